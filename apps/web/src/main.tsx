import "@fontsource-variable/source-serif-4/wght.css";
import "@fontsource-variable/source-sans-3/wght.css";
import "./style/base.css";
import "./style/figure.css";
import "./style/question.css";
import "./style/shell.css";
import { createRoot } from "react-dom/client";
import { App } from "./app/app.tsx";

createRoot(document.getElementById("root")!).render(<App base={new URL(".", location.href.split("#")[0]!.split("?")[0]!).href} />);

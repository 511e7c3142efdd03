import { parentPort, workerData } from "node:worker_threads";
import { fitEvidence, fitFacts } from "@coercivity/ledger";

/** Works the evidence of the fit out in a thread of its own: some hundred linear programmes that would hold a server up. */
const fitted = await fitFacts(workerData as string);
parentPort?.postMessage(fitted.ok ? await fitEvidence(fitted.fit, fitted.declarations) : []);

import { Component, type ReactNode } from "react";
import { shellWords } from "../words/shell.ts";
import { useWords } from "../words/words.ts";

interface Props {
  readonly children: ReactNode;
  /** Changes when the broken part should be tried again by itself. */
  readonly of: string;
}

/** Keeps a part of the page that breaks from taking the rest with it, and says so with a way out. */
export class Boundary extends Component<Props, { readonly message: string | undefined }> {
  override state: { readonly message: string | undefined } = { message: undefined };

  static getDerivedStateFromError(error: unknown): { readonly message: string } {
    return { message: error instanceof Error ? error.message : String(error) };
  }

  override componentDidUpdate(before: Props): void {
    if (before.of !== this.props.of && this.state.message !== undefined) this.setState({ message: undefined });
  }

  override render(): ReactNode {
    const { message } = this.state;
    if (message === undefined) return this.props.children;
    return <Broken message={message} onAgain={() => this.setState({ message: undefined })} />;
  }
}

function Broken({ message, onAgain }: { readonly message: string; readonly onAgain: () => void }): ReactNode {
  const words = useWords(shellWords).screenFailed;
  return (
    <section className="plain" role="alert">
      <h2>{words.title}</h2>
      <p>{words.body(message)}</p>
      <p>
        <button type="button" className="word" onClick={onAgain}>
          {words.again}
        </button>{" "}
        <a className="word" href="#/">
          {words.home}
        </a>
      </p>
    </section>
  );
}

/**
 * Does something that Ctrl-C breaks off instead of ending the process: the signal is aborted, and what is done so far can still be shown. A second
 * Ctrl-C ends the process as ever.
 */
export async function untilInterrupted<T>(task: (signal: AbortSignal) => Promise<T>): Promise<T> {
  const controller = new AbortController();
  const stop = (): void => controller.abort();
  process.once("SIGINT", stop);
  try {
    return await task(controller.signal);
  } finally {
    process.off("SIGINT", stop);
  }
}

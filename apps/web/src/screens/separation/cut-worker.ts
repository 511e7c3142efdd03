import type { CountPoint } from "@coercivity/charts";
import type { FromCutWorker, ToCutWorker } from "./protocol.ts";
import { countAt, startOf, workOut } from "./work-out.ts";

/** Organic flows at which the landscape is worked out, times the least possible. */
const flows = [1.02, 1.05, 1.1, 1.15, 1.2, 1.3, 1.45, 1.6, 1.8, 2, 2.25, 2.5] as const;

let newest = 0;

self.onmessage = async ({ data }: MessageEvent<ToCutWorker>): Promise<void> => {
  const { number, request } = data;
  newest = number;
  const tell = (message: FromCutWorker): void => self.postMessage(message);
  // A message that has come meanwhile is taken up between the parts.
  const stale = async (): Promise<boolean> => {
    await new Promise((done) => setTimeout(done));
    return number !== newest;
  };
  if (await stale()) return;
  tell({ number, kind: "design", answer: workOut(request) });
  if (await stale()) return;
  tell({ number, kind: "start", answer: startOf(request) });
  const points: CountPoint[] = [];
  for (const over of flows) {
    if (await stale()) return;
    points.push({ over, count: countAt(request, over) });
  }
  tell({ number, kind: "count", points });
};

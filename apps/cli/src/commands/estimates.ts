import { readLedger } from "@coercivity/ledger";
import { summarise } from "@coercivity/study";
import { Command, Option } from "commander";
import { type EstimatesAnswer, estimatesPage, estimatesText } from "../backtest/estimates-text.ts";
import { publishedLosses } from "../backtest/published-losses.ts";
import { sameCut } from "../backtest/same-cut.ts";
import { say } from "../backtest/say.ts";
import type { Io } from "../io.ts";
import { messages } from "../messages.ts";
import { drawEnsemble } from "../study/run-ensemble.ts";
import { openPool } from "../workers/ensemble-pool.ts";
import { untilInterrupted } from "../workers/until-interrupted.ts";
import { openScenario, openWorkspace } from "../workspace.ts";
import { positiveNumber } from "./whole-number.ts";
import { workersOption } from "./workers-option.ts";

interface EstimateFlags {
  readonly runs: number;
  readonly workers?: number;
  readonly json?: true;
  readonly markdown?: true;
}

/** The total cut that each estimate changes to what it supposes. */
const base = "japan-total-cut-12-months";

/** `estimates`: what others have published that a cut costs, beside what the model says of the same cut. Compared, never fitted. */
export function estimatesCommand(io: Io): Command {
  return new Command("estimates")
    .description(say.estimates)
    .addOption(new Option("--runs <n>", say.optionEstimateRuns).argParser(positiveNumber).default(200))
    .addOption(workersOption())
    .addOption(new Option("--json", messages.optionJson).conflicts("markdown"))
    .addOption(new Option("--markdown", say.optionEstimatesMarkdown))
    .action((flags: EstimateFlags) => estimates(io, flags));
}

async function estimates(io: Io, flags: EstimateFlags): Promise<void> {
  const workspace = await openWorkspace(io);
  if (!workspace) return;
  const { root, bundle } = workspace;
  const total = await openScenario(io, workspace, base, []);
  if (!total) return;
  const { losses, leftOut } = publishedLosses(await readLedger(root), new Set(bundle.world.countries.map(({ code }) => code)));
  const pool = openPool(flags.workers);
  try {
    const rows: EstimatesAnswer["rows"][number][] = [];
    const done = await untilInterrupted(async (signal) => {
      for (const loss of losses) {
        const drawn = await drawEnsemble(io, pool, bundle, sameCut(total, loss), { runs: flags.runs }, signal);
        if (!drawn || signal.aborted) return false;
        const { countries } = summarise(drawn.open, drawn.draws);
        const own = countries.find(({ country }) => country === loss.target)?.firstYearShareOfGdp;
        rows.push({ ...loss, model: own ? { median: 100 * own.median, low: 100 * own.most[0], high: 100 * own.most[1] } : null });
      }
      return true;
    });
    if (!done) return;
    const answer: EstimatesAnswer = { runs: flags.runs, base, rows, leftOut };
    if (flags.json) io.stdout(`${JSON.stringify(answer, undefined, 2)}\n`);
    else io.stdout(flags.markdown ? estimatesPage(answer) : estimatesText(io, answer));
  } finally {
    await pool.close();
  }
}

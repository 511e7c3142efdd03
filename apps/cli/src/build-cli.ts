import { Command } from "commander";
import { say as backtests } from "./backtest/say.ts";
import { bindTo } from "./bind-to.ts";
import type { Io } from "./io.ts";
import { lazyCommand } from "./lazy-command.ts";
import { messages } from "./messages.ts";
import { say as serving } from "./page/say.ts";
import { say } from "./study/say.ts";

/** The whole command, writing through `io` alone. Nothing but names is loaded until one of its commands is called. */
export function buildCli(io: Io): Command {
  const cli = new Command("coercivity")
    .description(messages.about)
    .version(messages.version, "-V, --version")
    .option("-q, --quiet", messages.quiet)
    .helpCommand(false)
    .enablePositionalOptions()
    .passThroughOptions()
    .addHelpText("after", messages.examples);
  cli.addCommand(lazyCommand(io, "run", messages.run, async (to) => (await import("./commands/run.ts")).runCommand(to)));
  cli.addCommand(lazyCommand(io, "bound", messages.bound, async (to) => (await import("./commands/bound.ts")).boundCommand(to)));
  cli.addCommand(lazyCommand(io, "report", messages.report, async (to) => (await import("./commands/report.ts")).reportCommand(to)));
  cli.addCommand(lazyCommand(io, "explain", messages.explain, async (to) => (await import("./commands/explain.ts")).explainCommand(to)));
  cli.addCommand(lazyCommand(io, "plants", messages.plants, async (to) => (await import("./commands/plants.ts")).plantsCommand(to)));
  cli.addCommand(
    lazyCommand(io, "scenarios", messages.scenarios, async (to) => (await import("./commands/scenarios.ts")).scenariosCommand(to)),
  );
  cli.addCommand(
    lazyCommand(io, "measures", messages.measures, async (to) => (await import("./commands/measures.ts")).measuresCommand(to)),
  );
  cli.addCommand(lazyCommand(io, "facts", messages.facts, async (to) => (await import("./commands/facts.ts")).factsCommand(to)));
  cli.addCommand(lazyCommand(io, "world", messages.world, async (to) => (await import("./commands/world.ts")).worldCommand(to)));
  cli.addCommand(lazyCommand(io, "cascade", messages.cascade, async (to) => (await import("./commands/cascade.ts")).cascadeCommand(to)));
  cli.addCommand(lazyCommand(io, "curve", say.curve, async (to) => (await import("./commands/curve.ts")).curveCommand(to)));
  cli.addCommand(lazyCommand(io, "pillars", say.pillars, async (to) => (await import("./commands/pillars.ts")).pillarsCommand(to)));
  cli.addCommand(
    lazyCommand(io, "calibrate", backtests.calibrate, async (to) => (await import("./commands/calibrate.ts")).calibrateCommand(to)),
  );
  cli.addCommand(
    lazyCommand(io, "backtest", backtests.backtest, async (to) => (await import("./commands/backtest.ts")).backtestCommand(to)),
  );
  cli.addCommand(
    lazyCommand(io, "estimates", backtests.estimates, async (to) => (await import("./commands/estimates.ts")).estimatesCommand(to)),
  );
  cli.addCommand(
    lazyCommand(io, "exposure", messages.exposure, async (to) => (await import("./commands/exposure.ts")).exposureCommand(to)),
  );
  cli.addCommand(lazyCommand(io, "claims", messages.claims, async (to) => (await import("./commands/claims.ts")).claimsCommand(to)));
  cli.addCommand(lazyCommand(io, "serve", serving.serve, async (to) => (await import("./commands/serve.ts")).serveCommand(to)));
  cli.addCommand(lazyCommand(io, "comply", messages.comply, async (to) => (await import("./commands/comply.ts")).complyCommand(to)));
  cli.addCommand(lazyCommand(io, "watch", messages.watch, async (to) => (await import("./commands/watch.ts")).watchCommand(to)));
  cli.addCommand(
    lazyCommand(io, "projects", messages.projects, async (to) => (await import("./commands/projects.ts")).projectsCommand(to)),
  );
  cli.addCommand(lazyCommand(io, "start", messages.start, async (to) => (await import("./commands/start.ts")).startCommand(to)));
  return bindTo(io, cli);
}

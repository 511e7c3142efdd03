/** Every sentence of the commands that run ensembles: lower case, what is wrong, the value, what would be right. */
export const say = {
  optionRuns: "how many draws; 1 is a single run with every number at its declared value",
  optionWorkers: "how many threads draw, 64 at most (default: one for each core, up to 8)",
  tooManyWorkers: (count: number, most: number): string => `${count} threads are too many; at most ${most} are started`,
  optionSampling: "how draws fill the ranges; a Sobol′ sequence does it more evenly, best with 128, 256 or 512 draws",
  optionHold: "hold a number instead of drawing it, e.g. chainCoverDays.JPN=90 (may be repeated); `--json` lists what is drawn",
  holdNeedsDraws: "--hold needs draws; with `--runs 1` or `--baseline` say --set instead\n",
  notHeld: (text: string): string => `"${text}" is not a path and a number, as in chainCoverDays.JPN=90`,
  optionSobol: "also split the variance of the loss (Sobol′ indices; needs about a thousand draws more)",

  progress: (what: string, done: number, total: number, rate: number, left: number, things = "draws"): string =>
    `${what}: ${done} of ${total} ${things}, ${rate.toFixed(rate < 10 ? 1 : 0)} a second, ${left < 120 ? `${Math.max(1, Math.round(left))} s` : `${Math.round(left / 60)} min`} left`,
  brokenOff: (done: number, planned: number): string => `broken off after ${done} of ${planned} draws; what follows is of these alone\n`,
  brokenOffBefore: "broken off before the first draw was done\n",
  partial: (done: number, planned: number): string => `PARTIAL: ${done} of ${planned} draws`,
  ensemble: (runs: number, drawn: number, baselines: number): string =>
    `${runs} draws of ${drawn} numbers with a range, over ${baselines} stored baseline${baselines === 1 ? "" : "s"}: medians, with what nine draws in ten lie between`,
  failedBaselines: (failed: number): string => `${failed} stored baselines do not balance under this scenario and are left out`,
  behindEnsemble: "losses are direct value added only, without multipliers or catching up; `--runs 1` shows one run with its dates\n",

  costs: (issuer: string): string => `What it costs ${issuer}`,
  matters: "What the loss depends on most (rank correlation over the draws)",
  nothingStandsOut: "no single number stands out from chance in so few draws",
  unverified: "unverified",
  baselineMatters: "which of the baselines that the facts leave open",
  variance: "Shares of the variance of the loss (Sobol′ indices, ± one standard error): alone, and with all it interacts with",

  curve: "how a country, an industry or a firm stands a total cut: days withstood, loss, what comes back, and the curve between",
  whoArgument: 'country, industry, plant or firm: KOR, vehicles, "JPN vehicles", "JPN magnet plants", Lynas',
  optionPlants: "a firm's own plants, as for `plants`: all of them, or the one named",
  countryArgument: "country, as KOR",
  optionIssuer: "who cuts",
  countryWithoutIndustry: (country: string, known: string): string =>
    `"${country}" has no industry in the world; those that have: ${known}\n`,
  unknownIssuer: (issuer: string): string => `"${issuer}" cannot cut anybody off: it is no country of the world\n`,
  ownCut: (issuer: string): string => `"${issuer}" cannot cut itself off; name another country, or another issuer with --issuer\n`,
  unknownWho: (name: string, issuer: string, near: string | undefined, countries: string): string =>
    `"${name}" is no country, industry, plant or firm with plants outside ${issuer}${near === undefined || near === name ? "" : `; did you mean "${near}"?`}; countries with industries: ${countries}\n`,
  whoMissing: "name a country, an industry, a plant or a firm, or give a firm's own plants with --plants\n",
  noSuchPlant: (issuer: string): string => `the table has no such plant outside ${issuer}\n`,
  allPlants: "all plants of the table",
  curveTitle: (who: string, issuer: string): string => `${who}, cut off from ${issuer}`,
  curveBasis: (runs: number): string =>
    `total cut of everything from ore to magnets, parts free, without notice; medians of ${runs} draws, with what nine in ten lie between`,
  curveCountries: (countries: string): string => `cut off with everybody else in ${countries}`,
  curveTurnover:
    "its loss is in turnover: what its plants make, at contract prices or, where a form has none, at the worth of the elements in it; what one of them sells to another counts twice",
  directCut: (issuer: string): string => `what ${issuer} itself sends`,
  contentCut: "and its content in what others send",
  daysWithstood: (what: string): string => `days before 1 % of a year's ${what} is lost (coercivity)`,
  dependentValueAdded: "dependent value added",
  valueAdded: "value added",
  turnover: "turnover",
  censored: "draws in which less is lost in three years",
  saturation: "lost in three years of cut (saturation loss)",
  saturationShare: (what: string): string => `the same over its ${what} in that time`,
  remanence: "dependence back a year after a year's cut (remanence)",
  noDependence: "none to begin with",
  curveHead: "Output retained against severity (demagnetisation curve), content through third countries cut too",
  curveHow: (holdDays: number): string =>
    `Severity is the share of normal flows that may not pass, turned up and back down, ${holdDays} days at each level and read in their second half. Where the way down lies lower, the chain remembers: stocks are gone and orders have moved.`,
  clockHead: (target: string, issuer: string): string => `Leverage clock: what ${target} has lost by a day of the cut, and ${issuer}`,
  issuerLosesNothing: "the issuer loses nothing",
  clockColumns: {
    target: (who: string): string => `lost: ${who}`,
    own: (issuer: string): string => `${issuer}: own industries`,
    unsold: "exports not sold",
    earned: "earned by scarcity",
    ratio: "the one over the other",
  },
  clockCaveat:
    "On the target's side what stops in its plants; on the issuer's, value added of its industries that stop and priced exports it did not sell, at normal prices. Sales are not value added, so the ratio is hard on the issuer; what scarcity pays it for the rest stands beside and is not set off. Lost customers show as lasting lost sales; retaliation is not in it.",
  recordedHead: "Leverage clock of past episodes, as recorded (day 0: announcement or reported halt)",
  recordedCaveat: "In 2010 the concession came on day 3 with no halt on record: days to a halt are not leverage by themselves.",

  none: "none",

  pillars: "what stock, stake, recycling, substitution and a complex of its own cost a country, and what they avoid",
  optionBeside: "country to show beside it; none for it alone (default: the scenario's target, or Japan beside Korea)",
  optionSince: "as if done since this year what Japan has done since then: 2010",
  optionLate: "decide on the first day of the run, so that each pillar works its lead time later",
  pillarsTitle: (title: string, scenario: string): string => `Pillar ladder: ${title} (${scenario})`,
  pillarsBasis: (runs: number, inTime: boolean): string =>
    `${inTime ? "Decided early enough to stand when the measures come; the lead time says how early." : "Decided on the first day: each pillar works its lead time later."} Medians of ${runs} draws that share their luck, with what nine in ten lie between; the loss avoided is beside doing nothing, over the whole run.`,
  nobodyUses: "nothing: no user",
  withoutUsers: (title: string, streams: string): string => `${title}: nobody in the country uses ${streams}, so it does nothing there`,
  inPlace: "in place",
  haltGone: "no halt",
  pillarsHow: "How each is computed",
  pillarsCaveat:
    "Not in it: prices, and so what a pillar earns or saves in quiet years; learning; what an ally shares. Costs are at contract prices inside the issuer in the baseline year. Every rung has what firms do by themselves, as the scenario says; pillars are used as far as something is missing.",
  behindPillars: "shares, costs and lead times stand in facts/world/pillars.yaml with who says so; most are assumptions\n",

  beyond: (days: number): string => `> ${days.toLocaleString("en-US")}`,
} as const;

import { fitFacts } from "@coercivity/ledger";
import { type GroundShare, sharesByGround, unverifiedShare } from "../facts/ground.ts";
import { type WeakAnswer, type WeakNumber, weakNumbers } from "../facts/weak-numbers.ts";
import type { Io } from "../io.ts";
import { messages } from "../messages.ts";
import { csvText } from "../present/csv.ts";
import { formatNumber, formatShare, formatUsd } from "../present/format-number.ts";
import { tableLines } from "../present/table.ts";
import { progressOf } from "../workers/progress.ts";
import { untilInterrupted } from "../workers/until-interrupted.ts";
import { openScenario, openWorkspace, refuse } from "../workspace.ts";

export interface WeakFlags {
  readonly top: number;
  readonly all?: true;
  readonly json?: true;
  readonly csv?: true;
}

/** `facts weak [scenario]`: the numbers nobody has verified, by how far each moves the result. */
export async function factsWeak(io: Io, named: string, flags: WeakFlags): Promise<void> {
  const workspace = await openWorkspace(io);
  const scenario = workspace && (await openScenario(io, workspace, named, []));
  if (!workspace || !scenario) return;
  const fitted = await fitFacts(workspace.root);
  if (!fitted.ok) return refuse(io, fitted.problems);
  const answer = await untilInterrupted(async (signal) => {
    let progress: ReturnType<typeof progressOf> | undefined;
    const told = await weakNumbers(fitted, scenario, {
      signal,
      tell(done, all) {
        progress ??= progressOf(io, messages.weakProgress, all, messages.weakThings);
        progress.tell(done);
      },
    });
    progress?.end();
    return told;
  });
  const shown = answer.numbers.filter(({ ground }) => flags.all || ground !== "sourced").slice(0, flags.top);
  if (flags.json) {
    const shares = { unverifiedShare: unverifiedShare(answer.numbers), byGround: sharesByGround(answer.numbers) };
    io.stdout(`${JSON.stringify({ ...answer, ...shares, numbers: shown }, undefined, 2)}\n`);
  } else if (flags.csv) io.stdout(csvText([csvHead, ...shown.map(csvRow)]));
  else io.stdout(weakText(answer, shown));
}

const csvHead = [
  "name",
  "place",
  "kind",
  "ground",
  "value",
  "low",
  "high",
  "unit",
  "loss_at_low_usd",
  "loss_at_high_usd",
  "pull_usd",
  "why",
];

function csvRow(one: WeakNumber): (string | number)[] {
  const { name, place, kind, ground, value, low, high, unit, atLow, atHigh, pull, why } = one;
  return [name, place ?? "", kind, ground, value, low, high, unit, atLow ?? "", atHigh ?? "", pull, why];
}

function weakText({ scenario, declared, tried, all, numbers }: WeakAnswer, shown: readonly WeakNumber[]): string {
  const total = numbers.reduce((sum, { pull }) => sum + pull, 0);
  const loss = (usd: number | null): string => (usd === null ? messages.weakNoWay : formatUsd(usd));
  const rows = shown.map((one, at) => [
    String(at + 1),
    one.name,
    `${formatNumber(one.value)} (${formatNumber(one.low)}–${formatNumber(one.high)}) ${one.unit}`,
    loss(one.atLow),
    loss(one.atHigh),
    total > 0 ? formatShare(one.pull / total) : "0",
    one.ground,
    one.why.length > 60 ? `${one.why.slice(0, 57)}…` : one.why,
  ]);
  const columns = [
    { title: "", right: true },
    { title: messages.weakColumns.number },
    { title: messages.weakColumns.value },
    { title: messages.weakColumns.atLow, right: true },
    { title: messages.weakColumns.atHigh, right: true },
    { title: messages.weakColumns.share, right: true },
    { title: messages.weakColumns.ground },
    { title: messages.weakColumns.why },
  ];
  return [
    messages.weakHead(scenario, formatUsd(declared)),
    ...tableLines(columns, rows),
    "",
    messages.weakShare(formatShare(unverifiedShare(numbers)), numbers.length),
    "",
    ...tableLines(shareColumns, sharesByGround(numbers).map(shareRow)),
    ...(tried < all ? [messages.weakBrokenOff(tried, all)] : []),
    "",
  ].join("\n");
}

const shareColumns = [
  { title: messages.weakColumns.ground },
  { title: messages.weakColumns.share, right: true },
  { title: messages.weakColumns.numbers, right: true },
  { title: messages.weakColumns.moving, right: true },
  { title: messages.weakColumns.what },
];

function shareRow({ ground, share, numbers, moving }: GroundShare): string[] {
  return [ground, formatShare(share), String(numbers), String(moving), messages.weakGrounds[ground]];
}

// The figures of evidence: how well claims are checked, how long a bill of 10,000 lines takes as a whole command, a BACI year of 11 million rows with its memory,
// and a ranking of projects with the simulator, the target with the most candidates.
// `node bench/evidence.mjs` prints them and compares counts with bench/evidence.baseline.json; `UPDATE_BENCH=1` writes that file. Build first (`npm run build`).
import { spawnSync } from "node:child_process";
import { closeSync, mkdtempSync, openSync, readFileSync, rmSync, writeFileSync, writeSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url)).replace(/\/$/, "");
const folder = mkdtempSync(join(tmpdir(), "evidence-"));
const command = (...words) => {
  const from = performance.now();
  const { stdout, status } = spawnSync(process.execPath, [join(root, "bin/coercivity.mjs"), ...words], {
    encoding: "utf8",
    maxBuffer: 1 << 28,
  });
  return { out: status === 0 ? stdout : "", ms: Math.round(performance.now() - from) };
};

/** A bill of one drive with as many magnets as fit into so many lines, each with a metal of its own. */
const bill = (lines) => {
  const rows = ["part,parent,quantity,unit,unit_value,currency,origin,item", "drive,,1,pcs,100000000,USD,DEU,"];
  for (let i = 0; rows.length <= lines; i++) {
    rows.push(
      `a${i},drive,2,pcs,500,USD,CZE,`,
      `m${i},a${i},1,kg,78,USD,JPN,magnet.mid`,
      `d${i},m${i},0.0095,kg,${4 + (i % 9)},USD,CHN,metal.Dy`,
    );
  }
  return `${rows.slice(0, lines + 1).join("\n")}\n`;
};

/** A year in the format of BACI: 30 countries trade in 5,000 codes, among them those of the chain. */
const baci = (path, rows) => {
  const file = openSync(path, "w");
  const codes = ["850511", "280530", "284610", "284690", "250410", "380110", "253090"];
  for (let i = 0; codes.length < 5000; i++) {
    const code = String(10121 + 191 * i).padStart(6, "0");
    if (!["811230", "854221"].includes(code) && !codes.includes(code)) codes.push(code);
  }
  const countries = [
    156, 392, 410, 842, 276, 251, 699, 704, 458, 36, 124, 76, 826, 380, 616, 233, 104, 418, 764, 608, 484, 450, 56, 528, 757, 579, 490, 643,
    710, 566,
  ];
  let text = "t,i,j,k,v,q\n";
  let written = 0;
  for (let n = 0; written < rows; n++) {
    const code = codes[Math.floor(n / 900) % codes.length];
    const [i, j] = [countries[Math.floor(n / 30) % 30], countries[n % 30]];
    if (i === j) continue;
    const again = Math.floor(n / (900 * codes.length));
    if (again > 0 && codes.indexOf(code) < 7) continue;
    text += `2023,${i},${j},${code},${((n * 7919) % 1e7) / 1000},${((n * 104729) % 1e6) / 1000}\n`;
    written++;
    if (text.length > 1 << 20) {
      writeSync(file, text);
      text = "";
    }
  }
  writeSync(file, text);
  closeSync(file);
};

writeFileSync(join(folder, "bom.csv"), bill(10_000));
const bills = Array.from({ length: 5 }, () =>
  command("comply", join(folder, "bom.csv"), "--rule", "CHN-61-2025-DM", "--on", "2025-12-01", "--csv"),
);
const year = join(folder, "BACI_HS22_Y2023_V202501.csv");
baci(year, 11_000_000);
const reader = `
  import { importTrade } from ${JSON.stringify(join(root, "packages/ledger/dist/index.js"))};
  const from = performance.now();
  const done = await importTrade(${JSON.stringify(root)}, ${JSON.stringify(year)}, { format: "baci", name: "BACI_HS22_Y2023_V202501.csv", write: false });
  console.log(JSON.stringify({ read: done.read, flows: done.flows, ms: Math.round(performance.now() - from), mb: Math.round(process.resourceUsage().maxRSS / 1000), problems: done.problems }));`;
const imported = JSON.parse(spawnSync(process.execPath, ["--input-type=module", "-e", reader], { encoding: "utf8" }).stdout);
rmSync(folder, { recursive: true });
const score = JSON.parse(command("claims", "score", "--json", "--today", "2026-11-22").out);

const asked = command("projects", "rank", "--for", "JPN", "--element", "Dy", "--by", "2030", "--workers", "2", "--json");
const ranking = JSON.parse(asked.out);
const trials = ranking.ranked.filter(({ simulated }) => simulated && "avoidedUsd" in simulated);

const figures = {
  claimsWithNumber: score.sentence.total,
  sentencesJudged: score.sentence.judged,
  sentencesSameOfJudged: score.sentence.sameOfJudged,
  typedJudged: score.typed.judged,
  typedSameOfJudged: score.typed.sameOfJudged,
  testedLines: bills[0].out.split("\n").length - 2,
  caughtLines: bills[0].out.split("\n").filter((line) => line.includes(",caught,")).length,
  baciRows: imported.read,
  baciFlows: imported.flows,
  projectsRanked: ranking.ranked.length,
  projectsSimulated: trials.length,
  projectDraws: trials.reduce((sum, { simulated }) => sum + simulated.runs, 0),
  projectsOutputUnknown: ranking.unknown.length,
};
const fastest = Math.min(...bills.map(({ ms }) => ms));
console.log("figures", figures);
console.log("ms", {
  "bill of 10,000 lines, whole command, best of five (at most 2000)": fastest,
  "BACI year of 11 million rows (at most 60000)": imported.ms,
  "projects ranked and simulated, whole command, two workers (at most 60000)": asked.ms,
});
console.log("MB", { "BACI year, most resident (at most 500)": imported.mb });

const file = join(root, "bench/evidence.baseline.json");
if (process.env.UPDATE_BENCH) writeFileSync(file, `${JSON.stringify(figures, undefined, 2)}\n`);
else {
  const before = JSON.parse(readFileSync(file, "utf8"));
  const changed = Object.keys(figures).filter((name) => figures[name] !== before[name]);
  for (const name of changed) console.log(`${name}: ${before[name]} before, ${figures[name]} now`);
  process.exit(changed.length === 0 && fastest <= 2000 && imported.ms <= 60_000 && asked.ms <= 60_000 && imported.mb <= 500 ? 0 : 1);
}

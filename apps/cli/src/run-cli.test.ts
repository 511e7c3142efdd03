import { describe, expect, it } from "vitest";
import type { Io } from "./io.ts";
import { runCli } from "./run-cli.ts";
import { typed } from "./testing/captured.ts";

describe("what is typed wrongly", () => {
  it("is refused with a suggestion, where to read on, exit code 2 and no stack", async () => {
    const see = (command: string): string => `\`${command} --help\` lists what can be typed\n`;
    expect(await typed("rum")).toEqual({ out: "", err: `unknown command 'rum'\n(Did you mean run?)\n${see("coercivity")}`, code: 2 });
    expect(await typed("run", "rest", "--horizn", "3")).toMatchObject({
      err: `unknown option '--horizn'\n(Did you mean --horizon?)\n${see("coercivity run")}`,
      code: 2,
    });
    expect(await typed("run", "rest", "--json", "--csv")).toMatchObject({ out: "", code: 2 });
    expect(await typed("run")).toMatchObject({ err: `missing required argument 'scenario'\n${see("coercivity run")}`, code: 2 });
    expect(await typed("run", "rest", "again")).toMatchObject({ code: 2 });
    expect(await typed("explain", "rest")).toMatchObject({ code: 2 });
    expect((await typed("run", "rest", "--horizon", "-3")).err).toContain('"-3" is not a whole number');
    expect(await typed("--quit")).toMatchObject({ err: `unknown option '--quit'\n(Did you mean --quiet?)\n${see("coercivity")}`, code: 2 });
    expect((await typed("scenarios", "shw")).err).toContain(see("coercivity scenarios list"));
    expect((await typed("run", "rest", "--workers", "65")).err).toContain("at most 64");
  });

  it("says in a sentence that a disk is full, and calls everything else its own fault", async () => {
    const failing = async (error: Error): Promise<string> => {
      let err = "";
      const stdout = (): void => {
        throw error;
      };
      const io: Io = { stdout, stderr: (text) => (err += text), env: {}, isTty: false, cwd: ".", setExitCode: () => {} };
      await runCli(io, ["--help"]);
      return err;
    };
    const full = Object.assign(new Error("write"), { code: "ENOSPC", path: "/made/up" });
    expect(await failing(full)).toBe("/made/up  cannot be written: the disk is full\n");
    expect(await failing(new Error("made up"))).toContain("please report it");
  });

  it("shows help and version on stdout, and help on stderr where nothing was asked", async () => {
    const help = await typed("--help");
    expect(help).toMatchObject({ err: "", code: 0 });
    for (const name of ["run", "explain", "scenarios", "facts", "world", "cascade", "start"])
      expect(help.out).toMatch(new RegExp(`^ {2}${name} `, "m"));
    expect((await typed("run", "--help")).out).toContain("Usage: coercivity run [options] <scenario>");
    expect(await typed("--version")).toMatchObject({ out: "0.1.0\n", code: 0 });
    expect(await typed()).toMatchObject({ out: "", code: 2 });
  });
});

describe("problems in what is given", () => {
  it("come all at once, with exit code 1 and nothing on stdout, --quiet or not", async () => {
    const unknown = await typed("run", "japan-2062");
    expect(unknown).toMatchObject({ out: "", code: 1 });
    expect(unknown.err).toContain('did you mean "japan-2026"?');
    const several = await typed(
      "run",
      "japan-2026",
      "--set",
      "horizonDays=0",
      "--set",
      "supplements=jpn-reserv",
      "--set",
      "measures.CHN-SLOW-2026.hold=2",
      "-q",
    );
    expect(several).toMatchObject({ out: "", code: 1 });
    expect(several.err).toContain("3 problems");
    expect(several.err).toContain("a share lies between 0 and 1");
    const facility = await typed("explain", "rest", "--at", "JPN vehicle", "--day", "3");
    expect(facility).toMatchObject({ out: "", code: 1 });
    expect(facility.err).toContain('did you mean "JPN vehicles"');
  });
});

describe("answers", () => {
  it("leave a world at rest where nothing happens, and say so in three forms", async () => {
    const text = await typed("run", "rest", "--horizon", "70", "--runs", "1");
    expect(text.code).toBe(0);
    expect(text.out).toContain("Nothing happens (rest)");
    expect(text.out).toContain("first halt: none within the run");
    expect(text.err).toContain("a single run on the best-fit baseline");
    const { outcome } = JSON.parse((await typed("run", "rest", "--horizon", "70", "--json", "--runs", "1")).out);
    for (const industry of outcome.industries) expect(new Set(industry.output)).toEqual(new Set([1]));
    const csv = (await typed("run", "rest", "--horizon", "70", "--csv", "--runs", "1")).out.trimEnd().split("\n");
    expect(csv[0]).toBe("day,date,country,application,output,cohorts_halted,value_added_lost_usd");
    expect(csv).toHaveLength(1 + 10 * outcome.industries.length);
    expect(await typed("run", "rest", "--horizon", "70", "--json", "--quiet", "--runs", "1")).toMatchObject({ err: "", code: 0 });
  });

  it("are the same twice, and every scenario of the checkout runs", async () => {
    const listed = JSON.parse((await typed("scenarios", "list", "--json")).out) as { id: string }[];
    expect(listed.length).toBeGreaterThanOrEqual(9);
    for (const { id } of listed) {
      const once = await typed("run", id, "--horizon", "140", "--json", "--runs", "1");
      expect(`${id} ${once.code} ${once.code === 0 ? "" : once.err}`).toBe(`${id} 0 `);
      expect((await typed("run", id, "--horizon", "140", "--json", "--runs", "1")).out).toBe(once.out);
    }
  });

  it("show a scenario whole", async () => {
    const { out, code } = await typed("scenarios", "show", "korea-same-treatment");
    expect(code).toBe(0);
    expect(out).toContain("from CHN to KOR");
    expect(out).toContain("MOFCOM Announcement No. 1 of 2026, Art. 2");
    expect(out).toMatch(/hold 0\.7 \(0\.6 to 0\.9\) share, assumed: /);
  });
});

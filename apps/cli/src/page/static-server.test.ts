import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { type IncomingMessage, request } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type StaticServer, serveStatic } from "./static-server.ts";

describe("the static server", () => {
  let folder = "";
  let server: StaticServer;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "served-"));
    await mkdir(join(folder, "site", "assets"), { recursive: true });
    await writeFile(join(folder, "secret.txt"), "not for you");
    await writeFile(join(folder, "site", "index.html"), "<!doctype html>");
    await writeFile(join(folder, "site", "assets", "a-1234.js"), "export {}");
    server = await serveStatic(join(folder, "site"), 0);
  });

  afterAll(async () => {
    await server.close();
    await rm(folder, { recursive: true, force: true });
  });

  /** Asks as it is written: a browser's own fetch would tidy the path first. */
  function ask(path: string, method = "GET", headers: Record<string, string> = {}): Promise<IncomingMessage> {
    const { hostname, port } = new URL(server.url);
    return new Promise((done, fail) => {
      request({ hostname, port, path, method, headers }, (response) => {
        response.resume();
        done(response);
      })
        .on("error", fail)
        .end();
    });
  }

  it("serves what lies in its folder, with its kind, and keeps what is named by its content", async () => {
    const [page, script] = [await ask("/?x=1"), await ask("/assets/a-1234.js")];
    expect([page.statusCode, page.headers["content-type"], page.headers["cache-control"]]).toEqual([
      200,
      "text/html; charset=utf-8",
      "no-cache",
    ]);
    expect(script.headers["content-type"]).toBe("text/javascript; charset=utf-8");
    expect(script.headers["cache-control"]).toContain("immutable");
    expect((await ask("/", "HEAD")).headers["content-length"]).toBe("15");
  });

  it.each(["/../secret.txt", "/%2e%2e/secret.txt", "/..%2fsecret.txt", "/assets/../../secret.txt", "/%", "/%00", "/nothing"])(
    "gives nothing for %s",
    async (path) => {
      expect((await ask(path)).statusCode).toBe(404);
    },
  );

  it("answers to this machine's names alone, and only to be read", async () => {
    expect((await ask("/", "GET", { host: "elsewhere.example" })).statusCode).toBe(421);
    expect((await ask("/", "GET", { host: `localhost:${new URL(server.url).port}` })).statusCode).toBe(200);
    expect((await ask("/", "POST")).statusCode).toBe(405);
  });

  it("fails with the system's own error where the port is taken", async () => {
    await expect(serveStatic(folder, Number(new URL(server.url).port))).rejects.toMatchObject({ code: "EADDRINUSE" });
  });
});

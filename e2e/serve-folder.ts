import { readFile } from "node:fs/promises";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { join, normalize } from "node:path";

/**
 * Serves one page and the files of a folder over loopback, for a browser that has no other way to load modules. No connection is kept: a test that
 * computes for seconds in this same process lets kept ones go stale, and a page that asks on a stale one is refused.
 */
export async function serveFolder(folder: string, page: string): Promise<{ readonly url: string; close(): Promise<void> }> {
  const server: Server = createServer(async (request, response) => {
    response.setHeader("connection", "close");
    const path = normalize(decodeURIComponent((request.url ?? "/").split("?")[0] ?? "/"));
    if (path === "/") {
      response.writeHead(200, { "content-type": "text/html; charset=utf-8" }).end(page);
      return;
    }
    const body = path.includes("..") ? undefined : await readFile(join(folder, path)).catch(() => undefined);
    if (!body) response.writeHead(404).end();
    else response.writeHead(200, { "content-type": path.endsWith(".js") ? "text/javascript" : "application/octet-stream" }).end(body);
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    close: () => new Promise((done) => server.close(() => done())),
  };
}

import { readFile, stat } from "node:fs/promises";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { extname, join, resolve, sep } from "node:path";

/** A server of the files of one folder. */
export interface StaticServer {
  readonly url: string;
  readonly close: () => Promise<void>;
}

const kinds: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".woff2": "font/woff2",
  ".svg": "image/svg+xml",
};

/**
 * Serves a folder over loopback, to this machine alone. Names with a hash in them may be kept by the browser, the rest is asked for each time.
 * Fails with the system's error where the port cannot be had.
 */
export async function serveStatic(folder: string, port: number): Promise<StaticServer> {
  const server = createServer((request, response) => void answer(resolve(folder), request, response).catch(() => response.destroy()));
  await listening(server, port);
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}

function listening(server: Server, port: number): Promise<void> {
  return new Promise((done, fail) => {
    server.once("error", fail);
    server.listen(port, "127.0.0.1", () => {
      server.off("error", fail);
      done();
    });
  });
}

async function answer(folder: string, { method, url = "/", headers }: IncomingMessage, response: ServerResponse): Promise<void> {
  if (method !== "GET" && method !== "HEAD") return void response.writeHead(405, { allow: "GET, HEAD" }).end();
  // A page elsewhere could have its own name point here; only this machine's names are answered.
  if (!/^(127\.0\.0\.1|localhost|\[::1\])(:\d+)?$/.test(headers.host ?? "")) return void response.writeHead(421).end();
  const path = pathOf(folder, url);
  const file = path && (await stat(path).catch(() => undefined))?.isDirectory() ? join(path, "index.html") : path;
  const body = file && (await readFile(file).catch(() => undefined));
  if (!file || !body) return void response.writeHead(404, { "content-type": "text/plain; charset=utf-8" }).end("there is nothing here\n");
  response.writeHead(200, {
    "content-type": kinds[extname(file)] ?? "application/octet-stream",
    "content-length": body.length,
    "cache-control": file.includes(`${sep}assets${sep}`) ? "public, max-age=31536000, immutable" : "no-cache",
    "x-content-type-options": "nosniff",
  });
  response.end(method === "HEAD" ? undefined : body);
}

/** The file that an address names, or nothing where it is malformed or would leave the folder. */
function pathOf(folder: string, url: string): string | undefined {
  try {
    const path = join(folder, decodeURIComponent(url.split(/[?#]/)[0]!));
    return (path === folder || path.startsWith(folder + sep)) && !path.includes("\0") ? path : undefined;
  } catch {
    return undefined;
  }
}

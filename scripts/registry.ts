/** A registry on loopback that has nothing but the packages that were just packed: what a newcomer's package manager will meet. */
import { createHash } from "node:crypto";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

export interface Packed {
  readonly name: string;
  readonly version: string;
  /** Of the tarball. */
  readonly file: string;
  /** package.json as it was packed. */
  readonly manifest: object;
}

export interface Registry {
  readonly url: string;
  close(): void;
}

export async function serve(packages: readonly Packed[]): Promise<Registry> {
  const server = createServer((request, response) => {
    const path = decodeURIComponent(request.url ?? "");
    const one = packages.find(({ name }) => `${path}/`.startsWith(`/${name}/`));
    if (one === undefined) return response.writeHead(404).end("{}");
    if (path.endsWith(".tgz")) return response.end(readFileSync(one.file));
    response.setHeader("content-type", "application/json");
    return response.end(JSON.stringify(packument(one, url)));
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    url,
    close() {
      server.close();
      server.closeAllConnections();
    },
  };
}

function packument({ name, version, file, manifest }: Packed, url: string): object {
  const bytes = readFileSync(file);
  const dist = {
    tarball: `${url}/${name}/${version}.tgz`,
    integrity: `sha512-${createHash("sha512").update(bytes).digest("base64")}`,
    shasum: createHash("sha1").update(bytes).digest("hex"),
  };
  return { name, "dist-tags": { latest: version }, versions: { [version]: { ...manifest, name, version, dist } } };
}

/** Names, as the system's own resolver gives them: hosts file, order and all. */
import type { Resolver } from "@moonsocket/core";
import { lookup, lookupService } from "node:dns/promises";
import { hostname } from "node:os";
import { translate } from "./errors.ts";

const FAMILIES = { inet: 4, inet6: 6, unspec: 0 } as const;

export const resolver: Resolver = {
  async resolve(host, family) {
    try {
      const found = await lookup(host, { all: true, order: "verbatim", family: FAMILIES[family] });
      return found.map((entry) => ({ ip: entry.address, family: entry.family === 6 ? "inet6" : "inet" }));
    } catch (thrown) {
      throw translate(thrown);
    }
  },
  async reverse(ip) {
    try {
      return (await lookupService(ip, 0)).hostname;
    } catch (thrown) {
      throw translate(thrown);
    }
  },
  hostname() {
    try {
      return hostname();
    } catch (thrown) {
      throw translate(thrown);
    }
  },
};

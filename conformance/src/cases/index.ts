/** All cases: the contract first, then the socket objects over it. */
import type { Case } from "../case.ts";
import * as contract from "./contract/index.ts";
import * as sockets from "./sockets/index.ts";

export const CASES: readonly Case[] = [...Object.values(contract), ...Object.values(sockets)].flat();

/** The executables of the Nodes that are tested. 24 is the workspace's own; an alias of it beside it would take its place in `.bin`. */
import { fileURLToPath } from "node:url";

const executable = (name: string): string => fileURLToPath(import.meta.resolve(`${name}/bin/node`));

export const node22: string = executable("node22");
export const node24: string = executable("node");
export const node26: string = executable("node26");

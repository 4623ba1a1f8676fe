import type { Case } from "../../case.ts";

export const lasterror: readonly Case[] = [];

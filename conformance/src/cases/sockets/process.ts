import type { Case } from "../../case.ts";

export const process: readonly Case[] = [];

import type { Case } from "../../case.ts";

export const core: readonly Case[] = [];

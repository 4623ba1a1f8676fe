import type { Case } from "../../case.ts";

export const accept: readonly Case[] = [];

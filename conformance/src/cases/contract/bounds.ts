import type { Case } from "../../case.ts";

export const bounds: readonly Case[] = [];

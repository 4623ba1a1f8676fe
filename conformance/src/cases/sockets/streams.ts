import type { Case } from "../../case.ts";

export const streams: readonly Case[] = [];

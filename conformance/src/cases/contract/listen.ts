import type { Case } from "../../case.ts";

export const listen: readonly Case[] = [];

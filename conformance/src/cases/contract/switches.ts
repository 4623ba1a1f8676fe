import type { Case } from "../../case.ts";

export const switches: readonly Case[] = [];

import type { Case } from "../../case.ts";

export const close: readonly Case[] = [];

import type { Case } from "../../case.ts";

export const send: readonly Case[] = [];

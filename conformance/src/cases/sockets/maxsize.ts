import type { Case } from "../../case.ts";

export const maxsize: readonly Case[] = [];

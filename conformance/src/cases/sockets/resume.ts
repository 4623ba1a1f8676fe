import type { Case } from "../../case.ts";

export const resume: readonly Case[] = [];

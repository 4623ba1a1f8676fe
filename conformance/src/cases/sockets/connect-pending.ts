import type { Case } from "../../case.ts";

export const connectPending: readonly Case[] = [];

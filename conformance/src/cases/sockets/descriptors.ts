import type { Case } from "../../case.ts";

export const descriptors: readonly Case[] = [];

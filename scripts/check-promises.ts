// Why: the contract is what core's transport.ts says, and the suite is worth what it holds transports to. So each sentence
// there has a case that keeps it, word for word, each capability one for where it is there and for where it is not, and no
// case keeps a promise that nobody makes any more.

import { readFileSync } from "node:fs";
import path from "node:path";
import type { Case } from "../conformance/src/case.ts";
import { CASES } from "../conformance/src/cases/index.ts";
import { CAPABILITIES } from "../packages/core/src/capabilities.ts";
import { sourceFiles } from "./files.ts";
import { report } from "./report.ts";
import { sentences } from "./sentences.ts";

const said = (file: string): string[] => sentences(readFileSync(`packages/core/src/${file}`, "utf8"));
const contract = said("transport.ts");
const known = new Set([...contract, ...said("capabilities.ts"), ...Object.values(CAPABILITIES)]);

const onContract = CASES.filter(({ id }) => id.startsWith("contract/"));
const kept = new Set(onContract.flatMap(({ promises }) => promises));
report(
  `each of ${contract.length} sentences of transport.ts is kept by a case`,
  contract.filter((sentence) => !kept.has(sentence)),
);
report(
  `${onContract.length} cases keep what transport.ts and capabilities.ts say, word for word`,
  onContract.flatMap(({ id, promises }) =>
    promises.filter((promise) => !known.has(promise)).map((promise) => `${id}: ${promise}`),
  ),
);

const judged = new Set(CASES.filter(({ without }) => without !== undefined).map(({ needs }) => needs?.[0]));
report(
  "each capability has a case for where it is there, and for where it is not",
  Object.keys(CAPABILITIES).filter((name) => ![...judged].some((need) => need === name)),
);

report(
  "each case promises something, and is refused only for want of something",
  CASES.filter(({ promises, needs = [], without }) => {
    return promises.length === 0 || promises.includes("") || (without !== undefined && needs.length === 0);
  }).map(({ id }) => id),
);

const ids = CASES.map(({ id }) => id);
report(
  `${ids.length} ids are unique`,
  ids.filter((id, at) => ids.indexOf(id) < at),
);

const folder = "conformance/src/cases";
const files = sourceFiles(`${folder}/*/*.ts`).filter((file) => !file.endsWith("/index.ts"));
const inFiles = await Promise.all(
  files.map(async (file) => {
    const exported = (await import(path.resolve(file))) as Record<string, readonly Case[]>;
    return { file, cases: Object.values(exported).flat() };
  }),
);
report(
  "each case is named after its file",
  inFiles.flatMap(({ file, cases }) => {
    const area = file.slice(folder.length + 1, -".ts".length);
    return cases.filter(({ id }) => !/^[a-z0-9-]+$/.test(id.replace(`${area}/`, ""))).map(({ id }) => `${file}: ${id}`);
  }),
);
report(
  "each case is in its floor's index",
  inFiles.flatMap(({ file, cases }) => cases.filter(({ id }) => !ids.includes(id)).map(({ id }) => `${file}: ${id}`)),
);

// Why: a property test that failed once is repeated with its seed, FC_SEED=…, and searched deeper
// with FC_NUM_RUNS=…

const seed = process.env["FC_SEED"];
const numRuns = process.env["FC_NUM_RUNS"];

if (seed !== undefined || numRuns !== undefined) {
  const { configureGlobal } = await import("fast-check");
  configureGlobal({
    ...(seed === undefined ? {} : { seed: Number(seed) }),
    ...(numRuns === undefined ? {} : { numRuns: Number(numRuns) }),
  });
}

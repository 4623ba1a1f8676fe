import type { Mutants } from "../mutant.ts";

export const resume: Mutants = {
  "sockets/resume/times-out-with-the-exact-index": {
    file: "core/src/send.ts",
    from: "return [null, why, this.at];",
    to: "return [null, why, this.at + 1];",
  },
  "sockets/resume/neither-repeats-nor-skips": {
    file: "core/src/send.ts",
    from: "return { from: first - 1, to: last };",
    to: "return { from: first > 1 ? first - 2 : 0, to: last };",
  },
  "sockets/resume/goes-on-inside-a-character": {
    file: "core/src/send.ts",
    from: "keepForResume(data, state.encoding, bytes);",
    to: "keepForResume(data, state.encoding, bytes.subarray(from));",
  },
  "sockets/resume/knows-another-text": {
    file: "core/src/encoding.ts",
    from: "known?.encoding === encoding && known.text === text",
    to: "known?.encoding === encoding && known.text.length === text.length",
  },
  "sockets/resume/indices-are-of-the-whole": {
    file: "core/src/send.ts",
    from: "await push(call, result, waiter)",
    to: "await push(new Sending(state, bytes.subarray(call.at, to), 0, to - call.at), result, waiter)",
  },
};

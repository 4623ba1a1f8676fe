/** Bytes that go and come. */
import { data, quoted } from "../bytes.ts";
import type { Deed, Draw } from "./deed.ts";
import { pick, type End, type Stage } from "./stage.ts";

/** Bytes that wait unread: fewer than any kernel takes without being read. */
const ROOM = 60_000;

/** As it is written, and as it is. */
function drawnData({ text, size, which }: Draw): readonly [code: string, bytes: string] {
  if (size < 1000) return [quoted(text), text];
  const length = size % 20_000;
  return [`data(${length}, ${which + 1})`, data(length, which + 1)];
}

/** What of it is sent, as string.sub has it. */
function sliced(bytes: string, i: number, j: number): string {
  const first = Math.max(i < 0 ? i + bytes.length + 1 : i, 1);
  const last = Math.min(j < 0 ? j + bytes.length + 1 : j, bytes.length);
  return first > last ? "" : bytes.slice(first - 1, last);
}

const INDICES = [1, 2, 3, 0, -1, -2, -5, 7, 1000, -1000];

const sending = ({ ends }: Stage): End[] =>
  ends.filter(
    ({ sends, closed, queued, over, other }) => sends && !closed && !queued && over !== "reset" && !other.closed,
  );

export const send: Deed = (stage, draw) => {
  const end = pick(sending(stage), draw.who);
  if (end === undefined) return;
  const [code, bytes] = drawnData(draw);
  const i = pick(INDICES, draw.which) ?? 1;
  const j = pick(INDICES, draw.size) ?? -1;
  const args = [code, `${i}`, `${j}`].slice(0, 1 + (draw.which % 3));
  const sent = sliced(bytes, args.length > 1 ? i : 1, args.length > 2 ? j : -1);
  if (end.other.pending.length + sent.length > ROOM) return;
  stage.say(`${end.name}:send(${args.join(", ")})`);
  end.other.pending += sent;
};

/** One that has said its last, or whose peer is gone for good, with nothing left to receive: see `reset-stays-a-reset`. */
export const sendInVain: Deed = (stage, { who, text }) => {
  const vain = stage.ends.filter(({ sends, closed, broken, pending }) => closed || (broken ? pending === "" : !sends));
  const end = pick(vain, who);
  if (end !== undefined) stage.say(`${end.name}:send(${quoted(text)})`);
};

/** What a pattern takes of what is there, and whether that is all it wants. */
export function taken(
  pattern: string | number,
  prefix: string,
  { pending, over }: Pick<End, "pending" | "over">,
): { readonly consumed: number; readonly decided: boolean } {
  if (pattern === "*l") {
    const at = pending.indexOf("\n");
    return at < 0 ? { consumed: pending.length, decided: over !== null } : { consumed: at + 1, decided: true };
  }
  if (pattern === "*a") return { consumed: pending.length, decided: over !== null };
  const wanted = Number(pattern);
  if (prefix !== "" && prefix.length >= wanted) return { consumed: 0, decided: true };
  if (wanted === 0) return { consumed: 0, decided: pending !== "" || over !== null };
  const missing = wanted - prefix.length;
  return pending.length >= missing
    ? { consumed: missing, decided: true }
    : { consumed: pending.length, decided: over !== null };
}

/** As it is written, with what it is. */
export function drawnReceive({ which, size, text }: Draw): { args: string; pattern: string | number; prefix: string } {
  const numbers = [size % 8, size % 100, size % 10_000];
  const pattern = pick(["*l", "*a", "*l", ...numbers], which) ?? "*l";
  const prefix = which % 5 === 0 ? text.slice(0, 8) : "";
  const written = typeof pattern === "number" ? `${pattern}` : `"${pattern}"`;
  if (pattern === "*l" && which % 2 === 0 && prefix === "") return { args: "", pattern, prefix };
  return { args: prefix === "" ? written : `${written}, ${quoted(prefix)}`, pattern, prefix };
}

const receiving = ({ ends }: Stage): End[] => ends.filter(({ closed, queued }) => !closed && !queued);

export const receive: Deed = (stage, draw) => {
  const end = pick(receiving(stage), draw.who);
  if (end === undefined) return;
  const { args, pattern, prefix } = drawnReceive(draw);
  const { consumed, decided } = taken(pattern, prefix, end);
  if (decided) {
    stage.patient(end);
  } else {
    stage.brief(end);
    if (end.pending !== "") stage.settle();
  }
  stage.say(`${end.name}:receive(${args})`);
  end.pending = end.pending.slice(consumed);
};

/** A receive that waits, while the other one sends its bytes in pieces until it has what it wants. */
export const receiveInPieces: Deed = (stage, draw) => {
  const end = pick(
    stage.ends.filter(({ hears }) => hears),
    draw.who,
  );
  if (end === undefined || draw.text === "") return;
  const { args, pattern, prefix } = drawnReceive(draw);
  if (pattern === "*a" || taken(pattern, prefix, end).decided) return;
  stage.patient(end);
  stage.say(`go ${end.name}:receive(${args})`);
  const pieces =
    typeof pattern === "number" ? wanting(Math.max(1, pattern - prefix.length - end.pending.length), draw) : line(draw);
  for (const piece of pieces) {
    stage.say(`${end.other.name}:send(${piece.length > 100 ? `data(${piece.length}, 1)` : quoted(piece)})`);
    if (draw.size % 2 === 0) stage.say(`${end.other.side}.sleep(0.005)`);
    end.pending += piece;
  }
  stage.say(`wait ${end.name}`);
  end.pending = end.pending.slice(taken(pattern, prefix, end).consumed);
};

/** So many bytes in three pieces, and perhaps a few more. */
function wanting(missing: number, { which, text }: Draw): string[] {
  const first = which % missing;
  const second = (which * 7) % (missing - first);
  const pieces = [first, second, missing - first - second].map((length) => data(length));
  return [...pieces, which % 2 === 0 ? "" : text].filter((piece) => piece !== "");
}

function line({ text, which }: Draw): string[] {
  const cut = which % (text.length + 1);
  const pieces = [text.slice(0, cut), text.slice(cut), "\n"].filter((piece) => piece !== "");
  return pieces.slice(0, pieces.findIndex((piece) => piece.includes("\n")) + 1);
}

/** More than buffers hold: one sends while the other one receives. */
export const transfer: Deed = (stage, { who, which, size }) => {
  const end = pick(
    sending(stage).filter(({ other }) => other.pending === "" && !other.queued && other.over === null),
    who,
  );
  if (end === undefined) return;
  const length = 100_000 + 50 * size;
  stage.patient(end);
  stage.patient(end.other);
  stage.say(`go ${end.name}:send(data(${length}, ${1 + (which % 9)}))`);
  stage.say(`${end.other.name}:receive(${length})`, `wait ${end.name}`);
};

/** How connections end: politely, half, or not. What would tell the two sides apart is left out: bytes that nobody will read. */
import { quoted } from "../bytes.ts";
import { drawnReceive, taken } from "./bytes.ts";
import type { Deed } from "./deed.ts";
import { pick, type End, type Stage } from "./stage.ts";

/** What is closed now, with nothing unread, and nobody on the way to it. */
const leaving = ({ ends }: Stage): End[] =>
  ends.filter(({ closed, queued, pending, other }) => !closed && !queued && pending === "" && !other.queued);

export const shutdown: Deed = (stage, { who, which }) => {
  const end = pick(
    stage.ends.filter(({ closed, queued, over, other }) => !closed && !queued && over !== "reset" && !other.closed),
    who,
  );
  if (end === undefined) return;
  // Of what still comes after the end of receiving the two sides think otherwise.
  const silent = end.pending === "" && (end.over === "end" || !end.other.sends);
  const mode = silent ? pick(['"send"', '"receive"', '"both"', ""], which) : '"send"';
  stage.say(`${end.name}:shutdown(${mode})`);
  if (mode !== '"receive"') sayNoMore(end);
  if (mode !== '"send"') end.over ??= "end";
};

function sayNoMore(end: End): void {
  if (end.sends) end.other.over ??= "end";
  end.sends = false;
}

export const close: Deed = (stage, { who }) => {
  const end = pick(leaving(stage), who);
  if (end === undefined) return;
  stage.say(`${end.name}:close()`);
  sayNoMore(end);
  end.other.over ??= "end";
  end.leave();
};

export const reset: Deed = (stage, { who }) => {
  const end = pick(
    leaving(stage).filter(({ over, other }) => over === null && other.over === null && !other.closed),
    who,
  );
  if (end === undefined) return;
  breakOff(stage, end);
  stage.settle();
};

function breakOff(stage: Stage, end: End): void {
  stage.say(`${end.name}:setoption("linger", {on=true, timeout=0})`, `${end.name}:close()`);
  end.other.over = "reset";
  end.other.broken = true;
  end.leave();
}

/** To who has closed: it is taken, and answered with a reset, which the next one meets. */
export const sendToTheGone: Deed = (stage, { who, text }) => {
  const end = pick(
    stage.ends.filter(
      ({ closed, sends, over, other, pending, broken }) =>
        !closed && sends && !broken && over === "end" && other.closed && pending === "",
    ),
    who,
  );
  if (end === undefined || text === "") return;
  stage.settle();
  stage.say(`${end.name}:send(${quoted(text)})`);
  stage.settle();
  stage.say(`${end.name}:send(${quoted(text)})`);
  end.broken = true;
  end.over = "reset";
};

/** A receive that waits for more than comes: then the other one ends, one way or another. */
export const endWhileWaiting: Deed = (stage, draw) => {
  const end = pick(
    stage.ends.filter(({ hears, other }) => hears && other.pending === "" && other.over === null),
    draw.who,
  );
  if (end === undefined) return;
  const { args, pattern, prefix } = drawnReceive(draw);
  if (taken(pattern, prefix, { pending: end.pending + draw.text, over: null }).decided) return;
  const { other } = end;
  stage.patient(end);
  stage.say(`go ${end.name}:receive(${args})`);
  if (draw.text !== "") stage.say(`${other.name}:send(${quoted(draw.text)})`);
  stage.say(`${other.side}.sleep(0.05)`);
  const way = pick(["shutdown", "close", "reset"], draw.size);
  if (way === "reset") breakOff(stage, other);
  else {
    stage.say(way === "close" ? `${other.name}:close()` : `${other.name}:shutdown("send")`);
    sayNoMore(other);
    if (way === "close") other.leave();
  }
  stage.say(`wait ${end.name}`);
  end.pending = "";
};

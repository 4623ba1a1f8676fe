/** Bytes on their way: sending, receiving, ends. */
import type { Difference } from "./difference.ts";

const ADR11 = "[ADR 11](adr/0011-closing.md)";

export const DATA: readonly Difference[] = [
  {
    id: "shutdown-receive-drops",
    subject: '`shutdown("receive")`',
    luasocket: "what is buffered, and even later bytes, still come",
    here: "dropped; reads answer `closed`",
    why: "The caller has said that it wants no more.",
    case: "sockets/shutdown/receive-drops-what-came",
  },
  {
    id: "shutdown-both-drops",
    subject: '`shutdown("both")`',
    luasocket: "what is buffered still comes",
    here: "dropped; reads answer `closed`",
    why: 'As `shutdown("receive")`.',
    case: "sockets/shutdown/both-by-default",
  },
  {
    id: "close-delivers",
    subject: "`close` with unread input",
    luasocket: "the peer sees a reset, and may lose what was sent before it",
    here: "the input is discarded first: the peer sees everything, and the end",
    why: ADR11,
    case: "sockets/close/delivers-in-spite-of-unread-input",
  },
  {
    id: "reset-stays-a-reset",
    subject: "`*a` after a reset that another call has told of",
    luasocket: "succeeds with what came before it, as at an end",
    here: "fails with that as its partial, as at any reset",
    why: "What a reset cut off must not look complete.",
    case: "sockets/options-error/a-reset-that-was-told-is-no-end",
  },
  {
    id: "asynchronous-close",
    subject: "`close`",
    luasocket: "over when it returns",
    here: "over for the user at once; its promise resolves when everything that was taken is with the kernel, or the port free",
    why: ADR11,
    case: "sockets/close/delivers-to-a-slow-peer",
    unseen: "a scenario waits for each call",
  },
  {
    id: "send-is-queued",
    subject: "what a `send` that timed out has taken",
    luasocket: "what the kernel took",
    here: "that, and up to 64 KiB in a queue of ours, delivered in order",
    why: "[ADR 6](adr/0006-what-sent-means.md)",
    case: "sockets/resume/neither-repeats-nor-skips",
    unseen:
      "how much a full buffer took is another number each time; that it arrives, once and in order, scenarios do show",
  },
  {
    id: "linger-blocks-nobody",
    subject: "`close` with linger",
    luasocket: "blocks the process",
    here: "`close`'s promise takes that long, then it resets",
    why: "An event loop must not be blocked.",
    case: "sockets/linger/gives-up-on-who-does-not-read",
    unseen: "both take as long; who else can run meanwhile is not seen from outside",
  },
  {
    id: "backlog-overflow",
    subject: "beyond the backlog",
    luasocket: "callers wait, and time out",
    here: "where the runtime accepts eagerly they wait in our queue, up to max(backlog, 1024); what comes then is reset",
    why: "Such a runtime has no other way to refuse.",
    case: "sockets/listen/lets-so-many-wait",
  },
  {
    id: "sooner-broken",
    subject: "a send to a peer that has closed",
    luasocket: "the first succeeds; once its answer, a reset, is there the next says `closed`",
    here: "as LuaSocket, as soon as the runtime has told us",
    why: "Runtimes tell it in turns of their own.",
    case: "sockets/send-gone/after-the-peers-end",
    unseen: "the scenarios that send to who is gone agree, with a pause in between",
  },
];

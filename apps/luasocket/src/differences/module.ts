/** The functions of the module. */
import type { Difference } from "./difference.ts";

export const MODULE: readonly Difference[] = [
  {
    id: "finalizers-are-swallowed",
    subject: "a failing finalizer of `newtry`",
    luasocket: "its error replaces the first",
    here: "swallowed",
    why: "The first error is the one that explains.",
    case: "sockets/attempt/swallows-the-finalizers-failure",
  },
  {
    id: "failure-has-a-message",
    subject: "what `try` takes for a failure",
    luasocket: "nil or false in the first place, whatever comes second; so an option that is off is thrown",
    here: "null in the first place and a message in the second; false is a value",
    why: "A failure is told by its message; every call that can fail gives one.",
    case: "sockets/attempt/gives-the-value",
  },
  {
    id: "addresses-have-no-names",
    subject: "`dns.toip`, `dns.tohostname` of an address",
    luasocket: "ask for its name (`localhost`)",
    here: "`toip` gives the address itself as its name",
    why: "No question that nobody asked goes out.",
    case: "sockets/dns/toip-is-for-ipv4",
  },
  {
    id: "malformed-addresses",
    subject: "a malformed address such as `256.1.1.1`",
    luasocket: "asked of the resolver",
    here: "refused without asking",
    why: "No question that nobody asked goes out.",
    case: "sockets/bind-refused/no-address",
    unseen: "the answer is the same; that nobody was asked does not show in it",
  },
  {
    id: "no-constants",
    subject: "`_VERSION`, `BLOCKSIZE`, `_SETSIZE`, `_SOCKETINVALID`",
    luasocket: "constants of its own making",
    here: "not there",
    why: "The version is the package's; the others describe what is within LuaSocket, and `select` has no limit.",
    case: "sockets/namespace/has-everything",
  },
  {
    id: "select-third",
    subject: "what `select` gives",
    luasocket: "two lists, and a message if there is one; lists are keyed by socket, too",
    here: "three places, the third null or a message; lists are arrays",
    why: "A tuple has its length.",
    case: "sockets/select/gives-the-order-given",
    unseen: "nothing at the end counts as nil, and keys by socket are not written down",
  },
];

/** Every name of LuaSocket's module and of its TCP objects, and where it is here. */

export interface Name {
  /** As LuaSocket has it: `socket.bind`, `:receive`. */
  readonly luasocket: string;
  /** The call here; null where there is none. Markdown. */
  readonly here: string | null;
  /** What it gives, or why it is not here. Markdown. */
  readonly gives: string;
}

const WAITS = "a promise of ";
const FAILURE = "`[null, message]`";
const DONE = "`[1, null]`";
const ALIAS = "the same under another name";
const ELSEWHERE = "not about TCP";

const one = (luasocket: string, here: string | null, gives: string): Name => ({ luasocket, here, gives });

export const FUNCTIONS: readonly Name[] = [
  one("socket.bind", "`socket.bind(address, port, backlog or options)`", `${WAITS}\`[server, null]\`, or ${FAILURE}`),
  one(
    "socket.connect",
    "`socket.connect(address, port, { locaddr, locport, family, timeout })`",
    `${WAITS}\`[client, null]\`, or ${FAILURE}`,
  ),
  one("socket.connect4", "`socket.connect4(address, port, options)`", "as `connect`"),
  one("socket.connect6", "`socket.connect6(address, port, options)`", "as `connect`"),
  one(
    "socket.dns.getaddrinfo",
    "`socket.dns.getaddrinfo(address)`",
    `${WAITS}\`[{ family, addr }[], null]\`, or ${FAILURE}`,
  ),
  one("socket.dns.gethostname", "`socket.dns.gethostname()`", "the name"),
  one("socket.dns.getnameinfo", null, "names of services are not part of it"),
  one("socket.dns.tohostname", "`socket.dns.tohostname(address)`", `${WAITS}\`[name, null, resolved]\`, or ${FAILURE}`),
  one("socket.dns.toip", "`socket.dns.toip(address)`", `${WAITS}\`[ip, null, resolved]\`, or ${FAILURE}`),
  one("socket.gettime", "`socket.gettime()`", "seconds"),
  one("socket.newtry", "`socket.newtry(finalizer)`", "a `try`"),
  one("socket.protect", "`socket.protect(fn)`", "a function"),
  one(
    "socket.select",
    "`socket.select(recvt, sendt, timeout, { signal })`",
    `${WAITS}\`[readable, writable, null or message]\``,
  ),
  one("socket.skip", "`socket.skip(n, ...values)`", "an array"),
  one("socket.sleep", "`socket.sleep(seconds)`", "a promise"),
  one("socket.tcp", "`socket.tcp({ encoding, maxsize })`", "a master"),
  one("socket.tcp4", "`socket.tcp4(options)`", "a master"),
  one("socket.tcp6", "`socket.tcp6(options)`", "a master"),
  one("socket.try", "`socket.try(result)`", "the value, or throws"),
  one("socket.choose", null, "for sinks and sources"),
  one("socket.sink", null, "LTN12; `writable` is a Web Stream"),
  one("socket.sinkt", null, "LTN12"),
  one("socket.source", null, "LTN12; `readable` is a Web Stream"),
  one("socket.sourcet", null, "LTN12"),
  one("socket.udp", null, ELSEWHERE),
  one("socket.udp4", null, ELSEWHERE),
  one("socket.udp6", null, ELSEWHERE),
  one("socket.BLOCKSIZE", null, "for sources"),
  one("socket._DATAGRAMSIZE", null, ELSEWHERE),
  one("socket._SETSIZE", null, "`select` has no limit on their number"),
  one("socket._SOCKETINVALID", null, "it is -1 here, too"),
  one("socket._VERSION", null, "in package.json"),
  one("socket.__unload", null, "nothing has to be unloaded"),
];

export const METHODS: readonly Name[] = [
  one(
    ":accept",
    "`server.accept({ signal })`",
    `${WAITS}\`[client, null]\`, or ${FAILURE}; also \`for await (const client of server)\``,
  ),
  one(":bind", "`master.bind(address, port)`", `${WAITS}${DONE}, or ${FAILURE}`),
  one(":class", "`any.class`", '`"tcp{master}"`, `"tcp{client}"`, `"tcp{server}"`'),
  one(":close", "`any.close()`", `${WAITS}1; also \`await using\``),
  one(":connect", "`master.connect(address, port, { signal })`", `${WAITS}${DONE}, or ${FAILURE}`),
  one(":dirty", "`any.dirty()`", "a boolean"),
  one(":getfamily", "`any.getfamily()`", '`"inet"`, `"inet6"`, `"unspec"`'),
  one(":getfd", "`any.getfd()`", "a number, -1 for none"),
  one(":getoption", "`any.getoption(option)`", `\`[value, null]\`, or ${FAILURE}`),
  one(":getpeername", "`any.getpeername()`", "`[ip, port, family]`, or `[null, message, null]`"),
  one(":getsockname", "`any.getsockname()`", "`[ip, port, family]`, or `[null, message, null]`"),
  one(":getstats", "`any.getstats()`", "`[received, sent, age]`"),
  one(":gettimeout", "`any.gettimeout()`", "`[block, total]`, -1 for none"),
  one(":listen", "`master.listen(backlog)`", `${WAITS}${DONE}, or ${FAILURE}`),
  one(
    ":receive",
    "`client.receive(pattern, prefix, { encoding, maxsize, signal })`",
    `${WAITS}\`[data, null, null]\`, or \`[null, message, partial]\`; also \`receiveany\`, \`receiveuntil\`, \`for await (const line of client.lines())\``,
  ),
  one(":send", "`client.send(data, i, j, { signal })`", `${WAITS}\`[last, null, null]\`, or \`[null, message, last]\``),
  one(":setfd", "`any.setfd(fd)`", "nothing, or why not"),
  one(":setoption", "`any.setoption(option, value)`", `${DONE}, or ${FAILURE}`),
  one(":setpeername", null, `\`connect\`: ${ALIAS}`),
  one(":setsockname", null, `\`bind\`: ${ALIAS}`),
  one(":setstats", "`any.setstats(received, sent, age)`", "1"),
  one(":settimeout", '`any.settimeout(seconds, "b", "t" or "r")`', "1"),
  one(":shutdown", '`client.shutdown("both", "send" or "receive")`', "1"),
];

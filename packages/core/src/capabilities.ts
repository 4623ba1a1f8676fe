/** What each capability promises. Without it that call is refused with `unsupported`, unless the promise says what holds instead. */
export const CAPABILITIES = {
  listen: "accepts connections from others",
  "bind-before-listen": "a bound address is held, and its port known, before `listen`",
  "bind-before-connect": "a connection leaves from the address that its master was bound to",
  backlog:
    "the backlog given to `listen` is the kernel's own limit; without, it is a wish, and listening works all the same",
  "half-close": "after our end has been sent, what the peer still says arrives, and the other way round",
  reset:
    "a connection can be broken off at once, and the peer sees a reset; without, linger of zero seconds is refused",
  "abandon-connect":
    "an attempt to connect can be given up, and its descriptor is freed; without, the object is free at once, and the attempt goes on by itself until it is decided",
  resolve: "host names become addresses",
  fd: "the kernel's descriptor number is known, and `setfd` moves from object to object what has one",
  "adopt-fd": "a descriptor that was opened elsewhere can be taken over",
  keepalive: "option keepalive, set and read back",
  "tcp-nodelay": "option tcp-nodelay, set and read back",
  linger: "option linger, set and read back; zero seconds resets on close",
  reuseaddr: "option reuseaddr, set and read back",
  "ipv6-v6only":
    "option ipv6-v6only, set and read back, both ways; without, a server at every interface of IPv6 may take IPv4 too",
  reuseport: "option reuseport, set and read back",
  "keepalive-tuning": "options tcp-keepidle, tcp-keepintvl and tcp-keepcnt, set and read back",
  "buffer-sizes": "options recv-buffer-size and send-buffer-size, as the kernel reports them",
  "socket-error":
    "option error, which reads and clears the pending error, the kernel's or what the runtime took from it",
} as const;

export type Capability = keyof typeof CAPABILITIES;

/** What a transport can do, readable at run time; a name that is missing is `false`. */
export type Capabilities = Readonly<Partial<Record<Capability, boolean>>>;

-- Binding to what somebody has, or what has an address already.

--- B-41: a port at which somebody listens
a = socket.bind("127.0.0.1", 0)                    --> tcp{server}
s = socket.tcp()                                   --> tcp{master}
s:bind("127.0.0.1", port(a))                       --> nil, "address already in use"
s.class                                            --> "tcp{master}"
s:getsockname()                                    --> "0.0.0.0", "0", "unspec"
                                                   --! refused-has-no-name: nil, "Bad file descriptor", nil

--- bind-taken/no-descriptor: what became of an attempt's descriptor
a = socket.bind("127.0.0.1", 0)                    --> tcp{server}
s = socket.tcp()                                   --> tcp{master}
s:bind("127.0.0.1", port(a))                       --> nil, "address already in use"
s:getfd()                                          --> fd
                                                   --! refused-has-no-name: -1

--- bind-taken/of-the-other-party: a port at which another program listens
a = peer.bind("127.0.0.1", 0)                      --> tcp{server}
s = socket.tcp()                                   --> tcp{master}
s:bind("127.0.0.1", port(a))                       --> nil, "address already in use"
s:getfamily()                                      --> "inet4"
                                                   --! family-unknown: "unspec"

--- B-42: a port at which somebody listens, and reuseaddr on both
a = socket.bind("127.0.0.1", 0)                    --> tcp{server}
s = socket.tcp4()                                  --> tcp{master}
s:setoption("reuseaddr", true)                     --> 1
s:bind("127.0.0.1", port(a))                       --> nil, "address already in use"

--- bind-taken/under-a-star: one interface at a port at which somebody listens on all
a = socket.bind("*", 0)                            --> tcp{server}
s = socket.tcp()                                   --> tcp{master}
s:bind("127.0.0.1", port(a))                       --> nil, "address already in use"

--- bind-taken/ipv6: a port of IPv6 at which somebody listens
a = socket.bind("::1", 0)                          --> tcp{server}
s = socket.tcp()                                   --> tcp{master}
s:bind("::1", port(a))                             --> nil, "address already in use"
t = socket.tcp6()                                  --> tcp{master}
t:bind("::1", port(a))                             --> nil, "address already in use"

--- bind-taken/shortcut: the shortcut, too
a = socket.bind("127.0.0.1", 0)                    --> tcp{server}
s = socket.bind("127.0.0.1", port(a))              --> nil, "address already in use"

--- bind-taken/bound-only: a port to which somebody is bound without listening, and reuseaddr off
a = socket.tcp4()                                  --> tcp{master}
a:setoption("reuseaddr", false)                    --> 1
a:bind("127.0.0.1", 0)                             --> 1
s = socket.tcp4()                                  --> tcp{master}
s:setoption("reuseaddr", false)                    --> 1
s:bind("127.0.0.1", port(a))                       --> nil, "address already in use"

--- bind-taken/reuseaddr-of-one: reuseaddr wants to be set on both
a = socket.tcp4()                                  --> tcp{master}
a:setoption("reuseaddr", false)                    --> 1
a:bind("127.0.0.1", 0)                             --> 1
s = socket.tcp4()                                  --> tcp{master}
s:setoption("reuseaddr", true)                     --> 1
s:bind("127.0.0.1", port(a))                       --> nil, "address already in use"

--- B-43: with reuseaddr on both two are bound, and one of them listens
a = socket.tcp4()                                  --> tcp{master}
a:setoption("reuseaddr", true)                     --> 1
a:bind("127.0.0.1", 0)                             --> 1
s = socket.tcp4()                                  --> tcp{master}
s:setoption("reuseaddr", true)                     --> 1
s:bind("127.0.0.1", port(a))                       --> 1
a:listen()                                         --> 1 => tcp{server}
s:listen()                                         --> nil, "address already in use"
s.class                                            --> "tcp{master}"

--- B-44: with reuseport on both two listen
a = socket.tcp4()                                  --> tcp{master}
a:setoption("reuseport", true)                     --> 1
a:bind("127.0.0.1", 0)                             --> 1
s = socket.tcp4()                                  --> tcp{master}
s:setoption("reuseport", true)                     --> 1
s:bind("127.0.0.1", port(a))                       --> 1
a:listen()                                         --> 1 => tcp{server}
s:listen()                                         --> 1 => tcp{server}

--- bind-taken/reuseport-of-one: reuseport wants to be set on both
a = socket.tcp4()                                  --> tcp{master}
a:setoption("reuseport", true)                     --> 1
a:bind("127.0.0.1", 0)                             --> 1
a:listen()                                         --> 1 => tcp{server}
s = socket.tcp4()                                  --> tcp{master}
s:bind("127.0.0.1", port(a))                       --> nil, "address already in use"

--- B-45: in use, and then another port, of tcp()
a = socket.bind("127.0.0.1", 0)                    --> tcp{server}
s = socket.tcp()                                   --> tcp{master}
s:bind("127.0.0.1", port(a))                       --> nil, "address already in use"
s:bind("127.0.0.1", 0)                             --> 1
a:getsockname()                                    --> "127.0.0.1", "port1", "inet"
s:getsockname()                                    --> "127.0.0.1", "port2", "inet"

--- B-46: in use, and then another port, of tcp4()
a = socket.bind("127.0.0.1", 0)                    --> tcp{server}
s = socket.tcp4()                                  --> tcp{master}
s:bind("127.0.0.1", port(a))                       --> nil, "address already in use"
s:bind("127.0.0.1", 0)                             --> 1
a:getsockname()                                    --> "127.0.0.1", "port1", "inet"
s:getsockname()                                    --> "127.0.0.1", "port2", "inet"

--- bind-taken/other-family-afterwards: in use, and then an address of the other family, of tcp()
a = socket.bind("127.0.0.1", 0)                    --> tcp{server}
s = socket.tcp()                                   --> tcp{master}
s:bind("127.0.0.1", port(a))                       --> nil, "address already in use"
s:bind("::1", 0)                                   --> 1
a:getsockname()                                    --> "127.0.0.1", "port1", "inet"
s:getsockname()                                    --> "::1", "port2", "inet6"
s:getfamily()                                      --> "inet6"

--- bind-taken/free-afterwards: in use, and free when its owner has closed
a = socket.bind("127.0.0.1", 0)                    --> tcp{server}
a:getsockname()                                    --> "127.0.0.1", "port1", "inet"
s = socket.tcp()                                   --> tcp{master}
s:bind("127.0.0.1", port(a))                       --> nil, "address already in use"
a:close()                                          --> 1
s:bind("127.0.0.1", port(a))                       --> 1
s:getsockname()                                    --> "127.0.0.1", "port1", "inet"
s:listen()                                         --> 1 => tcp{server}

--- B-47: a bound object takes no other port
s = socket.tcp()                                   --> tcp{master}
s:bind("127.0.0.1", 0)                             --> 1
s:getsockname()                                    --> "127.0.0.1", "port1", "inet"
s:bind("127.0.0.1", 0)                             --> nil, "Invalid argument"
s:getsockname()                                    --> "127.0.0.1", "port1", "inet"

--- bind-taken/its-own-port: a bound object does not take its own address again
s = socket.tcp()                                   --> tcp{master}
s:bind("127.0.0.1", 0)                             --> 1
s:bind("127.0.0.1", port(s))                       --> nil, "Invalid argument"
s:getsockname()                                    --> "127.0.0.1", "port1", "inet"

--- bind-taken/tcp4-twice: nor does tcp4()
s = socket.tcp4()                                  --> tcp{master}
s:bind("127.0.0.1", 0)                             --> 1
s:bind("127.0.0.9", 0)                             --> nil, "Invalid argument"
s:getsockname()                                    --> "127.0.0.1", "port1", "inet"

--- bind-taken/tcp6-twice: nor does tcp6()
s = socket.tcp6()                                  --> tcp{master}
s:bind("::1", 0)                                   --> 1
s:bind("::", 0)                                    --> nil, "Invalid argument"
s:getsockname()                                    --> "::1", "port1", "inet6"

--- B-48: a bound object takes no address of the other family
s = socket.tcp()                                   --> tcp{master}
s:bind("127.0.0.1", 0)                             --> 1
s:bind("::1", 0)                                   --> nil, "Address family for hostname not supported"
                                                   --! second-bind: nil, "Invalid argument"
s:getsockname()                                    --> "127.0.0.1", "port1", "inet"

--- bind-taken/tcp4-other-family: tcp4(), bound, takes no address of the other family
s = socket.tcp4()                                  --> tcp{master}
s:bind("127.0.0.1", 0)                             --> 1
s:bind("::1", 0)                                   --> nil, "Address family for hostname not supported"
                                                   --! second-bind: nil, "Invalid argument"
s:getsockname()                                    --> "127.0.0.1", "port1", "inet"

--- bind-taken/twice-then-listen: a bound object that was bound again in vain listens where it was
s = socket.tcp()                                   --> tcp{master}
s:bind("127.0.0.1", 0)                             --> 1
s:bind("127.0.0.9", 0)                             --> nil, "Invalid argument"
s:listen()                                         --> 1 => tcp{server}
s:getsockname()                                    --> "127.0.0.1", "port1", "inet"
p = peer.connect("127.0.0.1", port(s))             --> tcp{client}

--- B-49: a closed tcp()
s = socket.tcp()                                   --> tcp{master}
s:close()                                          --> 1
s:bind("127.0.0.1", 0)                             --> 1
                                                   --! closed-for-good: nil, "closed"

--- B-50: a closed tcp4() that was bound
s = socket.tcp4()                                  --> tcp{master}
s:bind("127.0.0.1", 0)                             --> 1
s:close()                                          --> 1
s:bind("127.0.0.1", 0)                             --> 1
                                                   --! closed-for-good: nil, "closed"

--- bind-taken/star-of-tcp4: and of tcp4()
a = socket.bind("127.0.0.1", 0)                    --> tcp{server}
s = socket.tcp4()                                  --> tcp{master}
s:bind("*", port(a))                               --> nil, "address already in use"
s:getsockname()                                    --> "0.0.0.0", "0", "inet"

--- bind-taken/reuseaddr-unless-set: whether reuseaddr is on of what is bound, and what follows
a = socket.tcp()                                   --> tcp{master}
a:bind("127.0.0.1", 0)                             --> 1
a:getoption("reuseaddr")                           --> false
                                                   --! reuseaddr-default: true, nil
s = socket.tcp()                                   --> tcp{master}
s:bind("127.0.0.1", port(a))                       --> nil, "address already in use"
                                                   --! reuseaddr-default: 1, nil

-- Connecting from an address of one's own.

--- K-40: from an address and a port
s = peer.bind("127.0.0.1", 0)                      --> tcp{server}
m = socket.tcp()                                   --> tcp{master}
m:bind("127.0.0.5", 0)                             --> 1
m:getsockname()                                    --> "127.0.0.5", "port1", "inet"
m:connect("127.0.0.1", port(s))                    --> 1 => tcp{client}
m:getsockname()                                    --> "127.0.0.5", "port1", "inet"
a = s:accept()                                     --> tcp{client}
a:getpeername()                                    --> "127.0.0.5", port1, "inet"

--- connect-bound/tcp4: tcp4 from an address
s = peer.bind("127.0.0.1", 0)                      --> tcp{server}
m = socket.tcp4()                                  --> tcp{master}
m:bind("127.0.0.5", 0)                             --> 1
m:connect("127.0.0.1", port(s))                    --> 1 => tcp{client}
a = s:accept()                                     --> tcp{client}
m:getsockname()                                    --> "127.0.0.5", "port1", "inet"
a:getpeername()                                    --> "127.0.0.5", port1, "inet"

--- connect-bound/six: over IPv6
s = peer.bind("::1", 0)                            --> tcp{server}
m = socket.tcp()                                   --> tcp{master}
m:bind("::1", 0)                                   --> 1
m:getsockname()                                    --> "::1", "port1", "inet6"
m:connect("::1", port(s))                          --> 1 => tcp{client}
m:getsockname()                                    --> "::1", "port1", "inet6"
m:getpeername()                                    --> "::1", port2, "inet6"

--- connect-bound/star: from every interface, so from the one that fits
s = peer.bind("127.0.0.1", 0)                      --> tcp{server}
m = socket.tcp()                                   --> tcp{master}
m:bind("*", 0)                                     --> 1
m:getsockname()                                    --> "0.0.0.0", "port1", "inet"
m:connect("127.0.0.1", port(s))                    --> 1 => tcp{client}
m:getsockname()                                    --> "127.0.0.1", "port1", "inet"
a = s:accept()                                     --> tcp{client}
a:getpeername()                                    --> "127.0.0.1", port1, "inet"

--- connect-bound/star-of-six: tcp6 from every interface
s = peer.bind("::1", 0)                            --> tcp{server}
m = socket.tcp6()                                  --> tcp{master}
m:bind("*", 0)                                     --> 1
m:getsockname()                                    --> "::", "port1", "inet6"
m:connect("::1", port(s))                          --> 1 => tcp{client}
m:getsockname()                                    --> "::1", "port1", "inet6"

--- K-41: bound to IPv4, to an address of IPv6
m = socket.tcp()                                   --> tcp{master}
m:bind("127.0.0.1", 0)                             --> 1
m:getsockname()                                    --> "127.0.0.1", "port1", "inet"
m:connect("::1", dead())                           --> nil, "Address family for hostname not supported" => tcp{client}
                                                   --! refused-stays-a-master: nil, "Address family for hostname not supported"
m:getsockname()                                    --> "127.0.0.1", "port1", "inet"
m:getpeername()                                    --> nil, "Transport endpoint is not connected"
m:getfamily()                                      --> "inet4"

--- connect-bound/six-to-four: bound to IPv6, to an address of IPv4
m = socket.tcp()                                   --> tcp{master}
m:bind("::1", 0)                                   --> 1
m:getsockname()                                    --> "::1", "port1", "inet6"
m:connect("127.0.0.1", dead())                     --> nil, "Address family for hostname not supported" => tcp{client}
                                                   --! refused-stays-a-master: nil, "Address family for hostname not supported"
m:getsockname()                                    --> "::1", "port1", "inet6"
m:getpeername()                                    --> nil, "Transport endpoint is not connected"
m:getfamily()                                      --> "inet6"

--- Z-02: refused, and then somebody is there
s = peer.bind("127.0.0.1", 0)                      --> tcp{server}
m = socket.tcp()                                   --> tcp{master}
m:bind("127.0.0.5", 0)                             --> 1
m:getsockname()                                    --> "127.0.0.5", "port1", "inet"
m:connect("127.0.0.1", dead())                     --> nil, "connection refused" => tcp{client}
                                                   --! refused-stays-a-master: nil, "connection refused"
m:connect("127.0.0.1", port(s))                    --> nil, "closed"
                                                   --! fresh-descriptor: 1 => tcp{client}

--- connect-bound/refused-keeps-its-name: refused, it is bound as before
m = socket.tcp()                                   --> tcp{master}
m:bind("127.0.0.5", 0)                             --> 1
m:getsockname()                                    --> "127.0.0.5", "port1", "inet"
m:connect("127.0.0.1", dead())                     --> nil, "connection refused" => tcp{client}
                                                   --! refused-stays-a-master: nil, "connection refused"
m:getsockname()                                    --> "127.0.0.5", "port1", "inet"
m:getpeername()                                    --> nil, "Transport endpoint is not connected"
m:getfamily()                                      --> "inet4"

--- connect-bound/refused-holds-its-port: refused, nobody else gets its port
m = socket.tcp()                                   --> tcp{master}
m:bind("127.0.0.5", 0)                             --> 1
m:setoption("reuseaddr", false)                    --> 1
m:connect("127.0.0.1", dead())                     --> nil, "connection refused" => tcp{client}
                                                   --! refused-stays-a-master: nil, "connection refused"
m:getsockname()                                    --> "127.0.0.5", "port1", "inet"
n = socket.tcp4()                                  --> tcp{master}
n:bind("127.0.0.5", port(m))                       --> 1
                                                   --! fresh-descriptor: nil, "address already in use"

--- connect-bound/refused-star: refused, bound to every interface
m = socket.tcp()                                   --> tcp{master}
m:bind("*", 0)                                     --> 1
m:connect("127.0.0.1", dead())                     --> nil, "connection refused" => tcp{client}
                                                   --! refused-stays-a-master: nil, "connection refused"
m:getpeername()                                    --> nil, "Transport endpoint is not connected"

--- connect-bound/localhost: to a name
s = peer.bind("127.0.0.1", 0)                      --> tcp{server}
m = socket.tcp()                                   --> tcp{master}
m:bind("127.0.0.5", 0)                             --> 1
m:connect("localhost", port(s))                    --> 1 => tcp{client}
m:getpeername()                                    --> "127.0.0.1", port1, "inet"
a = s:accept()                                     --> tcp{client}
m:getsockname()                                    --> "127.0.0.5", "port2", "inet"
a:getpeername()                                    --> "127.0.0.5", port2, "inet"

--- connect-bound/closed: closed, its port is free
s = peer.bind("127.0.0.1", 0)                      --> tcp{server}
m = socket.tcp4()                                  --> tcp{master}
m:setoption("reuseaddr", false)                    --> 1
m:bind("127.0.0.6", 0)                             --> 1
m:getsockname()                                    --> "127.0.0.6", "port1", "inet"
n = socket.tcp4()                                  --> tcp{master}
n:setoption("reuseaddr", false)                    --> 1
n:bind("127.0.0.6", port(m))                       --> nil, "address already in use"
m:close()                                          --> 1
n:bind("127.0.0.6", port(m))                       --> 1
n:getsockname()                                    --> "127.0.0.6", "port1", "inet"
n:connect("127.0.0.1", port(s))                    --> 1 => tcp{client}
n:getsockname()                                    --> "127.0.0.6", "port1", "inet"
n:getpeername()                                    --> "127.0.0.1", port2, "inet"

--- connect-bound/bind-failed: an address that is taken, and then from anywhere
s = peer.bind("127.0.0.1", 0)                      --> tcp{server}
m = socket.tcp()                                   --> tcp{master}
m:bind("127.0.0.1", port(s))                       --> nil, "address already in use"
m:connect("127.0.0.1", port(s))                    --> 1 => tcp{client}
m:getpeername()                                    --> "127.0.0.1", port1, "inet"

--- connect-bound/same-port: two connections from one port to two peers
s = peer.bind("127.0.0.1", 0)                      --> tcp{server}
t = peer.bind("127.0.0.1", 0)                      --> tcp{server}
m = socket.tcp4()                                  --> tcp{master}
m:setoption("reuseaddr", true)                     --> 1
m:bind("127.0.0.5", 0)                             --> 1
m:getsockname()                                    --> "127.0.0.5", "port1", "inet"
n = socket.tcp4()                                  --> tcp{master}
n:setoption("reuseaddr", true)                     --> 1
n:bind("127.0.0.5", port(m))                       --> 1
m:connect("127.0.0.1", port(s))                    --> 1 => tcp{client}
n:connect("127.0.0.1", port(t))                    --> 1 => tcp{client}
n:getsockname()                                    --> "127.0.0.5", "port1", "inet"
n:getpeername()                                    --> "127.0.0.1", port2, "inet"

--- connect-bound/options: options of a bound master go with it
s = peer.bind("127.0.0.1", 0)                      --> tcp{server}
m = socket.tcp()                                   --> tcp{master}
m:setoption("keepalive", true)                     --> nil, "setsockopt failed"
m:bind("127.0.0.5", 0)                             --> 1
m:setoption("keepalive", true)                     --> 1
m:setoption("tcp-nodelay", true)                   --> 1
m:connect("127.0.0.1", port(s))                    --> 1 => tcp{client}
m:getoption("keepalive")                           --> true
m:getoption("tcp-nodelay")                         --> true

--- connect-bound/silent: bound, and nobody answers
m = socket.tcp()                                   --> tcp{master}
m:bind("127.0.0.5", 0)                             --> 1
m:getsockname()                                    --> "127.0.0.5", "port1", "inet"
m:settimeout(0.05)                                 --> 1
m:connect("127.0.0.1", hole())                     --> nil, "timeout" => tcp{client}
                                                   --! pending-is-a-master: nil, "timeout"
m:getsockname()                                    --> "127.0.0.5", "port1", "inet"
m:getfamily()                                      --> "inet4"
m:close()                                          --> 1

--- connect-bound/silent-again: bound, nobody answers, and once more
m = socket.tcp()                                   --> tcp{master}
m:bind("127.0.0.5", 0)                             --> 1
m:settimeout(0.05)                                 --> 1
m:connect("127.0.0.1", hole())                     --> nil, "timeout" => tcp{client}
                                                   --! pending-is-a-master: nil, "timeout"
m:connect("127.0.0.1", hole())                     --> nil, "Operation already in progress"
                                                   --! pending-connect-waits: nil, "timeout"

--- connect-bound/options-after-refusal: options outlive a refusal, bound or not
s = peer.bind("127.0.0.1", 0)                      --> tcp{server}
m = socket.tcp4()                                  --> tcp{master}
m:setoption("keepalive", true)                     --> 1
m:bind("127.0.0.5", 0)                             --> 1
m:setoption("tcp-nodelay", true)                   --> 1
m:connect("127.0.0.1", dead())                     --> nil, "connection refused" => tcp{client}
                                                   --! refused-stays-a-master: nil, "connection refused"
m:connect("127.0.0.1", port(s))                    --> nil, "closed"
                                                   --! fresh-descriptor: 1 => tcp{client}
m:getoption("keepalive")                           --> true
m:getoption("tcp-nodelay")                         --> true

--- connect-bound/refused-three-times: bound and refused, three times
m = socket.tcp()                                   --> tcp{master}
m:bind("127.0.0.5", 0)                             --> 1
m:connect("127.0.0.1", dead())                     --> nil, "connection refused" => tcp{client}
                                                   --! refused-stays-a-master: nil, "connection refused"
m:connect("127.0.0.1", dead())                     --> nil, "closed"
                                                   --! fresh-descriptor: nil, "connection refused"
m:connect("127.0.0.1", dead())                     --> nil, "connection refused"
m:getfamily()                                      --> "inet4"

--- connect-bound/statistics: statistics of what is bound
s = peer.bind("127.0.0.1", 0)                      --> tcp{server}
m = socket.tcp()                                   --> tcp{master}
m:bind("127.0.0.5", 0)                             --> 1
m:connect("127.0.0.1", port(s))                    --> 1 => tcp{client}
m:getstats()                                       --> 0, 0, age
m:send("abc")                                      --> 3, nil, nil
m:getstats()                                       --> 0, 3, age

--- connect-bound/any-to-six: bound to every interface of IPv4, to an address of IPv6
m = socket.tcp()                                   --> tcp{master}
m:bind("0.0.0.0", 0)                               --> 1
m:connect("::1", dead())                           --> nil, "Address family for hostname not supported" => tcp{client}
                                                   --! refused-stays-a-master: nil, "Address family for hostname not supported"

--- connect-bound/any-to-mapped: bound to every interface of IPv6, to IPv4 in the form of IPv6
s = peer.bind("127.0.0.1", 0)                      --> tcp{server}
m = socket.tcp()                                   --> tcp{master}
m:bind("::", 0)                                    --> 1
m:connect("::ffff:127.0.0.1", port(s))             --> nil, "Network is unreachable" => tcp{client}
                                                   --! mapped-targets: 1 => tcp{client}

--- connect-bound/closed-and-connect: bound and closed, it connects no more
m = socket.tcp()                                   --> tcp{master}
m:bind("127.0.0.5", 0)                             --> 1
m:close()                                          --> 1
m:connect("127.0.0.1", dead())                     --> nil, "connection refused" => tcp{client}
                                                   --! closed-for-good: nil, "closed"

--- connect-bound/localhost-refused: to a name where nobody listens
m = socket.tcp()                                   --> tcp{master}
m:bind("127.0.0.5", 0)                             --> 1
m:connect("localhost", dead())                     --> nil, "connection refused" => tcp{client}
                                                   --! refused-stays-a-master: nil, "connection refused"
m:getpeername()                                    --> nil, "Transport endpoint is not connected"

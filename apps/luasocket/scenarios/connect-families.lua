-- Families: tcp4 and tcp6 have one, tcp gets one.

--- K-07: tcp4 to an address of IPv6
m = socket.tcp4()                                  --> tcp{master}
m:connect("::1", dead())                           --> nil, "Address family for hostname not supported" => tcp{client}
                                                   --! refused-stays-a-master: nil, "Address family for hostname not supported"
m:getsockname()                                    --> "0.0.0.0", "0", "inet"
m:getpeername()                                    --> nil, "Transport endpoint is not connected"
m:getfamily()                                      --> "inet4"

--- K-08: tcp6 to an address of IPv4
m = socket.tcp6()                                  --> tcp{master}
m:connect("127.0.0.1", dead())                     --> nil, "Address family for hostname not supported" => tcp{client}
                                                   --! refused-stays-a-master: nil, "Address family for hostname not supported"
m:getsockname()                                    --> "::", "0", "inet6"
m:getpeername()                                    --> nil, "Transport endpoint is not connected"
m:getfamily()                                      --> "inet6"

--- K-09: tcp6 to an address of IPv4 in the form of IPv6
s = peer.bind("127.0.0.1", 0)                      --> tcp{server}
m = socket.tcp6()                                  --> tcp{master}
m:connect("::ffff:127.0.0.1", port(s))             --> nil, "Network is unreachable" => tcp{client}
                                                   --! refused-stays-a-master: nil, "Network is unreachable"
m:getsockname()                                    --> "::", "0", "inet6"
m:getpeername()                                    --> nil, "Transport endpoint is not connected"

--- K-66: a server at every interface of IPv4 is not there for IPv6
s = peer.bind("*", 0)                              --> tcp{server}
m = socket.tcp()                                   --> tcp{master}
m:connect("::1", port(s))                          --> nil, "connection refused" => tcp{client}
                                                   --! refused-stays-a-master: nil, "connection refused"

--- connect-families/server-of-six: a server of IPv6 with ipv6-v6only is not there for IPv4
s = peer.tcp6()                                    --> tcp{master}
s:setoption("ipv6-v6only", true)                   --> 1
s:bind("*", 0)                                     --> 1
s:listen()                                         --> 1 => tcp{server}
m = socket.tcp()                                   --> tcp{master}
m:connect("127.0.0.44", port(s))                   --> nil, "connection refused" => tcp{client}
                                                   --! refused-stays-a-master: nil, "connection refused"

--- connect-families/tcp4-then-right: tcp4 to the wrong family, and then to the right one
s = peer.bind("127.0.0.1", 0)                      --> tcp{server}
m = socket.tcp4()                                  --> tcp{master}
m:connect("::1", port(s))                          --> nil, "Address family for hostname not supported" => tcp{client}
                                                   --! refused-stays-a-master: nil, "Address family for hostname not supported"
m:connect("127.0.0.1", port(s))                    --> 1
                                                   --! refused-stays-a-master: 1 => tcp{client}
m:getpeername()                                    --> "127.0.0.1", port1, "inet"

--- connect-families/tcp6-then-right: tcp6 to the wrong family, and then to the right one
s = peer.bind("::1", 0)                            --> tcp{server}
m = socket.tcp6()                                  --> tcp{master}
m:connect("127.0.0.1", port(s))                    --> nil, "Address family for hostname not supported" => tcp{client}
                                                   --! refused-stays-a-master: nil, "Address family for hostname not supported"
m:connect("::1", port(s))                          --> 1
                                                   --! refused-stays-a-master: 1 => tcp{client}
m:getpeername()                                    --> "::1", port1, "inet6"

--- connect-families/before: before there is a family
m = socket.tcp()                                   --> tcp{master}
m:getfamily()                                      --> "inet4"
                                                   --! family-unknown: "unspec"

--- connect-families/before-of-four: tcp4 has its own
m = socket.tcp4()                                  --> tcp{master}
m:getfamily()                                      --> "inet4"
m:getsockname()                                    --> "0.0.0.0", "0", "inet"
m:getpeername()                                    --> nil, "Transport endpoint is not connected"

--- connect-families/before-of-six: tcp6 has its own
m = socket.tcp6()                                  --> tcp{master}
m:getfamily()                                      --> "inet6"
m:getsockname()                                    --> "::", "0", "inet6"
m:getpeername()                                    --> nil, "Transport endpoint is not connected"

--- connect-families/after-close: a client's family outlives it
c, p = pair()
c:close()                                          --> 1
c:getfamily()                                      --> "inet4"

--- connect-families/after-close-of-six: a client's family of IPv6 outlives it
c, p = pair("::1")
c:close()                                          --> 1
c:getfamily()                                      --> "inet6"

--- connect-families/wildcards: every interface of both, at one port each
s = peer.bind("*", 0)                              --> tcp{server}
t = peer.bind("::", 0)                             --> tcp{server}
m = socket.tcp()                                   --> tcp{master}
m:connect("127.0.0.1", port(s))                    --> 1 => tcp{client}
n = socket.tcp()                                   --> tcp{master}
n:connect("::1", port(t))                          --> 1 => tcp{client}
m:getfamily()                                      --> "inet4"
n:getfamily()                                      --> "inet6"

--- connect-families/refused-decides-nothing: a refusal over IPv6 decides no family
m = socket.tcp()                                   --> tcp{master}
m:connect("::1", dead())                           --> nil, "connection refused" => tcp{client}
                                                   --! refused-stays-a-master: nil, "connection refused"
m:getfamily()                                      --> "inet4"
                                                   --! family-unknown: "unspec"

--- connect-families/wrong-family-options: options after the wrong family
m = socket.tcp4()                                  --> tcp{master}
m:connect("::1", dead())                           --> nil, "Address family for hostname not supported" => tcp{client}
                                                   --! refused-stays-a-master: nil, "Address family for hostname not supported"
m:setoption("keepalive", true)                     --> 1
m:getoption("keepalive")                           --> true

--- connect-families/mapped-allowed: tcp6 without ipv6-v6only, to IPv4 in the form of IPv6
s = peer.bind("127.0.0.1", 0)                      --> tcp{server}
m = socket.tcp6()                                  --> tcp{master}
m:setoption("ipv6-v6only", false)                  --> 1
m:connect("::ffff:127.0.0.1", port(s))             --> 1 => tcp{client}
m:getpeername()                                    --> "::ffff:127.0.0.1", port1, "inet6"
m:getsockname()                                    --> "::ffff:127.0.0.1", "port2", "inet6"
m:getfamily()                                      --> "inet6"

--- connect-families/server-of-both: a server without ipv6-v6only is there for IPv4
s = peer.tcp6()                                    --> tcp{master}
s:setoption("ipv6-v6only", false)                  --> 1
s:bind("*", 0)                                     --> 1
s:listen()                                         --> 1 => tcp{server}
c = socket.connect("127.0.0.1", port(s))           --> tcp{client}
c:getpeername()                                    --> "127.0.0.1", port1, "inet"
a = s:accept()                                     --> tcp{client}
a:getsockname()                                    --> "::ffff:127.0.0.1", "port1", "inet6"
a:getpeername()                                    --> "::ffff:127.0.0.1", port2, "inet6"
a:getfamily()                                      --> "inet6"

--- connect-families/four-refused-six: refused over IPv4, and connected over IPv6
s = peer.bind("::1", 0)                            --> tcp{server}
m = socket.tcp()                                   --> tcp{master}
m:connect("127.0.0.1", dead())                     --> nil, "connection refused" => tcp{client}
                                                   --! refused-stays-a-master: nil, "connection refused"
m:connect("::1", port(s))                          --> 1
                                                   --! refused-stays-a-master: 1 => tcp{client}
m:getfamily()                                      --> "inet6"
m:getsockname()                                    --> "::1", "port1", "inet6"

-- What bound objects, servers and those whom they accept are called.

--- B-51: tcp() that is not bound
s = socket.tcp()                                   --> tcp{master}
s:getsockname()                                    --> nil, "Bad file descriptor"

--- B-52: after bind, after listen and after close
s = socket.tcp()                                   --> tcp{master}
s:bind("127.0.0.1", 0)                             --> 1
s:getsockname()                                    --> "127.0.0.1", "port1", "inet"
s:listen()                                         --> 1 => tcp{server}
s:getsockname()                                    --> "127.0.0.1", "port1", "inet"
s:close()                                          --> 1
s:getsockname()                                    --> nil, "Bad file descriptor"
                                                   --! closed-names: nil, "closed", nil

--- B-53: a port is the same in the names of both ends
s = socket.bind("127.0.0.1", 0)                    --> tcp{server}
c = peer.connect("127.0.0.1", port(s))             --> tcp{client}
s:getsockname()                                    --> "127.0.0.1", "port1", "inet"
c:getpeername()                                    --> "127.0.0.1", port1, "inet"
a = s:accept()                                     --> tcp{client}
a:getsockname()                                    --> "127.0.0.1", "port1", "inet"
a:getpeername()                                    --> "127.0.0.1", port2, "inet"
c:getsockname()                                    --> "127.0.0.1", "port2", "inet"

--- B-54: who is accepted on every interface knows at which it was called
s = socket.bind("*", 0)                            --> tcp{server}
c = peer.connect("127.0.0.1", port(s))             --> tcp{client}
a = s:accept()                                     --> tcp{client}
s:getsockname()                                    --> "0.0.0.0", "port1", "inet"
a:getsockname()                                    --> "127.0.0.1", "port1", "inet"

--- bind-names/another-address-of-loopback: and if it was called at another
s = socket.bind("*", 0)                            --> tcp{server}
c = peer.connect("127.0.0.54", port(s))            --> tcp{client}
a = s:accept()                                     --> tcp{client}
a:getsockname()                                    --> "127.0.0.54", "port1", "inet"
c:getpeername()                                    --> "127.0.0.54", port1, "inet"

--- bind-names/ipv6: and in IPv6
s = socket.bind("::", 0)                           --> tcp{server}
c = peer.connect("::1", port(s))                   --> tcp{client}
a = s:accept()                                     --> tcp{client}
s:getsockname()                                    --> "::", "port1", "inet6"
a:getsockname()                                    --> "::1", "port1", "inet6"
a:getfamily()                                      --> "inet6"

--- B-57: whether tcp6() is for IPv6 only
s = socket.tcp6()                                  --> tcp{master}
s:bind("*", 0)                                     --> 1
s:getoption("ipv6-v6only")                         --> raises "bad argument #1 to 'getoption' (unsupported option `ipv6-v6only')"
                                                   --! v6only-can-be-read: true, nil

--- B-58: tcp6() on every interface takes no caller of IPv4
s = socket.tcp6()                                  --> tcp{master}
s:setoption("ipv6-v6only", true)                   --> 1
s:bind("*", 0)                                     --> 1
s:listen()                                         --> 1 => tcp{server}
c = peer.connect("127.0.0.58", port(s))            --> nil, "connection refused"

--- B-59: but does where IPv6 only was switched off
s = socket.tcp6()                                  --> tcp{master}
s:setoption("ipv6-v6only", false)                  --> 1
s:bind("*", 0)                                     --> 1
s:listen()                                         --> 1 => tcp{server}
c = peer.connect("127.0.0.1", port(s))             --> tcp{client}
a = s:accept()                                     --> tcp{client}
a:getpeername()                                    --> "::ffff:127.0.0.1", port1, "inet6"
a:getsockname()                                    --> "::ffff:127.0.0.1", "port2", "inet6"
a:getfamily()                                      --> "inet6"
s:getsockname()                                    --> "::", "port2", "inet6"

--- bind-names/shortcut-on-every-interface-of-ipv6: the shortcut on every interface of IPv6 takes IPv6 only
t = socket.tcp6()                                  --> tcp{master}
t:setoption("ipv6-v6only", true)                   --> 1
s = socket.bind("::", 0)                           --> tcp{server}
c = peer.connect("127.0.0.59", port(s))            --> nil, "connection refused"

--- bind-names/server-has-no-peer: a server has no peer, whoever has called
s = socket.bind("127.0.0.1", 0)                    --> tcp{server}
s:getpeername()                                    --> nil, "Transport endpoint is not connected"
c = peer.connect("127.0.0.1", port(s))             --> tcp{client}
a = s:accept()                                     --> tcp{client}
s:getpeername()                                    --> nil, "Transport endpoint is not connected"

--- bind-names/accepted-outlives: who was accepted keeps its name when the server is closed
s = socket.bind("127.0.0.1", 0)                    --> tcp{server}
c = peer.connect("127.0.0.1", port(s))             --> tcp{client}
a = s:accept()                                     --> tcp{client}
s:close()                                          --> 1
a:getsockname()                                    --> "127.0.0.1", "port1", "inet"
a:getpeername()                                    --> "127.0.0.1", port2, "inet"
c:send("still\n")                                  --> 6, nil, nil
a:settimeout(5)                                    --> 1
a:receive()                                        --> "still", nil, nil

--- bind-names/more-arguments: more arguments than none
s = socket.bind("127.0.0.1", 0)                    --> tcp{server}
s:getsockname("more", 1)                           --> "127.0.0.1", "port1", "inet"

--- bind-names/tcp-on-every-interface-of-ipv6: whether tcp() on every interface of IPv6 takes IPv4
s = socket.tcp()                                   --> tcp{master}
s:bind("::", 0)                                    --> 1
s:listen()                                         --> 1 => tcp{server}
c = peer.connect("127.0.0.57", port(s))            --> nil, "connection refused"
                                                   --! both-families: tcp{client}

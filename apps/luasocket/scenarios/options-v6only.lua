-- ipv6-v6only, in every state.

--- O-06-tcp: ipv6-v6only of a master without a family
m = socket.tcp()                                   --> tcp{master}
m:setoption("ipv6-v6only", true)                   --> nil, "setsockopt failed"

--- options-v6only/read-of-tcp: reading ipv6-v6only of a master without a family
m = socket.tcp()                                   --> tcp{master}
m:getoption("ipv6-v6only")                         --> raises "bad argument #1 to 'getoption' (unsupported option `ipv6-v6only')"
                                                   --! v6only-can-be-read: nil, "getsockopt failed"

--- O-06-tcp4: ipv6-v6only of a master of IPv4
m = socket.tcp4()                                  --> tcp{master}
m:setoption("ipv6-v6only", true)                   --> nil, "setsockopt failed"

--- options-v6only/read-of-tcp4: reading ipv6-v6only of a master of IPv4
m = socket.tcp4()                                  --> tcp{master}
m:getoption("ipv6-v6only")                         --> raises "bad argument #1 to 'getoption' (unsupported option `ipv6-v6only')"
                                                   --! v6only-can-be-read: nil, "getsockopt failed"

--- O-06-tcp6: ipv6-v6only of a master of IPv6
m = socket.tcp6()                                  --> tcp{master}
m:setoption("ipv6-v6only", true)                   --> 1

--- options-v6only/read-of-tcp6: reading ipv6-v6only of a master of IPv6
m = socket.tcp6()                                  --> tcp{master}
m:getoption("ipv6-v6only")                         --> raises "bad argument #1 to 'getoption' (unsupported option `ipv6-v6only')"
                                                   --! v6only-can-be-read: true, nil

--- O-06-server: ipv6-v6only of a server
s = socket.bind("127.0.0.1", 0)                    --> tcp{server}
s:setoption("ipv6-v6only", true)                   --> nil, "setsockopt failed"

--- options-v6only/read-of-server: reading ipv6-v6only of a server
s = socket.bind("127.0.0.1", 0)                    --> tcp{server}
s:getoption("ipv6-v6only")                         --> raises "bad argument #1 to 'getoption' (unsupported option `ipv6-v6only')"
                                                   --! v6only-can-be-read: nil, "getsockopt failed"

--- O-06-client: ipv6-v6only of a client
c, p = pair()
c:setoption("ipv6-v6only", true)                   --> nil, "setsockopt failed"

--- options-v6only/read-of-client: reading ipv6-v6only of a client
c, p = pair()
c:getoption("ipv6-v6only")                         --> raises "bad argument #1 to 'getoption' (unsupported option `ipv6-v6only')"
                                                   --! v6only-can-be-read: nil, "getsockopt failed"

--- O-06-closed: ipv6-v6only of a closed client
c, p = pair()
c:close()                                          --> 1
c:setoption("ipv6-v6only", true)                   --> nil, "setsockopt failed"

--- options-v6only/read-of-closed: reading ipv6-v6only of a closed client
c, p = pair()
c:close()                                          --> 1
c:getoption("ipv6-v6only")                         --> raises "bad argument #1 to 'getoption' (unsupported option `ipv6-v6only')"
                                                   --! v6only-can-be-read: nil, "getsockopt failed"

--- options-v6only/of-a-bound-master: ipv6-v6only of a bound master
m = socket.tcp()                                   --> tcp{master}
m:bind("127.0.0.1", 0)                             --> 1
m:setoption("ipv6-v6only", true)                   --> nil, "setsockopt failed"

--- options-v6only/read-of-a-bound-master: reading ipv6-v6only of a bound master
m = socket.tcp()                                   --> tcp{master}
m:bind("127.0.0.1", 0)                             --> 1
m:getoption("ipv6-v6only")                         --> raises "bad argument #1 to 'getoption' (unsupported option `ipv6-v6only')"
                                                   --! v6only-can-be-read: nil, "getsockopt failed"

--- options-v6only/of-accepted: ipv6-v6only of a client that was accepted
s = socket.bind("127.0.0.1", 0)                    --> tcp{server}
p = peer.connect("127.0.0.1", port(s))             --> tcp{client}
c = s:accept()                                     --> tcp{client}
c:setoption("ipv6-v6only", true)                   --> nil, "setsockopt failed"

--- options-v6only/read-of-accepted: reading ipv6-v6only of a client that was accepted
s = socket.bind("127.0.0.1", 0)                    --> tcp{server}
p = peer.connect("127.0.0.1", port(s))             --> tcp{client}
c = s:accept()                                     --> tcp{client}
c:getoption("ipv6-v6only")                         --> raises "bad argument #1 to 'getoption' (unsupported option `ipv6-v6only')"
                                                   --! v6only-can-be-read: nil, "getsockopt failed"

--- options-v6only/of-a-client-of-ipv6: ipv6-v6only of a client of IPv6
c, p = pair("::1")
c:setoption("ipv6-v6only", true)                   --> nil, "setsockopt failed"

--- options-v6only/read-of-a-client-of-ipv6: reading ipv6-v6only of a client of IPv6
c, p = pair("::1")
c:getoption("ipv6-v6only")                         --> raises "bad argument #1 to 'getoption' (unsupported option `ipv6-v6only')"
                                                   --! v6only-of-others: false, nil

--- O-62: of a connected client, of IPv4 and of IPv6
c, p = pair()
c:setoption("ipv6-v6only", true)                   --> nil, "setsockopt failed"
d, q = pair("::1")
d:setoption("ipv6-v6only", true)                   --> nil, "setsockopt failed"
d:setoption("ipv6-v6only", false)                  --> nil, "setsockopt failed"

--- options-v6only/off: switched off, a server at :: takes IPv4 as well
m = socket.tcp6()                                  --> tcp{master}
m:setoption("ipv6-v6only", false)                  --> 1
m:bind("::", 0)                                    --> 1
m:listen()                                         --> 1 => tcp{server}
m:settimeout(5)                                    --> 1
p = peer.connect("127.0.0.1", port(m))             --> tcp{client}
c = m:accept()                                     --> tcp{client}
c:getpeername()                                    --> "::ffff:127.0.0.1", port1, "inet6"
p:getpeername()                                    --> "127.0.0.1", port2, "inet"

--- options-v6only/on: switched on, a server at :: takes no IPv4
m = socket.tcp6()                                  --> tcp{master}
m:setoption("ipv6-v6only", true)                   --> 1
m:bind("::", 0)                                    --> 1
m:listen()                                         --> 1 => tcp{server}
m:settimeout(5)                                    --> 1
peer.connect("127.0.0.1", port(m))                 --> nil, "connection refused"
p = peer.connect("::1", port(m))                   --> tcp{client}
c = m:accept()                                     --> tcp{client}

--- options-v6only/wrong-values: what is no switch
m = socket.tcp6()                                  --> tcp{master}
m:setoption("ipv6-v6only", 1)                      --> raises "bad argument #2 to 'setoption' (boolean expected, got number)"
m:setoption("ipv6-v6only")                         --> raises "bad argument #2 to 'setoption' (boolean expected, got no value)"
m:setoption("ipv6-v6only", "true")                 --> raises "bad argument #2 to 'setoption' (boolean expected, got string)"

--- options-v6only/of-a-bound-tcp6: of a master of IPv6 that is bound
m = socket.tcp6()                                  --> tcp{master}
m:bind("::1", 0)                                   --> 1
m:setoption("ipv6-v6only", false)                  --> nil, "setsockopt failed"
m:setoption("ipv6-v6only", true)                   --> nil, "setsockopt failed"

--- options-v6only/of-a-server-of-ipv6: of a server of IPv6
s = socket.bind("::1", 0)                          --> tcp{server}
s:setoption("ipv6-v6only", false)                  --> nil, "setsockopt failed"

--- options-v6only/of-a-refused-tcp6: of a master of IPv6 that was refused
m = socket.tcp6()                                  --> tcp{master}
m:connect("::1", dead())                           --> nil, "connection refused" => tcp{client}
                                                   --! refused-stays-a-master: nil, "connection refused"
m:setoption("ipv6-v6only", false)                  --> 1

--- options-v6only/read-of-accepted-ipv6: reading it of who was accepted by a server with it
m = socket.tcp6()                                  --> tcp{master}
m:bind("::1", 0)                                   --> 1
m:listen()                                         --> 1 => tcp{server}
p = peer.connect("::1", port(m))                   --> tcp{client}
c = m:accept()                                     --> tcp{client}
c:getoption("ipv6-v6only")                         --> raises "bad argument #1 to 'getoption' (unsupported option `ipv6-v6only')"
                                                   --! v6only-of-others: true, nil

-- Bound, or bound in vain, and what goes on from there.

--- bind-then/connect: a bound object connects from where it is bound
t = peer.bind("127.0.0.1", 0)                      --> tcp{server}
s = socket.tcp()                                   --> tcp{master}
s:bind("127.0.0.9", 0)                             --> 1
s:getsockname()                                    --> "127.0.0.9", "port1", "inet"
s:settimeout(5)                                    --> 1
s:connect("127.0.0.1", port(t))                    --> 1 => tcp{client}
s:getsockname()                                    --> "127.0.0.9", "port1", "inet"
p = t:accept()                                     --> tcp{client}
p:getpeername()                                    --> "127.0.0.9", port1, "inet"

--- bind-then/connect-in-the-other-family: what is bound in IPv4 does not connect in IPv6
t = peer.bind("::1", 0)                            --> tcp{server}
s = socket.tcp()                                   --> tcp{master}
s:bind("127.0.0.1", 0)                             --> 1
s:settimeout(5)                                    --> 1
s:connect("::1", port(t))                          --> nil, "Address family for hostname not supported" => tcp{client}
                                                   --! refused-stays-a-master: nil, "Address family for hostname not supported"

--- bind-then/connect-in-vain: what could not be bound connects from anywhere
a = socket.bind("127.0.0.1", 0)                    --> tcp{server}
t = peer.bind("127.0.0.1", 0)                      --> tcp{server}
s = socket.tcp()                                   --> tcp{master}
s:bind("127.0.0.1", port(a))                       --> nil, "address already in use"
s:settimeout(5)                                    --> 1
s:connect("127.0.0.1", port(t))                    --> 1 => tcp{client}
a:getsockname()                                    --> "127.0.0.1", "port1", "inet"
s:getsockname()                                    --> "127.0.0.1", "port2", "inet"
s:getpeername()                                    --> "127.0.0.1", port3, "inet"

--- bind-then/other-family-in-vain: what could not be bound in IPv6 connects in IPv4
a = socket.bind("::1", 0)                          --> tcp{server}
t = peer.bind("127.0.0.1", 0)                      --> tcp{server}
s = socket.tcp()                                   --> tcp{master}
s:bind("::1", port(a))                             --> nil, "address already in use"
s:settimeout(5)                                    --> 1
s:connect("127.0.0.1", port(t))                    --> 1 => tcp{client}
s:getfamily()                                      --> "inet4"
s:getpeername()                                    --> "127.0.0.1", port1, "inet"

--- bind-then/tcp4-in-vain: tcp4() that could not be bound connects from anywhere
a = socket.bind("127.0.0.1", 0)                    --> tcp{server}
t = peer.bind("127.0.0.1", 0)                      --> tcp{server}
s = socket.tcp4()                                  --> tcp{master}
s:bind("127.0.0.1", port(a))                       --> nil, "address already in use"
s:settimeout(5)                                    --> 1
s:connect("127.0.0.1", port(t))                    --> 1 => tcp{client}
s:getpeername()                                    --> "127.0.0.1", port1, "inet"

--- bind-then/refused: what is bound and was refused keeps its address
s = socket.tcp()                                   --> tcp{master}
s:bind("127.0.0.1", 0)                             --> 1
s:getsockname()                                    --> "127.0.0.1", "port1", "inet"
s:settimeout(5)                                    --> 1
s:connect("127.0.0.1", dead())                     --> nil, "connection refused" => tcp{client}
                                                   --! refused-stays-a-master: nil, "connection refused"
s:getsockname()                                    --> "127.0.0.1", "port1", "inet"

--- bind-then/bind-a-client: once connected there is no more binding
t = peer.bind("127.0.0.1", 0)                      --> tcp{server}
s = socket.tcp()                                   --> tcp{master}
s:bind("127.0.0.1", 0)                             --> 1
s:settimeout(5)                                    --> 1
s:connect("127.0.0.1", port(t))                    --> 1 => tcp{client}
s:bind("127.0.0.1", 0)                             --> raises "calling 'bind' on bad self (tcp{master} expected)"
s:listen()                                         --> raises "calling 'listen' on bad self (tcp{master} expected)"

--- bind-then/serve: bound, listening, accepting, talking
s = socket.tcp()                                   --> tcp{master}
s:bind("127.0.0.1", 0)                             --> 1
s:listen(4)                                        --> 1 => tcp{server}
p = peer.connect("127.0.0.1", port(s))             --> tcp{client}
a = s:accept()                                     --> tcp{client}
p:send("GET\n")                                    --> 4, nil, nil
a:settimeout(5)                                    --> 1
a:receive()                                        --> "GET", nil, nil
a:send("200\n")                                    --> 4, nil, nil
a:close()                                          --> 1
p:settimeout(5)                                    --> 1
p:receive("*a")                                    --> "200\n", nil, nil
s:close()                                          --> 1
s:accept()                                         --> nil, "closed"

--- bind-then/serve-ipv6: the same in IPv6
s = socket.tcp6()                                  --> tcp{master}
s:bind("::1", 0)                                   --> 1
s:listen(4)                                        --> 1 => tcp{server}
p = peer.connect("::1", port(s))                   --> tcp{client}
a = s:accept()                                     --> tcp{client}
p:send("GET\n")                                    --> 4, nil, nil
a:settimeout(5)                                    --> 1
a:receive()                                        --> "GET", nil, nil
a:send("200\n")                                    --> 4, nil, nil
a:close()                                          --> 1
p:settimeout(5)                                    --> 1
p:receive("*a")                                    --> "200\n", nil, nil

--- bind-then/closed-while-bound: what is bound and closed has never been there
s = socket.tcp()                                   --> tcp{master}
s:bind("127.0.0.61", 0)                            --> 1
s:close()                                          --> 1
s:getfamily()                                      --> "inet4"
s:listen()                                         --> nil, "Bad file descriptor"
                                                   --! closed-for-good: nil, "closed"
s.class                                            --> "tcp{master}"

--- bind-then/options-in-between: options between bind and listen
s = socket.tcp()                                   --> tcp{master}
s:bind("127.0.0.1", 0)                             --> 1
s:setoption("keepalive", true)                     --> 1
s:setoption("linger", {on=true, timeout=1})        --> 1
s:listen()                                         --> 1 => tcp{server}
s:getoption("keepalive")                           --> true
s:getoption("linger")                              --> {on=true, timeout=1}

--- bind-then/reuseport-late: reuseport that is set after bind shares the port, too
a = socket.tcp4()                                  --> tcp{master}
a:bind("127.0.0.1", 0)                             --> 1
a:setoption("reuseport", true)                     --> 1
a:getoption("reuseport")                           --> true
a:listen()                                         --> 1 => tcp{server}
s = socket.tcp4()                                  --> tcp{master}
s:setoption("reuseport", true)                     --> 1
s:bind("127.0.0.1", port(a))                       --> 1

--- bind-then/reuseport-shares: of two who share a port the other one takes over
a = socket.tcp4()                                  --> tcp{master}
a:setoption("reuseport", true)                     --> 1
a:bind("127.0.0.1", 0)                             --> 1
s = socket.tcp4()                                  --> tcp{master}
s:settimeout(5)                                    --> 1
s:setoption("reuseport", true)                     --> 1
s:bind("127.0.0.1", port(a))                       --> 1
a:listen()                                         --> 1 => tcp{server}
a:getsockname()                                    --> "127.0.0.1", "port1", "inet"
a:close()                                          --> 1
s:listen()                                         --> 1 => tcp{server}
p = peer.connect("127.0.0.1", port(a))             --> tcp{client}
s:accept()                                         --> tcp{client}

--- bind-then/statistics: who binds has received and sent nothing
s = socket.tcp()                                   --> tcp{master}
s:bind("127.0.0.1", 0)                             --> 1
s:listen()                                         --> 1 => tcp{server}
p = peer.connect("127.0.0.1", port(s))             --> tcp{client}
a = s:accept()                                     --> tcp{client}
a:getstats()                                       --> 0, 0, age
p:getstats()                                       --> 0, 0, age

--- bind-then/star-serves-every-address: a star serves whichever address is called
s = socket.tcp()                                   --> tcp{master}
s:bind("*", 0)                                     --> 1
s:listen()                                         --> 1 => tcp{server}
p = peer.connect("127.0.0.1", port(s))             --> tcp{client}
q = peer.connect("127.0.0.62", port(s))            --> tcp{client}
a = s:accept()                                     --> tcp{client}
a:getsockname()                                    --> "127.0.0.1", "port1", "inet"
b = s:accept()                                     --> tcp{client}
b:getsockname()                                    --> "127.0.0.62", "port1", "inet"

--- bind-then/one-address-serves-no-other: one address serves no other
s = socket.tcp()                                   --> tcp{master}
s:bind("127.0.0.63", 0)                            --> 1
s:listen()                                         --> 1 => tcp{server}
p = peer.connect("127.0.0.64", port(s))            --> nil, "connection refused"
q = peer.connect("127.0.0.63", port(s))            --> tcp{client}
a = s:accept()                                     --> tcp{client}
a:getsockname()                                    --> "127.0.0.63", "port1", "inet"

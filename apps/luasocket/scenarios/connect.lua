-- Connecting to somebody who listens: the class, the names, and what can be said at once.

--- K-01: a client over IPv4, and its names
s = peer.bind("127.0.0.1", 0)                      --> tcp{server}
m = socket.tcp()                                   --> tcp{master}
m:connect("127.0.0.1", port(s))                    --> 1 => tcp{client}
m:getsockname()                                    --> "127.0.0.1", "port1", "inet"
m:getpeername()                                    --> "127.0.0.1", port2, "inet"
m:getfamily()                                      --> "inet4"
m:dirty()                                          --> false
m:getstats()                                       --> 0, 0, age

--- K-02: tcp4 over IPv4
s = peer.bind("127.0.0.1", 0)                      --> tcp{server}
m = socket.tcp4()                                  --> tcp{master}
m:connect("127.0.0.1", port(s))                    --> 1 => tcp{client}
m:getsockname()                                    --> "127.0.0.1", "port1", "inet"
m:getpeername()                                    --> "127.0.0.1", port2, "inet"
m:getfamily()                                      --> "inet4"

--- K-03: tcp6 over IPv6
s = peer.bind("::1", 0)                            --> tcp{server}
m = socket.tcp6()                                  --> tcp{master}
m:connect("::1", port(s))                          --> 1 => tcp{client}
m:getsockname()                                    --> "::1", "port1", "inet6"
m:getpeername()                                    --> "::1", port2, "inet6"
m:getfamily()                                      --> "inet6"

--- K-04: an object of no family, over IPv6
s = peer.bind("::1", 0)                            --> tcp{server}
m = socket.tcp()                                   --> tcp{master}
m:connect("::1", port(s))                          --> 1 => tcp{client}
m:getsockname()                                    --> "::1", "port1", "inet6"
m:getpeername()                                    --> "::1", port2, "inet6"
m:getfamily()                                      --> "inet6"

--- Z-15: both ends of a connection over IPv6
c, p = pair("::1")
c:getsockname()                                    --> "::1", "port1", "inet6"
c:getpeername()                                    --> "::1", port2, "inet6"
p:getsockname()                                    --> "::1", "port2", "inet6"
p:getpeername()                                    --> "::1", port1, "inet6"
c:getfamily()                                      --> "inet6"
p:getfamily()                                      --> "inet6"

--- connect/both-ends: both ends of a connection over IPv4
c, p = pair()
c:getsockname()                                    --> "127.0.0.1", "port1", "inet"
c:getpeername()                                    --> "127.0.0.1", port2, "inet"
p:getsockname()                                    --> "127.0.0.1", "port2", "inet"
p:getpeername()                                    --> "127.0.0.1", port1, "inet"
c:getfamily()                                      --> "inet4"
p:getfamily()                                      --> "inet4"

--- K-64: what the peer said before it closed
c, p = pair()
p:send("hi\n")                                     --> 3, nil, nil
p:close()                                          --> 1
c:settimeout(5)                                    --> 1
c:receive()                                        --> "hi", nil, nil
c:receive()                                        --> nil, "closed", ""

--- connect/every-interface: a server at every interface
s = peer.bind("*", 0)                              --> tcp{server}
m = socket.tcp()                                   --> tcp{master}
m:connect("127.0.0.3", port(s))                    --> 1 => tcp{client}
m:getpeername()                                    --> "127.0.0.3", port1, "inet"
a = s:accept()                                     --> tcp{client}
a:getsockname()                                    --> "127.0.0.3", "port1", "inet"
a:getpeername()                                    --> "127.0.0.1", port2, "inet"

--- connect/order: callers are accepted in the order in which they came
s = peer.bind("127.0.0.1", 0)                      --> tcp{server}
m = socket.tcp()                                   --> tcp{master}
m:connect("127.0.0.1", port(s))                    --> 1 => tcp{client}
m:getsockname()                                    --> "127.0.0.1", "port1", "inet"
n = socket.tcp()                                   --> tcp{master}
n:connect("127.0.0.1", port(s))                    --> 1 => tcp{client}
n:getsockname()                                    --> "127.0.0.1", "port2", "inet"
a = s:accept()                                     --> tcp{client}
a:getpeername()                                    --> "127.0.0.1", port1, "inet"
b = s:accept()                                     --> tcp{client}
b:getpeername()                                    --> "127.0.0.1", port2, "inet"

--- connect/before-accept: what is sent before anybody has accepted
s = peer.bind("127.0.0.1", 0)                      --> tcp{server}
m = socket.tcp()                                   --> tcp{master}
m:connect("127.0.0.1", port(s))                    --> 1 => tcp{client}
m:send("early\n")                                  --> 6, nil, nil
m:getstats()                                       --> 0, 6, age
a = s:accept()                                     --> tcp{client}
a:settimeout(5)                                    --> 1
a:receive()                                        --> "early", nil, nil
a:send("late\n")                                   --> 5, nil, nil
m:settimeout(5)                                    --> 1
m:receive()                                        --> "late", nil, nil

--- connect/closed-before-accept: closed before anybody has accepted
s = peer.bind("127.0.0.1", 0)                      --> tcp{server}
m = socket.tcp()                                   --> tcp{master}
m:connect("127.0.0.1", port(s))                    --> 1 => tcp{client}
m:send("gone\n")                                   --> 5, nil, nil
m:close()                                          --> 1
peer.sleep(0.05)                                   --> nothing
a = s:accept()                                     --> tcp{client}
a:settimeout(5)                                    --> 1
a:receive()                                        --> "gone", nil, nil
a:receive()                                        --> nil, "closed", ""

--- connect/server-closed: a server that closes without having accepted
s = peer.bind("127.0.0.1", 0)                      --> tcp{server}
m = socket.tcp()                                   --> tcp{master}
m:connect("127.0.0.1", port(s))                    --> 1 => tcp{client}
s:close()                                          --> 1
m:settimeout(5)                                    --> 1
m:receive()                                        --> nil, "closed", ""
m:receive()                                        --> nil, "closed", ""

--- connect/server-gone: what was accepted outlives its server
s = peer.bind("127.0.0.1", 0)                      --> tcp{server}
m = socket.tcp()                                   --> tcp{master}
m:connect("127.0.0.1", port(s))                    --> 1 => tcp{client}
a = s:accept()                                     --> tcp{client}
s:close()                                          --> 1
a:send("still\n")                                  --> 6, nil, nil
m:settimeout(5)                                    --> 1
m:receive()                                        --> "still", nil, nil
n = socket.tcp()                                   --> tcp{master}
n:connect("127.0.0.1", port(s))                    --> nil, "connection refused" => tcp{client}
                                                   --! refused-stays-a-master: nil, "connection refused"

--- connect/master-methods: a client binds, listens and accepts no more
s = peer.bind("127.0.0.1", 0)                      --> tcp{server}
m = socket.tcp()                                   --> tcp{master}
m:connect("127.0.0.1", port(s))                    --> 1 => tcp{client}
m:bind("127.0.0.1", 0)                             --> raises "calling 'bind' on bad self (tcp{master} expected)"
m:listen()                                         --> raises "calling 'listen' on bad self (tcp{master} expected)"
m:accept()                                         --> raises "calling 'accept' on bad self (tcp{server} expected)"
m:getpeername()                                    --> "127.0.0.1", port1, "inet"

--- connect/timeouts-stay: timeouts go with the object
s = peer.bind("127.0.0.1", 0)                      --> tcp{server}
m = socket.tcp()                                   --> tcp{master}
m:settimeout(5)                                    --> 1
m:settimeout(7, "t")                               --> 1
m:connect("127.0.0.1", port(s))                    --> 1 => tcp{client}
m:gettimeout()                                     --> 5, 7

--- connect/select-writable: a client can be written to, and not read from
c, p = pair()
socket.select({c}, {c}, 5)                         --> {}, {c}
p:send("x")                                        --> 1, nil, nil
socket.select({c}, nil, 5)                         --> {c}, {}
c:receive(1)                                       --> "x", nil, nil

--- connect/huge-timeout: a timeout of centuries
s = peer.bind("127.0.0.1", 0)                      --> tcp{server}
m = socket.tcp()                                   --> tcp{master}
m:settimeout(1e10)                                 --> 1
m:connect("127.0.0.1", port(s))                    --> 1 => tcp{client}
m:gettimeout()                                     --> 10000000000, -1

--- connect/no-timeout: a timeout that is none
s = peer.bind("127.0.0.1", 0)                      --> tcp{server}
m = socket.tcp()                                   --> tcp{master}
m:settimeout(-1)                                   --> 1
m:connect("127.0.0.1", port(s))                    --> 1 => tcp{client}
m:gettimeout()                                     --> -1, -1

-- Connecting after something else, or in turn.

--- connect-sequences/after-listen: after a listen that failed
s = peer.bind("127.0.0.1", 0)                      --> tcp{server}
m = socket.tcp()                                   --> tcp{master}
m:listen()                                         --> nil, "Bad file descriptor"
m:connect("127.0.0.1", port(s))                    --> 1 => tcp{client}
m:getpeername()                                    --> "127.0.0.1", port1, "inet"

--- connect-sequences/after-second-bind: after a second bind, which failed
s = peer.bind("127.0.0.1", 0)                      --> tcp{server}
m = socket.tcp()                                   --> tcp{master}
m:bind("127.0.0.5", 0)                             --> 1
m:getsockname()                                    --> "127.0.0.5", "port1", "inet"
m:bind("127.0.0.5", 0)                             --> nil, "Invalid argument"
m:connect("127.0.0.1", port(s))                    --> 1 => tcp{client}
m:getsockname()                                    --> "127.0.0.5", "port1", "inet"

--- connect-sequences/after-bind-of-six: after a bind to IPv6, which failed
s = peer.bind("127.0.0.1", 0)                      --> tcp{server}
t = peer.bind("::1", 0)                            --> tcp{server}
m = socket.tcp()                                   --> tcp{master}
m:bind("::1", port(t))                             --> nil, "address already in use"
m:connect("127.0.0.1", port(s))                    --> 1 => tcp{client}
m:getpeername()                                    --> "127.0.0.1", port1, "inet"
m:getfamily()                                      --> "inet4"

--- connect-sequences/after-slips: after calls that were none
s = peer.bind("127.0.0.1", 0)                      --> tcp{server}
m = socket.tcp()                                   --> tcp{master}
m:bind()                                           --> raises "bad argument #1 to 'bind' (string expected, got no value)"
m:connect()                                        --> raises "bad argument #1 to 'connect' (string expected, got no value)"
m:settimeout("soon")                               --> raises "bad argument #1 to 'settimeout' (number expected, got string)"
m:listen("x")                                      --> raises "bad argument #1 to 'listen' (number expected, got string)"
m:connect("127.0.0.1", port(s))                    --> 1 => tcp{client}
m:getpeername()                                    --> "127.0.0.1", port1, "inet"

--- connect-sequences/own-server: to a server of one's own
s = socket.bind("127.0.0.1", 0)                    --> tcp{server}
c = socket.connect("127.0.0.1", port(s))           --> tcp{client}
a = s:accept()                                     --> tcp{client}
c:getsockname()                                    --> "127.0.0.1", "port1", "inet"
a:getpeername()                                    --> "127.0.0.1", port1, "inet"
c:send("to myself\n")                              --> 10, nil, nil
a:settimeout(5)                                    --> 1
a:receive()                                        --> "to myself", nil, nil
a:close()                                          --> 1
c:settimeout(5)                                    --> 1
c:receive()                                        --> nil, "closed", ""

--- connect-sequences/own-server-of-six: to a server of one's own, over IPv6
s = socket.bind("::1", 0)                          --> tcp{server}
c = socket.connect6("::1", port(s))                --> tcp{client}
a = s:accept()                                     --> tcp{client}
c:getsockname()                                    --> "::1", "port1", "inet6"
a:getpeername()                                    --> "::1", port1, "inet6"

--- connect-sequences/both-ways: each connects to the other
s = socket.bind("127.0.0.1", 0)                    --> tcp{server}
t = peer.bind("127.0.0.1", 0)                      --> tcp{server}
c = socket.connect("127.0.0.1", port(t))           --> tcp{client}
d = peer.connect("127.0.0.1", port(s))             --> tcp{client}
a = s:accept()                                     --> tcp{client}
b = t:accept()                                     --> tcp{client}
c:getsockname()                                    --> "127.0.0.1", "port1", "inet"
b:getpeername()                                    --> "127.0.0.1", port1, "inet"
d:getsockname()                                    --> "127.0.0.1", "port2", "inet"
a:getpeername()                                    --> "127.0.0.1", port2, "inet"

--- connect-sequences/in-turn: one after the other
s = peer.bind("127.0.0.1", 0)                      --> tcp{server}
m = socket.connect("127.0.0.1", port(s))           --> tcp{client}
a = s:accept()                                     --> tcp{client}
m:send("first\n")                                  --> 6, nil, nil
m:close()                                          --> 1
a:settimeout(5)                                    --> 1
a:receive()                                        --> "first", nil, nil
m = socket.connect("127.0.0.1", port(s))           --> tcp{client}
a = s:accept()                                     --> tcp{client}
m:send("second\n")                                 --> 7, nil, nil
m:close()                                          --> 1
a:settimeout(5)                                    --> 1
a:receive()                                        --> "second", nil, nil
m = socket.connect("127.0.0.1", port(s))           --> tcp{client}
a = s:accept()                                     --> tcp{client}
m:send("third\n")                                  --> 6, nil, nil
m:close()                                          --> 1
a:settimeout(5)                                    --> 1
a:receive()                                        --> "third", nil, nil
a:receive()                                        --> nil, "closed", ""

--- connect-sequences/restarted: a server that comes again at its port
s = peer.bind("127.0.0.7", 0)                      --> tcp{server}
m = socket.connect("127.0.0.7", port(s))           --> tcp{client}
m:close()                                          --> 1
s:close()                                          --> 1
socket.connect("127.0.0.7", port(s))               --> nil, "connection refused"
t = peer.bind("127.0.0.7", port(s))                --> tcp{server}
n = socket.connect("127.0.0.7", port(s))           --> tcp{client}
n:getpeername()                                    --> "127.0.0.7", port1, "inet"

--- connect-sequences/refused-until-there: refused until somebody is there
b = peer.tcp4()                                    --> tcp{master}
b:bind("127.0.0.1", 0)                             --> 1
socket.connect("127.0.0.1", port(b))               --> nil, "connection refused"
socket.connect("127.0.0.1", port(b))               --> nil, "connection refused"
b:listen()                                         --> 1 => tcp{server}
c = socket.connect("127.0.0.1", port(b))           --> tcp{client}
c:getpeername()                                    --> "127.0.0.1", port1, "inet"
a = b:accept()                                     --> tcp{client}
a:getsockname()                                    --> "127.0.0.1", "port1", "inet"

--- connect-sequences/one-refused: one is refused, and another goes on
c, p = pair()
socket.connect("127.0.0.1", dead())                --> nil, "connection refused"
c:send("on\n")                                     --> 3, nil, nil
p:settimeout(5)                                    --> 1
p:receive()                                        --> "on", nil, nil

--- connect-sequences/silent-beside: one waits in silence, and another goes on
c, p = pair()
m = socket.tcp()                                   --> tcp{master}
m:settimeout(0)                                    --> 1
socket.skip(2, m:connect("127.0.0.1", hole()))     --> nothing
c:send("on\n")                                     --> 3, nil, nil
p:settimeout(5)                                    --> 1
p:receive()                                        --> "on", nil, nil
p:send("yes\n")                                    --> 4, nil, nil
socket.select({m, c}, nil, 5)                      --> {c}, {}
c:receive()                                        --> "yes", nil, nil
m:close()                                          --> 1

--- connect-sequences/four-and-six: over both families at once
s = peer.bind("127.0.0.1", 0)                      --> tcp{server}
t = peer.bind("::1", 0)                            --> tcp{server}
c = socket.connect4("127.0.0.1", port(s))          --> tcp{client}
d = socket.connect6("::1", port(t))                --> tcp{client}
c:getfamily()                                      --> "inet4"
d:getfamily()                                      --> "inet6"
c:getpeername()                                    --> "127.0.0.1", port1, "inet"
d:getpeername()                                    --> "::1", port2, "inet6"

--- connect-sequences/bytes-at-once: bytes in both directions as soon as it is connected
s = peer.bind("127.0.0.1", 0)                      --> tcp{server}
m = socket.tcp()                                   --> tcp{master}
m:settimeout(5)                                    --> 1
m:connect("127.0.0.1", port(s))                    --> 1 => tcp{client}
m:send(data(10000, 1))                             --> 10000, nil, nil
a = s:accept()                                     --> tcp{client}
a:settimeout(5)                                    --> 1
a:send(data(10000, 2))                             --> 10000, nil, nil
a:receive(10000)                                   --> <10000 bytes 4c6d816e>, nil, nil
m:receive(10000)                                   --> <10000 bytes f5ea5f71>, nil, nil
m:getstats()                                       --> 10000, 10000, age
a:getstats()                                       --> 10000, 10000, age

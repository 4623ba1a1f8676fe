-- Descriptors that go from one object to another, with setfd.

--- G-05: two clients swap theirs
c, p = pair()
d, q = pair()
e, r = pair()
p:settimeout(5)                                    --> 1
q:settimeout(5)                                    --> 1
e:setfd(c:getfd())                                 --> nothing
c:setfd(d:getfd())                                 --> nothing
d:setfd(e:getfd())                                 --> nothing
e:setfd(-1)                                        --> nothing
c:send("via-c\n")                                  --> 6, nil, nil
q:receive()                                        --> "via-c", nil, nil
d:send("via-d\n")                                  --> 6, nil, nil
p:receive()                                        --> "via-d", nil, nil
c:getstats()                                       --> 0, 6, age
d:getstats()                                       --> 0, 6, age

--- descriptors/moves: what a client is given talks to the other peer
c, p = pair()
d, q = pair()
q:settimeout(5)                                    --> 1
c:send("ab")                                       --> 2, nil, nil
c:setfd(d:getfd())                                 --> nothing
c:send("via-c\n")                                  --> 6, nil, nil
q:receive()                                        --> "via-c", nil, nil
c:getstats()                                       --> 0, 8, age

--- descriptors/the-one-it-came-from: the one that it came from
c, p = pair()
d, q = pair()
c:setfd(d:getfd())                                 --> nothing
d:getfd()                                          --> fd
                                                   --! setfd-adopts: -1

--- G-06: none, and then close: the peer sees no end while another has the descriptor
c, p = pair()
d = socket.tcp()                                   --> tcp{master}
p:settimeout(0.05)                                 --> 1
e, q = pair()
e:setfd(c:getfd())                                 --> nothing
c:setfd(-1)                                        --> nothing
c:close()                                          --> 1
p:receive()                                        --> nil, "timeout", ""
e:close()                                          --> 1
p:receive()                                        --> nil, "closed", ""

--- descriptors/none: with none
c, p = pair()
c:settimeout(0.05)                                 --> 1
d, q = pair()
d:setfd(c:getfd())                                 --> nothing
c:setfd(-1)                                        --> nothing
c:getfd()                                          --> -1
c:receive()                                        --> nil, "closed", ""
c:send("x")                                        --> nil, "closed", 0

--- G-07: a master that is given a connected one
c, p = pair()
m = socket.tcp()                                   --> tcp{master}
m:setfd(c:getfd())                                 --> nothing
                                                   --! setfd-classes: nothing => tcp{client}

--- descriptors/a-master-that-then-sends: a master that was given a connected one can't send
c, p = pair()
m = socket.tcp()                                   --> tcp{master}
m:setfd(c:getfd())                                 --> nothing
                                                   --! setfd-classes: nothing => tcp{client}
m:send("x")                                        --> raises "calling 'send' on bad self (tcp{client} expected)"
                                                   --! setfd-classes: 1, nil, nil

--- descriptors/a-client-that-is-given-a-server: a client that is given a listening one
s = socket.bind("127.0.0.1", 0)                    --> tcp{server}
c, p = pair()
c:setfd(s:getfd())                                 --> nothing
                                                   --! setfd-classes: nothing => tcp{server}

--- G-09: what was buffered stays
c, p = pair()
d, q = pair()
c:settimeout(5)                                    --> 1
p:send("l1\nl2\n")                                 --> 6, nil, nil
c:receive()                                        --> "l1", nil, nil
q:send("other\n")                                  --> 6, nil, nil
c:setfd(d:getfd())                                 --> nothing
c:receive()                                        --> "l2", nil, nil
c:receive()                                        --> "other", nil, nil

--- descriptors/timeouts-stay: timeouts stay the object's own
c, p = pair()
d, q = pair()
c:settimeout(3)                                    --> 1
d:settimeout(4)                                    --> 1
c:setfd(d:getfd())                                 --> nothing
c:gettimeout()                                     --> 3, -1

--- descriptors/options-go-along: options are the descriptor's
c, p = pair()
d, q = pair()
d:setoption("keepalive", true)                     --> 1
c:getoption("keepalive")                           --> false
c:setfd(d:getfd())                                 --> nothing
c:getoption("keepalive")                           --> true

--- descriptors/names-go-along: names are the descriptor's
c, p = pair()
d, q = pair()
q:getsockname()                                    --> "127.0.0.1", "port1", "inet"
p:getsockname()                                    --> "127.0.0.1", "port2", "inet"
c:getpeername()                                    --> "127.0.0.1", port2, "inet"
c:setfd(d:getfd())                                 --> nothing
c:getpeername()                                    --> "127.0.0.1", port1, "inet"

--- descriptors/unread-bytes-go-along: what nobody has read goes along
c, p = pair()
d, q = pair()
c:settimeout(5)                                    --> 1
q:send("waiting\n")                                --> 8, nil, nil
socket.sleep(0.05)                                 --> nothing
c:setfd(d:getfd())                                 --> nothing
c:receive()                                        --> "waiting", nil, nil

--- descriptors/a-server-takes-another: a server that is given another one's
s = socket.bind("127.0.0.1", 0)                    --> tcp{server}
t = socket.bind("127.0.0.1", 0)                    --> tcp{server}
p = peer.connect("127.0.0.1", port(t))             --> tcp{client}
s:setfd(t:getfd())                                 --> nothing
s:settimeout(5)                                    --> 1
s:accept()                                         --> tcp{client}

--- descriptors/its-own: a client is given its own
c, p = pair()
p:settimeout(5)                                    --> 1
c:setfd(c:getfd())                                 --> nothing
c:send("x\n")                                      --> 2, nil, nil
p:receive()                                        --> "x", nil, nil
c:getfd()                                          --> fd

--- descriptors/of-a-bound-master: that of a bound master
m = socket.tcp()                                   --> tcp{master}
m:bind("127.0.0.1", 0)                             --> 1
n = socket.tcp()                                   --> tcp{master}
n:setfd(m:getfd())                                 --> nothing

--- descriptors/of-a-bound-master-listens: that of a bound master, and then listen
m = socket.tcp()                                   --> tcp{master}
m:bind("127.0.0.1", 0)                             --> 1
m:getsockname()                                    --> "127.0.0.1", "port1", "inet"
n = socket.tcp4()                                  --> tcp{master}
s = peer.bind("127.0.0.1", 0)                      --> tcp{server}
s:getsockname()                                    --> "127.0.0.1", "port2", "inet"
n:setfd(m:getfd())                                 --> nothing
n:getsockname()                                    --> "127.0.0.1", "port1", "inet"
n:listen()                                         --> 1 => tcp{server}
n:settimeout(5)                                    --> 1
p = peer.connect("127.0.0.1", port(n))             --> tcp{client}
n:accept()                                         --> tcp{client}

--- descriptors/a-server-from-a-server: a server that is given a server's
s = socket.bind("127.0.0.1", 0)                    --> tcp{server}
t = socket.bind("127.0.0.1", 0)                    --> tcp{server}
s:getsockname()                                    --> "127.0.0.1", "port1", "inet"
t:getsockname()                                    --> "127.0.0.1", "port2", "inet"
s:setfd(t:getfd())                                 --> nothing
s:getsockname()                                    --> "127.0.0.1", "port2", "inet"
s.class                                            --> "tcp{server}"

--- descriptors/a-server-from-a-client: a server that is given a client's
s = socket.bind("127.0.0.1", 0)                    --> tcp{server}
c, p = pair()
s:setfd(c:getfd())                                 --> nothing
                                                   --! setfd-classes: nothing => tcp{client}

--- descriptors/a-master-takes-a-server: a master that is given a server's
s = socket.bind("127.0.0.1", 0)                    --> tcp{server}
m = socket.tcp()                                   --> tcp{master}
m:setfd(s:getfd())                                 --> nothing
                                                   --! setfd-classes: nothing => tcp{server}

--- descriptors/the-first-closes: the one that had it is closed
c, p = pair()
d, q = pair()
p:settimeout(0.05)                                 --> 1
c:setfd(d:getfd())                                 --> nothing
d:close()                                          --> 1
q:settimeout(0.05)                                 --> 1
q:receive()                                        --> nil, "closed", ""
                                                   --! setfd-adopts: nil, "timeout", ""

--- descriptors/shutdown-goes-along: half a close goes along
c, p = pair()
d, q = pair()
q:settimeout(5)                                    --> 1
d:shutdown("send")                                 --> 1
c:setfd(d:getfd())                                 --> nothing
c:send("x")                                        --> nil, "closed", 0
q:receive()                                        --> nil, "closed", ""
q:send("y\n")                                      --> 2, nil, nil
c:settimeout(5)                                    --> 1
c:receive()                                        --> "y", nil, nil

--- descriptors/an-end-goes-along: an end that had come goes along
c, p = pair()
d, q = pair()
q:send("last")                                     --> 4, nil, nil
q:close()                                          --> 1
socket.sleep(0.05)                                 --> nothing
c:setfd(d:getfd())                                 --> nothing
c:settimeout(5)                                    --> 1
c:receive("*a")                                    --> "last", nil, nil
c:receive("*a")                                    --> nil, "closed", ""

--- descriptors/select-after: select after setfd
c, p = pair()
d, q = pair()
q:send("x\n")                                      --> 2, nil, nil
socket.sleep(0.05)                                 --> nothing
c:setfd(d:getfd())                                 --> nothing
socket.select({c}, nil, 5)                         --> {c}, {}
socket.select(nil, {c}, 5)                         --> {}, {c}

--- descriptors/linger-goes-along: linger goes along
c, p = pair()
d, q = pair()
q:settimeout(5)                                    --> 1
d:setoption("linger", {on=true, timeout=0})        --> 1
c:setfd(d:getfd())                                 --> nothing
c:getoption("linger")                              --> {on=true, timeout=0}
c:send("part")                                     --> 4, nil, nil
socket.sleep(0.05)                                 --> nothing
c:close()                                          --> 1
q:receive("*a")                                    --> nil, "closed", "part"

--- descriptors/families-go-along: the family after setfd
c, p = pair()
d, q = pair("::1")
c:setfd(d:getfd())                                 --> nothing
c:getfamily()                                      --> "inet4"
                                                   --! setfd-classes: "inet6"
c:getsockname()                                    --> "::1", "port1", "inet"
                                                   --! setfd-classes: "::1", port1, "inet6"

--- descriptors-moved/while-an-attempt-is-pending: while an attempt is pending
c, p = pair()
m = socket.tcp()                                   --> tcp{master}
m:settimeout(0.05)                                 --> 1
m:connect("127.0.0.1", hole())                     --> nil, "timeout" => tcp{client}
                                                   --! pending-is-a-master: nil, "timeout"
m:setfd(c:getfd())                                 --> nothing
                                                   --! setfd-classes: nothing => tcp{client}

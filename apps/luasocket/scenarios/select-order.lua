-- In which order select names what is ready.

--- select/order-as-made: in the order in which they were made
c, p = pair()
d, q = pair()
e, r = pair()
p:send("c\n")                                      --> 2, nil, nil
q:send("d\n")                                      --> 2, nil, nil
r:send("e\n")                                      --> 2, nil, nil
socket.sleep(0.05)                                 --> nothing
socket.select({c, d, e}, nil, 5)                   --> {c, d, e}, {}
socket.select({c, e}, nil, 5)                      --> {c, e}, {}
socket.select({d}, nil, 5)                         --> {d}, {}
socket.select(nil, {c, d, e}, 5)                   --> {}, {c, d, e}
socket.select({c, d, e}, {c, d, e}, 5)             --> {c, d, e}, {c, d, e}

--- S-08: in another order than they were made
c, p = pair()
d, q = pair()
p:send("c\n")                                      --> 2, nil, nil
q:send("d\n")                                      --> 2, nil, nil
socket.sleep(0.05)                                 --> nothing
socket.select({d, c}, nil, 5)                      --> {c, d}, {}
                                                   --! select-order: {d, c}, {}

--- select/order-to-write: those to write to in another order
c, p = pair()
d, q = pair()
socket.select(nil, {d, c}, 5)                      --> {}, {c, d}
                                                   --! select-order: {}, {d, c}

--- select/order-both: both lists in another order
c, p = pair()
d, q = pair()
e, r = pair()
p:send("c\n")                                      --> 2, nil, nil
q:send("d\n")                                      --> 2, nil, nil
r:send("e\n")                                      --> 2, nil, nil
socket.sleep(0.05)                                 --> nothing
socket.select({e, c, d}, {d, e, c}, 5)             --> {c, d, e}, {c, d, e}
                                                   --! select-order: {e, c, d}, {d, e, c}

--- S-09: those with something buffered
c, p = pair()
d, q = pair()
e, r = pair()
d:settimeout(5)                                    --> 1
e:settimeout(5)                                    --> 1
p:send("kernel\n")                                 --> 7, nil, nil
q:send("one\ntwo\n")                               --> 8, nil, nil
r:send("one\ntwo\n")                               --> 8, nil, nil
d:receive()                                        --> "one", nil, nil
e:receive()                                        --> "one", nil, nil
socket.sleep(0.05)                                 --> nothing
socket.select({c, e, d}, nil, 5)                   --> {e, d, c}, {}
                                                   --! select-order: {c, e, d}, {}

--- select/buffered-first: one with something buffered, after one that is ready
c, p = pair()
d, q = pair()
d:settimeout(5)                                    --> 1
p:send("kernel\n")                                 --> 7, nil, nil
q:send("one\ntwo\n")                               --> 8, nil, nil
d:receive()                                        --> "one", nil, nil
socket.sleep(0.05)                                 --> nothing
socket.select({c, d}, nil, 5)                      --> {d, c}, {}
                                                   --! select-order: {c, d}, {}

--- select/buffered-in-front: one with something buffered, before one that is ready
c, p = pair()
d, q = pair()
c:settimeout(5)                                    --> 1
p:send("one\ntwo\n")                               --> 8, nil, nil
q:send("kernel\n")                                 --> 7, nil, nil
c:receive()                                        --> "one", nil, nil
socket.sleep(0.05)                                 --> nothing
socket.select({c, d}, nil, 5)                      --> {c, d}, {}
c:receive()                                        --> "two", nil, nil
socket.select({c, d}, nil, 5)                      --> {d}, {}

--- select/only-the-ready: the idle ones are left out
c, p = pair()
d, q = pair()
e, r = pair()
r:send("e\n")                                      --> 2, nil, nil
socket.select({c, d, e}, nil, 5)                   --> {e}, {}
p:send("c\n")                                      --> 2, nil, nil
socket.sleep(0.05)                                 --> nothing
socket.select({c, d, e}, nil, 5)                   --> {c, e}, {}
socket.select({d}, nil, 0)                         --> {}, {}, "timeout"

--- select/server-first: a server before its clients
s = socket.bind("127.0.0.1", 0)                    --> tcp{server}
p = peer.connect("127.0.0.1", port(s))             --> tcp{client}
s:settimeout(5)                                    --> 1
c = s:accept()                                     --> tcp{client}
q = peer.connect("127.0.0.1", port(s))             --> tcp{client}
p:send("c\n")                                      --> 2, nil, nil
socket.sleep(0.05)                                 --> nothing
socket.select({s, c}, nil, 5)                      --> {s, c}, {}
d = s:accept()                                     --> tcp{client}
socket.select({s, c, d}, {c, d}, 5)                --> {c}, {c, d}

--- select/server-last: a server after its clients
s = socket.bind("127.0.0.1", 0)                    --> tcp{server}
p = peer.connect("127.0.0.1", port(s))             --> tcp{client}
s:settimeout(5)                                    --> 1
c = s:accept()                                     --> tcp{client}
q = peer.connect("127.0.0.1", port(s))             --> tcp{client}
p:send("c\n")                                      --> 2, nil, nil
socket.sleep(0.05)                                 --> nothing
socket.select({c, s}, nil, 5)                      --> {s, c}, {}
                                                   --! select-order: {c, s}, {}

--- select/twice-buffered-beside: twice, and another one
c, p = pair()
d, q = pair()
c:settimeout(5)                                    --> 1
p:send("one\ntwo\n")                               --> 8, nil, nil
c:receive()                                        --> "one", nil, nil
socket.select({c, d, c}, {d}, 5)                   --> {c, c}, {d}
                                                   --! select-names-each-once: {c}, {d}

-- What ends a select that waits.

--- select/until-data: until something comes
c, p = pair()
go p:send(peer.skip(1, peer.sleep(0.1), "late\n"))
socket.select({c}, nil, 5)                         --> {c}, {}
wait p                                             --> 5, nil, nil
c:settimeout(5)                                    --> 1
c:receive()                                        --> "late", nil, nil

--- select/until-data-for-ever: without a limit
c, p = pair()
go p:send(peer.skip(1, peer.sleep(0.1), "late\n"))
socket.select({c})                                 --> {c}, {}
wait p                                             --> 5, nil, nil
go p:send(peer.skip(1, peer.sleep(0.1), "later\n"))
socket.select({c}, nil, -1)                        --> {c}, {}
wait p                                             --> 6, nil, nil

--- select/until-the-end: until the peer closes
c, p = pair()
go p:close(peer.skip(1, peer.sleep(0.1)))
socket.select({c}, nil, 5)                         --> {c}, {}
wait p                                             --> 1
c:receive()                                        --> nil, "closed", ""

--- select/until-a-half-close: until the peer sends no more
c, p = pair()
go p:shutdown(peer.skip(1, peer.sleep(0.1), "send"))
socket.select({c}, nil, 5)                         --> {c}, {}
wait p                                             --> 1
c:receive()                                        --> nil, "closed", ""
c:send("still\n")                                  --> 6, nil, nil
p:receive()                                        --> "still", nil, nil

--- select/until-a-reset: until the peer resets
c, p = pair()
p:setoption("linger", {on=true, timeout=0})        --> 1
go p:close(peer.skip(1, peer.sleep(0.1)))
socket.select({c}, nil, 5)                         --> {c}, {}
wait p                                             --> 1
c:receive()                                        --> nil, "closed", ""

--- select/until-a-caller: until somebody calls
s = socket.bind("127.0.0.1", 0)                    --> tcp{server}
p = peer.tcp()                                     --> tcp{master}
go p:connect(peer.skip(1, peer.sleep(0.1), "127.0.0.1"), port(s))
socket.select({s}, nil, 5)                         --> {s}, {}
wait p                                             --> 1 => tcp{client}
s:settimeout(5)                                    --> 1
c = s:accept()                                     --> tcp{client}
c:send("welcome\n")                                --> 8, nil, nil
p:receive()                                        --> "welcome", nil, nil

--- select/the-one-of-many: one of many that wait
c, p = pair()
d, q = pair()
e, r = pair()
s = socket.bind("127.0.0.1", 0)                    --> tcp{server}
go q:send(peer.skip(1, peer.sleep(0.1), "d\n"))
socket.select({s, c, d, e}, nil, 5)                --> {d}, {}
wait q                                             --> 2, nil, nil
go r:send(peer.skip(1, peer.sleep(0.1), "e\n"))
d:settimeout(5)                                    --> 1
d:receive()                                        --> "d", nil, nil
socket.select({s, c, d, e}, nil, 5)                --> {e}, {}
wait r                                             --> 2, nil, nil

--- select/writable-at-once: who can be written to is no reason to wait for the others
c, p = pair()
d, q = pair()
socket.select({c}, {d}, 5)                         --> {}, {d}
socket.select({d}, {c, d}, 5)                      --> {}, {c, d}
socket.select({c, d}, {c}, nil)                    --> {}, {c}

--- select/until-there-is-room: until the peer has read
c, p = pair()
p:setoption("recv-buffer-size", 65536)             --> 1
c:setoption("send-buffer-size", 65536)             --> 1
c:settimeout(0.2)                                  --> 1
c:send(data(2000000))                              --> nil, "timeout", some
c:send(data(2000000), after(c))                    --> nil, "timeout", some
c:send(data(2000000), after(c))                    --> nil, "timeout", some
socket.select(nil, {c}, 0)                         --> {}, {}, "timeout"
p:settimeout(0.3)                                  --> 1
go p:settimeout(peer.skip(4, peer.sleep(0.1), p:receive("*a")))
socket.select(nil, {c}, 5)                         --> {}, {c}
wait p                                             --> 1

--- select/full-and-readable: full, and the peer has something to say
c, p = pair()
p:setoption("recv-buffer-size", 65536)             --> 1
c:setoption("send-buffer-size", 65536)             --> 1
c:settimeout(0.2)                                  --> 1
c:send(data(2000000))                              --> nil, "timeout", some
c:send(data(2000000), after(c))                    --> nil, "timeout", some
c:send(data(2000000), after(c))                    --> nil, "timeout", some
p:send("stop\n")                                   --> 5, nil, nil
socket.select({c}, {c}, 5)                         --> {c}, {}
c:receive()                                        --> "stop", nil, nil
socket.select({c}, {c}, 0.05)                      --> {}, {}, "timeout"

--- select/full-and-closed: full, and the peer is gone
c, p = pair()
p:setoption("recv-buffer-size", 65536)             --> 1
c:setoption("send-buffer-size", 65536)             --> 1
c:settimeout(0.2)                                  --> 1
c:send(data(2000000))                              --> nil, "timeout", some
c:send(data(2000000), after(c))                    --> nil, "timeout", some
c:send(data(2000000), after(c))                    --> nil, "timeout", some
socket.select({c}, {c}, 0)                         --> {}, {}, "timeout"
p:setoption("linger", {on=true, timeout=0})        --> 1
p:close()                                          --> 1
socket.sleep(0.05)                                 --> nothing
socket.select({c}, {c}, 5)                         --> {c}, {c}

--- select/timeout-then-data: a timeout harms nobody
c, p = pair()
socket.select({c}, nil, 0.05)                      --> {}, {}, "timeout"
socket.select({c}, nil, 0.05)                      --> {}, {}, "timeout"
p:send("x\n")                                      --> 2, nil, nil
socket.select({c}, nil, 5)                         --> {c}, {}
c:settimeout(5)                                    --> 1
c:receive()                                        --> "x", nil, nil
socket.select({c}, nil, 0.05)                      --> {}, {}, "timeout"

--- select/own-timeouts: a socket's own timeouts have nothing to do with it
c, p = pair()
c:settimeout(0)                                    --> 1
go p:send(peer.skip(1, peer.sleep(0.1), "late\n"))
socket.select({c}, nil, 5)                         --> {c}, {}
wait p                                             --> 5, nil, nil
c:receive()                                        --> "late", nil, nil
c:settimeout(5)                                    --> 1
c:settimeout(5, "t")                               --> 1
socket.select({c}, nil, 0)                         --> {}, {}, "timeout"
c:gettimeout()                                     --> 5, 5

--- select/partial-line: half a line is ready, and again until it is read
c, p = pair()
p:send("ha")                                       --> 2, nil, nil
socket.select({c}, nil, 5)                         --> {c}, {}
c:settimeout(0)                                    --> 1
c:receive()                                        --> nil, "timeout", "ha"
socket.select({c}, nil, 0)                         --> {}, {}, "timeout"
p:send("lf\n")                                     --> 3, nil, nil
socket.select({c}, nil, 5)                         --> {c}, {}
c:receive("*l", "ha")                              --> "half", nil, nil
socket.select({c}, nil, 0)                         --> {}, {}, "timeout"

--- select/rest-of-a-chunk: what one receive leaves is ready for the next
c, p = pair()
p:send("abcdef")                                   --> 6, nil, nil
socket.select({c}, nil, 5)                         --> {c}, {}
c:receive(2)                                       --> "ab", nil, nil
socket.select({c}, nil, 0)                         --> {c}, {}
c:receive(3)                                       --> "cde", nil, nil
socket.select({c}, nil, 0)                         --> {c}, {}
c:receive(1)                                       --> "f", nil, nil
socket.select({c}, nil, 0)                         --> {}, {}, "timeout"

--- select/receive-nothing: receive(0) takes none of it
c, p = pair()
p:send("abc")                                      --> 3, nil, nil
c:settimeout(5)                                    --> 1
c:receive(0)                                       --> "", nil, nil
c:dirty()                                          --> true
socket.select({c}, nil, 0)                         --> {c}, {}
c:receive(3)                                       --> "abc", nil, nil
socket.select({c}, nil, 0)                         --> {}, {}, "timeout"

--- select/ipv6: over IPv6
c, p = pair("::1")
d, q = pair()
p:send("six\n")                                    --> 4, nil, nil
q:send("four\n")                                   --> 5, nil, nil
socket.sleep(0.05)                                 --> nothing
socket.select({c, d}, {c, d}, 5)                   --> {c, d}, {c, d}
c:settimeout(5)                                    --> 1
c:receive()                                        --> "six", nil, nil
socket.select({c, d}, nil, 5)                      --> {d}, {}

--- select/closing-between: closed between one select and the next
c, p = pair()
d, q = pair()
p:send("x\n")                                      --> 2, nil, nil
q:send("x\n")                                      --> 2, nil, nil
socket.sleep(0.05)                                 --> nothing
socket.select({c, d}, nil, 5)                      --> {c, d}, {}
c:close()                                          --> 1
socket.select({c, d}, {c}, 5)                      --> {d}, {}
d:close()                                          --> 1
socket.select({c, d}, {c, d}, 0.05)                --> {}, {}, "timeout"

--- select/only-closed: nobody is left to wait for
c, p = pair()
c:close()                                          --> 1
socket.select({c}, {c}, 0.05)                      --> {}, {}, "timeout"
socket.select({c}, nil, 0)                         --> {}, {}, "timeout"

--- select/both-parties: each side by itself
c, p = pair()
socket.select({c}, {c}, 0)                         --> {}, {c}
peer.select({p}, {p}, 0)                           --> {}, {p}
c:send("x\n")                                      --> 2, nil, nil
peer.select({p}, nil, 5)                           --> {p}, {}
p:settimeout(5)                                    --> 1
p:receive()                                        --> "x", nil, nil
peer.select({p}, nil, 0)                           --> {}, {}, "timeout"
p:send("y\n")                                      --> 2, nil, nil
socket.select({c}, nil, 5)                         --> {c}, {}

--- select/before-each-receive: as a loop does it
c, p = pair()
p:send("one\ntwo\nthree")                          --> 13, nil, nil
p:close()                                          --> 1
socket.sleep(0.05)                                 --> nothing
c:settimeout(0)                                    --> 1
socket.select({c}, nil, 5)                         --> {c}, {}
c:receive()                                        --> "one", nil, nil
socket.select({c}, nil, 5)                         --> {c}, {}
c:receive()                                        --> "two", nil, nil
socket.select({c}, nil, 5)                         --> {c}, {}
c:receive()                                        --> nil, "closed", "three"
socket.select({c}, nil, 5)                         --> {c}, {}
c:receive()                                        --> nil, "closed", ""

--- select/many: many, and a few of them ready
c, p = pair()
d, q = pair()
e, r = pair()
f, t = pair()
g, u = pair()
h, v = pair()
i, w = pair()
j, x = pair()
socket.select({c, d, e, f, g, h, i, j}, nil, 0)    --> {}, {}, "timeout"
socket.select(nil, {c, d, e, f, g, h, i, j}, 0)    --> {}, {c, d, e, f, g, h, i, j}
q:send("d\n")                                      --> 2, nil, nil
x:send("j\n")                                      --> 2, nil, nil
t:close()                                          --> 1
socket.sleep(0.05)                                 --> nothing
socket.select({c, d, e, f, g, h, i, j}, nil, 5)    --> {d, f, j}, {}
f:close()                                          --> 1
d:settimeout(5)                                    --> 1
d:receive()                                        --> "d", nil, nil
socket.select({c, d, e, f, g, h, i, j}, {f, g}, 5) --> {j}, {g}

--- select/refused: one whose connect was refused, beside one that is ready
c, p = pair()
s = socket.tcp()                                   --> tcp{master}
s:connect("127.0.0.1", dead())                     --> nil, "connection refused" => tcp{client}
                                                   --! refused-stays-a-master: nil, "connection refused"
socket.select({c}, {c}, 0)                         --> {}, {c}

-- What select finds ready: sockets to read from, to write to, and nobody.

--- S-01: nothing to look at
socket.select(nil, nil, 0)                         --> {}, {}, "timeout"
socket.select({}, {}, 0)                           --> {}, {}, "timeout"
socket.select({}, nil, 0)                          --> {}, {}, "timeout"
socket.select(nil, {}, 0)                          --> {}, {}, "timeout"

--- S-03: nothing to look at, and some time
socket.select(nil, nil, 0.05)                      --> {}, {}, "timeout"
socket.select({}, {}, 0.05)                        --> {}, {}, "timeout"

--- S-05: an idle pair can be written to
c, p = pair()
socket.select({c}, {c}, 0)                         --> {}, {c}
socket.select({c}, nil, 0)                         --> {}, {}, "timeout"
socket.select(nil, {c}, 0)                         --> {}, {c}
socket.select({c}, nil, 0.05)                      --> {}, {}, "timeout"
peer.select({p}, {p}, 0)                           --> {}, {p}

--- S-06: data that waits
c, p = pair()
p:send("abc")                                      --> 3, nil, nil
socket.select({c}, nil, 5)                         --> {c}, {}
socket.select({c}, nil, 0)                         --> {c}, {}
socket.select({c}, nil, -1)                        --> {c}, {}
socket.select({c}, nil)                            --> {c}, {}
socket.select({c})                                 --> {c}, {}

--- S-07: two that can be read
c, p = pair()
d, q = pair()
p:send("c\n")                                      --> 2, nil, nil
q:send("d\n")                                      --> 2, nil, nil
socket.sleep(0.05)                                 --> nothing
socket.select({c, d}, nil, 5)                      --> {c, d}, {}
socket.select({c}, nil, 5)                         --> {c}, {}
socket.select({d}, nil, 5)                         --> {d}, {}

--- S-10: what is buffered is ready at once
c, p = pair()
c:settimeout(5)                                    --> 1
p:send("one\ntwo\n")                               --> 8, nil, nil
c:receive()                                        --> "one", nil, nil
c:dirty()                                          --> true
socket.select({c}, nil, 5)                         --> {c}, {}
socket.select({c}, nil, 0)                         --> {c}, {}
c:receive()                                        --> "two", nil, nil
c:dirty()                                          --> false
socket.select({c}, nil, 0)                         --> {}, {}, "timeout"

--- S-11: what is buffered does not make it writable, nor unwritable
c, p = pair()
c:settimeout(5)                                    --> 1
p:send("one\ntwo\n")                               --> 8, nil, nil
c:receive()                                        --> "one", nil, nil
socket.select(nil, {c}, 0)                         --> {}, {c}
socket.select({c}, {c}, 0)                         --> {c}, {c}

--- S-12: one to read from, another to write to
c, p = pair()
d, q = pair()
c:settimeout(5)                                    --> 1
p:send("one\ntwo\n")                               --> 8, nil, nil
c:receive()                                        --> "one", nil, nil
socket.select({c}, {d}, 5)                         --> {c}, {d}
socket.select({d}, {c}, 5)                         --> {}, {c}

--- S-13: closed with something in its buffer
c, p = pair()
c:settimeout(5)                                    --> 1
p:send("one\ntwo\n")                               --> 8, nil, nil
c:receive()                                        --> "one", nil, nil
c:close()                                          --> 1
socket.select({c}, nil, 0.05)                      --> {}, {}, "timeout"
socket.select(nil, {c}, 0.05)                      --> {}, {}, "timeout"

--- S-14: the peer has closed
c, p = pair()
p:close()                                          --> 1
socket.sleep(0.05)                                 --> nothing
socket.select({c}, {c}, 0)                         --> {c}, {c}
c:receive()                                        --> nil, "closed", ""
socket.select({c}, {c}, 0)                         --> {c}, {c}
c:receive()                                        --> nil, "closed", ""
socket.select({c}, nil, 5)                         --> {c}, {}

--- S-15: the peer has reset
c, p = pair()
p:setoption("linger", {on=true, timeout=0})        --> 1
p:close()                                          --> 1
socket.sleep(0.05)                                 --> nothing
socket.select({c}, {c}, 0)                         --> {c}, {c}

--- select/after-a-reset: once the reset was told
c, p = pair()
p:setoption("linger", {on=true, timeout=0})        --> 1
p:close()                                          --> 1
socket.sleep(0.05)                                 --> nothing
socket.select({c}, nil, 5)                         --> {c}, {}
c:receive()                                        --> nil, "closed", ""
socket.select({c}, {c}, 0)                         --> {c}, {c}
c:send("x")                                        --> nil, "closed", 0
socket.select({c}, {c}, 0)                         --> {c}, {c}

--- S-16: who wants to receive no more
c, p = pair()
c:shutdown("receive")                              --> 1
socket.select({c}, nil, 0)                         --> {c}, {}
socket.select({c}, {c}, 0)                         --> {c}, {c}

--- S-17: who wants to send no more
c, p = pair()
c:shutdown("send")                                 --> 1
socket.select(nil, {c}, 0)                         --> {}, {c}
socket.select({c}, nil, 0)                         --> {}, {}, "timeout"
c:send("x")                                        --> nil, "closed", 0
socket.select(nil, {c}, 0)                         --> {}, {c}

--- select/shutdown-both: who wants neither
c, p = pair()
c:shutdown()                                       --> 1
socket.select({c}, {c}, 0)                         --> {c}, {c}

--- select/peers-shutdown: the peer sends no more, and still receives
c, p = pair()
p:send("last")                                     --> 4, nil, nil
p:shutdown("send")                                 --> 1
socket.sleep(0.05)                                 --> nothing
socket.select({c}, {c}, 0)                         --> {c}, {c}
c:settimeout(5)                                    --> 1
c:receive("*a")                                    --> "last", nil, nil
socket.select({c}, {c}, 0)                         --> {c}, {c}
c:send("still\n")                                  --> 6, nil, nil
p:receive()                                        --> "still", nil, nil

--- S-18: a server without callers
s = socket.bind("127.0.0.1", 0)                    --> tcp{server}
socket.select({s}, {s}, 0)                         --> {}, {}, "timeout"
socket.select({s}, {s}, 0.05)                      --> {}, {}, "timeout"
socket.select({s}, nil, 0)                         --> {}, {}, "timeout"

--- S-19: a server with a caller
s = socket.bind("127.0.0.1", 0)                    --> tcp{server}
p = peer.connect("127.0.0.1", port(s))             --> tcp{client}
socket.sleep(0.05)                                 --> nothing
socket.select({s}, {s}, 0)                         --> {s}, {}
socket.select({s}, nil, 5)                         --> {s}, {}
s:settimeout(5)                                    --> 1
c = s:accept()                                     --> tcp{client}
socket.select({s}, nil, 0)                         --> {}, {}, "timeout"

--- select/callers: a server until the last was let in
s = socket.bind("127.0.0.1", 0)                    --> tcp{server}
p = peer.connect("127.0.0.1", port(s))             --> tcp{client}
q = peer.connect("127.0.0.1", port(s))             --> tcp{client}
socket.sleep(0.05)                                 --> nothing
s:settimeout(5)                                    --> 1
socket.select({s}, nil, 0)                         --> {s}, {}
c = s:accept()                                     --> tcp{client}
socket.select({s}, nil, 0)                         --> {s}, {}
d = s:accept()                                     --> tcp{client}
socket.select({s}, nil, 0)                         --> {}, {}, "timeout"
q:send("q\n")                                      --> 2, nil, nil
socket.select({s, c, d}, nil, 5)                   --> {d}, {}

--- select/callers-leave: who has called, and is gone
s = socket.bind("127.0.0.1", 0)                    --> tcp{server}
p = peer.connect("127.0.0.1", port(s))             --> tcp{client}
p:send("bye\n")                                    --> 4, nil, nil
p:close()                                          --> 1
socket.sleep(0.05)                                 --> nothing
socket.select({s}, nil, 0)                         --> {s}, {}
s:settimeout(5)                                    --> 1
c = s:accept()                                     --> tcp{client}
socket.select({c}, nil, 5)                         --> {c}, {}
c:receive()                                        --> "bye", nil, nil
c:receive()                                        --> nil, "closed", ""

--- select/closed-server: a server that is closed
s = socket.bind("127.0.0.1", 0)                    --> tcp{server}
p = peer.connect("127.0.0.1", port(s))             --> tcp{client}
socket.sleep(0.05)                                 --> nothing
s:close()                                          --> 1
socket.select({s}, {s}, 0)                         --> {}, {}, "timeout"

--- S-20: tcp() has nothing yet
s = socket.tcp()                                   --> tcp{master}
socket.select({s}, {s}, 0)                         --> {}, {}, "timeout"
socket.select({s}, {s}, 0.05)                      --> {}, {}, "timeout"

--- S-21: tcp4() that was never connected
s = socket.tcp4()                                  --> tcp{master}
socket.select({s}, {s}, 0.05)                      --> {s}, {s}
                                                   --! select-ignores-masters: {}, {}, "timeout"

--- S-22: bound, and neither listening nor connected
s = socket.tcp4()                                  --> tcp{master}
s:bind("127.0.0.1", 0)                             --> 1
socket.select({s}, {s}, 0.05)                      --> {s}, {s}
                                                   --! select-ignores-masters: {}, {}, "timeout"

--- select/tcp6: tcp6() that was never connected
s = socket.tcp6()                                  --> tcp{master}
socket.select(nil, {s}, 0.05)                      --> {}, {s}
                                                   --! select-ignores-masters: {}, {}, "timeout"

--- select/bound-tcp: tcp() that is bound, beside one that is idle
c, p = pair()
s = socket.tcp()                                   --> tcp{master}
s:bind("127.0.0.1", 0)                             --> 1
socket.select({s, c}, nil, 0)                      --> {s}, {}
                                                   --! select-ignores-masters: {}, {}, "timeout"

--- select/listens-in-the-end: a master that becomes a server
s = socket.tcp()                                   --> tcp{master}
socket.select({s}, nil, 0)                         --> {}, {}, "timeout"
s:bind("127.0.0.1", 0)                             --> 1
s:listen()                                         --> 1 => tcp{server}
socket.select({s}, nil, 0)                         --> {}, {}, "timeout"
p = peer.connect("127.0.0.1", port(s))             --> tcp{client}
socket.select({s}, nil, 5)                         --> {s}, {}

--- S-23: a connect that is under way
c = socket.tcp()                                   --> tcp{master}
c:settimeout(0.05)                                 --> 1
c:connect("127.0.0.1", hole())                     --> nil, "timeout" => tcp{client}
                                                   --! pending-is-a-master: nil, "timeout"
socket.select({c}, {c}, 0.1)                       --> {}, {}, "timeout"

--- S-24: a connect that did not wait
s = peer.bind("127.0.0.1", 0)                      --> tcp{server}
c = socket.tcp()                                   --> tcp{master}
c:settimeout(0)                                    --> 1
socket.skip(2, c:connect("127.0.0.1", port(s)))    --> nothing
socket.select({c}, {c}, 5)                         --> {}, {c}
p = s:accept()                                     --> tcp{client}
c:send("x\n")                                      --> 2, nil, nil
p:receive()                                        --> "x", nil, nil

--- S-26: no room for more
c, p = pair()
p:setoption("recv-buffer-size", 65536)             --> 1
c:setoption("send-buffer-size", 65536)             --> 1
c:settimeout(0.2)                                  --> 1
c:send(data(2000000))                              --> nil, "timeout", some
c:send(data(2000000), after(c))                    --> nil, "timeout", some
c:send(data(2000000), after(c))                    --> nil, "timeout", some
socket.select(nil, {c}, 0.05)                      --> {}, {}, "timeout"
socket.select({c}, {c}, 0)                         --> {}, {}, "timeout"

--- S-27: no room, until the peer has read
c, p = pair()
p:setoption("recv-buffer-size", 65536)             --> 1
c:setoption("send-buffer-size", 65536)             --> 1
c:settimeout(0.2)                                  --> 1
c:send(data(2000000))                              --> nil, "timeout", some
c:send(data(2000000), after(c))                    --> nil, "timeout", some
c:send(data(2000000), after(c))                    --> nil, "timeout", some
socket.select(nil, {c}, 0)                         --> {}, {}, "timeout"
p:settimeout(0.2)                                  --> 1
peer.skip(3, p:receive("*a"))                      --> nothing
socket.select(nil, {c}, 5)                         --> {}, {c}
p:send("x")                                        --> 1, nil, nil
socket.select({c}, nil, 5)                         --> {c}, {}

--- S-28: twice in the list
c, p = pair()
p:send("abc")                                      --> 3, nil, nil
socket.select({c, c}, nil, 5)                      --> {c}, {}
socket.select(nil, {c, c}, 0)                      --> {}, {c}
socket.select({c, c}, {c, c}, 0)                   --> {c}, {c}

--- S-29: twice in the list, and buffered
c, p = pair()
c:settimeout(5)                                    --> 1
p:send("one\ntwo\n")                               --> 8, nil, nil
c:receive()                                        --> "one", nil, nil
socket.select({c, c}, nil, 0)                      --> {c, c}, {}
                                                   --! select-names-each-once: {c}, {}

--- S-42: no limit, and something ready
c, p = pair()
socket.select(nil, {c}, -1)                        --> {}, {c}
socket.select(nil, {c})                            --> {}, {c}
socket.select(nil, {c}, nil)                       --> {}, {c}
socket.select({c}, {c}, -0.5)                      --> {}, {c}

--- S-45: a closed one and a live one
c, p = pair()
d, q = pair()
q:send("x")                                        --> 1, nil, nil
socket.sleep(0.05)                                 --> nothing
c:close()                                          --> 1
socket.select({c, d}, nil, 5)                      --> {d}, {}
socket.select({d, c}, {c, d}, 5)                   --> {d}, {d}
socket.select({c}, {c}, 0)                         --> {}, {}, "timeout"

--- S-49: to read from and to write to
c, p = pair()
p:send("x")                                        --> 1, nil, nil
socket.sleep(0.05)                                 --> nothing
socket.select({c}, {c}, 5)                         --> {c}, {c}
c:receive(1)                                       --> "x", nil, nil
socket.select({c}, {c}, 5)                         --> {}, {c}

--- S-51: what it gives can be given to it
c, p = pair()
d, q = pair()
p:send("c\n")                                      --> 2, nil, nil
q:send("d\n")                                      --> 2, nil, nil
socket.sleep(0.05)                                 --> nothing
socket.select(socket.select({c, d}, nil, 5), nil, 5) --> {c, d}, {}
socket.select(socket.select({c, d}, nil, 5))       --> {c, d}, {}
socket.select(socket.select({c}, {c}, 5))          --> {c}, {c}

--- S-52: it reads nothing
c, p = pair()
p:send("abc\n")                                    --> 4, nil, nil
socket.select({c}, nil, 5)                         --> {c}, {}
c:dirty()                                          --> false
c:getstats()                                       --> 0, 0, age
socket.select({c}, nil, 5)                         --> {c}, {}
c:receive()                                        --> "abc", nil, nil
c:dirty()                                          --> false

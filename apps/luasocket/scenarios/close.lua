-- Closing: what it gives, and what the peer sees of it.

--- X-01: a client, three times
c, p = pair()
c:close()                                          --> 1
c:close()                                          --> 1
c:close()                                          --> 1

--- X-02: a master that was never used
m = socket.tcp()                                   --> tcp{master}
m:close()                                          --> 1
m:close()                                          --> 1

--- X-05: with unread input, and nothing sent
c, p = pair()
p:settimeout(5)                                    --> 1
p:send("never read\n")                             --> 11, nil, nil
socket.sleep(0.05)                                 --> nothing
c:close()                                          --> 1
p:receive()                                        --> nil, "closed", ""

--- close/unread-input: an answer that was sent just before, with unread input left
c, p = pair()
p:settimeout(5)                                    --> 1
p:send("never read\n")                             --> 11, nil, nil
socket.sleep(0.05)                                 --> nothing
c:send("answer")                                   --> 6, nil, nil
c:close()                                          --> 1
p:receive("*a")                                    --> nil, "closed", "answer"
                                                   --! close-delivers: "answer", nil, nil

--- close/unread-lines: lines that a receive had left in the buffer make no reset
c, p = pair()
c:settimeout(5)                                    --> 1
p:settimeout(5)                                    --> 1
p:send("one\ntwo\n")                               --> 8, nil, nil
c:receive()                                        --> "one", nil, nil
c:send("answer")                                   --> 6, nil, nil
c:close()                                          --> 1
p:receive("*a")                                    --> "answer", nil, nil
p:receive("*a")                                    --> nil, "closed", ""

--- X-06: what was sent arrives, then the end
c, p = pair()
p:settimeout(5)                                    --> 1
c:send("last\npart")                               --> 9, nil, nil
c:close()                                          --> 1
p:receive()                                        --> "last", nil, nil
p:receive()                                        --> nil, "closed", "part"
p:receive()                                        --> nil, "closed", ""

--- X-07: linger of zero seconds resets
c, p = pair()
p:settimeout(5)                                    --> 1
c:setoption("linger", {on=true, timeout=0})        --> 1
c:close()                                          --> 1
p:receive()                                        --> nil, "closed", ""
p:send("x")                                        --> nil, "closed", 0

--- X-09: of a server with a caller whom nobody has accepted
s = socket.bind("127.0.0.1", 0)                    --> tcp{server}
p = peer.connect("127.0.0.1", port(s))             --> tcp{client}
p:settimeout(5)                                    --> 1
socket.sleep(0.05)                                 --> nothing
s:close()                                          --> 1
p:receive()                                        --> nil, "closed", ""
p:send("x")                                        --> nil, "closed", 0

--- X-10: of a server leaves those that it has accepted
s = socket.bind("127.0.0.1", 0)                    --> tcp{server}
p = peer.connect("127.0.0.1", port(s))             --> tcp{client}
c = s:accept()                                     --> tcp{client}
s:close()                                          --> 1
c:settimeout(5)                                    --> 1
p:settimeout(5)                                    --> 1
p:send("x\n")                                      --> 2, nil, nil
c:receive()                                        --> "x", nil, nil
c:send("y\n")                                      --> 2, nil, nil
p:receive()                                        --> "y", nil, nil

--- X-13: an unknown method
m = socket.tcp()                                   --> tcp{master}
m:nosuch()                                         --> raises "attempt to call a nil value (method 'nosuch')"

--- X-15: the class of a master, a server and a client
m = socket.tcp()                                   --> tcp{master}
m.class                                            --> "tcp{master}"
s = socket.bind("127.0.0.1", 0)                    --> tcp{server}
s.class                                            --> "tcp{server}"
c, p = pair()
c.class                                            --> "tcp{client}"
p.class                                            --> "tcp{client}"

--- Z-26: a master, whatever else is said
m = socket.tcp("ignored", 1)                       --> tcp{master}
m.class                                            --> "tcp{master}"
n = socket.tcp4(nil, {})                           --> tcp{master}
n.class                                            --> "tcp{master}"

--- close/frees-the-port: a server's port is free at once
s = socket.bind("127.0.0.1", 0)                    --> tcp{server}
c = peer.connect("127.0.0.1", port(s))             --> tcp{client}
s:close()                                          --> 1
t = socket.bind("127.0.0.1", port(s))              --> tcp{server}
t:settimeout(5)                                    --> 1
d = peer.connect("127.0.0.1", port(t))             --> tcp{client}
t:accept()                                         --> tcp{client}

--- close/refuses: nobody is let in any more
s = socket.bind("127.0.0.1", 0)                    --> tcp{server}
c = peer.connect("127.0.0.1", port(s))             --> tcp{client}
s:close()                                          --> 1
peer.connect("127.0.0.1", port(s))                 --> nil, "connection refused"

--- close/the-peer-in-a-receive: the peer's waiting receive has its end
c, p = pair()
c:settimeout(5)                                    --> 1
go c:receive("*a")
p:send("so far")                                   --> 6, nil, nil
p:close()                                          --> 1
wait c                                             --> "so far", nil, nil
c:receive()                                        --> nil, "closed", ""

--- close/the-peer-in-a-line: an unfinished line is the partial
c, p = pair()
c:settimeout(5)                                    --> 1
go c:receive()
p:send("half a li")                                --> 9, nil, nil
p:close()                                          --> 1
wait c                                             --> nil, "closed", "half a li"

--- close/the-peer-then-sends: who sends to what has closed is told at the second time
c, p = pair()
c:settimeout(5)                                    --> 1
p:close()                                          --> 1
c:receive()                                        --> nil, "closed", ""
c:send("first")                                    --> 5, nil, nil
socket.sleep(0.05)                                 --> nothing
c:send("second")                                   --> nil, "closed", 0
c:receive()                                        --> nil, "closed", ""

--- close/by-both: both close
c, p = pair()
c:close()                                          --> 1
p:close()                                          --> 1
c:receive()                                        --> nil, "closed", ""
p:receive()                                        --> nil, "closed", ""

--- close/more-arguments: arguments are ignored
c, p = pair()
c:close(1, "two")                                  --> 1

--- close/a-pending-attempt: of who has an attempt pending
m = socket.tcp()                                   --> tcp{master}
m:settimeout(0.05)                                 --> 1
m:connect("127.0.0.1", hole())                     --> nil, "timeout" => tcp{client}
                                                   --! pending-is-a-master: nil, "timeout"
m:close()                                          --> 1
m:getfd()                                          --> -1
m:connect("127.0.0.1", dead())                     --> nil, "connection refused"
                                                   --! closed-for-good: nil, "closed"

--- close/after-a-refusal: after a refusal
m = socket.tcp4()                                  --> tcp{master}
m:connect("127.0.0.1", dead())                     --> nil, "connection refused" => tcp{client}
                                                   --! refused-stays-a-master: nil, "connection refused"
m:close()                                          --> 1
m:close()                                          --> 1
m:getfd()                                          --> -1

--- close/after-a-failed-bind: after a failed bind
s = socket.bind("127.0.0.1", 0)                    --> tcp{server}
m = socket.tcp()                                   --> tcp{master}
m:bind("127.0.0.1", port(s))                       --> nil, "address already in use"
m:close()                                          --> 1
m:getfd()                                          --> -1
s:settimeout(5)                                    --> 1
p = peer.connect("127.0.0.1", port(s))             --> tcp{client}
s:accept()                                         --> tcp{client}

--- close/several-callers: of a server with several callers whom nobody has accepted
s = socket.bind("127.0.0.1", 0)                    --> tcp{server}
p = peer.connect("127.0.0.1", port(s))             --> tcp{client}
q = peer.connect("127.0.0.1", port(s))             --> tcp{client}
r = peer.connect("127.0.0.1", port(s))             --> tcp{client}
socket.sleep(0.05)                                 --> nothing
c = s:accept()                                     --> tcp{client}
s:close()                                          --> 1
p:settimeout(5)                                    --> 1
q:settimeout(5)                                    --> 1
r:settimeout(5)                                    --> 1
q:receive()                                        --> nil, "closed", ""
r:receive()                                        --> nil, "closed", ""
c:send("x\n")                                      --> 2, nil, nil
p:receive()                                        --> "x", nil, nil

--- close/a-caller-who-had-sent: of a server with a caller who has sent already
s = socket.bind("127.0.0.1", 0)                    --> tcp{server}
p = peer.connect("127.0.0.1", port(s))             --> tcp{client}
p:send("hello\n")                                  --> 6, nil, nil
p:settimeout(5)                                    --> 1
socket.sleep(0.05)                                 --> nothing
s:close()                                          --> 1
p:receive()                                        --> nil, "closed", ""

--- close/twice-with-input: twice, with input that nobody has read
c, p = pair()
p:settimeout(5)                                    --> 1
p:send("x")                                        --> 1, nil, nil
socket.sleep(0.05)                                 --> nothing
c:shutdown("send")                                 --> 1
c:close()                                          --> 1
c:close()                                          --> 1
p:receive()                                        --> nil, "closed", ""

--- close/the-peer-may-talk-first: what the peer sends into a closing end
c, p = pair()
p:settimeout(5)                                    --> 1
c:close()                                          --> 1
p:send("one")                                      --> 3, nil, nil
socket.sleep(0.05)                                 --> nothing
p:receive()                                        --> nil, "closed", ""
p:send("two")                                      --> nil, "closed", 0
p:getstats()                                       --> 0, 3, age

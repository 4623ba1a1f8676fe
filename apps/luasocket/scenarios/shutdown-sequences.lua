-- Around a shutdown: what is on its way, what is buffered, what comes after it.

--- shutdown/what-was-sent-before: what was sent before is not lost
c, p = pair()
p:settimeout(5)                                    --> 1
c:send("one\ntwo\nrest")                           --> 12, nil, nil
c:shutdown("send")                                 --> 1
p:receive()                                        --> "one", nil, nil
p:receive()                                        --> "two", nil, nil
p:receive()                                        --> nil, "closed", "rest"
p:receive()                                        --> nil, "closed", ""

--- shutdown/all-at-the-end: all gives what came before the end, then closed
c, p = pair()
p:settimeout(5)                                    --> 1
c:send("abc")                                      --> 3, nil, nil
c:shutdown("send")                                 --> 1
p:receive("*a")                                    --> "abc", nil, nil
p:receive("*a")                                    --> nil, "closed", ""

--- shutdown/a-waiting-receive-of-the-peer: the peer's waiting receive has its end
c, p = pair()
c:settimeout(5)                                    --> 1
go c:receive("*a")
p:send("so far")                                   --> 6, nil, nil
p:shutdown("send")                                 --> 1
wait c                                             --> "so far", nil, nil
c:send("still here\n")                             --> 11, nil, nil
p:receive()                                        --> "still here", nil, nil

--- shutdown/in-two-steps: first one direction, then the other
c, p = pair()
c:settimeout(5)                                    --> 1
p:settimeout(5)                                    --> 1
c:shutdown("send")                                 --> 1
p:receive()                                        --> nil, "closed", ""
p:send("a\n")                                      --> 2, nil, nil
c:receive()                                        --> "a", nil, nil
c:shutdown("receive")                              --> 1
c:receive()                                        --> nil, "closed", ""

--- shutdown/by-both-in-turn: each ends its own half
c, p = pair()
c:settimeout(5)                                    --> 1
p:settimeout(5)                                    --> 1
c:send("q\n")                                      --> 2, nil, nil
c:shutdown("send")                                 --> 1
p:receive("*l")                                    --> "q", nil, nil
p:receive("*l")                                    --> nil, "closed", ""
p:send("a\n")                                      --> 2, nil, nil
p:shutdown("send")                                 --> 1
c:receive("*l")                                    --> "a", nil, nil
c:receive("*l")                                    --> nil, "closed", ""
c:close()                                          --> 1
p:close()                                          --> 1

--- shutdown/send-keeps-what-is-buffered: the mode send takes nothing from what had come
c, p = pair()
c:settimeout(5)                                    --> 1
p:send("l1\nl2\nl3")                               --> 8, nil, nil
c:receive()                                        --> "l1", nil, nil
c:shutdown("send")                                 --> 1
c:dirty()                                          --> true
c:receive()                                        --> "l2", nil, nil
p:close()                                          --> 1
c:receive("*a")                                    --> "l3", nil, nil

--- shutdown/counts: statistics after it
c, p = pair()
c:settimeout(5)                                    --> 1
c:send("12345")                                    --> 5, nil, nil
c:shutdown("send")                                 --> 1
c:send("67")                                       --> nil, "closed", 0
c:getstats()                                       --> 0, 5, age

--- shutdown/keeps-the-timeouts: timeouts stay
c, p = pair()
c:settimeout(3)                                    --> 1
c:settimeout(4, "t")                               --> 1
c:shutdown("send")                                 --> 1
c:gettimeout()                                     --> 3, 4

--- shutdown/options-may-be-set: options can still be set
c, p = pair()
c:shutdown("both")                                 --> 1
c:setoption("tcp-nodelay", true)                   --> 1
c:getoption("tcp-nodelay")                         --> true
c:setoption("linger", {on=true, timeout=3})        --> 1
c:getoption("linger")                              --> {on=true, timeout=3}

--- shutdown/then-close: close follows
c, p = pair()
p:settimeout(5)                                    --> 1
c:send("bye\n")                                    --> 4, nil, nil
c:shutdown("both")                                 --> 1
c:close()                                          --> 1
p:receive()                                        --> "bye", nil, nil
p:receive()                                        --> nil, "closed", ""

--- shutdown/after-a-reset: of a connection that was reset it gives 1
c, p = pair()
c:settimeout(5)                                    --> 1
p:setoption("linger", {on=true, timeout=0})        --> 1
p:close()                                          --> 1
c:receive()                                        --> nil, "closed", ""
c:shutdown()                                       --> 1
c:send("x")                                        --> nil, "closed", 0
c:receive()                                        --> nil, "closed", ""

--- shutdown/select-after-receive: who has shut down receiving is readable
c, p = pair()
c:shutdown("receive")                              --> 1
socket.select({c}, nil, 5)                         --> {c}, {}

--- shutdown/select-after-the-peers: whose peer has shut down sending is readable
c, p = pair()
p:shutdown("send")                                 --> 1
socket.select({c}, nil, 5)                         --> {c}, {}
c:receive()                                        --> nil, "closed", ""

--- shutdown/select-after-send: who has shut down sending is writable, for a send would not wait
c, p = pair()
c:shutdown("send")                                 --> 1
socket.select(nil, {c}, 5)                         --> {}, {c}
c:send("x")                                        --> nil, "closed", 0

--- shutdown/over-ipv6: over IPv6 as well
c, p = pair("::1")
c:settimeout(5)                                    --> 1
p:settimeout(5)                                    --> 1
c:send("abc")                                      --> 3, nil, nil
c:shutdown("send")                                 --> 1
p:receive("*a")                                    --> "abc", nil, nil
p:send("def")                                      --> 3, nil, nil
p:close()                                          --> 1
c:receive("*a")                                    --> "def", nil, nil

--- shutdown/of-an-accepted-client: who was accepted can do it, too
s = socket.bind("127.0.0.1", 0)                    --> tcp{server}
p = peer.connect("127.0.0.1", port(s))             --> tcp{client}
p:settimeout(5)                                    --> 1
c = s:accept()                                     --> tcp{client}
c:shutdown("send")                                 --> 1
p:receive()                                        --> nil, "closed", ""
p:send("x\n")                                      --> 2, nil, nil
c:settimeout(5)                                    --> 1
c:receive()                                        --> "x", nil, nil

--- shutdown/a-count-of-zero: after receive is shut even a count of zero says closed
c, p = pair()
c:settimeout(5)                                    --> 1
c:shutdown("receive")                              --> 1
c:receive(0)                                       --> nil, "closed", ""

--- shutdown/with-a-prefix: a prefix comes back, or is enough
c, p = pair()
c:settimeout(5)                                    --> 1
c:shutdown("receive")                              --> 1
c:receive("*l", "pre")                             --> nil, "closed", "pre"
c:receive("*a", "pre")                             --> nil, "closed", "pre"
c:receive(5, "pre")                                --> nil, "closed", "pre"
c:receive(3, "pre")                                --> "pre", nil, nil

--- shutdown/send-with-much-on-the-way: what is on its way arrives before the end
c, p = pair()
p:settimeout(5)                                    --> 1
c:settimeout(5)                                    --> 1
go c:send(data(300000, 8))
p:receive(100000)                                  --> <100000 bytes 523785f4>, nil, nil
wait c                                             --> 300000, nil, nil
c:shutdown("send")                                 --> 1
p:receive("*a")                                    --> <200000 bytes 54b946f2>, nil, nil
p:receive("*a")                                    --> nil, "closed", ""

--- shutdown/both-with-much-on-the-way: what is on its way arrives, too
c, p = pair()
p:settimeout(5)                                    --> 1
c:settimeout(5)                                    --> 1
go c:send(data(300000, 8))
p:receive(100000)                                  --> <100000 bytes 523785f4>, nil, nil
wait c                                             --> 300000, nil, nil
c:shutdown("both")                                 --> 1
p:receive("*a")                                    --> <200000 bytes 54b946f2>, nil, nil
p:receive("*a")                                    --> nil, "closed", ""

--- shutdown/receive-then-the-peer-closes: after the mode receive the peer closes
c, p = pair()
c:settimeout(5)                                    --> 1
c:shutdown("receive")                              --> 1
p:close()                                          --> 1
socket.sleep(0.05)                                 --> nothing
c:send("x")                                        --> 1, nil, nil
socket.sleep(0.05)                                 --> nothing
c:send("y")                                        --> nil, "closed", 0

--- shutdown/receive-then-close: after the mode receive with input that came
c, p = pair()
p:settimeout(5)                                    --> 1
c:shutdown("receive")                              --> 1
p:send("abc")                                      --> 3, nil, nil
socket.sleep(0.05)                                 --> nothing
c:send("answer")                                   --> 6, nil, nil
c:close()                                          --> 1
p:receive("*a")                                    --> nil, "closed", "answer"
                                                   --! close-delivers: "answer", nil, nil

--- shutdown/timed-out-partial: a partial is the caller's, shut or not
c, p = pair()
c:settimeout(0.05)                                 --> 1
p:send("abc")                                      --> 3, nil, nil
socket.sleep(0.05)                                 --> nothing
c:receive()                                        --> nil, "timeout", "abc"
c:shutdown("receive")                              --> 1
c:receive("*l", "abc")                             --> nil, "closed", "abc"

--- shutdown/dirty: what the modes leave buffered
c, p = pair()
c:settimeout(5)                                    --> 1
p:send("l1\nl2\n")                                 --> 6, nil, nil
c:receive()                                        --> "l1", nil, nil
c:shutdown("receive")                              --> 1
c:dirty()                                          --> true
                                                   --! shutdown-receive-drops: false

--- shutdown/select-waits: select of both
c, p = pair()
c:shutdown("both")                                 --> 1
socket.select({c}, {c}, 5)                         --> {c}, {c}

--- shutdown/peer-select: the peer of who has shut down
c, p = pair()
c:shutdown("both")                                 --> 1
socket.sleep(0.05)                                 --> nothing
peer.select({p}, {p}, 5)                           --> {p}, {p}

--- shutdown/receive-and-a-peer-that-talks: after the mode receive the peer sends more than any buffer holds
c, p = pair()
c:setoption("recv-buffer-size", 20000)             --> 1
p:setoption("send-buffer-size", 20000)             --> 1
c:shutdown("receive")                              --> 1
p:settimeout(0.5)                                  --> 1
p:send(data(2097152, 3))                           --> nil, "timeout", some
                                                   --! shutdown-receive-drops: 2097152, nil, nil

--- shutdown/both-with-input-there: what had come and nobody had read when both were shut
c, p = pair()
c:settimeout(5)                                    --> 1
p:send("l1\nl2\n")                                 --> 6, nil, nil
socket.sleep(0.05)                                 --> nothing
c:shutdown("both")                                 --> 1
c:receive()                                        --> "l1", nil, nil
                                                   --! shutdown-both-drops: nil, "closed", ""

--- shutdown/of-a-pending-attempt: of who has an attempt pending
m = socket.tcp()                                   --> tcp{master}
m:settimeout(0.05)                                 --> 1
m:connect("127.0.0.1", hole())                     --> nil, "timeout" => tcp{client}
                                                   --! pending-is-a-master: nil, "timeout"
m:shutdown()                                       --> 1

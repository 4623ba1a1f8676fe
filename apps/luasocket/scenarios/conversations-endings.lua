-- How conversations end: by halves, by timeouts, by resets; and how they are taken up again.

--- conversations/half-close-upload: everything is sent, then the reply is read
s = peer.bind("127.0.0.1", 0)                      --> tcp{server}
c = socket.connect("127.0.0.1", port(s))           --> tcp{client}
p = s:accept()                                     --> tcp{client}
c:settimeout(5)                                    --> 1
p:settimeout(5)                                    --> 1
c:send("first line\n")                             --> 11, nil, nil
c:send("second line\n")                            --> 12, nil, nil
c:send(data(3000, 2))                              --> 3000, nil, nil
c:shutdown("send")                                 --> 1
c:send("no more")                                  --> nil, "closed", 0
p:receive()                                        --> "first line", nil, nil
p:receive()                                        --> "second line", nil, nil
p:receive("*a")                                    --> <3000 bytes 4f0ccfee>, nil, nil
p:receive("*a")                                    --> nil, "closed", ""
p:send("received 2 lines\n")                       --> 17, nil, nil
p:send("and 3000 bytes\n")                         --> 15, nil, nil
p:close()                                          --> 1
c:receive()                                        --> "received 2 lines", nil, nil
c:receive()                                        --> "and 3000 bytes", nil, nil
c:receive()                                        --> nil, "closed", ""
c:getstats()                                       --> 32, 3023, age
c:close()                                          --> 1

--- conversations/half-close-both: first one, then the other
c, p = pair()
c:settimeout(5)                                    --> 1
p:settimeout(5)                                    --> 1
c:send("q")                                        --> 1, nil, nil
c:shutdown("send")                                 --> 1
p:receive("*a")                                    --> "q", nil, nil
p:send("r:q")                                      --> 3, nil, nil
p:shutdown("send")                                 --> 1
c:receive("*a")                                    --> "r:q", nil, nil
c:receive("*a")                                    --> nil, "closed", ""
p:receive(1)                                       --> nil, "closed", ""
c:send("x")                                        --> nil, "closed", 0
p:send("x")                                        --> nil, "closed", 0
c:close()                                          --> 1
p:close()                                          --> 1

--- conversations/until-timeout: all that comes, until nothing does
c, p = pair()
c:settimeout(0.05)                                 --> 1
p:send("one ")                                     --> 4, nil, nil
socket.sleep(0.05)                                 --> nothing
c:receive("*a")                                    --> nil, "timeout", "one "
p:send("two ")                                     --> 4, nil, nil
socket.sleep(0.05)                                 --> nothing
c:receive("*a", "one ")                            --> nil, "timeout", "one two "
p:send("three ")                                   --> 6, nil, nil
socket.sleep(0.05)                                 --> nothing
c:receive("*a", "one two ")                        --> nil, "timeout", "one two three "
c:receive("*a", "one two three ")                  --> nil, "timeout", "one two three "
c:receive(100, "one two three ")                   --> nil, "timeout", "one two three "
c:receive("*l", "one two three ")                  --> nil, "timeout", "one two three "
p:send("four\n")                                   --> 5, nil, nil
c:settimeout(5)                                    --> 1
c:receive("*l", "one two three ")                  --> "one two three four", nil, nil
c:settimeout(0.05)                                 --> 1
c:receive("*a")                                    --> nil, "timeout", ""
p:close()                                          --> 1
c:settimeout(5)                                    --> 1
c:receive("*a")                                    --> nil, "closed", ""
c:receive("*a")                                    --> nil, "closed", ""

--- conversations/drain: everything that is there, byte by byte
c, p = pair()
p:send("abc\r\n\0\xFFz")                           --> 8, nil, nil
socket.sleep(0.05)                                 --> nothing
c:settimeout(0)                                    --> 1
c:receive(1)                                       --> "a", nil, nil
c:receive(1)                                       --> "b", nil, nil
c:receive(1)                                       --> "c", nil, nil
c:receive(1)                                       --> "\r", nil, nil
c:receive(1)                                       --> "\n", nil, nil
c:receive(1)                                       --> "\x00", nil, nil
c:receive(1)                                       --> "\xFF", nil, nil
c:receive(1)                                       --> "z", nil, nil
c:receive(1)                                       --> nil, "timeout", ""
socket.select({c}, nil, 0)                         --> {}, {}, "timeout"
p:send("d")                                        --> 1, nil, nil
socket.select({c}, nil, 5)                         --> {c}, {}
c:receive(1)                                       --> "d", nil, nil
c:receive(1)                                       --> nil, "timeout", ""
p:close()                                          --> 1
socket.select({c}, nil, 5)                         --> {c}, {}
c:receive(1)                                       --> nil, "closed", ""

--- conversations/reset-in-the-middle: the peer is gone in the middle of a body
c, p = pair()
c:settimeout(5)                                    --> 1
p:settimeout(5)                                    --> 1
c:send("GET\n")                                    --> 4, nil, nil
p:receive()                                        --> "GET", nil, nil
p:send("200 100\n")                                --> 8, nil, nil
c:receive()                                        --> "200 100", nil, nil
p:send("part of it")                               --> 10, nil, nil
c:receive(10)                                      --> "part of it", nil, nil
p:setoption("linger", {on=true, timeout=0})        --> 1
p:close()                                          --> 1
socket.sleep(0.05)                                 --> nothing
c:receive(90)                                      --> nil, "closed", ""
c:receive("*a")                                    --> nil, "closed", ""
c:send("are you there?\n")                         --> nil, "closed", 0
c:close()                                          --> 1
c:send("x")                                        --> nil, "closed", 0

--- conversations/reconnect: a client whose server is gone, and comes back
s = peer.bind("127.0.0.78", 0)                     --> tcp{server}
c = socket.connect("127.0.0.78", port(s))          --> tcp{client}
c:settimeout(5)                                    --> 1
p = s:accept()                                     --> tcp{client}
p:send("1\n")                                      --> 2, nil, nil
c:receive()                                        --> "1", nil, nil
p:close()                                          --> 1
s:close()                                          --> 1
c:receive()                                        --> nil, "closed", ""
c:close()                                          --> 1
d = socket.connect("127.0.0.78", port(s))          --> nil, "connection refused"
t = peer.bind("127.0.0.78", port(s))               --> tcp{server}
d = socket.connect("127.0.0.78", port(t))          --> tcp{client}
d:settimeout(5)                                    --> 1
q = t:accept()                                     --> tcp{client}
q:send("2\n")                                      --> 2, nil, nil
d:receive()                                        --> "2", nil, nil
d:send("thanks\n")                                 --> 7, nil, nil
q:receive()                                        --> "thanks", nil, nil

--- conversations/give-up: a client that waits for an answer so many times
c, p = pair()
c:settimeout(0.05)                                 --> 1
p:settimeout(5)                                    --> 1
c:send("are you there?\n")                         --> 15, nil, nil
p:receive()                                        --> "are you there?", nil, nil
c:receive()                                        --> nil, "timeout", ""
c:send("are you there?\n")                         --> 15, nil, nil
p:receive()                                        --> "are you there?", nil, nil
c:receive()                                        --> nil, "timeout", ""
c:send("are you there?\n")                         --> 15, nil, nil
p:receive()                                        --> "are you there?", nil, nil
c:receive()                                        --> nil, "timeout", ""
c:getstats()                                       --> 0, 45, age
c:close()                                          --> 1
p:receive()                                        --> nil, "closed", ""
p:receive()                                        --> nil, "closed", ""

--- conversations/total-timeout: all of an answer within a time
c, p = pair()
c:settimeout(5, "b")                               --> 1
c:settimeout(5, "t")                               --> 1
c:gettimeout()                                     --> 5, 5
p:send("one\ntw")                                  --> 6, nil, nil
c:receive()                                        --> "one", nil, nil
c:settimeout(0.05, "t")                            --> 1
c:receive()                                        --> nil, "timeout", "tw"
p:send("o\nthree\n")                               --> 8, nil, nil
c:settimeout(5, "t")                               --> 1
c:receive("*l", "tw")                              --> "two", nil, nil
c:receive()                                        --> "three", nil, nil
c:settimeout(0.05, "t")                            --> 1
c:receive(10)                                      --> nil, "timeout", ""
c:settimeout(nil, "t")                             --> 1
c:gettimeout()                                     --> 5, -1
p:send("0123456789")                               --> 10, nil, nil
c:receive(10)                                      --> "0123456789", nil, nil
c:settimeout(0.05)                                 --> 1
c:receive(10)                                      --> nil, "timeout", ""

--- conversations/late-answer: an answer that comes when nobody waits any more
c, p = pair()
p:settimeout(5)                                    --> 1
c:settimeout(0.05)                                 --> 1
c:send("question 1\n")                             --> 11, nil, nil
p:receive()                                        --> "question 1", nil, nil
c:receive()                                        --> nil, "timeout", ""
p:send("answer 1\n")                               --> 9, nil, nil
c:settimeout(5)                                    --> 1
c:send("question 2\n")                             --> 11, nil, nil
p:receive()                                        --> "question 2", nil, nil
p:send("answer 2\n")                               --> 9, nil, nil
c:receive()                                        --> "answer 1", nil, nil
c:receive()                                        --> "answer 2", nil, nil
c:settimeout(0)                                    --> 1
c:receive()                                        --> nil, "timeout", ""
c:dirty()                                          --> false

--- conversations/ping: who is there is seen by an answer
c, p = pair()
c:setoption("keepalive", true)                     --> 1
c:getoption("keepalive")                           --> true
c:settimeout(5)                                    --> 1
p:settimeout(5)                                    --> 1
c:send("PING 1\n")                                 --> 7, nil, nil
p:receive()                                        --> "PING 1", nil, nil
p:send("PONG 1\n")                                 --> 7, nil, nil
c:receive()                                        --> "PONG 1", nil, nil
c:send("PING 2\n")                                 --> 7, nil, nil
p:receive()                                        --> "PING 2", nil, nil
c:settimeout(0.05)                                 --> 1
c:receive()                                        --> nil, "timeout", ""
socket.select({c}, {c}, 0)                         --> {}, {c}
p:send("PONG 2\n")                                 --> 7, nil, nil
socket.select({c}, nil, 5)                         --> {c}, {}
c:receive()                                        --> "PONG 2", nil, nil
p:close()                                          --> 1
socket.select({c}, nil, 5)                         --> {c}, {}
c:receive()                                        --> nil, "closed", ""

--- conversations/echo-ipv6: the same over IPv6
s = peer.bind("::1", 0)                            --> tcp{server}
c = socket.tcp()                                   --> tcp{master}
c:settimeout(5)                                    --> 1
c:connect("::1", port(s))                          --> 1 => tcp{client}
p = s:accept()                                     --> tcp{client}
p:settimeout(5)                                    --> 1
c:getpeername()                                    --> "::1", port1, "inet6"
p:getpeername()                                    --> "::1", port2, "inet6"
c:getsockname()                                    --> "::1", "port2", "inet6"
p:getsockname()                                    --> "::1", "port1", "inet6"
c:send("hello\n")                                  --> 6, nil, nil
p:receive()                                        --> "hello", nil, nil
p:send("hello\n")                                  --> 6, nil, nil
c:receive()                                        --> "hello", nil, nil
c:send(data(10000, 4))                             --> 10000, nil, nil
p:receive(10000)                                   --> <10000 bytes f421733b>, nil, nil
p:send(data(10000, 4))                             --> 10000, nil, nil
c:receive(10000)                                   --> <10000 bytes f421733b>, nil, nil
c:shutdown("send")                                 --> 1
p:receive("*a")                                    --> nil, "closed", ""
p:close()                                          --> 1
c:receive("*a")                                    --> nil, "closed", ""

--- conversations/interleaved: both speak before either listens
c, p = pair()
c:settimeout(5)                                    --> 1
p:settimeout(5)                                    --> 1
c:send("c1\n")                                     --> 3, nil, nil
p:send("p1\n")                                     --> 3, nil, nil
c:send("c2\n")                                     --> 3, nil, nil
p:send("p2\n")                                     --> 3, nil, nil
c:receive()                                        --> "p1", nil, nil
p:receive()                                        --> "c1", nil, nil
c:send("c3\n")                                     --> 3, nil, nil
c:receive()                                        --> "p2", nil, nil
p:receive()                                        --> "c2", nil, nil
p:receive()                                        --> "c3", nil, nil
p:send("p3\n")                                     --> 3, nil, nil
c:shutdown("send")                                 --> 1
p:receive()                                        --> nil, "closed", ""
c:receive()                                        --> "p3", nil, nil
p:close()                                          --> 1
c:receive()                                        --> nil, "closed", ""

--- conversations/greeting-then-close: what was said before the end is heard
s = peer.bind("127.0.0.1", 0)                      --> tcp{server}
c = socket.connect("127.0.0.1", port(s))           --> tcp{client}
p = s:accept()                                     --> tcp{client}
p:send("421 too busy\r\ntry\r\nlater")             --> 24, nil, nil
p:close()                                          --> 1
s:close()                                          --> 1
socket.sleep(0.05)                                 --> nothing
c:settimeout(0)                                    --> 1
c:receive()                                        --> "421 too busy", nil, nil
c:receive()                                        --> "try", nil, nil
c:receive()                                        --> nil, "closed", "later"
c:receive()                                        --> nil, "closed", ""
c:receive(1)                                       --> nil, "closed", ""
c:receive("*a")                                    --> nil, "closed", ""
c:getpeername()                                    --> "127.0.0.1", port1, "inet"

--- conversations/upload-resumed: a send that times out goes on where it stopped
c, p = pair()
p:settimeout(5)                                    --> 1
p:setoption("recv-buffer-size", 65536)             --> 1
c:setoption("send-buffer-size", 65536)             --> 1
c:settimeout(5)                                    --> 1
c:send("PUT 1000000\n")                            --> 12, nil, nil
p:receive()                                        --> "PUT 1000000", nil, nil
c:settimeout(0.1)                                  --> 1
c:send(data(1000000, 8))                           --> nil, "timeout", some
p:receive(1000)                                    --> <1000 bytes fc2df177>, nil, nil
p:receive(9000)                                    --> <9000 bytes f9fc8757>, nil, nil
c:settimeout(5)                                    --> 1
go c:send(data(1000000, 8), after(c))
p:receive(490000)                                  --> <490000 bytes 9f874a15>, nil, nil
p:receive(500000)                                  --> <500000 bytes 6fc340e8>, nil, nil
wait c                                             --> 1000000, nil, nil
p:send("OK\n")                                     --> 3, nil, nil
c:receive()                                        --> "OK", nil, nil
c:shutdown("send")                                 --> 1
p:receive(1)                                       --> nil, "closed", ""
p:close()                                          --> 1
c:receive(1)                                       --> nil, "closed", ""
c:getstats()                                       --> 3, 1000012, age

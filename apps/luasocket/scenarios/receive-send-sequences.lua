-- Receiving and sending, one after the other, as programs do.

--- Z-08: a head, its body, and what is left
c, p = pair()
c:settimeout(5)                                    --> 1
p:send("HTTP/1.0 200 OK\r\nLen: 5\r\n\r\nhelloTAIL") --> 36, nil, nil
p:close()                                          --> 1
c:receive("*l")                                    --> "HTTP/1.0 200 OK", nil, nil
c:receive("*l")                                    --> "Len: 5", nil, nil
c:receive("*l")                                    --> "", nil, nil
c:receive(5)                                       --> "hello", nil, nil
c:receive("*a")                                    --> "TAIL", nil, nil
c:receive("*a")                                    --> nil, "closed", ""

--- Z-09: data and the end, without waiting
c, p = pair()
c:settimeout(0)                                    --> 1
p:send("abc")                                      --> 3, nil, nil
p:close()                                          --> 1
socket.sleep(0.05)                                 --> nothing
c:receive("*a")                                    --> "abc", nil, nil
c:receive("*a")                                    --> nil, "closed", ""

--- Z-10: a timeout, then the end: the caller has the data
c, p = pair()
p:send("abc")                                      --> 3, nil, nil
socket.sleep(0.05)                                 --> nothing
c:settimeout(0.05)                                 --> 1
c:receive("*a")                                    --> nil, "timeout", "abc"
p:close()                                          --> 1
c:settimeout(5)                                    --> 1
c:receive("*a", "abc")                             --> nil, "closed", "abc"

--- Z-11: a timeout, more data, then the end
c, p = pair()
p:send("abc")                                      --> 3, nil, nil
socket.sleep(0.05)                                 --> nothing
c:settimeout(0.05)                                 --> 1
c:receive("*a")                                    --> nil, "timeout", "abc"
p:send("def")                                      --> 3, nil, nil
p:close()                                          --> 1
c:settimeout(5)                                    --> 1
c:receive("*a", "abc")                             --> "abcdef", nil, nil

--- Z-16: an echo over a half-closed connection
c, p = pair()
c:settimeout(5)                                    --> 1
p:settimeout(5)                                    --> 1
c:send("q")                                        --> 1, nil, nil
c:shutdown("send")                                 --> 1
p:receive("*a")                                    --> "q", nil, nil
p:send("r:q")                                      --> 3, nil, nil
p:close()                                          --> 1
c:receive("*a")                                    --> "r:q", nil, nil

--- Z-18: an accepted client outlives its server
s = socket.bind("127.0.0.1", 0)                    --> tcp{server}
p = peer.connect("127.0.0.1", port(s))             --> tcp{client}
s:settimeout(5)                                    --> 1
a = s:accept()                                     --> tcp{client}
s:close()                                          --> 1
p:send("x\n")                                      --> 2, nil, nil
a:settimeout(5)                                    --> 1
a:receive()                                        --> "x", nil, nil
a:send("y\n")                                      --> 2, nil, nil
p:settimeout(5)                                    --> 1
p:receive()                                        --> "y", nil, nil

--- RC-05: a line over a timeout
c, p = pair()
p:send("par")                                      --> 3, nil, nil
socket.sleep(0.05)                                 --> nothing
c:settimeout(0.05)                                 --> 1
c:receive("*l")                                    --> nil, "timeout", "par"
p:send("tial\n")                                   --> 5, nil, nil
c:settimeout(5)                                    --> 1
c:receive("*l", "par")                             --> "partial", nil, nil

--- RC-06: without waiting: what is there, then nothing
c, p = pair()
c:settimeout(0)                                    --> 1
p:send("ab")                                       --> 2, nil, nil
socket.sleep(0.05)                                 --> nothing
c:receive("*l")                                    --> nil, "timeout", "ab"
c:receive("*a")                                    --> nil, "timeout", ""
c:receive(1)                                       --> nil, "timeout", ""

--- RC-07: without waiting: three lines, then none
c, p = pair()
c:settimeout(0)                                    --> 1
p:send("1\n2\n3\n")                                --> 6, nil, nil
socket.sleep(0.05)                                 --> nothing
c:receive("*l")                                    --> "1", nil, nil
c:receive("*l")                                    --> "2", nil, nil
c:receive("*l")                                    --> "3", nil, nil
c:receive("*l")                                    --> nil, "timeout", ""

--- RC-08: without waiting: what came before the end
c, p = pair()
c:settimeout(0)                                    --> 1
p:send("abc")                                      --> 3, nil, nil
p:close()                                          --> 1
socket.sleep(0.05)                                 --> nothing
c:receive("*l")                                    --> nil, "closed", "abc"
c:receive("*l")                                    --> nil, "closed", ""

--- RC-09: three values, whatever happens
c, p = pair()
c:settimeout(0.05)                                 --> 1
p:send("x\n")                                      --> 2, nil, nil
socket.sleep(0.05)                                 --> nothing
c:receive("*l")                                    --> "x", nil, nil
c:receive("*l")                                    --> nil, "timeout", ""
p:close()                                          --> 1
c:settimeout(5)                                    --> 1
c:receive("*l")                                    --> nil, "closed", ""

--- receive-send/dialogue: question and answer, three times
c, p = pair()
c:settimeout(5)                                    --> 1
p:settimeout(5)                                    --> 1
c:send("q1\r\n")                                   --> 4, nil, nil
p:receive()                                        --> "q1", nil, nil
p:send("a1\r\n")                                   --> 4, nil, nil
c:receive()                                        --> "a1", nil, nil
c:send("q2\r\n")                                   --> 4, nil, nil
p:receive()                                        --> "q2", nil, nil
p:send("a2\r\n")                                   --> 4, nil, nil
c:receive()                                        --> "a2", nil, nil
c:send("q3\r\n")                                   --> 4, nil, nil
p:receive()                                        --> "q3", nil, nil
p:send("a3\r\n")                                   --> 4, nil, nil
c:receive()                                        --> "a3", nil, nil

--- receive-send/smtp: a greeting, commands, a text that a dot ends
c, p = pair()
c:settimeout(5)                                    --> 1
p:settimeout(5)                                    --> 1
p:send("220 ready\r\n")                            --> 11, nil, nil
c:receive()                                        --> "220 ready", nil, nil
c:send("EHLO x\r\n")                               --> 8, nil, nil
p:receive()                                        --> "EHLO x", nil, nil
p:send("250-one\r\n250 two\r\n")                   --> 18, nil, nil
c:receive()                                        --> "250-one", nil, nil
c:receive()                                        --> "250 two", nil, nil
c:send("DATA\r\n")                                 --> 6, nil, nil
c:send("text\r\n..\r\n.\r\n")                      --> 13, nil, nil
p:receive()                                        --> "DATA", nil, nil
p:receive()                                        --> "text", nil, nil
p:receive()                                        --> "..", nil, nil
p:receive()                                        --> ".", nil, nil
p:send("250 ok\r\n221 bye\r\n")                    --> 17, nil, nil
p:close()                                          --> 1
c:receive()                                        --> "250 ok", nil, nil
c:receive()                                        --> "221 bye", nil, nil
c:receive()                                        --> nil, "closed", ""

--- receive-send/chunks: chunks with their lengths in lines
c, p = pair()
c:settimeout(5)                                    --> 1
p:send("3\r\nabc\r\n2\r\nde\r\n0\r\n\r\n")         --> 20, nil, nil
p:close()                                          --> 1
c:receive("*l")                                    --> "3", nil, nil
c:receive(3)                                       --> "abc", nil, nil
c:receive("*l")                                    --> "", nil, nil
c:receive("*l")                                    --> "2", nil, nil
c:receive(2)                                       --> "de", nil, nil
c:receive("*l")                                    --> "", nil, nil
c:receive("*l")                                    --> "0", nil, nil
c:receive("*l")                                    --> "", nil, nil
c:receive("*l")                                    --> nil, "closed", ""

--- receive-send/simultaneous: both send before either reads
c, p = pair()
c:settimeout(5)                                    --> 1
p:settimeout(5)                                    --> 1
c:send("from c\n")                                 --> 7, nil, nil
p:send("from p\n")                                 --> 7, nil, nil
c:receive()                                        --> "from p", nil, nil
p:receive()                                        --> "from c", nil, nil

--- receive-send/pipelined: several questions at once
c, p = pair()
c:settimeout(5)                                    --> 1
p:settimeout(5)                                    --> 1
c:send("1\n2\n3\n")                                --> 6, nil, nil
p:receive()                                        --> "1", nil, nil
p:send("one\n")                                    --> 4, nil, nil
p:receive()                                        --> "2", nil, nil
p:send("two\n")                                    --> 4, nil, nil
c:receive()                                        --> "one", nil, nil
p:receive()                                        --> "3", nil, nil
p:send("three\n")                                  --> 6, nil, nil
c:receive()                                        --> "two", nil, nil
c:receive()                                        --> "three", nil, nil

--- receive-send/tcp4-and-tcp6: a server for each family, two clients
s = socket.bind("127.0.0.1", 0)                    --> tcp{server}
t = socket.bind("::1", 0)                          --> tcp{server}
p = peer.connect("127.0.0.1", port(s))             --> tcp{client}
q = peer.connect("::1", port(t))                   --> tcp{client}
s:settimeout(5)                                    --> 1
t:settimeout(5)                                    --> 1
a = s:accept()                                     --> tcp{client}
b = t:accept()                                     --> tcp{client}
p:send("four\n")                                   --> 5, nil, nil
q:send("six\n")                                    --> 4, nil, nil
a:settimeout(5)                                    --> 1
b:settimeout(5)                                    --> 1
b:receive()                                        --> "six", nil, nil
a:receive()                                        --> "four", nil, nil

--- receive-send/two-clients: two clients, each with its own bytes and buffer
c, p = pair()
d, q = pair()
c:settimeout(5)                                    --> 1
d:settimeout(5)                                    --> 1
p:send("c1\nc2\n")                                 --> 6, nil, nil
q:send("d1\nd2\n")                                 --> 6, nil, nil
c:receive()                                        --> "c1", nil, nil
d:receive()                                        --> "d1", nil, nil
d:receive()                                        --> "d2", nil, nil
c:receive()                                        --> "c2", nil, nil

--- receive-send/to-oneself: a client and a server of one program
s = socket.bind("127.0.0.1", 0)                    --> tcp{server}
s:settimeout(5)                                    --> 1
c = socket.connect("127.0.0.1", port(s))           --> tcp{client}
a = s:accept()                                     --> tcp{client}
c:send("hello\n")                                  --> 6, nil, nil
a:receive()                                        --> "hello", nil, nil
a:send("back")                                     --> 4, nil, nil
a:close()                                          --> 1
c:receive("*a")                                    --> "back", nil, nil
c:close()                                          --> 1

--- receive-send/select-and-read: select says that there is something, and buffered bytes count
c, p = pair()
c:settimeout(0)                                    --> 1
socket.select({c}, nil, 0)                         --> {}, {}, "timeout"
p:send("a\nb\n")                                   --> 4, nil, nil
socket.select({c}, nil, 5)                         --> {c}, {}
c:receive()                                        --> "a", nil, nil
c:dirty()                                          --> true
socket.select({c}, nil, 0)                         --> {c}, {}
c:receive()                                        --> "b", nil, nil
c:dirty()                                          --> false
socket.select({c}, nil, 0)                         --> {}, {}, "timeout"

--- receive-send/select-and-the-end: select says that there is something at the end, too
c, p = pair()
c:settimeout(0)                                    --> 1
p:close()                                          --> 1
socket.select({c}, nil, 5)                         --> {c}, {}
c:receive()                                        --> nil, "closed", ""
socket.select({c}, nil, 5)                         --> {c}, {}
c:receive()                                        --> nil, "closed", ""

--- receive-send/try: try: lines, then what it throws at the end
c, p = pair()
c:settimeout(5)                                    --> 1
p:send("one\npart")                                --> 8, nil, nil
p:close()                                          --> 1
c:receive()                                        --> "one", nil, nil
socket.try(c:receive())                            --> throws "closed"
socket.try(c:receive())                            --> throws "closed"

--- receive-send/reset-by-a-late-answer: an answer to who has closed: the next read says closed
c, p = pair()
c:settimeout(5)                                    --> 1
p:send("bye\n")                                    --> 4, nil, nil
p:close()                                          --> 1
c:receive()                                        --> "bye", nil, nil
c:send("thanks\n")                                 --> 7, nil, nil
socket.sleep(0.05)                                 --> nothing
c:receive()                                        --> nil, "closed", ""
c:send("more\n")                                   --> nil, "closed", 0

--- receive-send/both-full: both full, each resumed
c, p = pair()
c:setoption("recv-buffer-size", 20000)             --> 1
p:setoption("send-buffer-size", 20000)             --> 1
p:setoption("recv-buffer-size", 20000)             --> 1
c:setoption("send-buffer-size", 20000)             --> 1
p:settimeout(0.05)                                 --> 1
c:settimeout(0.05)                                 --> 1
p:send(data(1500000, 31))                          --> nil, "timeout", some
c:send(data(1500000, 32))                          --> nil, "timeout", some
c:settimeout(nil)                                  --> 1
p:settimeout(nil)                                  --> 1
go c:receive(1500000)
p:send(data(1500000, 31), after(p))                --> 1500000, nil, nil
wait c                                             --> <1500000 bytes 185cc088>, nil, nil
go p:receive(1500000)
c:send(data(1500000, 32), after(c))                --> 1500000, nil, nil
wait p                                             --> <1500000 bytes f02f21ef>, nil, nil

--- receive-send/no-wait-much: without waiting: 30000 bytes, when they are there
c, p = pair()
c:settimeout(0)                                    --> 1
p:send(data(30000, 33))                            --> 30000, nil, nil
socket.sleep(0.05)                                 --> nothing
c:receive(20000)                                   --> <20000 bytes fdc9c08d>, nil, nil
c:receive(20000)                                   --> nil, "timeout", <10000 bytes 57264d42>
c:receive(1)                                       --> nil, "timeout", ""

--- receive-send/float-count: a count written as 1e1
c, p = pair()
c:settimeout(5)                                    --> 1
p:settimeout(5)                                    --> 1
p:send("0123456789ab")                             --> 12, nil, nil
c:receive(1e1)                                     --> "0123456789", nil, nil
c:receive(2)                                       --> "ab", nil, nil

--- receive-send/explicit-nils: nil where nothing is meant
c, p = pair()
c:settimeout(5)                                    --> 1
p:settimeout(5)                                    --> 1
c:send("hello", nil, nil, nil)                     --> 5, nil, nil
p:receive(5, nil, nil)                             --> "hello", nil, nil

--- receive-send/many-small-sends: many small sends, few reads
c, p = pair()
c:settimeout(5)                                    --> 1
p:settimeout(5)                                    --> 1
p:send("a")                                        --> 1, nil, nil
p:send("b")                                        --> 1, nil, nil
p:send("c")                                        --> 1, nil, nil
p:send("d")                                        --> 1, nil, nil
p:send("e")                                        --> 1, nil, nil
p:send("f")                                        --> 1, nil, nil
p:send("g")                                        --> 1, nil, nil
p:send("h")                                        --> 1, nil, nil
p:send("\n")                                       --> 1, nil, nil
c:receive(3)                                       --> "abc", nil, nil
c:receive("*l")                                    --> "defgh", nil, nil

--- receive-send/ping-pong: single bytes to and fro
c, p = pair()
c:settimeout(5)                                    --> 1
p:settimeout(5)                                    --> 1
c:send("a")                                        --> 1, nil, nil
p:receive(1)                                       --> "a", nil, nil
p:send("A")                                        --> 1, nil, nil
c:receive(1)                                       --> "A", nil, nil
c:send("b")                                        --> 1, nil, nil
p:receive(1)                                       --> "b", nil, nil
p:send("B")                                        --> 1, nil, nil
c:receive(1)                                       --> "B", nil, nil
c:send("c")                                        --> 1, nil, nil
p:receive(1)                                       --> "c", nil, nil
p:send("C")                                        --> 1, nil, nil
c:receive(1)                                       --> "C", nil, nil

--- receive-send/three-timeouts-of-a-count: a count over three timeouts, its partial carried on
c, p = pair()
c:settimeout(0.05)                                 --> 1
p:send("ab")                                       --> 2, nil, nil
socket.sleep(0.05)                                 --> nothing
c:receive(6)                                       --> nil, "timeout", "ab"
p:send("cd")                                       --> 2, nil, nil
socket.sleep(0.05)                                 --> nothing
c:receive(6, "ab")                                 --> nil, "timeout", "abcd"
c:receive(6, "abcd")                               --> nil, "timeout", "abcd"
p:send("efg")                                      --> 3, nil, nil
c:settimeout(5)                                    --> 1
c:receive(6, "abcd")                               --> "abcdef", nil, nil
c:receive(1)                                       --> "g", nil, nil

--- receive-send/change-of-pattern: a partial of a line goes on as a count, then as everything
c, p = pair()
c:settimeout(0.05)                                 --> 1
p:send("ab\rcd")                                   --> 5, nil, nil
socket.sleep(0.05)                                 --> nothing
c:receive("*l")                                    --> nil, "timeout", "abcd"
p:send("efgh")                                     --> 4, nil, nil
socket.sleep(0.05)                                 --> nothing
c:receive(6, "abcd")                               --> "abcdef", nil, nil
p:send("\n")                                       --> 1, nil, nil
p:close()                                          --> 1
c:settimeout(5)                                    --> 1
c:receive("*a", "abcdef")                          --> "abcdefgh\n", nil, nil

--- receive-send/servers-answer: a server that answers each of its two callers
s = socket.bind("127.0.0.1", 0)                    --> tcp{server}
s:settimeout(5)                                    --> 1
p = peer.connect("127.0.0.1", port(s))             --> tcp{client}
q = peer.connect("127.0.0.1", port(s))             --> tcp{client}
a = s:accept()                                     --> tcp{client}
b = s:accept()                                     --> tcp{client}
a:settimeout(5)                                    --> 1
b:settimeout(5)                                    --> 1
q:send("second\n")                                 --> 7, nil, nil
b:receive()                                        --> "second", nil, nil
b:send("to second\n")                              --> 10, nil, nil
p:send("first\n")                                  --> 6, nil, nil
a:receive()                                        --> "first", nil, nil
a:send("to first\n")                               --> 9, nil, nil
p:receive()                                        --> "to first", nil, nil
q:receive()                                        --> "to second", nil, nil

--- receive-send/early-data: data that came before accept
s = socket.bind("127.0.0.1", 0)                    --> tcp{server}
s:settimeout(5)                                    --> 1
p = peer.connect("127.0.0.1", port(s))             --> tcp{client}
p:send("early\r\n")                                --> 7, nil, nil
p:send("late")                                     --> 4, nil, nil
socket.sleep(0.05)                                 --> nothing
a = s:accept()                                     --> tcp{client}
a:settimeout(5)                                    --> 1
a:receive()                                        --> "early", nil, nil
a:receive(4)                                       --> "late", nil, nil
a:getstats()                                       --> 11, 0, age
a:dirty()                                          --> false

--- receive-send/early-data-and-end: data and the end that came before accept
s = socket.bind("127.0.0.1", 0)                    --> tcp{server}
s:settimeout(5)                                    --> 1
p = peer.connect("127.0.0.1", port(s))             --> tcp{client}
p:send("early")                                    --> 5, nil, nil
p:close()                                          --> 1
socket.sleep(0.05)                                 --> nothing
a = s:accept()                                     --> tcp{client}
a:settimeout(5)                                    --> 1
a:receive("*a")                                    --> "early", nil, nil
a:receive("*a")                                    --> nil, "closed", ""
a:send("x")                                        --> 1, nil, nil

--- receive-send/early-much: 60000 bytes before accept
s = socket.bind("127.0.0.1", 0)                    --> tcp{server}
s:settimeout(5)                                    --> 1
p = peer.connect("127.0.0.1", port(s))             --> tcp{client}
p:send(data(60000, 34))                            --> 60000, nil, nil
socket.sleep(0.05)                                 --> nothing
a = s:accept()                                     --> tcp{client}
a:settimeout(5)                                    --> 1
a:receive(60000)                                   --> <60000 bytes dcb4190a>, nil, nil

--- receive-send/statistics: what both have sent and received
c, p = pair()
c:settimeout(5)                                    --> 1
p:settimeout(5)                                    --> 1
c:send("12345")                                    --> 5, nil, nil
p:receive(2)                                       --> "12", nil, nil
p:send("abc\r\n")                                  --> 5, nil, nil
c:receive()                                        --> "abc", nil, nil
c:getstats()                                       --> 5, 5, age
p:getstats()                                       --> 2, 5, age
p:receive(3)                                       --> "345", nil, nil
p:getstats()                                       --> 5, 5, age

--- receive-send/closed-by-both: closed by both, then asked
c, p = pair()
c:settimeout(5)                                    --> 1
p:settimeout(5)                                    --> 1
c:send("x")                                        --> 1, nil, nil
p:receive(1)                                       --> "x", nil, nil
c:close()                                          --> 1
p:receive()                                        --> nil, "closed", ""
p:close()                                          --> 1
c:receive()                                        --> nil, "closed", ""
p:receive()                                        --> nil, "closed", ""
c:send("x")                                        --> nil, "closed", 0
p:send("x")                                        --> nil, "closed", 0

--- receive-send/timeouts-of-their-own: each end has its own timeout
c, p = pair()
c:settimeout(0)                                    --> 1
p:settimeout(5)                                    --> 1
c:receive("*l")                                    --> nil, "timeout", ""
c:send("x\n")                                      --> 2, nil, nil
p:receive()                                        --> "x", nil, nil
p:settimeout(0)                                    --> 1
p:receive()                                        --> nil, "timeout", ""

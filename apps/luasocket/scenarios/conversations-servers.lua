-- Servers: with select, with polling, one client after the other.

--- conversations/echo-select: an echo server for several clients
s = socket.bind("127.0.0.1", 0)                    --> tcp{server}
s:settimeout(0)                                    --> 1
socket.select({s}, nil, 0)                         --> {}, {}, "timeout"
p = peer.connect("127.0.0.1", port(s))             --> tcp{client}
p:settimeout(5)                                    --> 1
socket.select({s}, nil, 5)                         --> {s}, {}
c = s:accept()                                     --> tcp{client}
c:settimeout(0)                                    --> 1
q = peer.connect("127.0.0.1", port(s))             --> tcp{client}
q:settimeout(5)                                    --> 1
socket.select({s, c}, nil, 5)                      --> {s}, {}
d = s:accept()                                     --> tcp{client}
d:settimeout(0)                                    --> 1
s:accept()                                         --> nil, "timeout"
p:send("one\n")                                    --> 4, nil, nil
socket.select({s, c, d}, nil, 5)                   --> {c}, {}
c:receive()                                        --> "one", nil, nil
c:send("one\n")                                    --> 4, nil, nil
p:receive()                                        --> "one", nil, nil
q:send("two\n")                                    --> 4, nil, nil
p:send("three\n")                                  --> 6, nil, nil
socket.sleep(0.05)                                 --> nothing
socket.select({s, c, d}, nil, 5)                   --> {c, d}, {}
c:receive()                                        --> "three", nil, nil
d:receive()                                        --> "two", nil, nil
c:send("three\n")                                  --> 6, nil, nil
d:send("two\n")                                    --> 4, nil, nil
p:receive()                                        --> "three", nil, nil
q:receive()                                        --> "two", nil, nil
p:close()                                          --> 1
socket.select({s, c, d}, nil, 5)                   --> {c}, {}
c:receive()                                        --> nil, "closed", ""
c:close()                                          --> 1
socket.select({s, c, d}, nil, 0)                   --> {}, {}, "timeout"
q:send("alone\n")                                  --> 6, nil, nil
socket.select({s, c, d}, nil, 5)                   --> {d}, {}
d:receive()                                        --> "alone", nil, nil
d:send("alone\n")                                  --> 6, nil, nil
q:receive()                                        --> "alone", nil, nil
s:close()                                          --> 1

--- conversations/polling: a server that never waits
s = socket.bind("127.0.0.1", 0)                    --> tcp{server}
s:settimeout(0)                                    --> 1
s:accept()                                         --> nil, "timeout"
s:accept()                                         --> nil, "timeout"
p = peer.connect("127.0.0.1", port(s))             --> tcp{client}
socket.sleep(0.05)                                 --> nothing
c = s:accept()                                     --> tcp{client}
s:accept()                                         --> nil, "timeout"
c:settimeout(0)                                    --> 1
c:receive()                                        --> nil, "timeout", ""
c:receive()                                        --> nil, "timeout", ""
p:send("hal")                                      --> 3, nil, nil
socket.sleep(0.05)                                 --> nothing
c:receive()                                        --> nil, "timeout", "hal"
c:receive("*l", "hal")                             --> nil, "timeout", "hal"
p:send("f a line\nand")                            --> 12, nil, nil
socket.sleep(0.05)                                 --> nothing
c:receive("*l", "hal")                             --> "half a line", nil, nil
c:receive()                                        --> nil, "timeout", "and"
c:send("got it\n")                                 --> 7, nil, nil
p:settimeout(5)                                    --> 1
p:receive()                                        --> "got it", nil, nil
p:send(" more\n")                                  --> 6, nil, nil
socket.sleep(0.05)                                 --> nothing
c:receive("*l", "and")                             --> "and more", nil, nil
c:receive()                                        --> nil, "timeout", ""
p:close()                                          --> 1
socket.sleep(0.05)                                 --> nothing
c:receive()                                        --> nil, "closed", ""
c:close()                                          --> 1
s:accept()                                         --> nil, "timeout"
s:close()                                          --> 1

--- conversations/iterative: one client after the other, while the next one waits
s = socket.bind("127.0.0.1", 0, 8)                 --> tcp{server}
s:settimeout(5)                                    --> 1
p = peer.connect("127.0.0.1", port(s))             --> tcp{client}
q = peer.connect("127.0.0.1", port(s))             --> tcp{client}
r = peer.connect("127.0.0.1", port(s))             --> tcp{client}
q:send("second\n")                                 --> 7, nil, nil
p:send("first\n")                                  --> 6, nil, nil
r:send("third\n")                                  --> 6, nil, nil
c = s:accept()                                     --> tcp{client}
c:settimeout(5)                                    --> 1
c:receive()                                        --> "first", nil, nil
c:send("1\n")                                      --> 2, nil, nil
c:close()                                          --> 1
d = s:accept()                                     --> tcp{client}
d:settimeout(5)                                    --> 1
d:receive()                                        --> "second", nil, nil
d:send("2\n")                                      --> 2, nil, nil
d:close()                                          --> 1
e = s:accept()                                     --> tcp{client}
e:settimeout(5)                                    --> 1
e:receive()                                        --> "third", nil, nil
e:send("3\n")                                      --> 2, nil, nil
e:close()                                          --> 1
p:settimeout(5)                                    --> 1
q:settimeout(5)                                    --> 1
r:settimeout(5)                                    --> 1
r:receive("*a")                                    --> "3\n", nil, nil
q:receive("*a")                                    --> "2\n", nil, nil
p:receive("*a")                                    --> "1\n", nil, nil
s:settimeout(0.05)                                 --> 1
s:accept()                                         --> nil, "timeout"

--- conversations/daytime: a server that speaks, and asks nothing
s = socket.bind("127.0.0.79", 0)                   --> tcp{server}
s:settimeout(5)                                    --> 1
p = peer.connect("127.0.0.79", port(s))            --> tcp{client}
p:settimeout(5)                                    --> 1
c = s:accept()                                     --> tcp{client}
c:send("2000-01-01 00:00:00\r\n")                  --> 21, nil, nil
c:close()                                          --> 1
p:receive("*l")                                    --> "2000-01-01 00:00:00", nil, nil
p:receive("*l")                                    --> nil, "closed", ""
p:close()                                          --> 1
q = peer.connect("127.0.0.79", port(s))            --> tcp{client}
q:settimeout(5)                                    --> 1
d = s:accept()                                     --> tcp{client}
d:send("2000-01-01 00:00:01\r\n")                  --> 21, nil, nil
d:close()                                          --> 1
q:receive("*a")                                    --> "2000-01-01 00:00:01\r\n", nil, nil
q:receive("*a")                                    --> nil, "closed", ""
q:close()                                          --> 1
s:close()                                          --> 1
q = peer.connect("127.0.0.79", port(s))            --> nil, "connection refused"

--- conversations/broadcast: the same to all, and one has left
s = socket.bind("127.0.0.1", 0)                    --> tcp{server}
s:settimeout(5)                                    --> 1
p = peer.connect("127.0.0.1", port(s))             --> tcp{client}
c = s:accept()                                     --> tcp{client}
q = peer.connect("127.0.0.1", port(s))             --> tcp{client}
d = s:accept()                                     --> tcp{client}
r = peer.connect("127.0.0.1", port(s))             --> tcp{client}
e = s:accept()                                     --> tcp{client}
p:settimeout(5)                                    --> 1
q:settimeout(5)                                    --> 1
r:settimeout(5)                                    --> 1
socket.select(nil, {c, d, e}, 5)                   --> {}, {c, d, e}
c:send("tick 1\n")                                 --> 7, nil, nil
d:send("tick 1\n")                                 --> 7, nil, nil
e:send("tick 1\n")                                 --> 7, nil, nil
p:receive()                                        --> "tick 1", nil, nil
q:receive()                                        --> "tick 1", nil, nil
r:receive()                                        --> "tick 1", nil, nil
q:close()                                          --> 1
socket.sleep(0.05)                                 --> nothing
socket.select({c, d, e}, {c, d, e}, 5)             --> {d}, {c, d, e}
d:receive()                                        --> nil, "closed", ""
d:close()                                          --> 1
socket.select({c, d, e}, {c, d, e}, 0)             --> {}, {c, e}
c:send("tick 2\n")                                 --> 7, nil, nil
d:send("tick 2\n")                                 --> nil, "closed", 0
e:send("tick 2\n")                                 --> 7, nil, nil
p:receive()                                        --> "tick 2", nil, nil
r:receive()                                        --> "tick 2", nil, nil

--- conversations/restart: a server stops, and starts again at its port
s = socket.bind("127.0.0.77", 0)                   --> tcp{server}
s:settimeout(5)                                    --> 1
p = peer.connect("127.0.0.77", port(s))            --> tcp{client}
c = s:accept()                                     --> tcp{client}
p:settimeout(5)                                    --> 1
c:send("hello\n")                                  --> 6, nil, nil
p:receive()                                        --> "hello", nil, nil
s:close()                                          --> 1
q = peer.connect("127.0.0.77", port(s))            --> nil, "connection refused"
c:send("still there\n")                            --> 12, nil, nil
p:receive()                                        --> "still there", nil, nil
c:close()                                          --> 1
p:receive()                                        --> nil, "closed", ""
p:close()                                          --> 1
t = socket.bind("127.0.0.77", port(s))             --> tcp{server}
t:settimeout(5)                                    --> 1
q = peer.connect("127.0.0.77", port(t))            --> tcp{client}
d = t:accept()                                     --> tcp{client}
d:send("again\n")                                  --> 6, nil, nil
q:settimeout(5)                                    --> 1
q:receive()                                        --> "again", nil, nil

--- conversations/too-many: a server that turns the third away
s = socket.bind("127.0.0.1", 0)                    --> tcp{server}
s:settimeout(5)                                    --> 1
p = peer.connect("127.0.0.1", port(s))             --> tcp{client}
c = s:accept()                                     --> tcp{client}
q = peer.connect("127.0.0.1", port(s))             --> tcp{client}
d = s:accept()                                     --> tcp{client}
r = peer.connect("127.0.0.1", port(s))             --> tcp{client}
e = s:accept()                                     --> tcp{client}
e:send("busy\n")                                   --> 5, nil, nil
e:close()                                          --> 1
p:settimeout(5)                                    --> 1
q:settimeout(5)                                    --> 1
r:settimeout(5)                                    --> 1
r:receive()                                        --> "busy", nil, nil
r:receive()                                        --> nil, "closed", ""
r:close()                                          --> 1
p:send("bye\n")                                    --> 4, nil, nil
p:close()                                          --> 1
c:settimeout(5)                                    --> 1
c:receive()                                        --> "bye", nil, nil
c:receive()                                        --> nil, "closed", ""
c:close()                                          --> 1
r = peer.connect("127.0.0.1", port(s))             --> tcp{client}
e = s:accept()                                     --> tcp{client}
e:send("welcome\n")                                --> 8, nil, nil
r:settimeout(5)                                    --> 1
r:receive()                                        --> "welcome", nil, nil

--- conversations/slow-client: one who says nothing is sent away
s = socket.bind("127.0.0.1", 0)                    --> tcp{server}
s:settimeout(5)                                    --> 1
p = peer.connect("127.0.0.1", port(s))             --> tcp{client}
q = peer.connect("127.0.0.1", port(s))             --> tcp{client}
c = s:accept()                                     --> tcp{client}
d = s:accept()                                     --> tcp{client}
c:settimeout(0.05)                                 --> 1
d:settimeout(5)                                    --> 1
q:send("quick\n")                                  --> 6, nil, nil
c:receive()                                        --> nil, "timeout", ""
d:receive()                                        --> "quick", nil, nil
d:send("well done\n")                              --> 10, nil, nil
p:send("sl")                                       --> 2, nil, nil
socket.sleep(0.05)                                 --> nothing
c:receive()                                        --> nil, "timeout", "sl"
c:send("too slow\n")                               --> 9, nil, nil
c:close()                                          --> 1
p:settimeout(5)                                    --> 1
q:settimeout(5)                                    --> 1
p:receive()                                        --> "too slow", nil, nil
p:receive()                                        --> nil, "closed", ""
q:receive()                                        --> "well done", nil, nil
d:close()                                          --> 1
q:receive()                                        --> nil, "closed", ""
s:close()                                          --> 1

--- conversations/rendezvous: two clients are told of each other's lines
s = socket.bind("127.0.0.1", 0)                    --> tcp{server}
s:settimeout(5)                                    --> 1
p = peer.connect("127.0.0.1", port(s))             --> tcp{client}
c = s:accept()                                     --> tcp{client}
q = peer.connect("127.0.0.1", port(s))             --> tcp{client}
d = s:accept()                                     --> tcp{client}
c:settimeout(5)                                    --> 1
d:settimeout(5)                                    --> 1
p:settimeout(5)                                    --> 1
q:settimeout(5)                                    --> 1
p:send("move e4\n")                                --> 8, nil, nil
d:send(socket.try(c:receive(8)))                   --> 8, nil, nil
q:receive()                                        --> "move e4", nil, nil
q:send("move e5\n")                                --> 8, nil, nil
c:send(socket.try(d:receive(8)))                   --> 8, nil, nil
p:receive()                                        --> "move e5", nil, nil
p:send("resign\n")                                 --> 7, nil, nil
c:receive()                                        --> "resign", nil, nil
d:send("won\n")                                    --> 4, nil, nil
c:send("lost\n")                                   --> 5, nil, nil
c:close()                                          --> 1
d:close()                                          --> 1
p:receive()                                        --> "lost", nil, nil
p:receive()                                        --> nil, "closed", ""
q:receive()                                        --> "won", nil, nil
q:receive()                                        --> nil, "closed", ""

--- conversations/two-servers: two ports, one loop
s = socket.bind("127.0.0.1", 0)                    --> tcp{server}
t = socket.bind("127.0.0.1", 0)                    --> tcp{server}
s:settimeout(0)                                    --> 1
t:settimeout(0)                                    --> 1
socket.select({s, t}, nil, 0.05)                   --> {}, {}, "timeout"
p = peer.connect("127.0.0.1", port(t))             --> tcp{client}
socket.select({s, t}, nil, 5)                      --> {t}, {}
s:accept()                                         --> nil, "timeout"
c = t:accept()                                     --> tcp{client}
q = peer.connect("127.0.0.1", port(s))             --> tcp{client}
socket.select({s, t, c}, nil, 5)                   --> {s}, {}
d = s:accept()                                     --> tcp{client}
t:accept()                                         --> nil, "timeout"
c:send("admin\n")                                  --> 6, nil, nil
d:send("user\n")                                   --> 5, nil, nil
p:settimeout(5)                                    --> 1
q:settimeout(5)                                    --> 1
p:receive()                                        --> "admin", nil, nil
q:receive()                                        --> "user", nil, nil
p:send("stop\n")                                   --> 5, nil, nil
socket.select({s, t, c, d}, nil, 5)                --> {c}, {}
c:settimeout(5)                                    --> 1
c:receive()                                        --> "stop", nil, nil
s:close()                                          --> 1
t:close()                                          --> 1
d:close()                                          --> 1
c:send("stopped\n")                                --> 8, nil, nil
c:close()                                          --> 1
p:receive()                                        --> "stopped", nil, nil
q:receive()                                        --> nil, "closed", ""

--- conversations/slow-reader: one of two does not read, and the other one is not kept waiting
c, p = pair()
d, q = pair()
p:settimeout(5)                                    --> 1
q:settimeout(5)                                    --> 1
p:setoption("recv-buffer-size", 65536)             --> 1
c:setoption("send-buffer-size", 65536)             --> 1
c:settimeout(0.2)                                  --> 1
d:settimeout(0)                                    --> 1
c:send(data(1000000, 6))                           --> nil, "timeout", some
d:send("quick\n")                                  --> 6, nil, nil
q:receive()                                        --> "quick", nil, nil
socket.select(nil, {c, d}, 0)                      --> {}, {d}
d:send("as ever\n")                                --> 8, nil, nil
q:receive()                                        --> "as ever", nil, nil
go p:receive(1000000)
socket.select(nil, {c}, 5)                         --> {}, {c}
c:settimeout(5)                                    --> 1
c:send(data(1000000, 6), after(c))                 --> 1000000, nil, nil
wait p                                             --> <1000000 bytes a15b8beb>, nil, nil
c:send("done\n")                                   --> 5, nil, nil
p:receive()                                        --> "done", nil, nil
socket.select(nil, {c, d}, 0)                      --> {}, {c, d}
p:close()                                          --> 1
q:close()                                          --> 1
socket.sleep(0.05)                                 --> nothing
socket.select({c, d}, nil, 5)                      --> {c, d}, {}

--- conversations/job-queue: workers ask for jobs, and are given them in turn
s = socket.bind("127.0.0.1", 0)                    --> tcp{server}
s:settimeout(5)                                    --> 1
p = peer.connect("127.0.0.1", port(s))             --> tcp{client}
q = peer.connect("127.0.0.1", port(s))             --> tcp{client}
c = s:accept()                                     --> tcp{client}
d = s:accept()                                     --> tcp{client}
c:settimeout(5)                                    --> 1
d:settimeout(5)                                    --> 1
p:settimeout(5)                                    --> 1
q:settimeout(5)                                    --> 1
q:send("ready\n")                                  --> 6, nil, nil
socket.select({s, c, d}, nil, 5)                   --> {d}, {}
d:receive()                                        --> "ready", nil, nil
d:send("job 1\n")                                  --> 6, nil, nil
q:receive()                                        --> "job 1", nil, nil
p:send("ready\n")                                  --> 6, nil, nil
socket.select({s, c, d}, nil, 5)                   --> {c}, {}
c:receive()                                        --> "ready", nil, nil
c:send("job 2\n")                                  --> 6, nil, nil
p:receive()                                        --> "job 2", nil, nil
p:send("result 2 5\n")                             --> 11, nil, nil
p:send("hello")                                    --> 5, nil, nil
q:send("result 1 0\n")                             --> 11, nil, nil
socket.sleep(0.05)                                 --> nothing
socket.select({s, c, d}, nil, 5)                   --> {c, d}, {}
c:receive()                                        --> "result 2 5", nil, nil
c:receive(5)                                       --> "hello", nil, nil
d:receive()                                        --> "result 1 0", nil, nil
p:close()                                          --> 1
socket.select({s, c, d}, nil, 5)                   --> {c}, {}
c:receive()                                        --> nil, "closed", ""
c:close()                                          --> 1
d:send("job 3\n")                                  --> 6, nil, nil
q:receive()                                        --> "job 3", nil, nil
q:close()                                          --> 1
d:receive()                                        --> nil, "closed", ""
d:send("job 4\n")                                  --> 6, nil, nil

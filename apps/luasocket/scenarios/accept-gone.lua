-- Accepting who is gone already: what had been sent is there, and then the end.

--- A-09: who said something and closed
s = socket.bind("127.0.0.1", 0)                    --> tcp{server}
p = peer.connect("127.0.0.1", port(s))             --> tcp{client}
p:send("bye\n")                                    --> 4, nil, nil
p:getsockname()                                    --> "127.0.0.1", "port1", "inet"
p:close()                                          --> 1
socket.sleep(0.05)                                 --> nothing
a = s:accept()                                     --> tcp{client}
a:settimeout(5)                                    --> 1
a:receive()                                        --> "bye", nil, nil
a:receive()                                        --> nil, "closed", ""
a:getpeername()                                    --> "127.0.0.1", port1, "inet"

--- A-10: who closed, and had said nothing
s = socket.bind("127.0.0.1", 0)                    --> tcp{server}
p = peer.connect("127.0.0.1", port(s))             --> tcp{client}
p:close()                                          --> 1
socket.sleep(0.05)                                 --> nothing
a = s:accept()                                     --> tcp{client}
a:settimeout(5)                                    --> 1
a:receive()                                        --> nil, "closed", ""
a:send("x")                                        --> 1, nil, nil
socket.sleep(0.05)                                 --> nothing
a:send("x")                                        --> nil, "closed", 0

--- A-11: who broke off
s = socket.bind("127.0.0.1", 0)                    --> tcp{server}
p = peer.connect("127.0.0.1", port(s))             --> tcp{client}
socket.sleep(0.05)                                 --> nothing
p:setoption("linger", {on=true, timeout=0})        --> 1
p:close()                                          --> 1
socket.sleep(0.05)                                 --> nothing
a = s:accept()                                     --> tcp{client}
a:getpeername()                                    --> nil, "Transport endpoint is not connected"
                                                   --! lasting-names: "127.0.0.1", port1, "inet"
a:settimeout(5)                                    --> 1
a:receive()                                        --> nil, "closed", ""
a:receive()                                        --> nil, "closed", ""

--- A-12: who said something and broke off
s = socket.bind("127.0.0.1", 0)                    --> tcp{server}
p = peer.connect("127.0.0.1", port(s))             --> tcp{client}
p:send("abc\ndef")                                 --> 7, nil, nil
socket.sleep(0.05)                                 --> nothing
p:setoption("linger", {on=true, timeout=0})        --> 1
p:close()                                          --> 1
socket.sleep(0.05)                                 --> nothing
a = s:accept()                                     --> tcp{client}
a:settimeout(5)                                    --> 1
a:receive()                                        --> "abc", nil, nil
a:receive()                                        --> nil, "closed", "def"

--- accept-gone/all: everything that was sent before the end
s = socket.bind("127.0.0.1", 0)                    --> tcp{server}
p = peer.connect("127.0.0.1", port(s))             --> tcp{client}
p:send(data(5000, 1))                              --> 5000, nil, nil
p:close()                                          --> 1
socket.sleep(0.05)                                 --> nothing
a = s:accept()                                     --> tcp{client}
a:settimeout(5)                                    --> 1
a:receive("*a")                                    --> <5000 bytes 044ecc8f>, nil, nil
a:receive("*a")                                    --> nil, "closed", ""

--- accept-gone/half: who has ended, and still listens
s = socket.bind("127.0.0.1", 0)                    --> tcp{server}
p = peer.connect("127.0.0.1", port(s))             --> tcp{client}
p:send("question\n")                               --> 9, nil, nil
p:shutdown("send")                                 --> 1
socket.sleep(0.05)                                 --> nothing
a = s:accept()                                     --> tcp{client}
a:settimeout(5)                                    --> 1
a:receive("*a")                                    --> "question\n", nil, nil
a:send("answer\n")                                 --> 7, nil, nil
p:settimeout(5)                                    --> 1
p:receive()                                        --> "answer", nil, nil

--- A-20: who breaks off after select has told of them
s = socket.bind("127.0.0.1", 0)                    --> tcp{server}
p = peer.connect("127.0.0.1", port(s))             --> tcp{client}
socket.select({s}, nil, 5)                         --> {s}, {}
p:setoption("linger", {on=true, timeout=0})        --> 1
p:close()                                          --> 1
socket.sleep(0.05)                                 --> nothing
s:settimeout(5)                                    --> 1
a = s:accept()                                     --> tcp{client}
a:settimeout(5)                                    --> 1
a:receive()                                        --> nil, "closed", ""

--- accept-gone/the-next: of three the first breaks off, and each has its turn
s = socket.bind("127.0.0.1", 0)                    --> tcp{server}
p = peer.connect("127.0.0.1", port(s))             --> tcp{client}
q = peer.connect("127.0.0.1", port(s))             --> tcp{client}
r = peer.connect("127.0.0.1", port(s))             --> tcp{client}
q:send("second\n")                                 --> 7, nil, nil
r:send("third\n")                                  --> 6, nil, nil
p:setoption("linger", {on=true, timeout=0})        --> 1
p:close()                                          --> 1
socket.sleep(0.05)                                 --> nothing
a = s:accept()                                     --> tcp{client}
a:settimeout(5)                                    --> 1
a:receive()                                        --> nil, "closed", ""
b = s:accept()                                     --> tcp{client}
b:settimeout(5)                                    --> 1
b:receive()                                        --> "second", nil, nil
d = s:accept()                                     --> tcp{client}
d:settimeout(5)                                    --> 1
d:receive()                                        --> "third", nil, nil

--- accept-gone/server-goes-first: the server closes, and who was accepted goes on
s = socket.bind("127.0.0.1", 0)                    --> tcp{server}
p = peer.connect("127.0.0.1", port(s))             --> tcp{client}
a = s:accept()                                     --> tcp{client}
s:close()                                          --> 1
p:send("still here\n")                             --> 11, nil, nil
a:settimeout(5)                                    --> 1
a:receive()                                        --> "still here", nil, nil
a:send("so am I\n")                                --> 8, nil, nil
p:settimeout(5)                                    --> 1
p:receive()                                        --> "so am I", nil, nil

--- accept-gone/nobody-any-more: a closed server refuses
s = socket.bind("127.0.0.77", 0)                   --> tcp{server}
p = peer.connect("127.0.0.77", port(s))            --> tcp{client}
a = s:accept()                                     --> tcp{client}
s:close()                                          --> 1
q = peer.connect("127.0.0.77", port(s))            --> nil, "connection refused"

--- accept-gone/select-then-accept: who is readable can be accepted at once
s = socket.bind("127.0.0.1", 0)                    --> tcp{server}
socket.select({s}, nil, 0)                         --> {}, {}, "timeout"
p = peer.connect("127.0.0.1", port(s))             --> tcp{client}
socket.select({s}, nil, 5)                         --> {s}, {}
s:settimeout(0)                                    --> 1
s:accept()                                         --> tcp{client}
socket.select({s}, nil, 0)                         --> {}, {}, "timeout"

--- accept-gone/select-of-a-closed-server: a closed server is not readable
s = socket.bind("127.0.0.1", 0)                    --> tcp{server}
p = peer.connect("127.0.0.1", port(s))             --> tcp{client}
s:close()                                          --> 1
socket.select({s}, nil, 0)                         --> {}, {}, "timeout"

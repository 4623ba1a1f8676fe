-- Timeouts of zero, and so small that nothing can be waited for.

--- T-42: zero has all that is there
c, p = pair()
p:send(data(20000, 1))                             --> 20000, nil, nil
socket.sleep(0.2)                                  --> nothing
c:settimeout(0)                                    --> 1
c:receive(20000)                                   --> <20000 bytes e347eca7>, nil, nil

--- T-43: zero in total has all that is there
c, p = pair()
p:send(data(20000, 1))                             --> 20000, nil, nil
socket.sleep(0.2)                                  --> nothing
c:settimeout(0, "t")                               --> 1
c:receive(20000)                                   --> <20000 bytes e347eca7>, nil, nil

--- T-44: zero in total, whatever one wait may take
c, p = pair()
c:settimeout(1)                                    --> 1
c:settimeout(0, "t")                               --> 1
c:receive()                                        --> nil, "timeout", ""

--- T-45: zero for a wait, whatever the call may take
c, p = pair()
c:settimeout(0)                                    --> 1
c:settimeout(1, "t")                               --> 1
c:receive()                                        --> nil, "timeout", ""

--- T-46: only the total is limited
c, p = pair()
c:settimeout(-1)                                   --> 1
c:settimeout(0.05, "t")                            --> 1
c:receive()                                        --> nil, "timeout", ""

--- T-47: less than a millisecond
c, p = pair()
c:settimeout(0.0005)                               --> 1
c:receive()                                        --> nil, "timeout", ""

--- T-48: two milliseconds
c, p = pair()
c:settimeout(0.0019)                               --> 1
c:receive()                                        --> nil, "timeout", ""

--- T-49: as long as it takes
c, p = pair()
c:settimeout(math.huge)                            --> 1
go c:receive(1)
peer.sleep(0.05)                                   --> nothing
p:send("x")                                        --> 1, nil, nil
wait c                                             --> "x", nil, nil

--- T-51: below zero a call waits
c, p = pair()
c:settimeout(-0.5)                                 --> 1
go c:receive(1)
peer.sleep(0.05)                                   --> nothing
p:send("x")                                        --> 1, nil, nil
wait c                                             --> "x", nil, nil

--- T-52: a very long time
c, p = pair()
c:settimeout(10000000000)                          --> 1
go c:receive(1)
peer.sleep(0.05)                                   --> nothing
p:send("x")                                        --> 1, nil, nil
wait c                                             --> "x", nil, nil

--- T-53: minus zero is zero
c, p = pair()
c:settimeout(-0.0)                                 --> 1
c:receive()                                        --> nil, "timeout", ""

--- timeouts-zero/a-line: a line that is there
c, p = pair()
p:send("line\npart")                               --> 9, nil, nil
socket.sleep(0.05)                                 --> nothing
c:settimeout(0)                                    --> 1
c:receive()                                        --> "line", nil, nil
c:receive()                                        --> nil, "timeout", "part"
c:receive()                                        --> nil, "timeout", ""

--- timeouts-zero/all: all that is there, and no end
c, p = pair()
p:send("abc")                                      --> 3, nil, nil
socket.sleep(0.05)                                 --> nothing
c:settimeout(0)                                    --> 1
c:receive("*a")                                    --> nil, "timeout", "abc"
c:receive("*a")                                    --> nil, "timeout", ""

--- timeouts-zero/the-end: an end that is there
c, p = pair()
p:close()                                          --> 1
socket.sleep(0.05)                                 --> nothing
c:settimeout(0)                                    --> 1
c:receive()                                        --> nil, "closed", ""

--- timeouts-zero/a-count-of-zero: a count of zero, with nothing there
c, p = pair()
c:settimeout(0)                                    --> 1
c:receive(0)                                       --> nil, "timeout", ""

--- timeouts-zero/a-send: a send that has room
c, p = pair()
c:settimeout(0)                                    --> 1
c:send("abc")                                      --> 3, nil, nil
p:settimeout(5)                                    --> 1
p:receive(3)                                       --> "abc", nil, nil

--- T-64: a send that has no room
c, p = pair()
c:setoption("send-buffer-size", 20000)             --> 1
p:setoption("recv-buffer-size", 20000)             --> 1
c:settimeout(0)                                    --> 1
c:send(data(2097152, 1))                           --> nil, "timeout", some

--- timeouts-zero/a-full-send-in-total: a send that has no room, with a total of zero
c, p = pair()
c:setoption("send-buffer-size", 20000)             --> 1
p:setoption("recv-buffer-size", 20000)             --> 1
c:settimeout(0, "t")                               --> 1
c:send(data(2097152, 1))                           --> nil, "timeout", some

--- timeouts-zero/accept: accept with nobody there
s = socket.bind("127.0.0.1", 0)                    --> tcp{server}
s:settimeout(0)                                    --> 1
s:accept()                                         --> nil, "timeout"
s:settimeout(nil)                                  --> 1
s:settimeout(0, "t")                               --> 1
s:accept()                                         --> nil, "timeout"

--- Z-22: accept until nobody is left
s = socket.bind("127.0.0.1", 0)                    --> tcp{server}
p = peer.connect("127.0.0.1", port(s))             --> tcp{client}
q = peer.connect("127.0.0.1", port(s))             --> tcp{client}
r = peer.connect("127.0.0.1", port(s))             --> tcp{client}
socket.sleep(0.1)                                  --> nothing
s:settimeout(0)                                    --> 1
s:accept()                                         --> tcp{client}
s:accept()                                         --> tcp{client}
s:accept()                                         --> tcp{client}
s:accept()                                         --> nil, "timeout"

--- timeouts-zero/select: select for no time
c, p = pair()
socket.select({c}, nil, 0)                         --> {}, {}, "timeout"
p:send("x")                                        --> 1, nil, nil
socket.sleep(0.05)                                 --> nothing
socket.select({c}, nil, 0)                         --> {c}, {}

--- timeouts-zero/pieces: what comes in pieces, by polling
c, p = pair()
c:settimeout(0)                                    --> 1
p:send("ab")                                       --> 2, nil, nil
socket.sleep(0.05)                                 --> nothing
c:receive("*l")                                    --> nil, "timeout", "ab"
p:send("cd\n")                                     --> 3, nil, nil
socket.sleep(0.05)                                 --> nothing
c:receive("*l", "ab")                              --> "abcd", nil, nil
c:receive("*l")                                    --> nil, "timeout", ""

--- timeouts-zero/a-long-line: a long line in two halves
c, p = pair()
p:send(data(10000, 6))                             --> 10000, nil, nil
socket.sleep(0.2)                                  --> nothing
c:settimeout(0)                                    --> 1
c:receive(10001)                                   --> nil, "timeout", <10000 bytes aad98408>

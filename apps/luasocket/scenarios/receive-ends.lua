-- Ends and resets: in which order, under which call, and what is left afterwards.

--- receive-ends/end-then-reset: an end, then a reset: everything ends well
c, p = pair()
c:settimeout(5)                                    --> 1
p:settimeout(5)                                    --> 1
p:send("abc")                                      --> 3, nil, nil
p:shutdown("send")                                 --> 1
socket.sleep(0.05)                                 --> nothing
p:setoption("linger", {on=true, timeout=0})        --> 1
p:close()                                          --> 1
socket.sleep(0.05)                                 --> nothing
c:receive("*a")                                    --> "abc", nil, nil
c:receive("*a")                                    --> nil, "closed", ""

--- receive-ends/end-then-reset-line: an end, then a reset, for lines
c, p = pair()
c:settimeout(5)                                    --> 1
p:settimeout(5)                                    --> 1
p:send("abc\nde")                                  --> 6, nil, nil
p:shutdown("send")                                 --> 1
socket.sleep(0.05)                                 --> nothing
p:setoption("linger", {on=true, timeout=0})        --> 1
p:close()                                          --> 1
socket.sleep(0.05)                                 --> nothing
c:receive("*l")                                    --> "abc", nil, nil
c:receive("*l")                                    --> nil, "closed", "de"
c:receive("*l")                                    --> nil, "closed", ""

--- receive-ends/end-then-reset-send: an end, then a reset, for a send
c, p = pair()
c:settimeout(5)                                    --> 1
p:settimeout(5)                                    --> 1
p:shutdown("send")                                 --> 1
socket.sleep(0.05)                                 --> nothing
p:setoption("linger", {on=true, timeout=0})        --> 1
p:close()                                          --> 1
socket.sleep(0.05)                                 --> nothing
c:send("x")                                        --> nil, "closed", 0
c:send("x")                                        --> nil, "closed", 0
c:receive()                                        --> nil, "closed", ""

--- receive-ends/end-read-then-reset: an end that was read, then a reset
c, p = pair()
c:settimeout(5)                                    --> 1
p:settimeout(5)                                    --> 1
p:shutdown("send")                                 --> 1
c:receive("*l")                                    --> nil, "closed", ""
p:setoption("linger", {on=true, timeout=0})        --> 1
p:close()                                          --> 1
socket.sleep(0.05)                                 --> nothing
c:receive("*l")                                    --> nil, "closed", ""
c:receive("*a")                                    --> nil, "closed", ""

--- receive-ends/reset-read-then-send: a reset that was read, then a send
c, p = pair()
c:settimeout(5)                                    --> 1
p:settimeout(5)                                    --> 1
p:setoption("linger", {on=true, timeout=0})        --> 1
p:close()                                          --> 1
socket.sleep(0.05)                                 --> nothing
c:receive("*a")                                    --> nil, "closed", ""
c:send("x")                                        --> nil, "closed", 0

--- receive-ends/shutdown-then-close: shut down, then closed
c, p = pair()
c:settimeout(5)                                    --> 1
p:settimeout(5)                                    --> 1
p:send("abc")                                      --> 3, nil, nil
p:shutdown("send")                                 --> 1
socket.sleep(0.05)                                 --> nothing
p:close()                                          --> 1
c:receive("*a")                                    --> "abc", nil, nil
c:receive("*a")                                    --> nil, "closed", ""
c:send("x")                                        --> 1, nil, nil
socket.sleep(0.05)                                 --> nothing
c:send("x")                                        --> nil, "closed", 0

--- receive-ends/shutdown-both: both shut down
c, p = pair()
c:settimeout(5)                                    --> 1
p:settimeout(5)                                    --> 1
p:send("abc")                                      --> 3, nil, nil
p:shutdown()                                       --> 1
c:receive("*a")                                    --> "abc", nil, nil
c:receive("*a")                                    --> nil, "closed", ""

--- receive-ends/both-shut-down-sending: both shut down their sending
c, p = pair()
c:settimeout(5)                                    --> 1
p:settimeout(5)                                    --> 1
c:send("c")                                        --> 1, nil, nil
p:send("p")                                        --> 1, nil, nil
c:shutdown("send")                                 --> 1
p:shutdown("send")                                 --> 1
c:receive(2)                                       --> nil, "closed", "p"
p:receive(2)                                       --> nil, "closed", "c"
c:receive(1)                                       --> nil, "closed", ""
p:receive(1)                                       --> nil, "closed", ""

--- receive-ends/count-while-reset: a reset under a count that has some
c, p = pair()
c:settimeout(5)                                    --> 1
p:settimeout(5)                                    --> 1
p:send("ab")                                       --> 2, nil, nil
go c:receive(5)
peer.sleep(0.05)                                   --> nothing
p:setoption("linger", {on=true, timeout=0})        --> 1
p:close()                                          --> 1
wait c                                             --> nil, "closed", "ab"
c:receive(1)                                       --> nil, "closed", ""

--- receive-ends/count-while-end: an end under a count that has some
c, p = pair()
c:settimeout(5)                                    --> 1
p:settimeout(5)                                    --> 1
p:send("ab")                                       --> 2, nil, nil
go c:receive(5)
peer.sleep(0.05)                                   --> nothing
p:close()                                          --> 1
wait c                                             --> nil, "closed", "ab"
c:receive(1)                                       --> nil, "closed", ""

--- receive-ends/line-while-end: an end under a line that has some
c, p = pair()
c:settimeout(5)                                    --> 1
p:settimeout(5)                                    --> 1
p:send("ab\r")                                     --> 3, nil, nil
go c:receive()
peer.sleep(0.05)                                   --> nothing
p:close()                                          --> 1
wait c                                             --> nil, "closed", "ab"
c:receive("*l")                                    --> nil, "closed", ""

--- receive-ends/all-while-end: an end under everything that has nothing
c, p = pair()
c:settimeout(5)                                    --> 1
p:settimeout(5)                                    --> 1
go c:receive("*a")
peer.sleep(0.05)                                   --> nothing
p:close()                                          --> 1
wait c                                             --> nil, "closed", ""
c:receive("*a")                                    --> nil, "closed", ""

--- receive-ends/prefix-after-a-reset: a prefix that is enough, after a reset
c, p = pair()
c:settimeout(5)                                    --> 1
p:settimeout(5)                                    --> 1
p:setoption("linger", {on=true, timeout=0})        --> 1
p:close()                                          --> 1
socket.sleep(0.05)                                 --> nothing
c:receive(3, "abc")                                --> "abc", nil, nil
c:receive(0, "a")                                  --> "a", nil, nil
c:receive(4, "abc")                                --> nil, "closed", "abc"
c:receive(2, "")                                   --> nil, "closed", ""

--- receive-ends/prefix-after-an-end: a prefix that is enough, after the end
c, p = pair()
c:settimeout(5)                                    --> 1
p:settimeout(5)                                    --> 1
p:close()                                          --> 1
c:receive(3, "abc")                                --> "abc", nil, nil
c:receive(0, "a")                                  --> "a", nil, nil
c:receive(4, "abc")                                --> nil, "closed", "abc"
c:receive(2, "")                                   --> nil, "closed", ""

--- receive-ends/many-times: the end is told as often as it is asked for
c, p = pair()
c:settimeout(5)                                    --> 1
p:settimeout(5)                                    --> 1
p:close()                                          --> 1
c:receive("*l")                                    --> nil, "closed", ""
c:receive("*a")                                    --> nil, "closed", ""
c:receive(1)                                       --> nil, "closed", ""
c:receive(0)                                       --> nil, "closed", ""
c:receive("*l")                                    --> nil, "closed", ""
c:receive("*a")                                    --> nil, "closed", ""

--- receive-ends/reset-many-times: a reset is told as often as it is asked for
c, p = pair()
c:settimeout(5)                                    --> 1
p:settimeout(5)                                    --> 1
p:setoption("linger", {on=true, timeout=0})        --> 1
p:close()                                          --> 1
socket.sleep(0.05)                                 --> nothing
c:receive("*l")                                    --> nil, "closed", ""
c:receive("*a")                                    --> nil, "closed", ""
c:receive(1)                                       --> nil, "closed", ""
c:receive(0)                                       --> nil, "closed", ""
c:receive("*l")                                    --> nil, "closed", ""
c:receive("*a")                                    --> nil, "closed", ""

--- receive-ends/count-then-all-then-line: every pattern in turn until the end
c, p = pair()
c:settimeout(5)                                    --> 1
p:settimeout(5)                                    --> 1
p:send("aabb\ncc")                                 --> 7, nil, nil
p:close()                                          --> 1
c:receive(2)                                       --> "aa", nil, nil
c:receive("*l")                                    --> "bb", nil, nil
c:receive(1)                                       --> "c", nil, nil
c:receive("*a")                                    --> "c", nil, nil
c:receive("*l")                                    --> nil, "closed", ""
c:receive("*a")                                    --> nil, "closed", ""
c:receive(1)                                       --> nil, "closed", ""

--- receive-ends/end-behind-a-buffer: the end right behind 8192 bytes
c, p = pair()
c:settimeout(5)                                    --> 1
p:settimeout(5)                                    --> 1
p:send(data(8192, 8))                              --> 8192, nil, nil
p:close()                                          --> 1
c:receive(8192)                                    --> <8192 bytes 9d050176>, nil, nil
c:receive(1)                                       --> nil, "closed", ""

--- receive-ends/end-behind-a-buffer-all: the end right behind 16384 bytes, for everything
c, p = pair()
c:settimeout(5)                                    --> 1
p:settimeout(5)                                    --> 1
p:send(data(16384, 8))                             --> 16384, nil, nil
p:close()                                          --> 1
c:receive("*a")                                    --> <16384 bytes 3650d84c>, nil, nil
c:receive("*a")                                    --> nil, "closed", ""

--- receive-ends/reset-behind-a-buffer: a reset right behind 8192 bytes
c, p = pair()
c:settimeout(5)                                    --> 1
p:settimeout(5)                                    --> 1
p:send(data(8192, 8))                              --> 8192, nil, nil
socket.sleep(0.05)                                 --> nothing
p:setoption("linger", {on=true, timeout=0})        --> 1
p:close()                                          --> 1
socket.sleep(0.05)                                 --> nothing
c:receive(8000)                                    --> <8000 bytes 5ecf9d99>, nil, nil
c:receive(200)                                     --> nil, "closed", <192 bytes 054c63cf>
c:receive(1)                                       --> nil, "closed", ""

--- receive-ends/reset-behind-a-buffer-all: a reset behind 20000 bytes, for everything
c, p = pair()
c:settimeout(5)                                    --> 1
p:settimeout(5)                                    --> 1
p:send(data(20000, 8))                             --> 20000, nil, nil
socket.sleep(0.05)                                 --> nothing
p:setoption("linger", {on=true, timeout=0})        --> 1
p:close()                                          --> 1
socket.sleep(0.05)                                 --> nothing
c:receive(5000)                                    --> <5000 bytes 1e9cc60f>, nil, nil
c:receive("*a")                                    --> nil, "closed", <15000 bytes 9fff27b7>
c:receive("*a")                                    --> nil, "closed", ""

--- receive-ends/reset-at-a-buffer: a reset, and the count ends with the buffer
c, p = pair()
c:settimeout(5)                                    --> 1
p:settimeout(5)                                    --> 1
p:send(data(8192, 8))                              --> 8192, nil, nil
socket.sleep(0.05)                                 --> nothing
p:setoption("linger", {on=true, timeout=0})        --> 1
p:close()                                          --> 1
socket.sleep(0.05)                                 --> nothing
c:receive(8192)                                    --> <8192 bytes 9d050176>, nil, nil
c:receive(0)                                       --> nil, "closed", ""

--- receive-ends/dirty-at-the-end: what is in the buffer at the end
c, p = pair()
c:settimeout(5)                                    --> 1
p:settimeout(5)                                    --> 1
p:send("a\nb\n")                                   --> 4, nil, nil
p:close()                                          --> 1
socket.sleep(0.05)                                 --> nothing
c:dirty()                                          --> false
c:receive("*l")                                    --> "a", nil, nil
c:dirty()                                          --> true
c:receive("*l")                                    --> "b", nil, nil
c:dirty()                                          --> false
c:receive("*l")                                    --> nil, "closed", ""
c:dirty()                                          --> false

--- receive-ends/no-wait-sees-a-reset: without waiting: nothing, then the reset
c, p = pair()
c:settimeout(0)                                    --> 1
c:receive("*l")                                    --> nil, "timeout", ""
p:setoption("linger", {on=true, timeout=0})        --> 1
p:close()                                          --> 1
socket.sleep(0.05)                                 --> nothing
c:receive("*l")                                    --> nil, "closed", ""
c:receive("*a")                                    --> nil, "closed", ""

--- receive-ends/no-wait-sees-the-end: without waiting: nothing, then the end
c, p = pair()
c:settimeout(0)                                    --> 1
c:receive("*l")                                    --> nil, "timeout", ""
p:close()                                          --> 1
socket.sleep(0.05)                                 --> nothing
c:receive("*l")                                    --> nil, "closed", ""
c:receive("*a")                                    --> nil, "closed", ""

--- receive-ends/other-side-accepted: the accepted side reads what its caller left
s = socket.bind("127.0.0.1", 0)                    --> tcp{server}
p = peer.connect("127.0.0.1", port(s))             --> tcp{client}
p:send("early\nrest")                              --> 10, nil, nil
p:close()                                          --> 1
socket.sleep(0.05)                                 --> nothing
s:settimeout(5)                                    --> 1
c = s:accept()                                     --> tcp{client}
c:settimeout(5)                                    --> 1
c:receive("*l")                                    --> "early", nil, nil
c:receive("*a")                                    --> "rest", nil, nil
c:receive("*a")                                    --> nil, "closed", ""

--- receive-ends/other-side-reset: the accepted side of a caller that is gone
s = socket.bind("127.0.0.1", 0)                    --> tcp{server}
p = peer.connect("127.0.0.1", port(s))             --> tcp{client}
s:settimeout(5)                                    --> 1
c = s:accept()                                     --> tcp{client}
c:settimeout(5)                                    --> 1
p:send("early\nrest")                              --> 10, nil, nil
socket.sleep(0.05)                                 --> nothing
p:setoption("linger", {on=true, timeout=0})        --> 1
p:close()                                          --> 1
socket.sleep(0.05)                                 --> nothing
c:receive("*l")                                    --> "early", nil, nil
c:receive("*a")                                    --> nil, "closed", "rest"
c:receive("*a")                                    --> nil, "closed", ""

--- receive-ends/tcp-object: an object that connected itself
s = peer.bind("127.0.0.1", 0)                      --> tcp{server}
c = socket.tcp()                                   --> tcp{master}
c:settimeout(5)                                    --> 1
c:connect("127.0.0.1", port(s))                    --> 1 => tcp{client}
p = s:accept()                                     --> tcp{client}
p:send("x\ny")                                     --> 3, nil, nil
p:close()                                          --> 1
c:receive("*l")                                    --> "x", nil, nil
c:receive("*a")                                    --> "y", nil, nil
c:receive("*a")                                    --> nil, "closed", ""

--- receive-ends/told-by-a-send: everything, after a send has told of the reset
c, p = pair()
c:settimeout(5)                                    --> 1
p:send("abc")                                      --> 3, nil, nil
socket.sleep(0.05)                                 --> nothing
p:setoption("linger", {on=true, timeout=0})        --> 1
p:close()                                          --> 1
socket.sleep(0.05)                                 --> nothing
c:send("x")                                        --> nil, "closed", 0
c:receive("*a")                                    --> "abc", nil, nil
                                                   --! reset-stays-a-reset: nil, "closed", "abc"

--- receive-ends/told-by-a-send-with-a-prefix: everything with a prefix, after a send has told of the reset
c, p = pair()
c:settimeout(5)                                    --> 1
p:send("abc")                                      --> 3, nil, nil
socket.sleep(0.05)                                 --> nothing
p:setoption("linger", {on=true, timeout=0})        --> 1
p:close()                                          --> 1
socket.sleep(0.05)                                 --> nothing
c:send("x")                                        --> nil, "closed", 0
c:receive("*a", "pre")                             --> "preabc", nil, nil
                                                   --! reset-stays-a-reset: nil, "closed", "preabc"

--- receive-ends/told-by-a-send-nothing-came: a send has told of the reset, and nothing came
c, p = pair()
c:settimeout(5)                                    --> 1
socket.sleep(0.05)                                 --> nothing
p:setoption("linger", {on=true, timeout=0})        --> 1
p:close()                                          --> 1
socket.sleep(0.05)                                 --> nothing
c:send("x")                                        --> nil, "closed", 0
c:receive("*a")                                    --> nil, "closed", ""
c:receive("*a", "pre")                             --> nil, "closed", "pre"

--- receive-ends/told-by-a-send-line: a line, after a send has told of the reset
c, p = pair()
c:settimeout(5)                                    --> 1
p:send("abc\nde")                                  --> 6, nil, nil
socket.sleep(0.05)                                 --> nothing
p:setoption("linger", {on=true, timeout=0})        --> 1
p:close()                                          --> 1
socket.sleep(0.05)                                 --> nothing
c:send("x")                                        --> nil, "closed", 0
c:receive()                                        --> "abc", nil, nil
c:receive()                                        --> nil, "closed", "de"
c:receive()                                        --> nil, "closed", ""

--- receive-ends/told-by-a-send-count: a count, after a send has told of the reset
c, p = pair()
c:settimeout(5)                                    --> 1
p:send("abcde")                                    --> 5, nil, nil
socket.sleep(0.05)                                 --> nothing
p:setoption("linger", {on=true, timeout=0})        --> 1
p:close()                                          --> 1
socket.sleep(0.05)                                 --> nothing
c:send("x")                                        --> nil, "closed", 0
c:receive(2)                                       --> "ab", nil, nil
c:receive(4)                                       --> nil, "closed", "cde"
c:receive(1)                                       --> nil, "closed", ""

--- receive-ends/told-by-a-receive: everything, after a line has told of the reset
c, p = pair()
c:settimeout(5)                                    --> 1
p:send("abc")                                      --> 3, nil, nil
socket.sleep(0.05)                                 --> nothing
p:setoption("linger", {on=true, timeout=0})        --> 1
p:close()                                          --> 1
socket.sleep(0.05)                                 --> nothing
c:receive()                                        --> nil, "closed", "abc"
c:receive("*a")                                    --> nil, "closed", ""
c:receive("*a", "pre")                             --> nil, "closed", "pre"

--- receive-ends/answer-to-who-has-closed: everything, after a send to who has closed
c, p = pair()
c:settimeout(5)                                    --> 1
p:send("abc")                                      --> 3, nil, nil
p:close()                                          --> 1
socket.sleep(0.05)                                 --> nothing
c:send("x")                                        --> 1, nil, nil
socket.sleep(0.05)                                 --> nothing
c:receive("*a")                                    --> "abc", nil, nil
c:receive("*a")                                    --> nil, "closed", ""

--- receive-ends/two-answers-to-who-has-closed: everything, after two sends to who has closed
c, p = pair()
c:settimeout(5)                                    --> 1
p:send("abc")                                      --> 3, nil, nil
p:close()                                          --> 1
socket.sleep(0.05)                                 --> nothing
c:send("x")                                        --> 1, nil, nil
socket.sleep(0.05)                                 --> nothing
c:send("x")                                        --> nil, "closed", 0
c:receive("*a")                                    --> "abc", nil, nil
c:receive("*a")                                    --> nil, "closed", ""

--- receive-ends/half-read-before-an-answer: a line, a send to who has closed, and the rest
c, p = pair()
c:settimeout(5)                                    --> 1
p:send("abc\ndef")                                 --> 7, nil, nil
p:close()                                          --> 1
socket.sleep(0.05)                                 --> nothing
c:receive()                                        --> "abc", nil, nil
c:send("x")                                        --> 1, nil, nil
socket.sleep(0.05)                                 --> nothing
c:receive("*a")                                    --> "def", nil, nil
c:receive("*a")                                    --> nil, "closed", ""

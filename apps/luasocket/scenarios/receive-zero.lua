-- Zero bytes: a question whether there is something, or an end.

--- N-11: something is there: it stays, in the buffer
c, p = pair()
c:settimeout(5)                                    --> 1
p:send("hello")                                    --> 5, nil, nil
c:receive(0)                                       --> "", nil, nil
c:dirty()                                          --> true
c:receive(5)                                       --> "hello", nil, nil
c:dirty()                                          --> false

--- N-12: nothing is there
c, p = pair()
socket.sleep(0.05)                                 --> nothing
c:settimeout(0.05)                                 --> 1
c:receive(0)                                       --> nil, "timeout", ""

--- N-13: the end
c, p = pair()
c:settimeout(5)                                    --> 1
p:close()                                          --> 1
c:receive(0)                                       --> nil, "closed", ""

--- N-14: a prefix is enough, and nothing is waited for
c, p = pair()
socket.sleep(0.05)                                 --> nothing
c:settimeout(0.05)                                 --> 1
c:receive(0, "pre")                                --> "pre", nil, nil

--- N-15: a prefix is enough, even at the end
c, p = pair()
c:settimeout(5)                                    --> 1
p:close()                                          --> 1
c:receive(0, "pre")                                --> "pre", nil, nil

--- N-16: something is in the buffer
c, p = pair()
c:settimeout(5)                                    --> 1
p:send("ab\ncd")                                   --> 5, nil, nil
c:receive("*l")                                    --> "ab", nil, nil
c:receive(0)                                       --> "", nil, nil
c:receive(2)                                       --> "cd", nil, nil

--- receive-zero/empty-prefix: an empty prefix is as none
c, p = pair()
socket.sleep(0.05)                                 --> nothing
c:settimeout(0.05)                                 --> 1
c:receive(0, "")                                   --> nil, "timeout", ""
p:send("x")                                        --> 1, nil, nil
c:settimeout(5)                                    --> 1
c:receive(0, "")                                   --> "", nil, nil
c:receive(1)                                       --> "x", nil, nil

--- receive-zero/data-then-end: something before the end, then the end
c, p = pair()
c:settimeout(5)                                    --> 1
p:send("x")                                        --> 1, nil, nil
p:close()                                          --> 1
c:receive(0)                                       --> "", nil, nil
c:receive(0)                                       --> "", nil, nil
c:receive(1)                                       --> "x", nil, nil
c:receive(0)                                       --> nil, "closed", ""

--- receive-zero/reset: a reset
c, p = pair()
c:settimeout(5)                                    --> 1
socket.sleep(0.05)                                 --> nothing
p:setoption("linger", {on=true, timeout=0})        --> 1
p:close()                                          --> 1
socket.sleep(0.05)                                 --> nothing
c:receive(0)                                       --> nil, "closed", ""
c:receive(0)                                       --> nil, "closed", ""

--- receive-zero/data-then-reset: something before a reset, then the reset
c, p = pair()
c:settimeout(5)                                    --> 1
p:send("x")                                        --> 1, nil, nil
socket.sleep(0.05)                                 --> nothing
p:setoption("linger", {on=true, timeout=0})        --> 1
p:close()                                          --> 1
socket.sleep(0.05)                                 --> nothing
c:receive(0)                                       --> "", nil, nil
c:receive(1)                                       --> "x", nil, nil
c:receive(0)                                       --> nil, "closed", ""

--- receive-zero/waits: it waits until something comes
c, p = pair()
c:settimeout(5)                                    --> 1
go c:receive(0)
peer.sleep(0.05)                                   --> nothing
p:send("x")                                        --> 1, nil, nil
wait c                                             --> "", nil, nil
c:receive(1)                                       --> "x", nil, nil

--- receive-zero/waits-for-the-end: it waits until the end comes
c, p = pair()
c:settimeout(5)                                    --> 1
go c:receive(0)
peer.sleep(0.05)                                   --> nothing
p:close()                                          --> 1
wait c                                             --> nil, "closed", ""

--- receive-zero/waits-for-a-reset: it waits until a reset comes
c, p = pair()
c:settimeout(5)                                    --> 1
go c:receive(0)
peer.sleep(0.05)                                   --> nothing
p:setoption("linger", {on=true, timeout=0})        --> 1
p:close()                                          --> 1
wait c                                             --> nil, "closed", ""

--- receive-zero/no-wait: with timeout 0 it asks only
c, p = pair()
c:settimeout(0)                                    --> 1
c:receive(0)                                       --> nil, "timeout", ""
p:send("x")                                        --> 1, nil, nil
socket.sleep(0.05)                                 --> nothing
c:receive(0)                                       --> "", nil, nil
c:receive(0)                                       --> "", nil, nil
c:receive(1)                                       --> "x", nil, nil
c:receive(0)                                       --> nil, "timeout", ""

--- receive-zero/stats: nothing is counted
c, p = pair()
c:settimeout(5)                                    --> 1
p:send("abc")                                      --> 3, nil, nil
c:receive(0)                                       --> "", nil, nil
c:getstats()                                       --> 0, 0, age
c:receive(3)                                       --> "abc", nil, nil
c:getstats()                                       --> 3, 0, age

--- receive-zero/then-a-line: a line after it begins with what was there
c, p = pair()
c:settimeout(5)                                    --> 1
p:send("one\ntwo\n")                               --> 8, nil, nil
c:receive(0)                                       --> "", nil, nil
c:receive("*l")                                    --> "one", nil, nil
c:receive(0)                                       --> "", nil, nil
c:receive("*l")                                    --> "two", nil, nil

--- receive-zero/then-everything: everything after it has what was there
c, p = pair()
c:settimeout(5)                                    --> 1
p:send("abc")                                      --> 3, nil, nil
p:close()                                          --> 1
c:receive(0)                                       --> "", nil, nil
c:receive("*a")                                    --> "abc", nil, nil

--- receive-zero/prefix-leaves-data: with a prefix nothing is read: nothing is in the buffer
c, p = pair()
c:settimeout(5)                                    --> 1
p:send("abc")                                      --> 3, nil, nil
socket.sleep(0.05)                                 --> nothing
c:receive(0, "pre")                                --> "pre", nil, nil
c:dirty()                                          --> false
c:receive(3)                                       --> "abc", nil, nil

--- receive-zero/after-shutdown: own sending shut down: it still says what is there
c, p = pair()
c:settimeout(5)                                    --> 1
p:send("abc")                                      --> 3, nil, nil
c:shutdown("send")                                 --> 1
c:receive(0)                                       --> "", nil, nil
c:receive(3)                                       --> "abc", nil, nil
p:close()                                          --> 1
c:receive(0)                                       --> nil, "closed", ""

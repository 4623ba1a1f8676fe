-- What a client that has closed can still be asked for.

--- RC-01: unread lines are in the buffer
c, p = pair()
c:settimeout(5)                                    --> 1
p:send("l1\nl2\nl3")                               --> 8, nil, nil
socket.sleep(0.05)                                 --> nothing
c:receive("*l")                                    --> "l1", nil, nil
c:dirty()                                          --> true
c:close()                                          --> 1
c:getfd()                                          --> -1
c:receive("*l")                                    --> "l2", nil, nil
                                                   --! closed-for-good: nil, "closed", ""

--- RC-02: everything that was in the buffer
c, p = pair()
c:settimeout(5)                                    --> 1
p:send("l1\nl2\nl3")                               --> 8, nil, nil
socket.sleep(0.05)                                 --> nothing
c:receive("*l")                                    --> "l1", nil, nil
c:close()                                          --> 1
c:receive("*a")                                    --> "l2\nl3", nil, nil
                                                   --! closed-for-good: nil, "closed", ""

--- RC-03: an empty buffer
c, p = pair()
c:close()                                          --> 1
c:receive("*l")                                    --> nil, "closed", ""
c:receive("*a")                                    --> nil, "closed", ""
c:receive(0)                                       --> nil, "closed", ""
c:receive(3, "abc")                                --> "abc", nil, nil
c:receive("*l", "p")                               --> nil, "closed", "p"

--- RC-04: a buffer that outlives the connection
s = peer.bind("127.0.0.1", 0)                      --> tcp{server}
c, p = pair()
c:settimeout(5)                                    --> 1
p:send("l1\nOLD")                                  --> 6, nil, nil
socket.sleep(0.05)                                 --> nothing
c:receive()                                        --> "l1", nil, nil
c:close()                                          --> 1
c:connect("127.0.0.1", port(s))                    --> 1
                                                   --! closed-for-good: nil, "closed"

--- receive-after-close/dirty: whether it has unread bytes
c, p = pair()
c:settimeout(5)                                    --> 1
p:send("l1\nl2\n")                                 --> 6, nil, nil
socket.sleep(0.05)                                 --> nothing
c:receive("*l")                                    --> "l1", nil, nil
c:close()                                          --> 1
c:dirty()                                          --> true
                                                   --! closed-for-good: false

--- receive-after-close/count: a count out of what was in the buffer
c, p = pair()
c:settimeout(5)                                    --> 1
p:send("l1\nl2\n")                                 --> 6, nil, nil
socket.sleep(0.05)                                 --> nothing
c:receive("*l")                                    --> "l1", nil, nil
c:close()                                          --> 1
c:receive(1)                                       --> "l", nil, nil
                                                   --! closed-for-good: nil, "closed", ""

--- receive-after-close/zero: zero bytes of what was in the buffer
c, p = pair()
c:settimeout(5)                                    --> 1
p:send("l1\nl2\n")                                 --> 6, nil, nil
socket.sleep(0.05)                                 --> nothing
c:receive("*l")                                    --> "l1", nil, nil
c:close()                                          --> 1
c:receive(0)                                       --> "", nil, nil
                                                   --! closed-for-good: nil, "closed", ""

--- receive-after-close/not-in-the-buffer: what nobody has read yet is lost for both
c, p = pair()
c:settimeout(5)                                    --> 1
p:send("l1\nl2\n")                                 --> 6, nil, nil
socket.sleep(0.05)                                 --> nothing
c:dirty()                                          --> false
c:close()                                          --> 1
c:receive("*l")                                    --> nil, "closed", ""
c:receive("*a")                                    --> nil, "closed", ""

--- receive-after-close/all-with-a-prefix: everything, with a prefix
c, p = pair()
c:close()                                          --> 1
c:receive("*a", "pre")                             --> nil, "closed", "pre"
c:receive(4, "pre")                                --> nil, "closed", "pre"
c:receive(0, "pre")                                --> "pre", nil, nil
c:receive(0, "")                                   --> nil, "closed", ""

--- receive-after-close/with-a-timeout: a timeout changes nothing
c, p = pair()
c:close()                                          --> 1
c:settimeout(0)                                    --> 1
c:receive("*l")                                    --> nil, "closed", ""
c:settimeout(5)                                    --> 1
c:receive("*a")                                    --> nil, "closed", ""

--- receive-after-close/twice: closed twice
c, p = pair()
c:close()                                          --> 1
c:close()                                          --> 1
c:receive("*l")                                    --> nil, "closed", ""
c:receive(1)                                       --> nil, "closed", ""

--- receive-after-close/after-the-end: closed after the end has been read
c, p = pair()
c:settimeout(5)                                    --> 1
p:send("x\n")                                      --> 2, nil, nil
p:close()                                          --> 1
c:receive("*l")                                    --> "x", nil, nil
c:receive("*l")                                    --> nil, "closed", ""
c:close()                                          --> 1
c:receive("*l")                                    --> nil, "closed", ""
c:receive("*a")                                    --> nil, "closed", ""

--- receive-after-close/after-a-reset: closed after a reset
c, p = pair()
c:settimeout(5)                                    --> 1
p:send("x")                                        --> 1, nil, nil
socket.sleep(0.05)                                 --> nothing
p:setoption("linger", {on=true, timeout=0})        --> 1
p:close()                                          --> 1
socket.sleep(0.05)                                 --> nothing
c:receive("*l")                                    --> nil, "closed", "x"
c:close()                                          --> 1
c:receive("*l")                                    --> nil, "closed", ""
c:receive("*a")                                    --> nil, "closed", ""

--- receive-after-close/stats: what has been received is still known
c, p = pair()
c:settimeout(5)                                    --> 1
p:send("l1\n")                                     --> 3, nil, nil
c:receive("*l")                                    --> "l1", nil, nil
c:close()                                          --> 1
c:getstats()                                       --> 3, 0, age

-- How long a call waits: block timeouts, totals, both, while bytes come one by one.

--- T-30: a byte from time to time, each within the block timeout
c, p = pair()
c:settimeout(4)                                    --> 1
go c:receive(3)
p:send("a")                                        --> 1, nil, nil
peer.sleep(2.5)                                    --> nothing
p:send("b")                                        --> 1, nil, nil
peer.sleep(2.5)                                    --> nothing
p:send("c")                                        --> 1, nil, nil
wait c                                             --> nil, "timeout", "ab"
                                                   --! block-is-per-wait: "abc", nil, nil

--- T-31: a byte from time to time, and a total
c, p = pair()
c:settimeout(4, "t")                               --> 1
go c:receive(3)
p:send("a")                                        --> 1, nil, nil
peer.sleep(2.5)                                    --> nothing
p:send("b")                                        --> 1, nil, nil
peer.sleep(2.5)                                    --> nothing
p:send("c")                                        --> 1, nil, nil
wait c                                             --> nil, "timeout", "ab"
c:receive(1)                                       --> "c", nil, nil

--- T-32: with both, the block timeout is for each wait
c, p = pair()
c:settimeout(4)                                    --> 1
c:settimeout(9, "t")                               --> 1
go c:receive(3)
p:send("a")                                        --> 1, nil, nil
peer.sleep(2.5)                                    --> nothing
p:send("b")                                        --> 1, nil, nil
peer.sleep(2.5)                                    --> nothing
p:send("c")                                        --> 1, nil, nil
wait c                                             --> "abc", nil, nil

--- T-33: a byte that comes too late for the block timeout
c, p = pair()
c:settimeout(0.05)                                 --> 1
c:settimeout(9, "t")                               --> 1
go c:receive(3)
peer.sleep(3)                                      --> nothing
p:send("abc")                                      --> 3, nil, nil
wait c                                             --> nil, "timeout", ""
c:receive(3)                                       --> "abc", nil, nil

--- T-34: a total that ends before the block timeout
c, p = pair()
c:settimeout(9)                                    --> 1
c:settimeout(4, "t")                               --> 1
go c:receive(3)
p:send("a")                                        --> 1, nil, nil
peer.sleep(2.5)                                    --> nothing
p:send("b")                                        --> 1, nil, nil
peer.sleep(2.5)                                    --> nothing
p:send("c")                                        --> 1, nil, nil
wait c                                             --> nil, "timeout", "ab"

--- T-35: a block timeout longer than all of it
c, p = pair()
c:settimeout(9)                                    --> 1
go c:receive(3)
p:send("a")                                        --> 1, nil, nil
peer.sleep(0.2)                                    --> nothing
p:send("b")                                        --> 1, nil, nil
peer.sleep(0.2)                                    --> nothing
p:send("c")                                        --> 1, nil, nil
wait c                                             --> "abc", nil, nil

--- T-36: no timeouts
c, p = pair()
go c:receive(3)
p:send("a")                                        --> 1, nil, nil
peer.sleep(0.2)                                    --> nothing
p:send("b")                                        --> 1, nil, nil
peer.sleep(0.2)                                    --> nothing
p:send("c")                                        --> 1, nil, nil
wait c                                             --> "abc", nil, nil

--- T-37: a line in pieces, each within the block timeout
c, p = pair()
c:settimeout(4)                                    --> 1
go c:receive("*l")
p:send("a")                                        --> 1, nil, nil
peer.sleep(2.5)                                    --> nothing
p:send("b")                                        --> 1, nil, nil
peer.sleep(2.5)                                    --> nothing
p:send("c\n")                                      --> 2, nil, nil
wait c                                             --> nil, "timeout", "ab"
                                                   --! block-is-per-wait: "abc", nil, nil

--- T-38: all of it in pieces, each within the block timeout
c, p = pair()
c:settimeout(4)                                    --> 1
go c:receive("*a")
p:send("a")                                        --> 1, nil, nil
peer.sleep(2.5)                                    --> nothing
p:send("b")                                        --> 1, nil, nil
peer.sleep(2.5)                                    --> nothing
p:send("c")                                        --> 1, nil, nil
p:close()                                          --> 1
wait c                                             --> nil, "timeout", "ab"
                                                   --! block-is-per-wait: "abc", nil, nil

--- T-39: all of it in pieces, with both
c, p = pair()
c:settimeout(4)                                    --> 1
c:settimeout(9, "t")                               --> 1
go c:receive("*a")
p:send("a")                                        --> 1, nil, nil
peer.sleep(2.5)                                    --> nothing
p:send("b")                                        --> 1, nil, nil
peer.sleep(2.5)                                    --> nothing
p:close()                                          --> 1
wait c                                             --> "ab", nil, nil

--- T-40: each call has its own time, block
c, p = pair()
c:settimeout(4)                                    --> 1
go c:receive(1)
peer.sleep(2.5)                                    --> nothing
p:send("a")                                        --> 1, nil, nil
wait c                                             --> "a", nil, nil
go c:receive(1)
peer.sleep(2.5)                                    --> nothing
p:send("b")                                        --> 1, nil, nil
wait c                                             --> "b", nil, nil

--- T-41: each call has its own time, total
c, p = pair()
c:settimeout(4, "t")                               --> 1
go c:receive(1)
peer.sleep(2.5)                                    --> nothing
p:send("a")                                        --> 1, nil, nil
wait c                                             --> "a", nil, nil
go c:receive(1)
peer.sleep(2.5)                                    --> nothing
p:send("b")                                        --> 1, nil, nil
wait c                                             --> "b", nil, nil

--- timeouts-waits/both-expire: a wait that is too long, within the total
c, p = pair()
c:settimeout(1)                                    --> 1
c:settimeout(9, "t")                               --> 1
go c:receive(3)
p:send("a")                                        --> 1, nil, nil
peer.sleep(3)                                      --> nothing
p:send("bc")                                       --> 2, nil, nil
wait c                                             --> nil, "timeout", "a"
c:receive(2)                                       --> "bc", nil, nil

--- timeouts-waits/goes-on: after a timeout one goes on with the partial
c, p = pair()
c:settimeout(0.05)                                 --> 1
p:send("he")                                       --> 2, nil, nil
socket.sleep(0.05)                                 --> nothing
c:receive("*l")                                    --> nil, "timeout", "he"
p:send("llo\n")                                    --> 4, nil, nil
c:settimeout(5)                                    --> 1
c:receive("*l", "he")                              --> "hello", nil, nil

--- timeouts-waits/changed-meanwhile: another timeout for the next call
c, p = pair()
c:settimeout(0.05)                                 --> 1
c:receive()                                        --> nil, "timeout", ""
c:settimeout(5)                                    --> 1
go c:receive()
peer.sleep(0.2)                                    --> nothing
p:send("x\n")                                      --> 2, nil, nil
wait c                                             --> "x", nil, nil

--- timeouts-waits/accept: accept waits so long
s = socket.bind("127.0.0.1", 0)                    --> tcp{server}
p = peer.connect("127.0.0.1", port(s))             --> tcp{client}
s:settimeout(5)                                    --> 1
s:accept()                                         --> tcp{client}
s:settimeout(0.05)                                 --> 1
s:accept()                                         --> nil, "timeout"
s:settimeout(5)                                    --> 1
go s:accept()
peer.sleep(0.1)                                    --> nothing
q = peer.connect("127.0.0.1", port(s))             --> tcp{client}
wait s                                             --> tcp{client}

--- timeouts-waits/accept-in-total: accept with a total
s = socket.bind("127.0.0.1", 0)                    --> tcp{server}
s:settimeout(0.05, "t")                            --> 1
s:accept()                                         --> nil, "timeout"
p = peer.connect("127.0.0.1", port(s))             --> tcp{client}
s:settimeout(5, "t")                               --> 1
s:accept()                                         --> tcp{client}

--- timeouts-waits/a-count-of-zero: a count of zero waits, too
c, p = pair()
c:settimeout(0.05)                                 --> 1
c:receive(0)                                       --> nil, "timeout", ""
c:settimeout(5)                                    --> 1
go c:receive(0)
peer.sleep(0.1)                                    --> nothing
p:send("x")                                        --> 1, nil, nil
wait c                                             --> "", nil, nil

--- timeouts-waits/prefix: the prefix comes back with the timeout
c, p = pair()
c:settimeout(0.05)                                 --> 1
c:receive("*l", "pre")                             --> nil, "timeout", "pre"
c:receive("*a", "pre")                             --> nil, "timeout", "pre"
c:receive(10, "pre")                               --> nil, "timeout", "pre"

--- T-60: a send whose reader takes a piece from time to time, each within the block timeout
c, p = pair()
c:setoption("send-buffer-size", 20000)             --> 1
p:setoption("recv-buffer-size", 20000)             --> 1
p:settimeout(9)                                    --> 1
c:settimeout(4)                                    --> 1
go c:send(data(2097152, 6))
p:receive(200000)                                  --> <200000 bytes 56090602>, nil, nil
peer.sleep(2.5)                                    --> nothing
p:receive(800000)                                  --> <800000 bytes cab185ea>, nil, nil
peer.sleep(2.5)                                    --> nothing
go p:receive(1097152)
wait c                                             --> nil, "timeout", some
                                                   --! block-is-per-wait: 2097152, nil, nil
c:settimeout(9)                                    --> 1
c:send(data(2097152, 6), after(c))                 --> 2097152, nil, nil
wait p                                             --> <1097152 bytes 33dba022>, nil, nil

--- T-61: a send whose reader is slow, and a total
c, p = pair()
c:setoption("send-buffer-size", 20000)             --> 1
p:setoption("recv-buffer-size", 20000)             --> 1
p:settimeout(9)                                    --> 1
c:settimeout(0.2, "t")                             --> 1
c:send(data(2097152, 1))                           --> nil, "timeout", some
p:receive(8192)                                    --> <8192 bytes 121909f4>, nil, nil

--- T-62: a send with both, each wait short enough
c, p = pair()
p:settimeout(9)                                    --> 1
c:settimeout(5)                                    --> 1
c:settimeout(9, "t")                               --> 1
go c:send(data(4000000, 1))
peer.sleep(0.3)                                    --> nothing
p:receive(1000000)                                 --> <1000000 bytes ff378c34>, nil, nil
peer.sleep(0.3)                                    --> nothing
p:receive(3000000)                                 --> <3000000 bytes 9e761107>, nil, nil
wait c                                             --> 4000000, nil, nil

--- T-63: a send whose total ends before the block timeout
c, p = pair()
c:setoption("send-buffer-size", 20000)             --> 1
p:setoption("recv-buffer-size", 20000)             --> 1
p:settimeout(9)                                    --> 1
c:settimeout(9)                                    --> 1
c:settimeout(0.2, "t")                             --> 1
c:send(data(2097152, 1))                           --> nil, "timeout", some

--- T-65: a send without timeouts
c, p = pair()
p:settimeout(9)                                    --> 1
go c:send(data(4000000, 1))
peer.sleep(0.1)                                    --> nothing
p:receive(4000000)                                 --> <4000000 bytes 57349d3a>, nil, nil
wait c                                             --> 4000000, nil, nil

--- timeouts-waits/a-total-for-a-long-line: a total over many pieces
c, p = pair()
c:settimeout(4, "t")                               --> 1
go c:receive("*l")
p:send(data(5000, 2))                              --> 5000, nil, nil
peer.sleep(2.5)                                    --> nothing
p:send("\n")                                       --> 1, nil, nil
wait c                                             --> <431 bytes 0a27d4b3>, nil, nil

--- timeouts-waits/a-send-with-both: a send with both that waits for nothing
c, p = pair()
c:settimeout(3)                                    --> 1
c:settimeout(3, "t")                               --> 1
c:send("x\n")                                      --> 2, nil, nil
p:settimeout(5)                                    --> 1
p:receive()                                        --> "x", nil, nil

--- timeouts-waits/a-peer-that-ends: an end ends the wait
c, p = pair()
c:settimeout(9)                                    --> 1
go c:receive(10)
peer.sleep(0.1)                                    --> nothing
p:send("abc")                                      --> 3, nil, nil
peer.sleep(0.1)                                    --> nothing
p:shutdown("send")                                 --> 1
wait c                                             --> nil, "closed", "abc"

--- timeouts-waits/a-reset-ends-it: a reset ends the wait
c, p = pair()
c:settimeout(9)                                    --> 1
go c:receive("*l")
peer.sleep(0.1)                                    --> nothing
p:setoption("linger", {on=true, timeout=0})        --> 1
p:close()                                          --> 1
wait c                                             --> nil, "closed", ""

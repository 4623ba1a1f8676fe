-- One direction or both shut down: what still goes, and what a slip raises.

--- D-01: both by default
c, p = pair()
c:settimeout(5)                                    --> 1
p:settimeout(5)                                    --> 1
c:shutdown()                                       --> 1
c:send("x")                                        --> nil, "closed", 0
c:receive()                                        --> nil, "closed", ""
p:receive()                                        --> nil, "closed", ""

--- D-02-both: each mode gives 1
c, p = pair()
c:shutdown("both")                                 --> 1

--- D-02-send: the mode send gives 1
c, p = pair()
c:shutdown("send")                                 --> 1

--- D-02-receive: the mode receive gives 1
c, p = pair()
c:shutdown("receive")                              --> 1

--- D-03: an unknown mode changes nothing
c, p = pair()
c:settimeout(5)                                    --> 1
p:settimeout(5)                                    --> 1
c:shutdown("xyz")                                  --> raises "bad argument #1 to 'shutdown' (invalid option 'xyz')"
c:send("still\n")                                  --> 6, nil, nil
p:receive()                                        --> "still", nil, nil
p:send("there\n")                                  --> 6, nil, nil
c:receive()                                        --> "there", nil, nil

--- D-04: nil is both
c, p = pair()
c:settimeout(5)                                    --> 1
c:shutdown(nil)                                    --> 1
c:send("x")                                        --> nil, "closed", 0
c:receive()                                        --> nil, "closed", ""

--- D-05: a number is no mode
c, p = pair()
c:shutdown(1)                                      --> raises "bad argument #1 to 'shutdown' (invalid option '1')"
c:shutdown(true)                                   --> raises "bad argument #1 to 'shutdown' (string expected, got boolean)"
c:shutdown({})                                     --> raises "bad argument #1 to 'shutdown' (string expected, got table)"

--- D-06: an empty mode
c, p = pair()
c:shutdown("")                                     --> raises "bad argument #1 to 'shutdown' (invalid option '')"

--- D-07: no abbreviations, no capitals
c, p = pair()
c:shutdown("s")                                    --> raises "bad argument #1 to 'shutdown' (invalid option 's')"
c:shutdown("SEND")                                 --> raises "bad argument #1 to 'shutdown' (invalid option 'SEND')"
c:shutdown("send ")                                --> raises "bad argument #1 to 'shutdown' (invalid option 'send ')"

--- D-08: after send is shut the peer has its end, and its answer still comes
c, p = pair()
c:settimeout(5)                                    --> 1
p:settimeout(5)                                    --> 1
c:send("abc")                                      --> 3, nil, nil
c:shutdown("send")                                 --> 1
c:send("x")                                        --> nil, "closed", 0
p:receive("*a")                                    --> "abc", nil, nil
p:send("reply\n")                                  --> 6, nil, nil
c:receive()                                        --> "reply", nil, nil

--- D-09: as often as you like
c, p = pair()
c:shutdown("send")                                 --> 1
c:shutdown("send")                                 --> 1
c:shutdown("both")                                 --> 1
c:shutdown()                                       --> 1

--- D-10: of nothing a send succeeds all the same
c, p = pair()
c:shutdown("send")                                 --> 1
c:send("")                                         --> 0, nil, nil
c:send("abc", 3, 2)                                --> 2, nil, nil

--- D-11: after receive is shut reads say closed, and sends go on
c, p = pair()
c:settimeout(5)                                    --> 1
p:settimeout(5)                                    --> 1
c:shutdown("receive")                              --> 1
c:receive()                                        --> nil, "closed", ""
c:receive("*a")                                    --> nil, "closed", ""
c:receive(1)                                       --> nil, "closed", ""
c:send("x\n")                                      --> 2, nil, nil
p:receive()                                        --> "x", nil, nil

--- D-12: what had come before receive was shut
c, p = pair()
c:settimeout(5)                                    --> 1
p:send("l1\nl2\n")                                 --> 6, nil, nil
socket.sleep(0.05)                                 --> nothing
c:shutdown("receive")                              --> 1
c:receive()                                        --> "l1", nil, nil
                                                   --! shutdown-receive-drops: nil, "closed", ""

--- D-13: what comes once receive is shut
c, p = pair()
c:settimeout(5)                                    --> 1
c:shutdown("receive")                              --> 1
p:send("late\n")                                   --> 5, nil, nil
socket.sleep(0.05)                                 --> nothing
c:receive()                                        --> "late", nil, nil
                                                   --! shutdown-receive-drops: nil, "closed", ""

--- D-14: after both nothing goes any more
c, p = pair()
c:settimeout(5)                                    --> 1
p:settimeout(5)                                    --> 1
c:shutdown("both")                                 --> 1
c:send("x")                                        --> nil, "closed", 0
c:receive()                                        --> nil, "closed", ""
p:receive()                                        --> nil, "closed", ""

--- D-15: lines that were buffered when both were shut
c, p = pair()
c:settimeout(5)                                    --> 1
p:send("l1\nl2\n")                                 --> 6, nil, nil
c:receive()                                        --> "l1", nil, nil
c:shutdown("both")                                 --> 1
c:receive()                                        --> "l2", nil, nil
                                                   --! shutdown-both-drops: nil, "closed", ""

--- D-18: a master and a server have nothing to shut down
m = socket.tcp()                                   --> tcp{master}
m:shutdown()                                       --> raises "calling 'shutdown' on bad self (tcp{client} expected)"
s = socket.bind("127.0.0.1", 0)                    --> tcp{server}
s:shutdown("send")                                 --> raises "calling 'shutdown' on bad self (tcp{client} expected)"

--- shutdown/arguments-first: of a wrong mode in a wrong state
m = socket.tcp()                                   --> tcp{master}
m:shutdown("xyz")                                  --> raises "calling 'shutdown' on bad self (tcp{client} expected)"
                                                   --! arguments-first: raises "Cannot shutdown: expected mode \"both\" or \"send\" or \"receive\", got \"xyz\""

--- D-17: of a closed client it gives 1
c, p = pair()
c:close()                                          --> 1
c:shutdown()                                       --> 1
c:shutdown("send")                                 --> 1
c:shutdown("xyz")                                  --> raises "bad argument #1 to 'shutdown' (invalid option 'xyz')"

--- D-19: after both the object still knows its names and options
c, p = pair()
c:setoption("keepalive", true)                     --> 1
c:shutdown("both")                                 --> 1
c:getpeername()                                    --> "127.0.0.1", port1, "inet"
c:getsockname()                                    --> "127.0.0.1", "port2", "inet"
c:getoption("keepalive")                           --> true

--- D-20: the peer's half is its own
c, p = pair()
c:settimeout(5)                                    --> 1
p:settimeout(5)                                    --> 1
p:shutdown("send")                                 --> 1
c:receive()                                        --> nil, "closed", ""
c:send("x\n")                                      --> 2, nil, nil
p:receive()                                        --> "x", nil, nil

--- D-21: names, once both have shut down
c, p = pair()
c:shutdown("both")                                 --> 1
p:shutdown("both")                                 --> 1
socket.sleep(0.05)                                 --> nothing
c:getsockname()                                    --> "127.0.0.1", "port1", "inet"
c:getpeername()                                    --> nil, "Transport endpoint is not connected"
                                                   --! lasting-names: "127.0.0.1", port2, "inet"

--- shutdown/more-arguments: more arguments are ignored
c, p = pair()
c:shutdown("send", 1, "more")                      --> 1

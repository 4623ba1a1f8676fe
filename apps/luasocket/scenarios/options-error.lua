-- The option error: what is pending, told once.

--- O-10-tcp: error of a master without a family
m = socket.tcp()                                   --> tcp{master}
m:getoption("error")                               --> nil, "getsockopt failed"
m:setoption("error", 1)                            --> raises "bad argument #1 to 'setoption' (unsupported option `error')"
m:getoption("error")                               --> nil, "getsockopt failed"

--- O-10-tcp4: error of a master of IPv4
m = socket.tcp4()                                  --> tcp{master}
m:getoption("error")                               --> nil
m:setoption("error", 1)                            --> raises "bad argument #1 to 'setoption' (unsupported option `error')"
m:getoption("error")                               --> nil

--- O-10-tcp6: error of a master of IPv6
m = socket.tcp6()                                  --> tcp{master}
m:getoption("error")                               --> nil
m:setoption("error", 1)                            --> raises "bad argument #1 to 'setoption' (unsupported option `error')"
m:getoption("error")                               --> nil

--- O-10-server: error of a server
s = socket.bind("127.0.0.1", 0)                    --> tcp{server}
s:getoption("error")                               --> nil
s:setoption("error", 1)                            --> raises "bad argument #1 to 'setoption' (unsupported option `error')"
s:getoption("error")                               --> nil

--- O-10-client: error of a client
c, p = pair()
c:getoption("error")                               --> nil
c:setoption("error", 1)                            --> raises "bad argument #1 to 'setoption' (unsupported option `error')"
c:getoption("error")                               --> nil

--- O-10-closed: error of a closed client
c, p = pair()
c:close()                                          --> 1
c:getoption("error")                               --> nil, "getsockopt failed"
c:setoption("error", 1)                            --> raises "bad argument #1 to 'setoption' (unsupported option `error')"
c:getoption("error")                               --> nil, "getsockopt failed"

--- options-error/of-a-bound-master: error of a bound master
m = socket.tcp()                                   --> tcp{master}
m:bind("127.0.0.1", 0)                             --> 1
m:getoption("error")                               --> nil
m:setoption("error", 1)                            --> raises "bad argument #1 to 'setoption' (unsupported option `error')"
m:getoption("error")                               --> nil

--- options-error/of-accepted: error of a client that was accepted
s = socket.bind("127.0.0.1", 0)                    --> tcp{server}
p = peer.connect("127.0.0.1", port(s))             --> tcp{client}
c = s:accept()                                     --> tcp{client}
c:getoption("error")                               --> nil
c:setoption("error", 1)                            --> raises "bad argument #1 to 'setoption' (unsupported option `error')"
c:getoption("error")                               --> nil

--- options-error/of-a-client-of-ipv6: error of a client of IPv6
c, p = pair("::1")
c:getoption("error")                               --> nil
c:setoption("error", 1)                            --> raises "bad argument #1 to 'setoption' (unsupported option `error')"
c:getoption("error")                               --> nil

--- O-63: nothing is wrong with a client that has talked
c, p = pair()
c:settimeout(5)                                    --> 1
c:send("x")                                        --> 1, nil, nil
p:send("y\n")                                      --> 2, nil, nil
c:receive()                                        --> "y", nil, nil
c:getoption("error")                               --> nil

--- O-64: told once, after the peer's reset
c, p = pair()
c:settimeout(5)                                    --> 1
p:setoption("linger", {on=true, timeout=0})        --> 1
p:close()                                          --> 1
socket.sleep(0.05)                                 --> nothing
c:getoption("error")                               --> "closed"
c:getoption("error")                               --> nil
c:receive()                                        --> nil, "closed", ""

--- O-65: it can't be set, to whatever
c, p = pair()
c:setoption("error", true)                         --> raises "bad argument #1 to 'setoption' (unsupported option `error')"
c:setoption("error")                               --> raises "bad argument #1 to 'setoption' (unsupported option `error')"
c:setoption("error", "closed")                     --> raises "bad argument #1 to 'setoption' (unsupported option `error')"

--- options-error/an-end-is-none: the peer's end is no error
c, p = pair()
c:settimeout(5)                                    --> 1
p:close()                                          --> 1
socket.sleep(0.05)                                 --> nothing
c:getoption("error")                               --> nil
c:receive()                                        --> nil, "closed", ""
c:getoption("error")                               --> nil

--- options-error/after-receive-has-told: what a receive has told is not told again
c, p = pair()
c:settimeout(5)                                    --> 1
p:setoption("linger", {on=true, timeout=0})        --> 1
p:close()                                          --> 1
c:receive()                                        --> nil, "closed", ""
c:getoption("error")                               --> nil

--- options-error/what-came-before-a-reset: what came before a reset can still be read
c, p = pair()
c:settimeout(5)                                    --> 1
p:send("l1\nl2")                                   --> 5, nil, nil
p:setoption("linger", {on=true, timeout=0})        --> 1
peer.sleep(0.05)                                   --> nothing
p:close()                                          --> 1
socket.sleep(0.05)                                 --> nothing
c:getoption("error")                               --> "closed"
c:receive()                                        --> "l1", nil, nil

--- options-error/of-a-server-whose-caller-has-gone: a server whose caller has gone
s = socket.bind("127.0.0.1", 0)                    --> tcp{server}
p = peer.connect("127.0.0.1", port(s))             --> tcp{client}
p:setoption("linger", {on=true, timeout=0})        --> 1
p:close()                                          --> 1
socket.sleep(0.05)                                 --> nothing
s:getoption("error")                               --> nil

--- options-error/after-a-refusal: of what was refused
m = socket.tcp4()                                  --> tcp{master}
m:connect("127.0.0.1", dead())                     --> nil, "connection refused" => tcp{client}
                                                   --! refused-stays-a-master: nil, "connection refused"
m:getoption("error")                               --> nil

--- options-error/as-often-as-you-like: asked again while nothing is wrong
c, p = pair()
c:getoption("error")                               --> nil
c:getoption("error")                               --> nil
c:settimeout(5)                                    --> 1
p:send("x\n")                                      --> 2, nil, nil
c:receive()                                        --> "x", nil, nil

--- options-error/then-a-send: a send after it was told
c, p = pair()
c:settimeout(5)                                    --> 1
p:setoption("linger", {on=true, timeout=0})        --> 1
p:close()                                          --> 1
socket.sleep(0.05)                                 --> nothing
c:getoption("error")                               --> "closed"
c:send("x")                                        --> nil, "closed", 0
c:receive()                                        --> nil, "closed", ""

--- options-error/what-a-send-told: what a send has told
c, p = pair()
c:settimeout(5)                                    --> 1
p:setoption("linger", {on=true, timeout=0})        --> 1
p:close()                                          --> 1
socket.sleep(0.05)                                 --> nothing
c:send("x")                                        --> nil, "closed", 0
c:getoption("error")                               --> nil
c:receive()                                        --> nil, "closed", ""

--- options-error/select-and-a-reset: select of who was reset
c, p = pair()
p:setoption("linger", {on=true, timeout=0})        --> 1
p:close()                                          --> 1
socket.sleep(0.05)                                 --> nothing
socket.select({c}, {c}, 5)                         --> {c}, {c}
c:getoption("error")                               --> "closed"

--- options-error/after-a-send-in-vain: what a send to nobody has left
c, p = pair()
c:settimeout(5)                                    --> 1
p:close()                                          --> 1
c:receive()                                        --> nil, "closed", ""
c:send("x")                                        --> 1, nil, nil
socket.sleep(0.05)                                 --> nothing
c:getoption("error")                               --> "Broken pipe"
                                                   --! no-broken-pipe: "closed", nil

-- Names and families after ends, resets and close.

--- Z-12: the peer's name after its end
c, p = pair()
p:close()                                          --> 1
socket.sleep(0.05)                                 --> nothing
c:getpeername()                                    --> "127.0.0.1", port1, "inet"
c:getsockname()                                    --> "127.0.0.1", "port2", "inet"

--- Z-13: the peer's name after a reset
c, p = pair()
p:setoption("linger", {on=true, timeout=0})        --> 1
p:close()                                          --> 1
socket.sleep(0.05)                                 --> nothing
c:getsockname()                                    --> "127.0.0.1", "port1", "inet"
c:getpeername()                                    --> nil, "Transport endpoint is not connected"
                                                   --! lasting-names: "127.0.0.1", port2, "inet"

--- Z-14: the peer's name once a receive has told of its end
c, p = pair()
c:settimeout(5)                                    --> 1
p:close()                                          --> 1
c:receive()                                        --> nil, "closed", ""
c:getpeername()                                    --> "127.0.0.1", port1, "inet"

--- close-names/once-a-receive-has-told-of-a-reset: the peer's name once a receive has told of a reset
c, p = pair()
c:settimeout(5)                                    --> 1
p:setoption("linger", {on=true, timeout=0})        --> 1
p:close()                                          --> 1
c:receive()                                        --> nil, "closed", ""
c:getsockname()                                    --> "127.0.0.1", "port1", "inet"
c:getpeername()                                    --> nil, "Transport endpoint is not connected"
                                                   --! lasting-names: "127.0.0.1", port2, "inet"

--- close-names/after-a-failed-send: the peer's name once a send has failed
c, p = pair()
c:settimeout(5)                                    --> 1
p:close()                                          --> 1
c:receive()                                        --> nil, "closed", ""
c:send("x")                                        --> 1, nil, nil
socket.sleep(0.05)                                 --> nothing
c:send("y")                                        --> nil, "closed", 0
c:getpeername()                                    --> nil, "Transport endpoint is not connected"
                                                   --! lasting-names: "127.0.0.1", port1, "inet"

--- close-names/of-who-is-accepted-late: the name of a caller who had closed before
s = socket.bind("127.0.0.1", 0)                    --> tcp{server}
p = peer.connect("127.0.0.1", port(s))             --> tcp{client}
p:getsockname()                                    --> "127.0.0.1", "port1", "inet"
p:close()                                          --> 1
socket.sleep(0.05)                                 --> nothing
c = s:accept()                                     --> tcp{client}
c:getpeername()                                    --> "127.0.0.1", port1, "inet"

--- close-names/of-the-servers-clients: clients keep their names when their server closes
s = socket.bind("127.0.0.1", 0)                    --> tcp{server}
p = peer.connect("127.0.0.1", port(s))             --> tcp{client}
c = s:accept()                                     --> tcp{client}
s:getsockname()                                    --> "127.0.0.1", "port1", "inet"
s:close()                                          --> 1
c:getsockname()                                    --> "127.0.0.1", "port1", "inet"
c:getpeername()                                    --> "127.0.0.1", port2, "inet"
p:getpeername()                                    --> "127.0.0.1", port1, "inet"

--- close-names/after-half-a-close: names after half a close
c, p = pair()
c:shutdown("send")                                 --> 1
p:settimeout(5)                                    --> 1
p:receive()                                        --> nil, "closed", ""
c:getpeername()                                    --> "127.0.0.1", port1, "inet"
p:getpeername()                                    --> "127.0.0.1", port2, "inet"
p:getsockname()                                    --> "127.0.0.1", "port1", "inet"

--- close-names/over-ipv6: names of IPv6 after the peer's end
c, p = pair("::1")
c:settimeout(5)                                    --> 1
p:close()                                          --> 1
c:receive()                                        --> nil, "closed", ""
c:getpeername()                                    --> "::1", port1, "inet6"
c:getfamily()                                      --> "inet6"

--- close/a-bound-master: of a bound master frees its port
m = socket.tcp()                                   --> tcp{master}
m:bind("127.0.0.1", 0)                             --> 1
m:getsockname()                                    --> "127.0.0.1", "port1", "inet"
m:close()                                          --> 1
m:getsockname()                                    --> nil, "Bad file descriptor"
                                                   --! closed-names: nil, "closed", nil
m:getfd()                                          --> -1

--- close/names: its names are gone
c, p = pair()
c:close()                                          --> 1
c:getsockname()                                    --> nil, "Bad file descriptor"
                                                   --! closed-names: nil, "closed", nil
c:getpeername()                                    --> nil, "Bad file descriptor"
                                                   --! closed-names: nil, "closed", nil

--- close/names-of-a-server: a server's name is gone
s = socket.bind("127.0.0.1", 0)                    --> tcp{server}
s:close()                                          --> 1
s:getsockname()                                    --> nil, "Bad file descriptor"
                                                   --! closed-names: nil, "closed", nil

--- close/family: it keeps its family
c, p = pair("::1")
c:close()                                          --> 1
c:getfamily()                                      --> "inet6"

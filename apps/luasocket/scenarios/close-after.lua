-- Objects that were closed: what they still know, and what they answer.

--- X-03: what a closed client still knows
c, p = pair()
c:settimeout(5)                                    --> 1
c:send("abc")                                      --> 3, nil, nil
c:close()                                          --> 1
c.class                                            --> "tcp{client}"
c:settimeout(1)                                    --> 1
c:gettimeout()                                     --> 1, -1
c:getstats()                                       --> 0, 3, age
c:dirty()                                          --> false
c:getfamily()                                      --> "inet4"
c:getfd()                                          --> -1
c:setoption("keepalive", true)                     --> nil, "setsockopt failed"
c:getoption("error")                               --> nil, "getsockopt failed"

--- X-04: select passes over it
c, p = pair()
c:close()                                          --> 1
socket.select({c}, {c}, 0.05)                      --> {}, {}, "timeout"

--- close/keeps-the-class: it stays of its class
m = socket.tcp()                                   --> tcp{master}
m:close()                                          --> 1
m.class                                            --> "tcp{master}"
s = socket.bind("127.0.0.1", 0)                    --> tcp{server}
s:close()                                          --> 1
s.class                                            --> "tcp{server}"

--- close/reads-and-writes: reads and writes of what is closed
c, p = pair()
c:settimeout(5)                                    --> 1
c:close()                                          --> 1
c:receive()                                        --> nil, "closed", ""
c:receive("*a")                                    --> nil, "closed", ""
c:receive(5)                                       --> nil, "closed", ""
c:receive(0)                                       --> nil, "closed", ""
c:send("x")                                        --> nil, "closed", 0
c:send("")                                         --> 0, nil, nil

--- close/prefixes: prefixes come back
c, p = pair()
c:close()                                          --> 1
c:receive("*l", "pre")                             --> nil, "closed", "pre"
c:receive("*a", "pre")                             --> nil, "closed", "pre"
c:receive(5, "pre")                                --> nil, "closed", "pre"
c:receive(3, "pre")                                --> "pre", nil, nil

--- close/buffered-lines: lines that were buffered
c, p = pair()
c:settimeout(5)                                    --> 1
p:send("l1\nl2\n")                                 --> 6, nil, nil
c:receive()                                        --> "l1", nil, nil
c:close()                                          --> 1
c:receive()                                        --> "l2", nil, nil
                                                   --! closed-for-good: nil, "closed", ""

--- close/accept: accept of a closed server
s = socket.bind("127.0.0.1", 0)                    --> tcp{server}
s:close()                                          --> 1
s:accept()                                         --> nil, "closed"

--- close/binds-again: bind of a closed master
m = socket.tcp()                                   --> tcp{master}
m:close()                                          --> 1
m:bind("127.0.0.1", 0)                             --> 1
                                                   --! closed-for-good: nil, "closed"

--- close/connects-again: connect of a closed client
c, p = pair()
s = peer.bind("127.0.0.1", 0)                      --> tcp{server}
c:close()                                          --> 1
c:connect("127.0.0.1", port(s))                    --> 1
                                                   --! closed-for-good: nil, "closed"

--- close/master-connects: connect of a closed master
m = socket.tcp4()                                  --> tcp{master}
s = peer.bind("127.0.0.1", 0)                      --> tcp{server}
m:close()                                          --> 1
m:connect("127.0.0.1", port(s))                    --> 1 => tcp{client}
                                                   --! closed-for-good: nil, "closed"

--- close/server-connects: connect of a closed server
s = socket.bind("127.0.0.1", 0)                    --> tcp{server}
q = peer.bind("127.0.0.1", 0)                      --> tcp{server}
s:close()                                          --> 1
s:connect("127.0.0.1", port(q))                    --> 1 => tcp{client}
                                                   --! closed-for-good: nil, "closed"

--- close/listens-again: listen of a closed master
m = socket.tcp4()                                  --> tcp{master}
m:bind("127.0.0.1", 0)                             --> 1
m:close()                                          --> 1
m:listen()                                         --> nil, "Bad file descriptor"
                                                   --! closed-for-good: nil, "closed"

--- close/misuse-first: slips are told of what is closed, too
c, p = pair()
c:close()                                          --> 1
c:receive("*x")                                    --> raises "bad argument #1 to 'receive' (invalid receive pattern)"
c:send()                                           --> raises "bad argument #1 to 'send' (string expected, got no value)"
c:settimeout("abc")                                --> raises "bad argument #1 to 'settimeout' (number expected, got string)"
c:setoption("nosuch", 1)                           --> raises "bad argument #1 to 'setoption' (unsupported option `nosuch')"
c:accept()                                         --> raises "calling 'accept' on bad self (tcp{server} expected)"
c:listen()                                         --> raises "calling 'listen' on bad self (tcp{master} expected)"

--- close/a-server-twice: a server, twice
s = socket.bind("127.0.0.1", 0)                    --> tcp{server}
s:close()                                          --> 1
s:close()                                          --> 1
s:accept()                                         --> nil, "closed"

--- close/then-options: options of a closed server and a closed master
s = socket.bind("127.0.0.1", 0)                    --> tcp{server}
s:close()                                          --> 1
s:setoption("keepalive", true)                     --> nil, "setsockopt failed"
s:getoption("linger")                              --> nil, "getsockopt failed"
m = socket.tcp6()                                  --> tcp{master}
m:close()                                          --> 1
m:setoption("ipv6-v6only", true)                   --> nil, "setsockopt failed"

--- close/select-of-closed-servers: select passes over a closed server
s = socket.bind("127.0.0.1", 0)                    --> tcp{server}
t = socket.bind("127.0.0.1", 0)                    --> tcp{server}
p = peer.connect("127.0.0.1", port(t))             --> tcp{client}
s:close()                                          --> 1
socket.select({s, t}, nil, 5)                      --> {t}, {}

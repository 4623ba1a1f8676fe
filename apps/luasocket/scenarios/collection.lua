-- Sockets that nobody speaks of any more, once garbage has been collected.

--- X-08: a client that nobody has any more
c, p = pair()
p:settimeout(0.05)                                 --> 1
p:receive()                                        --> nil, "timeout", ""
c = nil                                            --> nil
collect()                                          --> nothing
p:receive()                                        --> nil, "closed", ""
                                                   --! no-collection: nil, "timeout", ""

--- collection/what-is-still-spoken-of: a client that somebody has is open
c, p = pair()
p:settimeout(5)                                    --> 1
collect()                                          --> nothing
c:send("x\n")                                      --> 2, nil, nil
p:receive()                                        --> "x", nil, nil

--- collection/with-what-it-had-sent: what it had sent arrives before the end
c, p = pair()
p:settimeout(5)                                    --> 1
c:send("bye\n")                                    --> 4, nil, nil
c = nil                                            --> nil
collect()                                          --> nothing
p:receive()                                        --> "bye", nil, nil
p:settimeout(0.05)                                 --> 1
p:receive()                                        --> nil, "closed", ""
                                                   --! no-collection: nil, "timeout", ""

--- collection/a-server: the port of a server that nobody has any more
s = socket.bind("127.0.0.1", 0)                    --> tcp{server}
c = peer.connect("127.0.0.1", port(s))             --> tcp{client}
s = nil                                            --> nil
collect()                                          --> nothing
d = peer.connect("127.0.0.1", port(s))             --> nil, "connection refused"
                                                   --! no-collection: tcp{client}, nil

--- collection/a-bound-master: the port of a bound master that nobody has any more
m = socket.tcp4()                                  --> tcp{master}
m:setoption("reuseaddr", false)                    --> 1
m:bind("127.0.0.1", 0)                             --> 1
m:getsockname()                                    --> "127.0.0.1", "port1", "inet"
t = socket.tcp()                                   --> tcp{master}
t:bind("127.0.0.1", port(m))                       --> nil, "address already in use"
m = nil                                            --> nil
collect()                                          --> nothing
t:bind("127.0.0.1", port(m))                       --> 1
                                                   --! no-collection: nil, "address already in use"

--- collection/those-that-it-accepted: clients outlive the server that accepted them
s = socket.bind("127.0.0.1", 0)                    --> tcp{server}
p = peer.connect("127.0.0.1", port(s))             --> tcp{client}
c = s:accept()                                     --> tcp{client}
s = nil                                            --> nil
collect()                                          --> nothing
p:settimeout(5)                                    --> 1
c:settimeout(5)                                    --> 1
c:send("x\n")                                      --> 2, nil, nil
p:receive()                                        --> "x", nil, nil
p:send("y\n")                                      --> 2, nil, nil
c:receive()                                        --> "y", nil, nil

--- collection/without-linger: linger of zero seconds still resets when it is collected
c, p = pair()
c:setoption("linger", {on=true, timeout=0})        --> 1
p:settimeout(0.05)                                 --> 1
c = nil                                            --> nil
collect()                                          --> nothing
p:receive("*a")                                    --> nil, "closed", ""
                                                   --! no-collection: nil, "timeout", ""

--- collection/what-was-closed: nothing is left to do for what was closed
c, p = pair()
p:settimeout(5)                                    --> 1
c:send("bye\n")                                    --> 4, nil, nil
c:close()                                          --> 1
c = nil                                            --> nil
collect()                                          --> nothing
p:receive()                                        --> "bye", nil, nil
p:receive()                                        --> nil, "closed", ""

--- collection/another-takes-its-name: a name that stands for another now
c, p = pair()
p:settimeout(0.05)                                 --> 1
c = socket.tcp()                                   --> tcp{master}
collect()                                          --> nothing
p:receive()                                        --> nil, "closed", ""
                                                   --! no-collection: nil, "timeout", ""

--- collection/masters-cost-nothing: masters that were never used
m = socket.tcp()                                   --> tcp{master}
m = nil                                            --> nil
n = socket.tcp4()                                  --> tcp{master}
n = nil                                            --> nil
collect()                                          --> nothing

--- collection/who-was-never-named: who was accepted and never named
s = socket.bind("127.0.0.1", 0)                    --> tcp{server}
p = peer.connect("127.0.0.1", port(s))             --> tcp{client}
s:accept()                                         --> tcp{client}
p:settimeout(0.05)                                 --> 1
p:receive()                                        --> nil, "timeout", ""
collect()                                          --> nothing
p:receive()                                        --> nil, "closed", ""
                                                   --! no-collection: nil, "timeout", ""

--- collection/the-peers: the other party's is collected, too
c, p = pair()
c:settimeout(0.05)                                 --> 1
p:send("bye\n")                                    --> 4, nil, nil
p = nil                                            --> nil
collect()                                          --> nothing
c:receive()                                        --> "bye", nil, nil
c:receive()                                        --> nil, "closed", ""
                                                   --! no-collection: nil, "timeout", ""

--- collection/callers-of-a-server: a server with a caller whom nobody has accepted
s = socket.bind("127.0.0.1", 0)                    --> tcp{server}
p = peer.connect("127.0.0.1", port(s))             --> tcp{client}
p:settimeout(0.05)                                 --> 1
socket.sleep(0.05)                                 --> nothing
s = nil                                            --> nil
collect()                                          --> nothing
p:receive()                                        --> nil, "closed", ""
                                                   --! no-collection: nil, "timeout", ""

--- collection/unread-input: with unread input
c, p = pair()
p:settimeout(0.05)                                 --> 1
p:send("never read\n")                             --> 11, nil, nil
socket.sleep(0.05)                                 --> nothing
c = nil                                            --> nil
collect()                                          --> nothing
p:receive()                                        --> nil, "closed", ""
                                                   --! no-collection: nil, "timeout", ""

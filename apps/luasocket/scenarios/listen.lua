-- Listening: what becomes a server, with which backlog, and where it listens.

--- L-01: a bound object becomes a server
s = socket.tcp4()                                  --> tcp{master}
s:bind("127.0.0.1", 0)                             --> 1
s:getsockname()                                    --> "127.0.0.1", "port1", "inet"
s:listen()                                         --> 1 => tcp{server}
s.class                                            --> "tcp{server}"
s:getsockname()                                    --> "127.0.0.1", "port1", "inet"

--- L-02-1: a backlog of 0
s = socket.tcp4()                                  --> tcp{master}
s:bind("127.0.0.1", 0)                             --> 1
s:listen(0)                                        --> 1 => tcp{server}
p = peer.connect("127.0.0.1", port(s))             --> tcp{client}
s:accept()                                         --> tcp{client}

--- L-02-2: a backlog of 1
s = socket.tcp4()                                  --> tcp{master}
s:bind("127.0.0.1", 0)                             --> 1
s:listen(1)                                        --> 1 => tcp{server}
p = peer.connect("127.0.0.1", port(s))             --> tcp{client}
s:accept()                                         --> tcp{client}

--- L-02-3: a negative backlog
s = socket.tcp4()                                  --> tcp{master}
s:bind("127.0.0.1", 0)                             --> 1
s:listen(-1)                                       --> 1 => tcp{server}
                                                   --! checked-backlogs: raises "Cannot listen: expected backlog as an integer from 0 to 2147483647, got -1"

--- L-02-4: a huge backlog
s = socket.tcp4()                                  --> tcp{master}
s:bind("127.0.0.1", 0)                             --> 1
s:listen(1000000000)                               --> 1 => tcp{server}
p = peer.connect("127.0.0.1", port(s))             --> tcp{client}
s:accept()                                         --> tcp{client}

--- L-02-5: a backlog beyond 31 bits
s = socket.tcp4()                                  --> tcp{master}
s:bind("127.0.0.1", 0)                             --> 1
s:listen(2147483648)                               --> 1 => tcp{server}
                                                   --! checked-backlogs: raises "Cannot listen: expected backlog as an integer from 0 to 2147483647, got 2147483648"

--- listen/largest-backlog: the largest backlog of 31 bits
s = socket.tcp4()                                  --> tcp{master}
s:bind("127.0.0.1", 0)                             --> 1
s:listen(2147483647)                               --> 1 => tcp{server}

--- L-02-6: a backlog that is no whole number
s = socket.tcp4()                                  --> tcp{master}
s:bind("127.0.0.1", 0)                             --> 1
s:listen(2.7)                                      --> 1 => tcp{server}
                                                   --! whole-counts: raises "Cannot listen: expected backlog as an integer from 0 to 2147483647, got 2.7"

--- L-02-7: a backlog of 5
s = socket.tcp4()                                  --> tcp{master}
s:bind("127.0.0.1", 0)                             --> 1
s:listen(5)                                        --> 1 => tcp{server}

--- L-03: a word as a backlog
s = socket.tcp4()                                  --> tcp{master}
s:bind("127.0.0.1", 0)                             --> 1
s:listen("x")                                      --> raises "bad argument #1 to 'listen' (number expected, got string)"
s.class                                            --> "tcp{master}"
s:listen()                                         --> 1 => tcp{server}

--- listen/numeric-string: a number in a string as a backlog
s = socket.tcp4()                                  --> tcp{master}
s:bind("127.0.0.1", 0)                             --> 1
s:listen("5")                                      --> 1 => tcp{server}
                                                   --! no-numeric-strings: raises "Cannot listen: expected backlog as an integer from 0 to 2147483647, got \"5\""

--- listen/endless: a backlog without an end
s = socket.tcp4()                                  --> tcp{master}
s:bind("127.0.0.1", 0)                             --> 1
s:listen(math.huge)                                --> 1 => tcp{server}
                                                   --! whole-counts: raises "Cannot listen: expected backlog as an integer from 0 to 2147483647, got Infinity"

--- listen/boolean: a boolean as a backlog
s = socket.tcp4()                                  --> tcp{master}
s:bind("127.0.0.1", 0)                             --> 1
s:listen(true)                                     --> raises "bad argument #1 to 'listen' (number expected, got boolean)"
s.class                                            --> "tcp{master}"

--- listen/table: a table as a backlog
s = socket.tcp4()                                  --> tcp{master}
s:bind("127.0.0.1", 0)                             --> 1
s:listen({})                                       --> raises "bad argument #1 to 'listen' (number expected, got table)"
s.class                                            --> "tcp{master}"

--- L-04: nil as a backlog
s = socket.tcp4()                                  --> tcp{master}
s:bind("127.0.0.1", 0)                             --> 1
s:listen(nil)                                      --> 1 => tcp{server}
p = peer.connect("127.0.0.1", port(s))             --> tcp{client}
s:accept()                                         --> tcp{client}

--- listen/more-arguments: more arguments than there are
s = socket.tcp4()                                  --> tcp{master}
s:bind("127.0.0.1", 0)                             --> 1
s:listen(5, 6, "more")                             --> 1 => tcp{server}

--- L-05: a server does not listen again
s = socket.tcp4()                                  --> tcp{master}
s:bind("127.0.0.1", 0)                             --> 1
s:listen()                                         --> 1 => tcp{server}
s:listen(5)                                        --> raises "calling 'listen' on bad self (tcp{master} expected)"

--- listen/again-with-a-wrong-backlog: of a server the class is told, whatever the backlog
s = socket.bind("127.0.0.1", 0)                    --> tcp{server}
s:listen("x")                                      --> raises "calling 'listen' on bad self (tcp{master} expected)"
                                                   --! arguments-first: raises "Cannot listen: expected backlog as an integer from 0 to 2147483647, got \"x\""

--- L-06: tcp4() that is not bound listens on every interface, at some port
s = socket.tcp4()                                  --> tcp{master}
s:listen()                                         --> 1 => tcp{server}
s:getsockname()                                    --> "0.0.0.0", "port1", "inet"
p = peer.connect("127.0.0.1", port(s))             --> tcp{client}
a = s:accept()                                     --> tcp{client}
a:getsockname()                                    --> "127.0.0.1", "port1", "inet"

--- listen/tcp6-that-is-not-bound: so does tcp6(), in IPv6
s = socket.tcp6()                                  --> tcp{master}
s:listen()                                         --> 1 => tcp{server}
s:getsockname()                                    --> "::", "port1", "inet6"
p = peer.connect("::1", port(s))                   --> tcp{client}
a = s:accept()                                     --> tcp{client}
a:getsockname()                                    --> "::1", "port1", "inet6"

--- L-07: tcp() that is not bound does not listen
s = socket.tcp()                                   --> tcp{master}
s:listen()                                         --> nil, "Bad file descriptor"
s.class                                            --> "tcp{master}"
s:bind("127.0.0.1", 0)                             --> 1
s:listen()                                         --> 1 => tcp{server}

--- L-08: tcp() that could not be bound
a = socket.bind("127.0.0.1", 0)                    --> tcp{server}
s = socket.tcp()                                   --> tcp{master}
s:bind("127.0.0.1", port(a))                       --> nil, "address already in use"
s:listen()                                         --> 1 => tcp{server}
                                                   --! listen-after-failed-bind: nil, "Bad file descriptor"

--- listen/tcp4-that-could-not-be-bound: tcp4() that could not be bound listens on every interface
a = socket.bind("127.0.0.1", 0)                    --> tcp{server}
s = socket.tcp4()                                  --> tcp{master}
s:bind("127.0.0.1", port(a))                       --> nil, "address already in use"
s:listen()                                         --> 1 => tcp{server}
a:getsockname()                                    --> "127.0.0.1", "port1", "inet"
s:getsockname()                                    --> "0.0.0.0", "port2", "inet"

--- listen/tcp6-that-could-not-be-bound: so does tcp6()
s = socket.tcp6()                                  --> tcp{master}
s:bind("127.0.0.1", 0)                             --> nil, "Address family for hostname not supported"
s:listen()                                         --> 1 => tcp{server}
s:getsockname()                                    --> "::", "port1", "inet6"

--- listen/keeps-options: options that were set before are the server's
s = socket.tcp4()                                  --> tcp{master}
s:setoption("keepalive", true)                     --> 1
s:setoption("tcp-nodelay", true)                   --> 1
s:setoption("linger", {on=true, timeout=2})        --> 1
s:bind("127.0.0.1", 0)                             --> 1
s:listen()                                         --> 1 => tcp{server}
s:getoption("keepalive")                           --> true
s:getoption("tcp-nodelay")                         --> true
s:getoption("linger")                              --> {on=true, timeout=2}

--- listen/keeps-timeouts: and so are timeouts
s = socket.tcp4()                                  --> tcp{master}
s:settimeout(2)                                    --> 1
s:settimeout(0.05, "t")                            --> 1
s:bind("127.0.0.1", 0)                             --> 1
s:listen()                                         --> 1 => tcp{server}
s:gettimeout()                                     --> 2, 0.05
s:accept()                                         --> nil, "timeout"

--- listen/callers-wait: callers are let in before anybody accepts them, and may talk
s = socket.bind("127.0.0.1", 0)                    --> tcp{server}
p = peer.connect("127.0.0.1", port(s))             --> tcp{client}
p:send("early\n")                                  --> 6, nil, nil
p:getpeername()                                    --> "127.0.0.1", port1, "inet"
q = peer.connect("127.0.0.1", port(s))             --> tcp{client}
q:send("late\n")                                   --> 5, nil, nil
s:settimeout(5)                                    --> 1
a = s:accept()                                     --> tcp{client}
a:settimeout(5)                                    --> 1
a:receive()                                        --> "early", nil, nil
b = s:accept()                                     --> tcp{client}
b:settimeout(5)                                    --> 1
b:receive()                                        --> "late", nil, nil

--- listen/refused-class: a client does not listen
c, p = pair()
c:listen()                                         --> raises "calling 'listen' on bad self (tcp{master} expected)"

--- listen/connect-first: what has been refused does not listen, of tcp4()
s = socket.tcp4()                                  --> tcp{master}
s:connect("127.0.0.1", dead())                     --> nil, "connection refused" => tcp{client}
                                                   --! refused-stays-a-master: nil, "connection refused"
s:listen()                                         --> raises "calling 'listen' on bad self (tcp{master} expected)"
                                                   --! refused-stays-a-master: 1, nil => tcp{server}

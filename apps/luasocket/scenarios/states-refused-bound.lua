-- A bound tcp() that was refused: the methods, called on one whose connect has failed.

--- states/accept-refused-bound: accept of a bound tcp() that was refused
s = socket.tcp()                                   --> tcp{master}
s:bind("127.0.0.1", 0)                             --> 1
s:connect("127.0.0.1", dead())                     --> nil, "connection refused" => tcp{client}
                                                   --! refused-stays-a-master: nil, "connection refused"
s:settimeout(0.05)                                 --> 1
s:accept()                                         --> raises "calling 'accept' on bad self (tcp{server} expected)"

--- states/bind-refused-bound: bind of a bound tcp() that was refused
s = socket.tcp()                                   --> tcp{master}
s:bind("127.0.0.1", 0)                             --> 1
s:connect("127.0.0.1", dead())                     --> nil, "connection refused" => tcp{client}
                                                   --! refused-stays-a-master: nil, "connection refused"
s:bind("127.0.0.1", 0)                             --> raises "calling 'bind' on bad self (tcp{master} expected)"
                                                   --! refused-stays-a-master: nil, "Invalid argument"

--- states/close-refused-bound: close of a bound tcp() that was refused
s = socket.tcp()                                   --> tcp{master}
s:bind("127.0.0.1", 0)                             --> 1
s:connect("127.0.0.1", dead())                     --> nil, "connection refused" => tcp{client}
                                                   --! refused-stays-a-master: nil, "connection refused"
s:close()                                          --> 1

--- states/connect-refused-bound: connect of a bound tcp() that was refused
s = socket.tcp()                                   --> tcp{master}
s:bind("127.0.0.1", 0)                             --> 1
s:connect("127.0.0.1", dead())                     --> nil, "connection refused" => tcp{client}
                                                   --! refused-stays-a-master: nil, "connection refused"
s:settimeout(5)                                    --> 1
s:connect("127.0.0.1", dead())                     --> nil, "closed"
                                                   --! refused-stays-a-master: nil, "connection refused"

--- states/dirty-refused-bound: dirty of a bound tcp() that was refused
s = socket.tcp()                                   --> tcp{master}
s:bind("127.0.0.1", 0)                             --> 1
s:connect("127.0.0.1", dead())                     --> nil, "connection refused" => tcp{client}
                                                   --! refused-stays-a-master: nil, "connection refused"
s:dirty()                                          --> false

--- states/getfamily-refused-bound: getfamily of a bound tcp() that was refused
s = socket.tcp()                                   --> tcp{master}
s:bind("127.0.0.1", 0)                             --> 1
s:connect("127.0.0.1", dead())                     --> nil, "connection refused" => tcp{client}
                                                   --! refused-stays-a-master: nil, "connection refused"
s:getfamily()                                      --> "inet4"

--- states/getfd-refused-bound: getfd of a bound tcp() that was refused
s = socket.tcp()                                   --> tcp{master}
s:bind("127.0.0.1", 0)                             --> 1
s:connect("127.0.0.1", dead())                     --> nil, "connection refused" => tcp{client}
                                                   --! refused-stays-a-master: nil, "connection refused"
s:getfd()                                          --> fd
s:setfd(s:getfd())                                 --> nothing

--- states/getoption-refused-bound: getoption of a bound tcp() that was refused
s = socket.tcp()                                   --> tcp{master}
s:bind("127.0.0.1", 0)                             --> 1
s:connect("127.0.0.1", dead())                     --> nil, "connection refused" => tcp{client}
                                                   --! refused-stays-a-master: nil, "connection refused"
s:getoption("keepalive")                           --> false

--- states/getpeername-refused-bound: getpeername of a bound tcp() that was refused
s = socket.tcp()                                   --> tcp{master}
s:bind("127.0.0.1", 0)                             --> 1
s:connect("127.0.0.1", dead())                     --> nil, "connection refused" => tcp{client}
                                                   --! refused-stays-a-master: nil, "connection refused"
s:getpeername()                                    --> nil, "Transport endpoint is not connected"

--- states/getsockname-refused-bound: getsockname of a bound tcp() that was refused
s = socket.tcp()                                   --> tcp{master}
s:bind("127.0.0.1", 0)                             --> 1
s:connect("127.0.0.1", dead())                     --> nil, "connection refused" => tcp{client}
                                                   --! refused-stays-a-master: nil, "connection refused"
s:getsockname()                                    --> "127.0.0.1", "port1", "inet"

--- states/getstats-refused-bound: getstats of a bound tcp() that was refused
s = socket.tcp()                                   --> tcp{master}
s:bind("127.0.0.1", 0)                             --> 1
s:connect("127.0.0.1", dead())                     --> nil, "connection refused" => tcp{client}
                                                   --! refused-stays-a-master: nil, "connection refused"
s:getstats()                                       --> 0, 0, age

--- states/setstats-refused-bound: setstats of a bound tcp() that was refused
s = socket.tcp()                                   --> tcp{master}
s:bind("127.0.0.1", 0)                             --> 1
s:connect("127.0.0.1", dead())                     --> nil, "connection refused" => tcp{client}
                                                   --! refused-stays-a-master: nil, "connection refused"
s:setstats(1, 2, 3)                                --> 1

--- states/listen-refused-bound: listen of a bound tcp() that was refused
s = socket.tcp()                                   --> tcp{master}
s:bind("127.0.0.1", 0)                             --> 1
s:connect("127.0.0.1", dead())                     --> nil, "connection refused" => tcp{client}
                                                   --! refused-stays-a-master: nil, "connection refused"
s:listen()                                         --> raises "calling 'listen' on bad self (tcp{master} expected)"
                                                   --! refused-stays-a-master: 1, nil => tcp{server}

--- states/receive-refused-bound: receive of a bound tcp() that was refused
s = socket.tcp()                                   --> tcp{master}
s:bind("127.0.0.1", 0)                             --> 1
s:connect("127.0.0.1", dead())                     --> nil, "connection refused" => tcp{client}
                                                   --! refused-stays-a-master: nil, "connection refused"
s:settimeout(0.05)                                 --> 1
s:receive()                                        --> nil, "closed", ""
                                                   --! refused-stays-a-master: raises "Cannot receive: expected a tcp{client}, got a tcp{master}"

--- states/send-refused-bound: send of a bound tcp() that was refused
s = socket.tcp()                                   --> tcp{master}
s:bind("127.0.0.1", 0)                             --> 1
s:connect("127.0.0.1", dead())                     --> nil, "connection refused" => tcp{client}
                                                   --! refused-stays-a-master: nil, "connection refused"
s:settimeout(5)                                    --> 1
s:send("x")                                        --> nil, "closed", 0
                                                   --! refused-stays-a-master: raises "Cannot send: expected a tcp{client}, got a tcp{master}"

--- states/setoption-refused-bound: setoption of a bound tcp() that was refused
s = socket.tcp()                                   --> tcp{master}
s:bind("127.0.0.1", 0)                             --> 1
s:connect("127.0.0.1", dead())                     --> nil, "connection refused" => tcp{client}
                                                   --! refused-stays-a-master: nil, "connection refused"
s:setoption("keepalive", true)                     --> 1
s:getoption("keepalive")                           --> true

--- states/settimeout-refused-bound: settimeout of a bound tcp() that was refused
s = socket.tcp()                                   --> tcp{master}
s:bind("127.0.0.1", 0)                             --> 1
s:connect("127.0.0.1", dead())                     --> nil, "connection refused" => tcp{client}
                                                   --! refused-stays-a-master: nil, "connection refused"
s:settimeout(1)                                    --> 1

--- states/gettimeout-refused-bound: gettimeout of a bound tcp() that was refused
s = socket.tcp()                                   --> tcp{master}
s:bind("127.0.0.1", 0)                             --> 1
s:connect("127.0.0.1", dead())                     --> nil, "connection refused" => tcp{client}
                                                   --! refused-stays-a-master: nil, "connection refused"
s:settimeout(0.05)                                 --> 1
s:gettimeout()                                     --> 0.05, -1

--- states/shutdown-refused-bound: shutdown of a bound tcp() that was refused
s = socket.tcp()                                   --> tcp{master}
s:bind("127.0.0.1", 0)                             --> 1
s:connect("127.0.0.1", dead())                     --> nil, "connection refused" => tcp{client}
                                                   --! refused-stays-a-master: nil, "connection refused"
s:shutdown()                                       --> 1
                                                   --! refused-stays-a-master: raises "Cannot shutdown: expected a tcp{client}, got a tcp{master}"

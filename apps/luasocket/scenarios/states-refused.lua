-- A refused tcp(): every method, called on one whose connect has failed.

--- ST-01-07: accept of a refused tcp()
s = socket.tcp()                                   --> tcp{master}
s:connect("127.0.0.1", dead())                     --> nil, "connection refused" => tcp{client}
                                                   --! refused-stays-a-master: nil, "connection refused"
s:settimeout(0.05)                                 --> 1
s:accept()                                         --> raises "calling 'accept' on bad self (tcp{server} expected)"

--- ST-02-07: bind of a refused tcp()
s = socket.tcp()                                   --> tcp{master}
s:connect("127.0.0.1", dead())                     --> nil, "connection refused" => tcp{client}
                                                   --! refused-stays-a-master: nil, "connection refused"
s:bind("127.0.0.1", 0)                             --> raises "calling 'bind' on bad self (tcp{master} expected)"
                                                   --! refused-stays-a-master: 1, nil

--- ST-03-07: close of a refused tcp()
s = socket.tcp()                                   --> tcp{master}
s:connect("127.0.0.1", dead())                     --> nil, "connection refused" => tcp{client}
                                                   --! refused-stays-a-master: nil, "connection refused"
s:close()                                          --> 1

--- ST-04-07: connect of a refused tcp()
s = socket.tcp()                                   --> tcp{master}
s:connect("127.0.0.1", dead())                     --> nil, "connection refused" => tcp{client}
                                                   --! refused-stays-a-master: nil, "connection refused"
s:settimeout(5)                                    --> 1
s:connect("127.0.0.1", dead())                     --> nil, "connection refused"

--- ST-05-07: dirty of a refused tcp()
s = socket.tcp()                                   --> tcp{master}
s:connect("127.0.0.1", dead())                     --> nil, "connection refused" => tcp{client}
                                                   --! refused-stays-a-master: nil, "connection refused"
s:dirty()                                          --> false

--- ST-06-07: getfamily of a refused tcp()
s = socket.tcp()                                   --> tcp{master}
s:connect("127.0.0.1", dead())                     --> nil, "connection refused" => tcp{client}
                                                   --! refused-stays-a-master: nil, "connection refused"
s:getfamily()                                      --> "inet4"
                                                   --! family-unknown: "unspec"

--- ST-07-07: getfd of a refused tcp()
s = socket.tcp()                                   --> tcp{master}
s:connect("127.0.0.1", dead())                     --> nil, "connection refused" => tcp{client}
                                                   --! refused-stays-a-master: nil, "connection refused"
s:getfd()                                          --> fd
                                                   --! refused-has-no-name: -1

--- ST-08-07: getoption of a refused tcp()
s = socket.tcp()                                   --> tcp{master}
s:connect("127.0.0.1", dead())                     --> nil, "connection refused" => tcp{client}
                                                   --! refused-stays-a-master: nil, "connection refused"
s:getoption("keepalive")                           --> false
                                                   --! options-of-the-closed: nil, "getsockopt failed"

--- ST-09-07: getpeername of a refused tcp()
s = socket.tcp()                                   --> tcp{master}
s:connect("127.0.0.1", dead())                     --> nil, "connection refused" => tcp{client}
                                                   --! refused-stays-a-master: nil, "connection refused"
s:getpeername()                                    --> nil, "Transport endpoint is not connected"
                                                   --! refused-has-no-name: nil, "Bad file descriptor", nil

--- ST-10-07: getsockname of a refused tcp()
s = socket.tcp()                                   --> tcp{master}
s:connect("127.0.0.1", dead())                     --> nil, "connection refused" => tcp{client}
                                                   --! refused-stays-a-master: nil, "connection refused"
s:getsockname()                                    --> "127.0.0.1", "port1", "unspec"
                                                   --! refused-has-no-name: nil, "Bad file descriptor", nil

--- ST-11-07: getstats of a refused tcp()
s = socket.tcp()                                   --> tcp{master}
s:connect("127.0.0.1", dead())                     --> nil, "connection refused" => tcp{client}
                                                   --! refused-stays-a-master: nil, "connection refused"
s:getstats()                                       --> 0, 0, age

--- ST-12-07: setstats of a refused tcp()
s = socket.tcp()                                   --> tcp{master}
s:connect("127.0.0.1", dead())                     --> nil, "connection refused" => tcp{client}
                                                   --! refused-stays-a-master: nil, "connection refused"
s:setstats(1, 2, 3)                                --> 1

--- ST-13-07: listen of a refused tcp()
s = socket.tcp()                                   --> tcp{master}
s:connect("127.0.0.1", dead())                     --> nil, "connection refused" => tcp{client}
                                                   --! refused-stays-a-master: nil, "connection refused"
s:listen()                                         --> raises "calling 'listen' on bad self (tcp{master} expected)"
                                                   --! refused-stays-a-master: nil, "Bad file descriptor"

--- ST-14-07: receive of a refused tcp()
s = socket.tcp()                                   --> tcp{master}
s:connect("127.0.0.1", dead())                     --> nil, "connection refused" => tcp{client}
                                                   --! refused-stays-a-master: nil, "connection refused"
s:settimeout(0.05)                                 --> 1
s:receive()                                        --> nil, "closed", ""
                                                   --! refused-stays-a-master: raises "Cannot receive: expected a tcp{client}, got a tcp{master}"

--- ST-15-07: send of a refused tcp()
s = socket.tcp()                                   --> tcp{master}
s:connect("127.0.0.1", dead())                     --> nil, "connection refused" => tcp{client}
                                                   --! refused-stays-a-master: nil, "connection refused"
s:settimeout(5)                                    --> 1
s:send("x")                                        --> nil, "closed", 0
                                                   --! refused-stays-a-master: raises "Cannot send: expected a tcp{client}, got a tcp{master}"

--- ST-16-07: setfd of a refused tcp()
s = socket.tcp()                                   --> tcp{master}
s:connect("127.0.0.1", dead())                     --> nil, "connection refused" => tcp{client}
                                                   --! refused-stays-a-master: nil, "connection refused"
s:setfd(-1)                                        --> nothing

--- ST-17-07: setoption of a refused tcp()
s = socket.tcp()                                   --> tcp{master}
s:connect("127.0.0.1", dead())                     --> nil, "connection refused" => tcp{client}
                                                   --! refused-stays-a-master: nil, "connection refused"
s:setoption("keepalive", true)                     --> 1
                                                   --! options-of-the-closed: nil, "setsockopt failed"

--- ST-18-07: setpeername of a refused tcp()
s = socket.tcp()                                   --> tcp{master}
s:connect("127.0.0.1", dead())                     --> nil, "connection refused" => tcp{client}
                                                   --! refused-stays-a-master: nil, "connection refused"
s:settimeout(5)                                    --> 1
s:setpeername("127.0.0.1", dead())                 --> nil, "connection refused"
                                                   --! no-aliases: raises "attempt to call 'setpeername', which is no method"

--- ST-19-07: setsockname of a refused tcp()
s = socket.tcp()                                   --> tcp{master}
s:connect("127.0.0.1", dead())                     --> nil, "connection refused" => tcp{client}
                                                   --! refused-stays-a-master: nil, "connection refused"
s:setsockname("127.0.0.1", 0)                      --> raises "calling 'setsockname' on bad self (tcp{master} expected)"
                                                   --! no-aliases: raises "attempt to call 'setsockname', which is no method"

--- ST-20-07: settimeout of a refused tcp()
s = socket.tcp()                                   --> tcp{master}
s:connect("127.0.0.1", dead())                     --> nil, "connection refused" => tcp{client}
                                                   --! refused-stays-a-master: nil, "connection refused"
s:settimeout(1)                                    --> 1

--- ST-21-07: gettimeout of a refused tcp()
s = socket.tcp()                                   --> tcp{master}
s:connect("127.0.0.1", dead())                     --> nil, "connection refused" => tcp{client}
                                                   --! refused-stays-a-master: nil, "connection refused"
s:settimeout(0.05)                                 --> 1
s:gettimeout()                                     --> 0.05, -1

--- ST-22-07: shutdown of a refused tcp()
s = socket.tcp()                                   --> tcp{master}
s:connect("127.0.0.1", dead())                     --> nil, "connection refused" => tcp{client}
                                                   --! refused-stays-a-master: nil, "connection refused"
s:shutdown()                                       --> 1
                                                   --! refused-stays-a-master: raises "Cannot shutdown: expected a tcp{client}, got a tcp{master}"

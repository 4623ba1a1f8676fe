-- A bound tcp(): every method, called on one that does not listen yet.

--- ST-01-04: accept of a bound tcp()
s = socket.tcp()                                   --> tcp{master}
s:bind("127.0.0.1", 0)                             --> 1
s:settimeout(0.05)                                 --> 1
s:accept()                                         --> raises "calling 'accept' on bad self (tcp{server} expected)"

--- ST-02-04: bind of a bound tcp()
s = socket.tcp()                                   --> tcp{master}
s:bind("127.0.0.1", 0)                             --> 1
s:bind("127.0.0.1", 0)                             --> nil, "Invalid argument"

--- ST-03-04: close of a bound tcp()
s = socket.tcp()                                   --> tcp{master}
s:bind("127.0.0.1", 0)                             --> 1
s:close()                                          --> 1

--- ST-04-04: connect of a bound tcp()
s = socket.tcp()                                   --> tcp{master}
s:bind("127.0.0.1", 0)                             --> 1
s:settimeout(5)                                    --> 1
s:connect("127.0.0.1", dead())                     --> nil, "connection refused" => tcp{client}
                                                   --! refused-stays-a-master: nil, "connection refused"

--- ST-05-04: dirty of a bound tcp()
s = socket.tcp()                                   --> tcp{master}
s:bind("127.0.0.1", 0)                             --> 1
s:dirty()                                          --> false

--- ST-06-04: getfamily of a bound tcp()
s = socket.tcp()                                   --> tcp{master}
s:bind("127.0.0.1", 0)                             --> 1
s:getfamily()                                      --> "inet4"

--- ST-07-04: getfd of a bound tcp(), which has one, and keeps it
s = socket.tcp()                                   --> tcp{master}
s:bind("127.0.0.1", 0)                             --> 1
s:getfd()                                          --> fd
s:setfd(s:getfd())                                 --> nothing

--- ST-08-04: getoption of a bound tcp()
s = socket.tcp()                                   --> tcp{master}
s:bind("127.0.0.1", 0)                             --> 1
s:getoption("keepalive")                           --> false

--- ST-09-04: getpeername of a bound tcp()
s = socket.tcp()                                   --> tcp{master}
s:bind("127.0.0.1", 0)                             --> 1
s:getpeername()                                    --> nil, "Transport endpoint is not connected"

--- ST-10-04: getsockname of a bound tcp()
s = socket.tcp()                                   --> tcp{master}
s:bind("127.0.0.1", 0)                             --> 1
s:getsockname()                                    --> "127.0.0.1", "port1", "inet"

--- ST-11-04: getstats of a bound tcp()
s = socket.tcp()                                   --> tcp{master}
s:bind("127.0.0.1", 0)                             --> 1
s:getstats()                                       --> raises "calling 'getstats' on bad self (tcp{client} expected)"
                                                   --! statistics-of-any-class: 0, 0, age

--- ST-12-04: setstats of a bound tcp()
s = socket.tcp()                                   --> tcp{master}
s:bind("127.0.0.1", 0)                             --> 1
s:setstats(1, 2, 3)                                --> raises "calling 'setstats' on bad self (tcp{client} expected)"
                                                   --! statistics-of-any-class: 1

--- ST-13-04: listen of a bound tcp()
s = socket.tcp()                                   --> tcp{master}
s:bind("127.0.0.1", 0)                             --> 1
s:listen()                                         --> 1 => tcp{server}

--- ST-14-04: receive of a bound tcp()
s = socket.tcp()                                   --> tcp{master}
s:bind("127.0.0.1", 0)                             --> 1
s:settimeout(0.05)                                 --> 1
s:receive()                                        --> raises "calling 'receive' on bad self (tcp{client} expected)"

--- ST-15-04: send of a bound tcp()
s = socket.tcp()                                   --> tcp{master}
s:bind("127.0.0.1", 0)                             --> 1
s:settimeout(5)                                    --> 1
s:send("x")                                        --> raises "calling 'send' on bad self (tcp{client} expected)"

--- ST-16-04: setfd of a bound tcp()
s = socket.tcp()                                   --> tcp{master}
s:bind("127.0.0.1", 0)                             --> 1
s:setfd(-1)                                        --> nothing

--- ST-17-04: setoption of a bound tcp()
s = socket.tcp()                                   --> tcp{master}
s:bind("127.0.0.1", 0)                             --> 1
s:setoption("keepalive", true)                     --> 1

--- ST-18-04: setpeername of a bound tcp()
s = socket.tcp()                                   --> tcp{master}
s:bind("127.0.0.1", 0)                             --> 1
s:settimeout(5)                                    --> 1
s:setpeername("127.0.0.1", dead())                 --> nil, "connection refused" => tcp{client}
                                                   --! no-aliases: raises "attempt to call 'setpeername', which is no method"

--- ST-19-04: setsockname of a bound tcp()
s = socket.tcp()                                   --> tcp{master}
s:bind("127.0.0.1", 0)                             --> 1
s:setsockname("127.0.0.1", 0)                      --> nil, "Invalid argument"
                                                   --! no-aliases: raises "attempt to call 'setsockname', which is no method"

--- ST-20-04: settimeout of a bound tcp()
s = socket.tcp()                                   --> tcp{master}
s:bind("127.0.0.1", 0)                             --> 1
s:settimeout(1)                                    --> 1

--- ST-21-04: gettimeout of a bound tcp()
s = socket.tcp()                                   --> tcp{master}
s:bind("127.0.0.1", 0)                             --> 1
s:settimeout(0.05)                                 --> 1
s:gettimeout()                                     --> 0.05, -1

--- ST-22-04: shutdown of a bound tcp()
s = socket.tcp()                                   --> tcp{master}
s:bind("127.0.0.1", 0)                             --> 1
s:shutdown()                                       --> raises "calling 'shutdown' on bad self (tcp{client} expected)"

-- A closed server: every method.

--- ST-01-09: accept of a closed server
s = socket.bind("127.0.0.1", 0)                    --> tcp{server}
s:close()                                          --> 1
s:settimeout(0.05)                                 --> 1
s:accept()                                         --> nil, "closed"

--- ST-02-09: bind of a closed server
s = socket.bind("127.0.0.1", 0)                    --> tcp{server}
s:close()                                          --> 1
s:bind("127.0.0.1", 0)                             --> raises "calling 'bind' on bad self (tcp{master} expected)"

--- ST-03-09: close of a closed server
s = socket.bind("127.0.0.1", 0)                    --> tcp{server}
s:close()                                          --> 1
s:close()                                          --> 1

--- ST-04-09: connect of a closed server
s = socket.bind("127.0.0.1", 0)                    --> tcp{server}
s:close()                                          --> 1
s:settimeout(5)                                    --> 1
s:connect("127.0.0.1", dead())                     --> nil, "connection refused" => tcp{client}
                                                   --! closed-for-good: nil, "closed"

--- ST-05-09: dirty of a closed server
s = socket.bind("127.0.0.1", 0)                    --> tcp{server}
s:close()                                          --> 1
s:dirty()                                          --> false

--- ST-06-09: getfamily of a closed server
s = socket.bind("127.0.0.1", 0)                    --> tcp{server}
s:close()                                          --> 1
s:getfamily()                                      --> "inet4"

--- ST-07-09: getfd of a closed server
s = socket.bind("127.0.0.1", 0)                    --> tcp{server}
s:close()                                          --> 1
s:getfd()                                          --> -1

--- ST-08-09: getoption of a closed server
s = socket.bind("127.0.0.1", 0)                    --> tcp{server}
s:close()                                          --> 1
s:getoption("keepalive")                           --> nil, "getsockopt failed"

--- ST-09-09: getpeername of a closed server
s = socket.bind("127.0.0.1", 0)                    --> tcp{server}
s:close()                                          --> 1
s:getpeername()                                    --> nil, "Bad file descriptor"
                                                   --! closed-names: nil, "closed", nil

--- ST-10-09: getsockname of a closed server
s = socket.bind("127.0.0.1", 0)                    --> tcp{server}
s:close()                                          --> 1
s:getsockname()                                    --> nil, "Bad file descriptor"
                                                   --! closed-names: nil, "closed", nil

--- ST-11-09: getstats of a closed server
s = socket.bind("127.0.0.1", 0)                    --> tcp{server}
s:close()                                          --> 1
s:getstats()                                       --> raises "calling 'getstats' on bad self (tcp{client} expected)"
                                                   --! statistics-of-any-class: 0, 0, age

--- ST-12-09: setstats of a closed server
s = socket.bind("127.0.0.1", 0)                    --> tcp{server}
s:close()                                          --> 1
s:setstats(1, 2, 3)                                --> raises "calling 'setstats' on bad self (tcp{client} expected)"
                                                   --! statistics-of-any-class: 1

--- ST-13-09: listen of a closed server
s = socket.bind("127.0.0.1", 0)                    --> tcp{server}
s:close()                                          --> 1
s:listen()                                         --> raises "calling 'listen' on bad self (tcp{master} expected)"

--- ST-14-09: receive of a closed server
s = socket.bind("127.0.0.1", 0)                    --> tcp{server}
s:close()                                          --> 1
s:settimeout(0.05)                                 --> 1
s:receive()                                        --> raises "calling 'receive' on bad self (tcp{client} expected)"

--- ST-15-09: send of a closed server
s = socket.bind("127.0.0.1", 0)                    --> tcp{server}
s:close()                                          --> 1
s:settimeout(5)                                    --> 1
s:send("x")                                        --> raises "calling 'send' on bad self (tcp{client} expected)"

--- ST-16-09: setfd of a closed server
s = socket.bind("127.0.0.1", 0)                    --> tcp{server}
s:close()                                          --> 1
s:setfd(-1)                                        --> nothing

--- ST-17-09: setoption of a closed server
s = socket.bind("127.0.0.1", 0)                    --> tcp{server}
s:close()                                          --> 1
s:setoption("keepalive", true)                     --> nil, "setsockopt failed"

--- ST-18-09: setpeername of a closed server
s = socket.bind("127.0.0.1", 0)                    --> tcp{server}
s:close()                                          --> 1
s:settimeout(5)                                    --> 1
s:setpeername("127.0.0.1", dead())                 --> nil, "connection refused" => tcp{client}
                                                   --! no-aliases: raises "attempt to call 'setpeername', which is no method"

--- ST-19-09: setsockname of a closed server
s = socket.bind("127.0.0.1", 0)                    --> tcp{server}
s:close()                                          --> 1
s:setsockname("127.0.0.1", 0)                      --> raises "calling 'setsockname' on bad self (tcp{master} expected)"
                                                   --! no-aliases: raises "attempt to call 'setsockname', which is no method"

--- ST-20-09: settimeout of a closed server
s = socket.bind("127.0.0.1", 0)                    --> tcp{server}
s:close()                                          --> 1
s:settimeout(1)                                    --> 1

--- ST-21-09: gettimeout of a closed server
s = socket.bind("127.0.0.1", 0)                    --> tcp{server}
s:close()                                          --> 1
s:settimeout(0.05)                                 --> 1
s:gettimeout()                                     --> 0.05, -1

--- ST-22-09: shutdown of a closed server
s = socket.bind("127.0.0.1", 0)                    --> tcp{server}
s:close()                                          --> 1
s:shutdown()                                       --> raises "calling 'shutdown' on bad self (tcp{client} expected)"

-- A closed master: every method, called on one that was never anything else.

--- ST-01-08: accept of a closed master
s = socket.tcp()                                   --> tcp{master}
s:close()                                          --> 1
s:settimeout(0.05)                                 --> 1
s:accept()                                         --> raises "calling 'accept' on bad self (tcp{server} expected)"

--- ST-02-08: bind of a closed master
s = socket.tcp()                                   --> tcp{master}
s:close()                                          --> 1
s:bind("127.0.0.1", 0)                             --> 1
                                                   --! closed-for-good: nil, "closed"

--- ST-03-08: close of a closed master
s = socket.tcp()                                   --> tcp{master}
s:close()                                          --> 1
s:close()                                          --> 1

--- ST-04-08: connect of a closed master
s = socket.tcp()                                   --> tcp{master}
s:close()                                          --> 1
s:settimeout(5)                                    --> 1
s:connect("127.0.0.1", dead())                     --> nil, "connection refused" => tcp{client}
                                                   --! closed-for-good: nil, "closed"

--- ST-05-08: dirty of a closed master
s = socket.tcp()                                   --> tcp{master}
s:close()                                          --> 1
s:dirty()                                          --> false

--- ST-06-08: getfamily of a closed master
s = socket.tcp()                                   --> tcp{master}
s:close()                                          --> 1
s:getfamily()                                      --> "inet4"
                                                   --! family-unknown: "unspec"

--- ST-07-08: getfd of a closed master
s = socket.tcp()                                   --> tcp{master}
s:close()                                          --> 1
s:getfd()                                          --> -1

--- ST-08-08: getoption of a closed master
s = socket.tcp()                                   --> tcp{master}
s:close()                                          --> 1
s:getoption("keepalive")                           --> nil, "getsockopt failed"

--- ST-09-08: getpeername of a closed master
s = socket.tcp()                                   --> tcp{master}
s:close()                                          --> 1
s:getpeername()                                    --> nil, "Bad file descriptor"
                                                   --! closed-names: nil, "closed", nil

--- ST-10-08: getsockname of a closed master
s = socket.tcp()                                   --> tcp{master}
s:close()                                          --> 1
s:getsockname()                                    --> nil, "Bad file descriptor"
                                                   --! closed-names: nil, "closed", nil

--- ST-11-08: getstats of a closed master
s = socket.tcp()                                   --> tcp{master}
s:close()                                          --> 1
s:getstats()                                       --> raises "calling 'getstats' on bad self (tcp{client} expected)"
                                                   --! statistics-of-any-class: 0, 0, age

--- ST-12-08: setstats of a closed master
s = socket.tcp()                                   --> tcp{master}
s:close()                                          --> 1
s:setstats(1, 2, 3)                                --> raises "calling 'setstats' on bad self (tcp{client} expected)"
                                                   --! statistics-of-any-class: 1

--- ST-13-08: listen of a closed master
s = socket.tcp()                                   --> tcp{master}
s:close()                                          --> 1
s:listen()                                         --> nil, "Bad file descriptor"
                                                   --! closed-for-good: nil, "closed"

--- ST-14-08: receive of a closed master
s = socket.tcp()                                   --> tcp{master}
s:close()                                          --> 1
s:settimeout(0.05)                                 --> 1
s:receive()                                        --> raises "calling 'receive' on bad self (tcp{client} expected)"

--- ST-15-08: send of a closed master
s = socket.tcp()                                   --> tcp{master}
s:close()                                          --> 1
s:settimeout(5)                                    --> 1
s:send("x")                                        --> raises "calling 'send' on bad self (tcp{client} expected)"

--- ST-16-08: setfd of a closed master
s = socket.tcp()                                   --> tcp{master}
s:close()                                          --> 1
s:setfd(-1)                                        --> nothing

--- ST-17-08: setoption of a closed master
s = socket.tcp()                                   --> tcp{master}
s:close()                                          --> 1
s:setoption("keepalive", true)                     --> nil, "setsockopt failed"

--- ST-18-08: setpeername of a closed master
s = socket.tcp()                                   --> tcp{master}
s:close()                                          --> 1
s:settimeout(5)                                    --> 1
s:setpeername("127.0.0.1", dead())                 --> nil, "connection refused" => tcp{client}
                                                   --! no-aliases: raises "attempt to call 'setpeername', which is no method"

--- ST-19-08: setsockname of a closed master
s = socket.tcp()                                   --> tcp{master}
s:close()                                          --> 1
s:setsockname("127.0.0.1", 0)                      --> 1
                                                   --! no-aliases: raises "attempt to call 'setsockname', which is no method"

--- ST-20-08: settimeout of a closed master
s = socket.tcp()                                   --> tcp{master}
s:close()                                          --> 1
s:settimeout(1)                                    --> 1

--- ST-21-08: gettimeout of a closed master
s = socket.tcp()                                   --> tcp{master}
s:close()                                          --> 1
s:settimeout(0.05)                                 --> 1
s:gettimeout()                                     --> 0.05, -1

--- ST-22-08: shutdown of a closed master
s = socket.tcp()                                   --> tcp{master}
s:close()                                          --> 1
s:shutdown()                                       --> raises "calling 'shutdown' on bad self (tcp{client} expected)"

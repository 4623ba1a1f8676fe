-- A new tcp(): every method, called on one that has no family yet.

--- ST-01-01: accept of a new tcp()
s = socket.tcp()                                   --> tcp{master}
s:settimeout(0.05)                                 --> 1
s:accept()                                         --> raises "calling 'accept' on bad self (tcp{server} expected)"

--- ST-02-01: bind of a new tcp()
s = socket.tcp()                                   --> tcp{master}
s:bind("127.0.0.1", 0)                             --> 1

--- ST-03-01: close of a new tcp()
s = socket.tcp()                                   --> tcp{master}
s:close()                                          --> 1

--- ST-04-01: connect of a new tcp()
s = socket.tcp()                                   --> tcp{master}
s:settimeout(5)                                    --> 1
s:connect("127.0.0.1", dead())                     --> nil, "connection refused" => tcp{client}
                                                   --! refused-stays-a-master: nil, "connection refused"

--- ST-05-01: dirty of a new tcp()
s = socket.tcp()                                   --> tcp{master}
s:dirty()                                          --> false

--- ST-06-01: getfamily of a new tcp()
s = socket.tcp()                                   --> tcp{master}
s:getfamily()                                      --> "inet4"
                                                   --! family-unknown: "unspec"

--- ST-07-01: getfd of a new tcp()
s = socket.tcp()                                   --> tcp{master}
s:getfd()                                          --> -1

--- ST-08-01: getoption of a new tcp()
s = socket.tcp()                                   --> tcp{master}
s:getoption("keepalive")                           --> nil, "getsockopt failed"

--- ST-09-01: getpeername of a new tcp()
s = socket.tcp()                                   --> tcp{master}
s:getpeername()                                    --> nil, "Bad file descriptor"

--- ST-10-01: getsockname of a new tcp()
s = socket.tcp()                                   --> tcp{master}
s:getsockname()                                    --> nil, "Bad file descriptor"

--- ST-11-01: getstats of a new tcp()
s = socket.tcp()                                   --> tcp{master}
s:getstats()                                       --> raises "calling 'getstats' on bad self (tcp{client} expected)"
                                                   --! statistics-of-any-class: 0, 0, age

--- ST-12-01: setstats of a new tcp()
s = socket.tcp()                                   --> tcp{master}
s:setstats(1, 2, 3)                                --> raises "calling 'setstats' on bad self (tcp{client} expected)"
                                                   --! statistics-of-any-class: 1

--- ST-13-01: listen of a new tcp()
s = socket.tcp()                                   --> tcp{master}
s:listen()                                         --> nil, "Bad file descriptor"

--- ST-14-01: receive of a new tcp()
s = socket.tcp()                                   --> tcp{master}
s:settimeout(0.05)                                 --> 1
s:receive()                                        --> raises "calling 'receive' on bad self (tcp{client} expected)"

--- ST-15-01: send of a new tcp()
s = socket.tcp()                                   --> tcp{master}
s:settimeout(5)                                    --> 1
s:send("x")                                        --> raises "calling 'send' on bad self (tcp{client} expected)"

--- ST-16-01: setfd of a new tcp()
s = socket.tcp()                                   --> tcp{master}
s:setfd(-1)                                        --> nothing

--- ST-17-01: setoption of a new tcp()
s = socket.tcp()                                   --> tcp{master}
s:setoption("keepalive", true)                     --> nil, "setsockopt failed"

--- ST-18-01: setpeername of a new tcp()
s = socket.tcp()                                   --> tcp{master}
s:settimeout(5)                                    --> 1
s:setpeername("127.0.0.1", dead())                 --> nil, "connection refused" => tcp{client}
                                                   --! no-aliases: raises "attempt to call 'setpeername', which is no method"

--- ST-19-01: setsockname of a new tcp()
s = socket.tcp()                                   --> tcp{master}
s:setsockname("127.0.0.1", 0)                      --> 1
                                                   --! no-aliases: raises "attempt to call 'setsockname', which is no method"

--- ST-20-01: settimeout of a new tcp()
s = socket.tcp()                                   --> tcp{master}
s:settimeout(1)                                    --> 1

--- ST-21-01: gettimeout of a new tcp()
s = socket.tcp()                                   --> tcp{master}
s:settimeout(0.05)                                 --> 1
s:gettimeout()                                     --> 0.05, -1

--- ST-22-01: shutdown of a new tcp()
s = socket.tcp()                                   --> tcp{master}
s:shutdown()                                       --> raises "calling 'shutdown' on bad self (tcp{client} expected)"

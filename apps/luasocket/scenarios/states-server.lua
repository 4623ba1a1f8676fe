-- A server: every method, called on one at which nobody calls.

--- ST-01-05: accept of a server
s = socket.bind("127.0.0.1", 0)                    --> tcp{server}
s:settimeout(0.05)                                 --> 1
s:accept()                                         --> nil, "timeout"

--- ST-02-05: bind of a server
s = socket.bind("127.0.0.1", 0)                    --> tcp{server}
s:bind("127.0.0.1", 0)                             --> raises "calling 'bind' on bad self (tcp{master} expected)"

--- ST-03-05: close of a server
s = socket.bind("127.0.0.1", 0)                    --> tcp{server}
s:close()                                          --> 1

--- ST-04-05: connect of a server
s = socket.bind("127.0.0.1", 0)                    --> tcp{server}
s:settimeout(5)                                    --> 1
s:connect("127.0.0.1", dead())                     --> nil, "already connected" => tcp{client}
                                                   --! server-stays-a-server: nil, "already connected"

--- ST-05-05: dirty of a server
s = socket.bind("127.0.0.1", 0)                    --> tcp{server}
s:dirty()                                          --> false

--- ST-06-05: getfamily of a server
s = socket.bind("127.0.0.1", 0)                    --> tcp{server}
s:getfamily()                                      --> "inet4"

--- ST-07-05: getfd of a server, which has one, and keeps it
s = socket.bind("127.0.0.1", 0)                    --> tcp{server}
s:getfd()                                          --> fd
s:setfd(s:getfd())                                 --> nothing

--- ST-08-05: getoption of a server
s = socket.bind("127.0.0.1", 0)                    --> tcp{server}
s:getoption("keepalive")                           --> false

--- ST-09-05: getpeername of a server
s = socket.bind("127.0.0.1", 0)                    --> tcp{server}
s:getpeername()                                    --> nil, "Transport endpoint is not connected"

--- ST-10-05: getsockname of a server
s = socket.bind("127.0.0.1", 0)                    --> tcp{server}
s:getsockname()                                    --> "127.0.0.1", "port1", "inet"

--- ST-11-05: getstats of a server
s = socket.bind("127.0.0.1", 0)                    --> tcp{server}
s:getstats()                                       --> raises "calling 'getstats' on bad self (tcp{client} expected)"
                                                   --! statistics-of-any-class: 0, 0, age

--- ST-12-05: setstats of a server
s = socket.bind("127.0.0.1", 0)                    --> tcp{server}
s:setstats(1, 2, 3)                                --> raises "calling 'setstats' on bad self (tcp{client} expected)"
                                                   --! statistics-of-any-class: 1

--- ST-13-05: listen of a server
s = socket.bind("127.0.0.1", 0)                    --> tcp{server}
s:listen()                                         --> raises "calling 'listen' on bad self (tcp{master} expected)"

--- ST-14-05: receive of a server
s = socket.bind("127.0.0.1", 0)                    --> tcp{server}
s:settimeout(0.05)                                 --> 1
s:receive()                                        --> raises "calling 'receive' on bad self (tcp{client} expected)"

--- ST-15-05: send of a server
s = socket.bind("127.0.0.1", 0)                    --> tcp{server}
s:settimeout(5)                                    --> 1
s:send("x")                                        --> raises "calling 'send' on bad self (tcp{client} expected)"

--- ST-16-05: setfd of a server
s = socket.bind("127.0.0.1", 0)                    --> tcp{server}
s:setfd(-1)                                        --> nothing

--- ST-17-05: setoption of a server
s = socket.bind("127.0.0.1", 0)                    --> tcp{server}
s:setoption("keepalive", true)                     --> 1

--- ST-18-05: setpeername of a server
s = socket.bind("127.0.0.1", 0)                    --> tcp{server}
s:settimeout(5)                                    --> 1
s:setpeername("127.0.0.1", dead())                 --> nil, "already connected" => tcp{client}
                                                   --! no-aliases: raises "attempt to call 'setpeername', which is no method"

--- ST-19-05: setsockname of a server
s = socket.bind("127.0.0.1", 0)                    --> tcp{server}
s:setsockname("127.0.0.1", 0)                      --> raises "calling 'setsockname' on bad self (tcp{master} expected)"
                                                   --! no-aliases: raises "attempt to call 'setsockname', which is no method"

--- ST-20-05: settimeout of a server
s = socket.bind("127.0.0.1", 0)                    --> tcp{server}
s:settimeout(1)                                    --> 1

--- ST-21-05: gettimeout of a server
s = socket.bind("127.0.0.1", 0)                    --> tcp{server}
s:settimeout(0.05)                                 --> 1
s:gettimeout()                                     --> 0.05, -1

--- ST-22-05: shutdown of a server
s = socket.bind("127.0.0.1", 0)                    --> tcp{server}
s:shutdown()                                       --> raises "calling 'shutdown' on bad self (tcp{client} expected)"

-- A client: every method, called on one to whom nobody has sent anything.

--- ST-01-06: accept of a client
c, p = pair()
c:settimeout(0.05)                                 --> 1
c:accept()                                         --> raises "calling 'accept' on bad self (tcp{server} expected)"

--- ST-02-06: bind of a client
c, p = pair()
c:bind("127.0.0.1", 0)                             --> raises "calling 'bind' on bad self (tcp{master} expected)"

--- ST-03-06: close of a client
c, p = pair()
c:close()                                          --> 1

--- ST-04-06: connect of a client
c, p = pair()
c:settimeout(5)                                    --> 1
c:connect("127.0.0.1", dead())                     --> 1
                                                   --! connected-once: nil, "already connected"

--- ST-05-06: dirty of a client
c, p = pair()
c:dirty()                                          --> false

--- ST-06-06: getfamily of a client
c, p = pair()
c:getfamily()                                      --> "inet4"

--- ST-07-06: getfd of a client, which has one, and keeps it
c, p = pair()
c:getfd()                                          --> fd
c:setfd(c:getfd())                                 --> nothing

--- ST-08-06: getoption of a client
c, p = pair()
c:getoption("keepalive")                           --> false

--- ST-09-06: getpeername of a client
c, p = pair()
c:getpeername()                                    --> "127.0.0.1", port1, "inet"

--- ST-10-06: getsockname of a client
c, p = pair()
c:getsockname()                                    --> "127.0.0.1", "port1", "inet"

--- ST-11-06: getstats of a client
c, p = pair()
c:getstats()                                       --> 0, 0, age

--- ST-12-06: setstats of a client
c, p = pair()
c:setstats(1, 2, 3)                                --> 1

--- ST-13-06: listen of a client
c, p = pair()
c:listen()                                         --> raises "calling 'listen' on bad self (tcp{master} expected)"

--- ST-14-06: receive of a client
c, p = pair()
c:settimeout(0.05)                                 --> 1
c:receive()                                        --> nil, "timeout", ""

--- ST-15-06: send of a client
c, p = pair()
c:settimeout(5)                                    --> 1
c:send("x")                                        --> 1, nil, nil

--- ST-16-06: setfd of a client
c, p = pair()
c:setfd(-1)                                        --> nothing

--- ST-17-06: setoption of a client
c, p = pair()
c:setoption("keepalive", true)                     --> 1

--- ST-18-06: setpeername of a client
c, p = pair()
c:settimeout(5)                                    --> 1
c:setpeername("127.0.0.1", dead())                 --> 1
                                                   --! no-aliases: raises "attempt to call 'setpeername', which is no method"

--- ST-19-06: setsockname of a client
c, p = pair()
c:setsockname("127.0.0.1", 0)                      --> raises "calling 'setsockname' on bad self (tcp{master} expected)"
                                                   --! no-aliases: raises "attempt to call 'setsockname', which is no method"

--- ST-20-06: settimeout of a client
c, p = pair()
c:settimeout(1)                                    --> 1

--- ST-21-06: gettimeout of a client
c, p = pair()
c:settimeout(0.05)                                 --> 1
c:gettimeout()                                     --> 0.05, -1

--- ST-22-06: shutdown of a client
c, p = pair()
c:shutdown()                                       --> 1

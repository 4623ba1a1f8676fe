-- A closed client: every method, called on one that closed itself.

--- ST-01-10: accept of a closed client
c, p = pair()
c:close()                                          --> 1
c:settimeout(0.05)                                 --> 1
c:accept()                                         --> raises "calling 'accept' on bad self (tcp{server} expected)"

--- ST-02-10: bind of a closed client
c, p = pair()
c:close()                                          --> 1
c:bind("127.0.0.1", 0)                             --> raises "calling 'bind' on bad self (tcp{master} expected)"

--- ST-03-10: close of a closed client
c, p = pair()
c:close()                                          --> 1
c:close()                                          --> 1

--- ST-04-10: connect of a closed client
c, p = pair()
c:close()                                          --> 1
c:settimeout(5)                                    --> 1
c:connect("127.0.0.1", dead())                     --> nil, "connection refused"
                                                   --! closed-for-good: nil, "closed"

--- ST-05-10: dirty of a closed client
c, p = pair()
c:close()                                          --> 1
c:dirty()                                          --> false

--- ST-06-10: getfamily of a closed client
c, p = pair()
c:close()                                          --> 1
c:getfamily()                                      --> "inet4"

--- ST-07-10: getfd of a closed client
c, p = pair()
c:close()                                          --> 1
c:getfd()                                          --> -1

--- ST-08-10: getoption of a closed client
c, p = pair()
c:close()                                          --> 1
c:getoption("keepalive")                           --> nil, "getsockopt failed"

--- ST-09-10: getpeername of a closed client
c, p = pair()
c:close()                                          --> 1
c:getpeername()                                    --> nil, "Bad file descriptor"
                                                   --! closed-names: nil, "closed", nil

--- ST-10-10: getsockname of a closed client
c, p = pair()
c:close()                                          --> 1
c:getsockname()                                    --> nil, "Bad file descriptor"
                                                   --! closed-names: nil, "closed", nil

--- ST-11-10: getstats of a closed client
c, p = pair()
c:close()                                          --> 1
c:getstats()                                       --> 0, 0, age

--- ST-12-10: setstats of a closed client
c, p = pair()
c:close()                                          --> 1
c:setstats(1, 2, 3)                                --> 1

--- ST-13-10: listen of a closed client
c, p = pair()
c:close()                                          --> 1
c:listen()                                         --> raises "calling 'listen' on bad self (tcp{master} expected)"

--- ST-14-10: receive of a closed client
c, p = pair()
c:close()                                          --> 1
c:settimeout(0.05)                                 --> 1
c:receive()                                        --> nil, "closed", ""

--- ST-15-10: send of a closed client
c, p = pair()
c:close()                                          --> 1
c:settimeout(5)                                    --> 1
c:send("x")                                        --> nil, "closed", 0

--- ST-16-10: setfd of a closed client
c, p = pair()
c:close()                                          --> 1
c:setfd(-1)                                        --> nothing

--- ST-17-10: setoption of a closed client
c, p = pair()
c:close()                                          --> 1
c:setoption("keepalive", true)                     --> nil, "setsockopt failed"

--- ST-18-10: setpeername of a closed client
c, p = pair()
c:close()                                          --> 1
c:settimeout(5)                                    --> 1
c:setpeername("127.0.0.1", dead())                 --> nil, "connection refused"
                                                   --! no-aliases: raises "attempt to call 'setpeername', which is no method"

--- ST-19-10: setsockname of a closed client
c, p = pair()
c:close()                                          --> 1
c:setsockname("127.0.0.1", 0)                      --> raises "calling 'setsockname' on bad self (tcp{master} expected)"
                                                   --! no-aliases: raises "attempt to call 'setsockname', which is no method"

--- ST-20-10: settimeout of a closed client
c, p = pair()
c:close()                                          --> 1
c:settimeout(1)                                    --> 1

--- ST-21-10: gettimeout of a closed client
c, p = pair()
c:close()                                          --> 1
c:settimeout(0.05)                                 --> 1
c:gettimeout()                                     --> 0.05, -1

--- ST-22-10: shutdown of a closed client
c, p = pair()
c:close()                                          --> 1
c:shutdown()                                       --> 1

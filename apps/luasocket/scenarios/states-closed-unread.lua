-- A closed client that had a line unread: the methods.

--- states/accept-closed-unread: accept of a closed client that had a line unread
c, p = pair()
p:send("one\ntwo\n")                               --> 8, nil, nil
c:receive()                                        --> "one", nil, nil
c:close()                                          --> 1
c:settimeout(0.05)                                 --> 1
c:accept()                                         --> raises "calling 'accept' on bad self (tcp{server} expected)"

--- states/bind-closed-unread: bind of a closed client that had a line unread
c, p = pair()
p:send("one\ntwo\n")                               --> 8, nil, nil
c:receive()                                        --> "one", nil, nil
c:close()                                          --> 1
c:bind("127.0.0.1", 0)                             --> raises "calling 'bind' on bad self (tcp{master} expected)"

--- states/close-closed-unread: close of a closed client that had a line unread
c, p = pair()
p:send("one\ntwo\n")                               --> 8, nil, nil
c:receive()                                        --> "one", nil, nil
c:close()                                          --> 1
c:close()                                          --> 1

--- states/connect-closed-unread: connect of a closed client that had a line unread
c, p = pair()
p:send("one\ntwo\n")                               --> 8, nil, nil
c:receive()                                        --> "one", nil, nil
c:close()                                          --> 1
c:settimeout(5)                                    --> 1
c:connect("127.0.0.1", dead())                     --> nil, "connection refused"
                                                   --! closed-for-good: nil, "closed"

--- states/dirty-closed-unread: dirty of a closed client that had a line unread
c, p = pair()
p:send("one\ntwo\n")                               --> 8, nil, nil
c:receive()                                        --> "one", nil, nil
c:close()                                          --> 1
c:dirty()                                          --> true
                                                   --! closed-for-good: false

--- states/getfamily-closed-unread: getfamily of a closed client that had a line unread
c, p = pair()
p:send("one\ntwo\n")                               --> 8, nil, nil
c:receive()                                        --> "one", nil, nil
c:close()                                          --> 1
c:getfamily()                                      --> "inet4"

--- states/getfd-closed-unread: getfd of a closed client that had a line unread
c, p = pair()
p:send("one\ntwo\n")                               --> 8, nil, nil
c:receive()                                        --> "one", nil, nil
c:close()                                          --> 1
c:getfd()                                          --> -1

--- states/getoption-closed-unread: getoption of a closed client that had a line unread
c, p = pair()
p:send("one\ntwo\n")                               --> 8, nil, nil
c:receive()                                        --> "one", nil, nil
c:close()                                          --> 1
c:getoption("keepalive")                           --> nil, "getsockopt failed"

--- states/getpeername-closed-unread: getpeername of a closed client that had a line unread
c, p = pair()
p:send("one\ntwo\n")                               --> 8, nil, nil
c:receive()                                        --> "one", nil, nil
c:close()                                          --> 1
c:getpeername()                                    --> nil, "Bad file descriptor"
                                                   --! closed-names: nil, "closed", nil

--- states/getsockname-closed-unread: getsockname of a closed client that had a line unread
c, p = pair()
p:send("one\ntwo\n")                               --> 8, nil, nil
c:receive()                                        --> "one", nil, nil
c:close()                                          --> 1
c:getsockname()                                    --> nil, "Bad file descriptor"
                                                   --! closed-names: nil, "closed", nil

--- states/getstats-closed-unread: getstats of a closed client that had a line unread
c, p = pair()
p:send("one\ntwo\n")                               --> 8, nil, nil
c:receive()                                        --> "one", nil, nil
c:close()                                          --> 1
c:getstats()                                       --> 4, 0, age

--- states/setstats-closed-unread: setstats of a closed client that had a line unread
c, p = pair()
p:send("one\ntwo\n")                               --> 8, nil, nil
c:receive()                                        --> "one", nil, nil
c:close()                                          --> 1
c:setstats(1, 2, 3)                                --> 1

--- states/listen-closed-unread: listen of a closed client that had a line unread
c, p = pair()
p:send("one\ntwo\n")                               --> 8, nil, nil
c:receive()                                        --> "one", nil, nil
c:close()                                          --> 1
c:listen()                                         --> raises "calling 'listen' on bad self (tcp{master} expected)"

--- states/receive-closed-unread: receive of a closed client that had a line unread
c, p = pair()
p:send("one\ntwo\n")                               --> 8, nil, nil
c:receive()                                        --> "one", nil, nil
c:close()                                          --> 1
c:settimeout(0.05)                                 --> 1
c:receive()                                        --> "two", nil, nil
                                                   --! closed-for-good: nil, "closed", ""

--- states/send-closed-unread: send of a closed client that had a line unread
c, p = pair()
p:send("one\ntwo\n")                               --> 8, nil, nil
c:receive()                                        --> "one", nil, nil
c:close()                                          --> 1
c:settimeout(5)                                    --> 1
c:send("x")                                        --> nil, "closed", 0

--- states/setoption-closed-unread: setoption of a closed client that had a line unread
c, p = pair()
p:send("one\ntwo\n")                               --> 8, nil, nil
c:receive()                                        --> "one", nil, nil
c:close()                                          --> 1
c:setoption("keepalive", true)                     --> nil, "setsockopt failed"
c:getoption("keepalive")                           --> nil, "getsockopt failed"

--- states/settimeout-closed-unread: settimeout of a closed client that had a line unread
c, p = pair()
p:send("one\ntwo\n")                               --> 8, nil, nil
c:receive()                                        --> "one", nil, nil
c:close()                                          --> 1
c:settimeout(1)                                    --> 1

--- states/gettimeout-closed-unread: gettimeout of a closed client that had a line unread
c, p = pair()
p:send("one\ntwo\n")                               --> 8, nil, nil
c:receive()                                        --> "one", nil, nil
c:close()                                          --> 1
c:settimeout(0.05)                                 --> 1
c:gettimeout()                                     --> 0.05, -1

--- states/shutdown-closed-unread: shutdown of a closed client that had a line unread
c, p = pair()
p:send("one\ntwo\n")                               --> 8, nil, nil
c:receive()                                        --> "one", nil, nil
c:close()                                          --> 1
c:shutdown()                                       --> 1

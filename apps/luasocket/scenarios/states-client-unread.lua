-- A client with a line that it has not read, and one that it has: the methods.

--- states/accept-unread: accept of a client with a line unread
c, p = pair()
p:send("one\ntwo\n")                               --> 8, nil, nil
c:receive()                                        --> "one", nil, nil
c:settimeout(0.05)                                 --> 1
c:accept()                                         --> raises "calling 'accept' on bad self (tcp{server} expected)"

--- states/bind-unread: bind of a client with a line unread
c, p = pair()
p:send("one\ntwo\n")                               --> 8, nil, nil
c:receive()                                        --> "one", nil, nil
c:bind("127.0.0.1", 0)                             --> raises "calling 'bind' on bad self (tcp{master} expected)"

--- states/close-unread: close of a client with a line unread
c, p = pair()
p:send("one\ntwo\n")                               --> 8, nil, nil
c:receive()                                        --> "one", nil, nil
c:close()                                          --> 1

--- states/connect-unread: connect of a client with a line unread
c, p = pair()
p:send("one\ntwo\n")                               --> 8, nil, nil
c:receive()                                        --> "one", nil, nil
c:settimeout(5)                                    --> 1
c:connect("127.0.0.1", dead())                     --> 1
                                                   --! connected-once: nil, "already connected"

--- states/dirty-unread: dirty of a client with a line unread
c, p = pair()
p:send("one\ntwo\n")                               --> 8, nil, nil
c:receive()                                        --> "one", nil, nil
c:dirty()                                          --> true

--- states/getfamily-unread: getfamily of a client with a line unread
c, p = pair()
p:send("one\ntwo\n")                               --> 8, nil, nil
c:receive()                                        --> "one", nil, nil
c:getfamily()                                      --> "inet4"

--- states/getfd-unread: getfd of a client with a line unread
c, p = pair()
p:send("one\ntwo\n")                               --> 8, nil, nil
c:receive()                                        --> "one", nil, nil
c:getfd()                                          --> fd
c:setfd(c:getfd())                                 --> nothing

--- states/getoption-unread: getoption of a client with a line unread
c, p = pair()
p:send("one\ntwo\n")                               --> 8, nil, nil
c:receive()                                        --> "one", nil, nil
c:getoption("keepalive")                           --> false

--- states/getpeername-unread: getpeername of a client with a line unread
c, p = pair()
p:send("one\ntwo\n")                               --> 8, nil, nil
c:receive()                                        --> "one", nil, nil
c:getpeername()                                    --> "127.0.0.1", port1, "inet"

--- states/getsockname-unread: getsockname of a client with a line unread
c, p = pair()
p:send("one\ntwo\n")                               --> 8, nil, nil
c:receive()                                        --> "one", nil, nil
c:getsockname()                                    --> "127.0.0.1", "port1", "inet"

--- states/getstats-unread: getstats of a client with a line unread
c, p = pair()
p:send("one\ntwo\n")                               --> 8, nil, nil
c:receive()                                        --> "one", nil, nil
c:getstats()                                       --> 4, 0, age

--- states/setstats-unread: setstats of a client with a line unread
c, p = pair()
p:send("one\ntwo\n")                               --> 8, nil, nil
c:receive()                                        --> "one", nil, nil
c:setstats(1, 2, 3)                                --> 1

--- states/listen-unread: listen of a client with a line unread
c, p = pair()
p:send("one\ntwo\n")                               --> 8, nil, nil
c:receive()                                        --> "one", nil, nil
c:listen()                                         --> raises "calling 'listen' on bad self (tcp{master} expected)"

--- states/receive-unread: receive of a client with a line unread
c, p = pair()
p:send("one\ntwo\n")                               --> 8, nil, nil
c:receive()                                        --> "one", nil, nil
c:settimeout(0.05)                                 --> 1
c:receive()                                        --> "two", nil, nil

--- states/send-unread: send of a client with a line unread
c, p = pair()
p:send("one\ntwo\n")                               --> 8, nil, nil
c:receive()                                        --> "one", nil, nil
c:settimeout(5)                                    --> 1
c:send("x")                                        --> 1, nil, nil

--- states/setoption-unread: setoption of a client with a line unread
c, p = pair()
p:send("one\ntwo\n")                               --> 8, nil, nil
c:receive()                                        --> "one", nil, nil
c:setoption("keepalive", true)                     --> 1
c:getoption("keepalive")                           --> true

--- states/settimeout-unread: settimeout of a client with a line unread
c, p = pair()
p:send("one\ntwo\n")                               --> 8, nil, nil
c:receive()                                        --> "one", nil, nil
c:settimeout(1)                                    --> 1

--- states/gettimeout-unread: gettimeout of a client with a line unread
c, p = pair()
p:send("one\ntwo\n")                               --> 8, nil, nil
c:receive()                                        --> "one", nil, nil
c:settimeout(0.05)                                 --> 1
c:gettimeout()                                     --> 0.05, -1

--- states/shutdown-unread: shutdown of a client with a line unread
c, p = pair()
p:send("one\ntwo\n")                               --> 8, nil, nil
c:receive()                                        --> "one", nil, nil
c:shutdown()                                       --> 1

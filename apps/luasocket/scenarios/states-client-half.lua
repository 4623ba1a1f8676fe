-- A client that has shut down sending: the methods.

--- states/accept-half: accept of a client that has shut down sending
c, p = pair()
c:shutdown("send")                                 --> 1
c:settimeout(0.05)                                 --> 1
c:accept()                                         --> raises "calling 'accept' on bad self (tcp{server} expected)"

--- states/bind-half: bind of a client that has shut down sending
c, p = pair()
c:shutdown("send")                                 --> 1
c:bind("127.0.0.1", 0)                             --> raises "calling 'bind' on bad self (tcp{master} expected)"

--- states/close-half: close of a client that has shut down sending
c, p = pair()
c:shutdown("send")                                 --> 1
c:close()                                          --> 1

--- states/connect-half: connect of a client that has shut down sending
c, p = pair()
c:shutdown("send")                                 --> 1
c:settimeout(5)                                    --> 1
c:connect("127.0.0.1", dead())                     --> nil, "already connected"

--- states/dirty-half: dirty of a client that has shut down sending
c, p = pair()
c:shutdown("send")                                 --> 1
c:dirty()                                          --> false

--- states/getfamily-half: getfamily of a client that has shut down sending
c, p = pair()
c:shutdown("send")                                 --> 1
c:getfamily()                                      --> "inet4"

--- states/getfd-half: getfd of a client that has shut down sending
c, p = pair()
c:shutdown("send")                                 --> 1
c:getfd()                                          --> fd
c:setfd(c:getfd())                                 --> nothing

--- states/getoption-half: getoption of a client that has shut down sending
c, p = pair()
c:shutdown("send")                                 --> 1
c:getoption("keepalive")                           --> false

--- states/getpeername-half: getpeername of a client that has shut down sending
c, p = pair()
c:shutdown("send")                                 --> 1
c:getpeername()                                    --> "127.0.0.1", port1, "inet"

--- states/getsockname-half: getsockname of a client that has shut down sending
c, p = pair()
c:shutdown("send")                                 --> 1
c:getsockname()                                    --> "127.0.0.1", "port1", "inet"

--- states/getstats-half: getstats of a client that has shut down sending
c, p = pair()
c:shutdown("send")                                 --> 1
c:getstats()                                       --> 0, 0, age

--- states/setstats-half: setstats of a client that has shut down sending
c, p = pair()
c:shutdown("send")                                 --> 1
c:setstats(1, 2, 3)                                --> 1

--- states/listen-half: listen of a client that has shut down sending
c, p = pair()
c:shutdown("send")                                 --> 1
c:listen()                                         --> raises "calling 'listen' on bad self (tcp{master} expected)"

--- states/receive-half: receive of a client that has shut down sending
c, p = pair()
c:shutdown("send")                                 --> 1
c:settimeout(0.05)                                 --> 1
c:receive()                                        --> nil, "timeout", ""

--- states/send-half: send of a client that has shut down sending
c, p = pair()
c:shutdown("send")                                 --> 1
c:settimeout(5)                                    --> 1
c:send("x")                                        --> nil, "closed", 0

--- states/setoption-half: setoption of a client that has shut down sending
c, p = pair()
c:shutdown("send")                                 --> 1
c:setoption("keepalive", true)                     --> 1
c:getoption("keepalive")                           --> true

--- states/settimeout-half: settimeout of a client that has shut down sending
c, p = pair()
c:shutdown("send")                                 --> 1
c:settimeout(1)                                    --> 1

--- states/gettimeout-half: gettimeout of a client that has shut down sending
c, p = pair()
c:shutdown("send")                                 --> 1
c:settimeout(0.05)                                 --> 1
c:gettimeout()                                     --> 0.05, -1

--- states/shutdown-half: shutdown of a client that has shut down sending
c, p = pair()
c:shutdown("send")                                 --> 1
c:shutdown()                                       --> 1

-- A client that has shut down both ways: the methods.

--- states/accept-shut: accept of a client that has shut down both ways
c, p = pair()
c:shutdown("both")                                 --> 1
c:settimeout(0.05)                                 --> 1
c:accept()                                         --> raises "calling 'accept' on bad self (tcp{server} expected)"

--- states/bind-shut: bind of a client that has shut down both ways
c, p = pair()
c:shutdown("both")                                 --> 1
c:bind("127.0.0.1", 0)                             --> raises "calling 'bind' on bad self (tcp{master} expected)"

--- states/close-shut: close of a client that has shut down both ways
c, p = pair()
c:shutdown("both")                                 --> 1
c:close()                                          --> 1

--- states/connect-shut: connect of a client that has shut down both ways
c, p = pair()
c:shutdown("both")                                 --> 1
c:settimeout(5)                                    --> 1
c:connect("127.0.0.1", dead())                     --> nil, "already connected"

--- states/dirty-shut: dirty of a client that has shut down both ways
c, p = pair()
c:shutdown("both")                                 --> 1
c:dirty()                                          --> false

--- states/getfamily-shut: getfamily of a client that has shut down both ways
c, p = pair()
c:shutdown("both")                                 --> 1
c:getfamily()                                      --> "inet4"

--- states/getfd-shut: getfd of a client that has shut down both ways
c, p = pair()
c:shutdown("both")                                 --> 1
c:getfd()                                          --> fd
c:setfd(c:getfd())                                 --> nothing

--- states/getoption-shut: getoption of a client that has shut down both ways
c, p = pair()
c:shutdown("both")                                 --> 1
c:getoption("keepalive")                           --> false

--- states/getpeername-shut: getpeername of a client that has shut down both ways
c, p = pair()
c:shutdown("both")                                 --> 1
c:getpeername()                                    --> "127.0.0.1", port1, "inet"

--- states/getsockname-shut: getsockname of a client that has shut down both ways
c, p = pair()
c:shutdown("both")                                 --> 1
c:getsockname()                                    --> "127.0.0.1", "port1", "inet"

--- states/getstats-shut: getstats of a client that has shut down both ways
c, p = pair()
c:shutdown("both")                                 --> 1
c:getstats()                                       --> 0, 0, age

--- states/setstats-shut: setstats of a client that has shut down both ways
c, p = pair()
c:shutdown("both")                                 --> 1
c:setstats(1, 2, 3)                                --> 1

--- states/listen-shut: listen of a client that has shut down both ways
c, p = pair()
c:shutdown("both")                                 --> 1
c:listen()                                         --> raises "calling 'listen' on bad self (tcp{master} expected)"

--- states/receive-shut: receive of a client that has shut down both ways
c, p = pair()
c:shutdown("both")                                 --> 1
c:settimeout(5)                                    --> 1
c:receive()                                        --> nil, "closed", ""

--- states/send-shut: send of a client that has shut down both ways
c, p = pair()
c:shutdown("both")                                 --> 1
c:settimeout(5)                                    --> 1
c:send("x")                                        --> nil, "closed", 0

--- states/setoption-shut: setoption of a client that has shut down both ways
c, p = pair()
c:shutdown("both")                                 --> 1
c:setoption("keepalive", true)                     --> 1
c:getoption("keepalive")                           --> true

--- states/settimeout-shut: settimeout of a client that has shut down both ways
c, p = pair()
c:shutdown("both")                                 --> 1
c:settimeout(1)                                    --> 1

--- states/gettimeout-shut: gettimeout of a client that has shut down both ways
c, p = pair()
c:shutdown("both")                                 --> 1
c:settimeout(0.05)                                 --> 1
c:gettimeout()                                     --> 0.05, -1

--- states/shutdown-shut: shutdown of a client that has shut down both ways
c, p = pair()
c:shutdown("both")                                 --> 1
c:shutdown()                                       --> 1

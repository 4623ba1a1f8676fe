-- A client of IPv6: the methods, called on one to whom nobody has sent anything.

--- states/accept-client-six: accept of a client of IPv6
c, p = pair("::1")
c:settimeout(0.05)                                 --> 1
c:accept()                                         --> raises "calling 'accept' on bad self (tcp{server} expected)"

--- states/bind-client-six: bind of a client of IPv6
c, p = pair("::1")
c:bind("::1", 0)                                   --> raises "calling 'bind' on bad self (tcp{master} expected)"

--- states/close-client-six: close of a client of IPv6
c, p = pair("::1")
c:close()                                          --> 1

--- states/connect-client-six: connect of a client of IPv6
c, p = pair("::1")
c:settimeout(5)                                    --> 1
c:connect("::1", dead())                           --> 1
                                                   --! connected-once: nil, "already connected"

--- states/dirty-client-six: dirty of a client of IPv6
c, p = pair("::1")
c:dirty()                                          --> false

--- states/getfamily-client-six: getfamily of a client of IPv6
c, p = pair("::1")
c:getfamily()                                      --> "inet6"

--- states/getfd-client-six: getfd of a client of IPv6
c, p = pair("::1")
c:getfd()                                          --> fd
c:setfd(c:getfd())                                 --> nothing

--- states/getoption-client-six: getoption of a client of IPv6
c, p = pair("::1")
c:getoption("keepalive")                           --> false

--- states/getpeername-client-six: getpeername of a client of IPv6
c, p = pair("::1")
c:getpeername()                                    --> "::1", port1, "inet6"

--- states/getsockname-client-six: getsockname of a client of IPv6
c, p = pair("::1")
c:getsockname()                                    --> "::1", "port1", "inet6"

--- states/getstats-client-six: getstats of a client of IPv6
c, p = pair("::1")
c:getstats()                                       --> 0, 0, age

--- states/setstats-client-six: setstats of a client of IPv6
c, p = pair("::1")
c:setstats(1, 2, 3)                                --> 1

--- states/listen-client-six: listen of a client of IPv6
c, p = pair("::1")
c:listen()                                         --> raises "calling 'listen' on bad self (tcp{master} expected)"

--- states/receive-client-six: receive of a client of IPv6
c, p = pair("::1")
c:settimeout(0.05)                                 --> 1
c:receive()                                        --> nil, "timeout", ""

--- states/send-client-six: send of a client of IPv6
c, p = pair("::1")
c:settimeout(5)                                    --> 1
c:send("x")                                        --> 1, nil, nil

--- states/setoption-client-six: setoption of a client of IPv6
c, p = pair("::1")
c:setoption("keepalive", true)                     --> 1
c:getoption("keepalive")                           --> true

--- states/settimeout-client-six: settimeout of a client of IPv6
c, p = pair("::1")
c:settimeout(1)                                    --> 1

--- states/gettimeout-client-six: gettimeout of a client of IPv6
c, p = pair("::1")
c:settimeout(0.05)                                 --> 1
c:gettimeout()                                     --> 0.05, -1

--- states/shutdown-client-six: shutdown of a client of IPv6
c, p = pair("::1")
c:shutdown()                                       --> 1

-- A server of IPv6: the methods.

--- states/accept-six: accept of a server of IPv6
s = socket.bind("::1", 0)                          --> tcp{server}
s:settimeout(0.05)                                 --> 1
s:accept()                                         --> nil, "timeout"

--- states/bind-six: bind of a server of IPv6
s = socket.bind("::1", 0)                          --> tcp{server}
s:bind("::1", 0)                                   --> raises "calling 'bind' on bad self (tcp{master} expected)"

--- states/close-six: close of a server of IPv6
s = socket.bind("::1", 0)                          --> tcp{server}
s:close()                                          --> 1

--- states/connect-six: connect of a server of IPv6
s = socket.bind("::1", 0)                          --> tcp{server}
s:settimeout(5)                                    --> 1
s:connect("::1", dead())                           --> nil, "already connected" => tcp{client}
                                                   --! server-stays-a-server: nil, "already connected"

--- states/dirty-six: dirty of a server of IPv6
s = socket.bind("::1", 0)                          --> tcp{server}
s:dirty()                                          --> false

--- states/getfamily-six: getfamily of a server of IPv6
s = socket.bind("::1", 0)                          --> tcp{server}
s:getfamily()                                      --> "inet6"

--- states/getfd-six: getfd of a server of IPv6
s = socket.bind("::1", 0)                          --> tcp{server}
s:getfd()                                          --> fd
s:setfd(s:getfd())                                 --> nothing

--- states/getoption-six: getoption of a server of IPv6
s = socket.bind("::1", 0)                          --> tcp{server}
s:getoption("keepalive")                           --> false

--- states/getpeername-six: getpeername of a server of IPv6
s = socket.bind("::1", 0)                          --> tcp{server}
s:getpeername()                                    --> nil, "Transport endpoint is not connected"

--- states/getsockname-six: getsockname of a server of IPv6
s = socket.bind("::1", 0)                          --> tcp{server}
s:getsockname()                                    --> "::1", "port1", "inet6"

--- states/getstats-six: getstats of a server of IPv6
s = socket.bind("::1", 0)                          --> tcp{server}
s:getstats()                                       --> raises "calling 'getstats' on bad self (tcp{client} expected)"
                                                   --! statistics-of-any-class: 0, 0, age

--- states/setstats-six: setstats of a server of IPv6
s = socket.bind("::1", 0)                          --> tcp{server}
s:setstats(1, 2, 3)                                --> raises "calling 'setstats' on bad self (tcp{client} expected)"
                                                   --! statistics-of-any-class: 1

--- states/listen-six: listen of a server of IPv6
s = socket.bind("::1", 0)                          --> tcp{server}
s:listen()                                         --> raises "calling 'listen' on bad self (tcp{master} expected)"

--- states/receive-six: receive of a server of IPv6
s = socket.bind("::1", 0)                          --> tcp{server}
s:settimeout(0.05)                                 --> 1
s:receive()                                        --> raises "calling 'receive' on bad self (tcp{client} expected)"

--- states/send-six: send of a server of IPv6
s = socket.bind("::1", 0)                          --> tcp{server}
s:settimeout(5)                                    --> 1
s:send("x")                                        --> raises "calling 'send' on bad self (tcp{client} expected)"

--- states/setoption-six: setoption of a server of IPv6
s = socket.bind("::1", 0)                          --> tcp{server}
s:setoption("keepalive", true)                     --> 1
s:getoption("keepalive")                           --> true

--- states/settimeout-six: settimeout of a server of IPv6
s = socket.bind("::1", 0)                          --> tcp{server}
s:settimeout(1)                                    --> 1

--- states/gettimeout-six: gettimeout of a server of IPv6
s = socket.bind("::1", 0)                          --> tcp{server}
s:settimeout(0.05)                                 --> 1
s:gettimeout()                                     --> 0.05, -1

--- states/shutdown-six: shutdown of a server of IPv6
s = socket.bind("::1", 0)                          --> tcp{server}
s:shutdown()                                       --> raises "calling 'shutdown' on bad self (tcp{client} expected)"

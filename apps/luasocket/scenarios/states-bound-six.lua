-- A bound tcp6(): the methods.

--- states/accept-bound-six: accept of a bound tcp6()
s = socket.tcp6()                                  --> tcp{master}
s:bind("::1", 0)                                   --> 1
s:settimeout(0.05)                                 --> 1
s:accept()                                         --> raises "calling 'accept' on bad self (tcp{server} expected)"

--- states/bind-bound-six: bind of a bound tcp6()
s = socket.tcp6()                                  --> tcp{master}
s:bind("::1", 0)                                   --> 1
s:bind("::1", 0)                                   --> nil, "Invalid argument"

--- states/close-bound-six: close of a bound tcp6()
s = socket.tcp6()                                  --> tcp{master}
s:bind("::1", 0)                                   --> 1
s:close()                                          --> 1

--- states/connect-bound-six: connect of a bound tcp6()
s = socket.tcp6()                                  --> tcp{master}
s:bind("::1", 0)                                   --> 1
s:settimeout(5)                                    --> 1
s:connect("::1", dead())                           --> nil, "connection refused" => tcp{client}
                                                   --! refused-stays-a-master: nil, "connection refused"

--- states/dirty-bound-six: dirty of a bound tcp6()
s = socket.tcp6()                                  --> tcp{master}
s:bind("::1", 0)                                   --> 1
s:dirty()                                          --> false

--- states/getfamily-bound-six: getfamily of a bound tcp6()
s = socket.tcp6()                                  --> tcp{master}
s:bind("::1", 0)                                   --> 1
s:getfamily()                                      --> "inet6"

--- states/getfd-bound-six: getfd of a bound tcp6()
s = socket.tcp6()                                  --> tcp{master}
s:bind("::1", 0)                                   --> 1
s:getfd()                                          --> fd
s:setfd(s:getfd())                                 --> nothing

--- states/getoption-bound-six: getoption of a bound tcp6()
s = socket.tcp6()                                  --> tcp{master}
s:bind("::1", 0)                                   --> 1
s:getoption("keepalive")                           --> false

--- states/getpeername-bound-six: getpeername of a bound tcp6()
s = socket.tcp6()                                  --> tcp{master}
s:bind("::1", 0)                                   --> 1
s:getpeername()                                    --> nil, "Transport endpoint is not connected"

--- states/getsockname-bound-six: getsockname of a bound tcp6()
s = socket.tcp6()                                  --> tcp{master}
s:bind("::1", 0)                                   --> 1
s:getsockname()                                    --> "::1", "port1", "inet6"

--- states/getstats-bound-six: getstats of a bound tcp6()
s = socket.tcp6()                                  --> tcp{master}
s:bind("::1", 0)                                   --> 1
s:getstats()                                       --> raises "calling 'getstats' on bad self (tcp{client} expected)"
                                                   --! statistics-of-any-class: 0, 0, age

--- states/setstats-bound-six: setstats of a bound tcp6()
s = socket.tcp6()                                  --> tcp{master}
s:bind("::1", 0)                                   --> 1
s:setstats(1, 2, 3)                                --> raises "calling 'setstats' on bad self (tcp{client} expected)"
                                                   --! statistics-of-any-class: 1

--- states/listen-bound-six: listen of a bound tcp6()
s = socket.tcp6()                                  --> tcp{master}
s:bind("::1", 0)                                   --> 1
s:listen()                                         --> 1 => tcp{server}

--- states/receive-bound-six: receive of a bound tcp6()
s = socket.tcp6()                                  --> tcp{master}
s:bind("::1", 0)                                   --> 1
s:settimeout(0.05)                                 --> 1
s:receive()                                        --> raises "calling 'receive' on bad self (tcp{client} expected)"

--- states/send-bound-six: send of a bound tcp6()
s = socket.tcp6()                                  --> tcp{master}
s:bind("::1", 0)                                   --> 1
s:settimeout(5)                                    --> 1
s:send("x")                                        --> raises "calling 'send' on bad self (tcp{client} expected)"

--- states/setoption-bound-six: setoption of a bound tcp6()
s = socket.tcp6()                                  --> tcp{master}
s:bind("::1", 0)                                   --> 1
s:setoption("keepalive", true)                     --> 1
s:getoption("keepalive")                           --> true

--- states/settimeout-bound-six: settimeout of a bound tcp6()
s = socket.tcp6()                                  --> tcp{master}
s:bind("::1", 0)                                   --> 1
s:settimeout(1)                                    --> 1

--- states/gettimeout-bound-six: gettimeout of a bound tcp6()
s = socket.tcp6()                                  --> tcp{master}
s:bind("::1", 0)                                   --> 1
s:settimeout(0.05)                                 --> 1
s:gettimeout()                                     --> 0.05, -1

--- states/shutdown-bound-six: shutdown of a bound tcp6()
s = socket.tcp6()                                  --> tcp{master}
s:bind("::1", 0)                                   --> 1
s:shutdown()                                       --> raises "calling 'shutdown' on bad self (tcp{client} expected)"

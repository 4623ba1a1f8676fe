-- A closed tcp6(): the methods.

--- states/accept-closed-six: accept of a closed tcp6()
s = socket.tcp6()                                  --> tcp{master}
s:close()                                          --> 1
s:settimeout(0.05)                                 --> 1
s:accept()                                         --> raises "calling 'accept' on bad self (tcp{server} expected)"

--- states/bind-closed-six: bind of a closed tcp6()
s = socket.tcp6()                                  --> tcp{master}
s:close()                                          --> 1
s:bind("::1", 0)                                   --> 1
                                                   --! closed-for-good: nil, "closed"

--- states/close-closed-six: close of a closed tcp6()
s = socket.tcp6()                                  --> tcp{master}
s:close()                                          --> 1
s:close()                                          --> 1

--- states/connect-closed-six: connect of a closed tcp6()
s = socket.tcp6()                                  --> tcp{master}
s:close()                                          --> 1
s:settimeout(5)                                    --> 1
s:connect("::1", dead())                           --> nil, "connection refused" => tcp{client}
                                                   --! closed-for-good: nil, "closed"

--- states/dirty-closed-six: dirty of a closed tcp6()
s = socket.tcp6()                                  --> tcp{master}
s:close()                                          --> 1
s:dirty()                                          --> false

--- states/getfamily-closed-six: getfamily of a closed tcp6()
s = socket.tcp6()                                  --> tcp{master}
s:close()                                          --> 1
s:getfamily()                                      --> "inet6"

--- states/getfd-closed-six: getfd of a closed tcp6()
s = socket.tcp6()                                  --> tcp{master}
s:close()                                          --> 1
s:getfd()                                          --> -1

--- states/getoption-closed-six: getoption of a closed tcp6()
s = socket.tcp6()                                  --> tcp{master}
s:close()                                          --> 1
s:getoption("keepalive")                           --> nil, "getsockopt failed"

--- states/getpeername-closed-six: getpeername of a closed tcp6()
s = socket.tcp6()                                  --> tcp{master}
s:close()                                          --> 1
s:getpeername()                                    --> nil, "Bad file descriptor"
                                                   --! closed-names: nil, "closed", nil

--- states/getsockname-closed-six: getsockname of a closed tcp6()
s = socket.tcp6()                                  --> tcp{master}
s:close()                                          --> 1
s:getsockname()                                    --> nil, "Bad file descriptor"
                                                   --! closed-names: nil, "closed", nil

--- states/getstats-closed-six: getstats of a closed tcp6()
s = socket.tcp6()                                  --> tcp{master}
s:close()                                          --> 1
s:getstats()                                       --> raises "calling 'getstats' on bad self (tcp{client} expected)"
                                                   --! statistics-of-any-class: 0, 0, age

--- states/setstats-closed-six: setstats of a closed tcp6()
s = socket.tcp6()                                  --> tcp{master}
s:close()                                          --> 1
s:setstats(1, 2, 3)                                --> raises "calling 'setstats' on bad self (tcp{client} expected)"
                                                   --! statistics-of-any-class: 1

--- states/listen-closed-six: listen of a closed tcp6()
s = socket.tcp6()                                  --> tcp{master}
s:close()                                          --> 1
s:listen()                                         --> nil, "Bad file descriptor"
                                                   --! closed-for-good: nil, "closed"

--- states/receive-closed-six: receive of a closed tcp6()
s = socket.tcp6()                                  --> tcp{master}
s:close()                                          --> 1
s:settimeout(0.05)                                 --> 1
s:receive()                                        --> raises "calling 'receive' on bad self (tcp{client} expected)"

--- states/send-closed-six: send of a closed tcp6()
s = socket.tcp6()                                  --> tcp{master}
s:close()                                          --> 1
s:settimeout(5)                                    --> 1
s:send("x")                                        --> raises "calling 'send' on bad self (tcp{client} expected)"

--- states/setoption-closed-six: setoption of a closed tcp6()
s = socket.tcp6()                                  --> tcp{master}
s:close()                                          --> 1
s:setoption("keepalive", true)                     --> nil, "setsockopt failed"
s:getoption("keepalive")                           --> nil, "getsockopt failed"

--- states/settimeout-closed-six: settimeout of a closed tcp6()
s = socket.tcp6()                                  --> tcp{master}
s:close()                                          --> 1
s:settimeout(1)                                    --> 1

--- states/gettimeout-closed-six: gettimeout of a closed tcp6()
s = socket.tcp6()                                  --> tcp{master}
s:close()                                          --> 1
s:settimeout(0.05)                                 --> 1
s:gettimeout()                                     --> 0.05, -1

--- states/shutdown-closed-six: shutdown of a closed tcp6()
s = socket.tcp6()                                  --> tcp{master}
s:close()                                          --> 1
s:shutdown()                                       --> raises "calling 'shutdown' on bad self (tcp{client} expected)"

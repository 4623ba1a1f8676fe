-- A closed tcp4() that was bound: the methods.

--- states/accept-closed-bound: accept of a closed tcp4() that was bound
s = socket.tcp4()                                  --> tcp{master}
s:bind("127.0.0.1", 0)                             --> 1
s:close()                                          --> 1
s:settimeout(0.05)                                 --> 1
s:accept()                                         --> raises "calling 'accept' on bad self (tcp{server} expected)"

--- states/bind-closed-bound: bind of a closed tcp4() that was bound
s = socket.tcp4()                                  --> tcp{master}
s:bind("127.0.0.1", 0)                             --> 1
s:close()                                          --> 1
s:bind("127.0.0.1", 0)                             --> 1
                                                   --! closed-for-good: nil, "closed"

--- states/close-closed-bound: close of a closed tcp4() that was bound
s = socket.tcp4()                                  --> tcp{master}
s:bind("127.0.0.1", 0)                             --> 1
s:close()                                          --> 1
s:close()                                          --> 1

--- states/connect-closed-bound: connect of a closed tcp4() that was bound
s = socket.tcp4()                                  --> tcp{master}
s:bind("127.0.0.1", 0)                             --> 1
s:close()                                          --> 1
s:settimeout(5)                                    --> 1
s:connect("127.0.0.1", dead())                     --> nil, "connection refused" => tcp{client}
                                                   --! closed-for-good: nil, "closed"

--- states/dirty-closed-bound: dirty of a closed tcp4() that was bound
s = socket.tcp4()                                  --> tcp{master}
s:bind("127.0.0.1", 0)                             --> 1
s:close()                                          --> 1
s:dirty()                                          --> false

--- states/getfamily-closed-bound: getfamily of a closed tcp4() that was bound
s = socket.tcp4()                                  --> tcp{master}
s:bind("127.0.0.1", 0)                             --> 1
s:close()                                          --> 1
s:getfamily()                                      --> "inet4"

--- states/getfd-closed-bound: getfd of a closed tcp4() that was bound
s = socket.tcp4()                                  --> tcp{master}
s:bind("127.0.0.1", 0)                             --> 1
s:close()                                          --> 1
s:getfd()                                          --> -1

--- states/getoption-closed-bound: getoption of a closed tcp4() that was bound
s = socket.tcp4()                                  --> tcp{master}
s:bind("127.0.0.1", 0)                             --> 1
s:close()                                          --> 1
s:getoption("keepalive")                           --> nil, "getsockopt failed"

--- states/getpeername-closed-bound: getpeername of a closed tcp4() that was bound
s = socket.tcp4()                                  --> tcp{master}
s:bind("127.0.0.1", 0)                             --> 1
s:close()                                          --> 1
s:getpeername()                                    --> nil, "Bad file descriptor"
                                                   --! closed-names: nil, "closed", nil

--- states/getsockname-closed-bound: getsockname of a closed tcp4() that was bound
s = socket.tcp4()                                  --> tcp{master}
s:bind("127.0.0.1", 0)                             --> 1
s:close()                                          --> 1
s:getsockname()                                    --> nil, "Bad file descriptor"
                                                   --! closed-names: nil, "closed", nil

--- states/getstats-closed-bound: getstats of a closed tcp4() that was bound
s = socket.tcp4()                                  --> tcp{master}
s:bind("127.0.0.1", 0)                             --> 1
s:close()                                          --> 1
s:getstats()                                       --> raises "calling 'getstats' on bad self (tcp{client} expected)"
                                                   --! statistics-of-any-class: 0, 0, age

--- states/setstats-closed-bound: setstats of a closed tcp4() that was bound
s = socket.tcp4()                                  --> tcp{master}
s:bind("127.0.0.1", 0)                             --> 1
s:close()                                          --> 1
s:setstats(1, 2, 3)                                --> raises "calling 'setstats' on bad self (tcp{client} expected)"
                                                   --! statistics-of-any-class: 1

--- states/listen-closed-bound: listen of a closed tcp4() that was bound
s = socket.tcp4()                                  --> tcp{master}
s:bind("127.0.0.1", 0)                             --> 1
s:close()                                          --> 1
s:listen()                                         --> nil, "Bad file descriptor"
                                                   --! closed-for-good: nil, "closed"

--- states/receive-closed-bound: receive of a closed tcp4() that was bound
s = socket.tcp4()                                  --> tcp{master}
s:bind("127.0.0.1", 0)                             --> 1
s:close()                                          --> 1
s:settimeout(0.05)                                 --> 1
s:receive()                                        --> raises "calling 'receive' on bad self (tcp{client} expected)"

--- states/send-closed-bound: send of a closed tcp4() that was bound
s = socket.tcp4()                                  --> tcp{master}
s:bind("127.0.0.1", 0)                             --> 1
s:close()                                          --> 1
s:settimeout(5)                                    --> 1
s:send("x")                                        --> raises "calling 'send' on bad self (tcp{client} expected)"

--- states/setoption-closed-bound: setoption of a closed tcp4() that was bound
s = socket.tcp4()                                  --> tcp{master}
s:bind("127.0.0.1", 0)                             --> 1
s:close()                                          --> 1
s:setoption("keepalive", true)                     --> nil, "setsockopt failed"
s:getoption("keepalive")                           --> nil, "getsockopt failed"

--- states/settimeout-closed-bound: settimeout of a closed tcp4() that was bound
s = socket.tcp4()                                  --> tcp{master}
s:bind("127.0.0.1", 0)                             --> 1
s:close()                                          --> 1
s:settimeout(1)                                    --> 1

--- states/gettimeout-closed-bound: gettimeout of a closed tcp4() that was bound
s = socket.tcp4()                                  --> tcp{master}
s:bind("127.0.0.1", 0)                             --> 1
s:close()                                          --> 1
s:settimeout(0.05)                                 --> 1
s:gettimeout()                                     --> 0.05, -1

--- states/shutdown-closed-bound: shutdown of a closed tcp4() that was bound
s = socket.tcp4()                                  --> tcp{master}
s:bind("127.0.0.1", 0)                             --> 1
s:close()                                          --> 1
s:shutdown()                                       --> raises "calling 'shutdown' on bad self (tcp{client} expected)"

-- A tcp() whose bind has failed: the methods, called on one that asked for a port that is taken.

--- states/accept-taken: accept of a tcp() whose bind has failed
t = socket.bind("127.0.0.1", 0)                    --> tcp{server}
s = socket.tcp()                                   --> tcp{master}
s:bind("127.0.0.1", port(t))                       --> nil, "address already in use"
s:settimeout(0.05)                                 --> 1
s:accept()                                         --> raises "calling 'accept' on bad self (tcp{server} expected)"

--- states/bind-taken: bind of a tcp() whose bind has failed
t = socket.bind("127.0.0.1", 0)                    --> tcp{server}
s = socket.tcp()                                   --> tcp{master}
s:bind("127.0.0.1", port(t))                       --> nil, "address already in use"
s:bind("127.0.0.1", 0)                             --> 1

--- states/close-taken: close of a tcp() whose bind has failed
t = socket.bind("127.0.0.1", 0)                    --> tcp{server}
s = socket.tcp()                                   --> tcp{master}
s:bind("127.0.0.1", port(t))                       --> nil, "address already in use"
s:close()                                          --> 1

--- states/connect-taken: connect of a tcp() whose bind has failed
t = socket.bind("127.0.0.1", 0)                    --> tcp{server}
s = socket.tcp()                                   --> tcp{master}
s:bind("127.0.0.1", port(t))                       --> nil, "address already in use"
s:settimeout(5)                                    --> 1
s:connect("127.0.0.1", dead())                     --> nil, "connection refused" => tcp{client}
                                                   --! refused-stays-a-master: nil, "connection refused"

--- states/dirty-taken: dirty of a tcp() whose bind has failed
t = socket.bind("127.0.0.1", 0)                    --> tcp{server}
s = socket.tcp()                                   --> tcp{master}
s:bind("127.0.0.1", port(t))                       --> nil, "address already in use"
s:dirty()                                          --> false

--- states/getfamily-taken: getfamily of a tcp() whose bind has failed
t = socket.bind("127.0.0.1", 0)                    --> tcp{server}
s = socket.tcp()                                   --> tcp{master}
s:bind("127.0.0.1", port(t))                       --> nil, "address already in use"
s:getfamily()                                      --> "inet4"
                                                   --! family-unknown: "unspec"

--- states/getfd-taken: getfd of a tcp() whose bind has failed
t = socket.bind("127.0.0.1", 0)                    --> tcp{server}
s = socket.tcp()                                   --> tcp{master}
s:bind("127.0.0.1", port(t))                       --> nil, "address already in use"
s:getfd()                                          --> fd
                                                   --! refused-has-no-name: -1

--- states/getoption-taken: getoption of a tcp() whose bind has failed
t = socket.bind("127.0.0.1", 0)                    --> tcp{server}
s = socket.tcp()                                   --> tcp{master}
s:bind("127.0.0.1", port(t))                       --> nil, "address already in use"
s:getoption("keepalive")                           --> false
                                                   --! options-of-the-closed: nil, "getsockopt failed"

--- states/getpeername-taken: getpeername of a tcp() whose bind has failed
t = socket.bind("127.0.0.1", 0)                    --> tcp{server}
s = socket.tcp()                                   --> tcp{master}
s:bind("127.0.0.1", port(t))                       --> nil, "address already in use"
s:getpeername()                                    --> nil, "Transport endpoint is not connected"
                                                   --! refused-has-no-name: nil, "Bad file descriptor", nil

--- states/getsockname-taken: getsockname of a tcp() whose bind has failed
t = socket.bind("127.0.0.1", 0)                    --> tcp{server}
s = socket.tcp()                                   --> tcp{master}
s:bind("127.0.0.1", port(t))                       --> nil, "address already in use"
s:getsockname()                                    --> "0.0.0.0", "0", "unspec"
                                                   --! refused-has-no-name: nil, "Bad file descriptor", nil

--- states/getstats-taken: getstats of a tcp() whose bind has failed
t = socket.bind("127.0.0.1", 0)                    --> tcp{server}
s = socket.tcp()                                   --> tcp{master}
s:bind("127.0.0.1", port(t))                       --> nil, "address already in use"
s:getstats()                                       --> raises "calling 'getstats' on bad self (tcp{client} expected)"
                                                   --! statistics-of-any-class: 0, 0, age

--- states/setstats-taken: setstats of a tcp() whose bind has failed
t = socket.bind("127.0.0.1", 0)                    --> tcp{server}
s = socket.tcp()                                   --> tcp{master}
s:bind("127.0.0.1", port(t))                       --> nil, "address already in use"
s:setstats(1, 2, 3)                                --> raises "calling 'setstats' on bad self (tcp{client} expected)"
                                                   --! statistics-of-any-class: 1

--- states/listen-taken: listen of a tcp() whose bind has failed
t = socket.bind("127.0.0.1", 0)                    --> tcp{server}
s = socket.tcp()                                   --> tcp{master}
s:bind("127.0.0.1", port(t))                       --> nil, "address already in use"
s:listen()                                         --> 1 => tcp{server}
                                                   --! listen-after-failed-bind: nil, "Bad file descriptor"

--- states/receive-taken: receive of a tcp() whose bind has failed
t = socket.bind("127.0.0.1", 0)                    --> tcp{server}
s = socket.tcp()                                   --> tcp{master}
s:bind("127.0.0.1", port(t))                       --> nil, "address already in use"
s:settimeout(0.05)                                 --> 1
s:receive()                                        --> raises "calling 'receive' on bad self (tcp{client} expected)"

--- states/send-taken: send of a tcp() whose bind has failed
t = socket.bind("127.0.0.1", 0)                    --> tcp{server}
s = socket.tcp()                                   --> tcp{master}
s:bind("127.0.0.1", port(t))                       --> nil, "address already in use"
s:settimeout(5)                                    --> 1
s:send("x")                                        --> raises "calling 'send' on bad self (tcp{client} expected)"

--- states/setoption-taken: setoption of a tcp() whose bind has failed
t = socket.bind("127.0.0.1", 0)                    --> tcp{server}
s = socket.tcp()                                   --> tcp{master}
s:bind("127.0.0.1", port(t))                       --> nil, "address already in use"
s:setoption("keepalive", true)                     --> 1
                                                   --! options-of-the-closed: nil, "setsockopt failed"
s:getoption("keepalive")                           --> true
                                                   --! options-of-the-closed: nil, "getsockopt failed"

--- states/settimeout-taken: settimeout of a tcp() whose bind has failed
t = socket.bind("127.0.0.1", 0)                    --> tcp{server}
s = socket.tcp()                                   --> tcp{master}
s:bind("127.0.0.1", port(t))                       --> nil, "address already in use"
s:settimeout(1)                                    --> 1

--- states/gettimeout-taken: gettimeout of a tcp() whose bind has failed
t = socket.bind("127.0.0.1", 0)                    --> tcp{server}
s = socket.tcp()                                   --> tcp{master}
s:bind("127.0.0.1", port(t))                       --> nil, "address already in use"
s:settimeout(0.05)                                 --> 1
s:gettimeout()                                     --> 0.05, -1

--- states/shutdown-taken: shutdown of a tcp() whose bind has failed
t = socket.bind("127.0.0.1", 0)                    --> tcp{server}
s = socket.tcp()                                   --> tcp{master}
s:bind("127.0.0.1", port(t))                       --> nil, "address already in use"
s:shutdown()                                       --> raises "calling 'shutdown' on bad self (tcp{client} expected)"

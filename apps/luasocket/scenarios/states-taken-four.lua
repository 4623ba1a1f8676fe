-- A tcp4() whose bind has failed: the methods, called on one that asked for a port that is taken.

--- states/accept-taken-four: accept of a tcp4() whose bind has failed
t = socket.bind("127.0.0.1", 0)                    --> tcp{server}
s = socket.tcp4()                                  --> tcp{master}
s:bind("127.0.0.1", port(t))                       --> nil, "address already in use"
s:settimeout(0.05)                                 --> 1
s:accept()                                         --> raises "calling 'accept' on bad self (tcp{server} expected)"

--- states/bind-taken-four: bind of a tcp4() whose bind has failed
t = socket.bind("127.0.0.1", 0)                    --> tcp{server}
s = socket.tcp4()                                  --> tcp{master}
s:bind("127.0.0.1", port(t))                       --> nil, "address already in use"
s:bind("127.0.0.1", 0)                             --> 1

--- states/close-taken-four: close of a tcp4() whose bind has failed
t = socket.bind("127.0.0.1", 0)                    --> tcp{server}
s = socket.tcp4()                                  --> tcp{master}
s:bind("127.0.0.1", port(t))                       --> nil, "address already in use"
s:close()                                          --> 1

--- states/connect-taken-four: connect of a tcp4() whose bind has failed
t = socket.bind("127.0.0.1", 0)                    --> tcp{server}
s = socket.tcp4()                                  --> tcp{master}
s:bind("127.0.0.1", port(t))                       --> nil, "address already in use"
s:settimeout(5)                                    --> 1
s:connect("127.0.0.1", dead())                     --> nil, "connection refused" => tcp{client}
                                                   --! refused-stays-a-master: nil, "connection refused"

--- states/dirty-taken-four: dirty of a tcp4() whose bind has failed
t = socket.bind("127.0.0.1", 0)                    --> tcp{server}
s = socket.tcp4()                                  --> tcp{master}
s:bind("127.0.0.1", port(t))                       --> nil, "address already in use"
s:dirty()                                          --> false

--- states/getfamily-taken-four: getfamily of a tcp4() whose bind has failed
t = socket.bind("127.0.0.1", 0)                    --> tcp{server}
s = socket.tcp4()                                  --> tcp{master}
s:bind("127.0.0.1", port(t))                       --> nil, "address already in use"
s:getfamily()                                      --> "inet4"

--- states/getfd-taken-four: getfd of a tcp4() whose bind has failed
t = socket.bind("127.0.0.1", 0)                    --> tcp{server}
s = socket.tcp4()                                  --> tcp{master}
s:bind("127.0.0.1", port(t))                       --> nil, "address already in use"
s:getfd()                                          --> fd
                                                   --! refused-has-no-name: -1

--- states/getoption-taken-four: getoption of a tcp4() whose bind has failed
t = socket.bind("127.0.0.1", 0)                    --> tcp{server}
s = socket.tcp4()                                  --> tcp{master}
s:bind("127.0.0.1", port(t))                       --> nil, "address already in use"
s:getoption("keepalive")                           --> false

--- states/getpeername-taken-four: getpeername of a tcp4() whose bind has failed
t = socket.bind("127.0.0.1", 0)                    --> tcp{server}
s = socket.tcp4()                                  --> tcp{master}
s:bind("127.0.0.1", port(t))                       --> nil, "address already in use"
s:getpeername()                                    --> nil, "Transport endpoint is not connected"

--- states/getsockname-taken-four: getsockname of a tcp4() whose bind has failed
t = socket.bind("127.0.0.1", 0)                    --> tcp{server}
s = socket.tcp4()                                  --> tcp{master}
s:bind("127.0.0.1", port(t))                       --> nil, "address already in use"
s:getsockname()                                    --> "0.0.0.0", "0", "inet"

--- states/getstats-taken-four: getstats of a tcp4() whose bind has failed
t = socket.bind("127.0.0.1", 0)                    --> tcp{server}
s = socket.tcp4()                                  --> tcp{master}
s:bind("127.0.0.1", port(t))                       --> nil, "address already in use"
s:getstats()                                       --> raises "calling 'getstats' on bad self (tcp{client} expected)"
                                                   --! statistics-of-any-class: 0, 0, age

--- states/setstats-taken-four: setstats of a tcp4() whose bind has failed
t = socket.bind("127.0.0.1", 0)                    --> tcp{server}
s = socket.tcp4()                                  --> tcp{master}
s:bind("127.0.0.1", port(t))                       --> nil, "address already in use"
s:setstats(1, 2, 3)                                --> raises "calling 'setstats' on bad self (tcp{client} expected)"
                                                   --! statistics-of-any-class: 1

--- states/listen-taken-four: listen of a tcp4() whose bind has failed
t = socket.bind("127.0.0.1", 0)                    --> tcp{server}
s = socket.tcp4()                                  --> tcp{master}
s:bind("127.0.0.1", port(t))                       --> nil, "address already in use"
s:listen()                                         --> 1 => tcp{server}

--- states/receive-taken-four: receive of a tcp4() whose bind has failed
t = socket.bind("127.0.0.1", 0)                    --> tcp{server}
s = socket.tcp4()                                  --> tcp{master}
s:bind("127.0.0.1", port(t))                       --> nil, "address already in use"
s:settimeout(0.05)                                 --> 1
s:receive()                                        --> raises "calling 'receive' on bad self (tcp{client} expected)"

--- states/send-taken-four: send of a tcp4() whose bind has failed
t = socket.bind("127.0.0.1", 0)                    --> tcp{server}
s = socket.tcp4()                                  --> tcp{master}
s:bind("127.0.0.1", port(t))                       --> nil, "address already in use"
s:settimeout(5)                                    --> 1
s:send("x")                                        --> raises "calling 'send' on bad self (tcp{client} expected)"

--- states/setoption-taken-four: setoption of a tcp4() whose bind has failed
t = socket.bind("127.0.0.1", 0)                    --> tcp{server}
s = socket.tcp4()                                  --> tcp{master}
s:bind("127.0.0.1", port(t))                       --> nil, "address already in use"
s:setoption("keepalive", true)                     --> 1
s:getoption("keepalive")                           --> true

--- states/settimeout-taken-four: settimeout of a tcp4() whose bind has failed
t = socket.bind("127.0.0.1", 0)                    --> tcp{server}
s = socket.tcp4()                                  --> tcp{master}
s:bind("127.0.0.1", port(t))                       --> nil, "address already in use"
s:settimeout(1)                                    --> 1

--- states/gettimeout-taken-four: gettimeout of a tcp4() whose bind has failed
t = socket.bind("127.0.0.1", 0)                    --> tcp{server}
s = socket.tcp4()                                  --> tcp{master}
s:bind("127.0.0.1", port(t))                       --> nil, "address already in use"
s:settimeout(0.05)                                 --> 1
s:gettimeout()                                     --> 0.05, -1

--- states/shutdown-taken-four: shutdown of a tcp4() whose bind has failed
t = socket.bind("127.0.0.1", 0)                    --> tcp{server}
s = socket.tcp4()                                  --> tcp{master}
s:bind("127.0.0.1", port(t))                       --> nil, "address already in use"
s:shutdown()                                       --> raises "calling 'shutdown' on bad self (tcp{client} expected)"

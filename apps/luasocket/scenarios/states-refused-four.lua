-- A refused tcp4(): the methods, called on one whose connect has failed.

--- states/accept-refused-four: accept of a refused tcp4()
s = socket.tcp4()                                  --> tcp{master}
s:connect("127.0.0.1", dead())                     --> nil, "connection refused" => tcp{client}
                                                   --! refused-stays-a-master: nil, "connection refused"
s:settimeout(0.05)                                 --> 1
s:accept()                                         --> raises "calling 'accept' on bad self (tcp{server} expected)"

--- states/bind-refused-four: bind of a refused tcp4()
s = socket.tcp4()                                  --> tcp{master}
s:connect("127.0.0.1", dead())                     --> nil, "connection refused" => tcp{client}
                                                   --! refused-stays-a-master: nil, "connection refused"
s:bind("127.0.0.1", 0)                             --> raises "calling 'bind' on bad self (tcp{master} expected)"
                                                   --! refused-stays-a-master: 1, nil

--- states/close-refused-four: close of a refused tcp4()
s = socket.tcp4()                                  --> tcp{master}
s:connect("127.0.0.1", dead())                     --> nil, "connection refused" => tcp{client}
                                                   --! refused-stays-a-master: nil, "connection refused"
s:close()                                          --> 1

--- states/connect-refused-four: connect of a refused tcp4()
s = socket.tcp4()                                  --> tcp{master}
s:connect("127.0.0.1", dead())                     --> nil, "connection refused" => tcp{client}
                                                   --! refused-stays-a-master: nil, "connection refused"
s:settimeout(5)                                    --> 1
s:connect("127.0.0.1", dead())                     --> nil, "closed"
                                                   --! refused-stays-a-master: nil, "connection refused"

--- states/dirty-refused-four: dirty of a refused tcp4()
s = socket.tcp4()                                  --> tcp{master}
s:connect("127.0.0.1", dead())                     --> nil, "connection refused" => tcp{client}
                                                   --! refused-stays-a-master: nil, "connection refused"
s:dirty()                                          --> false

--- states/getfamily-refused-four: getfamily of a refused tcp4()
s = socket.tcp4()                                  --> tcp{master}
s:connect("127.0.0.1", dead())                     --> nil, "connection refused" => tcp{client}
                                                   --! refused-stays-a-master: nil, "connection refused"
s:getfamily()                                      --> "inet4"

--- states/getfd-refused-four: getfd of a refused tcp4()
s = socket.tcp4()                                  --> tcp{master}
s:connect("127.0.0.1", dead())                     --> nil, "connection refused" => tcp{client}
                                                   --! refused-stays-a-master: nil, "connection refused"
s:getfd()                                          --> fd
                                                   --! refused-has-no-name: -1

--- states/getoption-refused-four: getoption of a refused tcp4()
s = socket.tcp4()                                  --> tcp{master}
s:connect("127.0.0.1", dead())                     --> nil, "connection refused" => tcp{client}
                                                   --! refused-stays-a-master: nil, "connection refused"
s:getoption("keepalive")                           --> false

--- states/getpeername-refused-four: getpeername of a refused tcp4()
s = socket.tcp4()                                  --> tcp{master}
s:connect("127.0.0.1", dead())                     --> nil, "connection refused" => tcp{client}
                                                   --! refused-stays-a-master: nil, "connection refused"
s:getpeername()                                    --> nil, "Transport endpoint is not connected"

--- states/getsockname-refused-four: getsockname of a refused tcp4()
s = socket.tcp4()                                  --> tcp{master}
s:connect("127.0.0.1", dead())                     --> nil, "connection refused" => tcp{client}
                                                   --! refused-stays-a-master: nil, "connection refused"
s:getsockname()                                    --> "127.0.0.1", "port1", "inet"
                                                   --! refused-has-no-name: "0.0.0.0", 0, "inet"

--- states/getstats-refused-four: getstats of a refused tcp4()
s = socket.tcp4()                                  --> tcp{master}
s:connect("127.0.0.1", dead())                     --> nil, "connection refused" => tcp{client}
                                                   --! refused-stays-a-master: nil, "connection refused"
s:getstats()                                       --> 0, 0, age

--- states/setstats-refused-four: setstats of a refused tcp4()
s = socket.tcp4()                                  --> tcp{master}
s:connect("127.0.0.1", dead())                     --> nil, "connection refused" => tcp{client}
                                                   --! refused-stays-a-master: nil, "connection refused"
s:setstats(1, 2, 3)                                --> 1

--- states/listen-refused-four: listen of a refused tcp4()
s = socket.tcp4()                                  --> tcp{master}
s:connect("127.0.0.1", dead())                     --> nil, "connection refused" => tcp{client}
                                                   --! refused-stays-a-master: nil, "connection refused"
s:listen()                                         --> raises "calling 'listen' on bad self (tcp{master} expected)"
                                                   --! refused-stays-a-master: 1, nil => tcp{server}

--- states/receive-refused-four: receive of a refused tcp4()
s = socket.tcp4()                                  --> tcp{master}
s:connect("127.0.0.1", dead())                     --> nil, "connection refused" => tcp{client}
                                                   --! refused-stays-a-master: nil, "connection refused"
s:settimeout(0.05)                                 --> 1
s:receive()                                        --> nil, "closed", ""
                                                   --! refused-stays-a-master: raises "Cannot receive: expected a tcp{client}, got a tcp{master}"

--- states/send-refused-four: send of a refused tcp4()
s = socket.tcp4()                                  --> tcp{master}
s:connect("127.0.0.1", dead())                     --> nil, "connection refused" => tcp{client}
                                                   --! refused-stays-a-master: nil, "connection refused"
s:settimeout(5)                                    --> 1
s:send("x")                                        --> nil, "closed", 0
                                                   --! refused-stays-a-master: raises "Cannot send: expected a tcp{client}, got a tcp{master}"

--- states/setoption-refused-four: setoption of a refused tcp4()
s = socket.tcp4()                                  --> tcp{master}
s:connect("127.0.0.1", dead())                     --> nil, "connection refused" => tcp{client}
                                                   --! refused-stays-a-master: nil, "connection refused"
s:setoption("keepalive", true)                     --> 1
s:getoption("keepalive")                           --> true

--- states/settimeout-refused-four: settimeout of a refused tcp4()
s = socket.tcp4()                                  --> tcp{master}
s:connect("127.0.0.1", dead())                     --> nil, "connection refused" => tcp{client}
                                                   --! refused-stays-a-master: nil, "connection refused"
s:settimeout(1)                                    --> 1

--- states/gettimeout-refused-four: gettimeout of a refused tcp4()
s = socket.tcp4()                                  --> tcp{master}
s:connect("127.0.0.1", dead())                     --> nil, "connection refused" => tcp{client}
                                                   --! refused-stays-a-master: nil, "connection refused"
s:settimeout(0.05)                                 --> 1
s:gettimeout()                                     --> 0.05, -1

--- states/shutdown-refused-four: shutdown of a refused tcp4()
s = socket.tcp4()                                  --> tcp{master}
s:connect("127.0.0.1", dead())                     --> nil, "connection refused" => tcp{client}
                                                   --! refused-stays-a-master: nil, "connection refused"
s:shutdown()                                       --> 1
                                                   --! refused-stays-a-master: raises "Cannot shutdown: expected a tcp{client}, got a tcp{master}"

-- A new tcp4(): every method, called on one that is neither bound nor connected.

--- ST-01-02: accept of a new tcp4()
s = socket.tcp4()                                  --> tcp{master}
s:settimeout(0.05)                                 --> 1
s:accept()                                         --> raises "calling 'accept' on bad self (tcp{server} expected)"

--- ST-02-02: bind of a new tcp4()
s = socket.tcp4()                                  --> tcp{master}
s:bind("127.0.0.1", 0)                             --> 1

--- ST-03-02: close of a new tcp4()
s = socket.tcp4()                                  --> tcp{master}
s:close()                                          --> 1

--- ST-04-02: connect of a new tcp4()
s = socket.tcp4()                                  --> tcp{master}
s:settimeout(5)                                    --> 1
s:connect("127.0.0.1", dead())                     --> nil, "connection refused" => tcp{client}
                                                   --! refused-stays-a-master: nil, "connection refused"

--- ST-05-02: dirty of a new tcp4()
s = socket.tcp4()                                  --> tcp{master}
s:dirty()                                          --> false

--- ST-06-02: getfamily of a new tcp4()
s = socket.tcp4()                                  --> tcp{master}
s:getfamily()                                      --> "inet4"

--- ST-07-02: getfd of a new tcp4()
s = socket.tcp4()                                  --> tcp{master}
s:getfd()                                          --> fd
                                                   --! lazy-descriptors: -1

--- ST-08-02: getoption of a new tcp4()
s = socket.tcp4()                                  --> tcp{master}
s:getoption("keepalive")                           --> false

--- ST-09-02: getpeername of a new tcp4()
s = socket.tcp4()                                  --> tcp{master}
s:getpeername()                                    --> nil, "Transport endpoint is not connected"

--- ST-10-02: getsockname of a new tcp4()
s = socket.tcp4()                                  --> tcp{master}
s:getsockname()                                    --> "0.0.0.0", "0", "inet"

--- ST-11-02: getstats of a new tcp4()
s = socket.tcp4()                                  --> tcp{master}
s:getstats()                                       --> raises "calling 'getstats' on bad self (tcp{client} expected)"
                                                   --! statistics-of-any-class: 0, 0, age

--- ST-12-02: setstats of a new tcp4()
s = socket.tcp4()                                  --> tcp{master}
s:setstats(1, 2, 3)                                --> raises "calling 'setstats' on bad self (tcp{client} expected)"
                                                   --! statistics-of-any-class: 1

--- ST-13-02: listen of a new tcp4()
s = socket.tcp4()                                  --> tcp{master}
s:listen()                                         --> 1 => tcp{server}

--- ST-14-02: receive of a new tcp4()
s = socket.tcp4()                                  --> tcp{master}
s:settimeout(0.05)                                 --> 1
s:receive()                                        --> raises "calling 'receive' on bad self (tcp{client} expected)"

--- ST-15-02: send of a new tcp4()
s = socket.tcp4()                                  --> tcp{master}
s:settimeout(5)                                    --> 1
s:send("x")                                        --> raises "calling 'send' on bad self (tcp{client} expected)"

--- ST-16-02: setfd of a new tcp4()
s = socket.tcp4()                                  --> tcp{master}
s:setfd(-1)                                        --> nothing

--- ST-17-02: setoption of a new tcp4()
s = socket.tcp4()                                  --> tcp{master}
s:setoption("keepalive", true)                     --> 1

--- ST-18-02: setpeername of a new tcp4()
s = socket.tcp4()                                  --> tcp{master}
s:settimeout(5)                                    --> 1
s:setpeername("127.0.0.1", dead())                 --> nil, "connection refused" => tcp{client}
                                                   --! no-aliases: raises "attempt to call 'setpeername', which is no method"

--- ST-19-02: setsockname of a new tcp4()
s = socket.tcp4()                                  --> tcp{master}
s:setsockname("127.0.0.1", 0)                      --> 1
                                                   --! no-aliases: raises "attempt to call 'setsockname', which is no method"

--- ST-20-02: settimeout of a new tcp4()
s = socket.tcp4()                                  --> tcp{master}
s:settimeout(1)                                    --> 1

--- ST-21-02: gettimeout of a new tcp4()
s = socket.tcp4()                                  --> tcp{master}
s:settimeout(0.05)                                 --> 1
s:gettimeout()                                     --> 0.05, -1

--- ST-22-02: shutdown of a new tcp4()
s = socket.tcp4()                                  --> tcp{master}
s:shutdown()                                       --> raises "calling 'shutdown' on bad self (tcp{client} expected)"

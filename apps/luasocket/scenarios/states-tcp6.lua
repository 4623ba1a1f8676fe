-- A new tcp6(): every method, called on one that is neither bound nor connected.

--- ST-01-03: accept of a new tcp6()
s = socket.tcp6()                                  --> tcp{master}
s:settimeout(0.05)                                 --> 1
s:accept()                                         --> raises "calling 'accept' on bad self (tcp{server} expected)"

--- ST-02-03: bind of a new tcp6()
s = socket.tcp6()                                  --> tcp{master}
s:bind("127.0.0.1", 0)                             --> nil, "Address family for hostname not supported"

--- ST-03-03: close of a new tcp6()
s = socket.tcp6()                                  --> tcp{master}
s:close()                                          --> 1

--- ST-04-03: connect of a new tcp6()
s = socket.tcp6()                                  --> tcp{master}
s:settimeout(5)                                    --> 1
s:connect("127.0.0.1", dead())                     --> nil, "Address family for hostname not supported" => tcp{client}
                                                   --! refused-stays-a-master: nil, "Address family for hostname not supported"

--- ST-05-03: dirty of a new tcp6()
s = socket.tcp6()                                  --> tcp{master}
s:dirty()                                          --> false

--- ST-06-03: getfamily of a new tcp6()
s = socket.tcp6()                                  --> tcp{master}
s:getfamily()                                      --> "inet6"

--- ST-07-03: getfd of a new tcp6()
s = socket.tcp6()                                  --> tcp{master}
s:getfd()                                          --> fd
                                                   --! lazy-descriptors: -1

--- ST-08-03: getoption of a new tcp6()
s = socket.tcp6()                                  --> tcp{master}
s:getoption("keepalive")                           --> false

--- ST-09-03: getpeername of a new tcp6()
s = socket.tcp6()                                  --> tcp{master}
s:getpeername()                                    --> nil, "Transport endpoint is not connected"

--- ST-10-03: getsockname of a new tcp6()
s = socket.tcp6()                                  --> tcp{master}
s:getsockname()                                    --> "::", "0", "inet6"

--- ST-11-03: getstats of a new tcp6()
s = socket.tcp6()                                  --> tcp{master}
s:getstats()                                       --> raises "calling 'getstats' on bad self (tcp{client} expected)"
                                                   --! statistics-of-any-class: 0, 0, age

--- ST-12-03: setstats of a new tcp6()
s = socket.tcp6()                                  --> tcp{master}
s:setstats(1, 2, 3)                                --> raises "calling 'setstats' on bad self (tcp{client} expected)"
                                                   --! statistics-of-any-class: 1

--- ST-13-03: listen of a new tcp6()
s = socket.tcp6()                                  --> tcp{master}
s:listen()                                         --> 1 => tcp{server}

--- ST-14-03: receive of a new tcp6()
s = socket.tcp6()                                  --> tcp{master}
s:settimeout(0.05)                                 --> 1
s:receive()                                        --> raises "calling 'receive' on bad self (tcp{client} expected)"

--- ST-15-03: send of a new tcp6()
s = socket.tcp6()                                  --> tcp{master}
s:settimeout(5)                                    --> 1
s:send("x")                                        --> raises "calling 'send' on bad self (tcp{client} expected)"

--- ST-16-03: setfd of a new tcp6()
s = socket.tcp6()                                  --> tcp{master}
s:setfd(-1)                                        --> nothing

--- ST-17-03: setoption of a new tcp6()
s = socket.tcp6()                                  --> tcp{master}
s:setoption("keepalive", true)                     --> 1

--- ST-18-03: setpeername of a new tcp6()
s = socket.tcp6()                                  --> tcp{master}
s:settimeout(5)                                    --> 1
s:setpeername("127.0.0.1", dead())                 --> nil, "Address family for hostname not supported" => tcp{client}
                                                   --! no-aliases: raises "attempt to call 'setpeername', which is no method"

--- ST-19-03: setsockname of a new tcp6()
s = socket.tcp6()                                  --> tcp{master}
s:setsockname("127.0.0.1", 0)                      --> nil, "Address family for hostname not supported"
                                                   --! no-aliases: raises "attempt to call 'setsockname', which is no method"

--- ST-20-03: settimeout of a new tcp6()
s = socket.tcp6()                                  --> tcp{master}
s:settimeout(1)                                    --> 1

--- ST-21-03: gettimeout of a new tcp6()
s = socket.tcp6()                                  --> tcp{master}
s:settimeout(0.05)                                 --> 1
s:gettimeout()                                     --> 0.05, -1

--- ST-22-03: shutdown of a new tcp6()
s = socket.tcp6()                                  --> tcp{master}
s:shutdown()                                       --> raises "calling 'shutdown' on bad self (tcp{client} expected)"

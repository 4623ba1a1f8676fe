-- socket.bind: a server at once, or why there is none.

--- SB-01: at every interface
s = socket.bind("*", 0)                            --> tcp{server}
s:getsockname()                                    --> "0.0.0.0", "port1", "inet"
s:getpeername()                                    --> nil, "Transport endpoint is not connected"
s:gettimeout()                                     --> -1, -1
s:getfamily()                                      --> "inet4"

--- SB-02: at an address
s = socket.bind("127.0.0.1", 0)                    --> tcp{server}
s:getsockname()                                    --> "127.0.0.1", "port1", "inet"
s:gettimeout()                                     --> -1, -1
s:getfamily()                                      --> "inet4"
s:dirty()                                          --> false

--- shortcuts-bind/reuseaddr: reuseaddr is on
s = socket.bind("127.0.0.1", 0)                    --> tcp{server}
s:getoption("reuseaddr")                           --> true
s:getoption("reuseport")                           --> false
s:getoption("keepalive")                           --> false

--- SB-03: at an address of IPv6
s = socket.bind("::1", 0)                          --> tcp{server}
s:getsockname()                                    --> "::1", "port1", "inet6"
s:getfamily()                                      --> "inet6"

--- SB-04: at every interface of IPv6
s = socket.bind("::", 0)                           --> tcp{server}
s:getsockname()                                    --> "::", "port1", "inet6"
s:getfamily()                                      --> "inet6"

--- SB-05: at a name
s = socket.bind("localhost", 0)                    --> tcp{server}
s:getsockname()                                    --> "127.0.0.1", "port1", "inet"

--- SB-07: at an address that is none
socket.bind("", 0)                                 --> nil, "host or service not provided, or not known"

--- shortcuts-bind/brackets: IPv6 in brackets is no address
socket.bind("[::1]", 0)                            --> nil, "host or service not provided, or not known"

--- SB-08: at a port that is taken
s = socket.bind("127.0.0.1", 0)                    --> tcp{server}
socket.bind("127.0.0.1", port(s))                  --> nil, "address already in use"
t = socket.bind("127.0.0.1", 0)                    --> tcp{server}
t:getsockname()                                    --> "127.0.0.1", "port1", "inet"

--- shortcuts-bind/taken-by-the-peer: at a port that somebody else has
s = peer.bind("127.0.0.1", 0)                      --> tcp{server}
socket.bind("127.0.0.1", port(s))                  --> nil, "address already in use"

--- shortcuts-bind/taken-everywhere: at every interface, one of which is taken
s = peer.bind("127.0.0.1", 0)                      --> tcp{server}
socket.bind("*", port(s))                          --> nil, "address already in use"

--- shortcuts-bind/taken-by-everywhere: at an address, where somebody has every interface
s = peer.bind("*", 0)                              --> tcp{server}
socket.bind("127.0.0.1", port(s))                  --> nil, "address already in use"

--- shortcuts-bind/other-address: at the same port of another address
s = socket.bind("127.0.0.7", 0)                    --> tcp{server}
t = socket.bind("127.0.0.8", port(s))              --> tcp{server}
t:getsockname()                                    --> "127.0.0.8", "port1", "inet"
s:getsockname()                                    --> "127.0.0.7", "port1", "inet"

--- shortcuts-bind/both-families: at the same port of both families
s = socket.bind("127.0.0.7", 0)                    --> tcp{server}
t = socket.bind("::1", port(s))                    --> tcp{server}
t:getsockname()                                    --> "::1", "port1", "inet6"
s:getsockname()                                    --> "127.0.0.7", "port1", "inet"

--- shortcuts-bind/closed-and-again: at the port of a server that was closed
s = socket.bind("127.0.0.7", 0)                    --> tcp{server}
s:getsockname()                                    --> "127.0.0.7", "port1", "inet"
socket.bind("127.0.0.7", port(s))                  --> nil, "address already in use"
s:close()                                          --> 1
t = socket.bind("127.0.0.7", port(s))              --> tcp{server}
t:getsockname()                                    --> "127.0.0.7", "port1", "inet"
q = peer.tcp()                                     --> tcp{master}
q:connect("127.0.0.7", port(t))                    --> 1 => tcp{client}

--- SB-14: at the port of a server whose connections linger on
s = socket.bind("127.0.0.7", 0)                    --> tcp{server}
s:getsockname()                                    --> "127.0.0.7", "port1", "inet"
q = peer.tcp()                                     --> tcp{master}
q:connect("127.0.0.7", port(s))                    --> 1 => tcp{client}
a = s:accept()                                     --> tcp{client}
a:close()                                          --> 1
q:settimeout(5)                                    --> 1
q:receive()                                        --> nil, "closed", ""
q:close()                                          --> 1
s:close()                                          --> 1
t = socket.bind("127.0.0.7", port(s))              --> tcp{server}
t:getsockname()                                    --> "127.0.0.7", "port1", "inet"

--- shortcuts-bind/still-connected: at the port of a server whose connection goes on
s = socket.bind("127.0.0.7", 0)                    --> tcp{server}
s:getsockname()                                    --> "127.0.0.7", "port1", "inet"
q = peer.tcp()                                     --> tcp{master}
q:connect("127.0.0.7", port(s))                    --> 1 => tcp{client}
a = s:accept()                                     --> tcp{client}
s:close()                                          --> 1
t = socket.bind("127.0.0.7", port(s))              --> tcp{server}
t:getsockname()                                    --> "127.0.0.7", "port1", "inet"
a:getsockname()                                    --> "127.0.0.7", "port1", "inet"
a:send("on\n")                                     --> 3, nil, nil
q:settimeout(5)                                    --> 1
q:receive()                                        --> "on", nil, nil

--- SB-10: no port
socket.bind("127.0.0.1")                           --> raises "bad argument #2 to 'bind' (string expected, got nil)"
socket.bind("127.0.0.1", nil)                      --> raises "bad argument #2 to 'bind' (string expected, got nil)"

--- SB-11: nothing is given
socket.bind()                                      --> raises "bad argument #1 to 'getaddrinfo' (string expected, got nil)"
socket.bind(nil, 0)                                --> raises "bad argument #1 to 'getaddrinfo' (string expected, got nil)"

--- shortcuts-bind/types: what is neither text nor a number
socket.bind({}, 0)                                 --> raises "bad argument #1 to 'getaddrinfo' (string expected, got table)"
socket.bind(true, 0)                               --> raises "bad argument #1 to 'getaddrinfo' (string expected, got boolean)"
socket.bind("127.0.0.1", {})                       --> raises "bad argument #2 to 'bind' (string expected, got table)"
socket.bind("127.0.0.1", true)                     --> raises "bad argument #2 to 'bind' (string expected, got boolean)"
socket.bind("127.0.0.1", 0, true)                  --> raises "bad argument #1 to 'listen' (number expected, got boolean)"

--- shortcuts-bind/port-text: the port as text
s = socket.bind("127.0.0.1", "0")                  --> tcp{server}
                                                   --! no-numeric-strings: raises "Cannot bind: expected port as an integer from 0 to 65535, got \"0\""

--- shortcuts-bind/port-negative: port -1
socket.bind("127.0.0.1", -1)                       --> nil, "service not supported for socket type"
                                                   --! checked-ports: raises "Cannot bind: expected port as an integer from 0 to 65535, got -1"

--- shortcuts-bind/port-half: port 0.5
socket.bind("127.0.0.1", 0.5)                      --> nil, "service not supported for socket type"
                                                   --! checked-ports: raises "Cannot bind: expected port as an integer from 0 to 65535, got 0.5"

--- shortcuts-bind/port-too-high: port 65536, which is 0 with LuaSocket
s = socket.bind("127.0.0.1", 65536)                --> tcp{server}
                                                   --! checked-ports: raises "Cannot bind: expected port as an integer from 0 to 65535, got 65536"

--- shortcuts-bind/number-address: a number as an address
s = socket.bind(2130706433, 0)                     --> tcp{server}
                                                   --! no-numbers-as-strings: raises "Cannot bind: expected address as a string, got 2130706433"

--- shortcuts-bind/backlog: with a backlog
s = socket.bind("127.0.0.1", 0, 5)                 --> tcp{server}
s:getsockname()                                    --> "127.0.0.1", "port1", "inet"

--- shortcuts-bind/backlog-zero: with a backlog of 0, where one gets in
s = socket.bind("127.0.0.1", 0, 0)                 --> tcp{server}
q = peer.tcp()                                     --> tcp{master}
q:settimeout(5)                                    --> 1
q:connect("127.0.0.1", port(s))                    --> 1 => tcp{client}
a = s:accept()                                     --> tcp{client}
a:getsockname()                                    --> "127.0.0.1", "port1", "inet"

--- shortcuts-bind/backlog-negative: with a negative backlog
s = socket.bind("127.0.0.1", 0, -1)                --> tcp{server}
                                                   --! checked-backlogs: raises "Cannot bind: expected backlog as an integer from 0 to 2147483647, got -1"

--- shortcuts-bind/backlog-text: with a backlog of text
s = socket.bind("127.0.0.1", 0, "5")               --> tcp{server}
                                                   --! no-numeric-strings: raises "Cannot bind: expected backlog as an integer from 0 to 2147483647, got \"5\""

--- shortcuts-bind/more: with more arguments than there are
s = socket.bind("127.0.0.1", 0, 5, "x")            --> tcp{server}

--- shortcuts-bind/serves: it accepts
s = socket.bind("127.0.0.1", 0)                    --> tcp{server}
q = peer.tcp()                                     --> tcp{master}
q:connect("127.0.0.1", port(s))                    --> 1 => tcp{client}
a = s:accept()                                     --> tcp{client}
a:gettimeout()                                     --> -1, -1
a:getfamily()                                      --> "inet4"
q:send("hello\n")                                  --> 6, nil, nil
a:settimeout(5)                                    --> 1
a:receive()                                        --> "hello", nil, nil

--- shortcuts-bind/serves-six: it accepts over IPv6
s = socket.bind("::", 0)                           --> tcp{server}
q = peer.tcp()                                     --> tcp{master}
q:connect("::1", port(s))                          --> 1 => tcp{client}
a = s:accept()                                     --> tcp{client}
a:getsockname()                                    --> "::1", "port1", "inet6"
a:getpeername()                                    --> "::1", port2, "inet6"
a:getfamily()                                      --> "inet6"

--- shortcuts-bind/nobody: nobody comes
s = socket.bind("127.0.0.1", 0)                    --> tcp{server}
s:settimeout(0.05)                                 --> 1
s:accept()                                         --> nil, "timeout"
s:settimeout(0)                                    --> 1
s:accept()                                         --> nil, "timeout"

--- shortcuts-bind/server-methods: what a server can't do
s = socket.bind("127.0.0.1", 0)                    --> tcp{server}
s:bind("127.0.0.1", 0)                             --> raises "calling 'bind' on bad self (tcp{master} expected)"
s:listen()                                         --> raises "calling 'listen' on bad self (tcp{master} expected)"
s:send("x")                                        --> raises "calling 'send' on bad self (tcp{client} expected)"
s:receive()                                        --> raises "calling 'receive' on bad self (tcp{client} expected)"
s:shutdown()                                       --> raises "calling 'shutdown' on bad self (tcp{client} expected)"

--- shortcuts-bind/try-taken: try throws why there is none
s = peer.bind("127.0.0.1", 0)                      --> tcp{server}
socket.try(socket.bind("127.0.0.1", port(s)))      --> throws "address already in use"

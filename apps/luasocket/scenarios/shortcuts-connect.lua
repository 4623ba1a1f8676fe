-- socket.connect: a client at once, or why there is none.

--- SC-01: a client, its names and its timeouts
s = peer.bind("127.0.0.1", 0)                      --> tcp{server}
c = socket.connect("127.0.0.1", port(s))           --> tcp{client}
c:getsockname()                                    --> "127.0.0.1", "port1", "inet"
c:getpeername()                                    --> "127.0.0.1", port2, "inet"
c:getfamily()                                      --> "inet4"
c:gettimeout()                                     --> -1, -1
c:dirty()                                          --> false
c:getstats()                                       --> 0, 0, age

--- shortcuts-connect/six: over IPv6
s = peer.bind("::1", 0)                            --> tcp{server}
c = socket.connect("::1", port(s))                 --> tcp{client}
c:getsockname()                                    --> "::1", "port1", "inet6"
c:getpeername()                                    --> "::1", port2, "inet6"
c:getfamily()                                      --> "inet6"

--- shortcuts-connect/localhost: to a name
s = peer.bind("127.0.0.1", 0)                      --> tcp{server}
c = socket.connect("localhost", port(s))           --> tcp{client}
c:getpeername()                                    --> "127.0.0.1", port1, "inet"

--- SC-02: nobody listens
socket.connect("127.0.0.1", dead())                --> nil, "connection refused"

--- shortcuts-connect/refused-six: nobody listens, over IPv6
socket.connect("::1", dead())                      --> nil, "connection refused"

--- SC-03: an address that is none
socket.connect("", 80)                             --> nil, "host or service not provided, or not known"

--- shortcuts-connect/talk: both ends talk
s = peer.bind("127.0.0.1", 0)                      --> tcp{server}
c = socket.connect("127.0.0.1", port(s))           --> tcp{client}
a = s:accept()                                     --> tcp{client}
c:send("hello\n")                                  --> 6, nil, nil
a:settimeout(5)                                    --> 1
a:receive()                                        --> "hello", nil, nil
a:send("you\n")                                    --> 4, nil, nil
c:settimeout(5)                                    --> 1
c:receive()                                        --> "you", nil, nil
c:close()                                          --> 1
a:receive()                                        --> nil, "closed", ""

--- shortcuts-connect/again: a client of a shortcut connects no more
s = peer.bind("127.0.0.1", 0)                      --> tcp{server}
c = socket.connect("127.0.0.1", port(s))           --> tcp{client}
c:bind("127.0.0.1", 0)                             --> raises "calling 'bind' on bad self (tcp{master} expected)"
c:listen()                                         --> raises "calling 'listen' on bad self (tcp{master} expected)"
c:accept()                                         --> raises "calling 'accept' on bad self (tcp{server} expected)"

--- SC-17: nothing is given
socket.connect()                                   --> raises "bad argument #1 to 'connect' (string expected, got no value)"
socket.connect("127.0.0.1")                        --> raises "bad argument #2 to 'connect' (string expected, got no value)"
socket.connect(nil, 80)                            --> raises "bad argument #1 to 'connect' (string expected, got nil)"
socket.connect("127.0.0.1", nil)                   --> raises "bad argument #2 to 'connect' (string expected, got nil)"

--- shortcuts-connect/types: what is neither text nor a number
socket.connect({}, 80)                             --> raises "bad argument #1 to 'connect' (string expected, got table)"
socket.connect(true, 80)                           --> raises "bad argument #1 to 'connect' (string expected, got boolean)"
socket.connect("127.0.0.1", {})                    --> raises "bad argument #2 to 'connect' (string expected, got table)"
socket.connect("127.0.0.1", true)                  --> raises "bad argument #2 to 'connect' (string expected, got boolean)"

--- SC-16: a family that is none
socket.connect("127.0.0.1", dead(), nil, nil, "inet4") --> raises "bad argument #5 to 'connect' (invalid option 'inet4')"
socket.connect("127.0.0.1", dead(), nil, nil, "")  --> raises "bad argument #5 to 'connect' (invalid option '')"

--- shortcuts-connect/unspec: a family that is to be found
s = peer.bind("127.0.0.1", 0)                      --> tcp{server}
c = socket.connect("127.0.0.1", port(s), nil, nil, "unspec") --> tcp{client}
                                                   --! families-by-name: raises "Cannot connect: expected family \"inet\" or \"inet6\", got \"unspec\""

--- shortcuts-connect/family: a family that fits
s = peer.bind("127.0.0.1", 0)                      --> tcp{server}
c = socket.connect("127.0.0.1", port(s), nil, nil, "inet") --> tcp{client}
c:getpeername()                                    --> "127.0.0.1", port1, "inet"
c:getfamily()                                      --> "inet4"

--- shortcuts-connect/family-six: the family IPv6, which fits
s = peer.bind("::1", 0)                            --> tcp{server}
c = socket.connect("::1", port(s), nil, nil, "inet6") --> tcp{client}
c:getpeername()                                    --> "::1", port1, "inet6"
c:getfamily()                                      --> "inet6"

--- shortcuts-connect/other-family: a family that does not fit
s = peer.bind("127.0.0.1", 0)                      --> tcp{server}
c = socket.connect("127.0.0.1", port(s), nil, nil, "inet6") --> tcp{client}
                                                   --! connect-families: nil, "Address family for hostname not supported"

--- SC-10: connect4 to IPv4
s = peer.bind("127.0.0.1", 0)                      --> tcp{server}
c = socket.connect4("127.0.0.1", port(s))          --> tcp{client}
c:getsockname()                                    --> "127.0.0.1", "port1", "inet"
c:getpeername()                                    --> "127.0.0.1", port2, "inet"
c:getfamily()                                      --> "inet4"

--- SC-11: connect4 to IPv6
s = peer.bind("::1", 0)                            --> tcp{server}
c = socket.connect4("::1", port(s))                --> tcp{client}
                                                   --! connect-families: nil, "Address family for hostname not supported"

--- SC-12: connect6 to IPv4
s = peer.bind("127.0.0.1", 0)                      --> tcp{server}
c = socket.connect6("127.0.0.1", port(s))          --> tcp{client}
                                                   --! connect-families: nil, "Address family for hostname not supported"

--- shortcuts-connect/six-to-six: connect6 to IPv6
s = peer.bind("::1", 0)                            --> tcp{server}
c = socket.connect6("::1", port(s))                --> tcp{client}
c:getsockname()                                    --> "::1", "port1", "inet6"
c:getpeername()                                    --> "::1", port2, "inet6"
c:getfamily()                                      --> "inet6"

--- shortcuts-connect/four-localhost: connect4 to a name
s = peer.bind("127.0.0.1", 0)                      --> tcp{server}
c = socket.connect4("localhost", port(s))          --> tcp{client}
c:getpeername()                                    --> "127.0.0.1", port1, "inet"

--- shortcuts-connect/four-refused: connect4, and nobody listens
socket.connect4("127.0.0.1", dead())               --> nil, "connection refused"

--- shortcuts-connect/six-refused: connect6, and nobody listens
socket.connect6("::1", dead())                     --> nil, "connection refused"

--- shortcuts-connect/four-slips: connect4 and connect6 without arguments
socket.connect4()                                  --> raises "bad argument #1 to 'connect' (string expected, got nil)"
socket.connect6()                                  --> raises "bad argument #1 to 'connect' (string expected, got nil)"
socket.connect4("127.0.0.1")                       --> raises "bad argument #2 to 'connect' (string expected, got nil)"
socket.connect6("::1")                             --> raises "bad argument #2 to 'connect' (string expected, got nil)"

--- shortcuts-connect/port-zero: port 0
socket.connect("127.0.0.1", 0)                     --> nil, "connection refused"
                                                   --! checked-ports: raises "Cannot connect: expected port as an integer from 1 to 65535, got 0"

--- shortcuts-connect/port-text: the port as text
s = peer.bind("127.0.0.1", 0)                      --> tcp{server}
c = socket.connect("127.0.0.1", "port(s)")         --> tcp{client}
                                                   --! no-numeric-strings: raises "Cannot connect: expected port as an integer from 1 to 65535, got \"port\""

--- shortcuts-connect/port-too-high: port 65537, which is 1 with LuaSocket
socket.connect("127.0.0.1", 65537)                 --> nil, "connection refused"
                                                   --! checked-ports: raises "Cannot connect: expected port as an integer from 1 to 65535, got 65537"

--- shortcuts-connect/port-no-number: a port that is none
socket.connect("127.0.0.1", "80x")                 --> nil, "service not supported for socket type"
                                                   --! checked-ports: raises "Cannot connect: expected port as an integer from 1 to 65535, got \"80x\""

--- shortcuts-connect/number-address: a number as an address
s = peer.bind("127.0.0.1", 0)                      --> tcp{server}
c = socket.connect(2130706433, port(s))            --> tcp{client}
                                                   --! no-numbers-as-strings: raises "Cannot connect: expected address as a string, got 2130706433"

--- shortcuts-connect/try: try gives the client
s = peer.bind("127.0.0.1", 0)                      --> tcp{server}
c = socket.try(socket.connect("127.0.0.1", port(s))) --> tcp{client}
c:getpeername()                                    --> "127.0.0.1", port1, "inet"

--- shortcuts-connect/try-refused: try throws why there is none
socket.try(socket.connect("127.0.0.1", dead()))    --> throws "connection refused"

--- shortcuts-connect/many: clients from one server, each with a name of its own
s = peer.bind("127.0.0.1", 0)                      --> tcp{server}
c = socket.connect("127.0.0.1", port(s))           --> tcp{client}
d = socket.connect("127.0.0.1", port(s))           --> tcp{client}
c:getsockname()                                    --> "127.0.0.1", "port1", "inet"
d:getsockname()                                    --> "127.0.0.1", "port2", "inet"
c:close()                                          --> 1
d:getsockname()                                    --> "127.0.0.1", "port2", "inet"
d:getpeername()                                    --> "127.0.0.1", port3, "inet"

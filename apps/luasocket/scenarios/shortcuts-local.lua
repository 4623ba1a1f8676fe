-- socket.connect from an address and a port of one's own.

--- SC-04: from an address
s = peer.bind("127.0.0.1", 0)                      --> tcp{server}
c = socket.connect("127.0.0.1", port(s), "127.0.0.9") --> tcp{client}
a = s:accept()                                     --> tcp{client}
c:getsockname()                                    --> "127.0.0.9", "port1", "inet"
c:getpeername()                                    --> "127.0.0.1", port2, "inet"
a:getpeername()                                    --> "127.0.0.9", port1, "inet"
c:gettimeout()                                     --> -1, -1

--- shortcuts-local/port-zero: from an address, and any port
s = peer.bind("127.0.0.1", 0)                      --> tcp{server}
c = socket.connect("127.0.0.1", port(s), "127.0.0.9", 0) --> tcp{client}
a = s:accept()                                     --> tcp{client}
c:getsockname()                                    --> "127.0.0.9", "port1", "inet"
a:getpeername()                                    --> "127.0.0.9", port1, "inet"

--- SC-05: from an address and a port
s = peer.bind("127.0.0.1", 0)                      --> tcp{server}
q = socket.bind("127.0.0.7", 0)                    --> tcp{server}
q:getsockname()                                    --> "127.0.0.7", "port1", "inet"
r = socket.connect("127.0.0.7", port(q))           --> tcp{client}
r:close()                                          --> 1
q:close()                                          --> 1
c = socket.connect("127.0.0.1", port(s), "127.0.0.8", port(q)) --> tcp{client}
c:getsockname()                                    --> "127.0.0.8", "port1", "inet"
c:getpeername()                                    --> "127.0.0.1", port2, "inet"
a = s:accept()                                     --> tcp{client}
a:getpeername()                                    --> "127.0.0.8", port1, "inet"

--- SC-07: from a port that somebody listens at
s = peer.bind("127.0.0.1", 0)                      --> tcp{server}
q = socket.bind("127.0.0.9", 0)                    --> tcp{server}
c = socket.connect("127.0.0.1", port(s), "127.0.0.9", port(q)) --> nil, "address already in use"

--- SC-08: from a port, and no address
s = peer.bind("127.0.0.1", 0)                      --> tcp{server}
q = socket.bind("127.0.0.1", 0)                    --> tcp{server}
c = socket.connect("127.0.0.1", port(s), nil, port(q)) --> tcp{client}
                                                   --! locport-alone: nil, "address already in use"

--- SC-09: from an address of the other family
s = peer.bind("127.0.0.1", 0)                      --> tcp{server}
socket.connect("127.0.0.1", port(s), "::1")        --> nil, "Address family for hostname not supported"

--- shortcuts-local/six-from-four: from IPv4 to IPv6
s = peer.bind("::1", 0)                            --> tcp{server}
socket.connect("::1", port(s), "127.0.0.1")        --> nil, "Address family for hostname not supported"

--- SC-18: from every interface
s = peer.bind("127.0.0.1", 0)                      --> tcp{server}
c = socket.connect("127.0.0.1", port(s), "*", 0)   --> tcp{client}
a = s:accept()                                     --> tcp{client}
c:getsockname()                                    --> "127.0.0.1", "port1", "inet"
c:getpeername()                                    --> "127.0.0.1", port2, "inet"
a:getpeername()                                    --> "127.0.0.1", port1, "inet"

--- shortcuts-local/zeros: from 0.0.0.0
s = peer.bind("127.0.0.1", 0)                      --> tcp{server}
c = socket.connect("127.0.0.1", port(s), "0.0.0.0") --> tcp{client}
a = s:accept()                                     --> tcp{client}
c:getsockname()                                    --> "127.0.0.1", "port1", "inet"
a:getpeername()                                    --> "127.0.0.1", port1, "inet"

--- shortcuts-local/six: from ::1
s = peer.bind("::1", 0)                            --> tcp{server}
c = socket.connect("::1", port(s), "::1", 0)       --> tcp{client}
a = s:accept()                                     --> tcp{client}
c:getsockname()                                    --> "::1", "port1", "inet6"
a:getpeername()                                    --> "::1", port1, "inet6"

--- shortcuts-local/colons: from every interface of IPv6
s = peer.bind("::1", 0)                            --> tcp{server}
c = socket.connect("::1", port(s), "::")           --> tcp{client}
a = s:accept()                                     --> tcp{client}
c:getsockname()                                    --> "::1", "port1", "inet6"
a:getpeername()                                    --> "::1", port1, "inet6"

--- shortcuts-local/star-of-six: from * to IPv6
s = peer.bind("::1", 0)                            --> tcp{server}
c = socket.connect("::1", port(s), "*")            --> nil, "Address family for hostname not supported"
                                                   --! star-of-any-family: tcp{client}

--- shortcuts-local/four: connect4 from an address
s = peer.bind("127.0.0.1", 0)                      --> tcp{server}
c = socket.connect4("127.0.0.1", port(s), "127.0.0.9") --> tcp{client}
a = s:accept()                                     --> tcp{client}
c:getsockname()                                    --> "127.0.0.9", "port1", "inet"
a:getpeername()                                    --> "127.0.0.9", port1, "inet"

--- shortcuts-local/four-star: connect4 from *
s = peer.bind("127.0.0.1", 0)                      --> tcp{server}
c = socket.connect4("127.0.0.1", port(s), "*")     --> tcp{client}
c:getpeername()                                    --> "127.0.0.1", port1, "inet"

--- shortcuts-local/six-star: connect6 from *
s = peer.bind("::1", 0)                            --> tcp{server}
c = socket.connect6("::1", port(s), "*")           --> tcp{client}
c:getpeername()                                    --> "::1", port1, "inet6"

--- shortcuts-local/four-from-six: connect4 from an address of IPv6
s = peer.bind("127.0.0.1", 0)                      --> tcp{server}
socket.connect4("127.0.0.1", port(s), "::1")       --> nil, "Address family for hostname not supported"

--- shortcuts-local/six-from-an-address-of-four: connect6 from an address of IPv4
s = peer.bind("::1", 0)                            --> tcp{server}
socket.connect6("::1", port(s), "127.0.0.1")       --> nil, "Address family for hostname not supported"

--- shortcuts-local/four-to-six: connect4 from * to IPv6
s = peer.bind("::1", 0)                            --> tcp{server}
socket.connect4("::1", port(s), "*")               --> nil, "Address family for hostname not supported"

--- shortcuts-local/six-to-four: connect6 from * to IPv4
s = peer.bind("127.0.0.1", 0)                      --> tcp{server}
socket.connect6("127.0.0.1", port(s), "*")         --> nil, "Address family for hostname not supported"

--- shortcuts-local/localhost: from a name
s = peer.bind("127.0.0.1", 0)                      --> tcp{server}
c = socket.connect4("127.0.0.1", port(s), "localhost") --> tcp{client}
c:getpeername()                                    --> "127.0.0.1", port1, "inet"

--- shortcuts-local/no-address: from an address that is none
s = peer.bind("127.0.0.1", 0)                      --> tcp{server}
socket.connect("127.0.0.1", port(s), "")           --> nil, "host or service not provided, or not known"

--- shortcuts-local/types: from what is no address
socket.connect("127.0.0.1", dead(), true)          --> raises "bad argument #3 to 'connect' (string expected, got boolean)"
socket.connect("127.0.0.1", dead(), {})            --> raises "bad argument #3 to 'connect' (string expected, got table)"
socket.connect("127.0.0.1", dead(), "127.0.0.1", true) --> raises "bad argument #4 to 'connect' (string expected, got boolean)"
socket.connect("127.0.0.1", dead(), "127.0.0.1", {}) --> raises "bad argument #4 to 'connect' (string expected, got table)"

--- shortcuts-local/number-address: from a number
s = peer.bind("127.0.0.1", 0)                      --> tcp{server}
c = socket.connect("127.0.0.1", port(s), 2130706433) --> tcp{client}
                                                   --! no-numbers-as-strings: raises "Cannot connect: expected locaddr as a string, got 2130706433"

--- shortcuts-local/port-text: from a port that is text
s = peer.bind("127.0.0.1", 0)                      --> tcp{server}
c = socket.connect("127.0.0.1", port(s), "127.0.0.9", "0") --> tcp{client}
                                                   --! no-numeric-strings: raises "Cannot connect: expected locport as an integer from 0 to 65535, got \"0\""

--- shortcuts-local/port-negative: from port -1
s = peer.bind("127.0.0.1", 0)                      --> tcp{server}
socket.connect("127.0.0.1", port(s), "127.0.0.9", -1) --> nil, "service not supported for socket type"
                                                   --! checked-ports: raises "Cannot connect: expected locport as an integer from 0 to 65535, got -1"

--- shortcuts-local/port-too-high: from port 65536
s = peer.bind("127.0.0.1", 0)                      --> tcp{server}
socket.connect("127.0.0.1", port(s), "127.0.0.9", 65536) --> tcp{client}
                                                   --! checked-ports: raises "Cannot connect: expected locport as an integer from 0 to 65535, got 65536"

--- Z-07: refused, and nothing is left: its port is free
q = socket.bind("127.0.0.7", 0)                    --> tcp{server}
q:getsockname()                                    --> "127.0.0.7", "port1", "inet"
socket.bind("127.0.0.7", port(q))                  --> nil, "address already in use"
q:close()                                          --> 1
socket.connect("127.0.0.1", dead(), "127.0.0.7", port(q)) --> nil, "connection refused"
r = socket.bind("127.0.0.7", port(q))              --> tcp{server}
r:getsockname()                                    --> "127.0.0.7", "port1", "inet"

--- shortcuts-local/free-again: from the port of a client that has reset
s = peer.bind("127.0.0.1", 0)                      --> tcp{server}
c = socket.connect("127.0.0.1", port(s), "127.0.0.7", 0) --> tcp{client}
c:getsockname()                                    --> "127.0.0.7", "port1", "inet"
a = s:accept()                                     --> tcp{client}
r = peer.bind("127.0.0.8", port(c))                --> tcp{server}
c:setoption("linger", {on=true, timeout=0})        --> 1
c:close()                                          --> 1
socket.sleep(0.05)                                 --> nothing
d = socket.connect("127.0.0.1", port(s), "127.0.0.7", port(c)) --> tcp{client}
d:getsockname()                                    --> "127.0.0.7", "port1", "inet"

--- shortcuts-local/family: from an address, with a family
s = peer.bind("127.0.0.1", 0)                      --> tcp{server}
c = socket.connect("127.0.0.1", port(s), "127.0.0.9", 0, "inet") --> tcp{client}
c:getpeername()                                    --> "127.0.0.1", port1, "inet"

--- shortcuts-local/wrong-family: from an address, with a family that does not fit
s = peer.bind("127.0.0.1", 0)                      --> tcp{server}
socket.connect("127.0.0.1", port(s), "127.0.0.9", 0, "inet6") --> nil, "Address family for hostname not supported"

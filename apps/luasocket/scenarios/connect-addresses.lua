-- What can be written for this host: addresses in all their forms, and its name.

--- K-55: the address * is this host
s = peer.bind("127.0.0.1", 0)                      --> tcp{server}
m = socket.tcp4()                                  --> tcp{master}
m:connect("*", port(s))                            --> 1 => tcp{client}
m:getpeername()                                    --> "127.0.0.1", port1, "inet"

--- K-57: the address 0.0.0.0 is this host
s = peer.bind("127.0.0.1", 0)                      --> tcp{server}
m = socket.tcp()                                   --> tcp{master}
m:connect("0.0.0.0", port(s))                      --> 1 => tcp{client}
m:getpeername()                                    --> "127.0.0.1", port1, "inet"

--- connect-addresses/double-colon: the address :: is this host, over IPv6
s = peer.bind("::1", 0)                            --> tcp{server}
m = socket.tcp()                                   --> tcp{master}
m:connect("::", port(s))                           --> 1 => tcp{client}
m:getpeername()                                    --> "::1", port1, "inet6"

--- connect-addresses/star-of-six: the address * of a tcp6 is this host
s = peer.bind("::1", 0)                            --> tcp{server}
m = socket.tcp6()                                  --> tcp{master}
m:connect("*", port(s))                            --> 1 => tcp{client}
m:getpeername()                                    --> "::1", port1, "inet6"

--- K-67: the name localhost
s = peer.bind("127.0.0.1", 0)                      --> tcp{server}
m = socket.tcp4()                                  --> tcp{master}
m:connect("localhost", port(s))                    --> 1 => tcp{client}
m:getpeername()                                    --> "127.0.0.1", port1, "inet"
m:getfamily()                                      --> "inet4"

--- connect-addresses/short-form: 127.1 is 127.0.0.1
s = peer.bind("127.0.0.1", 0)                      --> tcp{server}
m = socket.tcp()                                   --> tcp{master}
m:connect("127.1", port(s))                        --> 1 => tcp{client}
m:getpeername()                                    --> "127.0.0.1", port1, "inet"

--- connect-addresses/hexadecimal: 0x7f000001 is 127.0.0.1
s = peer.bind("127.0.0.1", 0)                      --> tcp{server}
m = socket.tcp()                                   --> tcp{master}
m:connect("0x7f000001", port(s))                   --> 1 => tcp{client}
m:getpeername()                                    --> "127.0.0.1", port1, "inet"

--- connect-addresses/one-number: 2130706433 as text is 127.0.0.1
s = peer.bind("127.0.0.1", 0)                      --> tcp{server}
m = socket.tcp()                                   --> tcp{master}
m:connect("2130706433", port(s))                   --> 1 => tcp{client}
m:getpeername()                                    --> "127.0.0.1", port1, "inet"

--- connect-addresses/octal: 0177.0.0.1 is 127.0.0.1
s = peer.bind("127.0.0.1", 0)                      --> tcp{server}
m = socket.tcp()                                   --> tcp{master}
m:connect("0177.0.0.1", port(s))                   --> 1 => tcp{client}
m:getpeername()                                    --> "127.0.0.1", port1, "inet"

--- connect-addresses/long-form: ::1 written out
s = peer.bind("::1", 0)                            --> tcp{server}
m = socket.tcp()                                   --> tcp{master}
m:connect("0:0:0:0:0:0:0:1", port(s))              --> 1 => tcp{client}
m:getpeername()                                    --> "::1", port1, "inet6"

--- connect-addresses/other-loopback: another address of the loopback net
s = peer.bind("127.0.0.2", 0)                      --> tcp{server}
m = socket.tcp()                                   --> tcp{master}
m:connect("127.0.0.2", port(s))                    --> 1 => tcp{client}
m:getpeername()                                    --> "127.0.0.2", port1, "inet"
m = nil                                            --> nil
n = socket.tcp()                                   --> tcp{master}
n:connect("127.0.0.44", port(s))                   --> nil, "connection refused" => tcp{client}
                                                   --! refused-stays-a-master: nil, "connection refused"

--- connect-addresses/mapped: IPv4 written as IPv6, on an object of no family
s = peer.bind("127.0.0.1", 0)                      --> tcp{server}
m = socket.tcp()                                   --> tcp{master}
m:connect("::ffff:127.0.0.1", port(s))             --> nil, "Network is unreachable" => tcp{client}
                                                   --! mapped-targets: 1 => tcp{client}

--- connect-addresses/zeros: ::1 with its zeros
s = peer.bind("::1", 0)                            --> tcp{server}
m = socket.tcp()                                   --> tcp{master}
m:connect("0000:0000::0001", port(s))              --> 1 => tcp{client}
m:getpeername()                                    --> "::1", port1, "inet6"

--- connect-addresses/zone: ::1 with a zone, by number
s = peer.bind("::1", 0)                            --> tcp{server}
m = socket.tcp()                                   --> tcp{master}
m:connect("::1%1", port(s))                        --> 1 => tcp{client}
m:getpeername()                                    --> "::1", port1, "inet6"

--- connect-addresses/last-loopback: the last address of the loopback net
s = peer.bind("127.255.255.254", 0)                --> tcp{server}
m = socket.tcp()                                   --> tcp{master}
m:connect("127.255.255.254", port(s))              --> 1 => tcp{client}
m:getpeername()                                    --> "127.255.255.254", port1, "inet"
m:getsockname()                                    --> "127.0.0.1", "port2", "inet"

--- connect-addresses/zero-address: 0 is this host
s = peer.bind("127.0.0.1", 0)                      --> tcp{server}
m = socket.tcp()                                   --> tcp{master}
m:connect("0", port(s))                            --> 1 => tcp{client}
m:getpeername()                                    --> "127.0.0.1", port1, "inet"

--- connect-addresses/mixed: 0x7f.1 is 127.0.0.1
s = peer.bind("127.0.0.1", 0)                      --> tcp{server}
m = socket.tcp()                                   --> tcp{master}
m:connect("0x7f.1", port(s))                       --> 1 => tcp{client}
m:getpeername()                                    --> "127.0.0.1", port1, "inet"

--- connect-addresses/leading-zeros: 127.000.000.001 is 127.0.0.1
s = peer.bind("127.0.0.1", 0)                      --> tcp{server}
m = socket.tcp()                                   --> tcp{master}
m:connect("127.000.000.001", port(s))              --> 1 => tcp{client}
m:getpeername()                                    --> "127.0.0.1", port1, "inet"

--- connect-addresses/octal-number: 017700000001 is 127.0.0.1
s = peer.bind("127.0.0.1", 0)                      --> tcp{server}
m = socket.tcp()                                   --> tcp{master}
m:connect("017700000001", port(s))                 --> 1 => tcp{client}
m:getpeername()                                    --> "127.0.0.1", port1, "inet"

--- connect-addresses/three-parts: 127.0.257 is 127.0.1.1
s = peer.bind("127.0.1.1", 0)                      --> tcp{server}
m = socket.tcp()                                   --> tcp{master}
m:connect("127.0.257", port(s))                    --> 1 => tcp{client}
m:getpeername()                                    --> "127.0.1.1", port1, "inet"

--- connect-addresses/dotted-zeros: ::0.0.0.1 is ::1
s = peer.bind("::1", 0)                            --> tcp{server}
m = socket.tcp()                                   --> tcp{master}
m:connect("::0.0.0.1", port(s))                    --> 1 => tcp{client}
m:getpeername()                                    --> "::1", port1, "inet6"

--- connect-addresses/names-are-canonical: names are written as usual, whatever was asked for
s = peer.bind("0:0::1", 0)                         --> tcp{server}
s:getsockname()                                    --> "::1", "port1", "inet6"
m = socket.tcp()                                   --> tcp{master}
m:connect("::0001", port(s))                       --> 1 => tcp{client}
m:getpeername()                                    --> "::1", port1, "inet6"
m:getsockname()                                    --> "::1", "port2", "inet6"
a = s:accept()                                     --> tcp{client}
a:getsockname()                                    --> "::1", "port1", "inet6"

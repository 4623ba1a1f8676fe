-- Binding to addresses: which ones an object takes, and what it is called then.

--- B-01: a star is every interface, of IPv4 for tcp()
s = socket.tcp()                                   --> tcp{master}
s:bind("*", 0)                                     --> 1
s:getsockname()                                    --> "0.0.0.0", "port1", "inet"
s:getfamily()                                      --> "inet4"

--- B-02: a star is every interface of IPv4 for tcp4()
s = socket.tcp4()                                  --> tcp{master}
s:bind("*", 0)                                     --> 1
s:getsockname()                                    --> "0.0.0.0", "port1", "inet"
s:getfamily()                                      --> "inet4"

--- B-03: a star is every interface of IPv6 for tcp6()
s = socket.tcp6()                                  --> tcp{master}
s:bind("*", 0)                                     --> 1
s:getsockname()                                    --> "::", "port1", "inet6"
s:getfamily()                                      --> "inet6"

--- B-04: an address of IPv4
s = socket.tcp()                                   --> tcp{master}
s:bind("127.0.0.1", 0)                             --> 1
s:getsockname()                                    --> "127.0.0.1", "port1", "inet"
s:getfamily()                                      --> "inet4"
s.class                                            --> "tcp{master}"

--- B-05: an address of IPv6
s = socket.tcp()                                   --> tcp{master}
s:bind("::1", 0)                                   --> 1
s:getsockname()                                    --> "::1", "port1", "inet6"
s:getfamily()                                      --> "inet6"

--- B-06: every interface of IPv6, as an address
s = socket.tcp()                                   --> tcp{master}
s:bind("::", 0)                                    --> 1
s:getsockname()                                    --> "::", "port1", "inet6"

--- B-07: every interface of IPv4, as an address
s = socket.tcp()                                   --> tcp{master}
s:bind("0.0.0.0", 0)                               --> 1
s:getsockname()                                    --> "0.0.0.0", "port1", "inet"

--- B-08: tcp4() takes no address of IPv6, and one of its own afterwards
s = socket.tcp4()                                  --> tcp{master}
s:bind("::1", 0)                                   --> nil, "Address family for hostname not supported"
s:getsockname()                                    --> "0.0.0.0", "0", "inet"
s:getfamily()                                      --> "inet4"
s:bind("127.0.0.1", 0)                             --> 1
s:getsockname()                                    --> "127.0.0.1", "port1", "inet"

--- B-09: tcp6() takes no address of IPv4, and one of its own afterwards
s = socket.tcp6()                                  --> tcp{master}
s:bind("127.0.0.1", 0)                             --> nil, "Address family for hostname not supported"
s:getsockname()                                    --> "::", "0", "inet6"
s:getfamily()                                      --> "inet6"
s:bind("::1", 0)                                   --> 1
s:getsockname()                                    --> "::1", "port1", "inet6"

--- B-10: tcp6() takes an address of IPv6
s = socket.tcp6()                                  --> tcp{master}
s:bind("::1", 0)                                   --> 1
s:getsockname()                                    --> "::1", "port1", "inet6"

--- B-11: a name
s = socket.tcp4()                                  --> tcp{master}
s:bind("localhost", 0)                             --> 1
s:getsockname()                                    --> "127.0.0.1", "port1", "inet"

--- B-19: an address in its short form
s = socket.tcp()                                   --> tcp{master}
s:bind("127.1", 0)                                 --> 1
s:getsockname()                                    --> "127.0.0.1", "port1", "inet"

--- bind/one-number: an address that is one number
s = socket.tcp()                                   --> tcp{master}
s:bind("2130706433", 0)                            --> 1
s:getsockname()                                    --> "127.0.0.1", "port1", "inet"

--- bind/hexadecimal: an address in hexadecimal
s = socket.tcp()                                   --> tcp{master}
s:bind("0x7f.1", 0)                                --> 1
s:getsockname()                                    --> "127.0.0.1", "port1", "inet"

--- bind/octal: an address in octal
s = socket.tcp()                                   --> tcp{master}
s:bind("0177.0.0.1", 0)                            --> 1
s:getsockname()                                    --> "127.0.0.1", "port1", "inet"

--- bind/long-form: an address of IPv6 in its long form is called by its short one
s = socket.tcp()                                   --> tcp{master}
s:bind("0:0:0:0:0:0:0:1", 0)                       --> 1
s:getsockname()                                    --> "::1", "port1", "inet6"

--- bind/another-address-of-loopback: any address of loopback
s = socket.tcp()                                   --> tcp{master}
s:bind("127.0.0.9", 0)                             --> 1
s:getsockname()                                    --> "127.0.0.9", "port1", "inet"

--- bind/family-from-an-address: an address decides the family of tcp(), and its options are there
s = socket.tcp()                                   --> tcp{master}
s:getoption("keepalive")                           --> nil, "getsockopt failed"
s:bind("::1", 0)                                   --> 1
s:getoption("keepalive")                           --> false
s:setoption("keepalive", true)                     --> 1
s:getoption("keepalive")                           --> true

--- bind/same-port-on-another-address: a port that is taken is free on another address
a = socket.bind("127.0.0.1", 0)                    --> tcp{server}
s = socket.tcp()                                   --> tcp{master}
s:bind("127.0.0.9", port(a))                       --> 1
s:getsockname()                                    --> "127.0.0.9", "port1", "inet"
a:getsockname()                                    --> "127.0.0.1", "port1", "inet"

--- bind/same-port-in-the-other-family: a port of IPv4 is free in IPv6
a = socket.bind("127.0.0.1", 0)                    --> tcp{server}
s = socket.tcp6()                                  --> tcp{master}
s:bind("::1", port(a))                             --> 1
s:getsockname()                                    --> "::1", "port1", "inet6"
a:getsockname()                                    --> "127.0.0.1", "port1", "inet"

--- bind/then-connect: who connects is called as it was bound
t = peer.bind("127.0.0.1", 0)                      --> tcp{server}
s = socket.tcp()                                   --> tcp{master}
s:bind("127.0.0.1", 0)                             --> 1
s:getsockname()                                    --> "127.0.0.1", "port1", "inet"
s:settimeout(5)                                    --> 1
s:connect("127.0.0.1", port(t))                    --> 1 => tcp{client}
s:getsockname()                                    --> "127.0.0.1", "port1", "inet"
p = t:accept()                                     --> tcp{client}
p:getpeername()                                    --> "127.0.0.1", port1, "inet"

--- bind/star-then-connect: who is bound to every interface gets its address as it connects
t = peer.bind("127.0.0.1", 0)                      --> tcp{server}
s = socket.tcp()                                   --> tcp{master}
s:bind("*", 0)                                     --> 1
s:getsockname()                                    --> "0.0.0.0", "port1", "inet"
s:settimeout(5)                                    --> 1
s:connect("127.0.0.1", port(t))                    --> 1 => tcp{client}
s:getsockname()                                    --> "127.0.0.1", "port1", "inet"
p = t:accept()                                     --> tcp{client}
p:getpeername()                                    --> "127.0.0.1", port1, "inet"

--- bind/nobody-calls-what-is-bound: what is bound, and does not listen, refuses callers
s = socket.tcp()                                   --> tcp{master}
s:bind("127.0.0.1", 0)                             --> 1
p = peer.connect("127.0.0.1", port(s))             --> nil, "connection refused"

--- bind/dirty-and-timeouts: binding leaves timeouts as they are, and nothing buffered
s = socket.tcp()                                   --> tcp{master}
s:settimeout(2)                                    --> 1
s:settimeout(3, "t")                               --> 1
s:bind("127.0.0.1", 0)                             --> 1
s:gettimeout()                                     --> 2, 3
s:dirty()                                          --> false

--- bind/peer-of-what-is-bound: what is bound has no peer
s = socket.tcp()                                   --> tcp{master}
s:bind("127.0.0.1", 0)                             --> 1
s:getpeername()                                    --> nil, "Transport endpoint is not connected"

--- bind/zone-by-name: an interface's name is for addresses of one link
m = socket.tcp()                                   --> tcp{master}
m:bind("::1%lo", 0)                                --> nil, "host or service not provided, or not known"
n = socket.tcp()                                   --> tcp{master}
n:connect("::1%lo", dead())                        --> nil, "host or service not provided, or not known" => tcp{client}
                                                   --! refused-stays-a-master: nil, "host or service not provided, or not known"

-- Connecting to somebody who is not there, and what the object is good for then.

--- K-05: refused, on an object of no family
m = socket.tcp()                                   --> tcp{master}
m:connect("127.0.0.1", dead())                     --> nil, "connection refused" => tcp{client}
                                                   --! refused-stays-a-master: nil, "connection refused"
m:getpeername()                                    --> nil, "Transport endpoint is not connected"
                                                   --! refused-has-no-name: nil, "Bad file descriptor"

--- K-06: refused, on tcp4
m = socket.tcp4()                                  --> tcp{master}
m:connect("127.0.0.1", dead())                     --> nil, "connection refused" => tcp{client}
                                                   --! refused-stays-a-master: nil, "connection refused"
m:getpeername()                                    --> nil, "Transport endpoint is not connected"
m:getfamily()                                      --> "inet4"

--- connect-refused/name: the name of what was refused
m = socket.tcp4()                                  --> tcp{master}
m:connect("127.0.0.1", dead())                     --> nil, "connection refused" => tcp{client}
                                                   --! refused-stays-a-master: nil, "connection refused"
m:getsockname()                                    --> "127.0.0.1", "port1", "inet"
                                                   --! refused-has-no-name: "0.0.0.0", 0, "inet"

--- connect-refused/name-of-six: the name of what was refused over IPv6
m = socket.tcp6()                                  --> tcp{master}
m:connect("::1", dead())                           --> nil, "connection refused" => tcp{client}
                                                   --! refused-stays-a-master: nil, "connection refused"
m:getsockname()                                    --> "::1", "port1", "inet6"
                                                   --! refused-has-no-name: "::", 0, "inet6"

--- connect-refused/six: refused over IPv6
m = socket.tcp6()                                  --> tcp{master}
m:connect("::1", dead())                           --> nil, "connection refused" => tcp{client}
                                                   --! refused-stays-a-master: nil, "connection refused"
m:getpeername()                                    --> nil, "Transport endpoint is not connected"
m:getfamily()                                      --> "inet6"

--- connect-refused/six-and-none: refused over IPv6, on an object of no family
m = socket.tcp()                                   --> tcp{master}
m:connect("::1", dead())                           --> nil, "connection refused" => tcp{client}
                                                   --! refused-stays-a-master: nil, "connection refused"
m:close()                                          --> 1

--- K-38: refused, and then somebody is there
s = peer.bind("127.0.0.1", 0)                      --> tcp{server}
m = socket.tcp()                                   --> tcp{master}
m:connect("127.0.0.1", dead())                     --> nil, "connection refused" => tcp{client}
                                                   --! refused-stays-a-master: nil, "connection refused"
m:connect("127.0.0.1", port(s))                    --> 1
                                                   --! refused-stays-a-master: 1 => tcp{client}
m:getsockname()                                    --> "127.0.0.1", "port1", "inet"
m:getpeername()                                    --> "127.0.0.1", port2, "inet"
m:getfamily()                                      --> "inet4"
m:getstats()                                       --> 0, 0, age
m:send("hello\n")                                  --> 6, nil, nil
a = s:accept()                                     --> tcp{client}
a:settimeout(5)                                    --> 1
a:receive()                                        --> "hello", nil, nil

--- K-39: tcp4 refused, and then somebody is there
s = peer.bind("127.0.0.1", 0)                      --> tcp{server}
m = socket.tcp4()                                  --> tcp{master}
m:connect("127.0.0.1", dead())                     --> nil, "connection refused" => tcp{client}
                                                   --! refused-stays-a-master: nil, "connection refused"
m:connect("127.0.0.1", port(s))                    --> nil, "closed"
                                                   --! fresh-descriptor: 1 => tcp{client}

--- Z-01: tcp4 refused, and three more attempts
s = peer.bind("127.0.0.1", 0)                      --> tcp{server}
m = socket.tcp4()                                  --> tcp{master}
m:connect("127.0.0.1", dead())                     --> nil, "connection refused" => tcp{client}
                                                   --! refused-stays-a-master: nil, "connection refused"
m:connect("127.0.0.1", port(s))                    --> nil, "closed"
                                                   --! fresh-descriptor: 1 => tcp{client}
m:connect("127.0.0.1", port(s))                    --> 1
                                                   --! connected-once: nil, "already connected"
m:getpeername()                                    --> "127.0.0.1", port1, "inet"

--- Z-03: refused three times
m = socket.tcp()                                   --> tcp{master}
m:connect("127.0.0.1", dead())                     --> nil, "connection refused" => tcp{client}
                                                   --! refused-stays-a-master: nil, "connection refused"
m:connect("127.0.0.1", dead())                     --> nil, "connection refused"
m:connect("127.0.0.1", dead())                     --> nil, "connection refused"

--- Z-04: tcp4 refused, and refused again
m = socket.tcp4()                                  --> tcp{master}
m:connect("127.0.0.1", dead())                     --> nil, "connection refused" => tcp{client}
                                                   --! refused-stays-a-master: nil, "connection refused"
m:connect("127.0.0.1", dead())                     --> nil, "closed"
                                                   --! fresh-descriptor: nil, "connection refused"
m:connect("127.0.0.1", dead())                     --> nil, "connection refused"
m:connect("127.0.0.1", dead())                     --> nil, "closed"
                                                   --! fresh-descriptor: nil, "connection refused"

--- connect-refused/other-family: refused over IPv6, and then over IPv4
s = peer.bind("127.0.0.1", 0)                      --> tcp{server}
m = socket.tcp()                                   --> tcp{master}
m:connect("::1", dead())                           --> nil, "connection refused" => tcp{client}
                                                   --! refused-stays-a-master: nil, "connection refused"
m:connect("127.0.0.1", port(s))                    --> 1
                                                   --! refused-stays-a-master: 1 => tcp{client}
m:getpeername()                                    --> "127.0.0.1", port1, "inet"
m:getfamily()                                      --> "inet4"

--- connect-refused/server-gone: a server that has closed
s = peer.bind("127.0.0.1", 0)                      --> tcp{server}
m = socket.tcp()                                   --> tcp{master}
m:connect("127.0.0.1", port(s))                    --> 1 => tcp{client}
m:close()                                          --> 1
s:close()                                          --> 1
n = socket.tcp()                                   --> tcp{master}
n:connect("127.0.0.1", port(s))                    --> nil, "connection refused" => tcp{client}
                                                   --! refused-stays-a-master: nil, "connection refused"

--- connect-refused/localhost: nobody at localhost
m = socket.tcp4()                                  --> tcp{master}
m:connect("localhost", dead())                     --> nil, "connection refused" => tcp{client}
                                                   --! refused-stays-a-master: nil, "connection refused"

--- connect-refused/of-a-name: a name whose addresses all refuse
m = socket.tcp()                                   --> tcp{master}
m:connect("localhost", dead())                     --> nil, "connection refused" => tcp{client}
                                                   --! refused-stays-a-master: nil, "connection refused"
m:close()                                          --> 1

--- connect-refused/bound-not-listening: a port that is bound, with nobody listening
b = peer.tcp4()                                    --> tcp{master}
b:bind("127.0.0.1", 0)                             --> 1
m = socket.tcp()                                   --> tcp{master}
m:connect("127.0.0.1", port(b))                    --> nil, "connection refused" => tcp{client}
                                                   --! refused-stays-a-master: nil, "connection refused"
b:listen()                                         --> 1 => tcp{server}
m:connect("127.0.0.1", port(b))                    --> 1
                                                   --! refused-stays-a-master: 1 => tcp{client}
m:getpeername()                                    --> "127.0.0.1", port1, "inet"

--- connect-refused/send: sending where nobody is
m = socket.tcp()                                   --> tcp{master}
m:connect("127.0.0.1", dead())                     --> nil, "connection refused" => tcp{client}
                                                   --! refused-stays-a-master: nil, "connection refused"
m:send("x")                                        --> nil, "closed", 0
                                                   --! refused-stays-a-master: raises "Cannot send: expected a tcp{client}, got a tcp{master}"

--- connect-refused/receive: receiving where nobody is
m = socket.tcp()                                   --> tcp{master}
m:connect("127.0.0.1", dead())                     --> nil, "connection refused" => tcp{client}
                                                   --! refused-stays-a-master: nil, "connection refused"
m:receive()                                        --> nil, "closed", ""
                                                   --! refused-stays-a-master: raises "Cannot receive: expected a tcp{client}, got a tcp{master}"

--- connect-refused/shutdown: shutting down where nobody is
m = socket.tcp()                                   --> tcp{master}
m:connect("127.0.0.1", dead())                     --> nil, "connection refused" => tcp{client}
                                                   --! refused-stays-a-master: nil, "connection refused"
m:shutdown()                                       --> 1
                                                   --! refused-stays-a-master: raises "Cannot shutdown: expected a tcp{client}, got a tcp{master}"

--- connect-refused/statistics: the statistics of what was refused
m = socket.tcp()                                   --> tcp{master}
m:connect("127.0.0.1", dead())                     --> nil, "connection refused" => tcp{client}
                                                   --! refused-stays-a-master: nil, "connection refused"
m:getstats()                                       --> 0, 0, age
m:setstats(1, 2, 3)                                --> 1
m:getstats()                                       --> 1, 2, age

--- connect-refused/timeouts: timeouts outlive a failure
s = peer.bind("127.0.0.1", 0)                      --> tcp{server}
m = socket.tcp()                                   --> tcp{master}
m:settimeout(5)                                    --> 1
m:settimeout(7, "t")                               --> 1
m:connect("127.0.0.1", dead())                     --> nil, "connection refused" => tcp{client}
                                                   --! refused-stays-a-master: nil, "connection refused"
m:gettimeout()                                     --> 5, 7
m:connect("127.0.0.1", port(s))                    --> 1
                                                   --! refused-stays-a-master: 1 => tcp{client}
m:gettimeout()                                     --> 5, 7

--- connect-refused/bind: an address of its own, after a refusal
m = socket.tcp()                                   --> tcp{master}
m:connect("127.0.0.1", dead())                     --> nil, "connection refused" => tcp{client}
                                                   --! refused-stays-a-master: nil, "connection refused"
m:bind("127.0.0.1", 0)                             --> raises "calling 'bind' on bad self (tcp{master} expected)"
                                                   --! refused-stays-a-master: 1

--- connect-refused/listen: tcp4 listens after a refusal
m = socket.tcp4()                                  --> tcp{master}
m:connect("127.0.0.1", dead())                     --> nil, "connection refused" => tcp{client}
                                                   --! refused-stays-a-master: nil, "connection refused"
m:listen()                                         --> raises "calling 'listen' on bad self (tcp{master} expected)"
                                                   --! refused-stays-a-master: 1 => tcp{server}

--- connect-refused/accept: nobody can be accepted after a refusal
m = socket.tcp4()                                  --> tcp{master}
m:connect("127.0.0.1", dead())                     --> nil, "connection refused" => tcp{client}
                                                   --! refused-stays-a-master: nil, "connection refused"
m:accept()                                         --> raises "calling 'accept' on bad self (tcp{server} expected)"
m:dirty()                                          --> false

--- connect-refused/error: nothing is left to tell of a refusal
m = socket.tcp4()                                  --> tcp{master}
m:connect("127.0.0.1", dead())                     --> nil, "connection refused" => tcp{client}
                                                   --! refused-stays-a-master: nil, "connection refused"
m:getoption("error")                               --> nil

--- connect-refused/close: closed after a refusal
m = socket.tcp()                                   --> tcp{master}
m:connect("127.0.0.1", dead())                     --> nil, "connection refused" => tcp{client}
                                                   --! refused-stays-a-master: nil, "connection refused"
m:close()                                          --> 1
m:close()                                          --> 1
m:dirty()                                          --> false

--- K-65: no descriptor at all: an address that is none
m = socket.tcp()                                   --> tcp{master}
m:connect("", 80)                                  --> nil, "host or service not provided, or not known" => tcp{client}
                                                   --! refused-stays-a-master: nil, "host or service not provided, or not known"
m:getpeername()                                    --> nil, "Bad file descriptor"
m:getsockname()                                    --> nil, "Bad file descriptor"
m:getfamily()                                      --> "inet4"
                                                   --! family-unknown: "unspec"

--- connect-refused/no-address-then-one: an address that is none, and then a good one
s = peer.bind("127.0.0.1", 0)                      --> tcp{server}
m = socket.tcp()                                   --> tcp{master}
m:connect("", port(s))                             --> nil, "host or service not provided, or not known" => tcp{client}
                                                   --! refused-stays-a-master: nil, "host or service not provided, or not known"
m:connect("127.0.0.1", port(s))                    --> 1
                                                   --! refused-stays-a-master: 1 => tcp{client}
m:getpeername()                                    --> "127.0.0.1", port1, "inet"
m:getfamily()                                      --> "inet4"

--- connect-refused/no-address-send: an address that is none: sending
m = socket.tcp()                                   --> tcp{master}
m:connect("", 80)                                  --> nil, "host or service not provided, or not known" => tcp{client}
                                                   --! refused-stays-a-master: nil, "host or service not provided, or not known"
m:send("x")                                        --> nil, "closed", 0
                                                   --! refused-stays-a-master: raises "Cannot send: expected a tcp{client}, got a tcp{master}"

--- connect-refused/select: selecting where nobody is
m = socket.tcp4()                                  --> tcp{master}
m:connect("127.0.0.1", dead())                     --> nil, "connection refused" => tcp{client}
                                                   --! refused-stays-a-master: nil, "connection refused"
socket.select({m}, {m}, 0.05)                      --> {m}, {m}
                                                   --! select-ignores-masters: {}, {}, "timeout"

--- connect-refused/slips: slips where nobody is
m = socket.tcp4()                                  --> tcp{master}
m:connect("127.0.0.1", dead())                     --> nil, "connection refused" => tcp{client}
                                                   --! refused-stays-a-master: nil, "connection refused"
m:setoption("nothing", true)                       --> raises "bad argument #1 to 'setoption' (unsupported option `nothing')"
m:settimeout("x")                                  --> raises "bad argument #1 to 'settimeout' (number expected, got string)"

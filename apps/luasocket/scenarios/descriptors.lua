-- Descriptors: what getfd tells, what setfd takes, and the families of objects.

--- G-01: of a master without an address
m = socket.tcp()                                   --> tcp{master}
m:getfd()                                          --> -1

--- descriptors/tcp4: of a master of IPv4
m = socket.tcp4()                                  --> tcp{master}
m:getfd()                                          --> fd
                                                   --! lazy-descriptors: -1

--- descriptors/tcp6: of a master of IPv6
m = socket.tcp6()                                  --> tcp{master}
m:getfd()                                          --> fd
                                                   --! lazy-descriptors: -1

--- descriptors/of-what-was-closed: of what was closed
m = socket.tcp4()                                  --> tcp{master}
m:bind("127.0.0.1", 0)                             --> 1
m:close()                                          --> 1
m:getfd()                                          --> -1
s = socket.bind("127.0.0.1", 0)                    --> tcp{server}
s:close()                                          --> 1
s:getfd()                                          --> -1
c, p = pair()
c:close()                                          --> 1
c:getfd()                                          --> -1

--- descriptors/of-what-is-open: of a bound master, the server that it becomes, a client, and who was accepted
n = socket.tcp()                                   --> tcp{master}
n:setfd(-1)                                        --> nothing
m = socket.tcp()                                   --> tcp{master}
m:bind("127.0.0.1", 0)                             --> 1
m:getfd()                                          --> fd
m:listen()                                         --> 1 => tcp{server}
m:getfd()                                          --> fd
p = peer.connect("127.0.0.1", port(m))             --> tcp{client}
p:getfd()                                          --> fd
c = m:accept()                                     --> tcp{client}
c:getfd()                                          --> fd

--- G-02: no number
c, p = pair()
c:setfd()                                          --> raises "bad argument #1 to 'setfd' (number expected, got no value)"
c:setfd(nil)                                       --> raises "bad argument #1 to 'setfd' (number expected, got nil)"
c:setfd({})                                        --> raises "bad argument #1 to 'setfd' (number expected, got table)"
c:send("still")                                    --> 5, nil, nil

--- G-03: no number but a string
c, p = pair()
c:setfd("x")                                       --> raises "bad argument #1 to 'setfd' (number expected, got string)"
c:settimeout(5)                                    --> 1
p:settimeout(5)                                    --> 1
c:send("y\n")                                      --> 2, nil, nil
p:receive()                                        --> "y", nil, nil

--- G-04: numbers as strings
m = socket.tcp()                                   --> tcp{master}
m:setfd("9999")                                    --> nothing
                                                   --! no-numeric-strings: raises "Cannot set fd: expected fd as an integer from -1 to 2147483647, got \"9999\""

--- descriptors/fractions: a fraction
m = socket.tcp()                                   --> tcp{master}
m:setfd(9999.9)                                    --> nothing
                                                   --! checked-descriptors: raises "Cannot set fd: expected fd as an integer from -1 to 2147483647, got 9999.9"

--- G-08: a number that stands for nothing
c, p = pair()
c:setfd(9999)                                      --> nothing
                                                   --! setfd-checks: nil, "Bad file descriptor"

--- descriptors/what-is-no-socket: a number that is no socket
c, p = pair()
c:setfd(0)                                         --> nothing
                                                   --! setfd-checks: nil, "Protocol wrong type for socket"
c:setfd(-1)                                        --> nothing

--- descriptors/below-minus-one: numbers below -1
m = socket.tcp()                                   --> tcp{master}
m:setfd(-2)                                        --> nothing
                                                   --! checked-descriptors: raises "Cannot set fd: expected fd as an integer from -1 to 2147483647, got -2"

--- descriptors/of-the-closed: a closed client
c, p = pair()
c:close()                                          --> 1
c:setfd(9999)                                      --> nothing
                                                   --! setfd-of-the-closed: nil, "closed"

--- descriptors/none-of-the-closed: none, of a closed client
c, p = pair()
c:close()                                          --> 1
c:setfd(-1)                                        --> nothing
c:getfd()                                          --> -1

--- descriptors/none-of-a-master: none, of a master
m = socket.tcp()                                   --> tcp{master}
m:setfd(-1)                                        --> nothing
m:getfd()                                          --> -1
m.class                                            --> "tcp{master}"

--- G-11: families
m = socket.tcp4()                                  --> tcp{master}
m:getfamily()                                      --> "inet4"
n = socket.tcp6()                                  --> tcp{master}
n:getfamily()                                      --> "inet6"
b = socket.tcp()                                   --> tcp{master}
b:bind("::1", 0)                                   --> 1
b:getfamily()                                      --> "inet6"
c, p = pair("::1")
c:getfamily()                                      --> "inet6"
p:getfamily()                                      --> "inet6"

--- descriptors/family-unknown: the family of a master without an address
m = socket.tcp()                                   --> tcp{master}
m:getfamily()                                      --> "inet4"
                                                   --! family-unknown: "unspec"

--- descriptors/family-of-ipv4: families once there is an address
b = socket.tcp()                                   --> tcp{master}
b:bind("127.0.0.1", 0)                             --> 1
b:getfamily()                                      --> "inet4"
c, p = pair()
c:getfamily()                                      --> "inet4"
p:getfamily()                                      --> "inet4"
s = socket.bind("127.0.0.1", 0)                    --> tcp{server}
s:getfamily()                                      --> "inet4"

--- descriptors/more-arguments: more arguments are ignored
c, p = pair()
c:getfd(1)                                         --> fd
c:setfd(-1, 2)                                     --> nothing

--- descriptors/of-the-refused: of what was refused
m = socket.tcp()                                   --> tcp{master}
m:connect("127.0.0.1", dead())                     --> nil, "connection refused" => tcp{client}
                                                   --! refused-stays-a-master: nil, "connection refused"
m:getfd()                                          --> fd
                                                   --! refused-has-no-name: -1

--- descriptors/of-the-refused-tcp4: of what was refused, IPv4
m = socket.tcp4()                                  --> tcp{master}
m:connect("127.0.0.1", dead())                     --> nil, "connection refused" => tcp{client}
                                                   --! refused-stays-a-master: nil, "connection refused"
m:getfd()                                          --> fd
                                                   --! refused-has-no-name: -1

--- descriptors/after-a-failed-bind: after a failed bind
s = socket.bind("127.0.0.1", 0)                    --> tcp{server}
m = socket.tcp()                                   --> tcp{master}
m:bind("127.0.0.1", port(s))                       --> nil, "address already in use"
m:getfd()                                          --> fd
                                                   --! refused-has-no-name: -1

--- descriptors/after-a-failed-bind-of-tcp4: after a failed bind
s = socket.bind("127.0.0.1", 0)                    --> tcp{server}
m = socket.tcp4()                                  --> tcp{master}
m:bind("127.0.0.1", port(s))                       --> nil, "address already in use"
m:getfd()                                          --> fd
                                                   --! refused-has-no-name: -1

--- descriptors/after-a-reset: after a reset
c, p = pair()
c:setfd(c:getfd())                                 --> nothing
c:settimeout(5)                                    --> 1
p:setoption("linger", {on=true, timeout=0})        --> 1
p:close()                                          --> 1
c:receive()                                        --> nil, "closed", ""
c:getfd()                                          --> fd
                                                   --! options-after-a-reset: -1

--- descriptors/after-the-peers-end: after the peer's end
c, p = pair()
c:setfd(c:getfd())                                 --> nothing
c:settimeout(5)                                    --> 1
p:close()                                          --> 1
c:receive()                                        --> nil, "closed", ""
c:getfd()                                          --> fd

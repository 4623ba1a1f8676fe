-- Linger: in every state, and what it takes.

--- O-02-tcp: linger of a master without a family
m = socket.tcp()                                   --> tcp{master}
m:getoption("linger")                              --> nil, "getsockopt failed"
m:setoption("linger", {on=true, timeout=7})        --> nil, "setsockopt failed"
m:getoption("linger")                              --> nil, "getsockopt failed"
m:setoption("linger", {on=false, timeout=0})       --> nil, "setsockopt failed"
m:getoption("linger")                              --> nil, "getsockopt failed"

--- O-02-tcp4: linger of a master of IPv4
m = socket.tcp4()                                  --> tcp{master}
m:getoption("linger")                              --> {on=false, timeout=0}
m:setoption("linger", {on=true, timeout=7})        --> 1
m:getoption("linger")                              --> {on=true, timeout=7}
m:setoption("linger", {on=false, timeout=0})       --> 1
m:getoption("linger")                              --> {on=false, timeout=7}

--- O-02-tcp6: linger of a master of IPv6
m = socket.tcp6()                                  --> tcp{master}
m:getoption("linger")                              --> {on=false, timeout=0}
m:setoption("linger", {on=true, timeout=7})        --> 1
m:getoption("linger")                              --> {on=true, timeout=7}
m:setoption("linger", {on=false, timeout=0})       --> 1
m:getoption("linger")                              --> {on=false, timeout=7}

--- O-02-server: linger of a server
s = socket.bind("127.0.0.1", 0)                    --> tcp{server}
s:getoption("linger")                              --> {on=false, timeout=0}
s:setoption("linger", {on=true, timeout=7})        --> 1
s:getoption("linger")                              --> {on=true, timeout=7}
s:setoption("linger", {on=false, timeout=0})       --> 1
s:getoption("linger")                              --> {on=false, timeout=7}

--- O-02-client: linger of a client
c, p = pair()
c:getoption("linger")                              --> {on=false, timeout=0}
c:setoption("linger", {on=true, timeout=7})        --> 1
c:getoption("linger")                              --> {on=true, timeout=7}
c:setoption("linger", {on=false, timeout=0})       --> 1
c:getoption("linger")                              --> {on=false, timeout=7}

--- O-02-closed: linger of a closed client
c, p = pair()
c:close()                                          --> 1
c:getoption("linger")                              --> nil, "getsockopt failed"
c:setoption("linger", {on=true, timeout=7})        --> nil, "setsockopt failed"
c:getoption("linger")                              --> nil, "getsockopt failed"
c:setoption("linger", {on=false, timeout=0})       --> nil, "setsockopt failed"
c:getoption("linger")                              --> nil, "getsockopt failed"

--- options-linger/linger-of-a-bound-master: linger of a bound master
m = socket.tcp()                                   --> tcp{master}
m:bind("127.0.0.1", 0)                             --> 1
m:getoption("linger")                              --> {on=false, timeout=0}
m:setoption("linger", {on=true, timeout=7})        --> 1
m:getoption("linger")                              --> {on=true, timeout=7}
m:setoption("linger", {on=false, timeout=0})       --> 1
m:getoption("linger")                              --> {on=false, timeout=7}

--- options-linger/linger-of-accepted: linger of a client that was accepted
s = socket.bind("127.0.0.1", 0)                    --> tcp{server}
p = peer.connect("127.0.0.1", port(s))             --> tcp{client}
c = s:accept()                                     --> tcp{client}
c:getoption("linger")                              --> {on=false, timeout=0}
c:setoption("linger", {on=true, timeout=7})        --> 1
c:getoption("linger")                              --> {on=true, timeout=7}
c:setoption("linger", {on=false, timeout=0})       --> 1
c:getoption("linger")                              --> {on=false, timeout=7}

--- options-linger/linger-of-a-client-of-ipv6: linger of a client of IPv6
c, p = pair("::1")
c:getoption("linger")                              --> {on=false, timeout=0}
c:setoption("linger", {on=true, timeout=7})        --> 1
c:getoption("linger")                              --> {on=true, timeout=7}
c:setoption("linger", {on=false, timeout=0})       --> 1
c:getoption("linger")                              --> {on=false, timeout=7}

--- O-41: linger that is no table
m = socket.tcp4()                                  --> tcp{master}
m:setoption("linger", true)                        --> raises "bad argument #2 to 'setoption' (table expected, got boolean)"
m:setoption("linger", 5)                           --> raises "bad argument #2 to 'setoption' (table expected, got number)"
m:setoption("linger", "on")                        --> raises "bad argument #2 to 'setoption' (table expected, got string)"
m:getoption("linger")                              --> {on=false, timeout=0}

--- O-42: linger without a value
m = socket.tcp4()                                  --> tcp{master}
m:setoption("linger")                              --> raises "bad argument #2 to 'setoption' (table expected, got no value)"
m:setoption("linger", nil)                         --> raises "bad argument #2 to 'setoption' (table expected, got nil)"

--- O-43: an empty table
m = socket.tcp4()                                  --> tcp{master}
m:setoption("linger", {})                          --> raises "bad argument #2 to 'setoption' (boolean 'on' field expected)"

--- O-44: no timeout
m = socket.tcp4()                                  --> tcp{master}
m:setoption("linger", {on=true})                   --> raises "bad argument #2 to 'setoption' (number 'timeout' field expected)"

--- O-45: no switch
m = socket.tcp4()                                  --> tcp{master}
m:setoption("linger", {timeout=1})                 --> raises "bad argument #2 to 'setoption' (boolean 'on' field expected)"

--- O-46: a switch that is a number
m = socket.tcp4()                                  --> tcp{master}
m:setoption("linger", {on=1, timeout=1})           --> raises "bad argument #2 to 'setoption' (boolean 'on' field expected)"

--- O-47: a timeout that is no number
m = socket.tcp4()                                  --> tcp{master}
m:setoption("linger", {on=true, timeout="x"})      --> raises "bad argument #2 to 'setoption' (number 'timeout' field expected)"
m:getoption("linger")                              --> {on=false, timeout=0}

--- O-48: a timeout that is a number as a string
m = socket.tcp4()                                  --> tcp{master}
m:setoption("linger", {on=true, timeout="5"})      --> 1
                                                   --! no-numeric-strings: raises "Cannot set option: expected linger's timeout in seconds as an integer from 0 to 65535, got \"5\""

--- O-49: a timeout beyond 16 bits
m = socket.tcp4()                                  --> tcp{master}
m:setoption("linger", {on=true, timeout=70000})    --> 1
                                                   --! checked-options: raises "Cannot set option: expected linger's timeout in seconds as an integer from 0 to 65535, got 70000"

--- O-50: a timeout that is a fraction
m = socket.tcp4()                                  --> tcp{master}
m:setoption("linger", {on=true, timeout=2.9})      --> 1
                                                   --! checked-options: raises "Cannot set option: expected linger's timeout in seconds as an integer from 0 to 65535, got 2.9"

--- O-51: a timeout while it is off
m = socket.tcp4()                                  --> tcp{master}
m:setoption("linger", {on=false, timeout=9})       --> 1
m:getoption("linger")                              --> {on=false, timeout=0}

--- O-52: a timeout below zero
m = socket.tcp4()                                  --> tcp{master}
m:setoption("linger", {on=true, timeout=-1})       --> 1
                                                   --! checked-options: raises "Cannot set option: expected linger's timeout in seconds as an integer from 0 to 65535, got -1"

--- options-linger/the-longest: the longest that there is
m = socket.tcp4()                                  --> tcp{master}
m:setoption("linger", {on=true, timeout=65535})    --> 1
m:getoption("linger")                              --> {on=true, timeout=65535}

--- options-linger/on-and-off: off keeps no timeout
c, p = pair()
c:setoption("linger", {on=true, timeout=7})        --> 1
c:setoption("linger", {on=false, timeout=7})       --> 1
c:getoption("linger")                              --> {on=false, timeout=7}
c:setoption("linger", {on=true, timeout=0})        --> 1
c:getoption("linger")                              --> {on=true, timeout=0}

--- options-linger/more-fields: other fields are ignored
c, p = pair()
c:setoption("linger", {on=true, timeout=3, more="x"}) --> 1
c:getoption("linger")                              --> {on=true, timeout=3}

--- options-linger/a-refused-value-changes-nothing: a refused value changes nothing
c, p = pair()
c:setoption("linger", {on=true, timeout=3})        --> 1
c:setoption("linger", {on=true})                   --> raises "bad argument #2 to 'setoption' (number 'timeout' field expected)"
c:getoption("linger")                              --> {on=true, timeout=3}

--- options-linger/accepted-by-a-server-with-it: who is accepted has its server's
s = socket.bind("127.0.0.1", 0)                    --> tcp{server}
s:setoption("linger", {on=true, timeout=4})        --> 1
p = peer.connect("127.0.0.1", port(s))             --> tcp{client}
c = s:accept()                                     --> tcp{client}
c:getoption("linger")                              --> {on=true, timeout=4}
c:setoption("linger", {on=false, timeout=0})       --> 1
s:getoption("linger")                              --> {on=true, timeout=4}

--- options-linger/with-nothing-on-the-way: linger with nothing left on its way
c, p = pair()
p:settimeout(5)                                    --> 1
c:settimeout(5)                                    --> 1
c:setoption("linger", {on=true, timeout=3})        --> 1
c:send("x")                                        --> 1, nil, nil
c:close()                                          --> 1
p:receive(1)                                       --> "x", nil, nil
p:receive(1)                                       --> nil, "closed", ""

--- options-linger/of-a-server-with-callers: a server with linger of zero seconds, and a caller
s = socket.bind("127.0.0.1", 0)                    --> tcp{server}
s:setoption("linger", {on=true, timeout=0})        --> 1
p = peer.connect("127.0.0.1", port(s))             --> tcp{client}
p:settimeout(5)                                    --> 1
socket.sleep(0.05)                                 --> nothing
s:close()                                          --> 1
p:receive()                                        --> nil, "closed", ""

--- options-linger/who-was-accepted-resets: who was accepted by a server with linger of zero seconds resets, too
s = socket.bind("127.0.0.1", 0)                    --> tcp{server}
s:setoption("linger", {on=true, timeout=0})        --> 1
p = peer.connect("127.0.0.1", port(s))             --> tcp{client}
p:settimeout(5)                                    --> 1
c = s:accept()                                     --> tcp{client}
c:send("part")                                     --> 4, nil, nil
socket.sleep(0.05)                                 --> nothing
c:close()                                          --> 1
p:receive("*a")                                    --> nil, "closed", "part"

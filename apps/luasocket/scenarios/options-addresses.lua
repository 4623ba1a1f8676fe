-- Options of addresses, in every state: reuseaddr and reuseport.

--- O-03-tcp: reuseaddr of a master without a family
m = socket.tcp()                                   --> tcp{master}
m:getoption("reuseaddr")                           --> nil, "getsockopt failed"
m:setoption("reuseaddr", true)                     --> nil, "setsockopt failed"
m:getoption("reuseaddr")                           --> nil, "getsockopt failed"
m:setoption("reuseaddr", false)                    --> nil, "setsockopt failed"
m:getoption("reuseaddr")                           --> nil, "getsockopt failed"

--- O-03-tcp4: reuseaddr of a master of IPv4
m = socket.tcp4()                                  --> tcp{master}
m:getoption("reuseaddr")                           --> false
m:setoption("reuseaddr", true)                     --> 1
m:getoption("reuseaddr")                           --> true
m:setoption("reuseaddr", false)                    --> 1
m:getoption("reuseaddr")                           --> false

--- O-03-tcp6: reuseaddr of a master of IPv6
m = socket.tcp6()                                  --> tcp{master}
m:getoption("reuseaddr")                           --> false
m:setoption("reuseaddr", true)                     --> 1
m:getoption("reuseaddr")                           --> true
m:setoption("reuseaddr", false)                    --> 1
m:getoption("reuseaddr")                           --> false

--- O-03-server: reuseaddr of a server
s = socket.bind("127.0.0.1", 0)                    --> tcp{server}
s:getoption("reuseaddr")                           --> true
s:setoption("reuseaddr", true)                     --> 1
s:getoption("reuseaddr")                           --> true
s:setoption("reuseaddr", false)                    --> 1
s:getoption("reuseaddr")                           --> false

--- O-03-client: reuseaddr of a client
c, p = pair()
c:getoption("reuseaddr")                           --> false
c:setoption("reuseaddr", true)                     --> 1
c:getoption("reuseaddr")                           --> true
c:setoption("reuseaddr", false)                    --> 1
c:getoption("reuseaddr")                           --> false

--- O-03-closed: reuseaddr of a closed client
c, p = pair()
c:close()                                          --> 1
c:getoption("reuseaddr")                           --> nil, "getsockopt failed"
c:setoption("reuseaddr", true)                     --> nil, "setsockopt failed"
c:getoption("reuseaddr")                           --> nil, "getsockopt failed"
c:setoption("reuseaddr", false)                    --> nil, "setsockopt failed"
c:getoption("reuseaddr")                           --> nil, "getsockopt failed"

--- options-addresses/reuseaddr-of-a-bound-master: reuseaddr of a bound master
m = socket.tcp()                                   --> tcp{master}
m:bind("127.0.0.1", 0)                             --> 1
m:getoption("reuseaddr")                           --> false
                                                   --! reuseaddr-default: true, nil
m:setoption("reuseaddr", true)                     --> 1
m:getoption("reuseaddr")                           --> true
m:setoption("reuseaddr", false)                    --> 1
m:getoption("reuseaddr")                           --> false

--- options-addresses/reuseaddr-of-accepted: reuseaddr of a client that was accepted
s = socket.bind("127.0.0.1", 0)                    --> tcp{server}
p = peer.connect("127.0.0.1", port(s))             --> tcp{client}
c = s:accept()                                     --> tcp{client}
c:getoption("reuseaddr")                           --> true
c:setoption("reuseaddr", true)                     --> 1
c:getoption("reuseaddr")                           --> true
c:setoption("reuseaddr", false)                    --> 1
c:getoption("reuseaddr")                           --> false

--- options-addresses/reuseaddr-of-a-client-of-ipv6: reuseaddr of a client of IPv6
c, p = pair("::1")
c:getoption("reuseaddr")                           --> false
c:setoption("reuseaddr", true)                     --> 1
c:getoption("reuseaddr")                           --> true
c:setoption("reuseaddr", false)                    --> 1
c:getoption("reuseaddr")                           --> false

--- O-04-tcp: reuseport of a master without a family
m = socket.tcp()                                   --> tcp{master}
m:getoption("reuseport")                           --> nil, "getsockopt failed"
m:setoption("reuseport", true)                     --> nil, "setsockopt failed"
m:getoption("reuseport")                           --> nil, "getsockopt failed"
m:setoption("reuseport", false)                    --> nil, "setsockopt failed"
m:getoption("reuseport")                           --> nil, "getsockopt failed"

--- O-04-tcp4: reuseport of a master of IPv4
m = socket.tcp4()                                  --> tcp{master}
m:getoption("reuseport")                           --> false
m:setoption("reuseport", true)                     --> 1
m:getoption("reuseport")                           --> true
m:setoption("reuseport", false)                    --> 1
m:getoption("reuseport")                           --> false

--- O-04-tcp6: reuseport of a master of IPv6
m = socket.tcp6()                                  --> tcp{master}
m:getoption("reuseport")                           --> false
m:setoption("reuseport", true)                     --> 1
m:getoption("reuseport")                           --> true
m:setoption("reuseport", false)                    --> 1
m:getoption("reuseport")                           --> false

--- O-04-server: reuseport of a server
s = socket.bind("127.0.0.1", 0)                    --> tcp{server}
s:getoption("reuseport")                           --> false
s:setoption("reuseport", true)                     --> 1
s:getoption("reuseport")                           --> true
s:setoption("reuseport", false)                    --> 1
s:getoption("reuseport")                           --> false

--- O-04-client: reuseport of a client
c, p = pair()
c:getoption("reuseport")                           --> false
c:setoption("reuseport", true)                     --> 1
c:getoption("reuseport")                           --> true
c:setoption("reuseport", false)                    --> 1
c:getoption("reuseport")                           --> false

--- O-04-closed: reuseport of a closed client
c, p = pair()
c:close()                                          --> 1
c:getoption("reuseport")                           --> nil, "getsockopt failed"
c:setoption("reuseport", true)                     --> nil, "setsockopt failed"
c:getoption("reuseport")                           --> nil, "getsockopt failed"
c:setoption("reuseport", false)                    --> nil, "setsockopt failed"
c:getoption("reuseport")                           --> nil, "getsockopt failed"

--- options-addresses/reuseport-of-a-bound-master: reuseport of a bound master
m = socket.tcp()                                   --> tcp{master}
m:bind("127.0.0.1", 0)                             --> 1
m:getoption("reuseport")                           --> false
m:setoption("reuseport", true)                     --> 1
m:getoption("reuseport")                           --> true
m:setoption("reuseport", false)                    --> 1
m:getoption("reuseport")                           --> false

--- options-addresses/reuseport-of-accepted: reuseport of a client that was accepted
s = socket.bind("127.0.0.1", 0)                    --> tcp{server}
p = peer.connect("127.0.0.1", port(s))             --> tcp{client}
c = s:accept()                                     --> tcp{client}
c:getoption("reuseport")                           --> false
c:setoption("reuseport", true)                     --> 1
c:getoption("reuseport")                           --> true
c:setoption("reuseport", false)                    --> 1
c:getoption("reuseport")                           --> false

--- options-addresses/reuseport-of-a-client-of-ipv6: reuseport of a client of IPv6
c, p = pair("::1")
c:getoption("reuseport")                           --> false
c:setoption("reuseport", true)                     --> 1
c:getoption("reuseport")                           --> true
c:setoption("reuseport", false)                    --> 1
c:getoption("reuseport")                           --> false

--- options-addresses/a-port-that-lingers: bind to a port whose old connections the kernel has not forgotten
s = socket.bind("127.0.0.1", 0)                    --> tcp{server}
p = peer.connect("127.0.0.1", port(s))             --> tcp{client}
c = s:accept()                                     --> tcp{client}
p:settimeout(5)                                    --> 1
c:close()                                          --> 1
p:receive()                                        --> nil, "closed", ""
p:close()                                          --> 1
s:close()                                          --> 1
socket.sleep(0.1)                                  --> nothing
m = socket.tcp4()                                  --> tcp{master}
m:bind("127.0.0.1", port(s))                       --> nil, "address already in use"
                                                   --! reuseaddr-default: 1, nil

--- options-addresses/a-port-that-lingers-and-reuseaddr: the same with reuseaddr
s = socket.bind("127.0.0.1", 0)                    --> tcp{server}
p = peer.connect("127.0.0.1", port(s))             --> tcp{client}
c = s:accept()                                     --> tcp{client}
p:settimeout(5)                                    --> 1
c:close()                                          --> 1
p:receive()                                        --> nil, "closed", ""
p:close()                                          --> 1
s:close()                                          --> 1
socket.sleep(0.1)                                  --> nothing
m = socket.tcp4()                                  --> tcp{master}
m:setoption("reuseaddr", true)                     --> 1
m:bind("127.0.0.1", port(s))                       --> 1
m:listen()                                         --> 1 => tcp{server}

--- options-addresses/a-port-that-lingers-without: the same with reuseaddr off
s = socket.bind("127.0.0.1", 0)                    --> tcp{server}
p = peer.connect("127.0.0.1", port(s))             --> tcp{client}
c = s:accept()                                     --> tcp{client}
p:settimeout(5)                                    --> 1
c:close()                                          --> 1
p:receive()                                        --> nil, "closed", ""
p:close()                                          --> 1
s:close()                                          --> 1
socket.sleep(0.1)                                  --> nothing
m = socket.tcp4()                                  --> tcp{master}
m:setoption("reuseaddr", false)                    --> 1
m:bind("127.0.0.1", port(s))                       --> nil, "address already in use"

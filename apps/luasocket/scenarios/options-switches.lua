-- Switches of a connection, in every state: keepalive and tcp-nodelay.

--- O-01-tcp: keepalive of a master without a family
m = socket.tcp()                                   --> tcp{master}
m:getoption("keepalive")                           --> nil, "getsockopt failed"
m:setoption("keepalive", true)                     --> nil, "setsockopt failed"
m:getoption("keepalive")                           --> nil, "getsockopt failed"
m:setoption("keepalive", false)                    --> nil, "setsockopt failed"
m:getoption("keepalive")                           --> nil, "getsockopt failed"

--- O-01-tcp4: keepalive of a master of IPv4
m = socket.tcp4()                                  --> tcp{master}
m:getoption("keepalive")                           --> false
m:setoption("keepalive", true)                     --> 1
m:getoption("keepalive")                           --> true
m:setoption("keepalive", false)                    --> 1
m:getoption("keepalive")                           --> false

--- O-01-tcp6: keepalive of a master of IPv6
m = socket.tcp6()                                  --> tcp{master}
m:getoption("keepalive")                           --> false
m:setoption("keepalive", true)                     --> 1
m:getoption("keepalive")                           --> true
m:setoption("keepalive", false)                    --> 1
m:getoption("keepalive")                           --> false

--- O-01-server: keepalive of a server
s = socket.bind("127.0.0.1", 0)                    --> tcp{server}
s:getoption("keepalive")                           --> false
s:setoption("keepalive", true)                     --> 1
s:getoption("keepalive")                           --> true
s:setoption("keepalive", false)                    --> 1
s:getoption("keepalive")                           --> false

--- O-01-client: keepalive of a client
c, p = pair()
c:getoption("keepalive")                           --> false
c:setoption("keepalive", true)                     --> 1
c:getoption("keepalive")                           --> true
c:setoption("keepalive", false)                    --> 1
c:getoption("keepalive")                           --> false

--- O-01-closed: keepalive of a closed client
c, p = pair()
c:close()                                          --> 1
c:getoption("keepalive")                           --> nil, "getsockopt failed"
c:setoption("keepalive", true)                     --> nil, "setsockopt failed"
c:getoption("keepalive")                           --> nil, "getsockopt failed"
c:setoption("keepalive", false)                    --> nil, "setsockopt failed"
c:getoption("keepalive")                           --> nil, "getsockopt failed"

--- options-switches/keepalive-of-a-bound-master: keepalive of a bound master
m = socket.tcp()                                   --> tcp{master}
m:bind("127.0.0.1", 0)                             --> 1
m:getoption("keepalive")                           --> false
m:setoption("keepalive", true)                     --> 1
m:getoption("keepalive")                           --> true
m:setoption("keepalive", false)                    --> 1
m:getoption("keepalive")                           --> false

--- options-switches/keepalive-of-accepted: keepalive of a client that was accepted
s = socket.bind("127.0.0.1", 0)                    --> tcp{server}
p = peer.connect("127.0.0.1", port(s))             --> tcp{client}
c = s:accept()                                     --> tcp{client}
c:getoption("keepalive")                           --> false
c:setoption("keepalive", true)                     --> 1
c:getoption("keepalive")                           --> true
c:setoption("keepalive", false)                    --> 1
c:getoption("keepalive")                           --> false

--- options-switches/keepalive-of-a-client-of-ipv6: keepalive of a client of IPv6
c, p = pair("::1")
c:getoption("keepalive")                           --> false
c:setoption("keepalive", true)                     --> 1
c:getoption("keepalive")                           --> true
c:setoption("keepalive", false)                    --> 1
c:getoption("keepalive")                           --> false

--- O-05-tcp: tcp-nodelay of a master without a family
m = socket.tcp()                                   --> tcp{master}
m:getoption("tcp-nodelay")                         --> nil, "getsockopt failed"
m:setoption("tcp-nodelay", true)                   --> nil, "setsockopt failed"
m:getoption("tcp-nodelay")                         --> nil, "getsockopt failed"
m:setoption("tcp-nodelay", false)                  --> nil, "setsockopt failed"
m:getoption("tcp-nodelay")                         --> nil, "getsockopt failed"

--- O-05-tcp4: tcp-nodelay of a master of IPv4
m = socket.tcp4()                                  --> tcp{master}
m:getoption("tcp-nodelay")                         --> false
m:setoption("tcp-nodelay", true)                   --> 1
m:getoption("tcp-nodelay")                         --> true
m:setoption("tcp-nodelay", false)                  --> 1
m:getoption("tcp-nodelay")                         --> false

--- O-05-tcp6: tcp-nodelay of a master of IPv6
m = socket.tcp6()                                  --> tcp{master}
m:getoption("tcp-nodelay")                         --> false
m:setoption("tcp-nodelay", true)                   --> 1
m:getoption("tcp-nodelay")                         --> true
m:setoption("tcp-nodelay", false)                  --> 1
m:getoption("tcp-nodelay")                         --> false

--- O-05-server: tcp-nodelay of a server
s = socket.bind("127.0.0.1", 0)                    --> tcp{server}
s:getoption("tcp-nodelay")                         --> false
s:setoption("tcp-nodelay", true)                   --> 1
s:getoption("tcp-nodelay")                         --> true
s:setoption("tcp-nodelay", false)                  --> 1
s:getoption("tcp-nodelay")                         --> false

--- O-05-client: tcp-nodelay of a client
c, p = pair()
c:getoption("tcp-nodelay")                         --> false
c:setoption("tcp-nodelay", true)                   --> 1
c:getoption("tcp-nodelay")                         --> true
c:setoption("tcp-nodelay", false)                  --> 1
c:getoption("tcp-nodelay")                         --> false

--- O-05-closed: tcp-nodelay of a closed client
c, p = pair()
c:close()                                          --> 1
c:getoption("tcp-nodelay")                         --> nil, "getsockopt failed"
c:setoption("tcp-nodelay", true)                   --> nil, "setsockopt failed"
c:getoption("tcp-nodelay")                         --> nil, "getsockopt failed"
c:setoption("tcp-nodelay", false)                  --> nil, "setsockopt failed"
c:getoption("tcp-nodelay")                         --> nil, "getsockopt failed"

--- options-switches/tcp-nodelay-of-a-bound-master: tcp-nodelay of a bound master
m = socket.tcp()                                   --> tcp{master}
m:bind("127.0.0.1", 0)                             --> 1
m:getoption("tcp-nodelay")                         --> false
m:setoption("tcp-nodelay", true)                   --> 1
m:getoption("tcp-nodelay")                         --> true
m:setoption("tcp-nodelay", false)                  --> 1
m:getoption("tcp-nodelay")                         --> false

--- options-switches/tcp-nodelay-of-accepted: tcp-nodelay of a client that was accepted
s = socket.bind("127.0.0.1", 0)                    --> tcp{server}
p = peer.connect("127.0.0.1", port(s))             --> tcp{client}
c = s:accept()                                     --> tcp{client}
c:getoption("tcp-nodelay")                         --> false
c:setoption("tcp-nodelay", true)                   --> 1
c:getoption("tcp-nodelay")                         --> true
c:setoption("tcp-nodelay", false)                  --> 1
c:getoption("tcp-nodelay")                         --> false

--- options-switches/tcp-nodelay-of-a-client-of-ipv6: tcp-nodelay of a client of IPv6
c, p = pair("::1")
c:getoption("tcp-nodelay")                         --> false
c:setoption("tcp-nodelay", true)                   --> 1
c:getoption("tcp-nodelay")                         --> true
c:setoption("tcp-nodelay", false)                  --> 1
c:getoption("tcp-nodelay")                         --> false

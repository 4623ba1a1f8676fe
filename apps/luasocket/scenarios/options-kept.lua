-- Options through the life of an object: bind, listen, accept, connect, ends.

--- O-60: reuseaddr that was set before bind
m = socket.tcp4()                                  --> tcp{master}
m:setoption("reuseaddr", true)                     --> 1
m:bind("127.0.0.1", 0)                             --> 1
m:getoption("reuseaddr")                           --> true

--- O-61: options once bind has given a descriptor
m = socket.tcp()                                   --> tcp{master}
m:setoption("reuseaddr", true)                     --> nil, "setsockopt failed"
m:bind("127.0.0.1", 0)                             --> 1
m:setoption("reuseaddr", true)                     --> 1
m:getoption("reuseaddr")                           --> true

--- options-kept/reuseaddr-of-a-bound-master: reuseaddr that was never set
m = socket.tcp4()                                  --> tcp{master}
m:bind("127.0.0.1", 0)                             --> 1
m:getoption("reuseaddr")                           --> false
                                                   --! reuseaddr-default: true, nil

--- options-kept/reuseaddr-that-is-off: reuseaddr that was set to off
m = socket.tcp4()                                  --> tcp{master}
m:setoption("reuseaddr", false)                    --> 1
m:bind("127.0.0.1", 0)                             --> 1
m:getoption("reuseaddr")                           --> false
m:listen()                                         --> 1 => tcp{server}
m:getoption("reuseaddr")                           --> false

--- options-kept/reuseaddr-of-a-server: reuseaddr of a server
s = socket.bind("127.0.0.1", 0)                    --> tcp{server}
s:getoption("reuseaddr")                           --> true

--- O-67: tcp-nodelay is off, before and after connect
m = socket.tcp4()                                  --> tcp{master}
m:getoption("tcp-nodelay")                         --> false
s = peer.bind("127.0.0.1", 0)                      --> tcp{server}
m:connect("127.0.0.1", port(s))                    --> 1 => tcp{client}
m:getoption("tcp-nodelay")                         --> false

--- O-68: keepalive that was set before connect
m = socket.tcp4()                                  --> tcp{master}
m:setoption("keepalive", true)                     --> 1
s = peer.bind("127.0.0.1", 0)                      --> tcp{server}
m:connect("127.0.0.1", port(s))                    --> 1 => tcp{client}
m:getoption("keepalive")                           --> true

--- options-kept/all-through-connect: all that was set before connect
m = socket.tcp4()                                  --> tcp{master}
m:setoption("tcp-nodelay", true)                   --> 1
m:setoption("linger", {on=true, timeout=3})        --> 1
m:setoption("tcp-keepidle", 33)                    --> 1
m:setoption("tcp-keepintvl", 5)                    --> 1
m:setoption("tcp-keepcnt", 4)                      --> 1
s = peer.bind("127.0.0.1", 0)                      --> tcp{server}
m:connect("127.0.0.1", port(s))                    --> 1 => tcp{client}
m:getoption("tcp-nodelay")                         --> true
m:getoption("linger")                              --> {on=true, timeout=3}
m:getoption("tcp-keepidle")                        --> 33
m:getoption("tcp-keepintvl")                       --> 5
m:getoption("tcp-keepcnt")                         --> 4

--- options-kept/through-bind-listen-and-accept: who is accepted has what its server has
m = socket.tcp4()                                  --> tcp{master}
m:setoption("keepalive", true)                     --> 1
m:setoption("tcp-nodelay", true)                   --> 1
m:setoption("tcp-keepidle", 33)                    --> 1
m:bind("127.0.0.1", 0)                             --> 1
m:listen()                                         --> 1 => tcp{server}
m:getoption("keepalive")                           --> true
p = peer.connect("127.0.0.1", port(m))             --> tcp{client}
c = m:accept()                                     --> tcp{client}
c:getoption("keepalive")                           --> true
c:getoption("tcp-nodelay")                         --> true
c:getoption("tcp-keepidle")                        --> 33

--- options-kept/set-on-a-server: set on a server before the caller comes
s = socket.bind("127.0.0.1", 0)                    --> tcp{server}
s:setoption("keepalive", true)                     --> 1
s:setoption("tcp-nodelay", true)                   --> 1
p = peer.connect("127.0.0.1", port(s))             --> tcp{client}
c = s:accept()                                     --> tcp{client}
c:getoption("keepalive")                           --> true
c:getoption("tcp-nodelay")                         --> true
c:setoption("keepalive", false)                    --> 1
s:getoption("keepalive")                           --> true

--- options-kept/each-its-own: each object has its own
c, p = pair()
d, q = pair()
c:setoption("keepalive", true)                     --> 1
d:getoption("keepalive")                           --> false
p:getoption("keepalive")                           --> false
c:getoption("keepalive")                           --> true

--- options-kept/after-the-peers-end: the peer's end changes none
c, p = pair()
c:settimeout(5)                                    --> 1
c:setoption("keepalive", true)                     --> 1
p:close()                                          --> 1
c:receive()                                        --> nil, "closed", ""
c:getoption("keepalive")                           --> true
c:setoption("tcp-nodelay", true)                   --> 1
c:getoption("tcp-nodelay")                         --> true

--- options-kept/after-a-reset: a reset
c, p = pair()
c:settimeout(5)                                    --> 1
p:setoption("linger", {on=true, timeout=0})        --> 1
p:close()                                          --> 1
c:receive()                                        --> nil, "closed", ""
c:setoption("tcp-keepcnt", 4)                      --> 1
                                                   --! options-after-a-reset: nil, "setsockopt failed"

--- options-kept/read-after-a-reset: read after a reset
c, p = pair()
c:settimeout(5)                                    --> 1
c:setoption("keepalive", true)                     --> 1
p:setoption("linger", {on=true, timeout=0})        --> 1
p:close()                                          --> 1
c:receive()                                        --> nil, "closed", ""
c:getoption("keepalive")                           --> true
c:getoption("linger")                              --> {on=false, timeout=0}

--- options-kept/system-ones-after-a-reset: read from the kernel after a reset
c, p = pair()
c:settimeout(5)                                    --> 1
c:setoption("tcp-keepcnt", 4)                      --> 1
p:setoption("linger", {on=true, timeout=0})        --> 1
p:close()                                          --> 1
c:receive()                                        --> nil, "closed", ""
c:getoption("tcp-keepcnt")                         --> 4
                                                   --! options-after-a-reset: nil, "getsockopt failed"

--- options-kept/of-the-refused: of a master of IPv4 that was refused
m = socket.tcp4()                                  --> tcp{master}
m:setoption("keepalive", true)                     --> 1
m:connect("127.0.0.1", dead())                     --> nil, "connection refused" => tcp{client}
                                                   --! refused-stays-a-master: nil, "connection refused"
m:getoption("keepalive")                           --> true
m:getoption("tcp-nodelay")                         --> false
m:setoption("tcp-nodelay", true)                   --> 1
m:getoption("tcp-nodelay")                         --> true

--- options-kept/of-the-refused-without-a-family: of a master without a family that was refused
m = socket.tcp()                                   --> tcp{master}
m:connect("127.0.0.1", dead())                     --> nil, "connection refused" => tcp{client}
                                                   --! refused-stays-a-master: nil, "connection refused"
m:getoption("keepalive")                           --> false
                                                   --! options-of-the-closed: nil, "getsockopt failed"

--- options-kept/tcp-has-none-yet: options of tcp() once it is connected
m = socket.tcp()                                   --> tcp{master}
m:setoption("keepalive", true)                     --> nil, "setsockopt failed"
s = peer.bind("127.0.0.1", 0)                      --> tcp{server}
m:connect("127.0.0.1", port(s))                    --> 1 => tcp{client}
m:getoption("keepalive")                           --> false
m:setoption("keepalive", true)                     --> 1
m:getoption("keepalive")                           --> true

--- options-kept/of-a-closed-master: of a closed master
m = socket.tcp4()                                  --> tcp{master}
m:setoption("keepalive", true)                     --> 1
m:close()                                          --> 1
m:getoption("keepalive")                           --> nil, "getsockopt failed"
m:setoption("keepalive", true)                     --> nil, "setsockopt failed"

--- options-kept/of-a-closed-server: of a closed server
s = socket.bind("127.0.0.1", 0)                    --> tcp{server}
s:close()                                          --> 1
s:getoption("reuseaddr")                           --> nil, "getsockopt failed"
s:setoption("keepalive", true)                     --> nil, "setsockopt failed"

--- options-kept/reuseport-shares-a-port: two servers share a port where both have reuseport
m = socket.tcp4()                                  --> tcp{master}
m:setoption("reuseport", true)                     --> 1
m:bind("127.0.0.1", 0)                             --> 1
m:listen()                                         --> 1 => tcp{server}
n = socket.tcp4()                                  --> tcp{master}
n:setoption("reuseport", true)                     --> 1
n:bind("127.0.0.1", port(m))                       --> 1
n:listen()                                         --> 1 => tcp{server}

--- options-kept/reuseport-of-one: only one of them has reuseport
m = socket.tcp4()                                  --> tcp{master}
m:setoption("reuseport", true)                     --> 1
m:bind("127.0.0.1", 0)                             --> 1
m:listen()                                         --> 1 => tcp{server}
n = socket.tcp4()                                  --> tcp{master}
n:bind("127.0.0.1", port(m))                       --> nil, "address already in use"

--- options-kept/one-port-for-two-masters: a second master at a port where nobody listens
m = socket.tcp4()                                  --> tcp{master}
m:bind("127.0.0.1", 0)                             --> 1
m:getoption("reuseaddr")                           --> false
                                                   --! reuseaddr-default: true, nil
n = socket.tcp4()                                  --> tcp{master}
n:bind("127.0.0.1", port(m))                       --> nil, "address already in use"
                                                   --! reuseaddr-default: 1, nil

--- options-kept/one-port-with-reuseaddr-on-both: a second master, where both have reuseaddr
m = socket.tcp4()                                  --> tcp{master}
m:setoption("reuseaddr", true)                     --> 1
m:bind("127.0.0.1", 0)                             --> 1
n = socket.tcp4()                                  --> tcp{master}
n:setoption("reuseaddr", true)                     --> 1
n:bind("127.0.0.1", port(m))                       --> 1
m:listen()                                         --> 1 => tcp{server}
n:listen()                                         --> nil, "address already in use"

--- options-kept/one-port-with-reuseaddr-off: a second master, where none has reuseaddr
m = socket.tcp4()                                  --> tcp{master}
m:setoption("reuseaddr", false)                    --> 1
m:bind("127.0.0.1", 0)                             --> 1
n = socket.tcp4()                                  --> tcp{master}
n:setoption("reuseaddr", false)                    --> 1
n:bind("127.0.0.1", port(m))                       --> nil, "address already in use"

--- options-kept/one-port-where-somebody-listens: reuseaddr does not share a server's port
s = socket.bind("127.0.0.1", 0)                    --> tcp{server}
n = socket.tcp4()                                  --> tcp{master}
n:setoption("reuseaddr", true)                     --> 1
n:bind("127.0.0.1", port(s))                       --> nil, "address already in use"

--- options-kept/of-a-pending-attempt: options while a connect is pending
m = socket.tcp4()                                  --> tcp{master}
m:settimeout(0.05)                                 --> 1
m:setoption("keepalive", true)                     --> 1
m:connect("127.0.0.1", hole())                     --> nil, "timeout" => tcp{client}
                                                   --! pending-is-a-master: nil, "timeout"
m:getoption("keepalive")                           --> true
m:setoption("tcp-nodelay", true)                   --> 1
m:getoption("tcp-nodelay")                         --> true
m:getoption("error")                               --> nil
m:setoption("linger", {on=true, timeout=0})        --> 1
m:getoption("linger")                              --> {on=true, timeout=0}
m:setoption("tcp-keepcnt", 4)                      --> 1
m:getoption("tcp-keepcnt")                         --> 4

--- options-kept/of-a-pending-attempt-without: options while a connect of tcp is pending
m = socket.tcp()                                   --> tcp{master}
m:settimeout(0.05)                                 --> 1
m:connect("127.0.0.1", hole())                     --> nil, "timeout" => tcp{client}
                                                   --! pending-is-a-master: nil, "timeout"
m:getoption("keepalive")                           --> false
m:setoption("tcp-nodelay", true)                   --> 1
m:getoption("tcp-nodelay")                         --> true
m:getoption("error")                               --> nil

--- options-kept/through-a-failed-bind: what was set before a bind that failed
s = socket.bind("127.0.0.1", 0)                    --> tcp{server}
m = socket.tcp4()                                  --> tcp{master}
m:setoption("keepalive", true)                     --> 1
m:setoption("tcp-keepcnt", 4)                      --> 1
m:bind("127.0.0.1", port(s))                       --> nil, "address already in use"
m:getoption("keepalive")                           --> true
m:getoption("tcp-keepcnt")                         --> 4
m:bind("127.0.0.1", 0)                             --> 1
m:getoption("keepalive")                           --> true
m:getoption("tcp-keepcnt")                         --> 4

--- options-kept/linger-through-connect: linger that was set before connect resets
m = socket.tcp4()                                  --> tcp{master}
m:setoption("linger", {on=true, timeout=0})        --> 1
s = peer.bind("127.0.0.1", 0)                      --> tcp{server}
m:connect("127.0.0.1", port(s))                    --> 1 => tcp{client}
p = s:accept()                                     --> tcp{client}
p:settimeout(5)                                    --> 1
m:close()                                          --> 1
p:receive("*a")                                    --> nil, "closed", ""

-- Sizes of buffers, in every state, and what they take.

--- O-11-tcp: recv-buffer-size of a master without a family
m = socket.tcp()                                   --> tcp{master}
m:setoption("recv-buffer-size", 20000)             --> nil, "setsockopt failed"
m:getoption("recv-buffer-size")                    --> nil, "getsockopt failed"
m:setoption("recv-buffer-size", 30000)             --> nil, "setsockopt failed"
m:getoption("recv-buffer-size")                    --> nil, "getsockopt failed"

--- O-11-tcp4: recv-buffer-size of a master of IPv4
m = socket.tcp4()                                  --> tcp{master}
m:setoption("recv-buffer-size", 20000)             --> 1
m:getoption("recv-buffer-size")                    --> 40000
m:setoption("recv-buffer-size", 30000)             --> 1
m:getoption("recv-buffer-size")                    --> 60000

--- O-11-tcp6: recv-buffer-size of a master of IPv6
m = socket.tcp6()                                  --> tcp{master}
m:setoption("recv-buffer-size", 20000)             --> 1
m:getoption("recv-buffer-size")                    --> 40000
m:setoption("recv-buffer-size", 30000)             --> 1
m:getoption("recv-buffer-size")                    --> 60000

--- O-11-server: recv-buffer-size of a server
s = socket.bind("127.0.0.1", 0)                    --> tcp{server}
s:setoption("recv-buffer-size", 20000)             --> 1
s:getoption("recv-buffer-size")                    --> 40000
s:setoption("recv-buffer-size", 30000)             --> 1
s:getoption("recv-buffer-size")                    --> 60000

--- O-11-client: recv-buffer-size of a client
c, p = pair()
c:setoption("recv-buffer-size", 20000)             --> 1
c:getoption("recv-buffer-size")                    --> 40000
c:setoption("recv-buffer-size", 30000)             --> 1
c:getoption("recv-buffer-size")                    --> 60000

--- O-11-closed: recv-buffer-size of a closed client
c, p = pair()
c:close()                                          --> 1
c:setoption("recv-buffer-size", 20000)             --> nil, "setsockopt failed"
c:getoption("recv-buffer-size")                    --> nil, "getsockopt failed"
c:setoption("recv-buffer-size", 30000)             --> nil, "setsockopt failed"
c:getoption("recv-buffer-size")                    --> nil, "getsockopt failed"

--- options-buffers/recv-buffer-size-of-a-bound-master: recv-buffer-size of a bound master
m = socket.tcp()                                   --> tcp{master}
m:bind("127.0.0.1", 0)                             --> 1
m:setoption("recv-buffer-size", 20000)             --> 1
m:getoption("recv-buffer-size")                    --> 40000
m:setoption("recv-buffer-size", 30000)             --> 1
m:getoption("recv-buffer-size")                    --> 60000

--- options-buffers/recv-buffer-size-of-accepted: recv-buffer-size of a client that was accepted
s = socket.bind("127.0.0.1", 0)                    --> tcp{server}
p = peer.connect("127.0.0.1", port(s))             --> tcp{client}
c = s:accept()                                     --> tcp{client}
c:setoption("recv-buffer-size", 20000)             --> 1
c:getoption("recv-buffer-size")                    --> 40000
c:setoption("recv-buffer-size", 30000)             --> 1
c:getoption("recv-buffer-size")                    --> 60000

--- options-buffers/recv-buffer-size-of-a-client-of-ipv6: recv-buffer-size of a client of IPv6
c, p = pair("::1")
c:setoption("recv-buffer-size", 20000)             --> 1
c:getoption("recv-buffer-size")                    --> 40000
c:setoption("recv-buffer-size", 30000)             --> 1
c:getoption("recv-buffer-size")                    --> 60000

--- O-12-tcp: send-buffer-size of a master without a family
m = socket.tcp()                                   --> tcp{master}
m:setoption("send-buffer-size", 30000)             --> nil, "setsockopt failed"
m:getoption("send-buffer-size")                    --> nil, "getsockopt failed"
m:setoption("send-buffer-size", 40000)             --> nil, "setsockopt failed"
m:getoption("send-buffer-size")                    --> nil, "getsockopt failed"

--- O-12-tcp4: send-buffer-size of a master of IPv4
m = socket.tcp4()                                  --> tcp{master}
m:setoption("send-buffer-size", 30000)             --> 1
m:getoption("send-buffer-size")                    --> 60000
m:setoption("send-buffer-size", 40000)             --> 1
m:getoption("send-buffer-size")                    --> 80000

--- O-12-tcp6: send-buffer-size of a master of IPv6
m = socket.tcp6()                                  --> tcp{master}
m:setoption("send-buffer-size", 30000)             --> 1
m:getoption("send-buffer-size")                    --> 60000
m:setoption("send-buffer-size", 40000)             --> 1
m:getoption("send-buffer-size")                    --> 80000

--- O-12-server: send-buffer-size of a server
s = socket.bind("127.0.0.1", 0)                    --> tcp{server}
s:setoption("send-buffer-size", 30000)             --> 1
s:getoption("send-buffer-size")                    --> 60000
s:setoption("send-buffer-size", 40000)             --> 1
s:getoption("send-buffer-size")                    --> 80000

--- O-12-client: send-buffer-size of a client
c, p = pair()
c:setoption("send-buffer-size", 30000)             --> 1
c:getoption("send-buffer-size")                    --> 60000
c:setoption("send-buffer-size", 40000)             --> 1
c:getoption("send-buffer-size")                    --> 80000

--- O-12-closed: send-buffer-size of a closed client
c, p = pair()
c:close()                                          --> 1
c:setoption("send-buffer-size", 30000)             --> nil, "setsockopt failed"
c:getoption("send-buffer-size")                    --> nil, "getsockopt failed"
c:setoption("send-buffer-size", 40000)             --> nil, "setsockopt failed"
c:getoption("send-buffer-size")                    --> nil, "getsockopt failed"

--- options-buffers/send-buffer-size-of-a-bound-master: send-buffer-size of a bound master
m = socket.tcp()                                   --> tcp{master}
m:bind("127.0.0.1", 0)                             --> 1
m:setoption("send-buffer-size", 30000)             --> 1
m:getoption("send-buffer-size")                    --> 60000
m:setoption("send-buffer-size", 40000)             --> 1
m:getoption("send-buffer-size")                    --> 80000

--- options-buffers/send-buffer-size-of-accepted: send-buffer-size of a client that was accepted
s = socket.bind("127.0.0.1", 0)                    --> tcp{server}
p = peer.connect("127.0.0.1", port(s))             --> tcp{client}
c = s:accept()                                     --> tcp{client}
c:setoption("send-buffer-size", 30000)             --> 1
c:getoption("send-buffer-size")                    --> 60000
c:setoption("send-buffer-size", 40000)             --> 1
c:getoption("send-buffer-size")                    --> 80000

--- options-buffers/send-buffer-size-of-a-client-of-ipv6: send-buffer-size of a client of IPv6
c, p = pair("::1")
c:setoption("send-buffer-size", 30000)             --> 1
c:getoption("send-buffer-size")                    --> 60000
c:setoption("send-buffer-size", 40000)             --> 1
c:getoption("send-buffer-size")                    --> 80000

--- options-buffers/survive-a-connect: what was set before connect
m = socket.tcp4()                                  --> tcp{master}
m:setoption("recv-buffer-size", 20000)             --> 1
m:setoption("send-buffer-size", 30000)             --> 1
s = peer.bind("127.0.0.1", 0)                      --> tcp{server}
m:connect("127.0.0.1", port(s))                    --> 1 => tcp{client}
m:getoption("recv-buffer-size")                    --> 40000
m:getoption("send-buffer-size")                    --> 60000

--- options-buffers/survive-bind-and-listen: what was set before bind and listen, and who is accepted
m = socket.tcp4()                                  --> tcp{master}
m:setoption("recv-buffer-size", 20000)             --> 1
m:bind("127.0.0.1", 0)                             --> 1
m:getoption("recv-buffer-size")                    --> 40000
m:listen()                                         --> 1 => tcp{server}
m:getoption("recv-buffer-size")                    --> 40000
p = peer.connect("127.0.0.1", port(m))             --> tcp{client}
c = m:accept()                                     --> tcp{client}
c:getoption("recv-buffer-size")                    --> 40000

--- options-buffers/small-ones-work: with small ones everything still comes
m = socket.tcp4()                                  --> tcp{master}
m:setoption("recv-buffer-size", 4000)              --> 1
s = peer.bind("127.0.0.1", 0)                      --> tcp{server}
m:connect("127.0.0.1", port(s))                    --> 1 => tcp{client}
p = s:accept()                                     --> tcp{client}
p:setoption("send-buffer-size", 4000)              --> 1
p:settimeout(5)                                    --> 1
m:settimeout(5)                                    --> 1
go m:receive(200000)
p:send(data(200000, 4))                            --> 200000, nil, nil
wait m                                             --> <200000 bytes 258738fc>, nil, nil

--- O-54: a size of 1 is taken
m = socket.tcp4()                                  --> tcp{master}
m:setoption("recv-buffer-size", 1)                 --> 1

--- O-55: a size of 1 for sending is taken
m = socket.tcp4()                                  --> tcp{master}
m:setoption("send-buffer-size", 1)                 --> 1

--- O-56: a size that is no number
m = socket.tcp4()                                  --> tcp{master}
m:setoption("recv-buffer-size", "abc")             --> 1
                                                   --! checked-options: raises "Cannot set option: expected value as an integer from 0 to 2147483647, got \"abc\""

--- options-buffers/nothing: no size
m = socket.tcp4()                                  --> tcp{master}
m:setoption("recv-buffer-size")                    --> 1
                                                   --! checked-options: raises "Cannot set option: expected value as an integer from 0 to 2147483647, got undefined"

--- options-buffers/below-zero: a size below zero
m = socket.tcp4()                                  --> tcp{master}
m:setoption("send-buffer-size", -1)                --> 1
                                                   --! checked-options: raises "Cannot set option: expected value as an integer from 0 to 2147483647, got -1"

--- options-buffers/zero: a size of zero
m = socket.tcp4()                                  --> tcp{master}
m:setoption("send-buffer-size", 0)                 --> 1

--- options-buffers/a-fraction: a size that is a fraction
m = socket.tcp4()                                  --> tcp{master}
m:setoption("recv-buffer-size", 20000.7)           --> 1
                                                   --! checked-options: raises "Cannot set option: expected value as an integer from 0 to 2147483647, got 20000.7"

-- Connect once more, in every state that an object can be in.

--- K-35: connected, to the same peer
s = peer.bind("127.0.0.1", 0)                      --> tcp{server}
m = socket.tcp()                                   --> tcp{master}
m:connect("127.0.0.1", port(s))                    --> 1 => tcp{client}
m:connect("127.0.0.1", port(s))                    --> 1
                                                   --! connected-once: nil, "already connected"
m:connect("127.0.0.1", port(s))                    --> nil, "already connected"
m:getpeername()                                    --> "127.0.0.1", port1, "inet"

--- K-36: connected, to where nobody is
s = peer.bind("127.0.0.1", 0)                      --> tcp{server}
m = socket.tcp()                                   --> tcp{master}
m:connect("127.0.0.1", port(s))                    --> 1 => tcp{client}
m:getpeername()                                    --> "127.0.0.1", port1, "inet"
m:connect("127.0.0.1", dead())                     --> 1
                                                   --! connected-once: nil, "already connected"
m:connect("127.0.0.1", dead())                     --> nil, "already connected"
m:getpeername()                                    --> "127.0.0.1", port1, "inet"
m:send("x")                                        --> 1, nil, nil
a = s:accept()                                     --> tcp{client}
a:settimeout(5)                                    --> 1
a:receive(1)                                       --> "x", nil, nil

--- K-37: connected over IPv4, to an address of IPv6
s = peer.bind("127.0.0.1", 0)                      --> tcp{server}
m = socket.tcp()                                   --> tcp{master}
m:connect("127.0.0.1", port(s))                    --> 1 => tcp{client}
m:connect("::1", port(s))                          --> nil, "Address family for hostname not supported"
                                                   --! connected-once: nil, "already connected"
m:getsockname()                                    --> "127.0.0.1", "port1", "inet"
m:getpeername()                                    --> "127.0.0.1", port2, "inet"
m:getfamily()                                      --> "inet4"

--- connect-again/no-address: connected, to an address that is none
s = peer.bind("127.0.0.1", 0)                      --> tcp{server}
m = socket.tcp()                                   --> tcp{master}
m:connect("127.0.0.1", port(s))                    --> 1 => tcp{client}
m:connect("", 80)                                  --> nil, "host or service not provided, or not known"
                                                   --! connected-once: nil, "already connected"
m:getpeername()                                    --> "127.0.0.1", port1, "inet"

--- connect-again/another-peer: connected, to somebody else who listens
s = peer.bind("127.0.0.1", 0)                      --> tcp{server}
t = peer.bind("127.0.0.1", 0)                      --> tcp{server}
m = socket.tcp()                                   --> tcp{master}
m:connect("127.0.0.1", port(s))                    --> 1 => tcp{client}
m:getpeername()                                    --> "127.0.0.1", port1, "inet"
m:connect("127.0.0.1", port(t))                    --> 1
                                                   --! connected-once: nil, "already connected"
m:getpeername()                                    --> "127.0.0.1", port1, "inet"
t:settimeout(0.05)                                 --> 1
t:accept()                                         --> nil, "timeout"

--- connect-again/accepted: one that was accepted
s = socket.bind("127.0.0.1", 0)                    --> tcp{server}
q = peer.tcp()                                     --> tcp{master}
q:connect("127.0.0.1", port(s))                    --> 1 => tcp{client}
a = s:accept()                                     --> tcp{client}
a:connect("127.0.0.1", port(s))                    --> nil, "already connected"
a:connect("127.0.0.1", dead())                     --> nil, "already connected"
a:getsockname()                                    --> "127.0.0.1", "port1", "inet"
a:send("x")                                        --> 1, nil, nil
q:settimeout(5)                                    --> 1
q:receive(1)                                       --> "x", nil, nil

--- connect-again/shortcut: one that the shortcut made
s = peer.bind("127.0.0.1", 0)                      --> tcp{server}
c = socket.connect("127.0.0.1", port(s))           --> tcp{client}
c:connect("127.0.0.1", port(s))                    --> 1
                                                   --! connected-once: nil, "already connected"
c:connect("127.0.0.1", port(s))                    --> nil, "already connected"

--- connect-again/zero: connected, with a timeout of 0
s = peer.bind("127.0.0.1", 0)                      --> tcp{server}
m = socket.tcp()                                   --> tcp{master}
m:connect("127.0.0.1", port(s))                    --> 1 => tcp{client}
m:settimeout(0)                                    --> 1
m:connect("127.0.0.1", port(s))                    --> 1
                                                   --! connected-once: nil, "already connected"
m:connect("127.0.0.1", port(s))                    --> nil, "already connected"

--- connect-again/shut: once it has shut its sending down
c, p = pair()
c:shutdown("send")                                 --> 1
c:connect("127.0.0.1", dead())                     --> nil, "already connected"
p:settimeout(5)                                    --> 1
p:receive()                                        --> nil, "closed", ""
p:send("x")                                        --> 1, nil, nil
c:receive(1)                                       --> "x", nil, nil

--- connect-again/ended: once the peer has ended
c, p = pair()
p:shutdown("send")                                 --> 1
c:settimeout(5)                                    --> 1
c:receive()                                        --> nil, "closed", ""
c:connect("127.0.0.1", dead())                     --> 1
                                                   --! connected-once: nil, "already connected"
c:getpeername()                                    --> "127.0.0.1", port1, "inet"

--- connect-again/data-stays: connected, with bytes that have come
c, p = pair()
p:send("one\ntwo\n")                               --> 8, nil, nil
c:settimeout(5)                                    --> 1
c:receive()                                        --> "one", nil, nil
c:connect("127.0.0.1", dead())                     --> 1
                                                   --! connected-once: nil, "already connected"
c:receive()                                        --> "two", nil, nil
c:dirty()                                          --> false

--- K-43: a master that was closed
s = peer.bind("127.0.0.1", 0)                      --> tcp{server}
m = socket.tcp()                                   --> tcp{master}
m:close()                                          --> 1
m:connect("127.0.0.1", port(s))                    --> 1 => tcp{client}
                                                   --! closed-for-good: nil, "closed"

--- K-44: a client that was closed
s = peer.bind("127.0.0.1", 0)                      --> tcp{server}
m = socket.tcp()                                   --> tcp{master}
m:connect("127.0.0.1", port(s))                    --> 1 => tcp{client}
m:close()                                          --> 1
m:connect("127.0.0.1", port(s))                    --> 1
                                                   --! closed-for-good: nil, "closed"

--- connect-again/closed-tcp4: a tcp4 that was closed
s = peer.bind("127.0.0.1", 0)                      --> tcp{server}
m = socket.tcp4()                                  --> tcp{master}
m:close()                                          --> 1
m:connect("127.0.0.1", port(s))                    --> 1 => tcp{client}
                                                   --! closed-for-good: nil, "closed"

--- connect-again/closed-server: a server that was closed
s = peer.bind("127.0.0.1", 0)                      --> tcp{server}
t = socket.bind("127.0.0.1", 0)                    --> tcp{server}
t:close()                                          --> 1
t:connect("127.0.0.1", port(s))                    --> 1 => tcp{client}
                                                   --! closed-for-good: nil, "closed"

--- connect-again/closed-refused: closed, to where nobody is
m = socket.tcp()                                   --> tcp{master}
m:close()                                          --> 1
m:connect("127.0.0.1", dead())                     --> nil, "connection refused" => tcp{client}
                                                   --! closed-for-good: nil, "closed"

--- K-45: a server
s = peer.bind("127.0.0.1", 0)                      --> tcp{server}
t = socket.bind("127.0.0.1", 0)                    --> tcp{server}
t:connect("127.0.0.1", port(s))                    --> nil, "already connected" => tcp{client}
                                                   --! server-stays-a-server: nil, "already connected"
s:settimeout(0.05)                                 --> 1
s:accept()                                         --> nil, "timeout"

--- connect-again/server-accepts: a server, and what it is good for then
t = socket.bind("127.0.0.1", 0)                    --> tcp{server}
q = peer.tcp()                                     --> tcp{master}
q:connect("127.0.0.1", port(t))                    --> 1 => tcp{client}
t:connect("127.0.0.1", dead())                     --> nil, "already connected" => tcp{client}
                                                   --! server-stays-a-server: nil, "already connected"
t:accept()                                         --> raises "calling 'accept' on bad self (tcp{server} expected)"
                                                   --! server-stays-a-server: tcp{client}

--- connect-again/server-itself: a server, to itself
t = socket.bind("127.0.0.1", 0)                    --> tcp{server}
t:connect("127.0.0.1", port(t))                    --> nil, "already connected" => tcp{client}
                                                   --! server-stays-a-server: nil, "already connected"
t:getsockname()                                    --> "127.0.0.1", "port1", "inet"

--- connect-again/server-family: a server, to an address of the other family
t = socket.bind("127.0.0.1", 0)                    --> tcp{server}
t:connect("::1", dead())                           --> nil, "Address family for hostname not supported" => tcp{client}
                                                   --! server-stays-a-server: nil, "already connected"

--- connect-again/server-no-address: a server, to an address that is none
t = socket.bind("127.0.0.1", 0)                    --> tcp{server}
t:connect("", dead())                              --> nil, "host or service not provided, or not known" => tcp{client}
                                                   --! server-stays-a-server: nil, "already connected"

--- connect-again/server-slip: a server, with a slip in the arguments
t = socket.bind("127.0.0.1", 0)                    --> tcp{server}
t:connect("127.0.0.1")                             --> raises "bad argument #2 to 'connect' (string expected, got no value)"
t:connect()                                        --> raises "bad argument #1 to 'connect' (string expected, got no value)"
t:connect(nil, 80)                                 --> raises "bad argument #1 to 'connect' (string expected, got nil)"
t:getpeername()                                    --> nil, "Transport endpoint is not connected"
t:settimeout(0.05)                                 --> 1
t:accept()                                         --> nil, "timeout"

--- connect-again/reset: once the peer has reset
c, p = pair()
p:setoption("linger", {on=true, timeout=0})        --> 1
p:close()                                          --> 1
c:settimeout(5)                                    --> 1
c:receive()                                        --> nil, "closed", ""
c:connect("127.0.0.1", dead())                     --> nil, "closed"
                                                   --! connected-once: nil, "already connected"

--- connect-again/reset-live: once the peer has reset, to somebody who listens
s = peer.bind("127.0.0.1", 0)                      --> tcp{server}
c, p = pair()
p:setoption("linger", {on=true, timeout=0})        --> 1
p:close()                                          --> 1
c:settimeout(5)                                    --> 1
c:receive()                                        --> nil, "closed", ""
c:connect("127.0.0.1", port(s))                    --> nil, "closed"
                                                   --! connected-once: nil, "already connected"

--- connect-again/both-ended: once both have ended
s = peer.bind("127.0.0.1", 0)                      --> tcp{server}
c, p = pair()
p:close()                                          --> 1
c:settimeout(5)                                    --> 1
c:receive()                                        --> nil, "closed", ""
c:shutdown("send")                                 --> 1
socket.sleep(0.05)                                 --> nothing
c:connect("127.0.0.1", port(s))                    --> nil, "already connected"
c:connect("127.0.0.1", port(s))                    --> nil, "already connected"
c:getpeername()                                    --> nil, "Transport endpoint is not connected"
                                                   --! lasting-names: "127.0.0.1", port1, "inet"

-- Connecting with a timeout of 0, and asking again; what the first call says, which is up to the network, is skipped.

--- K-23: somebody listens
s = peer.bind("127.0.0.1", 0)                      --> tcp{server}
m = socket.tcp()                                   --> tcp{master}
m:settimeout(0)                                    --> 1
socket.skip(2, m:connect("127.0.0.1", port(s)))    --> nothing
socket.select(nil, {m}, 5)                         --> {}, {m}
m:getsockname()                                    --> "127.0.0.1", "port1", "inet"
m:getpeername()                                    --> "127.0.0.1", port2, "inet"
m:getfamily()                                      --> "inet4"

--- K-24: until it is connected, and once more
s = peer.bind("127.0.0.1", 0)                      --> tcp{server}
m = socket.tcp()                                   --> tcp{master}
m:settimeout(0)                                    --> 1
socket.skip(2, m:connect("127.0.0.1", port(s)))    --> nothing
socket.select(nil, {m}, 5)                         --> {}, {m}
socket.skip(2, m:connect("127.0.0.1", port(s)))    --> nothing
m:connect("127.0.0.1", port(s))                    --> nil, "already connected"
m:connect("127.0.0.1", port(s))                    --> nil, "already connected"
m:connect("127.0.0.1", dead())                     --> nil, "already connected"
m:getpeername()                                    --> "127.0.0.1", port1, "inet"

--- connect-zero/tcp4: until a tcp4 is connected, and once more
s = peer.bind("127.0.0.1", 0)                      --> tcp{server}
m = socket.tcp4()                                  --> tcp{master}
m:settimeout(0)                                    --> 1
socket.skip(2, m:connect("127.0.0.1", port(s)))    --> nothing
socket.select(nil, {m}, 5)                         --> {}, {m}
m:getpeername()                                    --> "127.0.0.1", port1, "inet"
m:settimeout(5)                                    --> 1
socket.skip(2, m:connect("127.0.0.1", port(s)))    --> nothing
m:connect("127.0.0.1", port(s))                    --> nil, "already connected"

--- connect-zero/six: over IPv6
s = peer.bind("::1", 0)                            --> tcp{server}
m = socket.tcp6()                                  --> tcp{master}
m:settimeout(0)                                    --> 1
socket.skip(2, m:connect("::1", port(s)))          --> nothing
socket.select(nil, {m}, 5)                         --> {}, {m}
m:getsockname()                                    --> "::1", "port1", "inet6"
m:getpeername()                                    --> "::1", port2, "inet6"

--- connect-zero/localhost: a name
s = peer.bind("127.0.0.1", 0)                      --> tcp{server}
m = socket.tcp4()                                  --> tcp{master}
m:settimeout(0)                                    --> 1
socket.skip(2, m:connect("localhost", port(s)))    --> nothing
socket.select(nil, {m}, 5)                         --> {}, {m}
m:getpeername()                                    --> "127.0.0.1", port1, "inet"

--- connect-zero/total: a total of 0
s = peer.bind("127.0.0.1", 0)                      --> tcp{server}
m = socket.tcp4()                                  --> tcp{master}
m:settimeout(0, "t")                               --> 1
socket.skip(2, m:connect("127.0.0.1", port(s)))    --> nothing
socket.select(nil, {m}, 5)                         --> {}, {m}
m:getpeername()                                    --> "127.0.0.1", port1, "inet"

--- connect-zero/send: select, and then send
s = peer.bind("127.0.0.1", 0)                      --> tcp{server}
m = socket.tcp()                                   --> tcp{master}
m:settimeout(0)                                    --> 1
socket.skip(2, m:connect("127.0.0.1", port(s)))    --> nothing
socket.select(nil, {m}, 5)                         --> {}, {m}
m:send("hello\n")                                  --> 6, nil, nil
a = s:accept()                                     --> tcp{client}
a:settimeout(5)                                    --> 1
a:receive()                                        --> "hello", nil, nil
a:send("you\n")                                    --> 4, nil, nil
m:settimeout(5)                                    --> 1
m:receive()                                        --> "you", nil, nil

--- connect-zero/no-select: nobody asks again, and send waits
s = peer.bind("127.0.0.1", 0)                      --> tcp{server}
m = socket.tcp()                                   --> tcp{master}
m:settimeout(0)                                    --> 1
socket.skip(2, m:connect("127.0.0.1", port(s)))    --> nothing
m:settimeout(5)                                    --> 1
socket.skip(3, m:send("hello\n"))                  --> nothing
a = s:accept()                                     --> tcp{client}
a:settimeout(5)                                    --> 1
a:receive()                                        --> "hello", nil, nil

--- connect-zero/receive: select says that something can be read
s = peer.bind("127.0.0.1", 0)                      --> tcp{server}
m = socket.tcp()                                   --> tcp{master}
m:settimeout(0)                                    --> 1
socket.skip(2, m:connect("127.0.0.1", port(s)))    --> nothing
s:settimeout(5)                                    --> 1
a = s:accept()                                     --> tcp{client}
a:send("hello\n")                                  --> 6, nil, nil
socket.select({m}, nil, 5)                         --> {m}, {}
m:receive()                                        --> "hello", nil, nil
m:receive()                                        --> nil, "timeout", ""

--- connect-zero/accepted: the server accepts it, whether it has asked again or not
s = peer.bind("127.0.0.1", 0)                      --> tcp{server}
m = socket.tcp()                                   --> tcp{master}
m:settimeout(0)                                    --> 1
socket.skip(2, m:connect("127.0.0.1", port(s)))    --> nothing
s:settimeout(5)                                    --> 1
a = s:accept()                                     --> tcp{client}
a:getsockname()                                    --> "127.0.0.1", "port1", "inet"
a:getpeername()                                    --> "127.0.0.1", port2, "inet"
socket.select(nil, {m}, 5)                         --> {}, {m}
m:getsockname()                                    --> "127.0.0.1", "port2", "inet"

--- connect-zero/two: two at once
s = peer.bind("127.0.0.1", 0)                      --> tcp{server}
m = socket.tcp()                                   --> tcp{master}
n = socket.tcp()                                   --> tcp{master}
m:settimeout(0)                                    --> 1
n:settimeout(0)                                    --> 1
socket.skip(2, m:connect("127.0.0.1", port(s)))    --> nothing
socket.skip(2, n:connect("127.0.0.1", port(s)))    --> nothing
s:settimeout(5)                                    --> 1
a = s:accept()                                     --> tcp{client}
b = s:accept()                                     --> tcp{client}
socket.select(nil, {m, n}, 5)                      --> {}, {m, n}

--- connect-zero/other-target: connected, to somebody else
s = peer.bind("127.0.0.1", 0)                      --> tcp{server}
t = peer.bind("127.0.0.1", 0)                      --> tcp{server}
m = socket.tcp()                                   --> tcp{master}
m:settimeout(0)                                    --> 1
socket.skip(2, m:connect("127.0.0.1", port(s)))    --> nothing
socket.select(nil, {m}, 5)                         --> {}, {m}
m:getpeername()                                    --> "127.0.0.1", port1, "inet"
socket.skip(2, m:connect("127.0.0.1", port(s)))    --> nothing
m:connect("127.0.0.1", port(t))                    --> nil, "already connected"
m:getpeername()                                    --> "127.0.0.1", port1, "inet"

--- K-29: nobody listens, and connect tells
m = socket.tcp4()                                  --> tcp{master}
m:settimeout(0)                                    --> 1
socket.skip(2, m:connect("127.0.0.1", dead()))     --> nothing
socket.sleep(0.05)                                 --> nothing
m:settimeout(5)                                    --> 1
m:connect("127.0.0.1", dead())                     --> nil, "connection refused"

--- connect-zero/refused-none: nobody listens, on an object of no family
m = socket.tcp()                                   --> tcp{master}
m:settimeout(0)                                    --> 1
socket.skip(2, m:connect("127.0.0.1", dead()))     --> nothing
socket.sleep(0.05)                                 --> nothing
m:settimeout(5)                                    --> 1
m:connect("127.0.0.1", dead())                     --> nil, "connection refused"

--- connect-zero/refused-send: nobody listens: connect tells, and then send
m = socket.tcp4()                                  --> tcp{master}
m:settimeout(0)                                    --> 1
socket.skip(2, m:connect("127.0.0.1", dead()))     --> nothing
socket.sleep(0.05)                                 --> nothing
m:settimeout(5)                                    --> 1
m:connect("127.0.0.1", dead())                     --> nil, "connection refused"
m:send("x")                                        --> nil, "closed", 0
                                                   --! pending-refusal-is-told-once: raises "Cannot send: expected a tcp{client}, got a tcp{master}"

--- connect-zero/refused-receive: nobody listens: connect tells, and then receive
m = socket.tcp4()                                  --> tcp{master}
m:settimeout(0)                                    --> 1
socket.skip(2, m:connect("127.0.0.1", dead()))     --> nothing
socket.sleep(0.05)                                 --> nothing
m:settimeout(5)                                    --> 1
m:connect("127.0.0.1", dead())                     --> nil, "connection refused"
m:receive()                                        --> nil, "Transport endpoint is not connected", ""
                                                   --! pending-refusal-is-told-once: raises "Cannot receive: expected a tcp{client}, got a tcp{master}"

--- connect-zero/refused-then-live: nobody listens, and then somebody
s = peer.bind("127.0.0.1", 0)                      --> tcp{server}
m = socket.tcp()                                   --> tcp{master}
m:settimeout(0)                                    --> 1
socket.skip(2, m:connect("127.0.0.1", dead()))     --> nothing
socket.sleep(0.05)                                 --> nothing
m:settimeout(5)                                    --> 1
m:connect("127.0.0.1", port(s))                    --> nil, "connection refused"
                                                   --! pending-refusal-is-told-once: 1 => tcp{client}

--- connect-zero/refused-and-closed: nobody listens, and it is closed
m = socket.tcp4()                                  --> tcp{master}
m:settimeout(0)                                    --> 1
socket.skip(2, m:connect("127.0.0.1", dead()))     --> nothing
m:close()                                          --> 1
m:dirty()                                          --> false

--- connect-zero/refused-peer: nobody listens, so nobody is there
m = socket.tcp4()                                  --> tcp{master}
m:settimeout(0)                                    --> 1
socket.skip(2, m:connect("127.0.0.1", dead()))     --> nothing
socket.sleep(0.05)                                 --> nothing
m:getpeername()                                    --> nil, "Transport endpoint is not connected"
m:getfamily()                                      --> "inet4"

--- connect-zero/wrong-family: the wrong family is told at once
m = socket.tcp4()                                  --> tcp{master}
m:settimeout(0)                                    --> 1
m:connect("::1", dead())                           --> nil, "Address family for hostname not supported" => tcp{client}
                                                   --! refused-stays-a-master: nil, "Address family for hostname not supported"

--- connect-zero/no-address: an address that is none is told at once
m = socket.tcp()                                   --> tcp{master}
m:settimeout(0)                                    --> 1
m:connect("", dead())                              --> nil, "host or service not provided, or not known" => tcp{client}
                                                   --! refused-stays-a-master: nil, "host or service not provided, or not known"

--- connect-zero/unreachable: what is unreachable is told at once
m = socket.tcp6()                                  --> tcp{master}
m:settimeout(0)                                    --> 1
m:connect("::ffff:127.0.0.1", dead())              --> nil, "Network is unreachable" => tcp{client}
                                                   --! refused-stays-a-master: nil, "Network is unreachable"

--- connect-zero/close: closed before it is decided
s = peer.bind("127.0.0.1", 0)                      --> tcp{server}
m = socket.tcp()                                   --> tcp{master}
m:settimeout(0)                                    --> 1
socket.skip(2, m:connect("127.0.0.1", port(s)))    --> nothing
m:close()                                          --> 1
m:getpeername()                                    --> nil, "Bad file descriptor"
                                                   --! closed-names: nil, "closed"

--- connect-zero/timeouts-stay: the timeout stays 0
s = peer.bind("127.0.0.1", 0)                      --> tcp{server}
m = socket.tcp()                                   --> tcp{master}
m:settimeout(0)                                    --> 1
socket.skip(2, m:connect("127.0.0.1", port(s)))    --> nothing
m:gettimeout()                                     --> 0, -1
socket.select(nil, {m}, 5)                         --> {}, {m}
m:receive()                                        --> nil, "timeout", ""

--- connect-zero/options: options set before and after
s = peer.bind("127.0.0.1", 0)                      --> tcp{server}
m = socket.tcp4()                                  --> tcp{master}
m:settimeout(0)                                    --> 1
m:setoption("keepalive", true)                     --> 1
socket.skip(2, m:connect("127.0.0.1", port(s)))    --> nothing
m:setoption("tcp-nodelay", true)                   --> 1
socket.select(nil, {m}, 5)                         --> {}, {m}
m:getoption("keepalive")                           --> true
m:getoption("tcp-nodelay")                         --> true

--- connect-zero/bound: bound before
s = peer.bind("127.0.0.1", 0)                      --> tcp{server}
m = socket.tcp()                                   --> tcp{master}
m:bind("127.0.0.5", 0)                             --> 1
m:getsockname()                                    --> "127.0.0.5", "port1", "inet"
m:settimeout(0)                                    --> 1
socket.skip(2, m:connect("127.0.0.1", port(s)))    --> nothing
socket.select(nil, {m}, 5)                         --> {}, {m}
m:getsockname()                                    --> "127.0.0.5", "port1", "inet"
m:getpeername()                                    --> "127.0.0.1", port2, "inet"

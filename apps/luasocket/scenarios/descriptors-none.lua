-- Objects that have given up their descriptor: setfd of -1.

--- descriptors-none/names-of-a-server: the name of a server that has given up its descriptor
m = socket.bind("127.0.0.1", 0)                    --> tcp{server}
m:setfd(-1)                                        --> nothing
m:getsockname()                                    --> nil, "Bad file descriptor"

--- descriptors-none/names-of-a-client: the own name of a client
c, p = pair()
c:setfd(-1)                                        --> nothing
c:getsockname()                                    --> nil, "Bad file descriptor"

--- descriptors-none/peers-name-of-a-client: the peer's name of a client
c, p = pair()
c:setfd(-1)                                        --> nothing
c:getpeername()                                    --> nil, "Bad file descriptor"

--- descriptors-none/family: the family of a client
c, p = pair("::1")
c:setfd(-1)                                        --> nothing
c:getfamily()                                      --> "inet6"

--- descriptors-none/reads-no-option: reading an option of a client
c, p = pair()
c:setoption("keepalive", true)                     --> 1
c:setfd(-1)                                        --> nothing
c:getoption("keepalive")                           --> nil, "getsockopt failed"

--- descriptors-none/sets-no-option: setting an option of a client
c, p = pair()
c:setfd(-1)                                        --> nothing
c:setoption("keepalive", true)                     --> nil, "setsockopt failed"

--- descriptors-none/tcp4-binds: a master of IPv4 that binds
m = socket.tcp4()                                  --> tcp{master}
m:setfd(-1)                                        --> nothing
m:bind("127.0.0.1", 0)                             --> 1

--- descriptors-none/a-bound-one-binds: a bound master that binds again
m = socket.tcp()                                   --> tcp{master}
m:bind("127.0.0.1", 0)                             --> 1
m:setfd(-1)                                        --> nothing
m:bind("127.0.0.1", 0)                             --> 1

--- descriptors-none/a-server-accepts: a server that accepts
s = socket.bind("127.0.0.1", 0)                    --> tcp{server}
s:setfd(-1)                                        --> nothing
s:settimeout(0.05)                                 --> 1
s:accept()                                         --> nil, "closed"

--- descriptors-none/a-master-connects: a master that connects
s = peer.bind("127.0.0.1", 0)                      --> tcp{server}
m = socket.tcp()                                   --> tcp{master}
m:setfd(-1)                                        --> nothing
m:connect("127.0.0.1", port(s))                    --> 1 => tcp{client}

--- descriptors-none/shuts-down: a client that shuts down
c, p = pair()
c:setfd(-1)                                        --> nothing
c:shutdown()                                       --> 1

--- descriptors-none/select: select of a client
c, p = pair()
c:setfd(-1)                                        --> nothing
socket.select({c}, {c}, 0.05)                      --> {}, {}, "timeout"

--- descriptors-none/buffered-lines: lines that were buffered
c, p = pair()
c:settimeout(5)                                    --> 1
p:send("l1\nl2\n")                                 --> 6, nil, nil
c:receive()                                        --> "l1", nil, nil
c:setfd(-1)                                        --> nothing
c:dirty()                                          --> true
c:receive()                                        --> "l2", nil, nil
c:receive()                                        --> nil, "closed", ""

--- descriptors-none/error: the option error of a client
c, p = pair()
c:setfd(-1)                                        --> nothing
c:getoption("error")                               --> nil, "getsockopt failed"

--- setfd-of-none/listen: a bound master that was given none has nothing to listen on
m = socket.tcp()                                   --> tcp{master}
m:bind("127.0.0.1", 0)                             --> 1
m:setfd(-1)                                        --> nothing
m:listen()                                         --> nil, "Bad file descriptor"
                                                   --! setfd-of-none: 1, nil => tcp{server}

--- setfd-of-none/name: nor has it a name
m = socket.tcp4()                                  --> tcp{master}
m:setfd(-1)                                        --> nothing
m:getsockname()                                    --> nil, "Bad file descriptor"
                                                   --! setfd-of-none: "0.0.0.0", 0, "inet"

--- setfd-of-none/option: nor options
m = socket.tcp4()                                  --> tcp{master}
m:setfd(-1)                                        --> nothing
m:setoption("keepalive", true)                     --> nil, "setsockopt failed"
                                                   --! setfd-of-none: 1, nil

--- setfd-of-none/bind: it binds as a new one does
m = socket.tcp4()                                  --> tcp{master}
m:bind("127.0.0.1", 0)                             --> 1
m:setfd(-1)                                        --> nothing
m:bind("127.0.0.1", 0)                             --> 1
m:listen()                                         --> 1 => tcp{server}
m:getsockname()                                    --> "127.0.0.1", "port1", "inet"

--- setfd-of-none/connect: a client that was given none may connect again
s = peer.bind("127.0.0.1", 0)                      --> tcp{server}
c, p = pair()
c:setfd(-1)                                        --> nothing
c:connect("127.0.0.1", port(s))                    --> 1
                                                   --! setfd-of-none: nil, "Bad file descriptor"

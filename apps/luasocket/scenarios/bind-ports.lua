-- Binding to ports: the one that is asked for, any, and what is no port.

--- B-22: the port that is asked for
a = socket.bind("127.0.0.1", 0)                    --> tcp{server}
s = socket.tcp()                                   --> tcp{master}
s:bind("127.0.0.22", port(a))                      --> 1
a:getsockname()                                    --> "127.0.0.1", "port1", "inet"
s:getsockname()                                    --> "127.0.0.22", "port1", "inet"

--- B-23: a port in a string
s = socket.tcp()                                   --> tcp{master}
s:bind("127.0.0.1", "0")                           --> 1
                                                   --! no-numeric-strings: raises "Cannot bind: expected port as an integer from 0 to 65535, got \"0\""

--- B-25: a port beyond 65535
s = socket.tcp()                                   --> tcp{master}
s:bind("127.0.0.1", 65536)                         --> 1
                                                   --! checked-ports: raises "Cannot bind: expected port as an integer from 0 to 65535, got 65536"

--- B-27: a negative port
s = socket.tcp()                                   --> tcp{master}
s:bind("127.0.0.1", -1)                            --> nil, "service not supported for socket type"
                                                   --! checked-ports: raises "Cannot bind: expected port as an integer from 0 to 65535, got -1"

--- B-28: a port that is no whole number
s = socket.tcp()                                   --> tcp{master}
s:bind("127.0.0.1", 1.5)                           --> nil, "service not supported for socket type"
                                                   --! checked-ports: raises "Cannot bind: expected port as an integer from 0 to 65535, got 1.5"

--- B-30: an empty string as a port
s = socket.tcp()                                   --> tcp{master}
s:bind("127.0.0.1", "")                            --> 1
                                                   --! checked-ports: raises "Cannot bind: expected port as an integer from 0 to 65535, got \"\""

--- B-32: a service that nobody knows
s = socket.tcp()                                   --> tcp{master}
s:bind("127.0.0.1", "nosuchservice")               --> nil, "service not supported for socket type"
                                                   --! checked-ports: raises "Cannot bind: expected port as an integer from 0 to 65535, got \"nosuchservice\""

--- B-34: a port in hexadecimal
s = socket.tcp()                                   --> tcp{master}
s:bind("127.0.0.1", "0x50")                        --> nil, "service not supported for socket type"
                                                   --! checked-ports: raises "Cannot bind: expected port as an integer from 0 to 65535, got \"0x50\""

--- bind-ports/infinite: a port without an end
s = socket.tcp()                                   --> tcp{master}
s:bind("127.0.0.1", math.huge)                     --> nil, "service not supported for socket type"
                                                   --! checked-ports: raises "Cannot bind: expected port as an integer from 0 to 65535, got Infinity"

--- bind-ports/spaces: a port with a blank in front of it
s = socket.tcp()                                   --> tcp{master}
s:bind("127.0.0.1", " 0")                          --> 1
                                                   --! no-numeric-strings: raises "Cannot bind: expected port as an integer from 0 to 65535, got \" 0\""

--- bind-ports/negative-string: a negative port in a string
s = socket.tcp()                                   --> tcp{master}
s:bind("127.0.0.1", "-1")                          --> nil, "service not supported for socket type"
                                                   --! checked-ports: raises "Cannot bind: expected port as an integer from 0 to 65535, got \"-1\""

--- bind-ports/another-each-time: any port is another one each time
s = socket.tcp()                                   --> tcp{master}
s:bind("127.0.0.1", 0)                             --> 1
t = socket.tcp()                                   --> tcp{master}
t:bind("127.0.0.1", 0)                             --> 1
s:getsockname()                                    --> "127.0.0.1", "port1", "inet"
t:getsockname()                                    --> "127.0.0.1", "port2", "inet"

--- bind-ports/known-at-once: a port is known before anybody listens at it, and stays the same
s = socket.tcp()                                   --> tcp{master}
s:bind("127.0.0.1", 0)                             --> 1
s:getsockname()                                    --> "127.0.0.1", "port1", "inet"
s:getsockname()                                    --> "127.0.0.1", "port1", "inet"
s:listen()                                         --> 1 => tcp{server}
s:getsockname()                                    --> "127.0.0.1", "port1", "inet"

--- bind-ports/wrong-port-harms-nothing: after a port that is none the object may take another
s = socket.tcp()                                   --> tcp{master}
s:bind("127.0.0.1", 1.5)                           --> nil, "service not supported for socket type"
                                                   --! checked-ports: raises "Cannot bind: expected port as an integer from 0 to 65535, got 1.5"
s:getsockname()                                    --> nil, "Bad file descriptor"
s:bind("127.0.0.1", 0)                             --> 1
s:getsockname()                                    --> "127.0.0.1", "port1", "inet"
s:listen()                                         --> 1 => tcp{server}

--- bind-ports/free-again: a port is free again at once when nobody called at it
a = socket.tcp()                                   --> tcp{master}
a:bind("127.0.0.23", 0)                            --> 1
a:getsockname()                                    --> "127.0.0.23", "port1", "inet"
t = socket.tcp()                                   --> tcp{master}
t:bind("127.0.0.25", port(a))                      --> 1
a:close()                                          --> 1
s = socket.tcp()                                   --> tcp{master}
s:bind("127.0.0.23", port(a))                      --> 1
s:getsockname()                                    --> "127.0.0.23", "port1", "inet"
t:getsockname()                                    --> "127.0.0.25", "port1", "inet"

--- bind-ports/a-servers-port-is-free-again: a server's port is free again when it is closed
a = socket.bind("127.0.0.24", 0)                   --> tcp{server}
a:getsockname()                                    --> "127.0.0.24", "port1", "inet"
s = socket.bind("127.0.0.24", port(a))             --> nil, "address already in use"
a:close()                                          --> 1
s = socket.bind("127.0.0.24", port(a))             --> tcp{server}
s:getsockname()                                    --> "127.0.0.24", "port1", "inet"

-- Binding with arguments that are none.

--- B-35: no address
s = socket.tcp()                                   --> tcp{master}
s:bind()                                           --> raises "bad argument #1 to 'bind' (string expected, got no value)"
s:getsockname()                                    --> nil, "Bad file descriptor"

--- B-36: no port
s = socket.tcp()                                   --> tcp{master}
s:bind("127.0.0.1")                                --> raises "bad argument #2 to 'bind' (string expected, got no value)"
s:getsockname()                                    --> nil, "Bad file descriptor"

--- B-37: nil as an address
s = socket.tcp()                                   --> tcp{master}
s:bind(nil, 0)                                     --> raises "bad argument #1 to 'bind' (string expected, got nil)"

--- B-38: a boolean as an address
s = socket.tcp()                                   --> tcp{master}
s:bind(true, 0)                                    --> raises "bad argument #1 to 'bind' (string expected, got boolean)"

--- B-39: a table as a port
s = socket.tcp()                                   --> tcp{master}
s:bind("127.0.0.1", {})                            --> raises "bad argument #2 to 'bind' (string expected, got table)"

--- B-40: a number as an address
s = socket.tcp()                                   --> tcp{master}
s:bind(2130706433, 0)                              --> 1
                                                   --! no-numbers-as-strings: raises "Cannot bind: expected address as a string, got 2130706433"

--- B-55: bind's other name
s = socket.tcp()                                   --> tcp{master}
s:setsockname("127.0.0.1", 0)                      --> 1
                                                   --! no-aliases: raises "attempt to call 'setsockname', which is no method"

--- B-56: a zero byte in an address
s = socket.tcp()                                   --> tcp{master}
s:bind("127.0.0.1\0junk", 0)                       --> 1
                                                   --! whole-addresses: nil, "host or service not provided, or not known"

--- bind-misuse/boolean-port: a boolean as a port
s = socket.tcp()                                   --> tcp{master}
s:bind("127.0.0.1", true)                          --> raises "bad argument #2 to 'bind' (string expected, got boolean)"

--- bind-misuse/nil-port: nil as a port
s = socket.tcp()                                   --> tcp{master}
s:bind("127.0.0.1", nil)                           --> raises "bad argument #2 to 'bind' (string expected, got nil)"

--- bind-misuse/table-address: a table as an address
s = socket.tcp()                                   --> tcp{master}
s:bind({"127.0.0.1"}, 0)                           --> raises "bad argument #1 to 'bind' (string expected, got table)"

--- bind-misuse/socket-as-address: a socket as an address
s = socket.tcp()                                   --> tcp{master}
t = socket.tcp()                                   --> tcp{master}
s:bind(t, 0)                                       --> raises "bad argument #1 to 'bind' (string expected, got tcp{master})"

--- bind-misuse/more-arguments: more arguments than there are
s = socket.tcp()                                   --> tcp{master}
s:bind("127.0.0.1", 0, 32, "more")                 --> 1
s:getsockname()                                    --> "127.0.0.1", "port1", "inet"

--- bind-misuse/swapped: port and address in each other's place
s = socket.tcp()                                   --> tcp{master}
s:bind(true, "127.0.0.1")                          --> raises "bad argument #1 to 'bind' (string expected, got boolean)"

--- bind-misuse/harms-nothing: after misuse the object is as good as before
s = socket.tcp()                                   --> tcp{master}
s:bind({}, 0)                                      --> raises "bad argument #1 to 'bind' (string expected, got table)"
s:bind("127.0.0.1", {})                            --> raises "bad argument #2 to 'bind' (string expected, got table)"
s:getsockname()                                    --> nil, "Bad file descriptor"
s:bind("127.0.0.1", 0)                             --> 1
s:listen()                                         --> 1 => tcp{server}

--- bind-misuse/before-state: of a bound object a wrong argument is told all the same
s = socket.tcp()                                   --> tcp{master}
s:bind("127.0.0.1", 0)                             --> 1
s:bind("127.0.0.1", {})                            --> raises "bad argument #2 to 'bind' (string expected, got table)"
s:bind(nil, 0)                                     --> raises "bad argument #1 to 'bind' (string expected, got nil)"

--- bind-misuse/of-a-server: of a server the class is told, whatever the arguments
s = socket.bind("127.0.0.1", 0)                    --> tcp{server}
s:bind()                                           --> raises "calling 'bind' on bad self (tcp{master} expected)"
                                                   --! arguments-first: raises "Cannot bind: expected address as a string, got undefined"
s:bind("127.0.0.1", {})                            --> raises "calling 'bind' on bad self (tcp{master} expected)"
                                                   --! arguments-first: raises "Cannot bind: expected port as an integer from 0 to 65535, got an array"

--- bind-misuse/of-a-client: of a client the class is told, whatever the arguments
c, p = pair()
c:bind()                                           --> raises "calling 'bind' on bad self (tcp{master} expected)"
                                                   --! arguments-first: raises "Cannot bind: expected address as a string, got undefined"
c:bind("127.0.0.1", 0)                             --> raises "calling 'bind' on bad self (tcp{master} expected)"

-- Addresses and ports that connect is given, right ones and wrong ones.

--- K-46: port 0
m = socket.tcp()                                   --> tcp{master}
m:connect("127.0.0.1", 0)                          --> nil, "connection refused" => tcp{client}
                                                   --! checked-ports: raises "Cannot connect: expected port as an integer from 1 to 65535, got 0"

--- K-47: port 65536
m = socket.tcp()                                   --> tcp{master}
m:connect("127.0.0.1", 65536)                      --> nil, "connection refused" => tcp{client}
                                                   --! checked-ports: raises "Cannot connect: expected port as an integer from 1 to 65535, got 65536"

--- K-48: port 65537, which is 1 with LuaSocket
m = socket.tcp()                                   --> tcp{master}
m:connect("127.0.0.1", 65537)                      --> nil, "connection refused" => tcp{client}
                                                   --! checked-ports: raises "Cannot connect: expected port as an integer from 1 to 65535, got 65537"

--- K-49: port -1
m = socket.tcp()                                   --> tcp{master}
m:connect("127.0.0.1", -1)                         --> nil, "service not supported for socket type" => tcp{client}
                                                   --! checked-ports: raises "Cannot connect: expected port as an integer from 1 to 65535, got -1"

--- K-50: port 80.5
m = socket.tcp()                                   --> tcp{master}
m:connect("127.0.0.1", 80.5)                       --> nil, "service not supported for socket type" => tcp{client}
                                                   --! checked-ports: raises "Cannot connect: expected port as an integer from 1 to 65535, got 80.5"

--- K-51: the port as text
s = peer.bind("127.0.0.1", 0)                      --> tcp{server}
m = socket.tcp()                                   --> tcp{master}
m:connect("127.0.0.1", "port(s)")                  --> 1 => tcp{client}
                                                   --! no-numeric-strings: raises "Cannot connect: expected port as an integer from 1 to 65535, got \"port\""

--- K-52: the name of a service, which nobody knows
m = socket.tcp()                                   --> tcp{master}
m:connect("127.0.0.1", "nosuchservice")            --> nil, "service not supported for socket type" => tcp{client}
                                                   --! checked-ports: raises "Cannot connect: expected port as an integer from 1 to 65535, got \"nosuchservice\""

--- connect-arguments/service: the name of a service
m = socket.tcp()                                   --> tcp{master}
m:connect("127.0.0.1", "tcpmux")                   --> nil, "connection refused" => tcp{client}
                                                   --! checked-ports: raises "Cannot connect: expected port as an integer from 1 to 65535, got \"tcpmux\""

--- connect-arguments/empty-port: empty text for a port
m = socket.tcp()                                   --> tcp{master}
m:connect("127.0.0.1", "")                         --> nil, "connection refused" => tcp{client}
                                                   --! checked-ports: raises "Cannot connect: expected port as an integer from 1 to 65535, got \"\""

--- connect-arguments/huge-port: an infinite port
m = socket.tcp()                                   --> tcp{master}
m:connect("127.0.0.1", math.huge)                  --> nil, "service not supported for socket type" => tcp{client}
                                                   --! checked-ports: raises "Cannot connect: expected port as an integer from 1 to 65535, got Infinity"

--- K-53: no port
m = socket.tcp()                                   --> tcp{master}
m:connect("127.0.0.1")                             --> raises "bad argument #2 to 'connect' (string expected, got no value)"
m:connect("127.0.0.1", nil)                        --> raises "bad argument #2 to 'connect' (string expected, got nil)"
m:bind("127.0.0.1", 0)                             --> 1

--- K-54: no address
m = socket.tcp()                                   --> tcp{master}
m:connect(nil, 80)                                 --> raises "bad argument #1 to 'connect' (string expected, got nil)"
m:connect()                                        --> raises "bad argument #1 to 'connect' (string expected, got no value)"
m:bind("127.0.0.1", 0)                             --> 1

--- connect-arguments/types: what is neither text nor a number
m = socket.tcp()                                   --> tcp{master}
m:connect(true, 80)                                --> raises "bad argument #1 to 'connect' (string expected, got boolean)"
m:connect({}, 80)                                  --> raises "bad argument #1 to 'connect' (string expected, got table)"
m:connect("127.0.0.1", true)                       --> raises "bad argument #2 to 'connect' (string expected, got boolean)"
m:connect("127.0.0.1", {})                         --> raises "bad argument #2 to 'connect' (string expected, got table)"
m:bind("127.0.0.1", 0)                             --> 1

--- connect-arguments/number-address: a number as an address
s = peer.bind("127.0.0.1", 0)                      --> tcp{server}
m = socket.tcp()                                   --> tcp{master}
m:connect(2130706433, port(s))                     --> 1 => tcp{client}
                                                   --! no-numbers-as-strings: raises "Cannot connect: expected address as a string, got 2130706433"

--- K-56: an empty address
m = socket.tcp()                                   --> tcp{master}
m:connect("", 80)                                  --> nil, "host or service not provided, or not known" => tcp{client}
                                                   --! refused-stays-a-master: nil, "host or service not provided, or not known"

--- K-68: more arguments than there are
s = peer.bind("127.0.0.1", 0)                      --> tcp{server}
m = socket.tcp()                                   --> tcp{master}
m:connect("127.0.0.1", port(s), "x")               --> 1 => tcp{client}
                                                   --! extra-arguments: raises "Cannot connect: expected options as an object, got \"x\""

--- connect-arguments/more-nil: a third argument that is nil
s = peer.bind("127.0.0.1", 0)                      --> tcp{server}
m = socket.tcp()                                   --> tcp{master}
m:connect("127.0.0.1", port(s), nil)               --> 1 => tcp{client}
m:getpeername()                                    --> "127.0.0.1", port1, "inet"

--- connect-arguments/port-and-more: a port that begins as one
m = socket.tcp()                                   --> tcp{master}
m:connect("127.0.0.1", "80x")                      --> nil, "service not supported for socket type" => tcp{client}
                                                   --! checked-ports: raises "Cannot connect: expected port as an integer from 1 to 65535, got \"80x\""

--- connect-arguments/brackets: IPv6 in brackets is no address
m = socket.tcp()                                   --> tcp{master}
m:connect("[::1]", 80)                             --> nil, "host or service not provided, or not known" => tcp{client}
                                                   --! refused-stays-a-master: nil, "host or service not provided, or not known"

--- connect-arguments/slip-when-connected: slips on a client
s = peer.bind("127.0.0.1", 0)                      --> tcp{server}
m = socket.tcp()                                   --> tcp{master}
m:connect("127.0.0.1", port(s))                    --> 1 => tcp{client}
m:connect("127.0.0.1")                             --> raises "bad argument #2 to 'connect' (string expected, got no value)"
m:connect(nil, 80)                                 --> raises "bad argument #1 to 'connect' (string expected, got nil)"
m:connect("127.0.0.1", {})                         --> raises "bad argument #2 to 'connect' (string expected, got table)"
m:getpeername()                                    --> "127.0.0.1", port1, "inet"

--- connect-arguments/slip-when-closed: slips on what was closed
m = socket.tcp()                                   --> tcp{master}
m:close()                                          --> 1
m:connect("127.0.0.1")                             --> raises "bad argument #2 to 'connect' (string expected, got no value)"
m:connect(nil, 80)                                 --> raises "bad argument #1 to 'connect' (string expected, got nil)"
m:connect({}, 80)                                  --> raises "bad argument #1 to 'connect' (string expected, got table)"

--- connect-arguments/capitals: names are the same in capitals
s = peer.bind("127.0.0.1", 0)                      --> tcp{server}
m = socket.tcp4()                                  --> tcp{master}
m:connect("LOCALHOST", port(s))                    --> 1 => tcp{client}
m:getpeername()                                    --> "127.0.0.1", port1, "inet"

--- connect-arguments/nul: an address with a NUL in it
s = peer.bind("127.0.0.1", 0)                      --> tcp{server}
m = socket.tcp()                                   --> tcp{master}
m:connect("127.0.0.1\0junk", port(s))              --> 1 => tcp{client}
                                                   --! whole-addresses: nil, "host or service not provided, or not known"

--- connect-arguments/blank: an address with a blank at its end
m = socket.tcp()                                   --> tcp{master}
m:connect("127.0.0.1 ", dead())                    --> nil, "host or service not provided, or not known" => tcp{client}
                                                   --! refused-stays-a-master: nil, "host or service not provided, or not known"

-- Callers whom nobody answers.

--- K-20: a connect that times out
m = socket.tcp()                                   --> tcp{master}
m:settimeout(0.05)                                 --> 1
m:connect("127.0.0.1", hole())                     --> nil, "timeout" => tcp{client}
                                                   --! pending-is-a-master: nil, "timeout"
m:getpeername()                                    --> nil, "Transport endpoint is not connected"

--- connect-silent/name: the name of what waits
m = socket.tcp()                                   --> tcp{master}
m:settimeout(0.05)                                 --> 1
m:connect("127.0.0.1", hole())                     --> nil, "timeout" => tcp{client}
                                                   --! pending-is-a-master: nil, "timeout"
m:getsockname()                                    --> "127.0.0.1", "port1", "unspec"
                                                   --! pending-is-a-master: nil, "Transport endpoint is not connected"

--- connect-silent/name-of-four: the name of a tcp4 that waits
m = socket.tcp4()                                  --> tcp{master}
m:settimeout(0.05)                                 --> 1
m:connect("127.0.0.1", hole())                     --> nil, "timeout" => tcp{client}
                                                   --! pending-is-a-master: nil, "timeout"
m:getsockname()                                    --> "127.0.0.1", "port1", "inet"
                                                   --! pending-is-a-master: nil, "Transport endpoint is not connected"

--- connect-silent/name-with-zero: the name of what waits, with a timeout of 0
m = socket.tcp()                                   --> tcp{master}
m:settimeout(0)                                    --> 1
m:connect("127.0.0.1", hole())                     --> nil, "timeout" => tcp{client}
                                                   --! pending-is-a-master: nil, "timeout"
m:getsockname()                                    --> "127.0.0.1", "port1", "inet"
                                                   --! pending-is-a-master: nil, "Transport endpoint is not connected"

--- connect-silent/name-of-the-bound: the name of what was bound, and waits
m = socket.tcp()                                   --> tcp{master}
m:bind("127.0.0.1", 0)                             --> 1
m:getsockname()                                    --> "127.0.0.1", "port1", "inet"
m:settimeout(0.05)                                 --> 1
m:connect("127.0.0.1", hole())                     --> nil, "timeout" => tcp{client}
                                                   --! pending-is-a-master: nil, "timeout"
m:getsockname()                                    --> "127.0.0.1", "port1", "inet"
m:getpeername()                                    --> nil, "Transport endpoint is not connected"

--- connect-silent/family: the family of what waits
m = socket.tcp()                                   --> tcp{master}
m:settimeout(0.05)                                 --> 1
m:connect("127.0.0.1", hole())                     --> nil, "timeout" => tcp{client}
                                                   --! pending-is-a-master: nil, "timeout"
m:getfamily()                                      --> "inet4"
                                                   --! family-unknown: "unspec"

--- connect-silent/family-of-four: the family of a tcp4 that waits
m = socket.tcp4()                                  --> tcp{master}
m:settimeout(0.05)                                 --> 1
m:connect("127.0.0.1", hole())                     --> nil, "timeout" => tcp{client}
                                                   --! pending-is-a-master: nil, "timeout"
m:getfamily()                                      --> "inet4"
m:getpeername()                                    --> nil, "Transport endpoint is not connected"

--- K-21: a connect that times out in total
m = socket.tcp()                                   --> tcp{master}
m:settimeout(0.05, "t")                            --> 1
m:connect("127.0.0.1", hole())                     --> nil, "timeout" => tcp{client}
                                                   --! pending-is-a-master: nil, "timeout"
m:getpeername()                                    --> nil, "Transport endpoint is not connected"

--- connect-silent/total-by-r: a connect that times out in total, by its other letter
m = socket.tcp()                                   --> tcp{master}
m:settimeout(0.05, "r")                            --> 1
m:connect("127.0.0.1", hole())                     --> nil, "timeout" => tcp{client}
                                                   --! pending-is-a-master: nil, "timeout"

--- connect-silent/both: a connect under both limits
m = socket.tcp()                                   --> tcp{master}
m:settimeout(5)                                    --> 1
m:settimeout(0.05, "t")                            --> 1
m:connect("127.0.0.1", hole())                     --> nil, "timeout" => tcp{client}
                                                   --! pending-is-a-master: nil, "timeout"
m:gettimeout()                                     --> 5, 0.05

--- K-22: a connect with a total of 0
m = socket.tcp()                                   --> tcp{master}
m:settimeout(0, "t")                               --> 1
m:connect("127.0.0.1", hole())                     --> nil, "timeout" => tcp{client}
                                                   --! pending-is-a-master: nil, "timeout"

--- connect-silent/zero: a connect with a timeout of 0
m = socket.tcp()                                   --> tcp{master}
m:settimeout(0)                                    --> 1
m:connect("127.0.0.1", hole())                     --> nil, "timeout" => tcp{client}
                                                   --! pending-is-a-master: nil, "timeout"
m:getpeername()                                    --> nil, "Transport endpoint is not connected"

--- K-25: tcp4 once more, with a timeout of 0
m = socket.tcp4()                                  --> tcp{master}
m:settimeout(0)                                    --> 1
m:connect("127.0.0.1", hole())                     --> nil, "timeout" => tcp{client}
                                                   --! pending-is-a-master: nil, "timeout"
m:connect("127.0.0.1", hole())                     --> nil, "Operation already in progress"
                                                   --! pending-connect-waits: nil, "timeout"

--- K-26: once more, with a timeout of 0
m = socket.tcp()                                   --> tcp{master}
m:settimeout(0)                                    --> 1
m:connect("127.0.0.1", hole())                     --> nil, "timeout" => tcp{client}
                                                   --! pending-is-a-master: nil, "timeout"
m:connect("127.0.0.1", hole())                     --> nil, "Operation already in progress"
                                                   --! pending-connect-waits: nil, "timeout"

--- K-27: once more, after a timeout
m = socket.tcp()                                   --> tcp{master}
m:settimeout(0.05)                                 --> 1
m:connect("127.0.0.1", hole())                     --> nil, "timeout" => tcp{client}
                                                   --! pending-is-a-master: nil, "timeout"
m:connect("127.0.0.1", hole())                     --> nil, "timeout"
m:connect("127.0.0.1", hole())                     --> nil, "timeout"

--- K-28: tcp4 once more, after a timeout
m = socket.tcp4()                                  --> tcp{master}
m:settimeout(0.05)                                 --> 1
m:connect("127.0.0.1", hole())                     --> nil, "timeout" => tcp{client}
                                                   --! pending-is-a-master: nil, "timeout"
m:connect("127.0.0.1", hole())                     --> nil, "Operation already in progress"
                                                   --! pending-connect-waits: nil, "timeout"

--- connect-silent/another-target: meanwhile to somebody else, tcp4
s = peer.bind("127.0.0.1", 0)                      --> tcp{server}
m = socket.tcp4()                                  --> tcp{master}
m:settimeout(0.05)                                 --> 1
m:connect("127.0.0.1", hole())                     --> nil, "timeout" => tcp{client}
                                                   --! pending-is-a-master: nil, "timeout"
m:connect("127.0.0.1", port(s))                    --> nil, "Operation already in progress"
m:connect("127.0.0.1", dead())                     --> nil, "Operation already in progress"
m:getpeername()                                    --> nil, "Transport endpoint is not connected"

--- connect-silent/another-target-of-none: meanwhile to somebody else
s = peer.bind("127.0.0.1", 0)                      --> tcp{server}
m = socket.tcp()                                   --> tcp{master}
m:settimeout(0.05)                                 --> 1
m:connect("127.0.0.1", hole())                     --> nil, "timeout" => tcp{client}
                                                   --! pending-is-a-master: nil, "timeout"
m:settimeout(5)                                    --> 1
m:connect("127.0.0.1", port(s))                    --> 1
                                                   --! pending-target-first: nil, "Operation already in progress"

--- connect-silent/another-target-and-zero: meanwhile to somebody else, with a timeout of 0
s = peer.bind("127.0.0.1", 0)                      --> tcp{server}
m = socket.tcp()                                   --> tcp{master}
m:settimeout(0)                                    --> 1
m:connect("127.0.0.1", hole())                     --> nil, "timeout" => tcp{client}
                                                   --! pending-is-a-master: nil, "timeout"
m:connect("127.0.0.1", port(s))                    --> nil, "Operation already in progress"
m:connect("127.0.0.1", dead())                     --> nil, "Operation already in progress"

--- connect-silent/another-family: meanwhile to an address of the other family, tcp4
m = socket.tcp4()                                  --> tcp{master}
m:settimeout(0.05)                                 --> 1
m:connect("127.0.0.1", hole())                     --> nil, "timeout" => tcp{client}
                                                   --! pending-is-a-master: nil, "timeout"
m:connect("::1", dead())                           --> nil, "Address family for hostname not supported"
                                                   --! pending-target-first: nil, "Operation already in progress"

--- connect-silent/no-address: meanwhile to an address that is none
m = socket.tcp4()                                  --> tcp{master}
m:settimeout(0.05)                                 --> 1
m:connect("127.0.0.1", hole())                     --> nil, "timeout" => tcp{client}
                                                   --! pending-is-a-master: nil, "timeout"
m:connect("", dead())                              --> nil, "host or service not provided, or not known"
                                                   --! pending-target-first: nil, "Operation already in progress"

--- connect-silent/localhost: a name whose address is silent
m = socket.tcp4()                                  --> tcp{master}
m:settimeout(0.05)                                 --> 1
m:connect("localhost", hole())                     --> nil, "timeout" => tcp{client}
                                                   --! pending-is-a-master: nil, "timeout"
m:getpeername()                                    --> nil, "Transport endpoint is not connected"

--- connect-silent/tiny: less than a millisecond
m = socket.tcp()                                   --> tcp{master}
m:settimeout(0.0001)                               --> 1
m:connect("127.0.0.1", hole())                     --> nil, "timeout" => tcp{client}
                                                   --! pending-is-a-master: nil, "timeout"

--- connect-silent/tiny-total: less than a millisecond in total
m = socket.tcp()                                   --> tcp{master}
m:settimeout(0.0001, "t")                          --> 1
m:settimeout(5)                                    --> 1
m:connect("127.0.0.1", hole())                     --> nil, "timeout" => tcp{client}
                                                   --! pending-is-a-master: nil, "timeout"

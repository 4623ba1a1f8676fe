-- A tcp() that is still connecting: the methods, called on one whose connect has timed out.

--- states/accept-connecting: accept of a tcp() that is still connecting
s = socket.tcp()                                   --> tcp{master}
s:settimeout(0.05)                                 --> 1
s:connect("127.0.0.1", hole())                     --> nil, "timeout" => tcp{client}
                                                   --! pending-is-a-master: nil, "timeout"
s:accept()                                         --> raises "calling 'accept' on bad self (tcp{server} expected)"

--- states/bind-connecting: bind of a tcp() that is still connecting
s = socket.tcp()                                   --> tcp{master}
s:settimeout(0.05)                                 --> 1
s:connect("127.0.0.1", hole())                     --> nil, "timeout" => tcp{client}
                                                   --! pending-is-a-master: nil, "timeout"
s:bind("127.0.0.1", 0)                             --> raises "calling 'bind' on bad self (tcp{master} expected)"
                                                   --! pending-is-a-master: nil, "Invalid argument"

--- states/close-connecting: close of a tcp() that is still connecting
s = socket.tcp()                                   --> tcp{master}
s:settimeout(0.05)                                 --> 1
s:connect("127.0.0.1", hole())                     --> nil, "timeout" => tcp{client}
                                                   --! pending-is-a-master: nil, "timeout"
s:close()                                          --> 1

--- states/dirty-connecting: dirty of a tcp() that is still connecting
s = socket.tcp()                                   --> tcp{master}
s:settimeout(0.05)                                 --> 1
s:connect("127.0.0.1", hole())                     --> nil, "timeout" => tcp{client}
                                                   --! pending-is-a-master: nil, "timeout"
s:dirty()                                          --> false

--- states/getfamily-connecting: getfamily of a tcp() that is still connecting
s = socket.tcp()                                   --> tcp{master}
s:settimeout(0.05)                                 --> 1
s:connect("127.0.0.1", hole())                     --> nil, "timeout" => tcp{client}
                                                   --! pending-is-a-master: nil, "timeout"
s:getfamily()                                      --> "inet4"
                                                   --! pending-is-a-master: "unspec"

--- states/getoption-connecting: getoption of a tcp() that is still connecting
s = socket.tcp()                                   --> tcp{master}
s:settimeout(0.05)                                 --> 1
s:connect("127.0.0.1", hole())                     --> nil, "timeout" => tcp{client}
                                                   --! pending-is-a-master: nil, "timeout"
s:getoption("keepalive")                           --> false

--- states/getpeername-connecting: getpeername of a tcp() that is still connecting
s = socket.tcp()                                   --> tcp{master}
s:settimeout(0.05)                                 --> 1
s:connect("127.0.0.1", hole())                     --> nil, "timeout" => tcp{client}
                                                   --! pending-is-a-master: nil, "timeout"
s:getpeername()                                    --> nil, "Transport endpoint is not connected"

--- states/getsockname-connecting: getsockname of a tcp() that is still connecting
s = socket.tcp()                                   --> tcp{master}
s:settimeout(0.05)                                 --> 1
s:connect("127.0.0.1", hole())                     --> nil, "timeout" => tcp{client}
                                                   --! pending-is-a-master: nil, "timeout"
s:getsockname()                                    --> "127.0.0.1", "port1", "unspec"
                                                   --! pending-is-a-master: nil, "Transport endpoint is not connected", nil

--- states/getstats-connecting: getstats of a tcp() that is still connecting
s = socket.tcp()                                   --> tcp{master}
s:settimeout(0.05)                                 --> 1
s:connect("127.0.0.1", hole())                     --> nil, "timeout" => tcp{client}
                                                   --! pending-is-a-master: nil, "timeout"
s:getstats()                                       --> 0, 0, age

--- states/setstats-connecting: setstats of a tcp() that is still connecting
s = socket.tcp()                                   --> tcp{master}
s:settimeout(0.05)                                 --> 1
s:connect("127.0.0.1", hole())                     --> nil, "timeout" => tcp{client}
                                                   --! pending-is-a-master: nil, "timeout"
s:setstats(1, 2, 3)                                --> 1

--- states/listen-connecting: listen of a tcp() that is still connecting
s = socket.tcp()                                   --> tcp{master}
s:settimeout(0.05)                                 --> 1
s:connect("127.0.0.1", hole())                     --> nil, "timeout" => tcp{client}
                                                   --! pending-is-a-master: nil, "timeout"
s:listen()                                         --> raises "calling 'listen' on bad self (tcp{master} expected)"
                                                   --! pending-is-a-master: nil, "Invalid argument"

--- states/receive-connecting: receive of a tcp() that is still connecting
s = socket.tcp()                                   --> tcp{master}
s:settimeout(0.05)                                 --> 1
s:connect("127.0.0.1", hole())                     --> nil, "timeout" => tcp{client}
                                                   --! pending-is-a-master: nil, "timeout"
s:receive()                                        --> nil, "timeout", ""

--- states/send-connecting: send of a tcp() that is still connecting
s = socket.tcp()                                   --> tcp{master}
s:settimeout(0.05)                                 --> 1
s:connect("127.0.0.1", hole())                     --> nil, "timeout" => tcp{client}
                                                   --! pending-is-a-master: nil, "timeout"
s:send("x")                                        --> nil, "timeout", 0

--- states/setoption-connecting: setoption of a tcp() that is still connecting
s = socket.tcp()                                   --> tcp{master}
s:settimeout(0.05)                                 --> 1
s:connect("127.0.0.1", hole())                     --> nil, "timeout" => tcp{client}
                                                   --! pending-is-a-master: nil, "timeout"
s:setoption("keepalive", true)                     --> 1
s:getoption("keepalive")                           --> true

--- states/settimeout-connecting: settimeout of a tcp() that is still connecting
s = socket.tcp()                                   --> tcp{master}
s:settimeout(0.05)                                 --> 1
s:connect("127.0.0.1", hole())                     --> nil, "timeout" => tcp{client}
                                                   --! pending-is-a-master: nil, "timeout"
s:settimeout(1)                                    --> 1

--- states/gettimeout-connecting: gettimeout of a tcp() that is still connecting
s = socket.tcp()                                   --> tcp{master}
s:settimeout(0.05)                                 --> 1
s:connect("127.0.0.1", hole())                     --> nil, "timeout" => tcp{client}
                                                   --! pending-is-a-master: nil, "timeout"
s:gettimeout()                                     --> 0.05, -1

--- states/shutdown-connecting: shutdown of a tcp() that is still connecting
s = socket.tcp()                                   --> tcp{master}
s:settimeout(0.05)                                 --> 1
s:connect("127.0.0.1", hole())                     --> nil, "timeout" => tcp{client}
                                                   --! pending-is-a-master: nil, "timeout"
s:shutdown()                                       --> 1

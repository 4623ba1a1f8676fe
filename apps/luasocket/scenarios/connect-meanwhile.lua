-- What can be done with a caller whom nobody has answered yet.

--- K-33: what can be done meanwhile
m = socket.tcp()                                   --> tcp{master}
m:settimeout(0)                                    --> 1
m:connect("127.0.0.1", hole())                     --> nil, "timeout" => tcp{client}
                                                   --! pending-is-a-master: nil, "timeout"
m:send("x")                                        --> nil, "timeout", 0
m:receive()                                        --> nil, "timeout", ""
m:getpeername()                                    --> nil, "Transport endpoint is not connected"
socket.select({m}, {m}, 0.05)                      --> {}, {}, "timeout"
m:dirty()                                          --> false
m:getstats()                                       --> 0, 0, age

--- K-34: send waits
m = socket.tcp()                                   --> tcp{master}
m:settimeout(0)                                    --> 1
m:connect("127.0.0.1", hole())                     --> nil, "timeout" => tcp{client}
                                                   --! pending-is-a-master: nil, "timeout"
m:settimeout(0.05)                                 --> 1
m:send("x")                                        --> nil, "timeout", 0
m:receive()                                        --> nil, "timeout", ""
m:receive(5)                                       --> nil, "timeout", ""
m:receive("*a")                                    --> nil, "timeout", ""
m:receive(5, "ab")                                 --> nil, "timeout", "ab"

--- connect-meanwhile/select-readable: nothing to read yet
m = socket.tcp()                                   --> tcp{master}
m:settimeout(0.05)                                 --> 1
m:connect("127.0.0.1", hole())                     --> nil, "timeout" => tcp{client}
                                                   --! pending-is-a-master: nil, "timeout"
socket.select({m}, nil, 0.05)                      --> {}, {}, "timeout"
socket.select(nil, {m}, 0.05)                      --> {}, {}, "timeout"
socket.select({m}, {m}, 0)                         --> {}, {}, "timeout"

--- connect-meanwhile/listen: who waits does not listen
m = socket.tcp4()                                  --> tcp{master}
m:settimeout(0.05)                                 --> 1
m:connect("127.0.0.1", hole())                     --> nil, "timeout" => tcp{client}
                                                   --! pending-is-a-master: nil, "timeout"
m:listen()                                         --> raises "calling 'listen' on bad self (tcp{master} expected)"
                                                   --! pending-is-a-master: nil, "Invalid argument"

--- connect-meanwhile/bind: who waits is not bound
m = socket.tcp4()                                  --> tcp{master}
m:settimeout(0.05)                                 --> 1
m:connect("127.0.0.1", hole())                     --> nil, "timeout" => tcp{client}
                                                   --! pending-is-a-master: nil, "timeout"
m:bind("127.0.0.1", 0)                             --> raises "calling 'bind' on bad self (tcp{master} expected)"
                                                   --! pending-is-a-master: nil, "Invalid argument"

--- connect-meanwhile/accept: who waits accepts nobody
m = socket.tcp4()                                  --> tcp{master}
m:settimeout(0.05)                                 --> 1
m:connect("127.0.0.1", hole())                     --> nil, "timeout" => tcp{client}
                                                   --! pending-is-a-master: nil, "timeout"
m:accept()                                         --> raises "calling 'accept' on bad self (tcp{server} expected)"

--- connect-meanwhile/close: given up
m = socket.tcp()                                   --> tcp{master}
m:settimeout(0.05)                                 --> 1
m:connect("127.0.0.1", hole())                     --> nil, "timeout" => tcp{client}
                                                   --! pending-is-a-master: nil, "timeout"
m:close()                                          --> 1
m:close()                                          --> 1
m:getoption("keepalive")                           --> nil, "getsockopt failed"
m:setoption("keepalive", true)                     --> nil, "setsockopt failed"

--- connect-meanwhile/close-at-once: given up, with a timeout of 0
m = socket.tcp()                                   --> tcp{master}
m:settimeout(0)                                    --> 1
m:connect("127.0.0.1", hole())                     --> nil, "timeout" => tcp{client}
                                                   --! pending-is-a-master: nil, "timeout"
m:close()                                          --> 1
m:dirty()                                          --> false

--- connect-meanwhile/options: options meanwhile
m = socket.tcp4()                                  --> tcp{master}
m:setoption("keepalive", true)                     --> 1
m:settimeout(0.05)                                 --> 1
m:connect("127.0.0.1", hole())                     --> nil, "timeout" => tcp{client}
                                                   --! pending-is-a-master: nil, "timeout"
m:getoption("keepalive")                           --> true
m:getoption("tcp-nodelay")                         --> false
m:setoption("tcp-nodelay", true)                   --> 1
m:getoption("tcp-nodelay")                         --> true
m:setoption("keepalive", false)                    --> 1
m:getoption("keepalive")                           --> false

--- connect-meanwhile/options-of-none: options of an object that had no family
m = socket.tcp()                                   --> tcp{master}
m:setoption("keepalive", true)                     --> nil, "setsockopt failed"
m:settimeout(0.05)                                 --> 1
m:connect("127.0.0.1", hole())                     --> nil, "timeout" => tcp{client}
                                                   --! pending-is-a-master: nil, "timeout"
m:setoption("keepalive", true)                     --> 1
m:getoption("keepalive")                           --> true

--- connect-meanwhile/linger: linger meanwhile
m = socket.tcp4()                                  --> tcp{master}
m:settimeout(0.05)                                 --> 1
m:connect("127.0.0.1", hole())                     --> nil, "timeout" => tcp{client}
                                                   --! pending-is-a-master: nil, "timeout"
m:setoption("linger", {on=true, timeout=0})        --> 1
m:getoption("linger")                              --> {on=true, timeout=0}
m:close()                                          --> 1

--- connect-meanwhile/shutdown: shutting down meanwhile
m = socket.tcp4()                                  --> tcp{master}
m:settimeout(0.05)                                 --> 1
m:connect("127.0.0.1", hole())                     --> nil, "timeout" => tcp{client}
                                                   --! pending-is-a-master: nil, "timeout"
m:shutdown("send")                                 --> 1
m:close()                                          --> 1

--- connect-meanwhile/shutdown-receive: shutting down what comes, meanwhile
m = socket.tcp4()                                  --> tcp{master}
m:settimeout(0.05)                                 --> 1
m:connect("127.0.0.1", hole())                     --> nil, "timeout" => tcp{client}
                                                   --! pending-is-a-master: nil, "timeout"
m:shutdown("receive")                              --> 1
m:close()                                          --> 1

--- connect-meanwhile/shutdown-both: shutting both down meanwhile
m = socket.tcp4()                                  --> tcp{master}
m:settimeout(0.05)                                 --> 1
m:connect("127.0.0.1", hole())                     --> nil, "timeout" => tcp{client}
                                                   --! pending-is-a-master: nil, "timeout"
m:shutdown()                                       --> 1
m:close()                                          --> 1

--- connect-meanwhile/statistics: statistics meanwhile
m = socket.tcp()                                   --> tcp{master}
m:settimeout(0.05)                                 --> 1
m:connect("127.0.0.1", hole())                     --> nil, "timeout" => tcp{client}
                                                   --! pending-is-a-master: nil, "timeout"
m:setstats(1, 2, 3)                                --> 1
m:getstats()                                       --> 1, 2, age

--- connect-meanwhile/slip: a slip meanwhile
m = socket.tcp()                                   --> tcp{master}
m:settimeout(0.05)                                 --> 1
m:connect("127.0.0.1", hole())                     --> nil, "timeout" => tcp{client}
                                                   --! pending-is-a-master: nil, "timeout"
m:connect("127.0.0.1")                             --> raises "bad argument #2 to 'connect' (string expected, got no value)"
m:connect(nil, 80)                                 --> raises "bad argument #1 to 'connect' (string expected, got nil)"
m:getpeername()                                    --> nil, "Transport endpoint is not connected"

--- connect-meanwhile/two: two at once
m = socket.tcp()                                   --> tcp{master}
n = socket.tcp()                                   --> tcp{master}
m:settimeout(0)                                    --> 1
n:settimeout(0)                                    --> 1
m:connect("127.0.0.1", hole())                     --> nil, "timeout" => tcp{client}
                                                   --! pending-is-a-master: nil, "timeout"
n:connect("127.0.0.1", hole())                     --> nil, "timeout" => tcp{client}
                                                   --! pending-is-a-master: nil, "timeout"
socket.select({m, n}, {m, n}, 0.05)                --> {}, {}, "timeout"
m:close()                                          --> 1
n:close()                                          --> 1

--- connect-meanwhile/then-another: closed, and another object goes on
s = peer.bind("127.0.0.1", 0)                      --> tcp{server}
m = socket.tcp()                                   --> tcp{master}
m:settimeout(0.05)                                 --> 1
m:connect("127.0.0.1", hole())                     --> nil, "timeout" => tcp{client}
                                                   --! pending-is-a-master: nil, "timeout"
m:close()                                          --> 1
n = socket.tcp()                                   --> tcp{master}
n:settimeout(5)                                    --> 1
n:connect("127.0.0.1", port(s))                    --> 1 => tcp{client}
n:getpeername()                                    --> "127.0.0.1", port1, "inet"

--- connect-meanwhile/error: nothing has gone wrong yet
m = socket.tcp4()                                  --> tcp{master}
m:settimeout(0.05)                                 --> 1
m:connect("127.0.0.1", hole())                     --> nil, "timeout" => tcp{client}
                                                   --! pending-is-a-master: nil, "timeout"
m:getoption("error")                               --> nil

--- connect-meanwhile/shutdown-and-send: sending after a shutdown
m = socket.tcp()                                   --> tcp{master}
m:settimeout(0.05)                                 --> 1
m:connect("127.0.0.1", hole())                     --> nil, "timeout" => tcp{client}
                                                   --! pending-is-a-master: nil, "timeout"
m:shutdown("send")                                 --> 1
m:send("x")                                        --> nil, "closed", 0

--- connect-meanwhile/shutdown-and-receive: receiving after a shutdown
m = socket.tcp()                                   --> tcp{master}
m:settimeout(0.05)                                 --> 1
m:connect("127.0.0.1", hole())                     --> nil, "timeout" => tcp{client}
                                                   --! pending-is-a-master: nil, "timeout"
m:shutdown("receive")                              --> 1
m:receive()                                        --> nil, "closed", ""

--- connect-meanwhile/shutdown-and-connect: connecting again after a shutdown
m = socket.tcp()                                   --> tcp{master}
m:settimeout(0)                                    --> 1
m:connect("127.0.0.1", hole())                     --> nil, "timeout" => tcp{client}
                                                   --! pending-is-a-master: nil, "timeout"
m:shutdown("both")                                 --> 1
m:connect("127.0.0.1", hole())                     --> nil, "timeout"

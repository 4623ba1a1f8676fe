-- What becomes of options, timeouts and statistics on the way to a connection.

--- connect-options/kept: options of tcp4 are the client's
s = peer.bind("127.0.0.1", 0)                      --> tcp{server}
m = socket.tcp4()                                  --> tcp{master}
m:setoption("keepalive", true)                     --> 1
m:setoption("tcp-nodelay", true)                   --> 1
m:setoption("linger", {on=true, timeout=3})        --> 1
m:connect("127.0.0.1", port(s))                    --> 1 => tcp{client}
m:getoption("keepalive")                           --> true
m:getoption("tcp-nodelay")                         --> true
m:getoption("linger")                              --> {on=true, timeout=3}

--- connect-options/defaults: options that nobody has set
s = peer.bind("127.0.0.1", 0)                      --> tcp{server}
m = socket.tcp()                                   --> tcp{master}
m:connect("127.0.0.1", port(s))                    --> 1 => tcp{client}
m:getoption("keepalive")                           --> false
m:getoption("tcp-nodelay")                         --> false
m:getoption("linger")                              --> {on=false, timeout=0}

--- connect-options/defaults-of-shortcut: options of what the shortcut made
s = peer.bind("127.0.0.1", 0)                      --> tcp{server}
c = socket.connect("127.0.0.1", port(s))           --> tcp{client}
c:getoption("keepalive")                           --> false
c:getoption("tcp-nodelay")                         --> false
c:getoption("linger")                              --> {on=false, timeout=0}
c:gettimeout()                                     --> -1, -1

--- connect-options/tuning: keepalive's tuning is the client's
s = peer.bind("127.0.0.1", 0)                      --> tcp{server}
m = socket.tcp4()                                  --> tcp{master}
m:setoption("tcp-keepidle", 60)                    --> 1
m:setoption("tcp-keepintvl", 7)                    --> 1
m:setoption("tcp-keepcnt", 3)                      --> 1
m:connect("127.0.0.1", port(s))                    --> 1 => tcp{client}
m:getoption("tcp-keepidle")                        --> 60
m:getoption("tcp-keepintvl")                       --> 7
m:getoption("tcp-keepcnt")                         --> 3

--- connect-options/reuseaddr: reuseaddr is the client's
s = peer.bind("127.0.0.1", 0)                      --> tcp{server}
m = socket.tcp4()                                  --> tcp{master}
m:setoption("reuseaddr", true)                     --> 1
m:connect("127.0.0.1", port(s))                    --> 1 => tcp{client}
m:getoption("reuseaddr")                           --> true
m:getoption("reuseport")                           --> false

--- connect-options/no-family: an object of no family has no options yet
s = peer.bind("127.0.0.1", 0)                      --> tcp{server}
m = socket.tcp()                                   --> tcp{master}
m:setoption("keepalive", true)                     --> nil, "setsockopt failed"
m:getoption("keepalive")                           --> nil, "getsockopt failed"
m:connect("127.0.0.1", port(s))                    --> 1 => tcp{client}
m:getoption("keepalive")                           --> false
m:setoption("keepalive", true)                     --> 1
m:getoption("keepalive")                           --> true

--- connect-options/refused: options outlive a refusal
m = socket.tcp4()                                  --> tcp{master}
m:setoption("keepalive", true)                     --> 1
m:setoption("tcp-nodelay", true)                   --> 1
m:setoption("linger", {on=true, timeout=3})        --> 1
m:connect("127.0.0.1", dead())                     --> nil, "connection refused" => tcp{client}
                                                   --! refused-stays-a-master: nil, "connection refused"
m:getoption("keepalive")                           --> true
m:getoption("tcp-nodelay")                         --> true
m:getoption("linger")                              --> {on=true, timeout=3}

--- connect-options/refused-and-connected: options outlive a refusal and are the client's
s = peer.bind("127.0.0.1", 0)                      --> tcp{server}
m = socket.tcp4()                                  --> tcp{master}
m:setoption("keepalive", true)                     --> 1
m:setoption("tcp-nodelay", true)                   --> 1
m:connect("127.0.0.1", dead())                     --> nil, "connection refused" => tcp{client}
                                                   --! refused-stays-a-master: nil, "connection refused"
m:connect("127.0.0.1", port(s))                    --> nil, "closed"
                                                   --! fresh-descriptor: 1 => tcp{client}
m:getoption("keepalive")                           --> true
m:getoption("tcp-nodelay")                         --> true

--- connect-options/refused-of-none: options of an object of no family, after a refusal
m = socket.tcp()                                   --> tcp{master}
m:connect("127.0.0.1", dead())                     --> nil, "connection refused" => tcp{client}
                                                   --! refused-stays-a-master: nil, "connection refused"
m:getoption("keepalive")                           --> false
                                                   --! options-of-the-closed: nil, "getsockopt failed"

--- connect-options/refused-of-none-set: options set on an object of no family, after a refusal
m = socket.tcp()                                   --> tcp{master}
m:connect("127.0.0.1", dead())                     --> nil, "connection refused" => tcp{client}
                                                   --! refused-stays-a-master: nil, "connection refused"
m:setoption("keepalive", true)                     --> 1
                                                   --! options-of-the-closed: nil, "setsockopt failed"

--- connect-options/refused-of-none-unset: an object of no family, refused and connected, has them as new
s = peer.bind("127.0.0.1", 0)                      --> tcp{server}
m = socket.tcp()                                   --> tcp{master}
m:connect("127.0.0.1", dead())                     --> nil, "connection refused" => tcp{client}
                                                   --! refused-stays-a-master: nil, "connection refused"
m:connect("127.0.0.1", port(s))                    --> 1
                                                   --! refused-stays-a-master: 1 => tcp{client}
m:getoption("keepalive")                           --> false
m:getoption("tcp-nodelay")                         --> false

--- connect-options/set-after-refusal: options set on tcp4 after a refusal
m = socket.tcp4()                                  --> tcp{master}
m:connect("127.0.0.1", dead())                     --> nil, "connection refused" => tcp{client}
                                                   --! refused-stays-a-master: nil, "connection refused"
m:setoption("keepalive", true)                     --> 1
m:getoption("keepalive")                           --> true
m:setoption("keepalive", false)                    --> 1
m:getoption("keepalive")                           --> false

--- connect-options/statistics: statistics outlive a refusal
s = peer.bind("127.0.0.1", 0)                      --> tcp{server}
m = socket.tcp()                                   --> tcp{master}
m:connect("127.0.0.1", dead())                     --> nil, "connection refused" => tcp{client}
                                                   --! refused-stays-a-master: nil, "connection refused"
m:setstats(10, 20, 3000)                           --> 1
m:connect("127.0.0.1", port(s))                    --> 1
                                                   --! refused-stays-a-master: 1 => tcp{client}
m:getstats()                                       --> 10, 20, age+3000
m:send("abc")                                      --> 3, nil, nil
m:getstats()                                       --> 10, 23, age+3000

--- connect-options/statistics-before: statistics before there is a connection
m = socket.tcp()                                   --> tcp{master}
m:getstats()                                       --> raises "calling 'getstats' on bad self (tcp{client} expected)"
                                                   --! statistics-of-any-class: 0, 0, age

--- connect-options/statistics-set-before: statistics that are set before there is a connection
m = socket.tcp()                                   --> tcp{master}
m:setstats(1, 2, 3)                                --> raises "calling 'setstats' on bad self (tcp{client} expected)"
                                                   --! statistics-of-any-class: 1

--- connect-options/timeouts: timeouts outlive refusals and connections
s = peer.bind("127.0.0.1", 0)                      --> tcp{server}
m = socket.tcp4()                                  --> tcp{master}
m:settimeout(6)                                    --> 1
m:settimeout(8, "r")                               --> 1
m:connect("127.0.0.1", dead())                     --> nil, "connection refused" => tcp{client}
                                                   --! refused-stays-a-master: nil, "connection refused"
m:gettimeout()                                     --> 6, 8
socket.skip(2, m:connect("127.0.0.1", port(s)))    --> nothing
m:gettimeout()                                     --> 6, 8
m:settimeout(0.05)                                 --> 1
m:gettimeout()                                     --> 0.05, 8

--- connect-options/accepted: whom one connects to has options of its own
s = peer.bind("127.0.0.1", 0)                      --> tcp{server}
m = socket.tcp4()                                  --> tcp{master}
m:setoption("keepalive", true)                     --> 1
m:setoption("tcp-nodelay", true)                   --> 1
m:connect("127.0.0.1", port(s))                    --> 1 => tcp{client}
a = s:accept()                                     --> tcp{client}
a:getoption("keepalive")                           --> false
a:getoption("tcp-nodelay")                         --> false

--- connect-options/set-on-client: options of a client change at any time
c, p = pair()
c:setoption("keepalive", true)                     --> 1
c:getoption("keepalive")                           --> true
c:setoption("keepalive", false)                    --> 1
c:getoption("keepalive")                           --> false
c:setoption("tcp-nodelay", true)                   --> 1
c:getoption("tcp-nodelay")                         --> true
p:getoption("tcp-nodelay")                         --> false

--- connect-options/closed: options of a client that was closed
c, p = pair()
c:setoption("keepalive", true)                     --> 1
c:close()                                          --> 1
c:getoption("keepalive")                           --> nil, "getsockopt failed"
c:setoption("keepalive", true)                     --> nil, "setsockopt failed"

--- connect-options/error: no error on a client
c, p = pair()
c:getoption("error")                               --> nil

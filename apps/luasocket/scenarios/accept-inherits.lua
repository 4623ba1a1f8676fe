-- What who is accepted has from its server, and what not.

--- A-15: options that were set before listening
m = socket.tcp4()                                  --> tcp{master}
m:setoption("tcp-nodelay", true)                   --> 1
m:setoption("keepalive", true)                     --> 1
m:setoption("linger", {on=true, timeout=3})        --> 1
m:bind("127.0.0.1", 0)                             --> 1
m:listen()                                         --> 1 => tcp{server}
p = peer.connect("127.0.0.1", port(m))             --> tcp{client}
a = m:accept()                                     --> tcp{client}
a:getoption("tcp-nodelay")                         --> true
a:getoption("keepalive")                           --> true
a:getoption("linger")                              --> {on=true, timeout=3}

--- accept-inherits/nothing-set: nothing, where nothing was set
s = socket.bind("127.0.0.1", 0)                    --> tcp{server}
p = peer.connect("127.0.0.1", port(s))             --> tcp{client}
a = s:accept()                                     --> tcp{client}
a:getoption("tcp-nodelay")                         --> false
a:getoption("keepalive")                           --> false
a:getoption("linger")                              --> {on=false, timeout=0}

--- accept-inherits/reuseaddr: reuseaddr of the shortcut
s = socket.bind("127.0.0.1", 0)                    --> tcp{server}
s:getoption("reuseaddr")                           --> true
p = peer.connect("127.0.0.1", port(s))             --> tcp{client}
a = s:accept()                                     --> tcp{client}
a:getoption("reuseaddr")                           --> true

--- accept-inherits/set-on-a-server: options that were set on a server
s = socket.bind("127.0.0.1", 0)                    --> tcp{server}
s:setoption("keepalive", true)                     --> 1
s:setoption("tcp-nodelay", true)                   --> 1
p = peer.connect("127.0.0.1", port(s))             --> tcp{client}
a = s:accept()                                     --> tcp{client}
a:getoption("keepalive")                           --> true
a:getoption("tcp-nodelay")                         --> true

--- accept-inherits/set-after-they-came: an option that was set after they had come
s = socket.bind("127.0.0.1", 0)                    --> tcp{server}
p = peer.connect("127.0.0.1", port(s))             --> tcp{client}
socket.sleep(0.05)                                 --> nothing
s:setoption("keepalive", true)                     --> 1
a = s:accept()                                     --> tcp{client}
a:getoption("keepalive")                           --> false
                                                   --! inherited-at-accept: true, nil

--- accept-inherits/keepalive-tuning: how keepalive is tuned
s = socket.bind("127.0.0.1", 0)                    --> tcp{server}
s:setoption("tcp-keepidle", 60)                    --> 1
s:setoption("tcp-keepintvl", 7)                    --> 1
s:setoption("tcp-keepcnt", 3)                      --> 1
p = peer.connect("127.0.0.1", port(s))             --> tcp{client}
a = s:accept()                                     --> tcp{client}
a:getoption("tcp-keepidle")                        --> 60
a:getoption("tcp-keepintvl")                       --> 7
a:getoption("tcp-keepcnt")                         --> 3

--- accept-inherits/own-options: what is set on one is not set on the other
s = socket.bind("127.0.0.1", 0)                    --> tcp{server}
p = peer.connect("127.0.0.1", port(s))             --> tcp{client}
q = peer.connect("127.0.0.1", port(s))             --> tcp{client}
a = s:accept()                                     --> tcp{client}
b = s:accept()                                     --> tcp{client}
a:setoption("keepalive", true)                     --> 1
b:getoption("keepalive")                           --> false
s:getoption("keepalive")                           --> false

--- A-16: no timeout
s = socket.bind("127.0.0.1", 0)                    --> tcp{server}
s:settimeout(5)                                    --> 1
s:settimeout(6, "t")                               --> 1
p = peer.connect("127.0.0.1", port(s))             --> tcp{client}
a = s:accept()                                     --> tcp{client}
a:gettimeout()                                     --> -1, -1
s:gettimeout()                                     --> 5, 6

--- accept-inherits/zero: no timeout of 0, either
s = socket.bind("127.0.0.1", 0)                    --> tcp{server}
p = peer.connect("127.0.0.1", port(s))             --> tcp{client}
socket.sleep(0.05)                                 --> nothing
s:settimeout(0)                                    --> 1
a = s:accept()                                     --> tcp{client}
a:gettimeout()                                     --> -1, -1
go a:receive()
p:send("hello\n")                                  --> 6, nil, nil
wait a                                             --> "hello", nil, nil

--- A-17: the timeout of a master is its server's
m = socket.tcp4()                                  --> tcp{master}
m:settimeout(0.05)                                 --> 1
m:bind("127.0.0.1", 0)                             --> 1
m:listen()                                         --> 1 => tcp{server}
m:gettimeout()                                     --> 0.05, -1
m:accept()                                         --> nil, "timeout"

--- accept-inherits/own-timeout: each has its own timeout
s = socket.bind("127.0.0.1", 0)                    --> tcp{server}
p = peer.connect("127.0.0.1", port(s))             --> tcp{client}
a = s:accept()                                     --> tcp{client}
a:settimeout(0.05)                                 --> 1
s:gettimeout()                                     --> -1, -1
a:gettimeout()                                     --> 0.05, -1
a:receive()                                        --> nil, "timeout", ""

--- accept-inherits/own-statistics: each has its own statistics
s = socket.bind("127.0.0.1", 0)                    --> tcp{server}
p = peer.connect("127.0.0.1", port(s))             --> tcp{client}
q = peer.connect("127.0.0.1", port(s))             --> tcp{client}
a = s:accept()                                     --> tcp{client}
b = s:accept()                                     --> tcp{client}
p:send("12345\n")                                  --> 6, nil, nil
a:settimeout(5)                                    --> 1
a:receive()                                        --> "12345", nil, nil
a:getstats()                                       --> 6, 0, age
b:getstats()                                       --> 0, 0, age

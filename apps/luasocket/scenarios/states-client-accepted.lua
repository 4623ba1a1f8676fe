-- An accepted client: the methods, called on one to whom nobody has sent anything.

--- states/accept-accepted: accept of a client that was accepted
s = socket.bind("127.0.0.1", 0)                    --> tcp{server}
p = peer.connect("127.0.0.1", port(s))             --> tcp{client}
c = s:accept()                                     --> tcp{client}
c:settimeout(0.05)                                 --> 1
c:accept()                                         --> raises "calling 'accept' on bad self (tcp{server} expected)"

--- states/bind-accepted: bind of a client that was accepted
s = socket.bind("127.0.0.1", 0)                    --> tcp{server}
p = peer.connect("127.0.0.1", port(s))             --> tcp{client}
c = s:accept()                                     --> tcp{client}
c:bind("127.0.0.1", 0)                             --> raises "calling 'bind' on bad self (tcp{master} expected)"

--- states/close-accepted: close of a client that was accepted
s = socket.bind("127.0.0.1", 0)                    --> tcp{server}
p = peer.connect("127.0.0.1", port(s))             --> tcp{client}
c = s:accept()                                     --> tcp{client}
c:close()                                          --> 1

--- states/connect-accepted: connect of a client that was accepted
s = socket.bind("127.0.0.1", 0)                    --> tcp{server}
p = peer.connect("127.0.0.1", port(s))             --> tcp{client}
c = s:accept()                                     --> tcp{client}
c:settimeout(5)                                    --> 1
c:connect("127.0.0.1", dead())                     --> nil, "already connected"

--- states/dirty-accepted: dirty of a client that was accepted
s = socket.bind("127.0.0.1", 0)                    --> tcp{server}
p = peer.connect("127.0.0.1", port(s))             --> tcp{client}
c = s:accept()                                     --> tcp{client}
c:dirty()                                          --> false

--- states/getfamily-accepted: getfamily of a client that was accepted
s = socket.bind("127.0.0.1", 0)                    --> tcp{server}
p = peer.connect("127.0.0.1", port(s))             --> tcp{client}
c = s:accept()                                     --> tcp{client}
c:getfamily()                                      --> "inet4"

--- states/getfd-accepted: getfd of a client that was accepted
s = socket.bind("127.0.0.1", 0)                    --> tcp{server}
p = peer.connect("127.0.0.1", port(s))             --> tcp{client}
c = s:accept()                                     --> tcp{client}
c:getfd()                                          --> fd
c:setfd(c:getfd())                                 --> nothing

--- states/getoption-accepted: getoption of a client that was accepted
s = socket.bind("127.0.0.1", 0)                    --> tcp{server}
p = peer.connect("127.0.0.1", port(s))             --> tcp{client}
c = s:accept()                                     --> tcp{client}
c:getoption("keepalive")                           --> false

--- states/getpeername-accepted: getpeername of a client that was accepted
s = socket.bind("127.0.0.1", 0)                    --> tcp{server}
p = peer.connect("127.0.0.1", port(s))             --> tcp{client}
c = s:accept()                                     --> tcp{client}
c:getpeername()                                    --> "127.0.0.1", port1, "inet"

--- states/getsockname-accepted: getsockname of a client that was accepted
s = socket.bind("127.0.0.1", 0)                    --> tcp{server}
p = peer.connect("127.0.0.1", port(s))             --> tcp{client}
c = s:accept()                                     --> tcp{client}
c:getsockname()                                    --> "127.0.0.1", "port1", "inet"

--- states/getstats-accepted: getstats of a client that was accepted
s = socket.bind("127.0.0.1", 0)                    --> tcp{server}
p = peer.connect("127.0.0.1", port(s))             --> tcp{client}
c = s:accept()                                     --> tcp{client}
c:getstats()                                       --> 0, 0, age

--- states/setstats-accepted: setstats of a client that was accepted
s = socket.bind("127.0.0.1", 0)                    --> tcp{server}
p = peer.connect("127.0.0.1", port(s))             --> tcp{client}
c = s:accept()                                     --> tcp{client}
c:setstats(1, 2, 3)                                --> 1

--- states/listen-accepted: listen of a client that was accepted
s = socket.bind("127.0.0.1", 0)                    --> tcp{server}
p = peer.connect("127.0.0.1", port(s))             --> tcp{client}
c = s:accept()                                     --> tcp{client}
c:listen()                                         --> raises "calling 'listen' on bad self (tcp{master} expected)"

--- states/receive-accepted: receive of a client that was accepted
s = socket.bind("127.0.0.1", 0)                    --> tcp{server}
p = peer.connect("127.0.0.1", port(s))             --> tcp{client}
c = s:accept()                                     --> tcp{client}
c:settimeout(0.05)                                 --> 1
c:receive()                                        --> nil, "timeout", ""

--- states/send-accepted: send of a client that was accepted
s = socket.bind("127.0.0.1", 0)                    --> tcp{server}
p = peer.connect("127.0.0.1", port(s))             --> tcp{client}
c = s:accept()                                     --> tcp{client}
c:settimeout(5)                                    --> 1
c:send("x")                                        --> 1, nil, nil

--- states/setoption-accepted: setoption of a client that was accepted
s = socket.bind("127.0.0.1", 0)                    --> tcp{server}
p = peer.connect("127.0.0.1", port(s))             --> tcp{client}
c = s:accept()                                     --> tcp{client}
c:setoption("keepalive", true)                     --> 1
c:getoption("keepalive")                           --> true

--- states/settimeout-accepted: settimeout of a client that was accepted
s = socket.bind("127.0.0.1", 0)                    --> tcp{server}
p = peer.connect("127.0.0.1", port(s))             --> tcp{client}
c = s:accept()                                     --> tcp{client}
c:settimeout(1)                                    --> 1

--- states/gettimeout-accepted: gettimeout of a client that was accepted
s = socket.bind("127.0.0.1", 0)                    --> tcp{server}
p = peer.connect("127.0.0.1", port(s))             --> tcp{client}
c = s:accept()                                     --> tcp{client}
c:settimeout(0.05)                                 --> 1
c:gettimeout()                                     --> 0.05, -1

--- states/shutdown-accepted: shutdown of a client that was accepted
s = socket.bind("127.0.0.1", 0)                    --> tcp{server}
p = peer.connect("127.0.0.1", port(s))             --> tcp{client}
c = s:accept()                                     --> tcp{client}
c:shutdown()                                       --> 1

-- A server with somebody who waits to be accepted: the methods.

--- states/accept-waiting: accept of a server with somebody who waits
s = socket.bind("127.0.0.1", 0)                    --> tcp{server}
p = peer.connect("127.0.0.1", port(s))             --> tcp{client}
socket.sleep(0.05)                                 --> nothing
s:settimeout(0.05)                                 --> 1
s:accept()                                         --> tcp{client}

--- states/bind-waiting: bind of a server with somebody who waits
s = socket.bind("127.0.0.1", 0)                    --> tcp{server}
p = peer.connect("127.0.0.1", port(s))             --> tcp{client}
socket.sleep(0.05)                                 --> nothing
s:bind("127.0.0.1", 0)                             --> raises "calling 'bind' on bad self (tcp{master} expected)"

--- states/close-waiting: close of a server with somebody who waits
s = socket.bind("127.0.0.1", 0)                    --> tcp{server}
p = peer.connect("127.0.0.1", port(s))             --> tcp{client}
socket.sleep(0.05)                                 --> nothing
s:close()                                          --> 1

--- states/connect-waiting: connect of a server with somebody who waits
s = socket.bind("127.0.0.1", 0)                    --> tcp{server}
p = peer.connect("127.0.0.1", port(s))             --> tcp{client}
socket.sleep(0.05)                                 --> nothing
s:settimeout(5)                                    --> 1
s:connect("127.0.0.1", dead())                     --> nil, "already connected" => tcp{client}
                                                   --! server-stays-a-server: nil, "already connected"

--- states/dirty-waiting: dirty of a server with somebody who waits
s = socket.bind("127.0.0.1", 0)                    --> tcp{server}
p = peer.connect("127.0.0.1", port(s))             --> tcp{client}
socket.sleep(0.05)                                 --> nothing
s:dirty()                                          --> false

--- states/getfamily-waiting: getfamily of a server with somebody who waits
s = socket.bind("127.0.0.1", 0)                    --> tcp{server}
p = peer.connect("127.0.0.1", port(s))             --> tcp{client}
socket.sleep(0.05)                                 --> nothing
s:getfamily()                                      --> "inet4"

--- states/getfd-waiting: getfd of a server with somebody who waits
s = socket.bind("127.0.0.1", 0)                    --> tcp{server}
p = peer.connect("127.0.0.1", port(s))             --> tcp{client}
socket.sleep(0.05)                                 --> nothing
s:getfd()                                          --> fd
s:setfd(s:getfd())                                 --> nothing

--- states/getoption-waiting: getoption of a server with somebody who waits
s = socket.bind("127.0.0.1", 0)                    --> tcp{server}
p = peer.connect("127.0.0.1", port(s))             --> tcp{client}
socket.sleep(0.05)                                 --> nothing
s:getoption("keepalive")                           --> false

--- states/getpeername-waiting: getpeername of a server with somebody who waits
s = socket.bind("127.0.0.1", 0)                    --> tcp{server}
p = peer.connect("127.0.0.1", port(s))             --> tcp{client}
socket.sleep(0.05)                                 --> nothing
s:getpeername()                                    --> nil, "Transport endpoint is not connected"

--- states/getsockname-waiting: getsockname of a server with somebody who waits
s = socket.bind("127.0.0.1", 0)                    --> tcp{server}
p = peer.connect("127.0.0.1", port(s))             --> tcp{client}
socket.sleep(0.05)                                 --> nothing
s:getsockname()                                    --> "127.0.0.1", "port1", "inet"

--- states/getstats-waiting: getstats of a server with somebody who waits
s = socket.bind("127.0.0.1", 0)                    --> tcp{server}
p = peer.connect("127.0.0.1", port(s))             --> tcp{client}
socket.sleep(0.05)                                 --> nothing
s:getstats()                                       --> raises "calling 'getstats' on bad self (tcp{client} expected)"
                                                   --! statistics-of-any-class: 0, 0, age

--- states/setstats-waiting: setstats of a server with somebody who waits
s = socket.bind("127.0.0.1", 0)                    --> tcp{server}
p = peer.connect("127.0.0.1", port(s))             --> tcp{client}
socket.sleep(0.05)                                 --> nothing
s:setstats(1, 2, 3)                                --> raises "calling 'setstats' on bad self (tcp{client} expected)"
                                                   --! statistics-of-any-class: 1

--- states/listen-waiting: listen of a server with somebody who waits
s = socket.bind("127.0.0.1", 0)                    --> tcp{server}
p = peer.connect("127.0.0.1", port(s))             --> tcp{client}
socket.sleep(0.05)                                 --> nothing
s:listen()                                         --> raises "calling 'listen' on bad self (tcp{master} expected)"

--- states/receive-waiting: receive of a server with somebody who waits
s = socket.bind("127.0.0.1", 0)                    --> tcp{server}
p = peer.connect("127.0.0.1", port(s))             --> tcp{client}
socket.sleep(0.05)                                 --> nothing
s:settimeout(0.05)                                 --> 1
s:receive()                                        --> raises "calling 'receive' on bad self (tcp{client} expected)"

--- states/send-waiting: send of a server with somebody who waits
s = socket.bind("127.0.0.1", 0)                    --> tcp{server}
p = peer.connect("127.0.0.1", port(s))             --> tcp{client}
socket.sleep(0.05)                                 --> nothing
s:settimeout(5)                                    --> 1
s:send("x")                                        --> raises "calling 'send' on bad self (tcp{client} expected)"

--- states/setoption-waiting: setoption of a server with somebody who waits
s = socket.bind("127.0.0.1", 0)                    --> tcp{server}
p = peer.connect("127.0.0.1", port(s))             --> tcp{client}
socket.sleep(0.05)                                 --> nothing
s:setoption("keepalive", true)                     --> 1
s:getoption("keepalive")                           --> true

--- states/settimeout-waiting: settimeout of a server with somebody who waits
s = socket.bind("127.0.0.1", 0)                    --> tcp{server}
p = peer.connect("127.0.0.1", port(s))             --> tcp{client}
socket.sleep(0.05)                                 --> nothing
s:settimeout(1)                                    --> 1

--- states/gettimeout-waiting: gettimeout of a server with somebody who waits
s = socket.bind("127.0.0.1", 0)                    --> tcp{server}
p = peer.connect("127.0.0.1", port(s))             --> tcp{client}
socket.sleep(0.05)                                 --> nothing
s:settimeout(0.05)                                 --> 1
s:gettimeout()                                     --> 0.05, -1

--- states/shutdown-waiting: shutdown of a server with somebody who waits
s = socket.bind("127.0.0.1", 0)                    --> tcp{server}
p = peer.connect("127.0.0.1", port(s))             --> tcp{client}
socket.sleep(0.05)                                 --> nothing
s:shutdown()                                       --> raises "calling 'shutdown' on bad self (tcp{client} expected)"

-- A client whose peer has broken off: the methods, called on one that has not been told.

--- states/accept-reset: accept of a client whose peer has broken off
c, p = pair()
p:setoption("linger", {on=true, timeout=0})        --> 1
p:close()                                          --> 1
socket.sleep(0.05)                                 --> nothing
c:settimeout(0.05)                                 --> 1
c:accept()                                         --> raises "calling 'accept' on bad self (tcp{server} expected)"

--- states/bind-reset: bind of a client whose peer has broken off
c, p = pair()
p:setoption("linger", {on=true, timeout=0})        --> 1
p:close()                                          --> 1
socket.sleep(0.05)                                 --> nothing
c:bind("127.0.0.1", 0)                             --> raises "calling 'bind' on bad self (tcp{master} expected)"

--- states/close-reset: close of a client whose peer has broken off
c, p = pair()
p:setoption("linger", {on=true, timeout=0})        --> 1
p:close()                                          --> 1
socket.sleep(0.05)                                 --> nothing
c:close()                                          --> 1

--- states/connect-reset: connect of a client whose peer has broken off
c, p = pair()
p:setoption("linger", {on=true, timeout=0})        --> 1
p:close()                                          --> 1
socket.sleep(0.05)                                 --> nothing
c:settimeout(5)                                    --> 1
c:connect("127.0.0.1", dead())                     --> nil, "closed"
                                                   --! connected-once: nil, "already connected"

--- states/dirty-reset: dirty of a client whose peer has broken off
c, p = pair()
p:setoption("linger", {on=true, timeout=0})        --> 1
p:close()                                          --> 1
socket.sleep(0.05)                                 --> nothing
c:dirty()                                          --> false

--- states/getfamily-reset: getfamily of a client whose peer has broken off
c, p = pair()
p:setoption("linger", {on=true, timeout=0})        --> 1
p:close()                                          --> 1
socket.sleep(0.05)                                 --> nothing
c:getfamily()                                      --> "inet4"

--- states/getpeername-reset: getpeername of a client whose peer has broken off
c, p = pair()
p:setoption("linger", {on=true, timeout=0})        --> 1
p:close()                                          --> 1
socket.sleep(0.05)                                 --> nothing
c:getpeername()                                    --> nil, "Transport endpoint is not connected"
                                                   --! lasting-names: "127.0.0.1", port1, "inet"

--- states/getsockname-reset: getsockname of a client whose peer has broken off
c, p = pair()
p:setoption("linger", {on=true, timeout=0})        --> 1
p:close()                                          --> 1
socket.sleep(0.05)                                 --> nothing
c:getsockname()                                    --> "127.0.0.1", "port1", "inet"

--- states/getstats-reset: getstats of a client whose peer has broken off
c, p = pair()
p:setoption("linger", {on=true, timeout=0})        --> 1
p:close()                                          --> 1
socket.sleep(0.05)                                 --> nothing
c:getstats()                                       --> 0, 0, age

--- states/setstats-reset: setstats of a client whose peer has broken off
c, p = pair()
p:setoption("linger", {on=true, timeout=0})        --> 1
p:close()                                          --> 1
socket.sleep(0.05)                                 --> nothing
c:setstats(1, 2, 3)                                --> 1

--- states/listen-reset: listen of a client whose peer has broken off
c, p = pair()
p:setoption("linger", {on=true, timeout=0})        --> 1
p:close()                                          --> 1
socket.sleep(0.05)                                 --> nothing
c:listen()                                         --> raises "calling 'listen' on bad self (tcp{master} expected)"

--- states/receive-reset: receive of a client whose peer has broken off
c, p = pair()
p:setoption("linger", {on=true, timeout=0})        --> 1
p:close()                                          --> 1
socket.sleep(0.05)                                 --> nothing
c:settimeout(5)                                    --> 1
c:receive()                                        --> nil, "closed", ""

--- states/send-reset: send of a client whose peer has broken off
c, p = pair()
p:setoption("linger", {on=true, timeout=0})        --> 1
p:close()                                          --> 1
socket.sleep(0.05)                                 --> nothing
c:settimeout(5)                                    --> 1
c:send("x")                                        --> nil, "closed", 0

--- states/settimeout-reset: settimeout of a client whose peer has broken off
c, p = pair()
p:setoption("linger", {on=true, timeout=0})        --> 1
p:close()                                          --> 1
socket.sleep(0.05)                                 --> nothing
c:settimeout(1)                                    --> 1

--- states/gettimeout-reset: gettimeout of a client whose peer has broken off
c, p = pair()
p:setoption("linger", {on=true, timeout=0})        --> 1
p:close()                                          --> 1
socket.sleep(0.05)                                 --> nothing
c:settimeout(0.05)                                 --> 1
c:gettimeout()                                     --> 0.05, -1

--- states/shutdown-reset: shutdown of a client whose peer has broken off
c, p = pair()
p:setoption("linger", {on=true, timeout=0})        --> 1
p:close()                                          --> 1
socket.sleep(0.05)                                 --> nothing
c:shutdown()                                       --> 1

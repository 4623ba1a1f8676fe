-- A client whose peer has closed: the methods, called on one that has not read the end.

--- states/accept-ended: accept of a client whose peer has closed
c, p = pair()
p:close()                                          --> 1
socket.sleep(0.05)                                 --> nothing
c:settimeout(0.05)                                 --> 1
c:accept()                                         --> raises "calling 'accept' on bad self (tcp{server} expected)"

--- states/bind-ended: bind of a client whose peer has closed
c, p = pair()
p:close()                                          --> 1
socket.sleep(0.05)                                 --> nothing
c:bind("127.0.0.1", 0)                             --> raises "calling 'bind' on bad self (tcp{master} expected)"

--- states/close-ended: close of a client whose peer has closed
c, p = pair()
p:close()                                          --> 1
socket.sleep(0.05)                                 --> nothing
c:close()                                          --> 1

--- states/connect-ended: connect of a client whose peer has closed
c, p = pair()
p:close()                                          --> 1
socket.sleep(0.05)                                 --> nothing
c:settimeout(5)                                    --> 1
c:connect("127.0.0.1", dead())                     --> 1
                                                   --! connected-once: nil, "already connected"

--- states/dirty-ended: dirty of a client whose peer has closed
c, p = pair()
p:close()                                          --> 1
socket.sleep(0.05)                                 --> nothing
c:dirty()                                          --> false

--- states/getfamily-ended: getfamily of a client whose peer has closed
c, p = pair()
p:close()                                          --> 1
socket.sleep(0.05)                                 --> nothing
c:getfamily()                                      --> "inet4"

--- states/getfd-ended: getfd of a client whose peer has closed
c, p = pair()
p:close()                                          --> 1
socket.sleep(0.05)                                 --> nothing
c:getfd()                                          --> fd
c:setfd(c:getfd())                                 --> nothing

--- states/getoption-ended: getoption of a client whose peer has closed
c, p = pair()
p:close()                                          --> 1
socket.sleep(0.05)                                 --> nothing
c:getoption("keepalive")                           --> false

--- states/getpeername-ended: getpeername of a client whose peer has closed
c, p = pair()
p:close()                                          --> 1
socket.sleep(0.05)                                 --> nothing
c:getpeername()                                    --> "127.0.0.1", port1, "inet"

--- states/getsockname-ended: getsockname of a client whose peer has closed
c, p = pair()
p:close()                                          --> 1
socket.sleep(0.05)                                 --> nothing
c:getsockname()                                    --> "127.0.0.1", "port1", "inet"

--- states/getstats-ended: getstats of a client whose peer has closed
c, p = pair()
p:close()                                          --> 1
socket.sleep(0.05)                                 --> nothing
c:getstats()                                       --> 0, 0, age

--- states/setstats-ended: setstats of a client whose peer has closed
c, p = pair()
p:close()                                          --> 1
socket.sleep(0.05)                                 --> nothing
c:setstats(1, 2, 3)                                --> 1

--- states/listen-ended: listen of a client whose peer has closed
c, p = pair()
p:close()                                          --> 1
socket.sleep(0.05)                                 --> nothing
c:listen()                                         --> raises "calling 'listen' on bad self (tcp{master} expected)"

--- states/receive-ended: receive of a client whose peer has closed
c, p = pair()
p:close()                                          --> 1
socket.sleep(0.05)                                 --> nothing
c:settimeout(5)                                    --> 1
c:receive()                                        --> nil, "closed", ""

--- states/send-ended: send of a client whose peer has closed
c, p = pair()
p:close()                                          --> 1
socket.sleep(0.05)                                 --> nothing
c:settimeout(5)                                    --> 1
c:send("x")                                        --> 1, nil, nil

--- states/setoption-ended: setoption of a client whose peer has closed
c, p = pair()
p:close()                                          --> 1
socket.sleep(0.05)                                 --> nothing
c:setoption("keepalive", true)                     --> 1
c:getoption("keepalive")                           --> true

--- states/settimeout-ended: settimeout of a client whose peer has closed
c, p = pair()
p:close()                                          --> 1
socket.sleep(0.05)                                 --> nothing
c:settimeout(1)                                    --> 1

--- states/gettimeout-ended: gettimeout of a client whose peer has closed
c, p = pair()
p:close()                                          --> 1
socket.sleep(0.05)                                 --> nothing
c:settimeout(0.05)                                 --> 1
c:gettimeout()                                     --> 0.05, -1

--- states/shutdown-ended: shutdown of a client whose peer has closed
c, p = pair()
p:close()                                          --> 1
socket.sleep(0.05)                                 --> nothing
c:shutdown()                                       --> 1

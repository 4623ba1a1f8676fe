-- Accepting: who comes, in which order, and how long it waits for them.

--- A-01: who is accepted
s = socket.bind("127.0.0.1", 0)                    --> tcp{server}
p = peer.connect("127.0.0.1", port(s))             --> tcp{client}
p:getsockname()                                    --> "127.0.0.1", "port1", "inet"
a = s:accept()                                     --> tcp{client}
a.class                                            --> "tcp{client}"
a:gettimeout()                                     --> -1, -1
a:getfamily()                                      --> "inet4"
a:getpeername()                                    --> "127.0.0.1", port1, "inet"
a:getsockname()                                    --> "127.0.0.1", "port2", "inet"
a:getstats()                                       --> 0, 0, age
a:dirty()                                          --> false

--- A-02: nobody there, and a timeout of 0
s = socket.bind("127.0.0.1", 0)                    --> tcp{server}
s:settimeout(0)                                    --> 1
s:accept()                                         --> nil, "timeout"
s:accept()                                         --> nil, "timeout"

--- A-03: nobody there, and a timeout
s = socket.bind("127.0.0.1", 0)                    --> tcp{server}
s:settimeout(0.05)                                 --> 1
s:accept()                                         --> nil, "timeout"
s.class                                            --> "tcp{server}"

--- A-04: nobody there, and a total timeout
s = socket.bind("127.0.0.1", 0)                    --> tcp{server}
s:settimeout(0.05, "t")                            --> 1
s:accept()                                         --> nil, "timeout"

--- A-05: nobody there, and of two timeouts the total is shorter
s = socket.bind("127.0.0.1", 0)                    --> tcp{server}
s:settimeout(5)                                    --> 1
s:settimeout(0.05, "t")                            --> 1
s:accept()                                         --> nil, "timeout"

--- accept/block-is-shorter: nobody there, and of two timeouts the block timeout is shorter
s = socket.bind("127.0.0.1", 0)                    --> tcp{server}
s:settimeout(0.05)                                 --> 1
s:settimeout(5, "t")                               --> 1
s:accept()                                         --> nil, "timeout"

--- A-06: nobody there, and a total timeout of 0
s = socket.bind("127.0.0.1", 0)                    --> tcp{server}
s:settimeout(0, "t")                               --> 1
s:accept()                                         --> nil, "timeout"

--- accept/zero-and-total: nobody there, a timeout of 0 and a total one
s = socket.bind("127.0.0.1", 0)                    --> tcp{server}
s:settimeout(0)                                    --> 1
s:settimeout(5, "t")                               --> 1
s:accept()                                         --> nil, "timeout"

--- A-07: somebody there, and a timeout of 0
s = socket.bind("127.0.0.1", 0)                    --> tcp{server}
s:settimeout(0)                                    --> 1
p = peer.connect("127.0.0.1", port(s))             --> tcp{client}
socket.sleep(0.05)                                 --> nothing
s:accept()                                         --> tcp{client}
s:accept()                                         --> nil, "timeout"

--- A-08: after close
s = socket.bind("127.0.0.1", 0)                    --> tcp{server}
s:close()                                          --> 1
s:accept()                                         --> nil, "closed"
s:accept()                                         --> nil, "closed"
s.class                                            --> "tcp{server}"

--- accept/closed-with-somebody-there: after close, with somebody who had called
s = socket.bind("127.0.0.1", 0)                    --> tcp{server}
p = peer.connect("127.0.0.1", port(s))             --> tcp{client}
s:close()                                          --> 1
s:accept()                                         --> nil, "closed"
p:settimeout(5)                                    --> 1
p:receive()                                        --> nil, "closed", ""

--- A-13: more arguments than none
s = socket.bind("127.0.0.1", 0)                    --> tcp{server}
p = peer.connect("127.0.0.1", port(s))             --> tcp{client}
s:accept(1, 2)                                     --> tcp{client}
                                                   --! extra-arguments: raises "Cannot accept: expected options as an object, got 1"

--- accept/nil: nil as an argument
s = socket.bind("127.0.0.1", 0)                    --> tcp{server}
p = peer.connect("127.0.0.1", port(s))             --> tcp{client}
s:accept(nil)                                      --> tcp{client}

--- A-14: in the order in which they came
s = socket.bind("127.0.0.1", 0)                    --> tcp{server}
p = peer.connect("127.0.0.1", port(s))             --> tcp{client}
q = peer.connect("127.0.0.1", port(s))             --> tcp{client}
r = peer.connect("127.0.0.1", port(s))             --> tcp{client}
p:getsockname()                                    --> "127.0.0.1", "port1", "inet"
q:getsockname()                                    --> "127.0.0.1", "port2", "inet"
r:getsockname()                                    --> "127.0.0.1", "port3", "inet"
a = s:accept()                                     --> tcp{client}
a:getpeername()                                    --> "127.0.0.1", port1, "inet"
b = s:accept()                                     --> tcp{client}
b:getpeername()                                    --> "127.0.0.1", port2, "inet"
d = s:accept()                                     --> tcp{client}
d:getpeername()                                    --> "127.0.0.1", port3, "inet"

--- accept/order-whoever-talks: in that order, whoever talks first
s = socket.bind("127.0.0.1", 0)                    --> tcp{server}
p = peer.connect("127.0.0.1", port(s))             --> tcp{client}
q = peer.connect("127.0.0.1", port(s))             --> tcp{client}
q:send("second\n")                                 --> 7, nil, nil
p:send("first\n")                                  --> 6, nil, nil
a = s:accept()                                     --> tcp{client}
a:settimeout(5)                                    --> 1
a:receive()                                        --> "first", nil, nil
b = s:accept()                                     --> tcp{client}
b:settimeout(5)                                    --> 1
b:receive()                                        --> "second", nil, nil

--- A-19: somebody who comes while it waits
s = socket.bind("127.0.0.1", 0)                    --> tcp{server}
p = peer.connect("127.0.0.1", port(s))             --> tcp{client}
s:accept()                                         --> tcp{client}
go s:accept()
peer.sleep(0.05)                                   --> nothing
q = peer.connect("127.0.0.1", port(s))             --> tcp{client}
wait s                                             --> tcp{client}

--- accept/within-its-timeout: somebody who comes while it waits, and within the timeout
s = socket.bind("127.0.0.1", 0)                    --> tcp{server}
p = peer.connect("127.0.0.1", port(s))             --> tcp{client}
s:settimeout(5)                                    --> 1
s:accept()                                         --> tcp{client}
go s:accept()
peer.sleep(0.05)                                   --> nothing
q = peer.connect("127.0.0.1", port(s))             --> tcp{client}
wait s                                             --> tcp{client}
s:gettimeout()                                     --> 5, -1

--- accept/after-a-timeout: a timeout leaves the server as it was
s = socket.bind("127.0.0.1", 0)                    --> tcp{server}
s:settimeout(0.05)                                 --> 1
s:accept()                                         --> nil, "timeout"
p = peer.connect("127.0.0.1", port(s))             --> tcp{client}
s:settimeout(5)                                    --> 1
a = s:accept()                                     --> tcp{client}
p:send("hello\n")                                  --> 6, nil, nil
a:settimeout(5)                                    --> 1
a:receive()                                        --> "hello", nil, nil

--- accept/a-loop: polling, with callers who come in between
s = socket.bind("127.0.0.1", 0)                    --> tcp{server}
s:settimeout(0)                                    --> 1
s:accept()                                         --> nil, "timeout"
p = peer.connect("127.0.0.1", port(s))             --> tcp{client}
socket.sleep(0.05)                                 --> nothing
s:accept()                                         --> tcp{client}
s:accept()                                         --> nil, "timeout"
q = peer.connect("127.0.0.1", port(s))             --> tcp{client}
r = peer.connect("127.0.0.1", port(s))             --> tcp{client}
socket.sleep(0.05)                                 --> nothing
s:accept()                                         --> tcp{client}
s:accept()                                         --> tcp{client}
s:accept()                                         --> nil, "timeout"

--- accept/many: ten callers, one after the other
s = socket.bind("127.0.0.1", 0)                    --> tcp{server}
a = peer.connect("127.0.0.1", port(s))             --> tcp{client}
b = peer.connect("127.0.0.1", port(s))             --> tcp{client}
c = peer.connect("127.0.0.1", port(s))             --> tcp{client}
d = peer.connect("127.0.0.1", port(s))             --> tcp{client}
e = peer.connect("127.0.0.1", port(s))             --> tcp{client}
f = peer.connect("127.0.0.1", port(s))             --> tcp{client}
g = peer.connect("127.0.0.1", port(s))             --> tcp{client}
h = peer.connect("127.0.0.1", port(s))             --> tcp{client}
i = peer.connect("127.0.0.1", port(s))             --> tcp{client}
j = peer.connect("127.0.0.1", port(s))             --> tcp{client}
s:accept()                                         --> tcp{client}
s:accept()                                         --> tcp{client}
s:accept()                                         --> tcp{client}
s:accept()                                         --> tcp{client}
s:accept()                                         --> tcp{client}
s:accept()                                         --> tcp{client}
s:accept()                                         --> tcp{client}
s:accept()                                         --> tcp{client}
s:accept()                                         --> tcp{client}
s:accept()                                         --> tcp{client}
s:settimeout(0.05)                                 --> 1
s:accept()                                         --> nil, "timeout"

--- accept/ipv6: over IPv6
s = socket.bind("::1", 0)                          --> tcp{server}
p = peer.connect("::1", port(s))                   --> tcp{client}
a = s:accept()                                     --> tcp{client}
a:getfamily()                                      --> "inet6"
a:getpeername()                                    --> "::1", port1, "inet6"
a:getsockname()                                    --> "::1", "port2", "inet6"

--- accept/talks-both-ways: who is accepted talks and listens
s = socket.bind("127.0.0.1", 0)                    --> tcp{server}
p = peer.connect("127.0.0.1", port(s))             --> tcp{client}
a = s:accept()                                     --> tcp{client}
p:settimeout(5)                                    --> 1
a:settimeout(5)                                    --> 1
p:send("ping\n")                                   --> 5, nil, nil
a:receive()                                        --> "ping", nil, nil
a:send("pong\n")                                   --> 5, nil, nil
p:receive()                                        --> "pong", nil, nil

--- accept/what-was-said-before: what was said before it was accepted is there
s = socket.bind("127.0.0.1", 0)                    --> tcp{server}
p = peer.connect("127.0.0.1", port(s))             --> tcp{client}
p:send("one\ntwo\nthr")                            --> 11, nil, nil
socket.sleep(0.05)                                 --> nothing
a = s:accept()                                     --> tcp{client}
a:settimeout(0.05)                                 --> 1
a:receive()                                        --> "one", nil, nil
a:receive()                                        --> "two", nil, nil
a:receive()                                        --> nil, "timeout", "thr"
a:getstats()                                       --> 11, 0, age

--- accept/own-caller: a program may call itself
s = socket.bind("127.0.0.1", 0)                    --> tcp{server}
c = socket.connect("127.0.0.1", port(s))           --> tcp{client}
a = s:accept()                                     --> tcp{client}
c:send("to myself\n")                              --> 10, nil, nil
a:settimeout(5)                                    --> 1
a:receive()                                        --> "to myself", nil, nil

--- accept/two-servers: each server has its own callers
s = socket.bind("127.0.0.1", 0)                    --> tcp{server}
t = socket.bind("127.0.0.1", 0)                    --> tcp{server}
p = peer.connect("127.0.0.1", port(t))             --> tcp{client}
s:settimeout(0.05)                                 --> 1
t:settimeout(5)                                    --> 1
s:accept()                                         --> nil, "timeout"
t:accept()                                         --> tcp{client}

--- accept/of-a-client: who is accepted accepts nobody
s = socket.bind("127.0.0.1", 0)                    --> tcp{server}
p = peer.connect("127.0.0.1", port(s))             --> tcp{client}
a = s:accept()                                     --> tcp{client}
a:accept()                                         --> raises "calling 'accept' on bad self (tcp{server} expected)"
a:listen()                                         --> raises "calling 'listen' on bad self (tcp{master} expected)"
a:bind("127.0.0.1", 0)                             --> raises "calling 'bind' on bad self (tcp{master} expected)"

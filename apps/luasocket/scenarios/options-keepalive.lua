-- The numbers of keepalive, in every state.

--- O-07-tcp: tcp-keepidle of a master without a family
m = socket.tcp()                                   --> tcp{master}
m:setoption("tcp-keepidle", 33)                    --> nil, "setsockopt failed"
m:getoption("tcp-keepidle")                        --> nil, "getsockopt failed"
m:setoption("tcp-keepidle", 44)                    --> nil, "setsockopt failed"
m:getoption("tcp-keepidle")                        --> nil, "getsockopt failed"

--- O-07-tcp4: tcp-keepidle of a master of IPv4
m = socket.tcp4()                                  --> tcp{master}
m:setoption("tcp-keepidle", 33)                    --> 1
m:getoption("tcp-keepidle")                        --> 33
m:setoption("tcp-keepidle", 44)                    --> 1
m:getoption("tcp-keepidle")                        --> 44

--- O-07-tcp6: tcp-keepidle of a master of IPv6
m = socket.tcp6()                                  --> tcp{master}
m:setoption("tcp-keepidle", 33)                    --> 1
m:getoption("tcp-keepidle")                        --> 33
m:setoption("tcp-keepidle", 44)                    --> 1
m:getoption("tcp-keepidle")                        --> 44

--- O-07-server: tcp-keepidle of a server
s = socket.bind("127.0.0.1", 0)                    --> tcp{server}
s:setoption("tcp-keepidle", 33)                    --> 1
s:getoption("tcp-keepidle")                        --> 33
s:setoption("tcp-keepidle", 44)                    --> 1
s:getoption("tcp-keepidle")                        --> 44

--- O-07-client: tcp-keepidle of a client
c, p = pair()
c:setoption("tcp-keepidle", 33)                    --> 1
c:getoption("tcp-keepidle")                        --> 33
c:setoption("tcp-keepidle", 44)                    --> 1
c:getoption("tcp-keepidle")                        --> 44

--- O-07-closed: tcp-keepidle of a closed client
c, p = pair()
c:close()                                          --> 1
c:setoption("tcp-keepidle", 33)                    --> nil, "setsockopt failed"
c:getoption("tcp-keepidle")                        --> nil, "getsockopt failed"
c:setoption("tcp-keepidle", 44)                    --> nil, "setsockopt failed"
c:getoption("tcp-keepidle")                        --> nil, "getsockopt failed"

--- options-keepalive/tcp-keepidle-of-a-bound-master: tcp-keepidle of a bound master
m = socket.tcp()                                   --> tcp{master}
m:bind("127.0.0.1", 0)                             --> 1
m:setoption("tcp-keepidle", 33)                    --> 1
m:getoption("tcp-keepidle")                        --> 33
m:setoption("tcp-keepidle", 44)                    --> 1
m:getoption("tcp-keepidle")                        --> 44

--- options-keepalive/tcp-keepidle-of-accepted: tcp-keepidle of a client that was accepted
s = socket.bind("127.0.0.1", 0)                    --> tcp{server}
p = peer.connect("127.0.0.1", port(s))             --> tcp{client}
c = s:accept()                                     --> tcp{client}
c:setoption("tcp-keepidle", 33)                    --> 1
c:getoption("tcp-keepidle")                        --> 33
c:setoption("tcp-keepidle", 44)                    --> 1
c:getoption("tcp-keepidle")                        --> 44

--- options-keepalive/tcp-keepidle-of-a-client-of-ipv6: tcp-keepidle of a client of IPv6
c, p = pair("::1")
c:setoption("tcp-keepidle", 33)                    --> 1
c:getoption("tcp-keepidle")                        --> 33
c:setoption("tcp-keepidle", 44)                    --> 1
c:getoption("tcp-keepidle")                        --> 44

--- O-08-tcp: tcp-keepcnt of a master without a family
m = socket.tcp()                                   --> tcp{master}
m:setoption("tcp-keepcnt", 4)                      --> nil, "setsockopt failed"
m:getoption("tcp-keepcnt")                         --> nil, "getsockopt failed"
m:setoption("tcp-keepcnt", 7)                      --> nil, "setsockopt failed"
m:getoption("tcp-keepcnt")                         --> nil, "getsockopt failed"

--- O-08-tcp4: tcp-keepcnt of a master of IPv4
m = socket.tcp4()                                  --> tcp{master}
m:setoption("tcp-keepcnt", 4)                      --> 1
m:getoption("tcp-keepcnt")                         --> 4
m:setoption("tcp-keepcnt", 7)                      --> 1
m:getoption("tcp-keepcnt")                         --> 7

--- O-08-tcp6: tcp-keepcnt of a master of IPv6
m = socket.tcp6()                                  --> tcp{master}
m:setoption("tcp-keepcnt", 4)                      --> 1
m:getoption("tcp-keepcnt")                         --> 4
m:setoption("tcp-keepcnt", 7)                      --> 1
m:getoption("tcp-keepcnt")                         --> 7

--- O-08-server: tcp-keepcnt of a server
s = socket.bind("127.0.0.1", 0)                    --> tcp{server}
s:setoption("tcp-keepcnt", 4)                      --> 1
s:getoption("tcp-keepcnt")                         --> 4
s:setoption("tcp-keepcnt", 7)                      --> 1
s:getoption("tcp-keepcnt")                         --> 7

--- O-08-client: tcp-keepcnt of a client
c, p = pair()
c:setoption("tcp-keepcnt", 4)                      --> 1
c:getoption("tcp-keepcnt")                         --> 4
c:setoption("tcp-keepcnt", 7)                      --> 1
c:getoption("tcp-keepcnt")                         --> 7

--- O-08-closed: tcp-keepcnt of a closed client
c, p = pair()
c:close()                                          --> 1
c:setoption("tcp-keepcnt", 4)                      --> nil, "setsockopt failed"
c:getoption("tcp-keepcnt")                         --> nil, "getsockopt failed"
c:setoption("tcp-keepcnt", 7)                      --> nil, "setsockopt failed"
c:getoption("tcp-keepcnt")                         --> nil, "getsockopt failed"

--- options-keepalive/tcp-keepcnt-of-a-bound-master: tcp-keepcnt of a bound master
m = socket.tcp()                                   --> tcp{master}
m:bind("127.0.0.1", 0)                             --> 1
m:setoption("tcp-keepcnt", 4)                      --> 1
m:getoption("tcp-keepcnt")                         --> 4
m:setoption("tcp-keepcnt", 7)                      --> 1
m:getoption("tcp-keepcnt")                         --> 7

--- options-keepalive/tcp-keepcnt-of-accepted: tcp-keepcnt of a client that was accepted
s = socket.bind("127.0.0.1", 0)                    --> tcp{server}
p = peer.connect("127.0.0.1", port(s))             --> tcp{client}
c = s:accept()                                     --> tcp{client}
c:setoption("tcp-keepcnt", 4)                      --> 1
c:getoption("tcp-keepcnt")                         --> 4
c:setoption("tcp-keepcnt", 7)                      --> 1
c:getoption("tcp-keepcnt")                         --> 7

--- options-keepalive/tcp-keepcnt-of-a-client-of-ipv6: tcp-keepcnt of a client of IPv6
c, p = pair("::1")
c:setoption("tcp-keepcnt", 4)                      --> 1
c:getoption("tcp-keepcnt")                         --> 4
c:setoption("tcp-keepcnt", 7)                      --> 1
c:getoption("tcp-keepcnt")                         --> 7

--- O-09-tcp: tcp-keepintvl of a master without a family
m = socket.tcp()                                   --> tcp{master}
m:setoption("tcp-keepintvl", 5)                    --> nil, "setsockopt failed"
m:getoption("tcp-keepintvl")                       --> nil, "getsockopt failed"
m:setoption("tcp-keepintvl", 11)                   --> nil, "setsockopt failed"
m:getoption("tcp-keepintvl")                       --> nil, "getsockopt failed"

--- O-09-tcp4: tcp-keepintvl of a master of IPv4
m = socket.tcp4()                                  --> tcp{master}
m:setoption("tcp-keepintvl", 5)                    --> 1
m:getoption("tcp-keepintvl")                       --> 5
m:setoption("tcp-keepintvl", 11)                   --> 1
m:getoption("tcp-keepintvl")                       --> 11

--- O-09-tcp6: tcp-keepintvl of a master of IPv6
m = socket.tcp6()                                  --> tcp{master}
m:setoption("tcp-keepintvl", 5)                    --> 1
m:getoption("tcp-keepintvl")                       --> 5
m:setoption("tcp-keepintvl", 11)                   --> 1
m:getoption("tcp-keepintvl")                       --> 11

--- O-09-server: tcp-keepintvl of a server
s = socket.bind("127.0.0.1", 0)                    --> tcp{server}
s:setoption("tcp-keepintvl", 5)                    --> 1
s:getoption("tcp-keepintvl")                       --> 5
s:setoption("tcp-keepintvl", 11)                   --> 1
s:getoption("tcp-keepintvl")                       --> 11

--- O-09-client: tcp-keepintvl of a client
c, p = pair()
c:setoption("tcp-keepintvl", 5)                    --> 1
c:getoption("tcp-keepintvl")                       --> 5
c:setoption("tcp-keepintvl", 11)                   --> 1
c:getoption("tcp-keepintvl")                       --> 11

--- O-09-closed: tcp-keepintvl of a closed client
c, p = pair()
c:close()                                          --> 1
c:setoption("tcp-keepintvl", 5)                    --> nil, "setsockopt failed"
c:getoption("tcp-keepintvl")                       --> nil, "getsockopt failed"
c:setoption("tcp-keepintvl", 11)                   --> nil, "setsockopt failed"
c:getoption("tcp-keepintvl")                       --> nil, "getsockopt failed"

--- options-keepalive/tcp-keepintvl-of-a-bound-master: tcp-keepintvl of a bound master
m = socket.tcp()                                   --> tcp{master}
m:bind("127.0.0.1", 0)                             --> 1
m:setoption("tcp-keepintvl", 5)                    --> 1
m:getoption("tcp-keepintvl")                       --> 5
m:setoption("tcp-keepintvl", 11)                   --> 1
m:getoption("tcp-keepintvl")                       --> 11

--- options-keepalive/tcp-keepintvl-of-accepted: tcp-keepintvl of a client that was accepted
s = socket.bind("127.0.0.1", 0)                    --> tcp{server}
p = peer.connect("127.0.0.1", port(s))             --> tcp{client}
c = s:accept()                                     --> tcp{client}
c:setoption("tcp-keepintvl", 5)                    --> 1
c:getoption("tcp-keepintvl")                       --> 5
c:setoption("tcp-keepintvl", 11)                   --> 1
c:getoption("tcp-keepintvl")                       --> 11

--- options-keepalive/tcp-keepintvl-of-a-client-of-ipv6: tcp-keepintvl of a client of IPv6
c, p = pair("::1")
c:setoption("tcp-keepintvl", 5)                    --> 1
c:getoption("tcp-keepintvl")                       --> 5
c:setoption("tcp-keepintvl", 11)                   --> 1
c:getoption("tcp-keepintvl")                       --> 11

--- options-keepalive/largest: the largest numbers that the kernel takes, and one more
m = socket.tcp4()                                  --> tcp{master}
m:setoption("tcp-keepidle", 32767)                 --> 1
m:getoption("tcp-keepidle")                        --> 32767
m:setoption("tcp-keepidle", 32768)                 --> nil, "setsockopt failed"
m:setoption("tcp-keepintvl", 32767)                --> 1
m:getoption("tcp-keepintvl")                       --> 32767
m:setoption("tcp-keepintvl", 32768)                --> nil, "setsockopt failed"
m:setoption("tcp-keepcnt", 127)                    --> 1
m:getoption("tcp-keepcnt")                         --> 127
m:setoption("tcp-keepcnt", 128)                    --> nil, "setsockopt failed"
m:getoption("tcp-keepcnt")                         --> 127

--- options-keepalive/switching-leaves-them: switching keepalive on leaves them alone
c, p = pair()
c:setoption("tcp-keepidle", 33)                    --> 1
c:setoption("tcp-keepintvl", 5)                    --> 1
c:setoption("tcp-keepcnt", 4)                      --> 1
c:setoption("keepalive", true)                     --> 1
c:getoption("tcp-keepidle")                        --> 33
c:getoption("tcp-keepintvl")                       --> 5
c:getoption("tcp-keepcnt")                         --> 4
c:setoption("keepalive", false)                    --> 1
c:getoption("tcp-keepidle")                        --> 33

--- options-keepalive/they-switch-nothing: they switch nothing on
c, p = pair()
c:setoption("tcp-keepidle", 33)                    --> 1
c:getoption("keepalive")                           --> false

-- Options that LuaSocket has and we have not.

--- O-13-tcp: tcp-fastopen of a master without a family
m = socket.tcp()                                   --> tcp{master}
m:getoption("tcp-fastopen")                        --> raises "bad argument #1 to 'getoption' (unsupported option `tcp-fastopen')"
m:setoption("tcp-fastopen", 5)                     --> nil, "setsockopt failed"
                                                   --! fewer-options: raises "Cannot find option: unsupported option \"tcp-fastopen\", expected one of keepalive, tcp-nodelay, linger, ipv6-v6only, reuseaddr, reuseport, tcp-keepidle, tcp-keepintvl, tcp-keepcnt, recv-buffer-size, send-buffer-size, error"
m:getoption("tcp-fastopen")                        --> raises "bad argument #1 to 'getoption' (unsupported option `tcp-fastopen')"

--- O-13-tcp4: tcp-fastopen of a master of IPv4
m = socket.tcp4()                                  --> tcp{master}
m:getoption("tcp-fastopen")                        --> raises "bad argument #1 to 'getoption' (unsupported option `tcp-fastopen')"
m:setoption("tcp-fastopen", 5)                     --> 1
                                                   --! fewer-options: raises "Cannot find option: unsupported option \"tcp-fastopen\", expected one of keepalive, tcp-nodelay, linger, ipv6-v6only, reuseaddr, reuseport, tcp-keepidle, tcp-keepintvl, tcp-keepcnt, recv-buffer-size, send-buffer-size, error"
m:getoption("tcp-fastopen")                        --> raises "bad argument #1 to 'getoption' (unsupported option `tcp-fastopen')"

--- O-13-tcp6: tcp-fastopen of a master of IPv6
m = socket.tcp6()                                  --> tcp{master}
m:getoption("tcp-fastopen")                        --> raises "bad argument #1 to 'getoption' (unsupported option `tcp-fastopen')"
m:setoption("tcp-fastopen", 5)                     --> 1
                                                   --! fewer-options: raises "Cannot find option: unsupported option \"tcp-fastopen\", expected one of keepalive, tcp-nodelay, linger, ipv6-v6only, reuseaddr, reuseport, tcp-keepidle, tcp-keepintvl, tcp-keepcnt, recv-buffer-size, send-buffer-size, error"
m:getoption("tcp-fastopen")                        --> raises "bad argument #1 to 'getoption' (unsupported option `tcp-fastopen')"

--- O-13-server: tcp-fastopen of a server
s = socket.bind("127.0.0.1", 0)                    --> tcp{server}
s:getoption("tcp-fastopen")                        --> raises "bad argument #1 to 'getoption' (unsupported option `tcp-fastopen')"
s:setoption("tcp-fastopen", 5)                     --> 1
                                                   --! fewer-options: raises "Cannot find option: unsupported option \"tcp-fastopen\", expected one of keepalive, tcp-nodelay, linger, ipv6-v6only, reuseaddr, reuseport, tcp-keepidle, tcp-keepintvl, tcp-keepcnt, recv-buffer-size, send-buffer-size, error"
s:getoption("tcp-fastopen")                        --> raises "bad argument #1 to 'getoption' (unsupported option `tcp-fastopen')"

--- O-13-client: tcp-fastopen of a client
c, p = pair()
c:getoption("tcp-fastopen")                        --> raises "bad argument #1 to 'getoption' (unsupported option `tcp-fastopen')"
c:setoption("tcp-fastopen", 5)                     --> nil, "setsockopt failed"
                                                   --! fewer-options: raises "Cannot find option: unsupported option \"tcp-fastopen\", expected one of keepalive, tcp-nodelay, linger, ipv6-v6only, reuseaddr, reuseport, tcp-keepidle, tcp-keepintvl, tcp-keepcnt, recv-buffer-size, send-buffer-size, error"
c:getoption("tcp-fastopen")                        --> raises "bad argument #1 to 'getoption' (unsupported option `tcp-fastopen')"

--- O-13-closed: tcp-fastopen of a closed client
c, p = pair()
c:close()                                          --> 1
c:getoption("tcp-fastopen")                        --> raises "bad argument #1 to 'getoption' (unsupported option `tcp-fastopen')"
c:setoption("tcp-fastopen", 5)                     --> nil, "setsockopt failed"
                                                   --! fewer-options: raises "Cannot find option: unsupported option \"tcp-fastopen\", expected one of keepalive, tcp-nodelay, linger, ipv6-v6only, reuseaddr, reuseport, tcp-keepidle, tcp-keepintvl, tcp-keepcnt, recv-buffer-size, send-buffer-size, error"
c:getoption("tcp-fastopen")                        --> raises "bad argument #1 to 'getoption' (unsupported option `tcp-fastopen')"

--- O-14-tcp: tcp-fastopen-connect of a master without a family
m = socket.tcp()                                   --> tcp{master}
m:getoption("tcp-fastopen-connect")                --> raises "bad argument #1 to 'getoption' (unsupported option `tcp-fastopen-connect')"
m:setoption("tcp-fastopen-connect", 1)             --> nil, "setsockopt failed"
                                                   --! fewer-options: raises "Cannot find option: unsupported option \"tcp-fastopen-connect\", expected one of keepalive, tcp-nodelay, linger, ipv6-v6only, reuseaddr, reuseport, tcp-keepidle, tcp-keepintvl, tcp-keepcnt, recv-buffer-size, send-buffer-size, error"
m:getoption("tcp-fastopen-connect")                --> raises "bad argument #1 to 'getoption' (unsupported option `tcp-fastopen-connect')"

--- O-14-tcp4: tcp-fastopen-connect of a master of IPv4
m = socket.tcp4()                                  --> tcp{master}
m:getoption("tcp-fastopen-connect")                --> raises "bad argument #1 to 'getoption' (unsupported option `tcp-fastopen-connect')"
m:setoption("tcp-fastopen-connect", 1)             --> 1
                                                   --! fewer-options: raises "Cannot find option: unsupported option \"tcp-fastopen-connect\", expected one of keepalive, tcp-nodelay, linger, ipv6-v6only, reuseaddr, reuseport, tcp-keepidle, tcp-keepintvl, tcp-keepcnt, recv-buffer-size, send-buffer-size, error"
m:getoption("tcp-fastopen-connect")                --> raises "bad argument #1 to 'getoption' (unsupported option `tcp-fastopen-connect')"

--- O-14-tcp6: tcp-fastopen-connect of a master of IPv6
m = socket.tcp6()                                  --> tcp{master}
m:getoption("tcp-fastopen-connect")                --> raises "bad argument #1 to 'getoption' (unsupported option `tcp-fastopen-connect')"
m:setoption("tcp-fastopen-connect", 1)             --> 1
                                                   --! fewer-options: raises "Cannot find option: unsupported option \"tcp-fastopen-connect\", expected one of keepalive, tcp-nodelay, linger, ipv6-v6only, reuseaddr, reuseport, tcp-keepidle, tcp-keepintvl, tcp-keepcnt, recv-buffer-size, send-buffer-size, error"
m:getoption("tcp-fastopen-connect")                --> raises "bad argument #1 to 'getoption' (unsupported option `tcp-fastopen-connect')"

--- O-14-server: tcp-fastopen-connect of a server
s = socket.bind("127.0.0.1", 0)                    --> tcp{server}
s:getoption("tcp-fastopen-connect")                --> raises "bad argument #1 to 'getoption' (unsupported option `tcp-fastopen-connect')"
s:setoption("tcp-fastopen-connect", 1)             --> nil, "setsockopt failed"
                                                   --! fewer-options: raises "Cannot find option: unsupported option \"tcp-fastopen-connect\", expected one of keepalive, tcp-nodelay, linger, ipv6-v6only, reuseaddr, reuseport, tcp-keepidle, tcp-keepintvl, tcp-keepcnt, recv-buffer-size, send-buffer-size, error"
s:getoption("tcp-fastopen-connect")                --> raises "bad argument #1 to 'getoption' (unsupported option `tcp-fastopen-connect')"

--- O-14-client: tcp-fastopen-connect of a client
c, p = pair()
c:getoption("tcp-fastopen-connect")                --> raises "bad argument #1 to 'getoption' (unsupported option `tcp-fastopen-connect')"
c:setoption("tcp-fastopen-connect", 1)             --> nil, "setsockopt failed"
                                                   --! fewer-options: raises "Cannot find option: unsupported option \"tcp-fastopen-connect\", expected one of keepalive, tcp-nodelay, linger, ipv6-v6only, reuseaddr, reuseport, tcp-keepidle, tcp-keepintvl, tcp-keepcnt, recv-buffer-size, send-buffer-size, error"
c:getoption("tcp-fastopen-connect")                --> raises "bad argument #1 to 'getoption' (unsupported option `tcp-fastopen-connect')"

--- O-14-closed: tcp-fastopen-connect of a closed client
c, p = pair()
c:close()                                          --> 1
c:getoption("tcp-fastopen-connect")                --> raises "bad argument #1 to 'getoption' (unsupported option `tcp-fastopen-connect')"
c:setoption("tcp-fastopen-connect", 1)             --> nil, "setsockopt failed"
                                                   --! fewer-options: raises "Cannot find option: unsupported option \"tcp-fastopen-connect\", expected one of keepalive, tcp-nodelay, linger, ipv6-v6only, reuseaddr, reuseport, tcp-keepidle, tcp-keepintvl, tcp-keepcnt, recv-buffer-size, send-buffer-size, error"
c:getoption("tcp-fastopen-connect")                --> raises "bad argument #1 to 'getoption' (unsupported option `tcp-fastopen-connect')"

--- O-15-tcp: tcp-defer-accept of a master without a family
m = socket.tcp()                                   --> tcp{master}
m:getoption("tcp-defer-accept")                    --> raises "bad argument #1 to 'getoption' (unsupported option `tcp-defer-accept')"
m:setoption("tcp-defer-accept", 2)                 --> nil, "setsockopt failed"
                                                   --! fewer-options: raises "Cannot find option: unsupported option \"tcp-defer-accept\", expected one of keepalive, tcp-nodelay, linger, ipv6-v6only, reuseaddr, reuseport, tcp-keepidle, tcp-keepintvl, tcp-keepcnt, recv-buffer-size, send-buffer-size, error"
m:getoption("tcp-defer-accept")                    --> raises "bad argument #1 to 'getoption' (unsupported option `tcp-defer-accept')"

--- O-15-tcp4: tcp-defer-accept of a master of IPv4
m = socket.tcp4()                                  --> tcp{master}
m:getoption("tcp-defer-accept")                    --> raises "bad argument #1 to 'getoption' (unsupported option `tcp-defer-accept')"
m:setoption("tcp-defer-accept", 2)                 --> 1
                                                   --! fewer-options: raises "Cannot find option: unsupported option \"tcp-defer-accept\", expected one of keepalive, tcp-nodelay, linger, ipv6-v6only, reuseaddr, reuseport, tcp-keepidle, tcp-keepintvl, tcp-keepcnt, recv-buffer-size, send-buffer-size, error"
m:getoption("tcp-defer-accept")                    --> raises "bad argument #1 to 'getoption' (unsupported option `tcp-defer-accept')"

--- O-15-tcp6: tcp-defer-accept of a master of IPv6
m = socket.tcp6()                                  --> tcp{master}
m:getoption("tcp-defer-accept")                    --> raises "bad argument #1 to 'getoption' (unsupported option `tcp-defer-accept')"
m:setoption("tcp-defer-accept", 2)                 --> 1
                                                   --! fewer-options: raises "Cannot find option: unsupported option \"tcp-defer-accept\", expected one of keepalive, tcp-nodelay, linger, ipv6-v6only, reuseaddr, reuseport, tcp-keepidle, tcp-keepintvl, tcp-keepcnt, recv-buffer-size, send-buffer-size, error"
m:getoption("tcp-defer-accept")                    --> raises "bad argument #1 to 'getoption' (unsupported option `tcp-defer-accept')"

--- O-15-server: tcp-defer-accept of a server
s = socket.bind("127.0.0.1", 0)                    --> tcp{server}
s:getoption("tcp-defer-accept")                    --> raises "bad argument #1 to 'getoption' (unsupported option `tcp-defer-accept')"
s:setoption("tcp-defer-accept", 2)                 --> 1
                                                   --! fewer-options: raises "Cannot find option: unsupported option \"tcp-defer-accept\", expected one of keepalive, tcp-nodelay, linger, ipv6-v6only, reuseaddr, reuseport, tcp-keepidle, tcp-keepintvl, tcp-keepcnt, recv-buffer-size, send-buffer-size, error"
s:getoption("tcp-defer-accept")                    --> raises "bad argument #1 to 'getoption' (unsupported option `tcp-defer-accept')"

--- O-15-client: tcp-defer-accept of a client
c, p = pair()
c:getoption("tcp-defer-accept")                    --> raises "bad argument #1 to 'getoption' (unsupported option `tcp-defer-accept')"
c:setoption("tcp-defer-accept", 2)                 --> 1
                                                   --! fewer-options: raises "Cannot find option: unsupported option \"tcp-defer-accept\", expected one of keepalive, tcp-nodelay, linger, ipv6-v6only, reuseaddr, reuseport, tcp-keepidle, tcp-keepintvl, tcp-keepcnt, recv-buffer-size, send-buffer-size, error"
c:getoption("tcp-defer-accept")                    --> raises "bad argument #1 to 'getoption' (unsupported option `tcp-defer-accept')"

--- O-15-closed: tcp-defer-accept of a closed client
c, p = pair()
c:close()                                          --> 1
c:getoption("tcp-defer-accept")                    --> raises "bad argument #1 to 'getoption' (unsupported option `tcp-defer-accept')"
c:setoption("tcp-defer-accept", 2)                 --> nil, "setsockopt failed"
                                                   --! fewer-options: raises "Cannot find option: unsupported option \"tcp-defer-accept\", expected one of keepalive, tcp-nodelay, linger, ipv6-v6only, reuseaddr, reuseport, tcp-keepidle, tcp-keepintvl, tcp-keepcnt, recv-buffer-size, send-buffer-size, error"
c:getoption("tcp-defer-accept")                    --> raises "bad argument #1 to 'getoption' (unsupported option `tcp-defer-accept')"

--- O-69: a server that hears of callers once they talk
s = socket.bind("127.0.0.1", 0)                    --> tcp{server}
s:settimeout(0.05)                                 --> 1
s:setoption("tcp-defer-accept", 1)                 --> 1
                                                   --! fewer-options: raises "Cannot find option: unsupported option \"tcp-defer-accept\", expected one of keepalive, tcp-nodelay, linger, ipv6-v6only, reuseaddr, reuseport, tcp-keepidle, tcp-keepintvl, tcp-keepcnt, recv-buffer-size, send-buffer-size, error"

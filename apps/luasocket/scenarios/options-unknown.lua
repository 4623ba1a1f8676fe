-- Options that TCP objects do not have, in every state.

--- O-16-tcp: bindtodevice of a master without a family
m = socket.tcp()                                   --> tcp{master}
m:getoption("bindtodevice")                        --> raises "bad argument #1 to 'getoption' (unsupported option `bindtodevice')"
m:setoption("bindtodevice", "lo")                  --> raises "bad argument #1 to 'setoption' (unsupported option `bindtodevice')"
m:getoption("bindtodevice")                        --> raises "bad argument #1 to 'getoption' (unsupported option `bindtodevice')"

--- O-16-tcp4: bindtodevice of a master of IPv4
m = socket.tcp4()                                  --> tcp{master}
m:getoption("bindtodevice")                        --> raises "bad argument #1 to 'getoption' (unsupported option `bindtodevice')"
m:setoption("bindtodevice", "lo")                  --> raises "bad argument #1 to 'setoption' (unsupported option `bindtodevice')"
m:getoption("bindtodevice")                        --> raises "bad argument #1 to 'getoption' (unsupported option `bindtodevice')"

--- O-16-tcp6: bindtodevice of a master of IPv6
m = socket.tcp6()                                  --> tcp{master}
m:getoption("bindtodevice")                        --> raises "bad argument #1 to 'getoption' (unsupported option `bindtodevice')"
m:setoption("bindtodevice", "lo")                  --> raises "bad argument #1 to 'setoption' (unsupported option `bindtodevice')"
m:getoption("bindtodevice")                        --> raises "bad argument #1 to 'getoption' (unsupported option `bindtodevice')"

--- O-16-server: bindtodevice of a server
s = socket.bind("127.0.0.1", 0)                    --> tcp{server}
s:getoption("bindtodevice")                        --> raises "bad argument #1 to 'getoption' (unsupported option `bindtodevice')"
s:setoption("bindtodevice", "lo")                  --> raises "bad argument #1 to 'setoption' (unsupported option `bindtodevice')"
s:getoption("bindtodevice")                        --> raises "bad argument #1 to 'getoption' (unsupported option `bindtodevice')"

--- O-16-client: bindtodevice of a client
c, p = pair()
c:getoption("bindtodevice")                        --> raises "bad argument #1 to 'getoption' (unsupported option `bindtodevice')"
c:setoption("bindtodevice", "lo")                  --> raises "bad argument #1 to 'setoption' (unsupported option `bindtodevice')"
c:getoption("bindtodevice")                        --> raises "bad argument #1 to 'getoption' (unsupported option `bindtodevice')"

--- O-16-closed: bindtodevice of a closed client
c, p = pair()
c:close()                                          --> 1
c:getoption("bindtodevice")                        --> raises "bad argument #1 to 'getoption' (unsupported option `bindtodevice')"
c:setoption("bindtodevice", "lo")                  --> raises "bad argument #1 to 'setoption' (unsupported option `bindtodevice')"
c:getoption("bindtodevice")                        --> raises "bad argument #1 to 'getoption' (unsupported option `bindtodevice')"

--- O-17-tcp: broadcast of a master without a family
m = socket.tcp()                                   --> tcp{master}
m:getoption("broadcast")                           --> raises "bad argument #1 to 'getoption' (unsupported option `broadcast')"
m:setoption("broadcast", true)                     --> raises "bad argument #1 to 'setoption' (unsupported option `broadcast')"
m:getoption("broadcast")                           --> raises "bad argument #1 to 'getoption' (unsupported option `broadcast')"

--- O-17-tcp4: broadcast of a master of IPv4
m = socket.tcp4()                                  --> tcp{master}
m:getoption("broadcast")                           --> raises "bad argument #1 to 'getoption' (unsupported option `broadcast')"
m:setoption("broadcast", true)                     --> raises "bad argument #1 to 'setoption' (unsupported option `broadcast')"
m:getoption("broadcast")                           --> raises "bad argument #1 to 'getoption' (unsupported option `broadcast')"

--- O-17-tcp6: broadcast of a master of IPv6
m = socket.tcp6()                                  --> tcp{master}
m:getoption("broadcast")                           --> raises "bad argument #1 to 'getoption' (unsupported option `broadcast')"
m:setoption("broadcast", true)                     --> raises "bad argument #1 to 'setoption' (unsupported option `broadcast')"
m:getoption("broadcast")                           --> raises "bad argument #1 to 'getoption' (unsupported option `broadcast')"

--- O-17-server: broadcast of a server
s = socket.bind("127.0.0.1", 0)                    --> tcp{server}
s:getoption("broadcast")                           --> raises "bad argument #1 to 'getoption' (unsupported option `broadcast')"
s:setoption("broadcast", true)                     --> raises "bad argument #1 to 'setoption' (unsupported option `broadcast')"
s:getoption("broadcast")                           --> raises "bad argument #1 to 'getoption' (unsupported option `broadcast')"

--- O-17-client: broadcast of a client
c, p = pair()
c:getoption("broadcast")                           --> raises "bad argument #1 to 'getoption' (unsupported option `broadcast')"
c:setoption("broadcast", true)                     --> raises "bad argument #1 to 'setoption' (unsupported option `broadcast')"
c:getoption("broadcast")                           --> raises "bad argument #1 to 'getoption' (unsupported option `broadcast')"

--- O-17-closed: broadcast of a closed client
c, p = pair()
c:close()                                          --> 1
c:getoption("broadcast")                           --> raises "bad argument #1 to 'getoption' (unsupported option `broadcast')"
c:setoption("broadcast", true)                     --> raises "bad argument #1 to 'setoption' (unsupported option `broadcast')"
c:getoption("broadcast")                           --> raises "bad argument #1 to 'getoption' (unsupported option `broadcast')"

--- O-18-tcp: dontroute of a master without a family
m = socket.tcp()                                   --> tcp{master}
m:getoption("dontroute")                           --> raises "bad argument #1 to 'getoption' (unsupported option `dontroute')"
m:setoption("dontroute", true)                     --> raises "bad argument #1 to 'setoption' (unsupported option `dontroute')"
m:getoption("dontroute")                           --> raises "bad argument #1 to 'getoption' (unsupported option `dontroute')"

--- O-18-tcp4: dontroute of a master of IPv4
m = socket.tcp4()                                  --> tcp{master}
m:getoption("dontroute")                           --> raises "bad argument #1 to 'getoption' (unsupported option `dontroute')"
m:setoption("dontroute", true)                     --> raises "bad argument #1 to 'setoption' (unsupported option `dontroute')"
m:getoption("dontroute")                           --> raises "bad argument #1 to 'getoption' (unsupported option `dontroute')"

--- O-18-tcp6: dontroute of a master of IPv6
m = socket.tcp6()                                  --> tcp{master}
m:getoption("dontroute")                           --> raises "bad argument #1 to 'getoption' (unsupported option `dontroute')"
m:setoption("dontroute", true)                     --> raises "bad argument #1 to 'setoption' (unsupported option `dontroute')"
m:getoption("dontroute")                           --> raises "bad argument #1 to 'getoption' (unsupported option `dontroute')"

--- O-18-server: dontroute of a server
s = socket.bind("127.0.0.1", 0)                    --> tcp{server}
s:getoption("dontroute")                           --> raises "bad argument #1 to 'getoption' (unsupported option `dontroute')"
s:setoption("dontroute", true)                     --> raises "bad argument #1 to 'setoption' (unsupported option `dontroute')"
s:getoption("dontroute")                           --> raises "bad argument #1 to 'getoption' (unsupported option `dontroute')"

--- O-18-client: dontroute of a client
c, p = pair()
c:getoption("dontroute")                           --> raises "bad argument #1 to 'getoption' (unsupported option `dontroute')"
c:setoption("dontroute", true)                     --> raises "bad argument #1 to 'setoption' (unsupported option `dontroute')"
c:getoption("dontroute")                           --> raises "bad argument #1 to 'getoption' (unsupported option `dontroute')"

--- O-18-closed: dontroute of a closed client
c, p = pair()
c:close()                                          --> 1
c:getoption("dontroute")                           --> raises "bad argument #1 to 'getoption' (unsupported option `dontroute')"
c:setoption("dontroute", true)                     --> raises "bad argument #1 to 'setoption' (unsupported option `dontroute')"
c:getoption("dontroute")                           --> raises "bad argument #1 to 'getoption' (unsupported option `dontroute')"

--- O-19-tcp: ip-multicast-ttl of a master without a family
m = socket.tcp()                                   --> tcp{master}
m:getoption("ip-multicast-ttl")                    --> raises "bad argument #1 to 'getoption' (unsupported option `ip-multicast-ttl')"
m:setoption("ip-multicast-ttl", 1)                 --> raises "bad argument #1 to 'setoption' (unsupported option `ip-multicast-ttl')"
m:getoption("ip-multicast-ttl")                    --> raises "bad argument #1 to 'getoption' (unsupported option `ip-multicast-ttl')"

--- O-19-tcp4: ip-multicast-ttl of a master of IPv4
m = socket.tcp4()                                  --> tcp{master}
m:getoption("ip-multicast-ttl")                    --> raises "bad argument #1 to 'getoption' (unsupported option `ip-multicast-ttl')"
m:setoption("ip-multicast-ttl", 1)                 --> raises "bad argument #1 to 'setoption' (unsupported option `ip-multicast-ttl')"
m:getoption("ip-multicast-ttl")                    --> raises "bad argument #1 to 'getoption' (unsupported option `ip-multicast-ttl')"

--- O-19-tcp6: ip-multicast-ttl of a master of IPv6
m = socket.tcp6()                                  --> tcp{master}
m:getoption("ip-multicast-ttl")                    --> raises "bad argument #1 to 'getoption' (unsupported option `ip-multicast-ttl')"
m:setoption("ip-multicast-ttl", 1)                 --> raises "bad argument #1 to 'setoption' (unsupported option `ip-multicast-ttl')"
m:getoption("ip-multicast-ttl")                    --> raises "bad argument #1 to 'getoption' (unsupported option `ip-multicast-ttl')"

--- O-19-server: ip-multicast-ttl of a server
s = socket.bind("127.0.0.1", 0)                    --> tcp{server}
s:getoption("ip-multicast-ttl")                    --> raises "bad argument #1 to 'getoption' (unsupported option `ip-multicast-ttl')"
s:setoption("ip-multicast-ttl", 1)                 --> raises "bad argument #1 to 'setoption' (unsupported option `ip-multicast-ttl')"
s:getoption("ip-multicast-ttl")                    --> raises "bad argument #1 to 'getoption' (unsupported option `ip-multicast-ttl')"

--- O-19-client: ip-multicast-ttl of a client
c, p = pair()
c:getoption("ip-multicast-ttl")                    --> raises "bad argument #1 to 'getoption' (unsupported option `ip-multicast-ttl')"
c:setoption("ip-multicast-ttl", 1)                 --> raises "bad argument #1 to 'setoption' (unsupported option `ip-multicast-ttl')"
c:getoption("ip-multicast-ttl")                    --> raises "bad argument #1 to 'getoption' (unsupported option `ip-multicast-ttl')"

--- O-19-closed: ip-multicast-ttl of a closed client
c, p = pair()
c:close()                                          --> 1
c:getoption("ip-multicast-ttl")                    --> raises "bad argument #1 to 'getoption' (unsupported option `ip-multicast-ttl')"
c:setoption("ip-multicast-ttl", 1)                 --> raises "bad argument #1 to 'setoption' (unsupported option `ip-multicast-ttl')"
c:getoption("ip-multicast-ttl")                    --> raises "bad argument #1 to 'getoption' (unsupported option `ip-multicast-ttl')"

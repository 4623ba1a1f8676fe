-- Names and addresses: localhost, 127.0.0.1 and ::1.

--- V-02: the address of an address
socket.dns.toip("127.0.0.1")                       --> "127.0.0.1", {alias={}, ip={"127.0.0.1"}, name="localhost"}
                                                   --! addresses-have-no-names: "127.0.0.1", nil, {alias={}, ip={"127.0.0.1"}, name="127.0.0.1"}

--- V-01: the address of a name
socket.dns.toip("localhost")                       --> "127.0.0.1", {alias={}, ip={"127.0.0.1"}, name="localhost"}
                                                   --! resolved-third: "127.0.0.1", nil, {alias={}, ip={"127.0.0.1"}, name="localhost"}

--- dns/toip-first: the address alone
socket.try(socket.dns.toip("localhost"))           --> "127.0.0.1", {alias={}, ip={"127.0.0.1"}, name="localhost"}
                                                   --! try-keeps-the-value: "127.0.0.1"

--- V-05: the name of an address
socket.dns.tohostname("127.0.0.1")                 --> "localhost", {alias={}, ip={"127.0.0.1"}, name="localhost"}
                                                   --! resolved-third: "localhost", nil, {alias={}, ip={"127.0.0.1"}, name="localhost"}

--- V-06: the name of a name
socket.dns.tohostname("localhost")                 --> "localhost", {alias={}, ip={"127.0.0.1"}, name="localhost"}
                                                   --! resolved-third: "localhost", nil, {alias={}, ip={"127.0.0.1"}, name="localhost"}

--- V-09: all addresses of an address
socket.dns.getaddrinfo("127.0.0.1")                --> {{addr="127.0.0.1", family="inet"}}
socket.dns.getaddrinfo("::1")                      --> {{addr="::1", family="inet6"}}
socket.dns.getaddrinfo("127.0.0.2")                --> {{addr="127.0.0.2", family="inet"}}

--- V-13: a machine's name is one value
socket.skip(1, socket.dns.gethostname())           --> nothing

--- V-14: a name is wanted
socket.dns.toip()                                  --> raises "bad argument #1 to 'toip' (string expected, got no value)"
socket.dns.tohostname()                            --> raises "bad argument #1 to 'tohostname' (string expected, got no value)"
socket.dns.getaddrinfo()                           --> raises "bad argument #1 to 'getaddrinfo' (string expected, got no value)"
socket.dns.toip(nil)                               --> raises "bad argument #1 to 'toip' (string expected, got nil)"
socket.dns.getaddrinfo(nil)                        --> raises "bad argument #1 to 'getaddrinfo' (string expected, got nil)"
socket.dns.toip({})                                --> raises "bad argument #1 to 'toip' (string expected, got table)"
socket.dns.getaddrinfo(true)                       --> raises "bad argument #1 to 'getaddrinfo' (string expected, got boolean)"

--- V-15: the older calls know nothing of IPv6
socket.dns.toip("::1")                             --> nil, "host not found"
socket.dns.tohostname("::1")                       --> nil, "host not found"

--- dns/numbers: an address as a number
socket.dns.toip(2130706433)                        --> "127.0.0.1", {alias={}, ip={"127.0.0.1"}, name="localhost"}
                                                   --! no-numbers-as-strings: raises "Cannot resolve: expected host as a string, got 2130706433"

--- dns/more: more than they ask for is ignored
socket.dns.getaddrinfo("127.0.0.1", "x")           --> {{addr="127.0.0.1", family="inet"}}
socket.skip(1, socket.dns.gethostname("x"))        --> nothing
socket.dns.toip("::1", 5)                          --> nil, "host not found"

--- dns/try: try of what is not found
socket.try(socket.dns.toip("::1"))                 --> throws "host not found"
socket.protect(socket.try)(socket.dns.toip("::1")) --> nil, "host not found"

--- dns/localhost: a name to bind and to connect to
s = socket.bind("localhost", 0)                    --> tcp{server}
p = peer.connect("localhost", port(s))             --> tcp{client}
s:settimeout(5)                                    --> 1
c = s:accept()                                     --> tcp{client}
c:send("hello\n")                                  --> 6, nil, nil
p:receive()                                        --> "hello", nil, nil

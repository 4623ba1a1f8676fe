-- HTTP as people write it with LuaSocket: headers by lines, bodies by count, by chunks, and until the end.

--- conversations/http-1.0-client: a client of HTTP/1.0 reads until the end
s = peer.bind("127.0.0.1", 0)                      --> tcp{server}
c = socket.tcp()                                   --> tcp{master}
c:settimeout(5)                                    --> 1
c:connect("127.0.0.1", port(s))                    --> 1 => tcp{client}
c:setoption("tcp-nodelay", true)                   --> 1
c:send("GET /index.html HTTP/1.0\r\nHost: localhost\r\nUser-Agent: LuaSocket 3.0\r\n\r\n") --> 72, nil, nil
p = s:accept()                                     --> tcp{client}
p:settimeout(5)                                    --> 1
p:receive()                                        --> "GET /index.html HTTP/1.0", nil, nil
p:receive()                                        --> "Host: localhost", nil, nil
p:receive()                                        --> "User-Agent: LuaSocket 3.0", nil, nil
p:receive()                                        --> "", nil, nil
p:send("HTTP/1.0 200 OK\r\nContent-Type: text/html\r\nServer: moon\r\n\r\n") --> 58, nil, nil
p:send("<html>\n<body>Hello</body>\n</html>\n")    --> 34, nil, nil
p:close()                                          --> 1
c:receive("*l")                                    --> "HTTP/1.0 200 OK", nil, nil
c:receive("*l")                                    --> "Content-Type: text/html", nil, nil
c:receive("*l")                                    --> "Server: moon", nil, nil
c:receive("*l")                                    --> "", nil, nil
c:receive("*a")                                    --> "<html>\n<body>Hello</body>\n</html>\n", nil, nil
c:receive("*a")                                    --> nil, "closed", ""
c:getstats()                                       --> 92, 72, age
c:close()                                          --> 1

--- conversations/http-1.0-server: a server of HTTP/1.0, one request a connection
s = socket.bind("127.0.0.1", 0)                    --> tcp{server}
s:settimeout(5)                                    --> 1
p = peer.connect("127.0.0.1", port(s))             --> tcp{client}
p:settimeout(5)                                    --> 1
p:send("GET /a HTTP/1.0\r\nAccept: */*\r\n\r\n")   --> 32, nil, nil
c = s:accept()                                     --> tcp{client}
c:settimeout(5)                                    --> 1
c:receive()                                        --> "GET /a HTTP/1.0", nil, nil
c:receive()                                        --> "Accept: */*", nil, nil
c:receive()                                        --> "", nil, nil
c:send("HTTP/1.0 404 Not Found\r\nContent-Length: 9\r\n\r\nnot found") --> 54, nil, nil
c:close()                                          --> 1
p:receive("*a")                                    --> "HTTP/1.0 404 Not Found\r\nContent-Length: 9\r\n\r\nnot found", nil, nil
p:close()                                          --> 1
q = peer.connect("127.0.0.1", port(s))             --> tcp{client}
q:settimeout(5)                                    --> 1
q:send("HEAD /b HTTP/1.0\r\n\r\n")                 --> 20, nil, nil
d = s:accept()                                     --> tcp{client}
d:settimeout(5)                                    --> 1
d:receive()                                        --> "HEAD /b HTTP/1.0", nil, nil
d:receive()                                        --> "", nil, nil
d:send("HTTP/1.0 200 OK\r\nContent-Length: 1000\r\n\r\n") --> 41, nil, nil
d:close()                                          --> 1
q:receive()                                        --> "HTTP/1.0 200 OK", nil, nil
q:receive()                                        --> "Content-Length: 1000", nil, nil
q:receive()                                        --> "", nil, nil
q:receive(1000)                                    --> nil, "closed", ""
s:settimeout(0.05)                                 --> 1
s:accept()                                         --> nil, "timeout"
s:close()                                          --> 1

--- conversations/http-keep-alive: several requests on one connection, bodies by their length
c, p = pair()
c:settimeout(5)                                    --> 1
p:settimeout(5)                                    --> 1
c:setoption("keepalive", true)                     --> 1
c:send("GET /one HTTP/1.1\r\nHost: localhost\r\n\r\n") --> 38, nil, nil
p:receive()                                        --> "GET /one HTTP/1.1", nil, nil
p:receive()                                        --> "Host: localhost", nil, nil
p:receive()                                        --> "", nil, nil
p:send("HTTP/1.1 200 OK\r\nContent-Length: 12\r\nConnection: keep-alive\r\n\r\nHello\r\nmoon!") --> 75, nil, nil
c:receive()                                        --> "HTTP/1.1 200 OK", nil, nil
c:receive()                                        --> "Content-Length: 12", nil, nil
c:receive()                                        --> "Connection: keep-alive", nil, nil
c:receive()                                        --> "", nil, nil
c:receive(12)                                      --> "Hello\r\nmoon!", nil, nil
c:dirty()                                          --> false
c:send("GET /two HTTP/1.1\r\nHost: localhost\r\n\r\n") --> 38, nil, nil
p:receive()                                        --> "GET /two HTTP/1.1", nil, nil
p:receive()                                        --> "Host: localhost", nil, nil
p:receive()                                        --> "", nil, nil
p:send("HTTP/1.1 204 No Content\r\nContent-Length: 0\r\n\r\n") --> 46, nil, nil
c:receive()                                        --> "HTTP/1.1 204 No Content", nil, nil
c:receive()                                        --> "Content-Length: 0", nil, nil
c:receive()                                        --> "", nil, nil
c:settimeout(0)                                    --> 1
c:receive(0)                                       --> nil, "timeout", ""
c:settimeout(5)                                    --> 1
c:send("GET /three HTTP/1.1\r\nConnection: close\r\n\r\n") --> 42, nil, nil
p:receive()                                        --> "GET /three HTTP/1.1", nil, nil
p:receive()                                        --> "Connection: close", nil, nil
p:receive()                                        --> "", nil, nil
p:send("HTTP/1.1 200 OK\r\nContent-Length: 3\r\nConnection: close\r\n\r\nbye") --> 60, nil, nil
p:close()                                          --> 1
c:receive()                                        --> "HTTP/1.1 200 OK", nil, nil
c:receive()                                        --> "Content-Length: 3", nil, nil
c:receive()                                        --> "Connection: close", nil, nil
c:receive()                                        --> "", nil, nil
c:receive(3)                                       --> "bye", nil, nil
c:receive(1)                                       --> nil, "closed", ""

--- conversations/http-chunked-client: a body in chunks, of which the last is empty
c, p = pair()
c:settimeout(5)                                    --> 1
p:settimeout(5)                                    --> 1
c:send("GET /chunks HTTP/1.1\r\nHost: localhost\r\n\r\n") --> 41, nil, nil
p:receive()                                        --> "GET /chunks HTTP/1.1", nil, nil
p:receive()                                        --> "Host: localhost", nil, nil
p:receive()                                        --> "", nil, nil
p:send("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n") --> 47, nil, nil
p:send("5\r\nhello\r\n")                           --> 10, nil, nil
c:receive()                                        --> "HTTP/1.1 200 OK", nil, nil
c:receive()                                        --> "Transfer-Encoding: chunked", nil, nil
c:receive()                                        --> "", nil, nil
c:receive()                                        --> "5", nil, nil
c:receive(5)                                       --> "hello", nil, nil
c:receive()                                        --> "", nil, nil
p:send("1")                                        --> 1, nil, nil
p:send("0;name=value\r\n0123456789abcdef\r\n0\r\nTrailer: yes\r\n\r\n") --> 51, nil, nil
c:receive()                                        --> "10;name=value", nil, nil
c:receive(16)                                      --> "0123456789abcdef", nil, nil
c:receive()                                        --> "", nil, nil
c:receive()                                        --> "0", nil, nil
c:receive()                                        --> "Trailer: yes", nil, nil
c:receive()                                        --> "", nil, nil
c:dirty()                                          --> false
c:settimeout(0.05)                                 --> 1
c:receive()                                        --> nil, "timeout", ""

--- conversations/http-chunked-server: chunks as they are made, and one that carries line ends
c, p = pair()
c:settimeout(5)                                    --> 1
p:settimeout(5)                                    --> 1
p:send("GET /stream HTTP/1.1\r\nTE: trailers\r\n\r\n") --> 38, nil, nil
c:receive()                                        --> "GET /stream HTTP/1.1", nil, nil
c:receive()                                        --> "TE: trailers", nil, nil
c:receive()                                        --> "", nil, nil
c:send("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n") --> 47, nil, nil
p:receive()                                        --> "HTTP/1.1 200 OK", nil, nil
p:receive()                                        --> "Transfer-Encoding: chunked", nil, nil
p:receive()                                        --> "", nil, nil
c:send("4\r\nab\r\n\r\n")                          --> 9, nil, nil
p:receive()                                        --> "4", nil, nil
p:receive(4)                                       --> "ab\r\n", nil, nil
p:receive()                                        --> "", nil, nil
c:send("a\r\n0123456789\r\n")                      --> 15, nil, nil
p:receive()                                        --> "a", nil, nil
p:receive(10)                                      --> "0123456789", nil, nil
p:receive()                                        --> "", nil, nil
c:send("0\r\n\r\n")                                --> 5, nil, nil
p:receive()                                        --> "0", nil, nil
p:receive()                                        --> "", nil, nil
c:getstats()                                       --> 38, 76, age
p:getstats()                                       --> 76, 38, age

--- conversations/http-post: a request with a body, and one that waits for leave
c, p = pair()
c:settimeout(5)                                    --> 1
p:settimeout(5)                                    --> 1
c:send("POST /form HTTP/1.1\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: 13\r\n\r\n") --> 92, nil, nil
c:send("a=1&b=2&c=3+4")                            --> 13, nil, nil
p:receive()                                        --> "POST /form HTTP/1.1", nil, nil
p:receive()                                        --> "Content-Type: application/x-www-form-urlencoded", nil, nil
p:receive()                                        --> "Content-Length: 13", nil, nil
p:receive()                                        --> "", nil, nil
p:receive(13)                                      --> "a=1&b=2&c=3+4", nil, nil
p:send("HTTP/1.1 303 See Other\r\nLocation: /done\r\nContent-Length: 0\r\n\r\n") --> 62, nil, nil
c:receive()                                        --> "HTTP/1.1 303 See Other", nil, nil
c:receive()                                        --> "Location: /done", nil, nil
c:receive()                                        --> "Content-Length: 0", nil, nil
c:receive()                                        --> "", nil, nil
c:send("PUT /file HTTP/1.1\r\nExpect: 100-continue\r\nContent-Length: 5000\r\n\r\n") --> 66, nil, nil
p:receive()                                        --> "PUT /file HTTP/1.1", nil, nil
p:receive()                                        --> "Expect: 100-continue", nil, nil
p:receive()                                        --> "Content-Length: 5000", nil, nil
p:receive()                                        --> "", nil, nil
c:settimeout(0.05)                                 --> 1
c:receive()                                        --> nil, "timeout", ""
p:send("HTTP/1.1 100 Continue\r\n\r\n")            --> 25, nil, nil
c:settimeout(5)                                    --> 1
c:receive()                                        --> "HTTP/1.1 100 Continue", nil, nil
c:receive()                                        --> "", nil, nil
c:send(data(5000))                                 --> 5000, nil, nil
p:receive(5000)                                    --> <5000 bytes 044ecc8f>, nil, nil
p:send("HTTP/1.1 201 Created\r\n\r\n")             --> 24, nil, nil
c:receive()                                        --> "HTTP/1.1 201 Created", nil, nil
c:receive()                                        --> "", nil, nil

--- conversations/http-pipeline: requests that do not wait for the answers
c, p = pair()
c:settimeout(5)                                    --> 1
p:settimeout(5)                                    --> 1
c:send("GET /1 HTTP/1.1\r\n\r\nGET /2 HTTP/1.1\r\n\r\nGET /3 HTTP/1.1\r\n\r\n") --> 57, nil, nil
p:receive()                                        --> "GET /1 HTTP/1.1", nil, nil
p:receive()                                        --> "", nil, nil
p:dirty()                                          --> true
p:send("HTTP/1.1 200 OK\r\nContent-Length: 1\r\n\r\n1") --> 39, nil, nil
p:receive()                                        --> "GET /2 HTTP/1.1", nil, nil
p:receive()                                        --> "", nil, nil
p:send("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n22") --> 40, nil, nil
p:receive()                                        --> "GET /3 HTTP/1.1", nil, nil
p:receive()                                        --> "", nil, nil
p:dirty()                                          --> false
p:send("HTTP/1.1 200 OK\r\nContent-Length: 3\r\n\r\n333") --> 41, nil, nil
c:receive()                                        --> "HTTP/1.1 200 OK", nil, nil
c:receive()                                        --> "Content-Length: 1", nil, nil
c:receive()                                        --> "", nil, nil
c:receive(1)                                       --> "1", nil, nil
c:receive()                                        --> "HTTP/1.1 200 OK", nil, nil
c:receive()                                        --> "Content-Length: 2", nil, nil
c:receive()                                        --> "", nil, nil
c:receive(2)                                       --> "22", nil, nil
c:receive()                                        --> "HTTP/1.1 200 OK", nil, nil
c:receive()                                        --> "Content-Length: 3", nil, nil
c:receive()                                        --> "", nil, nil
c:receive(3)                                       --> "333", nil, nil
c:getstats()                                       --> 120, 57, age

--- conversations/http-cut-short: a body that is shorter than it was said to be
c, p = pair()
c:settimeout(5)                                    --> 1
p:settimeout(5)                                    --> 1
c:send("GET /big HTTP/1.1\r\n\r\n")                --> 21, nil, nil
p:receive()                                        --> "GET /big HTTP/1.1", nil, nil
p:receive()                                        --> "", nil, nil
p:send("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n") --> 40, nil, nil
p:send("only this much")                           --> 14, nil, nil
socket.sleep(0.05)                                 --> nothing
c:receive()                                        --> "HTTP/1.1 200 OK", nil, nil
c:receive()                                        --> "Content-Length: 100", nil, nil
c:receive()                                        --> "", nil, nil
c:settimeout(0.05)                                 --> 1
c:receive(100)                                     --> nil, "timeout", "only this much"
p:send(", and this")                               --> 10, nil, nil
p:close()                                          --> 1
c:settimeout(5)                                    --> 1
c:receive(86)                                      --> nil, "closed", ", and this"
c:receive(76)                                      --> nil, "closed", ""
c:receive("*a")                                    --> nil, "closed", ""

--- conversations/http-headers: folded headers, and empty ones
c, p = pair()
c:settimeout(5)                                    --> 1
p:send("HTTP/1.1 200 OK\r\nX-Long: one\r\n two\r\n\tthree\r\nX-Empty:\r\nX-Colon: a:b:c\n\r\nbody") --> 75, nil, nil
p:shutdown("send")                                 --> 1
c:receive("*l")                                    --> "HTTP/1.1 200 OK", nil, nil
c:receive("*l")                                    --> "X-Long: one", nil, nil
c:receive("*l")                                    --> " two", nil, nil
c:receive("*l")                                    --> "\tthree", nil, nil
c:receive("*l")                                    --> "X-Empty:", nil, nil
c:receive("*l")                                    --> "X-Colon: a:b:c", nil, nil
c:receive("*l")                                    --> "", nil, nil
c:dirty()                                          --> true
c:receive("*a")                                    --> "body", nil, nil
c:dirty()                                          --> false
c:receive("*l")                                    --> nil, "closed", ""

--- conversations/http-range: two parts of a file, into one string
c, p = pair()
c:settimeout(5)                                    --> 1
p:settimeout(5)                                    --> 1
c:send("GET /file HTTP/1.1\r\nRange: bytes=0-9\r\n\r\n") --> 40, nil, nil
p:receive()                                        --> "GET /file HTTP/1.1", nil, nil
p:receive()                                        --> "Range: bytes=0-9", nil, nil
p:receive()                                        --> "", nil, nil
p:send("HTTP/1.1 206 Partial Content\r\nContent-Range: bytes 0-9/20\r\n\r\n0123456789") --> 71, nil, nil
c:receive()                                        --> "HTTP/1.1 206 Partial Content", nil, nil
c:receive()                                        --> "Content-Range: bytes 0-9/20", nil, nil
c:receive()                                        --> "", nil, nil
c:receive(10)                                      --> "0123456789", nil, nil
c:send("GET /file HTTP/1.1\r\nRange: bytes=10-19\r\n\r\n") --> 42, nil, nil
p:receive()                                        --> "GET /file HTTP/1.1", nil, nil
p:receive()                                        --> "Range: bytes=10-19", nil, nil
p:receive()                                        --> "", nil, nil
p:send("HTTP/1.1 206 Partial Content\r\nContent-Range: bytes 10-19/20\r\n\r\nabcdefghij") --> 73, nil, nil
c:receive()                                        --> "HTTP/1.1 206 Partial Content", nil, nil
c:receive()                                        --> "Content-Range: bytes 10-19/20", nil, nil
c:receive()                                        --> "", nil, nil
c:receive(20, "0123456789")                        --> "0123456789abcdefghij", nil, nil

--- conversations/websocket: an upgrade, and then frames
c, p = pair()
c:settimeout(5)                                    --> 1
p:settimeout(5)                                    --> 1
c:send("GET /chat HTTP/1.1\r\nUpgrade: websocket\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n") --> 87, nil, nil
p:receive()                                        --> "GET /chat HTTP/1.1", nil, nil
p:receive()                                        --> "Upgrade: websocket", nil, nil
p:receive()                                        --> "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==", nil, nil
p:receive()                                        --> "", nil, nil
p:send("HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\n\r\n\x81\x05Hello") --> 63, nil, nil
c:receive()                                        --> "HTTP/1.1 101 Switching Protocols", nil, nil
c:receive()                                        --> "Upgrade: websocket", nil, nil
c:receive()                                        --> "", nil, nil
c:receive(2)                                       --> "\x81\x05", nil, nil
c:receive(5)                                       --> "Hello", nil, nil
c:send("\x81\x85\x37\xFA\x21\x3D\x7F\x9F\x4D\x51\x58") --> 11, nil, nil
p:receive(2)                                       --> "\x81\x85", nil, nil
p:receive(4)                                       --> "7\xFA!=", nil, nil
p:receive(5)                                       --> "\x7F\x9FMQX", nil, nil
p:send("\x89\x00")                                 --> 2, nil, nil
c:receive(2)                                       --> "\x89\x00", nil, nil
c:send("\x8A\x80\x00\x00\x00\x00")                 --> 6, nil, nil
p:receive(6)                                       --> "\x8A\x80\x00\x00\x00\x00", nil, nil
p:send("\x88\x02\x03\xE8")                         --> 4, nil, nil
c:receive(2)                                       --> "\x88\x02", nil, nil
c:receive(2)                                       --> "\x03\xE8", nil, nil
c:close()                                          --> 1
p:receive(1)                                       --> nil, "closed", ""

-- Bytes that are no text: lengths in front, blocks, and what a proxy hands on.

--- conversations/length-prefixed: a length of four bytes, and so many bytes
c, p = pair()
c:settimeout(5)                                    --> 1
p:settimeout(5)                                    --> 1
c:send("\0\0\0\x05hello")                          --> 9, nil, nil
p:receive(4)                                       --> "\x00\x00\x00\x05", nil, nil
p:receive(5)                                       --> "hello", nil, nil
p:send("\0\0\x04\0")                               --> 4, nil, nil
p:send(data(1024))                                 --> 1024, nil, nil
c:receive(4)                                       --> "\x00\x00\x04\x00", nil, nil
c:receive(1024)                                    --> <1024 bytes 6810f939>, nil, nil
c:send("\0\0\0\0\0\0\0\x01\n")                     --> 9, nil, nil
p:receive(4)                                       --> "\x00\x00\x00\x00", nil, nil
p:receive(4)                                       --> "\x00\x00\x00\x01", nil, nil
p:receive(1)                                       --> "\n", nil, nil
p:send("\0\0\0\x06\r\n\0\xFF\r\n")                 --> 10, nil, nil
c:receive(4)                                       --> "\x00\x00\x00\x06", nil, nil
c:receive(6)                                       --> "\r\n\x00\xFF\r\n", nil, nil
c:dirty()                                          --> false
c:getstats()                                       --> 1038, 18, age

--- conversations/frame-in-pieces: a frame that comes byte by byte
c, p = pair()
c:settimeout(0.05)                                 --> 1
p:send("\0")                                       --> 1, nil, nil
socket.sleep(0.05)                                 --> nothing
c:receive(4)                                       --> nil, "timeout", "\x00"
p:send("\0\0")                                     --> 2, nil, nil
socket.sleep(0.05)                                 --> nothing
c:receive(4, "\0")                                 --> nil, "timeout", "\x00\x00\x00"
p:send("\x03a")                                    --> 2, nil, nil
socket.sleep(0.05)                                 --> nothing
c:receive(4, "\0\0\0")                             --> "\x00\x00\x00\x03", nil, nil
c:receive(3)                                       --> nil, "timeout", "a"
p:send("b")                                        --> 1, nil, nil
socket.sleep(0.05)                                 --> nothing
c:receive(3, "a")                                  --> nil, "timeout", "ab"
p:send("c\0\0")                                    --> 3, nil, nil
socket.sleep(0.05)                                 --> nothing
c:receive(3, "ab")                                 --> "abc", nil, nil
c:receive(4)                                       --> nil, "timeout", "\x00\x00"
p:send("\0\x01z")                                  --> 3, nil, nil
c:settimeout(5)                                    --> 1
c:receive(4, "\0\0")                               --> "\x00\x00\x00\x01", nil, nil
c:receive(1)                                       --> "z", nil, nil
c:getstats()                                       --> 12, 0, age

--- conversations/magic: versions are agreed on first
c, p = pair()
c:settimeout(5)                                    --> 1
p:settimeout(5)                                    --> 1
c:send("MOON\x01\x03")                             --> 6, nil, nil
p:receive(4)                                       --> "MOON", nil, nil
p:receive(1)                                       --> "\x01", nil, nil
p:receive(1)                                       --> "\x03", nil, nil
p:send("MOON\x02")                                 --> 5, nil, nil
c:receive(4)                                       --> "MOON", nil, nil
c:receive(1)                                       --> "\x02", nil, nil
c:send("\x10\x00\x02hi\x11\x00\x00\x12\x00\x01!")  --> 12, nil, nil
p:receive(3)                                       --> "\x10\x00\x02", nil, nil
p:receive(2)                                       --> "hi", nil, nil
p:receive(3)                                       --> "\x11\x00\x00", nil, nil
p:receive(3)                                       --> "\x12\x00\x01", nil, nil
p:receive(1)                                       --> "!", nil, nil
p:send("\xFF")                                     --> 1, nil, nil
p:close()                                          --> 1
c:receive(1)                                       --> "\xFF", nil, nil
c:receive(1)                                       --> nil, "closed", ""

--- conversations/socks5: a greeting, an address, and then the other side
c, p = pair()
c:settimeout(5)                                    --> 1
p:settimeout(5)                                    --> 1
c:send("\x05\x02\x00\x02")                         --> 4, nil, nil
p:receive(2)                                       --> "\x05\x02", nil, nil
p:receive(2)                                       --> "\x00\x02", nil, nil
p:send("\x05\x02")                                 --> 2, nil, nil
c:receive(2)                                       --> "\x05\x02", nil, nil
c:send("\x01\x04moon\x06secret")                   --> 13, nil, nil
p:receive(2)                                       --> "\x01\x04", nil, nil
p:receive(4)                                       --> "moon", nil, nil
p:receive(1)                                       --> "\x06", nil, nil
p:receive(6)                                       --> "secret", nil, nil
p:send("\x01\x00")                                 --> 2, nil, nil
c:receive(2)                                       --> "\x01\x00", nil, nil
c:send("\x05\x01\x00\x03\x09localhost\x00\x50")    --> 16, nil, nil
p:receive(5)                                       --> "\x05\x01\x00\x03\t", nil, nil
p:receive(9)                                       --> "localhost", nil, nil
p:receive(2)                                       --> "\x00P", nil, nil
p:send("\x05\x00\x00\x01\x7F\x00\x00\x01\x1F\x90") --> 10, nil, nil
c:receive(4)                                       --> "\x05\x00\x00\x01", nil, nil
c:receive(4)                                       --> "\x7F\x00\x00\x01", nil, nil
c:receive(2)                                       --> "\x1F\x90", nil, nil
c:send("GET / HTTP/1.0\r\n\r\n")                   --> 18, nil, nil
p:receive()                                        --> "GET / HTTP/1.0", nil, nil
p:receive()                                        --> "", nil, nil
p:send("HTTP/1.0 200 OK\r\n\r\nthrough")           --> 26, nil, nil
p:close()                                          --> 1
c:receive()                                        --> "HTTP/1.0 200 OK", nil, nil
c:receive()                                        --> "", nil, nil
c:receive("*a")                                    --> "through", nil, nil

--- conversations/file: a file in blocks, each of them acknowledged
c, p = pair()
c:settimeout(5)                                    --> 1
p:settimeout(5)                                    --> 1
c:send("SEND 20000\n")                             --> 11, nil, nil
p:receive()                                        --> "SEND 20000", nil, nil
p:send("OK\n")                                     --> 3, nil, nil
c:receive()                                        --> "OK", nil, nil
c:send(data(20000, 7), 1, 8192)                    --> 8192, nil, nil
p:receive(8192)                                    --> <8192 bytes 6737f84e>, nil, nil
p:send("8192\n")                                   --> 5, nil, nil
c:receive()                                        --> "8192", nil, nil
c:send(data(20000, 7), 8193, 16384)                --> 16384, nil, nil
p:receive(8192)                                    --> <8192 bytes b329d0db>, nil, nil
p:send("16384\n")                                  --> 6, nil, nil
c:receive()                                        --> "16384", nil, nil
c:send(data(20000, 7), 16385)                      --> 20000, nil, nil
p:receive(3616)                                    --> <3616 bytes 592e1348>, nil, nil
p:send("20000\n")                                  --> 6, nil, nil
c:receive()                                        --> "20000", nil, nil
c:getstats()                                       --> 20, 20011, age
p:getstats()                                       --> 20011, 20, age
c:close()                                          --> 1
p:receive(1)                                       --> nil, "closed", ""

--- conversations/big-download: more than any buffer holds
c, p = pair()
c:settimeout(5)                                    --> 1
p:settimeout(5)                                    --> 1
c:send("GET\n")                                    --> 4, nil, nil
p:receive()                                        --> "GET", nil, nil
go p:send(data(1000000, 3))
c:receive(1)                                       --> "\xF5", nil, nil
c:receive(99999)                                   --> <99999 bytes 057ca930>, nil, nil
c:receive(400000)                                  --> <400000 bytes 497e0785>, nil, nil
c:receive(500000)                                  --> <500000 bytes 689e5b2d>, nil, nil
wait p                                             --> 1000000, nil, nil
p:send("END\n")                                    --> 4, nil, nil
c:receive()                                        --> "END", nil, nil
c:dirty()                                          --> false
c:getstats()                                       --> 1000004, 4, age
p:getstats()                                       --> 4, 1000004, age

--- conversations/big-upload: more than any buffer holds, and the reply
s = socket.bind("127.0.0.1", 0)                    --> tcp{server}
s:settimeout(5)                                    --> 1
p = peer.connect("127.0.0.1", port(s))             --> tcp{client}
c = s:accept()                                     --> tcp{client}
c:settimeout(5)                                    --> 1
p:settimeout(5)                                    --> 1
p:send("PUT 500000\n")                             --> 11, nil, nil
c:receive()                                        --> "PUT 500000", nil, nil
c:send("GO\n")                                     --> 3, nil, nil
p:receive()                                        --> "GO", nil, nil
go p:send(data(500000, 5))
c:receive(250000)                                  --> <250000 bytes 9a493532>, nil, nil
c:receive(250000)                                  --> <250000 bytes f6946765>, nil, nil
wait p                                             --> 500000, nil, nil
c:send("OK 500000\n")                              --> 10, nil, nil
p:receive()                                        --> "OK 500000", nil, nil
p:shutdown("send")                                 --> 1
c:receive(1)                                       --> nil, "closed", ""
c:close()                                          --> 1
p:receive(1)                                       --> nil, "closed", ""

--- conversations/proxy: what comes from one goes to the other
s = socket.bind("127.0.0.1", 0)                    --> tcp{server}
t = peer.bind("127.0.0.1", 0)                      --> tcp{server}
s:settimeout(5)                                    --> 1
p = peer.connect("127.0.0.1", port(s))             --> tcp{client}
c = s:accept()                                     --> tcp{client}
d = socket.connect("127.0.0.1", port(t))           --> tcp{client}
q = t:accept()                                     --> tcp{client}
p:settimeout(5)                                    --> 1
q:settimeout(5)                                    --> 1
c:settimeout(5)                                    --> 1
d:settimeout(5)                                    --> 1
p:send("GET / HTTP/1.0\r\n\r\n")                   --> 18, nil, nil
socket.select({c, d}, nil, 5)                      --> {c}, {}
c:receive()                                        --> "GET / HTTP/1.0", nil, nil
c:receive()                                        --> "", nil, nil
d:send("GET / HTTP/1.0\r\nVia: moon\r\n\r\n")      --> 29, nil, nil
q:receive()                                        --> "GET / HTTP/1.0", nil, nil
q:receive()                                        --> "Via: moon", nil, nil
q:receive()                                        --> "", nil, nil
q:send("HTTP/1.0 200 OK\r\n\r\n")                  --> 19, nil, nil
q:send(data(3000))                                 --> 3000, nil, nil
q:close()                                          --> 1
socket.select({c, d}, nil, 5)                      --> {d}, {}
d:receive()                                        --> "HTTP/1.0 200 OK", nil, nil
d:receive()                                        --> "", nil, nil
c:send("HTTP/1.0 200 OK\r\n\r\n")                  --> 19, nil, nil
c:send(socket.try(d:receive("*a")))                --> 3000, nil, nil
d:receive(1)                                       --> nil, "closed", ""
d:close()                                          --> 1
c:close()                                          --> 1
p:receive()                                        --> "HTTP/1.0 200 OK", nil, nil
p:receive()                                        --> "", nil, nil
p:receive("*a")                                    --> <3000 bytes afe1e035>, nil, nil
s:close()                                          --> 1

--- conversations/proxy-both-ways: both talk, until one has had enough
c, p = pair()
d, q = pair()
c:settimeout(0)                                    --> 1
d:settimeout(0)                                    --> 1
p:settimeout(5)                                    --> 1
q:settimeout(5)                                    --> 1
p:send("ping")                                     --> 4, nil, nil
socket.select({c, d}, nil, 5)                      --> {c}, {}
d:send(socket.skip(2, c:receive(8192)))            --> 4, nil, nil
q:receive(4)                                       --> "ping", nil, nil
q:send("pong!")                                    --> 5, nil, nil
socket.select({c, d}, nil, 5)                      --> {d}, {}
c:send(socket.skip(2, d:receive(8192)))            --> 5, nil, nil
p:receive(5)                                       --> "pong!", nil, nil
q:send("more")                                     --> 4, nil, nil
q:shutdown("send")                                 --> 1
peer.sleep(0.05)                                   --> nothing
socket.select({c, d}, nil, 5)                      --> {d}, {}
d:receive(8192)                                    --> nil, "closed", "more"
c:send("more")                                     --> 4, nil, nil
d:receive(8192)                                    --> nil, "closed", ""
c:shutdown("send")                                 --> 1
p:receive("*a")                                    --> "more", nil, nil
p:send("last words")                               --> 10, nil, nil
p:close()                                          --> 1
socket.select({c}, nil, 5)                         --> {c}, {}
socket.sleep(0.05)                                 --> nothing
c:receive(8192)                                    --> nil, "closed", "last words"
d:send("last words")                               --> 10, nil, nil
d:close()                                          --> 1
q:receive("*a")                                    --> "last words", nil, nil

--- conversations/ftp: commands on one connection, the files on others
s = peer.bind("127.0.0.1", 0)                      --> tcp{server}
c = socket.connect("127.0.0.1", port(s))           --> tcp{client}
p = s:accept()                                     --> tcp{client}
c:settimeout(5)                                    --> 1
p:settimeout(5)                                    --> 1
p:send("220 ready\r\n")                            --> 11, nil, nil
c:receive()                                        --> "220 ready", nil, nil
c:send("USER anonymous\r\n")                       --> 16, nil, nil
p:receive()                                        --> "USER anonymous", nil, nil
p:send("230 logged in\r\n")                        --> 15, nil, nil
c:receive()                                        --> "230 logged in", nil, nil
c:send("TYPE I\r\n")                               --> 8, nil, nil
p:receive()                                        --> "TYPE I", nil, nil
p:send("200 ok\r\n")                               --> 8, nil, nil
c:receive()                                        --> "200 ok", nil, nil
c:send("EPSV\r\n")                                 --> 6, nil, nil
p:receive()                                        --> "EPSV", nil, nil
t = peer.bind("127.0.0.1", 0)                      --> tcp{server}
p:send("229 go on\r\n")                            --> 11, nil, nil
c:receive()                                        --> "229 go on", nil, nil
d = socket.connect("127.0.0.1", port(t))           --> tcp{client}
q = t:accept()                                     --> tcp{client}
c:send("RETR file\r\n")                            --> 11, nil, nil
p:receive()                                        --> "RETR file", nil, nil
p:send("150 here it comes\r\n")                    --> 19, nil, nil
c:receive()                                        --> "150 here it comes", nil, nil
q:send(data(5000, 9))                              --> 5000, nil, nil
q:close()                                          --> 1
t:close()                                          --> 1
d:settimeout(5)                                    --> 1
d:receive("*a")                                    --> <5000 bytes 6392abc8>, nil, nil
d:close()                                          --> 1
p:send("226 done\r\n")                             --> 10, nil, nil
c:receive()                                        --> "226 done", nil, nil
c:send("QUIT\r\n")                                 --> 6, nil, nil
p:receive()                                        --> "QUIT", nil, nil
p:send("221 bye\r\n")                              --> 9, nil, nil
p:close()                                          --> 1
c:receive()                                        --> "221 bye", nil, nil
c:receive()                                        --> nil, "closed", ""

--- conversations/ftp-active: the server calls back
s = socket.bind("127.0.0.1", 0)                    --> tcp{server}
s:settimeout(5)                                    --> 1
p = peer.connect("127.0.0.1", port(s))             --> tcp{client}
c = s:accept()                                     --> tcp{client}
c:settimeout(5)                                    --> 1
p:settimeout(5)                                    --> 1
c:send("220 ready\r\n")                            --> 11, nil, nil
p:receive()                                        --> "220 ready", nil, nil
t = peer.bind("127.0.0.1", 0)                      --> tcp{server}
t:settimeout(5)                                    --> 1
p:send("EPRT\r\n")                                 --> 6, nil, nil
c:receive()                                        --> "EPRT", nil, nil
c:send("200 ok\r\n")                               --> 8, nil, nil
p:receive()                                        --> "200 ok", nil, nil
p:send("STOR file\r\n")                            --> 11, nil, nil
c:receive()                                        --> "STOR file", nil, nil
d = socket.connect("127.0.0.1", port(t))           --> tcp{client}
q = t:accept()                                     --> tcp{client}
c:send("150 send it\r\n")                          --> 13, nil, nil
p:receive()                                        --> "150 send it", nil, nil
q:send("line one\r\nline two\r\nand the rest")     --> 32, nil, nil
q:close()                                          --> 1
d:settimeout(5)                                    --> 1
d:receive()                                        --> "line one", nil, nil
d:receive()                                        --> "line two", nil, nil
d:receive()                                        --> nil, "closed", "and the rest"
d:receive()                                        --> nil, "closed", ""
d:close()                                          --> 1
c:send("226 taken\r\n")                            --> 11, nil, nil
p:receive()                                        --> "226 taken", nil, nil
c:close()                                          --> 1
p:receive()                                        --> nil, "closed", ""

-- Lines around the 8192 bytes that LuaSocket buffers, and far longer ones. data(n, 0) are n NULs.

--- R-14: CR is byte 8192, LF the first of the next piece
c, p = pair()
c:settimeout(5)                                    --> 1
p:send(data(8191, 0))                              --> 8191, nil, nil
p:send("\r\nnext\n")                               --> 7, nil, nil
c:receive()                                        --> <8191 bytes 1fff0001>, nil, nil
c:receive()                                        --> "next", nil, nil

--- R-15: CR LF begin the second piece
c, p = pair()
c:settimeout(5)                                    --> 1
p:send(data(8192, 0))                              --> 8192, nil, nil
p:send("\r\nnext\n")                               --> 7, nil, nil
c:receive()                                        --> <8192 bytes 20000001>, nil, nil
c:receive()                                        --> "next", nil, nil

--- R-16: a line of 100000 bytes
c, p = pair()
c:settimeout(5)                                    --> 1
go c:receive()
p:send(data(100000, 0))                            --> 100000, nil, nil
p:send("\nend\n")                                  --> 5, nil, nil
wait c                                             --> <100000 bytes 86af0001>, nil, nil
c:receive()                                        --> "end", nil, nil

--- Z-19: a timeout inside a line of 10000 bytes
c, p = pair()
p:send(data(10000, 0))                             --> 10000, nil, nil
socket.sleep(0.05)                                 --> nothing
c:settimeout(0)                                    --> 1
c:receive()                                        --> nil, "timeout", <10000 bytes 27100001>
c:receive()                                        --> nil, "timeout", ""

--- receive-long-lines/lf-is-8191: LF is the last but one
c, p = pair()
c:settimeout(5)                                    --> 1
p:send(data(8190, 0))                              --> 8190, nil, nil
p:send("\nnext\n")                                 --> 6, nil, nil
c:receive()                                        --> <8190 bytes 1ffe0001>, nil, nil
c:receive()                                        --> "next", nil, nil

--- receive-long-lines/lf-is-8192: LF is the last
c, p = pair()
c:settimeout(5)                                    --> 1
p:send(data(8191, 0))                              --> 8191, nil, nil
p:send("\nnext\n")                                 --> 6, nil, nil
c:receive()                                        --> <8191 bytes 1fff0001>, nil, nil
c:receive()                                        --> "next", nil, nil

--- receive-long-lines/cr-lf-are-the-last-two: CR LF are the last two
c, p = pair()
c:settimeout(5)                                    --> 1
p:send(data(8190, 0))                              --> 8190, nil, nil
p:send("\r\nnext\n")                               --> 7, nil, nil
c:receive()                                        --> <8190 bytes 1ffe0001>, nil, nil
c:receive()                                        --> "next", nil, nil

--- receive-long-lines/crs-on-both-sides: CRs on both sides of the boundary
c, p = pair()
c:settimeout(5)                                    --> 1
p:send(data(8190, 0))                              --> 8190, nil, nil
p:send("\r\r\r\r\nnext\n")                         --> 10, nil, nil
c:receive()                                        --> <8190 bytes 1ffe0001>, nil, nil
c:receive()                                        --> "next", nil, nil

--- receive-long-lines/cr-is-8192-of-a-line: a CR at the boundary that is inside the line
c, p = pair()
c:settimeout(5)                                    --> 1
p:send(data(8191, 0))                              --> 8191, nil, nil
p:send("\rmore\n")                                 --> 6, nil, nil
c:receive()                                        --> <8195 bytes 244d01b4>, nil, nil

--- receive-long-lines/behind-a-count: a count moves the boundary into the line
c, p = pair()
c:settimeout(5)                                    --> 1
p:send(data(8190, 3))                              --> 8190, nil, nil
p:send("x\r\ny\n")                                 --> 5, nil, nil
socket.sleep(0.05)                                 --> nothing
c:receive(8190)                                    --> <8190 bytes b94a082d>, nil, nil
c:receive()                                        --> "x", nil, nil
c:receive()                                        --> "y", nil, nil

--- receive-long-lines/two-buffers: a line of exactly two buffers
c, p = pair()
c:settimeout(5)                                    --> 1
p:send(data(16383, 0))                             --> 16383, nil, nil
p:send("\nnext\n")                                 --> 6, nil, nil
c:receive()                                        --> <16383 bytes 3fff0001>, nil, nil
c:receive()                                        --> "next", nil, nil

--- receive-long-lines/two-buffers-and-cr: a line of two buffers, its CR the last byte of them
c, p = pair()
c:settimeout(5)                                    --> 1
p:send(data(16383, 0))                             --> 16383, nil, nil
p:send("\r\nnext\n")                               --> 7, nil, nil
c:receive()                                        --> <16383 bytes 3fff0001>, nil, nil
c:receive()                                        --> "next", nil, nil

--- receive-long-lines/end: an end inside a long line
c, p = pair()
c:settimeout(5)                                    --> 1
p:send(data(20000, 0))                             --> 20000, nil, nil
p:send("\r")                                       --> 1, nil, nil
p:close()                                          --> 1
c:receive()                                        --> nil, "closed", <20000 bytes 4e200001>
c:receive()                                        --> nil, "closed", ""

--- receive-long-lines/prefix: a long prefix before a short line
c, p = pair()
c:settimeout(5)                                    --> 1
p:send("tail\r\n")                                 --> 6, nil, nil
c:receive("*l", data(20000))                       --> <20004 bytes 9a50ee51>, nil, nil

--- receive-long-lines/carried-on: a long line over two timeouts
c, p = pair()
p:send(data(9000, 0))                              --> 9000, nil, nil
socket.sleep(0.05)                                 --> nothing
c:settimeout(0.05)                                 --> 1
c:receive()                                        --> nil, "timeout", <9000 bytes 23280001>
p:send(data(9000, 0))                              --> 9000, nil, nil
socket.sleep(0.05)                                 --> nothing
c:receive("*l", data(9000, 0))                     --> nil, "timeout", <18000 bytes 46500001>
p:send("\r\n")                                     --> 2, nil, nil
c:settimeout(5)                                    --> 1
c:receive("*l", data(18000, 0))                    --> <18000 bytes 46500001>, nil, nil

--- receive-long-lines/mebibyte: a line of 1 MiB
c, p = pair()
c:settimeout(5)                                    --> 1
go c:receive()
p:send(data(1048576, 0))                           --> 1048576, nil, nil
p:send("\r\nend\n")                                --> 6, nil, nil
wait c                                             --> <1048576 bytes 00f00001>, nil, nil
c:receive()                                        --> "end", nil, nil

--- receive-long-lines/lines-of-any-bytes: lines as they come in 3000 bytes of every value
c, p = pair()
c:settimeout(5)                                    --> 1
p:send(data(3000, 7))                              --> 3000, nil, nil
p:close()                                          --> 1
c:receive()                                        --> <1144 bytes a8c9496b>, nil, nil
c:receive()                                        --> <551 bytes a1461a78>, nil, nil
c:receive()                                        --> <239 bytes 8dfa73c3>, nil, nil
c:receive()                                        --> "\x99\x0B&\xE7\xF9\xCC\x7Fw[q \xDA\x0E,\xB1\x85\x8A\x84\xD65\xAE% \xD0\xE8\x1C\t\x0C\xA5\x98SW\xBEA0\xC4\xD7\x08h*\x96\xB8(\x91\x8D\xE4\x01Bm!\xD9\xA7\xD0\xC2)\xB8\xEB-\x06\xCC\xA82\xFCz\x90A\x95\x1B\x81\x11\x00", nil, nil
c:receive("*a")                                    --> <980 bytes 84d5f993>, nil, nil

--- receive-long-lines/stats: bytes are counted as they came, CRs among them
c, p = pair()
c:settimeout(5)                                    --> 1
p:send(data(8192, 0))                              --> 8192, nil, nil
p:send("\r\r\nnext")                               --> 7, nil, nil
c:receive()                                        --> <8192 bytes 20000001>, nil, nil
c:getstats()                                       --> 8195, 0, age

-- Nine bytes, with every prefix and every way to go wrong.

--- receive-outcomes/count-none-nothing-end: nine, no prefix: nothing, then an end
c, p = pair()
c:settimeout(5)                                    --> 1
p:close()                                          --> 1
c:receive(9)                                       --> nil, "closed", ""
c:receive(9)                                       --> nil, "closed", ""

--- receive-outcomes/count-none-nothing-reset: nine, no prefix: nothing, then a reset
c, p = pair()
c:settimeout(5)                                    --> 1
socket.sleep(0.05)                                 --> nothing
p:setoption("linger", {on=true, timeout=0})        --> 1
p:close()                                          --> 1
socket.sleep(0.05)                                 --> nothing
c:receive(9)                                       --> nil, "closed", ""
c:receive(9)                                       --> nil, "closed", ""

--- receive-outcomes/count-none-nothing-timeout: nine, no prefix: nothing, then a timeout
c, p = pair()
socket.sleep(0.05)                                 --> nothing
c:settimeout(0.05)                                 --> 1
c:receive(9)                                       --> nil, "timeout", ""
c:receive(9)                                       --> nil, "timeout", ""

--- receive-outcomes/count-none-some-end: nine, no prefix: some bytes, then an end
c, p = pair()
c:settimeout(5)                                    --> 1
p:send("ab\rcd")                                   --> 5, nil, nil
p:close()                                          --> 1
c:receive(9)                                       --> nil, "closed", "ab\rcd"
c:receive(9)                                       --> nil, "closed", ""

--- receive-outcomes/count-none-some-reset: nine, no prefix: some bytes, then a reset
c, p = pair()
c:settimeout(5)                                    --> 1
p:send("ab\rcd")                                   --> 5, nil, nil
socket.sleep(0.05)                                 --> nothing
p:setoption("linger", {on=true, timeout=0})        --> 1
p:close()                                          --> 1
socket.sleep(0.05)                                 --> nothing
c:receive(9)                                       --> nil, "closed", "ab\rcd"
c:receive(9)                                       --> nil, "closed", ""

--- receive-outcomes/count-none-some-timeout: nine, no prefix: some bytes, then a timeout
c, p = pair()
p:send("ab\rcd")                                   --> 5, nil, nil
socket.sleep(0.05)                                 --> nothing
c:settimeout(0.05)                                 --> 1
c:receive(9)                                       --> nil, "timeout", "ab\rcd"
c:receive(9)                                       --> nil, "timeout", ""

--- receive-outcomes/count-short-nothing-end: nine, a short prefix: nothing, then an end
c, p = pair()
c:settimeout(5)                                    --> 1
p:close()                                          --> 1
c:receive(9, "<\r\n>")                             --> nil, "closed", "<\r\n>"
c:receive(9, "<\r\n>")                             --> nil, "closed", "<\r\n>"

--- receive-outcomes/count-short-nothing-reset: nine, a short prefix: nothing, then a reset
c, p = pair()
c:settimeout(5)                                    --> 1
socket.sleep(0.05)                                 --> nothing
p:setoption("linger", {on=true, timeout=0})        --> 1
p:close()                                          --> 1
socket.sleep(0.05)                                 --> nothing
c:receive(9, "<\r\n>")                             --> nil, "closed", "<\r\n>"
c:receive(9, "<\r\n>")                             --> nil, "closed", "<\r\n>"

--- receive-outcomes/count-short-nothing-timeout: nine, a short prefix: nothing, then a timeout
c, p = pair()
socket.sleep(0.05)                                 --> nothing
c:settimeout(0.05)                                 --> 1
c:receive(9, "<\r\n>")                             --> nil, "timeout", "<\r\n>"
c:receive(9, "<\r\n>")                             --> nil, "timeout", "<\r\n>"

--- receive-outcomes/count-short-some-end: nine, a short prefix: some bytes, then an end
c, p = pair()
c:settimeout(5)                                    --> 1
p:send("ab\rcd")                                   --> 5, nil, nil
p:close()                                          --> 1
c:receive(9, "<\r\n>")                             --> "<\r\n>ab\rcd", nil, nil
c:receive(9, "<\r\n>")                             --> nil, "closed", "<\r\n>"

--- receive-outcomes/count-short-some-reset: nine, a short prefix: some bytes, then a reset
c, p = pair()
c:settimeout(5)                                    --> 1
p:send("ab\rcd")                                   --> 5, nil, nil
socket.sleep(0.05)                                 --> nothing
p:setoption("linger", {on=true, timeout=0})        --> 1
p:close()                                          --> 1
socket.sleep(0.05)                                 --> nothing
c:receive(9, "<\r\n>")                             --> "<\r\n>ab\rcd", nil, nil
c:receive(9, "<\r\n>")                             --> nil, "closed", "<\r\n>"

--- receive-outcomes/count-short-some-timeout: nine, a short prefix: some bytes, then a timeout
c, p = pair()
p:send("ab\rcd")                                   --> 5, nil, nil
socket.sleep(0.05)                                 --> nothing
c:settimeout(0.05)                                 --> 1
c:receive(9, "<\r\n>")                             --> "<\r\n>ab\rcd", nil, nil
c:receive(9, "<\r\n>")                             --> nil, "timeout", "<\r\n>"

--- receive-outcomes/count-long-nothing-end: nine, a prefix of nine: nothing, then an end
c, p = pair()
c:settimeout(5)                                    --> 1
p:close()                                          --> 1
c:receive(9, "prefix789")                          --> "prefix789", nil, nil
c:receive(9, "prefix789")                          --> "prefix789", nil, nil

--- receive-outcomes/count-long-nothing-reset: nine, a prefix of nine: nothing, then a reset
c, p = pair()
c:settimeout(5)                                    --> 1
socket.sleep(0.05)                                 --> nothing
p:setoption("linger", {on=true, timeout=0})        --> 1
p:close()                                          --> 1
socket.sleep(0.05)                                 --> nothing
c:receive(9, "prefix789")                          --> "prefix789", nil, nil
c:receive(9, "prefix789")                          --> "prefix789", nil, nil

--- receive-outcomes/count-long-nothing-timeout: nine, a prefix of nine: nothing, then a timeout
c, p = pair()
socket.sleep(0.05)                                 --> nothing
c:settimeout(0.05)                                 --> 1
c:receive(9, "prefix789")                          --> "prefix789", nil, nil
c:receive(9, "prefix789")                          --> "prefix789", nil, nil

--- receive-outcomes/count-long-some-end: nine, a prefix of nine: some bytes, then an end
c, p = pair()
c:settimeout(5)                                    --> 1
p:send("ab\rcd")                                   --> 5, nil, nil
p:close()                                          --> 1
c:receive(9, "prefix789")                          --> "prefix789", nil, nil
c:receive(9, "prefix789")                          --> "prefix789", nil, nil

--- receive-outcomes/count-long-some-reset: nine, a prefix of nine: some bytes, then a reset
c, p = pair()
c:settimeout(5)                                    --> 1
p:send("ab\rcd")                                   --> 5, nil, nil
socket.sleep(0.05)                                 --> nothing
p:setoption("linger", {on=true, timeout=0})        --> 1
p:close()                                          --> 1
socket.sleep(0.05)                                 --> nothing
c:receive(9, "prefix789")                          --> "prefix789", nil, nil
c:receive(9, "prefix789")                          --> "prefix789", nil, nil

--- receive-outcomes/count-long-some-timeout: nine, a prefix of nine: some bytes, then a timeout
c, p = pair()
p:send("ab\rcd")                                   --> 5, nil, nil
socket.sleep(0.05)                                 --> nothing
c:settimeout(0.05)                                 --> 1
c:receive(9, "prefix789")                          --> "prefix789", nil, nil
c:receive(9, "prefix789")                          --> "prefix789", nil, nil

--- receive-outcomes/count-none-enough: nine, no prefix: as many are there
c, p = pair()
c:settimeout(5)                                    --> 1
p:send("0123\r\n6789abcd")                         --> 14, nil, nil
c:receive(9)                                       --> "0123\r\n678", nil, nil
c:receive(1)                                       --> "9", nil, nil

--- receive-outcomes/count-short-enough: nine, a short prefix: as many are there
c, p = pair()
c:settimeout(5)                                    --> 1
p:send("0123\r\n6789abcd")                         --> 14, nil, nil
c:receive(9, "<\r\n>")                             --> "<\r\n>0123\r", nil, nil
c:receive(1)                                       --> "\n", nil, nil

--- receive-outcomes/count-long-enough: nine, a prefix of nine: as many are there
c, p = pair()
c:settimeout(5)                                    --> 1
p:send("0123\r\n6789abcd")                         --> 14, nil, nil
c:receive(9, "prefix789")                          --> "prefix789", nil, nil
c:receive(1)                                       --> "0", nil, nil

-- A line, with every prefix and every way to go wrong.

--- receive-outcomes/line-none-nothing-end: line, no prefix: nothing, then an end
c, p = pair()
c:settimeout(5)                                    --> 1
p:close()                                          --> 1
c:receive("*l")                                    --> nil, "closed", ""
c:receive("*l")                                    --> nil, "closed", ""

--- receive-outcomes/line-none-nothing-reset: line, no prefix: nothing, then a reset
c, p = pair()
c:settimeout(5)                                    --> 1
socket.sleep(0.05)                                 --> nothing
p:setoption("linger", {on=true, timeout=0})        --> 1
p:close()                                          --> 1
socket.sleep(0.05)                                 --> nothing
c:receive("*l")                                    --> nil, "closed", ""
c:receive("*l")                                    --> nil, "closed", ""

--- receive-outcomes/line-none-nothing-timeout: line, no prefix: nothing, then a timeout
c, p = pair()
socket.sleep(0.05)                                 --> nothing
c:settimeout(0.05)                                 --> 1
c:receive("*l")                                    --> nil, "timeout", ""
c:receive("*l")                                    --> nil, "timeout", ""

--- receive-outcomes/line-none-some-end: line, no prefix: some bytes, then an end
c, p = pair()
c:settimeout(5)                                    --> 1
p:send("ab\rcd")                                   --> 5, nil, nil
p:close()                                          --> 1
c:receive("*l")                                    --> nil, "closed", "abcd"
c:receive("*l")                                    --> nil, "closed", ""

--- receive-outcomes/line-none-some-reset: line, no prefix: some bytes, then a reset
c, p = pair()
c:settimeout(5)                                    --> 1
p:send("ab\rcd")                                   --> 5, nil, nil
socket.sleep(0.05)                                 --> nothing
p:setoption("linger", {on=true, timeout=0})        --> 1
p:close()                                          --> 1
socket.sleep(0.05)                                 --> nothing
c:receive("*l")                                    --> nil, "closed", "abcd"
c:receive("*l")                                    --> nil, "closed", ""

--- receive-outcomes/line-none-some-timeout: line, no prefix: some bytes, then a timeout
c, p = pair()
p:send("ab\rcd")                                   --> 5, nil, nil
socket.sleep(0.05)                                 --> nothing
c:settimeout(0.05)                                 --> 1
c:receive("*l")                                    --> nil, "timeout", "abcd"
c:receive("*l")                                    --> nil, "timeout", ""

--- receive-outcomes/line-short-nothing-end: line, a short prefix: nothing, then an end
c, p = pair()
c:settimeout(5)                                    --> 1
p:close()                                          --> 1
c:receive("*l", "<\r\n>")                          --> nil, "closed", "<\r\n>"
c:receive("*l", "<\r\n>")                          --> nil, "closed", "<\r\n>"

--- receive-outcomes/line-short-nothing-reset: line, a short prefix: nothing, then a reset
c, p = pair()
c:settimeout(5)                                    --> 1
socket.sleep(0.05)                                 --> nothing
p:setoption("linger", {on=true, timeout=0})        --> 1
p:close()                                          --> 1
socket.sleep(0.05)                                 --> nothing
c:receive("*l", "<\r\n>")                          --> nil, "closed", "<\r\n>"
c:receive("*l", "<\r\n>")                          --> nil, "closed", "<\r\n>"

--- receive-outcomes/line-short-nothing-timeout: line, a short prefix: nothing, then a timeout
c, p = pair()
socket.sleep(0.05)                                 --> nothing
c:settimeout(0.05)                                 --> 1
c:receive("*l", "<\r\n>")                          --> nil, "timeout", "<\r\n>"
c:receive("*l", "<\r\n>")                          --> nil, "timeout", "<\r\n>"

--- receive-outcomes/line-short-some-end: line, a short prefix: some bytes, then an end
c, p = pair()
c:settimeout(5)                                    --> 1
p:send("ab\rcd")                                   --> 5, nil, nil
p:close()                                          --> 1
c:receive("*l", "<\r\n>")                          --> nil, "closed", "<\r\n>abcd"
c:receive("*l", "<\r\n>")                          --> nil, "closed", "<\r\n>"

--- receive-outcomes/line-short-some-reset: line, a short prefix: some bytes, then a reset
c, p = pair()
c:settimeout(5)                                    --> 1
p:send("ab\rcd")                                   --> 5, nil, nil
socket.sleep(0.05)                                 --> nothing
p:setoption("linger", {on=true, timeout=0})        --> 1
p:close()                                          --> 1
socket.sleep(0.05)                                 --> nothing
c:receive("*l", "<\r\n>")                          --> nil, "closed", "<\r\n>abcd"
c:receive("*l", "<\r\n>")                          --> nil, "closed", "<\r\n>"

--- receive-outcomes/line-short-some-timeout: line, a short prefix: some bytes, then a timeout
c, p = pair()
p:send("ab\rcd")                                   --> 5, nil, nil
socket.sleep(0.05)                                 --> nothing
c:settimeout(0.05)                                 --> 1
c:receive("*l", "<\r\n>")                          --> nil, "timeout", "<\r\n>abcd"
c:receive("*l", "<\r\n>")                          --> nil, "timeout", "<\r\n>"

--- receive-outcomes/line-long-nothing-end: line, a prefix of nine: nothing, then an end
c, p = pair()
c:settimeout(5)                                    --> 1
p:close()                                          --> 1
c:receive("*l", "prefix789")                       --> nil, "closed", "prefix789"
c:receive("*l", "prefix789")                       --> nil, "closed", "prefix789"

--- receive-outcomes/line-long-nothing-reset: line, a prefix of nine: nothing, then a reset
c, p = pair()
c:settimeout(5)                                    --> 1
socket.sleep(0.05)                                 --> nothing
p:setoption("linger", {on=true, timeout=0})        --> 1
p:close()                                          --> 1
socket.sleep(0.05)                                 --> nothing
c:receive("*l", "prefix789")                       --> nil, "closed", "prefix789"
c:receive("*l", "prefix789")                       --> nil, "closed", "prefix789"

--- receive-outcomes/line-long-nothing-timeout: line, a prefix of nine: nothing, then a timeout
c, p = pair()
socket.sleep(0.05)                                 --> nothing
c:settimeout(0.05)                                 --> 1
c:receive("*l", "prefix789")                       --> nil, "timeout", "prefix789"
c:receive("*l", "prefix789")                       --> nil, "timeout", "prefix789"

--- receive-outcomes/line-long-some-end: line, a prefix of nine: some bytes, then an end
c, p = pair()
c:settimeout(5)                                    --> 1
p:send("ab\rcd")                                   --> 5, nil, nil
p:close()                                          --> 1
c:receive("*l", "prefix789")                       --> nil, "closed", "prefix789abcd"
c:receive("*l", "prefix789")                       --> nil, "closed", "prefix789"

--- receive-outcomes/line-long-some-reset: line, a prefix of nine: some bytes, then a reset
c, p = pair()
c:settimeout(5)                                    --> 1
p:send("ab\rcd")                                   --> 5, nil, nil
socket.sleep(0.05)                                 --> nothing
p:setoption("linger", {on=true, timeout=0})        --> 1
p:close()                                          --> 1
socket.sleep(0.05)                                 --> nothing
c:receive("*l", "prefix789")                       --> nil, "closed", "prefix789abcd"
c:receive("*l", "prefix789")                       --> nil, "closed", "prefix789"

--- receive-outcomes/line-long-some-timeout: line, a prefix of nine: some bytes, then a timeout
c, p = pair()
p:send("ab\rcd")                                   --> 5, nil, nil
socket.sleep(0.05)                                 --> nothing
c:settimeout(0.05)                                 --> 1
c:receive("*l", "prefix789")                       --> nil, "timeout", "prefix789abcd"
c:receive("*l", "prefix789")                       --> nil, "timeout", "prefix789"

--- receive-outcomes/line-none-enough: line, no prefix: one is there
c, p = pair()
c:settimeout(5)                                    --> 1
p:send("ab\rcd\nrest")                             --> 10, nil, nil
c:receive("*l")                                    --> "abcd", nil, nil
c:receive(4)                                       --> "rest", nil, nil

--- receive-outcomes/line-short-enough: line, a short prefix: one is there
c, p = pair()
c:settimeout(5)                                    --> 1
p:send("ab\rcd\nrest")                             --> 10, nil, nil
c:receive("*l", "<\r\n>")                          --> "<\r\n>abcd", nil, nil
c:receive(4)                                       --> "rest", nil, nil

--- receive-outcomes/line-long-enough: line, a prefix of nine: one is there
c, p = pair()
c:settimeout(5)                                    --> 1
p:send("ab\rcd\nrest")                             --> 10, nil, nil
c:receive("*l", "prefix789")                       --> "prefix789abcd", nil, nil
c:receive(4)                                       --> "rest", nil, nil

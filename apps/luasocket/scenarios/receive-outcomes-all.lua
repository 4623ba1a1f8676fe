-- Everything, with every prefix and every way to go wrong.

--- receive-outcomes/all-none-nothing-end: everything, no prefix: nothing, then an end
c, p = pair()
c:settimeout(5)                                    --> 1
p:close()                                          --> 1
c:receive("*a")                                    --> nil, "closed", ""
c:receive("*a")                                    --> nil, "closed", ""

--- receive-outcomes/all-none-nothing-reset: everything, no prefix: nothing, then a reset
c, p = pair()
c:settimeout(5)                                    --> 1
socket.sleep(0.05)                                 --> nothing
p:setoption("linger", {on=true, timeout=0})        --> 1
p:close()                                          --> 1
socket.sleep(0.05)                                 --> nothing
c:receive("*a")                                    --> nil, "closed", ""
c:receive("*a")                                    --> nil, "closed", ""

--- receive-outcomes/all-none-nothing-timeout: everything, no prefix: nothing, then a timeout
c, p = pair()
socket.sleep(0.05)                                 --> nothing
c:settimeout(0.05)                                 --> 1
c:receive("*a")                                    --> nil, "timeout", ""
c:receive("*a")                                    --> nil, "timeout", ""

--- receive-outcomes/all-none-some-end: everything, no prefix: some bytes, then an end
c, p = pair()
c:settimeout(5)                                    --> 1
p:send("ab\rcd")                                   --> 5, nil, nil
p:close()                                          --> 1
c:receive("*a")                                    --> "ab\rcd", nil, nil
c:receive("*a")                                    --> nil, "closed", ""

--- receive-outcomes/all-none-some-reset: everything, no prefix: some bytes, then a reset
c, p = pair()
c:settimeout(5)                                    --> 1
p:send("ab\rcd")                                   --> 5, nil, nil
socket.sleep(0.05)                                 --> nothing
p:setoption("linger", {on=true, timeout=0})        --> 1
p:close()                                          --> 1
socket.sleep(0.05)                                 --> nothing
c:receive("*a")                                    --> nil, "closed", "ab\rcd"
c:receive("*a")                                    --> nil, "closed", ""

--- receive-outcomes/all-none-some-timeout: everything, no prefix: some bytes, then a timeout
c, p = pair()
p:send("ab\rcd")                                   --> 5, nil, nil
socket.sleep(0.05)                                 --> nothing
c:settimeout(0.05)                                 --> 1
c:receive("*a")                                    --> nil, "timeout", "ab\rcd"
c:receive("*a")                                    --> nil, "timeout", ""

--- receive-outcomes/all-short-nothing-end: everything, a short prefix: nothing, then an end
c, p = pair()
c:settimeout(5)                                    --> 1
p:close()                                          --> 1
c:receive("*a", "<\r\n>")                          --> nil, "closed", "<\r\n>"
c:receive("*a", "<\r\n>")                          --> nil, "closed", "<\r\n>"

--- receive-outcomes/all-short-nothing-reset: everything, a short prefix: nothing, then a reset
c, p = pair()
c:settimeout(5)                                    --> 1
socket.sleep(0.05)                                 --> nothing
p:setoption("linger", {on=true, timeout=0})        --> 1
p:close()                                          --> 1
socket.sleep(0.05)                                 --> nothing
c:receive("*a", "<\r\n>")                          --> nil, "closed", "<\r\n>"
c:receive("*a", "<\r\n>")                          --> nil, "closed", "<\r\n>"

--- receive-outcomes/all-short-nothing-timeout: everything, a short prefix: nothing, then a timeout
c, p = pair()
socket.sleep(0.05)                                 --> nothing
c:settimeout(0.05)                                 --> 1
c:receive("*a", "<\r\n>")                          --> nil, "timeout", "<\r\n>"
c:receive("*a", "<\r\n>")                          --> nil, "timeout", "<\r\n>"

--- receive-outcomes/all-short-some-end: everything, a short prefix: some bytes, then an end
c, p = pair()
c:settimeout(5)                                    --> 1
p:send("ab\rcd")                                   --> 5, nil, nil
p:close()                                          --> 1
c:receive("*a", "<\r\n>")                          --> "<\r\n>ab\rcd", nil, nil
c:receive("*a", "<\r\n>")                          --> nil, "closed", "<\r\n>"

--- receive-outcomes/all-short-some-reset: everything, a short prefix: some bytes, then a reset
c, p = pair()
c:settimeout(5)                                    --> 1
p:send("ab\rcd")                                   --> 5, nil, nil
socket.sleep(0.05)                                 --> nothing
p:setoption("linger", {on=true, timeout=0})        --> 1
p:close()                                          --> 1
socket.sleep(0.05)                                 --> nothing
c:receive("*a", "<\r\n>")                          --> nil, "closed", "<\r\n>ab\rcd"
c:receive("*a", "<\r\n>")                          --> nil, "closed", "<\r\n>"

--- receive-outcomes/all-short-some-timeout: everything, a short prefix: some bytes, then a timeout
c, p = pair()
p:send("ab\rcd")                                   --> 5, nil, nil
socket.sleep(0.05)                                 --> nothing
c:settimeout(0.05)                                 --> 1
c:receive("*a", "<\r\n>")                          --> nil, "timeout", "<\r\n>ab\rcd"
c:receive("*a", "<\r\n>")                          --> nil, "timeout", "<\r\n>"

--- receive-outcomes/all-long-nothing-end: everything, a prefix of nine: nothing, then an end
c, p = pair()
c:settimeout(5)                                    --> 1
p:close()                                          --> 1
c:receive("*a", "prefix789")                       --> nil, "closed", "prefix789"
c:receive("*a", "prefix789")                       --> nil, "closed", "prefix789"

--- receive-outcomes/all-long-nothing-reset: everything, a prefix of nine: nothing, then a reset
c, p = pair()
c:settimeout(5)                                    --> 1
socket.sleep(0.05)                                 --> nothing
p:setoption("linger", {on=true, timeout=0})        --> 1
p:close()                                          --> 1
socket.sleep(0.05)                                 --> nothing
c:receive("*a", "prefix789")                       --> nil, "closed", "prefix789"
c:receive("*a", "prefix789")                       --> nil, "closed", "prefix789"

--- receive-outcomes/all-long-nothing-timeout: everything, a prefix of nine: nothing, then a timeout
c, p = pair()
socket.sleep(0.05)                                 --> nothing
c:settimeout(0.05)                                 --> 1
c:receive("*a", "prefix789")                       --> nil, "timeout", "prefix789"
c:receive("*a", "prefix789")                       --> nil, "timeout", "prefix789"

--- receive-outcomes/all-long-some-end: everything, a prefix of nine: some bytes, then an end
c, p = pair()
c:settimeout(5)                                    --> 1
p:send("ab\rcd")                                   --> 5, nil, nil
p:close()                                          --> 1
c:receive("*a", "prefix789")                       --> "prefix789ab\rcd", nil, nil
c:receive("*a", "prefix789")                       --> nil, "closed", "prefix789"

--- receive-outcomes/all-long-some-reset: everything, a prefix of nine: some bytes, then a reset
c, p = pair()
c:settimeout(5)                                    --> 1
p:send("ab\rcd")                                   --> 5, nil, nil
socket.sleep(0.05)                                 --> nothing
p:setoption("linger", {on=true, timeout=0})        --> 1
p:close()                                          --> 1
socket.sleep(0.05)                                 --> nothing
c:receive("*a", "prefix789")                       --> nil, "closed", "prefix789ab\rcd"
c:receive("*a", "prefix789")                       --> nil, "closed", "prefix789"

--- receive-outcomes/all-long-some-timeout: everything, a prefix of nine: some bytes, then a timeout
c, p = pair()
p:send("ab\rcd")                                   --> 5, nil, nil
socket.sleep(0.05)                                 --> nothing
c:settimeout(0.05)                                 --> 1
c:receive("*a", "prefix789")                       --> nil, "timeout", "prefix789ab\rcd"
c:receive("*a", "prefix789")                       --> nil, "timeout", "prefix789"

-- Everything until the end: what comes, what is an error, and what each leaves.

--- A*-01: everything, then closed, and again
c, p = pair()
c:settimeout(5)                                    --> 1
p:send("hello\r\nworld\n")                         --> 13, nil, nil
p:close()                                          --> 1
c:receive("*a")                                    --> "hello\r\nworld\n", nil, nil
c:receive("*a")                                    --> nil, "closed", ""
c:receive("*a")                                    --> nil, "closed", ""

--- A*-02: nothing at all until the end is closed, no empty string
c, p = pair()
c:settimeout(5)                                    --> 1
p:close()                                          --> 1
c:receive("*a")                                    --> nil, "closed", ""

--- A*-03: a prefix is not something that came
c, p = pair()
c:settimeout(5)                                    --> 1
p:close()                                          --> 1
c:receive("*a", "pre")                             --> nil, "closed", "pre"

--- A*-04: a prefix, and what came
c, p = pair()
c:settimeout(5)                                    --> 1
p:send(data)                                       --> raises "bad argument #1 to 'send' (string expected, got function)"
p:close()                                          --> 1
c:receive("*a", "pre")                             --> nil, "closed", "pre"

--- A*-05: a timeout, and again
c, p = pair()
p:send(data)                                       --> raises "bad argument #1 to 'send' (string expected, got function)"
socket.sleep(0.05)                                 --> nothing
c:settimeout(0.05)                                 --> 1
c:receive("*a")                                    --> nil, "timeout", ""
c:receive("*a")                                    --> nil, "timeout", ""

--- A*-06: a timeout: the partial begins with the prefix
c, p = pair()
p:send(data)                                       --> raises "bad argument #1 to 'send' (string expected, got function)"
socket.sleep(0.05)                                 --> nothing
c:settimeout(0.05)                                 --> 1
c:receive("*a", "pre")                             --> nil, "timeout", "pre"

--- A*-07: 200000 bytes
c, p = pair()
c:settimeout(5)                                    --> 1
go c:receive("*a")
p:send(data(200000, 5))                            --> 200000, nil, nil
p:close()                                          --> 1
wait c                                             --> <200000 bytes 7d1fcd3e>, nil, nil

--- A*-08: only the first two characters of a pattern count
c, p = pair()
c:settimeout(5)                                    --> 1
p:send("hello")                                    --> 5, nil, nil
p:close()                                          --> 1
c:receive("*all")                                  --> "hello", nil, nil
                                                   --! exact-patterns: raises "Cannot receive: expected pattern \"*l\", \"*a\" or a count of bytes, got \"*all\""

--- A*-09: a peer that has only shut down its sending
c, p = pair()
c:settimeout(5)                                    --> 1
p:send("hello")                                    --> 5, nil, nil
p:shutdown("send")                                 --> 1
c:receive("*a")                                    --> "hello", nil, nil
c:send("still")                                    --> 5, nil, nil
p:receive(5)                                       --> "still", nil, nil

--- A*-10: a reset: what came is a partial, and no success
c, p = pair()
c:settimeout(5)                                    --> 1
p:send("hello")                                    --> 5, nil, nil
socket.sleep(0.05)                                 --> nothing
p:setoption("linger", {on=true, timeout=0})        --> 1
p:close()                                          --> 1
socket.sleep(0.05)                                 --> nothing
c:receive("*a")                                    --> nil, "closed", "hello"
c:receive("*a")                                    --> nil, "closed", ""

--- A*-11: lines, a count, the rest, and closed
c, p = pair()
c:settimeout(5)                                    --> 1
p:send("l1\nl2\nrest")                             --> 10, nil, nil
p:close()                                          --> 1
c:receive("*l")                                    --> "l1", nil, nil
c:receive(3)                                       --> "l2\n", nil, nil
c:receive("*a")                                    --> "rest", nil, nil
c:receive("*l")                                    --> nil, "closed", ""

--- receive-all/reset-without-data: a reset, and nothing came
c, p = pair()
c:settimeout(5)                                    --> 1
socket.sleep(0.05)                                 --> nothing
p:setoption("linger", {on=true, timeout=0})        --> 1
p:close()                                          --> 1
socket.sleep(0.05)                                 --> nothing
c:receive("*a")                                    --> nil, "closed", ""
c:receive("*a")                                    --> nil, "closed", ""

--- receive-all/reset-with-a-prefix: a reset: the partial begins with the prefix
c, p = pair()
c:settimeout(5)                                    --> 1
p:send(data)                                       --> raises "bad argument #1 to 'send' (string expected, got function)"
socket.sleep(0.05)                                 --> nothing
p:setoption("linger", {on=true, timeout=0})        --> 1
p:close()                                          --> 1
socket.sleep(0.05)                                 --> nothing
c:receive("*a", "pre")                             --> nil, "closed", "pre"
c:receive("*a", "pre")                             --> nil, "closed", "pre"

--- receive-all/timeout-carried-on: everything in two halves, with a timeout in between
c, p = pair()
p:send("abc")                                      --> 3, nil, nil
socket.sleep(0.05)                                 --> nothing
c:settimeout(0.05)                                 --> 1
c:receive("*a")                                    --> nil, "timeout", "abc"
p:send("def")                                      --> 3, nil, nil
p:close()                                          --> 1
c:settimeout(5)                                    --> 1
c:receive("*a", "abc")                             --> "abcdef", nil, nil

--- receive-all/timeout-then-end: everything came before the timeout: the end alone is closed, with the prefix
c, p = pair()
p:send("abc")                                      --> 3, nil, nil
socket.sleep(0.05)                                 --> nothing
c:settimeout(0.05)                                 --> 1
c:receive("*a")                                    --> nil, "timeout", "abc"
p:close()                                          --> 1
c:settimeout(5)                                    --> 1
c:receive("*a", "abc")                             --> nil, "closed", "abc"

--- receive-all/timeout-then-reset: a timeout, then a reset
c, p = pair()
p:send("abc")                                      --> 3, nil, nil
socket.sleep(0.05)                                 --> nothing
c:settimeout(0.05)                                 --> 1
c:receive("*a")                                    --> nil, "timeout", "abc"
p:send("def")                                      --> 3, nil, nil
socket.sleep(0.05)                                 --> nothing
p:setoption("linger", {on=true, timeout=0})        --> 1
p:close()                                          --> 1
socket.sleep(0.05)                                 --> nothing
c:receive("*a", "abc")                             --> nil, "closed", "abcdef"

--- receive-all/what-a-line-left: what a line has left is something that came
c, p = pair()
c:settimeout(5)                                    --> 1
p:send("line\nrest")                               --> 9, nil, nil
p:close()                                          --> 1
c:receive("*l")                                    --> "line", nil, nil
socket.sleep(0.05)                                 --> nothing
c:receive("*a")                                    --> "rest", nil, nil
c:receive("*a")                                    --> nil, "closed", ""

--- receive-all/what-a-line-left-and-a-reset: what a line has left, then a reset
c, p = pair()
c:settimeout(5)                                    --> 1
p:send("line\nrest")                               --> 9, nil, nil
socket.sleep(0.05)                                 --> nothing
p:setoption("linger", {on=true, timeout=0})        --> 1
p:close()                                          --> 1
socket.sleep(0.05)                                 --> nothing
c:receive("*l")                                    --> "line", nil, nil
c:receive("*a")                                    --> nil, "closed", "rest"
c:receive("*a")                                    --> nil, "closed", ""

--- receive-all/a-line-took-it-all: a line took it all: closed
c, p = pair()
c:settimeout(5)                                    --> 1
p:send("line\n")                                   --> 5, nil, nil
p:close()                                          --> 1
c:receive("*l")                                    --> "line", nil, nil
c:receive("*a")                                    --> nil, "closed", ""

--- receive-all/a-partial-line-took-it-all: a line without an end took it all: closed
c, p = pair()
c:settimeout(5)                                    --> 1
p:send("line")                                     --> 4, nil, nil
p:close()                                          --> 1
c:receive("*l")                                    --> nil, "closed", "line"
c:receive("*a")                                    --> nil, "closed", ""

--- receive-all/bit-by-bit: everything in four pieces
c, p = pair()
c:settimeout(5)                                    --> 1
go c:receive("*a")
p:send("a\r\n")                                    --> 3, nil, nil
peer.sleep(0.02)                                   --> nothing
p:send("")                                         --> 0, nil, nil
p:send("\0b")                                      --> 2, nil, nil
peer.sleep(0.02)                                   --> nothing
p:send("\n")                                       --> 1, nil, nil
peer.sleep(0.02)                                   --> nothing
p:shutdown("send")                                 --> 1
wait c                                             --> "a\r\n\x00b\n", nil, nil
c:receive("*a")                                    --> nil, "closed", ""

--- receive-all/reset-while-waiting: a reset under everything
c, p = pair()
c:settimeout(5)                                    --> 1
p:send("some")                                     --> 4, nil, nil
go c:receive("*a")
peer.sleep(0.05)                                   --> nothing
p:setoption("linger", {on=true, timeout=0})        --> 1
p:close()                                          --> 1
wait c                                             --> nil, "closed", "some"
c:receive("*a")                                    --> nil, "closed", ""

--- receive-all/no-wait: with timeout 0 what is there is a partial
c, p = pair()
c:settimeout(0)                                    --> 1
c:receive("*a")                                    --> nil, "timeout", ""
p:send("abc")                                      --> 3, nil, nil
socket.sleep(0.05)                                 --> nothing
c:receive("*a")                                    --> nil, "timeout", "abc"
c:receive("*a")                                    --> nil, "timeout", ""

--- receive-all/no-wait-and-end: with timeout 0 what is there comes with the end, if that is there, too
c, p = pair()
c:settimeout(0)                                    --> 1
p:send("abc")                                      --> 3, nil, nil
p:close()                                          --> 1
socket.sleep(0.05)                                 --> nothing
c:receive("*a")                                    --> "abc", nil, nil
c:receive("*a")                                    --> nil, "closed", ""

--- receive-all/one-byte: one byte, and the end
c, p = pair()
c:settimeout(5)                                    --> 1
p:send("\0")                                       --> 1, nil, nil
p:close()                                          --> 1
c:receive("*a")                                    --> "\x00", nil, nil
c:receive("*a")                                    --> nil, "closed", ""

--- receive-all/stats: bytes that everything has read are counted, of a prefix none
c, p = pair()
c:settimeout(5)                                    --> 1
p:send("hello")                                    --> 5, nil, nil
p:close()                                          --> 1
c:receive("*a", "prefix")                          --> "prefixhello", nil, nil
c:getstats()                                       --> 5, 0, age
p:getstats()                                       --> 0, 5, age

--- receive-all/both-ways: both send everything, then read everything
c, p = pair()
c:settimeout(5)                                    --> 1
p:settimeout(5)                                    --> 1
c:send("from c")                                   --> 6, nil, nil
p:send("from p")                                   --> 6, nil, nil
c:shutdown("send")                                 --> 1
p:shutdown("send")                                 --> 1
c:receive("*a")                                    --> "from p", nil, nil
p:receive("*a")                                    --> "from c", nil, nil
c:receive("*a")                                    --> nil, "closed", ""
p:receive("*a")                                    --> nil, "closed", ""

--- receive-all/inet6: everything over IPv6
c, p = pair("::1")
c:settimeout(5)                                    --> 1
p:send("six")                                      --> 3, nil, nil
p:close()                                          --> 1
c:receive("*a")                                    --> "six", nil, nil
c:receive("*a")                                    --> nil, "closed", ""

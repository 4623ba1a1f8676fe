-- So many bytes: exactly as many, prefix included, or a partial.

--- N-01: five bytes, and then none
c, p = pair()
p:send("hello")                                    --> 5, nil, nil
socket.sleep(0.05)                                 --> nothing
c:settimeout(0.05)                                 --> 1
c:receive(5)                                       --> "hello", nil, nil
c:receive(1)                                       --> nil, "timeout", ""

--- N-02: two, and two more
c, p = pair()
c:settimeout(5)                                    --> 1
p:send("hello")                                    --> 5, nil, nil
c:receive(2)                                       --> "he", nil, nil
c:receive(2)                                       --> "ll", nil, nil

--- N-03: a timeout, and the partial as the next prefix
c, p = pair()
p:send("hello")                                    --> 5, nil, nil
socket.sleep(0.05)                                 --> nothing
c:settimeout(0.05)                                 --> 1
c:receive(10)                                      --> nil, "timeout", "hello"
c:receive(10, "hello")                             --> nil, "timeout", "hello"

--- N-04: an end before so many bytes
c, p = pair()
c:settimeout(5)                                    --> 1
p:send("hello")                                    --> 5, nil, nil
p:close()                                          --> 1
c:receive(10)                                      --> nil, "closed", "hello"
c:receive(10)                                      --> nil, "closed", ""
c:receive(5)                                       --> nil, "closed", ""

--- N-05: CR and LF are bytes
c, p = pair()
c:settimeout(5)                                    --> 1
p:send("hello\r\nx")                               --> 8, nil, nil
c:receive(8)                                       --> "hello\r\nx", nil, nil

--- N-06: a prefix counts
c, p = pair()
c:settimeout(5)                                    --> 1
p:send("hello")                                    --> 5, nil, nil
c:receive(8, "abc")                                --> "abchello", nil, nil

--- N-07: a prefix that is long enough: nothing is read
c, p = pair()
c:settimeout(5)                                    --> 1
p:send("hello")                                    --> 5, nil, nil
c:receive(3, "abc")                                --> "abc", nil, nil
c:receive(5)                                       --> "hello", nil, nil

--- N-08: a prefix that is too long comes back whole
c, p = pair()
c:settimeout(5)                                    --> 1
p:send("hello")                                    --> 5, nil, nil
c:receive(2, "abcdef")                             --> "abcdef", nil, nil
c:receive(5)                                       --> "hello", nil, nil

--- N-09: a timeout: the partial begins with the prefix
c, p = pair()
p:send("hello")                                    --> 5, nil, nil
socket.sleep(0.05)                                 --> nothing
c:settimeout(0.05)                                 --> 1
c:receive(9, "ab")                                 --> nil, "timeout", "abhello"

--- N-10: an end: the partial begins with the prefix
c, p = pair()
c:settimeout(5)                                    --> 1
p:send("hel")                                      --> 3, nil, nil
p:close()                                          --> 1
c:receive(9, "ab")                                 --> nil, "closed", "abhel"

--- N-23: a huge count, and the end
c, p = pair()
c:settimeout(5)                                    --> 1
p:send("hello")                                    --> 5, nil, nil
p:close()                                          --> 1
c:receive(1000000000000)                           --> nil, "closed", "hello"

--- N-28: 20000 bytes
c, p = pair()
c:settimeout(5)                                    --> 1
p:send(data(20000, 9))                             --> 20000, nil, nil
c:receive(20000)                                   --> <20000 bytes 99f1235c>, nil, nil

--- N-29: a reset before so many bytes
c, p = pair()
c:settimeout(5)                                    --> 1
p:send("hello")                                    --> 5, nil, nil
socket.sleep(0.05)                                 --> nothing
p:setoption("linger", {on=true, timeout=0})        --> 1
p:close()                                          --> 1
socket.sleep(0.05)                                 --> nothing
c:receive(10)                                      --> nil, "closed", "hello"
c:receive(10)                                      --> nil, "closed", ""

--- N-30: a reset, and nothing came
c, p = pair()
c:settimeout(5)                                    --> 1
socket.sleep(0.05)                                 --> nothing
p:setoption("linger", {on=true, timeout=0})        --> 1
p:close()                                          --> 1
socket.sleep(0.05)                                 --> nothing
c:receive(1)                                       --> nil, "closed", ""
c:receive(1)                                       --> nil, "closed", ""

--- N-32: empty prefixes are as none
c, p = pair()
c:settimeout(5)                                    --> 1
p:send("hello\nabc")                               --> 9, nil, nil
p:close()                                          --> 1
c:receive(5, "")                                   --> "hello", nil, nil
c:receive("*l", "")                                --> "", nil, nil
c:receive("*a", "")                                --> "abc", nil, nil

--- receive-count/exactly-before-the-end: exactly so many bytes, then the end
c, p = pair()
c:settimeout(5)                                    --> 1
p:send("hello")                                    --> 5, nil, nil
p:close()                                          --> 1
c:receive(5)                                       --> "hello", nil, nil
c:receive(1)                                       --> nil, "closed", ""

--- receive-count/exactly-before-a-reset: exactly so many bytes, then a reset
c, p = pair()
c:settimeout(5)                                    --> 1
p:send("hello")                                    --> 5, nil, nil
socket.sleep(0.05)                                 --> nothing
p:setoption("linger", {on=true, timeout=0})        --> 1
p:close()                                          --> 1
socket.sleep(0.05)                                 --> nothing
c:receive(5)                                       --> "hello", nil, nil
c:receive(1)                                       --> nil, "closed", ""

--- receive-count/some-before-a-reset: some of the bytes before a reset, then the others
c, p = pair()
c:settimeout(5)                                    --> 1
p:send("hello")                                    --> 5, nil, nil
socket.sleep(0.05)                                 --> nothing
p:setoption("linger", {on=true, timeout=0})        --> 1
p:close()                                          --> 1
socket.sleep(0.05)                                 --> nothing
c:receive(2)                                       --> "he", nil, nil
c:receive(2)                                       --> "ll", nil, nil
c:receive(2)                                       --> nil, "closed", "o"

--- receive-count/halves: a count that comes in two halves
c, p = pair()
c:settimeout(5)                                    --> 1
go c:receive(6)
p:send("abc")                                      --> 3, nil, nil
peer.sleep(0.05)                                   --> nothing
p:send("defg")                                     --> 4, nil, nil
wait c                                             --> "abcdef", nil, nil
c:receive(1)                                       --> "g", nil, nil

--- receive-count/byte-by-byte: one byte after the other out of one piece
c, p = pair()
c:settimeout(5)                                    --> 1
p:send("a\r\nb")                                   --> 4, nil, nil
c:receive(1)                                       --> "a", nil, nil
c:receive(1)                                       --> "\r", nil, nil
c:receive(1)                                       --> "\n", nil, nil
c:receive(1)                                       --> "b", nil, nil

--- receive-count/no-wait: with timeout 0: nothing, some, enough
c, p = pair()
c:settimeout(0)                                    --> 1
c:receive(3)                                       --> nil, "timeout", ""
p:send("ab")                                       --> 2, nil, nil
socket.sleep(0.05)                                 --> nothing
c:receive(3)                                       --> nil, "timeout", "ab"
p:send("cd")                                       --> 2, nil, nil
socket.sleep(0.05)                                 --> nothing
c:receive(3, "ab")                                 --> "abc", nil, nil
c:receive(1)                                       --> "d", nil, nil

--- receive-count/no-wait-and-end: with timeout 0: the end is told with what is there
c, p = pair()
c:settimeout(0)                                    --> 1
p:send("ab")                                       --> 2, nil, nil
p:close()                                          --> 1
socket.sleep(0.05)                                 --> nothing
c:receive(3)                                       --> nil, "closed", "ab"
c:receive(3)                                       --> nil, "closed", ""

--- receive-count/8191: 8191, and the bytes about the end of a buffer
c, p = pair()
c:settimeout(5)                                    --> 1
p:send(data(8195, 2))                              --> 8195, nil, nil
socket.sleep(0.05)                                 --> nothing
c:receive(8191)                                    --> <8191 bytes 26d4e60c>, nil, nil
c:receive(1)                                       --> "\xFB", nil, nil
c:receive(1)                                       --> "\xA4", nil, nil
c:receive(1)                                       --> "{", nil, nil
c:receive(1)                                       --> "\x06", nil, nil

--- receive-count/8192: 8192, and one more
c, p = pair()
c:settimeout(5)                                    --> 1
p:send(data(8193, 2))                              --> 8193, nil, nil
socket.sleep(0.05)                                 --> nothing
c:receive(8192)                                    --> <8192 bytes 0deae707>, nil, nil
c:receive(1)                                       --> "\xA4", nil, nil

--- Z-21: 8193 bytes, and how many that were
c, p = pair()
c:settimeout(5)                                    --> 1
p:send(data(8195, 2))                              --> 8195, nil, nil
socket.sleep(0.05)                                 --> nothing
c:receive(8193)                                    --> <8193 bytes f595e7ab>, nil, nil
c:getstats()                                       --> 8193, 0, age
c:dirty()                                          --> true
c:receive(2)                                       --> "{\x06", nil, nil

--- Z-20: what a count leaves is for everything
c, p = pair()
c:settimeout(5)                                    --> 1
p:send(data(10000, 4))                             --> 10000, nil, nil
p:close()                                          --> 1
c:receive(9000)                                    --> <9000 bytes f7438400>, nil, nil
c:receive("*a")                                    --> <1000 bytes 428aef2d>, nil, nil

--- receive-count/count-after-line: a count after a line reads what the line left
c, p = pair()
c:settimeout(5)                                    --> 1
p:send("head\nbody")                               --> 9, nil, nil
c:receive("*l")                                    --> "head", nil, nil
c:receive(2)                                       --> "bo", nil, nil
c:dirty()                                          --> true
c:receive(2)                                       --> "dy", nil, nil
c:dirty()                                          --> false

--- receive-count/line-after-count: a line after a count begins in its middle
c, p = pair()
c:settimeout(5)                                    --> 1
p:send("abcdef\r\nx\n")                            --> 10, nil, nil
c:receive(3)                                       --> "abc", nil, nil
c:receive("*l")                                    --> "def", nil, nil
c:receive("*l")                                    --> "x", nil, nil

--- receive-count/stats: bytes are counted as they are taken, a prefix is not
c, p = pair()
c:settimeout(5)                                    --> 1
p:send("hello world")                              --> 11, nil, nil
c:getstats()                                       --> 0, 0, age
c:receive(2)                                       --> "he", nil, nil
c:getstats()                                       --> 2, 0, age
c:receive(5, "abc")                                --> "abcll", nil, nil
c:getstats()                                       --> 4, 0, age

--- receive-count/stats-of-a-partial: the bytes of a partial are counted
c, p = pair()
p:send("hello")                                    --> 5, nil, nil
socket.sleep(0.05)                                 --> nothing
c:settimeout(0.05)                                 --> 1
c:receive(9)                                       --> nil, "timeout", "hello"
c:getstats()                                       --> 5, 0, age

--- receive-count/frames: frames: a length in text, then as many bytes
c, p = pair()
c:settimeout(5)                                    --> 1
p:send("3\nabc5\nd\ne\r\n0\n")                     --> 14, nil, nil
c:receive("*l")                                    --> "3", nil, nil
c:receive(3)                                       --> "abc", nil, nil
c:receive("*l")                                    --> "5", nil, nil
c:receive(5)                                       --> "d\ne\r\n", nil, nil
c:receive("*l")                                    --> "0", nil, nil

--- receive-count/prefix-and-end-in-two: an end after the partial was carried on
c, p = pair()
p:send("ab")                                       --> 2, nil, nil
socket.sleep(0.05)                                 --> nothing
c:settimeout(0.05)                                 --> 1
c:receive(5)                                       --> nil, "timeout", "ab"
p:send("c")                                        --> 1, nil, nil
p:close()                                          --> 1
c:settimeout(5)                                    --> 1
c:receive(5, "ab")                                 --> nil, "closed", "abc"
c:receive(5, "abc")                                --> nil, "closed", "abc"
c:receive(3, "abc")                                --> "abc", nil, nil

--- receive-count/inet6: a count over IPv6
c, p = pair("::1")
c:settimeout(5)                                    --> 1
p:send("abcdef")                                   --> 6, nil, nil
c:receive(4)                                       --> "abcd", nil, nil
c:receive(2)                                       --> "ef", nil, nil

-- Lines: what ends them, what is dropped, and what is left where none ends.

--- R-01: lines, and no more of them
c, p = pair()
c:settimeout(0.05)                                 --> 1
p:send("hello\nworld\n")                           --> 12, nil, nil
c:receive()                                        --> "hello", nil, nil
c:receive()                                        --> "world", nil, nil
c:receive()                                        --> nil, "timeout", ""

--- R-02: lines that end in CR LF
c, p = pair()
c:settimeout(5)                                    --> 1
p:send("hello\r\nworld\r\n")                       --> 14, nil, nil
c:receive("*l")                                    --> "hello", nil, nil
c:receive("*l")                                    --> "world", nil, nil

--- R-03: a lone CR is dropped, too
c, p = pair()
c:settimeout(5)                                    --> 1
p:send("a\rb\rc\n")                                --> 6, nil, nil
c:receive("*l")                                    --> "abc", nil, nil

--- R-04: two CRs before the LF
c, p = pair()
c:settimeout(5)                                    --> 1
p:send("abc\r\r\n")                                --> 6, nil, nil
c:receive("*l")                                    --> "abc", nil, nil

--- R-05: empty lines
c, p = pair()
c:settimeout(5)                                    --> 1
p:send("\r\n\n\r\r\nx\n")                          --> 8, nil, nil
c:receive()                                        --> "", nil, nil
c:receive()                                        --> "", nil, nil
c:receive()                                        --> "", nil, nil
c:receive()                                        --> "x", nil, nil

--- R-06: LF CR LF are two empty lines
c, p = pair()
c:settimeout(5)                                    --> 1
p:send("\n\r\n")                                   --> 3, nil, nil
c:receive()                                        --> "", nil, nil
c:receive()                                        --> "", nil, nil
c:settimeout(0.05)                                 --> 1
c:receive()                                        --> nil, "timeout", ""

--- R-07: what comes before a timeout is the partial, and gone
c, p = pair()
p:send("abc\rdef")                                 --> 7, nil, nil
socket.sleep(0.05)                                 --> nothing
c:settimeout(0.05)                                 --> 1
c:receive("*l")                                    --> nil, "timeout", "abcdef"
c:receive(1)                                       --> nil, "timeout", ""

--- R-08: an end inside a line
c, p = pair()
c:settimeout(5)                                    --> 1
p:send("abc\rdef")                                 --> 7, nil, nil
p:close()                                          --> 1
c:receive("*l")                                    --> nil, "closed", "abcdef"
c:receive("*l")                                    --> nil, "closed", ""

--- R-09: an end after a CR
c, p = pair()
c:settimeout(5)                                    --> 1
p:send("abc\r")                                    --> 4, nil, nil
p:close()                                          --> 1
c:receive("*l")                                    --> nil, "closed", "abc"

--- R-10: a CR, and the end
c, p = pair()
c:settimeout(5)                                    --> 1
p:send("\r")                                       --> 1, nil, nil
p:close()                                          --> 1
c:receive("*l")                                    --> nil, "closed", ""

--- R-11: an end, and again
c, p = pair()
c:settimeout(5)                                    --> 1
p:close()                                          --> 1
c:receive("*l")                                    --> nil, "closed", ""
c:receive("*l")                                    --> nil, "closed", ""

--- R-12: NUL is a byte like any other
c, p = pair()
c:settimeout(5)                                    --> 1
p:send("a\0b\0\nq\n")                              --> 7, nil, nil
c:receive()                                        --> "a\x00b\x00", nil, nil
c:receive()                                        --> "q", nil, nil

--- R-13: so are bytes above 0x7F
c, p = pair()
c:settimeout(5)                                    --> 1
p:send("\xE9\xFF\x80\xE9\xFF\x80\n")               --> 7, nil, nil
c:receive()                                        --> "\xE9\xFF\x80\xE9\xFF\x80", nil, nil

--- R-17: a line in two halves
c, p = pair()
c:settimeout(5)                                    --> 1
go c:receive()
p:send("abc\r")                                    --> 4, nil, nil
peer.sleep(0.05)                                   --> nothing
p:send("\ndef\n")                                  --> 5, nil, nil
wait c                                             --> "abc", nil, nil
c:receive("*l")                                    --> "def", nil, nil

--- R-18: no CR of a prefix is dropped, nor does its LF end the line
c, p = pair()
c:settimeout(5)                                    --> 1
p:send("x\r\ny")                                   --> 4, nil, nil
c:receive("*l", "p\r\nq")                          --> "p\r\nqx", nil, nil
socket.sleep(0.05)                                 --> nothing
c:settimeout(0.05)                                 --> 1
c:receive("*l", "again-")                          --> nil, "timeout", "again-y"

--- R-19: the partial begins with the prefix
c, p = pair()
c:settimeout(5)                                    --> 1
p:send("tail")                                     --> 4, nil, nil
p:close()                                          --> 1
c:receive("*l", "pre-")                            --> nil, "closed", "pre-tail"
c:receive("*l", "pre-")                            --> nil, "closed", "pre-"

--- R-27: nil is a line
c, p = pair()
c:settimeout(5)                                    --> 1
p:send("abc\n")                                    --> 4, nil, nil
c:receive(nil)                                     --> "abc", nil, nil

--- R-28: nil and a prefix
c, p = pair()
c:settimeout(5)                                    --> 1
p:send("abc\n")                                    --> 4, nil, nil
c:receive(nil, "P")                                --> "Pabc", nil, nil

--- R-38: a reset inside a line
c, p = pair()
c:settimeout(5)                                    --> 1
p:send("abc")                                      --> 3, nil, nil
socket.sleep(0.05)                                 --> nothing
p:setoption("linger", {on=true, timeout=0})        --> 1
p:close()                                          --> 1
socket.sleep(0.05)                                 --> nothing
c:receive("*l")                                    --> nil, "closed", "abc"
c:receive("*l")                                    --> nil, "closed", ""

--- receive-line/one-byte-at-a-time: a line that comes byte by byte
c, p = pair()
c:settimeout(5)                                    --> 1
go c:receive()
p:send("a")                                        --> 1, nil, nil
peer.sleep(0.02)                                   --> nothing
p:send("\r")                                       --> 1, nil, nil
peer.sleep(0.02)                                   --> nothing
p:send("b")                                        --> 1, nil, nil
peer.sleep(0.02)                                   --> nothing
p:send("\r")                                       --> 1, nil, nil
peer.sleep(0.02)                                   --> nothing
p:send("\n")                                       --> 1, nil, nil
wait c                                             --> "ab", nil, nil

--- receive-line/cr-first: a CR before everything else
c, p = pair()
c:settimeout(5)                                    --> 1
p:send("\rabc\n\r\r\rdef\r\n")                     --> 13, nil, nil
c:receive()                                        --> "abc", nil, nil
c:receive()                                        --> "def", nil, nil

--- receive-line/only-crs: lines of nothing but CRs
c, p = pair()
c:settimeout(5)                                    --> 1
p:send("\r\r\r\r\n\r\n")                           --> 7, nil, nil
c:receive()                                        --> "", nil, nil
c:receive()                                        --> "", nil, nil

--- receive-line/cr-of-a-timeout: a CR at a timeout is gone, whatever comes after it
c, p = pair()
p:send("abc\r")                                    --> 4, nil, nil
socket.sleep(0.05)                                 --> nothing
c:settimeout(0.05)                                 --> 1
c:receive()                                        --> nil, "timeout", "abc"
p:send("def\n")                                    --> 4, nil, nil
c:settimeout(5)                                    --> 1
c:receive()                                        --> "def", nil, nil

--- receive-line/only-a-cr-at-a-timeout: a CR is all there is: the partial is empty
c, p = pair()
p:send("\r")                                       --> 1, nil, nil
socket.sleep(0.05)                                 --> nothing
c:settimeout(0.05)                                 --> 1
c:receive()                                        --> nil, "timeout", ""
c:dirty()                                          --> false
p:send("\n")                                       --> 1, nil, nil
c:settimeout(5)                                    --> 1
c:receive(1)                                       --> "\n", nil, nil

--- receive-line/lf-after-a-timeout: the partial as prefix makes the line whole
c, p = pair()
p:send("abc\r")                                    --> 4, nil, nil
socket.sleep(0.05)                                 --> nothing
c:settimeout(0.05)                                 --> 1
c:receive()                                        --> nil, "timeout", "abc"
p:send("\nrest\n")                                 --> 6, nil, nil
c:settimeout(5)                                    --> 1
c:receive("*l", "abc")                             --> "abc", nil, nil
c:receive()                                        --> "rest", nil, nil

--- receive-line/cr-by-count: what a count reads keeps its CR, what a line reads does not
c, p = pair()
c:settimeout(5)                                    --> 1
p:send("a\rb\rc\r\n")                              --> 7, nil, nil
c:receive(2)                                       --> "a\r", nil, nil
c:receive()                                        --> "bc", nil, nil

--- receive-line/cr-lf-by-count: a count that ends between CR and LF
c, p = pair()
c:settimeout(5)                                    --> 1
p:send("ab\r\ncd\r\n")                             --> 8, nil, nil
c:receive(3)                                       --> "ab\r", nil, nil
c:receive()                                        --> "", nil, nil
c:receive()                                        --> "cd", nil, nil

--- receive-line/cr-by-all: everything keeps its CRs
c, p = pair()
c:settimeout(5)                                    --> 1
p:send("a\r\n\rb\r")                               --> 6, nil, nil
p:close()                                          --> 1
c:receive()                                        --> "a", nil, nil
c:receive("*a")                                    --> "\rb\r", nil, nil

--- receive-line/form-feed: no other byte ends a line
c, p = pair()
c:settimeout(5)                                    --> 1
p:send("a\x0Bb\x0Cc\x85d\xE2\x80\xA8e\n")          --> 12, nil, nil
c:receive()                                        --> "a\x0Bb\x0Cc\x85d\xE2\x80\xA8e", nil, nil

--- receive-line/many-in-one: many lines from one piece
c, p = pair()
c:settimeout(5)                                    --> 1
p:send("1\n2\n3\n4\n5\n6\n")                       --> 12, nil, nil
c:receive()                                        --> "1", nil, nil
c:receive()                                        --> "2", nil, nil
c:receive()                                        --> "3", nil, nil
c:receive()                                        --> "4", nil, nil
c:receive()                                        --> "5", nil, nil
c:receive()                                        --> "6", nil, nil

--- receive-line/end-after-a-line: a whole line, then the end
c, p = pair()
c:settimeout(5)                                    --> 1
p:send("last\n")                                   --> 5, nil, nil
p:close()                                          --> 1
c:receive()                                        --> "last", nil, nil
c:receive()                                        --> nil, "closed", ""
c:receive("*a")                                    --> nil, "closed", ""

--- receive-line/end-after-an-empty-line: the empty line before the end is a line
c, p = pair()
c:settimeout(5)                                    --> 1
p:send("x\n\n")                                    --> 3, nil, nil
p:close()                                          --> 1
c:receive()                                        --> "x", nil, nil
c:receive()                                        --> "", nil, nil
c:receive()                                        --> nil, "closed", ""

--- receive-line/reset-after-lines: whole lines before a reset
c, p = pair()
c:settimeout(5)                                    --> 1
p:send("one\ntwo\nthr")                            --> 11, nil, nil
socket.sleep(0.05)                                 --> nothing
p:setoption("linger", {on=true, timeout=0})        --> 1
p:close()                                          --> 1
socket.sleep(0.05)                                 --> nothing
c:receive()                                        --> "one", nil, nil
c:receive()                                        --> "two", nil, nil
c:receive()                                        --> nil, "closed", "thr"
c:receive()                                        --> nil, "closed", ""

--- receive-line/reset-while-waiting: a reset under a receive that has half a line
c, p = pair()
c:settimeout(5)                                    --> 1
p:send("half")                                     --> 4, nil, nil
go c:receive()
peer.sleep(0.05)                                   --> nothing
p:setoption("linger", {on=true, timeout=0})        --> 1
p:close()                                          --> 1
wait c                                             --> nil, "closed", "half"
c:receive()                                        --> nil, "closed", ""

--- receive-line/end-while-waiting: an end under a receive that has nothing
c, p = pair()
c:settimeout(5)                                    --> 1
go c:receive()
peer.sleep(0.05)                                   --> nothing
p:shutdown("send")                                 --> 1
wait c                                             --> nil, "closed", ""
c:send("still")                                    --> 5, nil, nil
p:receive(5)                                       --> "still", nil, nil

--- receive-line/three-timeouts: one line over three timeouts, its partial carried on
c, p = pair()
c:settimeout(0.05)                                 --> 1
p:send("ab")                                       --> 2, nil, nil
socket.sleep(0.05)                                 --> nothing
c:receive()                                        --> nil, "timeout", "ab"
p:send("cd")                                       --> 2, nil, nil
socket.sleep(0.05)                                 --> nothing
c:receive("*l", "ab")                              --> nil, "timeout", "abcd"
c:receive("*l", "abcd")                            --> nil, "timeout", "abcd"
p:send("ef\n")                                     --> 3, nil, nil
c:settimeout(5)                                    --> 1
c:receive("*l", "abcd")                            --> "abcdef", nil, nil

--- receive-line/forgotten-partial: a partial that is not carried on is lost
c, p = pair()
c:settimeout(0.05)                                 --> 1
p:send("ab")                                       --> 2, nil, nil
socket.sleep(0.05)                                 --> nothing
c:receive()                                        --> nil, "timeout", "ab"
p:send("cd\n")                                     --> 3, nil, nil
c:settimeout(5)                                    --> 1
c:receive()                                        --> "cd", nil, nil

--- receive-line/inet6: lines over IPv6
c, p = pair("::1")
c:settimeout(5)                                    --> 1
p:send("one\r\ntwo\n")                             --> 9, nil, nil
c:receive()                                        --> "one", nil, nil
c:receive()                                        --> "two", nil, nil

-- Where text is not bytes: what is no UTF-8, and characters that are cut.

--- text-limits/count-inside: a count that ends inside a character
text()                                             --> nothing
c, p = pair()
c:settimeout(5)                                    --> 1
p:settimeout(5)                                    --> 1
p:send("\xC3\xA9\xC3\xA9")                         --> 4, nil, nil
c:receive(3)                                       --> "\xC3\xA9\xC3", nil, nil
                                                   --! utf8-by-default: nil, "invalid utf-8", ""

--- text-limits/count-inside-of-four: a count that ends inside a long character
text()                                             --> nothing
c, p = pair()
c:settimeout(5)                                    --> 1
p:settimeout(5)                                    --> 1
p:send("a\xF0\x9F\x8C\x99")                        --> 5, nil, nil
c:receive(1)                                       --> "a", nil, nil
c:receive(3)                                       --> "\xF0\x9F\x8C", nil, nil
                                                   --! utf8-by-default: nil, "invalid utf-8", ""

--- text-limits/count-one-by-one: byte by byte
text()                                             --> nothing
c, p = pair()
c:settimeout(5)                                    --> 1
p:settimeout(5)                                    --> 1
p:send("a\xC3\xA9")                                --> 3, nil, nil
c:receive(1)                                       --> "a", nil, nil
c:receive(1)                                       --> "\xC3", nil, nil
                                                   --! utf8-by-default: nil, "invalid utf-8", ""

--- text-limits/count-inside-with-a-prefix: a count that ends inside a character, after its prefix
text()                                             --> nothing
c, p = pair()
c:settimeout(5)                                    --> 1
p:settimeout(5)                                    --> 1
p:send("\xE2\x82\xAC")                             --> 3, nil, nil
c:receive(4, "\xC3\xA9")                           --> "\xC3\xA9\xE2\x82", nil, nil
                                                   --! utf8-by-default: nil, "invalid utf-8", "\xC3\xA9"

--- text-limits/line: a line that is no UTF-8
socket.skip(0, text())                             --> nothing
c, p = pair()
c:settimeout(5)                                    --> 1
p:settimeout(5)                                    --> 1
p:send("\xE9t\xE9\n")                              --> 4, nil, nil
c:receive("*l")                                    --> "\xE9t\xE9", nil, nil
                                                   --! utf8-by-default: nil, "invalid utf-8", ""

--- text-limits/line-again: a line that is no UTF-8 is not consumed
socket.skip(0, text())                             --> nothing
c, p = pair()
c:settimeout(5)                                    --> 1
p:settimeout(5)                                    --> 1
p:send("\xFF\nnext\n")                             --> 7, nil, nil
c:receive("*l")                                    --> "\xFF", nil, nil
                                                   --! utf8-by-default: nil, "invalid utf-8", ""
c:receive("*l")                                    --> "next", nil, nil
                                                   --! utf8-by-default: nil, "invalid utf-8", ""

--- text-limits/line-with-a-prefix: its prefix comes back
socket.skip(0, text())                             --> nothing
c, p = pair()
c:settimeout(5)                                    --> 1
p:settimeout(5)                                    --> 1
p:send("\xFF\n")                                   --> 2, nil, nil
c:receive("*l", "\xC3\xA9")                        --> "\xC3\xA9\xFF", nil, nil
                                                   --! utf8-by-default: nil, "invalid utf-8", "\xC3\xA9"

--- text-limits/second-line: the line before it is one
socket.skip(0, text())                             --> nothing
c, p = pair()
c:settimeout(5)                                    --> 1
p:settimeout(5)                                    --> 1
p:send("fine\n\xFF\n")                             --> 7, nil, nil
c:receive("*l")                                    --> "fine", nil, nil
c:receive("*l")                                    --> "\xFF", nil, nil
                                                   --! utf8-by-default: nil, "invalid utf-8", ""

--- text-limits/count-of-no-text: a count, and the byte that is no UTF-8 behind it
socket.skip(0, text())                             --> nothing
c, p = pair()
c:settimeout(5)                                    --> 1
p:settimeout(5)                                    --> 1
p:send("a\xFFb")                                   --> 3, nil, nil
c:receive(1)                                       --> "a", nil, nil
c:receive(1)                                       --> "\xFF", nil, nil
                                                   --! utf8-by-default: nil, "invalid utf-8", ""

--- text-limits/everything: everything, with a byte that is no UTF-8
socket.skip(0, text())                             --> nothing
c, p = pair()
c:settimeout(5)                                    --> 1
p:settimeout(5)                                    --> 1
p:send("abc\xFF")                                  --> 4, nil, nil
p:close()                                          --> 1
c:receive("*a")                                    --> "abc\xFF", nil, nil
                                                   --! utf8-by-default: nil, "invalid utf-8", ""

--- text-limits/everything-again: everything is not consumed either
socket.skip(0, text())                             --> nothing
c, p = pair()
c:settimeout(5)                                    --> 1
p:settimeout(5)                                    --> 1
p:send("abc\xFF")                                  --> 4, nil, nil
p:close()                                          --> 1
c:receive("*a")                                    --> "abc\xFF", nil, nil
                                                   --! utf8-by-default: nil, "invalid utf-8", ""
c:receive("*a")                                    --> nil, "closed", ""
                                                   --! utf8-by-default: nil, "invalid utf-8", ""

--- text-limits/surrogate: a surrogate is no character
socket.skip(0, text())                             --> nothing
c, p = pair()
c:settimeout(5)                                    --> 1
p:settimeout(5)                                    --> 1
p:send("\xED\xA0\x80\n")                           --> 4, nil, nil
c:receive("*l")                                    --> "\xED\xA0\x80", nil, nil
                                                   --! utf8-by-default: nil, "invalid utf-8", ""

--- text-limits/overlong: nor is what is written too long
socket.skip(0, text())                             --> nothing
c, p = pair()
c:settimeout(5)                                    --> 1
p:settimeout(5)                                    --> 1
p:send("\xC0\x80\n")                               --> 3, nil, nil
c:receive("*l")                                    --> "\xC0\x80", nil, nil
                                                   --! utf8-by-default: nil, "invalid utf-8", ""

--- text-limits/beyond: nor is what is beyond the last
socket.skip(0, text())                             --> nothing
c, p = pair()
c:settimeout(5)                                    --> 1
p:settimeout(5)                                    --> 1
p:send("\xF4\x90\x80\x80\n")                       --> 5, nil, nil
c:receive("*l")                                    --> "\xF4\x90\x80\x80", nil, nil
                                                   --! utf8-by-default: nil, "invalid utf-8", ""

--- text-limits/lone-continuation: nor is the end of one
socket.skip(0, text())                             --> nothing
c, p = pair()
c:settimeout(5)                                    --> 1
p:settimeout(5)                                    --> 1
p:send("\xA9\n")                                   --> 2, nil, nil
c:receive("*l")                                    --> "\xA9", nil, nil
                                                   --! utf8-by-default: nil, "invalid utf-8", ""

--- text-limits/cut-by-lf: nor is one that LF cuts
socket.skip(0, text())                             --> nothing
c, p = pair()
c:settimeout(5)                                    --> 1
p:settimeout(5)                                    --> 1
p:send("\xC3\n")                                   --> 2, nil, nil
c:receive("*l")                                    --> "\xC3", nil, nil
                                                   --! utf8-by-default: nil, "invalid utf-8", ""

--- text-limits/cr-inside: CR inside a character: what came is no UTF-8, before CRs are dropped
socket.skip(0, text())                             --> nothing
c, p = pair()
c:settimeout(5)                                    --> 1
p:settimeout(5)                                    --> 1
p:send("\xC3\r\xA9\n")                             --> 4, nil, nil
c:receive("*l")                                    --> "\xC3\xA9", nil, nil
                                                   --! utf8-by-default: nil, "invalid utf-8", ""

--- text-limits/timeout-line: a timeout inside a character: it waits in the buffer
socket.skip(0, text())                             --> nothing
c, p = pair()
c:settimeout(5)                                    --> 1
p:settimeout(5)                                    --> 1
p:send("a\xC3")                                    --> 2, nil, nil
socket.sleep(0.05)                                 --> nothing
c:settimeout(0.05)                                 --> 1
c:receive("*l")                                    --> nil, "timeout", "a\xC3"
                                                   --! utf8-by-default: nil, "timeout", "a"
c:settimeout(5)                                    --> 1
p:send("\xA9\n")                                   --> 2, nil, nil
c:receive("*l", "a")                               --> "a\xA9", nil, nil
                                                   --! utf8-by-default: "a\xC3\xA9", nil, nil

--- text-limits/timeout-all: a timeout inside a character, for everything
socket.skip(0, text())                             --> nothing
c, p = pair()
c:settimeout(5)                                    --> 1
p:settimeout(5)                                    --> 1
p:send("a\xE2\x82")                                --> 3, nil, nil
socket.sleep(0.05)                                 --> nothing
c:settimeout(0.05)                                 --> 1
c:receive("*a")                                    --> nil, "timeout", "a\xE2\x82"
                                                   --! utf8-by-default: nil, "timeout", "a"
c:settimeout(5)                                    --> 1
p:send("\xAC")                                     --> 1, nil, nil
p:close()                                          --> 1
c:receive("*a", "a")                               --> "a\xAC", nil, nil
                                                   --! utf8-by-default: "a\xE2\x82\xAC", nil, nil

--- text-limits/timeout-count: a timeout inside a character, for a count
socket.skip(0, text())                             --> nothing
c, p = pair()
c:settimeout(5)                                    --> 1
p:settimeout(5)                                    --> 1
p:send("a\xF0\x9F")                                --> 3, nil, nil
socket.sleep(0.05)                                 --> nothing
c:settimeout(0.05)                                 --> 1
c:receive(5)                                       --> nil, "timeout", "a\xF0\x9F"
                                                   --! utf8-by-default: nil, "timeout", "a"
c:settimeout(5)                                    --> 1
p:send("\x8C\x99")                                 --> 2, nil, nil
c:receive(5, "a")                                  --> nil, "timeout", "a\x8C\x99"
                                                   --! utf8-by-default: "a\xF0\x9F\x8C\x99", nil, nil

--- text-limits/timeout-nothing-else: a timeout, and nothing but half a character
socket.skip(0, text())                             --> nothing
c, p = pair()
c:settimeout(5)                                    --> 1
p:settimeout(5)                                    --> 1
p:send("\xC3")                                     --> 1, nil, nil
socket.sleep(0.05)                                 --> nothing
c:settimeout(0.05)                                 --> 1
c:receive("*l")                                    --> nil, "timeout", "\xC3"
                                                   --! utf8-by-default: nil, "timeout", ""

--- text-limits/timeout-dirty: what waits is in the buffer
socket.skip(0, text())                             --> nothing
c, p = pair()
c:settimeout(5)                                    --> 1
p:settimeout(5)                                    --> 1
p:send("\xC3")                                     --> 1, nil, nil
socket.sleep(0.05)                                 --> nothing
c:settimeout(0.05)                                 --> 1
c:dirty()                                          --> false
c:receive("*l")                                    --> nil, "timeout", "\xC3"
                                                   --! utf8-by-default: nil, "timeout", ""
c:dirty()                                          --> false
                                                   --! utf8-by-default: true

--- text-limits/timeout-after-no-text: a timeout behind what is no UTF-8
socket.skip(0, text())                             --> nothing
c, p = pair()
c:settimeout(5)                                    --> 1
p:settimeout(5)                                    --> 1
p:send("a\xFFb")                                   --> 3, nil, nil
socket.sleep(0.05)                                 --> nothing
c:settimeout(0.05)                                 --> 1
c:receive("*l")                                    --> nil, "timeout", "a\xFFb"
                                                   --! utf8-by-default: nil, "invalid utf-8", ""

--- text-limits/no-wait: without waiting, half a character
socket.skip(0, text())                             --> nothing
c, p = pair()
c:settimeout(0)                                    --> 1
p:send("a\xC3")                                    --> 2, nil, nil
socket.sleep(0.05)                                 --> nothing
c:receive("*l")                                    --> nil, "timeout", "a\xC3"
                                                   --! utf8-by-default: nil, "timeout", "a"

--- text-limits/end-line: the end inside a character
socket.skip(0, text())                             --> nothing
c, p = pair()
c:settimeout(5)                                    --> 1
p:settimeout(5)                                    --> 1
p:send("a\xC3")                                    --> 2, nil, nil
p:close()                                          --> 1
c:receive("*l")                                    --> nil, "closed", "a\xC3"
                                                   --! utf8-by-default: nil, "invalid utf-8", ""

--- text-limits/end-all: everything that ends inside a character
socket.skip(0, text())                             --> nothing
c, p = pair()
c:settimeout(5)                                    --> 1
p:settimeout(5)                                    --> 1
p:send("a\xC3")                                    --> 2, nil, nil
p:close()                                          --> 1
c:receive("*a")                                    --> "a\xC3", nil, nil
                                                   --! utf8-by-default: nil, "invalid utf-8", ""

--- text-limits/end-count: a count, and the end inside a character
socket.skip(0, text())                             --> nothing
c, p = pair()
c:settimeout(5)                                    --> 1
p:settimeout(5)                                    --> 1
p:send("a\xC3")                                    --> 2, nil, nil
p:close()                                          --> 1
c:receive(5)                                       --> nil, "closed", "a\xC3"
                                                   --! utf8-by-default: nil, "invalid utf-8", ""

--- text-limits/reset-line: a reset inside a character
socket.skip(0, text())                             --> nothing
c, p = pair()
c:settimeout(5)                                    --> 1
p:settimeout(5)                                    --> 1
p:send("a\xC3")                                    --> 2, nil, nil
socket.sleep(0.05)                                 --> nothing
p:setoption("linger", {on=true, timeout=0})        --> 1
p:close()                                          --> 1
socket.sleep(0.05)                                 --> nothing
c:receive("*l")                                    --> nil, "closed", "a\xC3"
                                                   --! utf8-by-default: nil, "invalid utf-8", ""

--- text-limits/reset-all: a reset inside a character, for everything
socket.skip(0, text())                             --> nothing
c, p = pair()
c:settimeout(5)                                    --> 1
p:settimeout(5)                                    --> 1
p:send("a\xC3")                                    --> 2, nil, nil
socket.sleep(0.05)                                 --> nothing
p:setoption("linger", {on=true, timeout=0})        --> 1
p:close()                                          --> 1
socket.sleep(0.05)                                 --> nothing
c:receive("*a")                                    --> nil, "closed", "a\xC3"
                                                   --! utf8-by-default: nil, "invalid utf-8", ""

--- text-limits/reset-count: a reset inside a character, for a count
socket.skip(0, text())                             --> nothing
c, p = pair()
c:settimeout(5)                                    --> 1
p:settimeout(5)                                    --> 1
p:send("a\xC3")                                    --> 2, nil, nil
socket.sleep(0.05)                                 --> nothing
p:setoption("linger", {on=true, timeout=0})        --> 1
p:close()                                          --> 1
socket.sleep(0.05)                                 --> nothing
c:receive(5)                                       --> nil, "closed", "a\xC3"
                                                   --! utf8-by-default: nil, "invalid utf-8", ""

--- text-limits/sending-goes-on: sending goes on behind what is no UTF-8
socket.skip(0, text())                             --> nothing
c, p = pair()
c:settimeout(5)                                    --> 1
p:settimeout(5)                                    --> 1
p:send("\xFF\n")                                   --> 2, nil, nil
c:receive("*l")                                    --> "\xFF", nil, nil
                                                   --! utf8-by-default: nil, "invalid utf-8", ""
c:send("x\n")                                      --> 2, nil, nil
p:receive()                                        --> "x", nil, nil

--- text-limits/stats: what was not consumed is not counted
socket.skip(0, text())                             --> nothing
c, p = pair()
c:settimeout(5)                                    --> 1
p:settimeout(5)                                    --> 1
p:send("\xFF\n")                                   --> 2, nil, nil
c:receive("*l")                                    --> "\xFF", nil, nil
                                                   --! utf8-by-default: nil, "invalid utf-8", ""
c:getstats()                                       --> 2, 0, age
                                                   --! utf8-by-default: 0, 0, age

--- text-limits/peer-sent-half: half a character that a text peer sent
text()                                             --> nothing
c, p = pair()
c:settimeout(5)                                    --> 1
p:settimeout(5)                                    --> 1
p:send("\xC3\xA9", 2)                              --> 2, nil, nil
p:send("\n")                                       --> 1, nil, nil
c:receive("*l")                                    --> "\xA9", nil, nil
                                                   --! utf8-by-default: nil, "invalid utf-8", ""

--- text-limits/all-bytes: bytes of every value are no text
socket.skip(0, text())                             --> nothing
c, p = pair()
c:settimeout(5)                                    --> 1
p:settimeout(5)                                    --> 1
p:send(data(8192))                                 --> 8192, nil, nil
c:receive(8192)                                    --> <8192 bytes 121909f4>, nil, nil
                                                   --! utf8-by-default: nil, "invalid utf-8", ""

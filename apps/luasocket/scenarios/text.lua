-- Strings as text, in UTF-8, as they are here unless one says otherwise.

--- text/lines: lines of two, three and four bytes a character
text()                                             --> nothing
c, p = pair()
c:settimeout(5)                                    --> 1
p:settimeout(5)                                    --> 1
p:send("caf\xC3\xA9\r\n\xE2\x82\xAC 5\n\xF0\x9F\x8C\x99\xF0\x9F\x8C\x99\n") --> 22, nil, nil
c:receive("*l")                                    --> "caf\xC3\xA9", nil, nil
c:receive("*l")                                    --> "\xE2\x82\xAC 5", nil, nil
c:receive("*l")                                    --> "\xF0\x9F\x8C\x99\xF0\x9F\x8C\x99", nil, nil

--- text/everything: everything, and the end
text()                                             --> nothing
c, p = pair()
c:settimeout(5)                                    --> 1
p:settimeout(5)                                    --> 1
p:send("\xC3\xA9\n\xE2\x82\xAC")                   --> 6, nil, nil
p:close()                                          --> 1
c:receive("*a")                                    --> "\xC3\xA9\n\xE2\x82\xAC", nil, nil
c:receive("*a")                                    --> nil, "closed", ""

--- text/counts-are-bytes: counts are of bytes
text()                                             --> nothing
c, p = pair()
c:settimeout(5)                                    --> 1
p:settimeout(5)                                    --> 1
p:send("\xC3\xA9\xE2\x82\xAC\xF0\x9F\x8C\x99")     --> 9, nil, nil
c:receive(2)                                       --> "\xC3\xA9", nil, nil
c:receive(3)                                       --> "\xE2\x82\xAC", nil, nil
c:receive(4)                                       --> "\xF0\x9F\x8C\x99", nil, nil

--- text/count-of-two: a count that ends with its second character
text()                                             --> nothing
c, p = pair()
c:settimeout(5)                                    --> 1
p:settimeout(5)                                    --> 1
p:send("\xC3\xA9\xC3\xA9\xC3\xA9")                 --> 6, nil, nil
c:receive(4)                                       --> "\xC3\xA9\xC3\xA9", nil, nil
c:receive(2)                                       --> "\xC3\xA9", nil, nil

--- text/prefix-in-bytes: a prefix counts by its bytes
text()                                             --> nothing
c, p = pair()
c:settimeout(5)                                    --> 1
p:settimeout(5)                                    --> 1
p:send("\xC3\xA9b")                                --> 3, nil, nil
c:receive(5, "\xE2\x82\xAC")                       --> "\xE2\x82\xAC\xC3\xA9", nil, nil
c:receive(1)                                       --> "b", nil, nil

--- text/prefix-of-a-line: a prefix of a line
text()                                             --> nothing
c, p = pair()
c:settimeout(5)                                    --> 1
p:settimeout(5)                                    --> 1
p:send("\xC3\xA9\n")                               --> 3, nil, nil
c:receive("*l", "\xF0\x9F\x8C\x99")                --> "\xF0\x9F\x8C\x99\xC3\xA9", nil, nil

--- text/a-sent-index: what a send tells is in bytes, too
text()                                             --> nothing
c, p = pair()
c:settimeout(5)                                    --> 1
p:settimeout(5)                                    --> 1
c:send("\xC3\xA9")                                 --> 2, nil, nil
c:send("\xE2\x82\xAC\xF0\x9F\x8C\x99")             --> 7, nil, nil
c:send("a\xC3\xA9", 2)                             --> 3, nil, nil
c:send("\xC3\xA9\xE2\x82\xAC", 3, 5)               --> 5, nil, nil
c:getstats()                                       --> 0, 14, age
c:shutdown("send")                                 --> 1
p:receive("*a")                                    --> "\xC3\xA9\xE2\x82\xAC\xF0\x9F\x8C\x99\xC3\xA9\xE2\x82\xAC", nil, nil
p:getstats()                                       --> 14, 0, age

--- text/half-a-character-sent: a send that begins or ends inside a character
socket.skip(0, text())                             --> nothing
c, p = pair()
c:settimeout(5)                                    --> 1
p:settimeout(5)                                    --> 1
c:send("\xC3\xA9", 2)                              --> 2, nil, nil
c:send("\xE2\x82\xAC", 1, 2)                       --> 2, nil, nil
c:send("x")                                        --> 1, nil, nil
p:receive(4)                                       --> "\xA9\xE2\x82x", nil, nil

--- text/one-side-only: text here, bytes over there
socket.skip(0, text())                             --> nothing
c, p = pair()
c:settimeout(5)                                    --> 1
p:settimeout(5)                                    --> 1
c:send("\xC3\xA9\n")                               --> 3, nil, nil
p:receive()                                        --> "\xC3\xA9", nil, nil
p:send("\xE2\x82\xAC\n")                           --> 4, nil, nil
c:receive("*l")                                    --> "\xE2\x82\xAC", nil, nil

--- text/byte-order-mark: a byte-order mark stays
text()                                             --> nothing
c, p = pair()
c:settimeout(5)                                    --> 1
p:settimeout(5)                                    --> 1
p:send("\xEF\xBB\xBFhi\n\xEF\xBB\xBF\n")           --> 10, nil, nil
c:receive("*l")                                    --> "\xEF\xBB\xBFhi", nil, nil
c:receive("*l")                                    --> "\xEF\xBB\xBF", nil, nil

--- text/not-normalized: an accent that is a character of its own stays one
text()                                             --> nothing
c, p = pair()
c:settimeout(5)                                    --> 1
p:settimeout(5)                                    --> 1
p:send("e\xCC\x81\n")                              --> 4, nil, nil
c:receive("*l")                                    --> "e\xCC\x81", nil, nil

--- text/no-other-line-ends: no other separator ends a line
text()                                             --> nothing
c, p = pair()
c:settimeout(5)                                    --> 1
p:settimeout(5)                                    --> 1
p:send("a\xE2\x80\xA8b\xC2\x85c\xE2\x80\xA9d\n")   --> 13, nil, nil
c:receive("*l")                                    --> "a\xE2\x80\xA8b\xC2\x85c\xE2\x80\xA9d", nil, nil

--- text/nul-and-controls: NUL and controls are text
text()                                             --> nothing
c, p = pair()
c:settimeout(5)                                    --> 1
p:settimeout(5)                                    --> 1
p:send("\0\x01\x7F\t\n")                           --> 5, nil, nil
c:receive("*l")                                    --> "\x00\x01\x7F\t", nil, nil

--- text/last-characters: the last characters of each length
text()                                             --> nothing
c, p = pair()
c:settimeout(5)                                    --> 1
p:settimeout(5)                                    --> 1
p:send("\x7F\xDF\xBF\xEF\xBF\xBF\xF4\x8F\xBF\xBF\n") --> 11, nil, nil
c:receive("*l")                                    --> "\x7F\xDF\xBF\xEF\xBF\xBF\xF4\x8F\xBF\xBF", nil, nil

--- text/first-characters: the first characters of each length
text()                                             --> nothing
c, p = pair()
c:settimeout(5)                                    --> 1
p:settimeout(5)                                    --> 1
p:send("\xC2\x80\xE0\xA0\x80\xF0\x90\x80\x80\n")   --> 10, nil, nil
c:receive("*l")                                    --> "\xC2\x80\xE0\xA0\x80\xF0\x90\x80\x80", nil, nil

--- text/character-in-two-pieces: a character in two pieces
socket.skip(0, text())                             --> nothing
c, p = pair()
c:settimeout(5)                                    --> 1
p:settimeout(5)                                    --> 1
go c:receive()
p:send("a\xC3")                                    --> 2, nil, nil
peer.sleep(0.05)                                   --> nothing
p:send("\xA9\n")                                   --> 2, nil, nil
wait c                                             --> "a\xC3\xA9", nil, nil

--- text/character-in-four-pieces: a character in four pieces, by count
socket.skip(0, text())                             --> nothing
c, p = pair()
c:settimeout(5)                                    --> 1
p:settimeout(5)                                    --> 1
go c:receive(4)
p:send("\xF0")                                     --> 1, nil, nil
peer.sleep(0.02)                                   --> nothing
p:send("\x9F")                                     --> 1, nil, nil
peer.sleep(0.02)                                   --> nothing
p:send("\x8C")                                     --> 1, nil, nil
peer.sleep(0.02)                                   --> nothing
p:send("\x99")                                     --> 1, nil, nil
wait c                                             --> "\xF0\x9F\x8C\x99", nil, nil

--- text/everything-in-pieces: everything, cut inside a character
socket.skip(0, text())                             --> nothing
c, p = pair()
c:settimeout(5)                                    --> 1
p:settimeout(5)                                    --> 1
go c:receive("*a")
p:send("\xE2\x82")                                 --> 2, nil, nil
peer.sleep(0.05)                                   --> nothing
p:send("\xAC")                                     --> 1, nil, nil
p:close()                                          --> 1
wait c                                             --> "\xE2\x82\xAC", nil, nil

--- text/across-8192: a character across 8192
text()                                             --> nothing
c, p = pair()
c:settimeout(5)                                    --> 1
p:settimeout(5)                                    --> 1
p:send(data(8191, 0))                              --> 8191, nil, nil
p:send("\xC3\xA9\nnext\n")                         --> 8, nil, nil
c:receive("*l")                                    --> <8193 bytes 2230016d>, nil, nil
c:receive("*l")                                    --> "next", nil, nil

--- text/across-65536: a character across 65536
text()                                             --> nothing
c, p = pair()
c:settimeout(5)                                    --> 1
p:settimeout(5)                                    --> 1
go c:receive()
p:send(data(65535, 0))                             --> 65535, nil, nil
p:send("\xF0\x9F\x8C\x99\nnext\n")                 --> 10, nil, nil
wait c                                             --> <65539 bytes 076002b5>, nil, nil
c:receive("*l")                                    --> "next", nil, nil

--- text/across-8192-by-count: a count of 8193 that ends with its character
text()                                             --> nothing
c, p = pair()
c:settimeout(5)                                    --> 1
p:settimeout(5)                                    --> 1
p:send(data(8191, 0))                              --> 8191, nil, nil
p:send("\xC3\xA9x")                                --> 3, nil, nil
c:receive(8193)                                    --> <8193 bytes 2230016d>, nil, nil
c:receive(1)                                       --> "x", nil, nil

--- text/zero: zero bytes: something is there, if it is only half a character
socket.skip(0, text())                             --> nothing
c, p = pair()
c:settimeout(5)                                    --> 1
p:settimeout(5)                                    --> 1
p:send("\xC3")                                     --> 1, nil, nil
c:receive(0)                                       --> "", nil, nil
p:send("\xA9")                                     --> 1, nil, nil
c:receive(2)                                       --> "\xC3\xA9", nil, nil

--- text/accepted: an accepted client has its server's text
text()                                             --> nothing
s = socket.bind("127.0.0.1", 0)                    --> tcp{server}
p = peer.connect("127.0.0.1", port(s))             --> tcp{client}
a = s:accept()                                     --> tcp{client}
a:settimeout(5)                                    --> 1
p:settimeout(5)                                    --> 1
p:send("\xF0\x9F\x8C\x99\n")                       --> 5, nil, nil
a:receive()                                        --> "\xF0\x9F\x8C\x99", nil, nil
a:send("\xE2\x82\xAC")                             --> 3, nil, nil
p:receive(3)                                       --> "\xE2\x82\xAC", nil, nil

--- text/resumed: a send of text that timed out, and its rest
text()                                             --> nothing
c, p = pair()
c:setoption("recv-buffer-size", 20000)             --> 1
p:setoption("send-buffer-size", 20000)             --> 1
p:settimeout(0.05)                                 --> 1
p:send(data(2097152, 0), 2)                        --> nil, "timeout", some
go c:receive(2097151)
p:settimeout(nil)                                  --> 1
p:send(data(2097152, 0), after(p))                 --> 2097152, nil, nil
p:send("\xE2\x82\xAC\n")                           --> 4, nil, nil
wait c                                             --> <2097151 bytes 01df0001>, nil, nil
c:settimeout(5)                                    --> 1
c:receive()                                        --> "\xE2\x82\xAC", nil, nil

--- text/tcp-object: an object that connects itself has text, too
text()                                             --> nothing
s = peer.bind("127.0.0.1", 0)                      --> tcp{server}
c = socket.tcp()                                   --> tcp{master}
c:settimeout(5)                                    --> 1
c:connect("127.0.0.1", port(s))                    --> 1 => tcp{client}
p = s:accept()                                     --> tcp{client}
p:send("\xC3\xA9\n")                               --> 3, nil, nil
c:receive()                                        --> "\xC3\xA9", nil, nil

--- text/inet6: text over IPv6
text()                                             --> nothing
c, p = pair("::1")
c:settimeout(5)                                    --> 1
p:send("\xF0\x9F\x8C\x99\n")                       --> 5, nil, nil
c:receive()                                        --> "\xF0\x9F\x8C\x99", nil, nil

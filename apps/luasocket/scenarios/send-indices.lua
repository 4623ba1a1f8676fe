-- Which bytes a send sends, and the index that it tells.

--- W-01: all of it
c, p = pair()
p:settimeout(5)                                    --> 1
c:send("hello")                                    --> 5, nil, nil
c:shutdown("send")                                 --> 1
p:receive("*a")                                    --> "hello", nil, nil

--- W-02: nothing
c, p = pair()
p:settimeout(5)                                    --> 1
c:send("")                                         --> 0, nil, nil
c:shutdown("send")                                 --> 1
p:receive("*a")                                    --> nil, "closed", ""

--- W-03: from 1
c, p = pair()
p:settimeout(5)                                    --> 1
c:send("hello", 1)                                 --> 5, nil, nil
c:shutdown("send")                                 --> 1
p:receive("*a")                                    --> "hello", nil, nil

--- W-04: from 3
c, p = pair()
p:settimeout(5)                                    --> 1
c:send("hello", 3)                                 --> 5, nil, nil
c:shutdown("send")                                 --> 1
p:receive("*a")                                    --> "llo", nil, nil

--- W-05: from the last
c, p = pair()
p:settimeout(5)                                    --> 1
c:send("hello", 5)                                 --> 5, nil, nil
c:shutdown("send")                                 --> 1
p:receive("*a")                                    --> "o", nil, nil

--- W-06: from behind the last
c, p = pair()
p:settimeout(5)                                    --> 1
c:send("hello", 6)                                 --> 5, nil, nil
c:shutdown("send")                                 --> 1
p:receive("*a")                                    --> nil, "closed", ""

--- W-07: from far behind the last
c, p = pair()
p:settimeout(5)                                    --> 1
c:send("hello", 10)                                --> 9, nil, nil
c:shutdown("send")                                 --> 1
p:receive("*a")                                    --> nil, "closed", ""

--- W-08: from 0
c, p = pair()
p:settimeout(5)                                    --> 1
c:send("hello", 0)                                 --> 5, nil, nil
c:shutdown("send")                                 --> 1
p:receive("*a")                                    --> "hello", nil, nil

--- W-09: from -1, the last
c, p = pair()
p:settimeout(5)                                    --> 1
c:send("hello", -1)                                --> 5, nil, nil
c:shutdown("send")                                 --> 1
p:receive("*a")                                    --> "o", nil, nil

--- W-10: from -3
c, p = pair()
p:settimeout(5)                                    --> 1
c:send("hello", -3)                                --> 5, nil, nil
c:shutdown("send")                                 --> 1
p:receive("*a")                                    --> "llo", nil, nil

--- W-11: from -5, the first
c, p = pair()
p:settimeout(5)                                    --> 1
c:send("hello", -5)                                --> 5, nil, nil
c:shutdown("send")                                 --> 1
p:receive("*a")                                    --> "hello", nil, nil

--- W-12: from -6, before the first
c, p = pair()
p:settimeout(5)                                    --> 1
c:send("hello", -6)                                --> 5, nil, nil
c:shutdown("send")                                 --> 1
p:receive("*a")                                    --> "hello", nil, nil

--- W-13: from far before the first
c, p = pair()
p:settimeout(5)                                    --> 1
c:send("hello", -100)                              --> 5, nil, nil
c:shutdown("send")                                 --> 1
p:receive("*a")                                    --> "hello", nil, nil

--- W-14: from 2 to 4
c, p = pair()
p:settimeout(5)                                    --> 1
c:send("hello", 2, 4)                              --> 4, nil, nil
c:shutdown("send")                                 --> 1
p:receive("*a")                                    --> "ell", nil, nil

--- W-15: to far behind the last
c, p = pair()
p:settimeout(5)                                    --> 1
c:send("hello", 2, 100)                            --> 5, nil, nil
c:shutdown("send")                                 --> 1
p:receive("*a")                                    --> "ello", nil, nil

--- W-16: to -1
c, p = pair()
p:settimeout(5)                                    --> 1
c:send("hello", 2, -1)                             --> 5, nil, nil
c:shutdown("send")                                 --> 1
p:receive("*a")                                    --> "ello", nil, nil

--- W-17: to -2
c, p = pair()
p:settimeout(5)                                    --> 1
c:send("hello", 2, -2)                             --> 4, nil, nil
c:shutdown("send")                                 --> 1
p:receive("*a")                                    --> "ell", nil, nil

--- W-18: to 0: nothing
c, p = pair()
p:settimeout(5)                                    --> 1
c:send("hello", 1, 0)                              --> 0, nil, nil
c:shutdown("send")                                 --> 1
p:receive("*a")                                    --> nil, "closed", ""

--- W-19: to one before the first: nothing
c, p = pair()
p:settimeout(5)                                    --> 1
c:send("hello", 3, 2)                              --> 2, nil, nil
c:shutdown("send")                                 --> 1
p:receive("*a")                                    --> nil, "closed", ""

--- W-20: to further before it: nothing
c, p = pair()
p:settimeout(5)                                    --> 1
c:send("hello", 4, 2)                              --> 3, nil, nil
c:shutdown("send")                                 --> 1
p:receive("*a")                                    --> nil, "closed", ""

--- W-21: to further before it, from the end: nothing
c, p = pair()
p:settimeout(5)                                    --> 1
c:send("hello", -2, -3)                            --> 3, nil, nil
c:shutdown("send")                                 --> 1
p:receive("*a")                                    --> nil, "closed", ""

--- W-22: to -5, the first
c, p = pair()
p:settimeout(5)                                    --> 1
c:send("hello", 1, -5)                             --> 1, nil, nil
c:shutdown("send")                                 --> 1
p:receive("*a")                                    --> "h", nil, nil

--- W-23: to -6, before the first
c, p = pair()
p:settimeout(5)                                    --> 1
c:send("hello", 1, -6)                             --> 0, nil, nil
c:shutdown("send")                                 --> 1
p:receive("*a")                                    --> nil, "closed", ""

--- W-24: to far before the first
c, p = pair()
p:settimeout(5)                                    --> 1
c:send("hello", 1, -100)                           --> 0, nil, nil
c:shutdown("send")                                 --> 1
p:receive("*a")                                    --> nil, "closed", ""

--- W-25: from nil
c, p = pair()
p:settimeout(5)                                    --> 1
c:send("hello", nil, 3)                            --> 3, nil, nil
c:shutdown("send")                                 --> 1
p:receive("*a")                                    --> "hel", nil, nil

--- W-26: to nil
c, p = pair()
p:settimeout(5)                                    --> 1
c:send("hello", 2, nil)                            --> 5, nil, nil
c:shutdown("send")                                 --> 1
p:receive("*a")                                    --> "ello", nil, nil

--- W-30: from 0 to 0: nothing
c, p = pair()
p:settimeout(5)                                    --> 1
c:send("hello", 0, 0)                              --> 0, nil, nil
c:shutdown("send")                                 --> 1
p:receive("*a")                                    --> nil, "closed", ""

--- W-31: from far before the first to 2
c, p = pair()
p:settimeout(5)                                    --> 1
c:send("hello", -100, 2)                           --> 2, nil, nil
c:shutdown("send")                                 --> 1
p:receive("*a")                                    --> "he", nil, nil

--- W-48: from 2^40
c, p = pair()
p:settimeout(5)                                    --> 1
c:send("hello", 1099511627776)                     --> 1099511627775, nil, nil
c:shutdown("send")                                 --> 1
p:receive("*a")                                    --> nil, "closed", ""

--- W-32: nothing of nothing
c, p = pair()
p:settimeout(5)                                    --> 1
c:send("", 1, 0)                                   --> 0, nil, nil
c:shutdown("send")                                 --> 1
p:receive("*a")                                    --> nil, "closed", ""

--- W-33: from behind nothing
c, p = pair()
p:settimeout(5)                                    --> 1
c:send("", 5)                                      --> 4, nil, nil
c:shutdown("send")                                 --> 1
p:receive("*a")                                    --> nil, "closed", ""

--- W-34: the last of nothing
c, p = pair()
p:settimeout(5)                                    --> 1
c:send("", -1)                                     --> 0, nil, nil
c:shutdown("send")                                 --> 1
p:receive("*a")                                    --> nil, "closed", ""

--- W-38: NUL is a byte like any other
c, p = pair()
p:settimeout(5)                                    --> 1
c:send("a\0b")                                     --> 3, nil, nil
c:shutdown("send")                                 --> 1
p:receive("*a")                                    --> "a\x00b", nil, nil

--- W-61: bytes of every value
c, p = pair()
p:settimeout(5)                                    --> 1
c:send("\x00\x01\x02\x03\x04\x05\x06\x07\x08\x09\x0A\x0B\x0C\x0D\x0E\x0F\x10\x11\x12\x13\x14\x15\x16\x17\x18\x19\x1A\x1B\x1C\x1D\x1E\x1F\x20\x21\x22\x23\x24\x25\x26\x27\x28\x29\x2A\x2B\x2C\x2D\x2E\x2F\x30\x31\x32\x33\x34\x35\x36\x37\x38\x39\x3A\x3B\x3C\x3D\x3E\x3F\x40\x41\x42\x43\x44\x45\x46\x47\x48\x49\x4A\x4B\x4C\x4D\x4E\x4F\x50\x51\x52\x53\x54\x55\x56\x57\x58\x59\x5A\x5B\x5C\x5D\x5E\x5F\x60\x61\x62\x63\x64\x65\x66\x67\x68\x69\x6A\x6B\x6C\x6D\x6E\x6F\x70\x71\x72\x73\x74\x75\x76\x77\x78\x79\x7A\x7B\x7C\x7D\x7E\x7F\x80\x81\x82\x83\x84\x85\x86\x87\x88\x89\x8A\x8B\x8C\x8D\x8E\x8F\x90\x91\x92\x93\x94\x95\x96\x97\x98\x99\x9A\x9B\x9C\x9D\x9E\x9F\xA0\xA1\xA2\xA3\xA4\xA5\xA6\xA7\xA8\xA9\xAA\xAB\xAC\xAD\xAE\xAF\xB0\xB1\xB2\xB3\xB4\xB5\xB6\xB7\xB8\xB9\xBA\xBB\xBC\xBD\xBE\xBF\xC0\xC1\xC2\xC3\xC4\xC5\xC6\xC7\xC8\xC9\xCA\xCB\xCC\xCD\xCE\xCF\xD0\xD1\xD2\xD3\xD4\xD5\xD6\xD7\xD8\xD9\xDA\xDB\xDC\xDD\xDE\xDF\xE0\xE1\xE2\xE3\xE4\xE5\xE6\xE7\xE8\xE9\xEA\xEB\xEC\xED\xEE\xEF\xF0\xF1\xF2\xF3\xF4\xF5\xF6\xF7\xF8\xF9\xFA\xFB\xFC\xFD\xFE\xFF") --> 256, nil, nil
c:shutdown("send")                                 --> 1
p:receive(64)                                      --> "\x00\x01\x02\x03\x04\x05\x06\x07\x08\t\n\x0B\x0C\r\x0E\x0F\x10\x11\x12\x13\x14\x15\x16\x17\x18\x19\x1A\x1B\x1C\x1D\x1E\x1F !\"#$%&'()*+,-./0123456789:;<=>?", nil, nil
p:receive(64)                                      --> "@ABCDEFGHIJKLMNOPQRSTUVWXYZ[\\]^_`abcdefghijklmnopqrstuvwxyz{|}~\x7F", nil, nil
p:receive(64)                                      --> "\x80\x81\x82\x83\x84\x85\x86\x87\x88\x89\x8A\x8B\x8C\x8D\x8E\x8F\x90\x91\x92\x93\x94\x95\x96\x97\x98\x99\x9A\x9B\x9C\x9D\x9E\x9F\xA0\xA1\xA2\xA3\xA4\xA5\xA6\xA7\xA8\xA9\xAA\xAB\xAC\xAD\xAE\xAF\xB0\xB1\xB2\xB3\xB4\xB5\xB6\xB7\xB8\xB9\xBA\xBB\xBC\xBD\xBE\xBF", nil, nil
p:receive(64)                                      --> "\xC0\xC1\xC2\xC3\xC4\xC5\xC6\xC7\xC8\xC9\xCA\xCB\xCC\xCD\xCE\xCF\xD0\xD1\xD2\xD3\xD4\xD5\xD6\xD7\xD8\xD9\xDA\xDB\xDC\xDD\xDE\xDF\xE0\xE1\xE2\xE3\xE4\xE5\xE6\xE7\xE8\xE9\xEA\xEB\xEC\xED\xEE\xEF\xF0\xF1\xF2\xF3\xF4\xF5\xF6\xF7\xF8\xF9\xFA\xFB\xFC\xFD\xFE\xFF", nil, nil
p:receive("*a")                                    --> nil, "closed", ""

--- send-indices/both-behind: both behind the last
c, p = pair()
p:settimeout(5)                                    --> 1
c:send("hello", 7, 9)                              --> 6, nil, nil
c:shutdown("send")                                 --> 1
p:receive("*a")                                    --> nil, "closed", ""

--- send-indices/one-byte: one byte in the middle
c, p = pair()
p:settimeout(5)                                    --> 1
c:send("hello", 3, 3)                              --> 3, nil, nil
c:shutdown("send")                                 --> 1
p:receive("*a")                                    --> "l", nil, nil

--- send-indices/one-byte-from-the-end: one byte, counted from the end
c, p = pair()
p:settimeout(5)                                    --> 1
c:send("hello", -2, -2)                            --> 4, nil, nil
c:shutdown("send")                                 --> 1
p:receive("*a")                                    --> "l", nil, nil

--- send-indices/to-0-from-behind: from behind the last to 0
c, p = pair()
p:settimeout(5)                                    --> 1
c:send("hello", 6, 0)                              --> 5, nil, nil
c:shutdown("send")                                 --> 1
p:receive("*a")                                    --> nil, "closed", ""

--- send-indices/all-negative: from -4 to -2
c, p = pair()
p:settimeout(5)                                    --> 1
c:send("hello", -4, -2)                            --> 4, nil, nil
c:shutdown("send")                                 --> 1
p:receive("*a")                                    --> "ell", nil, nil

--- send-indices/nils: from nil to nil
c, p = pair()
p:settimeout(5)                                    --> 1
c:send("hello", nil, nil)                          --> 5, nil, nil
c:shutdown("send")                                 --> 1
p:receive("*a")                                    --> "hello", nil, nil

--- send-indices/minus-zero: to -0
c, p = pair()
p:settimeout(5)                                    --> 1
c:send("hello", 1, -0)                             --> 0, nil, nil
c:shutdown("send")                                 --> 1
p:receive("*a")                                    --> nil, "closed", ""

--- send-indices/one-after-the-other: three sends of the same text
c, p = pair()
p:settimeout(5)                                    --> 1
c:send("hello", 1, 2)                              --> 2, nil, nil
c:send("hello", 3, 3)                              --> 3, nil, nil
c:send("hello", after(c))                          --> 5, nil, nil
p:receive(5)                                       --> "hello", nil, nil

--- send-indices/stats: bytes sent are counted, those skipped are not
c, p = pair()
p:settimeout(5)                                    --> 1
c:send("hello", 3)                                 --> 5, nil, nil
c:getstats()                                       --> 0, 3, age
c:send("hello", 9)                                 --> 8, nil, nil
c:getstats()                                       --> 0, 3, age
c:send("hello", 1, 1)                              --> 1, nil, nil
c:getstats()                                       --> 0, 4, age
p:receive(4)                                       --> "lloh", nil, nil
p:getstats()                                       --> 4, 0, age

--- send-indices/nothing-sends-nothing: sends of nothing between others
c, p = pair()
p:settimeout(5)                                    --> 1
c:send("")                                         --> 0, nil, nil
c:send("a")                                        --> 1, nil, nil
c:send("")                                         --> 0, nil, nil
c:send("b", 2)                                     --> 1, nil, nil
c:send("c")                                        --> 1, nil, nil
p:receive(2)                                       --> "ac", nil, nil

--- send-indices/8192-boundaries: indices around 8192
c, p = pair()
p:settimeout(5)                                    --> 1
c:send(data(20000, 6), 8192)                       --> 20000, nil, nil
c:send(data(20000, 6), 8193, 16384)                --> 16384, nil, nil
c:send(data(20000, 6), -1)                         --> 20000, nil, nil
c:send(data(20000, 6), 1, 8191)                    --> 8191, nil, nil
c:shutdown("send")                                 --> 1
p:receive(11809)                                   --> <11809 bytes 68722895>, nil, nil
p:receive(8192)                                    --> <8192 bytes 5cde0eb9>, nil, nil
p:receive(1)                                       --> "\xED", nil, nil
p:receive("*a")                                    --> <8191 bytes 3450fd49>, nil, nil

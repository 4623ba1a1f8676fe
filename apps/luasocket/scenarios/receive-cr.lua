-- CR and LF at every place: each order of up to three of CR (r), LF (n) and another byte (a), as lines.

--- receive-cr/a: byte, then the end
c, p = pair()
c:settimeout(5)                                    --> 1
p:send("a")                                        --> 1, nil, nil
p:close()                                          --> 1
c:receive("*l")                                    --> nil, "closed", "a"

--- receive-cr/r: CR, then the end
c, p = pair()
c:settimeout(5)                                    --> 1
p:send("\r")                                       --> 1, nil, nil
p:close()                                          --> 1
c:receive("*l")                                    --> nil, "closed", ""

--- receive-cr/n: LF, then the end
c, p = pair()
c:settimeout(5)                                    --> 1
p:send("\n")                                       --> 1, nil, nil
p:close()                                          --> 1
c:receive("*l")                                    --> "", nil, nil
c:receive("*l")                                    --> nil, "closed", ""

--- receive-cr/aa: byte byte, then the end
c, p = pair()
c:settimeout(5)                                    --> 1
p:send("aa")                                       --> 2, nil, nil
p:close()                                          --> 1
c:receive("*l")                                    --> nil, "closed", "aa"

--- receive-cr/ar: byte CR, then the end
c, p = pair()
c:settimeout(5)                                    --> 1
p:send("a\r")                                      --> 2, nil, nil
p:close()                                          --> 1
c:receive("*l")                                    --> nil, "closed", "a"

--- receive-cr/an: byte LF, then the end
c, p = pair()
c:settimeout(5)                                    --> 1
p:send("a\n")                                      --> 2, nil, nil
p:close()                                          --> 1
c:receive("*l")                                    --> "a", nil, nil
c:receive("*l")                                    --> nil, "closed", ""

--- receive-cr/ra: CR byte, then the end
c, p = pair()
c:settimeout(5)                                    --> 1
p:send("\ra")                                      --> 2, nil, nil
p:close()                                          --> 1
c:receive("*l")                                    --> nil, "closed", "a"

--- receive-cr/rr: CR CR, then the end
c, p = pair()
c:settimeout(5)                                    --> 1
p:send("\r\r")                                     --> 2, nil, nil
p:close()                                          --> 1
c:receive("*l")                                    --> nil, "closed", ""

--- receive-cr/rn: CR LF, then the end
c, p = pair()
c:settimeout(5)                                    --> 1
p:send("\r\n")                                     --> 2, nil, nil
p:close()                                          --> 1
c:receive("*l")                                    --> "", nil, nil
c:receive("*l")                                    --> nil, "closed", ""

--- receive-cr/na: LF byte, then the end
c, p = pair()
c:settimeout(5)                                    --> 1
p:send("\na")                                      --> 2, nil, nil
p:close()                                          --> 1
c:receive("*l")                                    --> "", nil, nil
c:receive("*l")                                    --> nil, "closed", "a"

--- receive-cr/nr: LF CR, then the end
c, p = pair()
c:settimeout(5)                                    --> 1
p:send("\n\r")                                     --> 2, nil, nil
p:close()                                          --> 1
c:receive("*l")                                    --> "", nil, nil
c:receive("*l")                                    --> nil, "closed", ""

--- receive-cr/nn: LF LF, then the end
c, p = pair()
c:settimeout(5)                                    --> 1
p:send("\n\n")                                     --> 2, nil, nil
p:close()                                          --> 1
c:receive("*l")                                    --> "", nil, nil
c:receive("*l")                                    --> "", nil, nil
c:receive("*l")                                    --> nil, "closed", ""

--- receive-cr/aaa: byte byte byte, then the end
c, p = pair()
c:settimeout(5)                                    --> 1
p:send("aaa")                                      --> 3, nil, nil
p:close()                                          --> 1
c:receive("*l")                                    --> nil, "closed", "aaa"

--- receive-cr/aar: byte byte CR, then the end
c, p = pair()
c:settimeout(5)                                    --> 1
p:send("aa\r")                                     --> 3, nil, nil
p:close()                                          --> 1
c:receive("*l")                                    --> nil, "closed", "aa"

--- receive-cr/aan: byte byte LF, then the end
c, p = pair()
c:settimeout(5)                                    --> 1
p:send("aa\n")                                     --> 3, nil, nil
p:close()                                          --> 1
c:receive("*l")                                    --> "aa", nil, nil
c:receive("*l")                                    --> nil, "closed", ""

--- receive-cr/ara: byte CR byte, then the end
c, p = pair()
c:settimeout(5)                                    --> 1
p:send("a\ra")                                     --> 3, nil, nil
p:close()                                          --> 1
c:receive("*l")                                    --> nil, "closed", "aa"

--- receive-cr/arr: byte CR CR, then the end
c, p = pair()
c:settimeout(5)                                    --> 1
p:send("a\r\r")                                    --> 3, nil, nil
p:close()                                          --> 1
c:receive("*l")                                    --> nil, "closed", "a"

--- receive-cr/arn: byte CR LF, then the end
c, p = pair()
c:settimeout(5)                                    --> 1
p:send("a\r\n")                                    --> 3, nil, nil
p:close()                                          --> 1
c:receive("*l")                                    --> "a", nil, nil
c:receive("*l")                                    --> nil, "closed", ""

--- receive-cr/ana: byte LF byte, then the end
c, p = pair()
c:settimeout(5)                                    --> 1
p:send("a\na")                                     --> 3, nil, nil
p:close()                                          --> 1
c:receive("*l")                                    --> "a", nil, nil
c:receive("*l")                                    --> nil, "closed", "a"

--- receive-cr/anr: byte LF CR, then the end
c, p = pair()
c:settimeout(5)                                    --> 1
p:send("a\n\r")                                    --> 3, nil, nil
p:close()                                          --> 1
c:receive("*l")                                    --> "a", nil, nil
c:receive("*l")                                    --> nil, "closed", ""

--- receive-cr/ann: byte LF LF, then the end
c, p = pair()
c:settimeout(5)                                    --> 1
p:send("a\n\n")                                    --> 3, nil, nil
p:close()                                          --> 1
c:receive("*l")                                    --> "a", nil, nil
c:receive("*l")                                    --> "", nil, nil
c:receive("*l")                                    --> nil, "closed", ""

--- receive-cr/raa: CR byte byte, then the end
c, p = pair()
c:settimeout(5)                                    --> 1
p:send("\raa")                                     --> 3, nil, nil
p:close()                                          --> 1
c:receive("*l")                                    --> nil, "closed", "aa"

--- receive-cr/rar: CR byte CR, then the end
c, p = pair()
c:settimeout(5)                                    --> 1
p:send("\ra\r")                                    --> 3, nil, nil
p:close()                                          --> 1
c:receive("*l")                                    --> nil, "closed", "a"

--- receive-cr/ran: CR byte LF, then the end
c, p = pair()
c:settimeout(5)                                    --> 1
p:send("\ra\n")                                    --> 3, nil, nil
p:close()                                          --> 1
c:receive("*l")                                    --> "a", nil, nil
c:receive("*l")                                    --> nil, "closed", ""

--- receive-cr/rra: CR CR byte, then the end
c, p = pair()
c:settimeout(5)                                    --> 1
p:send("\r\ra")                                    --> 3, nil, nil
p:close()                                          --> 1
c:receive("*l")                                    --> nil, "closed", "a"

--- receive-cr/rrr: CR CR CR, then the end
c, p = pair()
c:settimeout(5)                                    --> 1
p:send("\r\r\r")                                   --> 3, nil, nil
p:close()                                          --> 1
c:receive("*l")                                    --> nil, "closed", ""

--- receive-cr/rrn: CR CR LF, then the end
c, p = pair()
c:settimeout(5)                                    --> 1
p:send("\r\r\n")                                   --> 3, nil, nil
p:close()                                          --> 1
c:receive("*l")                                    --> "", nil, nil
c:receive("*l")                                    --> nil, "closed", ""

--- receive-cr/rna: CR LF byte, then the end
c, p = pair()
c:settimeout(5)                                    --> 1
p:send("\r\na")                                    --> 3, nil, nil
p:close()                                          --> 1
c:receive("*l")                                    --> "", nil, nil
c:receive("*l")                                    --> nil, "closed", "a"

--- receive-cr/rnr: CR LF CR, then the end
c, p = pair()
c:settimeout(5)                                    --> 1
p:send("\r\n\r")                                   --> 3, nil, nil
p:close()                                          --> 1
c:receive("*l")                                    --> "", nil, nil
c:receive("*l")                                    --> nil, "closed", ""

--- receive-cr/rnn: CR LF LF, then the end
c, p = pair()
c:settimeout(5)                                    --> 1
p:send("\r\n\n")                                   --> 3, nil, nil
p:close()                                          --> 1
c:receive("*l")                                    --> "", nil, nil
c:receive("*l")                                    --> "", nil, nil
c:receive("*l")                                    --> nil, "closed", ""

--- receive-cr/naa: LF byte byte, then the end
c, p = pair()
c:settimeout(5)                                    --> 1
p:send("\naa")                                     --> 3, nil, nil
p:close()                                          --> 1
c:receive("*l")                                    --> "", nil, nil
c:receive("*l")                                    --> nil, "closed", "aa"

--- receive-cr/nar: LF byte CR, then the end
c, p = pair()
c:settimeout(5)                                    --> 1
p:send("\na\r")                                    --> 3, nil, nil
p:close()                                          --> 1
c:receive("*l")                                    --> "", nil, nil
c:receive("*l")                                    --> nil, "closed", "a"

--- receive-cr/nan: LF byte LF, then the end
c, p = pair()
c:settimeout(5)                                    --> 1
p:send("\na\n")                                    --> 3, nil, nil
p:close()                                          --> 1
c:receive("*l")                                    --> "", nil, nil
c:receive("*l")                                    --> "a", nil, nil
c:receive("*l")                                    --> nil, "closed", ""

--- receive-cr/nra: LF CR byte, then the end
c, p = pair()
c:settimeout(5)                                    --> 1
p:send("\n\ra")                                    --> 3, nil, nil
p:close()                                          --> 1
c:receive("*l")                                    --> "", nil, nil
c:receive("*l")                                    --> nil, "closed", "a"

--- receive-cr/nrr: LF CR CR, then the end
c, p = pair()
c:settimeout(5)                                    --> 1
p:send("\n\r\r")                                   --> 3, nil, nil
p:close()                                          --> 1
c:receive("*l")                                    --> "", nil, nil
c:receive("*l")                                    --> nil, "closed", ""

--- receive-cr/nrn: LF CR LF, then the end
c, p = pair()
c:settimeout(5)                                    --> 1
p:send("\n\r\n")                                   --> 3, nil, nil
p:close()                                          --> 1
c:receive("*l")                                    --> "", nil, nil
c:receive("*l")                                    --> "", nil, nil
c:receive("*l")                                    --> nil, "closed", ""

--- receive-cr/nna: LF LF byte, then the end
c, p = pair()
c:settimeout(5)                                    --> 1
p:send("\n\na")                                    --> 3, nil, nil
p:close()                                          --> 1
c:receive("*l")                                    --> "", nil, nil
c:receive("*l")                                    --> "", nil, nil
c:receive("*l")                                    --> nil, "closed", "a"

--- receive-cr/nnr: LF LF CR, then the end
c, p = pair()
c:settimeout(5)                                    --> 1
p:send("\n\n\r")                                   --> 3, nil, nil
p:close()                                          --> 1
c:receive("*l")                                    --> "", nil, nil
c:receive("*l")                                    --> "", nil, nil
c:receive("*l")                                    --> nil, "closed", ""

--- receive-cr/nnn: LF LF LF, then the end
c, p = pair()
c:settimeout(5)                                    --> 1
p:send("\n\n\n")                                   --> 3, nil, nil
p:close()                                          --> 1
c:receive("*l")                                    --> "", nil, nil
c:receive("*l")                                    --> "", nil, nil
c:receive("*l")                                    --> "", nil, nil
c:receive("*l")                                    --> nil, "closed", ""

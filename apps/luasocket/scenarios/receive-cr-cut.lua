-- CR and LF on both sides of a timeout: CR (r), LF (n) and another byte (a), the partial carried on as prefix.

--- receive-cr-cut/a-ar: byte, a timeout, byte CR, then the end
c, p = pair()
p:send("a")                                        --> 1, nil, nil
socket.sleep(0.05)                                 --> nothing
c:settimeout(0.05)                                 --> 1
c:receive("*l")                                    --> nil, "timeout", "a"
p:send("a\r")                                      --> 2, nil, nil
p:close()                                          --> 1
c:settimeout(5)                                    --> 1
c:receive("*l", "a")                               --> nil, "closed", "aa"

--- receive-cr-cut/aa-r: byte byte, a timeout, CR, then the end
c, p = pair()
p:send("aa")                                       --> 2, nil, nil
socket.sleep(0.05)                                 --> nothing
c:settimeout(0.05)                                 --> 1
c:receive("*l")                                    --> nil, "timeout", "aa"
p:send("\r")                                       --> 1, nil, nil
p:close()                                          --> 1
c:settimeout(5)                                    --> 1
c:receive("*l", "aa")                              --> nil, "closed", "aa"

--- receive-cr-cut/a-ra: byte, a timeout, CR byte, then the end
c, p = pair()
p:send("a")                                        --> 1, nil, nil
socket.sleep(0.05)                                 --> nothing
c:settimeout(0.05)                                 --> 1
c:receive("*l")                                    --> nil, "timeout", "a"
p:send("\ra")                                      --> 2, nil, nil
p:close()                                          --> 1
c:settimeout(5)                                    --> 1
c:receive("*l", "a")                               --> nil, "closed", "aa"

--- receive-cr-cut/ar-a: byte CR, a timeout, byte, then the end
c, p = pair()
p:send("a\r")                                      --> 2, nil, nil
socket.sleep(0.05)                                 --> nothing
c:settimeout(0.05)                                 --> 1
c:receive("*l")                                    --> nil, "timeout", "a"
p:send("a")                                        --> 1, nil, nil
p:close()                                          --> 1
c:settimeout(5)                                    --> 1
c:receive("*l", "a")                               --> nil, "closed", "aa"

--- receive-cr-cut/a-rr: byte, a timeout, CR CR, then the end
c, p = pair()
p:send("a")                                        --> 1, nil, nil
socket.sleep(0.05)                                 --> nothing
c:settimeout(0.05)                                 --> 1
c:receive("*l")                                    --> nil, "timeout", "a"
p:send("\r\r")                                     --> 2, nil, nil
p:close()                                          --> 1
c:settimeout(5)                                    --> 1
c:receive("*l", "a")                               --> nil, "closed", "a"

--- receive-cr-cut/ar-r: byte CR, a timeout, CR, then the end
c, p = pair()
p:send("a\r")                                      --> 2, nil, nil
socket.sleep(0.05)                                 --> nothing
c:settimeout(0.05)                                 --> 1
c:receive("*l")                                    --> nil, "timeout", "a"
p:send("\r")                                       --> 1, nil, nil
p:close()                                          --> 1
c:settimeout(5)                                    --> 1
c:receive("*l", "a")                               --> nil, "closed", "a"

--- receive-cr-cut/a-rn: byte, a timeout, CR LF, then the end
c, p = pair()
p:send("a")                                        --> 1, nil, nil
socket.sleep(0.05)                                 --> nothing
c:settimeout(0.05)                                 --> 1
c:receive("*l")                                    --> nil, "timeout", "a"
p:send("\r\n")                                     --> 2, nil, nil
p:close()                                          --> 1
c:settimeout(5)                                    --> 1
c:receive("*l", "a")                               --> "a", nil, nil
c:receive("*l")                                    --> nil, "closed", ""

--- receive-cr-cut/ar-n: byte CR, a timeout, LF, then the end
c, p = pair()
p:send("a\r")                                      --> 2, nil, nil
socket.sleep(0.05)                                 --> nothing
c:settimeout(0.05)                                 --> 1
c:receive("*l")                                    --> nil, "timeout", "a"
p:send("\n")                                       --> 1, nil, nil
p:close()                                          --> 1
c:settimeout(5)                                    --> 1
c:receive("*l", "a")                               --> "a", nil, nil
c:receive("*l")                                    --> nil, "closed", ""

--- receive-cr-cut/a-nr: byte, a timeout, LF CR, then the end
c, p = pair()
p:send("a")                                        --> 1, nil, nil
socket.sleep(0.05)                                 --> nothing
c:settimeout(0.05)                                 --> 1
c:receive("*l")                                    --> nil, "timeout", "a"
p:send("\n\r")                                     --> 2, nil, nil
p:close()                                          --> 1
c:settimeout(5)                                    --> 1
c:receive("*l", "a")                               --> "a", nil, nil
c:receive("*l")                                    --> nil, "closed", ""

--- receive-cr-cut/r-aa: CR, a timeout, byte byte, then the end
c, p = pair()
p:send("\r")                                       --> 1, nil, nil
socket.sleep(0.05)                                 --> nothing
c:settimeout(0.05)                                 --> 1
c:receive("*l")                                    --> nil, "timeout", ""
p:send("aa")                                       --> 2, nil, nil
p:close()                                          --> 1
c:settimeout(5)                                    --> 1
c:receive("*l", "")                                --> nil, "closed", "aa"

--- receive-cr-cut/ra-a: CR byte, a timeout, byte, then the end
c, p = pair()
p:send("\ra")                                      --> 2, nil, nil
socket.sleep(0.05)                                 --> nothing
c:settimeout(0.05)                                 --> 1
c:receive("*l")                                    --> nil, "timeout", "a"
p:send("a")                                        --> 1, nil, nil
p:close()                                          --> 1
c:settimeout(5)                                    --> 1
c:receive("*l", "a")                               --> nil, "closed", "aa"

--- receive-cr-cut/r-ar: CR, a timeout, byte CR, then the end
c, p = pair()
p:send("\r")                                       --> 1, nil, nil
socket.sleep(0.05)                                 --> nothing
c:settimeout(0.05)                                 --> 1
c:receive("*l")                                    --> nil, "timeout", ""
p:send("a\r")                                      --> 2, nil, nil
p:close()                                          --> 1
c:settimeout(5)                                    --> 1
c:receive("*l", "")                                --> nil, "closed", "a"

--- receive-cr-cut/ra-r: CR byte, a timeout, CR, then the end
c, p = pair()
p:send("\ra")                                      --> 2, nil, nil
socket.sleep(0.05)                                 --> nothing
c:settimeout(0.05)                                 --> 1
c:receive("*l")                                    --> nil, "timeout", "a"
p:send("\r")                                       --> 1, nil, nil
p:close()                                          --> 1
c:settimeout(5)                                    --> 1
c:receive("*l", "a")                               --> nil, "closed", "a"

--- receive-cr-cut/r-an: CR, a timeout, byte LF, then the end
c, p = pair()
p:send("\r")                                       --> 1, nil, nil
socket.sleep(0.05)                                 --> nothing
c:settimeout(0.05)                                 --> 1
c:receive("*l")                                    --> nil, "timeout", ""
p:send("a\n")                                      --> 2, nil, nil
p:close()                                          --> 1
c:settimeout(5)                                    --> 1
c:receive("*l", "")                                --> "a", nil, nil
c:receive("*l")                                    --> nil, "closed", ""

--- receive-cr-cut/ra-n: CR byte, a timeout, LF, then the end
c, p = pair()
p:send("\ra")                                      --> 2, nil, nil
socket.sleep(0.05)                                 --> nothing
c:settimeout(0.05)                                 --> 1
c:receive("*l")                                    --> nil, "timeout", "a"
p:send("\n")                                       --> 1, nil, nil
p:close()                                          --> 1
c:settimeout(5)                                    --> 1
c:receive("*l", "a")                               --> "a", nil, nil
c:receive("*l")                                    --> nil, "closed", ""

--- receive-cr-cut/r-ra: CR, a timeout, CR byte, then the end
c, p = pair()
p:send("\r")                                       --> 1, nil, nil
socket.sleep(0.05)                                 --> nothing
c:settimeout(0.05)                                 --> 1
c:receive("*l")                                    --> nil, "timeout", ""
p:send("\ra")                                      --> 2, nil, nil
p:close()                                          --> 1
c:settimeout(5)                                    --> 1
c:receive("*l", "")                                --> nil, "closed", "a"

--- receive-cr-cut/rr-a: CR CR, a timeout, byte, then the end
c, p = pair()
p:send("\r\r")                                     --> 2, nil, nil
socket.sleep(0.05)                                 --> nothing
c:settimeout(0.05)                                 --> 1
c:receive("*l")                                    --> nil, "timeout", ""
p:send("a")                                        --> 1, nil, nil
p:close()                                          --> 1
c:settimeout(5)                                    --> 1
c:receive("*l", "")                                --> nil, "closed", "a"

--- receive-cr-cut/r-rr: CR, a timeout, CR CR, then the end
c, p = pair()
p:send("\r")                                       --> 1, nil, nil
socket.sleep(0.05)                                 --> nothing
c:settimeout(0.05)                                 --> 1
c:receive("*l")                                    --> nil, "timeout", ""
p:send("\r\r")                                     --> 2, nil, nil
p:close()                                          --> 1
c:settimeout(5)                                    --> 1
c:receive("*l", "")                                --> nil, "closed", ""

--- receive-cr-cut/rr-r: CR CR, a timeout, CR, then the end
c, p = pair()
p:send("\r\r")                                     --> 2, nil, nil
socket.sleep(0.05)                                 --> nothing
c:settimeout(0.05)                                 --> 1
c:receive("*l")                                    --> nil, "timeout", ""
p:send("\r")                                       --> 1, nil, nil
p:close()                                          --> 1
c:settimeout(5)                                    --> 1
c:receive("*l", "")                                --> nil, "closed", ""

--- receive-cr-cut/r-rn: CR, a timeout, CR LF, then the end
c, p = pair()
p:send("\r")                                       --> 1, nil, nil
socket.sleep(0.05)                                 --> nothing
c:settimeout(0.05)                                 --> 1
c:receive("*l")                                    --> nil, "timeout", ""
p:send("\r\n")                                     --> 2, nil, nil
p:close()                                          --> 1
c:settimeout(5)                                    --> 1
c:receive("*l", "")                                --> "", nil, nil
c:receive("*l")                                    --> nil, "closed", ""

--- receive-cr-cut/rr-n: CR CR, a timeout, LF, then the end
c, p = pair()
p:send("\r\r")                                     --> 2, nil, nil
socket.sleep(0.05)                                 --> nothing
c:settimeout(0.05)                                 --> 1
c:receive("*l")                                    --> nil, "timeout", ""
p:send("\n")                                       --> 1, nil, nil
p:close()                                          --> 1
c:settimeout(5)                                    --> 1
c:receive("*l", "")                                --> "", nil, nil
c:receive("*l")                                    --> nil, "closed", ""

--- receive-cr-cut/r-na: CR, a timeout, LF byte, then the end
c, p = pair()
p:send("\r")                                       --> 1, nil, nil
socket.sleep(0.05)                                 --> nothing
c:settimeout(0.05)                                 --> 1
c:receive("*l")                                    --> nil, "timeout", ""
p:send("\na")                                      --> 2, nil, nil
p:close()                                          --> 1
c:settimeout(5)                                    --> 1
c:receive("*l", "")                                --> "", nil, nil
c:receive("*l")                                    --> nil, "closed", "a"

--- receive-cr-cut/r-nr: CR, a timeout, LF CR, then the end
c, p = pair()
p:send("\r")                                       --> 1, nil, nil
socket.sleep(0.05)                                 --> nothing
c:settimeout(0.05)                                 --> 1
c:receive("*l")                                    --> nil, "timeout", ""
p:send("\n\r")                                     --> 2, nil, nil
p:close()                                          --> 1
c:settimeout(5)                                    --> 1
c:receive("*l", "")                                --> "", nil, nil
c:receive("*l")                                    --> nil, "closed", ""

--- receive-cr-cut/r-nn: CR, a timeout, LF LF, then the end
c, p = pair()
p:send("\r")                                       --> 1, nil, nil
socket.sleep(0.05)                                 --> nothing
c:settimeout(0.05)                                 --> 1
c:receive("*l")                                    --> nil, "timeout", ""
p:send("\n\n")                                     --> 2, nil, nil
p:close()                                          --> 1
c:settimeout(5)                                    --> 1
c:receive("*l", "")                                --> "", nil, nil
c:receive("*l")                                    --> "", nil, nil
c:receive("*l")                                    --> nil, "closed", ""

-- Statistics: what is counted, from when, and of whom.

--- F-01: nothing yet
c, p = pair()
c:getstats()                                       --> 0, 0, age
p:getstats()                                       --> 0, 0, age

--- F-02: what was sent, and only the part that was meant
c, p = pair()
c:send("hello")                                    --> 5, nil, nil
c:send("hello", 2, 3)                              --> 3, nil, nil
c:getstats()                                       --> 0, 7, age

--- F-03: what the caller got, line ends among it, and not what is buffered
c, p = pair()
c:settimeout(5)                                    --> 1
p:send("ab\r\ncdef")                               --> 8, nil, nil
socket.sleep(0.05)                                 --> nothing
c:getstats()                                       --> 0, 0, age
c:receive("*l")                                    --> "ab", nil, nil
c:getstats()                                       --> 4, 0, age
c:receive(2)                                       --> "cd", nil, nil
c:getstats()                                       --> 6, 0, age

--- F-04: a timeout's partial
c, p = pair()
c:settimeout(0.05)                                 --> 1
p:send("abc")                                      --> 3, nil, nil
socket.sleep(0.05)                                 --> nothing
c:receive()                                        --> nil, "timeout", "abc"
c:getstats()                                       --> 3, 0, age

--- F-05: no prefix
c, p = pair()
c:settimeout(5)                                    --> 1
p:send("def")                                      --> 3, nil, nil
c:receive(6, "abc")                                --> "abcdef", nil, nil
c:getstats()                                       --> 3, 0, age

--- F-18: the age begins with the object, not with its connection
m = socket.tcp()                                   --> tcp{master}
s = peer.bind("127.0.0.1", 0)                      --> tcp{server}
m:connect("127.0.0.1", port(s))                    --> 1 => tcp{client}
m:getstats()                                       --> 0, 0, age

--- F-20: of a master
m = socket.tcp()                                   --> tcp{master}
m:getstats()                                       --> raises "calling 'getstats' on bad self (tcp{client} expected)"
                                                   --! statistics-of-any-class: 0, 0, age

--- stats/of-a-server: of a server
s = socket.bind("127.0.0.1", 0)                    --> tcp{server}
s:getstats()                                       --> raises "calling 'getstats' on bad self (tcp{client} expected)"
                                                   --! statistics-of-any-class: 0, 0, age

--- F-21: of a send that failed
c, p = pair()
c:shutdown("send")                                 --> 1
c:send("abc")                                      --> nil, "closed", 0
c:getstats()                                       --> 0, 0, age

--- stats/all: all of it
c, p = pair()
c:settimeout(5)                                    --> 1
p:send(data(20000, 3))                             --> 20000, nil, nil
p:close()                                          --> 1
c:receive("*a")                                    --> <20000 bytes c0231d74>, nil, nil
c:getstats()                                       --> 20000, 0, age

--- stats/dropped-returns: returns that a line drops are counted
c, p = pair()
c:settimeout(5)                                    --> 1
p:send("a\rb\r\r\n\n")                             --> 7, nil, nil
c:receive()                                        --> "ab", nil, nil
c:getstats()                                       --> 6, 0, age
c:receive()                                        --> "", nil, nil
c:getstats()                                       --> 7, 0, age

--- stats/of-nothing: nothing sent, nothing counted
c, p = pair()
c:send("")                                         --> 0, nil, nil
c:send("abc", 3, 2)                                --> 2, nil, nil
c:getstats()                                       --> 0, 0, age

--- stats/count-of-zero: what a count of zero has taken in is not got yet
c, p = pair()
c:settimeout(5)                                    --> 1
p:send("abc")                                      --> 3, nil, nil
c:receive(0)                                       --> "", nil, nil
c:getstats()                                       --> 0, 0, age
c:receive(3)                                       --> "abc", nil, nil
c:getstats()                                       --> 3, 0, age

--- stats/a-partial-once: a partial that goes on is counted once
c, p = pair()
c:settimeout(0.05)                                 --> 1
p:send("abc")                                      --> 3, nil, nil
socket.sleep(0.05)                                 --> nothing
c:receive("*l")                                    --> nil, "timeout", "abc"
c:settimeout(5)                                    --> 1
p:send("def\n")                                    --> 4, nil, nil
c:receive("*l", "abc")                             --> "abcdef", nil, nil
c:getstats()                                       --> 7, 0, age

--- stats/both-sides-agree: what one has sent the other has got
c, p = pair()
c:settimeout(5)                                    --> 1
p:settimeout(5)                                    --> 1
go c:send(data(100000, 1))
p:receive(100000)                                  --> <100000 bytes 353fbf58>, nil, nil
wait c                                             --> 100000, nil, nil
c:getstats()                                       --> 0, 100000, age
p:getstats()                                       --> 100000, 0, age

--- stats/of-who-was-accepted: who was accepted begins with nothing
s = socket.bind("127.0.0.1", 0)                    --> tcp{server}
p = peer.connect("127.0.0.1", port(s))             --> tcp{client}
p:send("abc")                                      --> 3, nil, nil
c = s:accept()                                     --> tcp{client}
c:getstats()                                       --> 0, 0, age
c:settimeout(5)                                    --> 1
c:receive(3)                                       --> "abc", nil, nil
c:getstats()                                       --> 3, 0, age

--- stats/the-partial-at-the-end: what came before the end
c, p = pair()
c:settimeout(5)                                    --> 1
p:send("abc")                                      --> 3, nil, nil
p:close()                                          --> 1
c:receive(10)                                      --> nil, "closed", "abc"
c:getstats()                                       --> 3, 0, age

--- stats/of-a-reset: what came before a reset
c, p = pair()
c:settimeout(5)                                    --> 1
p:send("abc")                                      --> 3, nil, nil
peer.sleep(0.05)                                   --> nothing
p:setoption("linger", {on=true, timeout=0})        --> 1
p:close()                                          --> 1
c:receive("*a")                                    --> nil, "closed", "abc"
c:getstats()                                       --> 3, 0, age

--- stats/of-a-timed-out-send: a send that timed out, and goes on
c, p = pair()
c:setoption("send-buffer-size", 20000)             --> 1
p:setoption("recv-buffer-size", 20000)             --> 1
c:settimeout(0.05)                                 --> 1
c:send(data(2097152, 5))                           --> nil, "timeout", some
c:settimeout(5)                                    --> 1
go c:send(data(2097152, 5), after(c))
p:settimeout(9)                                    --> 1
p:receive(2097152)                                 --> <2097152 bytes b1780241>, nil, nil
wait c                                             --> 2097152, nil, nil
c:getstats()                                       --> 0, 2097152, age
p:getstats()                                       --> 2097152, 0, age

--- stats/of-the-refused: of what was refused
m = socket.tcp()                                   --> tcp{master}
m:connect("127.0.0.1", dead())                     --> nil, "connection refused" => tcp{client}
                                                   --! refused-stays-a-master: nil, "connection refused"
m:getstats()                                       --> 0, 0, age

--- stats/reading-past-the-end: nothing more is counted at the end
c, p = pair()
c:settimeout(5)                                    --> 1
p:send("abc")                                      --> 3, nil, nil
p:close()                                          --> 1
c:receive("*a")                                    --> "abc", nil, nil
c:receive("*a")                                    --> nil, "closed", ""
c:receive()                                        --> nil, "closed", ""
c:getstats()                                       --> 3, 0, age

--- stats/enough-of-a-prefix: a prefix that is enough counts nothing
c, p = pair()
c:receive(2, "pre")                                --> "pre", nil, nil
c:getstats()                                       --> 0, 0, age

--- stats/after-a-selected: select counts nothing
c, p = pair()
p:send("abc\n")                                    --> 4, nil, nil
socket.select({c}, nil, 5)                         --> {c}, {}
c:getstats()                                       --> 0, 0, age

--- stats/go-with-the-object: counts stay with the object
c, p = pair()
d, q = pair()
c:send("abc")                                      --> 3, nil, nil
d:send("abcdef")                                   --> 6, nil, nil
c:setfd(d:getfd())                                 --> nothing
c:send("x")                                        --> 1, nil, nil
c:getstats()                                       --> 0, 4, age

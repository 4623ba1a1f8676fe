-- What select takes for a list and for a timeout, and what it does not.

--- S-30: a hole in the list
c, p = pair()
p:send("x")                                        --> 1, nil, nil
socket.sleep(0.05)                                 --> nothing
socket.select({nil, c}, nil, 0)                    --> {}, {}, "timeout"
                                                   --! select-sockets-only: raises "Cannot select: expected sockets of this library in recvt, got null"

--- S-31: a field of the list
c, p = pair()
socket.select(nil, {x=c}, 0)                       --> {}, {}, "timeout"
                                                   --! select-sockets-only: raises "Cannot select: expected sendt as an array of sockets or null, got an object"

--- S-32: lists that are none
socket.select(1, nil, 0)                           --> raises "bad argument #1 to 'select' (table expected, got number)"
socket.select("x", nil, 0)                         --> raises "bad argument #1 to 'select' (table expected, got string)"
socket.select(true, nil, 0)                        --> raises "bad argument #1 to 'select' (table expected, got boolean)"
socket.select(nil, 1, 0)                           --> raises "bad argument #2 to 'select' (table expected, got number)"
socket.select(nil, "x", 0)                         --> raises "bad argument #2 to 'select' (table expected, got string)"
socket.select(socket.gettime, nil, 0)              --> raises "bad argument #1 to 'select' (table expected, got function)"

--- S-33: a socket for a list
c, p = pair()
socket.select(nil, c, 0)                           --> raises "bad argument #2 to 'select' (table expected, got tcp{client})"
socket.select(c, nil, 0)                           --> raises "bad argument #1 to 'select' (table expected, got tcp{client})"
socket.select(c)                                   --> raises "bad argument #1 to 'select' (table expected, got tcp{client})"
socket.select({c}, c, 0)                           --> raises "bad argument #2 to 'select' (table expected, got tcp{client})"
c:send("unharmed\n")                               --> 9, nil, nil
p:receive()                                        --> "unharmed", nil, nil

--- S-34: a number in a list
socket.select({1}, nil, 0)                         --> raises "attempt to index a number value"
socket.select(nil, {1}, 0)                         --> raises "attempt to index a number value"
socket.select({true}, nil, 0)                      --> raises "attempt to index a boolean value"

--- S-35: a string in a list
socket.select({"abc"}, nil, 0)                     --> {}, {}, "timeout"
                                                   --! select-sockets-only: raises "Cannot select: expected sockets of this library in recvt, got \"abc\""

--- select/string-to-write: a string among those to write to
socket.select(nil, {"abc"}, 0)                     --> {}, {}, "timeout"
                                                   --! select-sockets-only: raises "Cannot select: expected sockets of this library in sendt, got \"abc\""

--- select/string-beside: a string beside a socket
c, p = pair()
socket.select(nil, {"abc", c}, 0)                  --> {}, {c}
                                                   --! select-sockets-only: raises "Cannot select: expected sockets of this library in sendt, got \"abc\""

--- select/table: a table that is no socket
socket.select({{}}, nil, 0)                        --> {}, {}, "timeout"
                                                   --! select-sockets-only: raises "Cannot select: expected sockets of this library in recvt, got an array"

--- select/list-in-a-list: a list in a list
c, p = pair()
socket.select(nil, {{c}}, 0)                       --> {}, {}, "timeout"
                                                   --! select-sockets-only: raises "Cannot select: expected sockets of this library in sendt, got an array"

--- select/nil-at-the-end: nil at the end is in Lua no item
c, p = pair()
socket.select(nil, {c, nil}, 0)                    --> {}, {c}
                                                   --! select-sockets-only: raises "Cannot select: expected sockets of this library in sendt, got null"

--- select/number-beside: a number beside a socket
c, p = pair()
socket.select({c, 1}, {c}, 0)                      --> raises "attempt to index a number value"
socket.select({c}, {c, false}, 0)                  --> raises "attempt to index a boolean value"
c:send("unharmed\n")                               --> 9, nil, nil
p:receive()                                        --> "unharmed", nil, nil

--- S-40: a timeout that is no number
socket.select(nil, nil, "x")                       --> raises "bad argument #3 to 'select' (number expected, got string)"
socket.select(nil, nil, {})                        --> raises "bad argument #3 to 'select' (number expected, got table)"
socket.select(nil, nil, true)                      --> raises "bad argument #3 to 'select' (number expected, got boolean)"

--- S-41: a number in a string
socket.select(nil, nil, "0")                       --> {}, {}, "timeout"
                                                   --! no-numeric-strings: raises "Cannot select: expected timeout in seconds as a number or null, got \"0\""

--- select/a-timeout-first: a slip in the timeout is told though something is ready
c, p = pair()
socket.select(nil, {c}, "x")                       --> raises "bad argument #3 to 'select' (number expected, got string)"
socket.select({c}, {c}, {})                        --> raises "bad argument #3 to 'select' (number expected, got table)"

--- select/extra: more than it takes
c, p = pair()
socket.select(nil, {c}, 0, "x")                    --> {}, {c}
                                                   --! extra-arguments: raises "Cannot select: expected options as an object, got \"x\""

--- select/extra-nil: nil where nothing more is taken
c, p = pair()
socket.select(nil, {c}, 0, nil)                    --> {}, {c}
socket.select(nil, {c}, 0, nil, nil)               --> {}, {c}

--- select/tiny: less than can be measured
socket.select(nil, nil, 0.000001)                  --> {}, {}, "timeout"
socket.select(nil, nil, 1e-9)                      --> {}, {}, "timeout"
socket.select({}, {}, 0.0104)                      --> {}, {}, "timeout"
socket.select(nil, nil, 0.001)                     --> {}, {}, "timeout"

--- select/as-a-method: the module is no list
socket:select({}, {}, 0)                           --> raises "bad argument #2 to 'select' (number expected, got table)"

-- Whether anything is buffered.

--- Y-01: nothing of a master, a server or a client
m = socket.tcp()                                   --> tcp{master}
m:dirty()                                          --> false
n = socket.tcp6()                                  --> tcp{master}
n:dirty()                                          --> false
s = socket.bind("127.0.0.1", 0)                    --> tcp{server}
s:dirty()                                          --> false
c, p = pair()
c:dirty()                                          --> false
p:dirty()                                          --> false

--- Y-02: not what nobody has asked for yet
c, p = pair()
p:send("abc")                                      --> 3, nil, nil
socket.sleep(0.05)                                 --> nothing
c:dirty()                                          --> false

--- Y-03: after the first of two lines, and after the second
c, p = pair()
c:settimeout(5)                                    --> 1
p:send("l1\nl2\n")                                 --> 6, nil, nil
c:receive()                                        --> "l1", nil, nil
c:dirty()                                          --> true
c:receive()                                        --> "l2", nil, nil
c:dirty()                                          --> false

--- Y-04: a count of zero takes bytes in
c, p = pair()
c:settimeout(5)                                    --> 1
p:send("abc")                                      --> 3, nil, nil
c:dirty()                                          --> false
c:receive(0)                                       --> "", nil, nil
c:dirty()                                          --> true
c:receive(3)                                       --> "abc", nil, nil
c:dirty()                                          --> false

--- Y-05: after close
c, p = pair()
c:settimeout(5)                                    --> 1
p:send("l1\nl2\n")                                 --> 6, nil, nil
c:receive()                                        --> "l1", nil, nil
c:close()                                          --> 1
c:getfd()                                          --> -1
c:dirty()                                          --> true
                                                   --! closed-for-good: false

--- Y-06: whatever was misused
c, p = pair()
p:send("abc")                                      --> 3, nil, nil
socket.sleep(0.05)                                 --> nothing
c:receive("*x")                                    --> raises "bad argument #1 to 'receive' (invalid receive pattern)"
c:receive(-1)                                      --> raises "bad argument #1 to 'receive' (invalid receive pattern)"
c:dirty()                                          --> false

--- dirty/after-a-count: what a count leaves
c, p = pair()
c:settimeout(5)                                    --> 1
p:send("abcdef")                                   --> 6, nil, nil
c:receive(2)                                       --> "ab", nil, nil
c:dirty()                                          --> true
c:receive(4)                                       --> "cdef", nil, nil
c:dirty()                                          --> false

--- dirty/after-a-timeout: a partial is the caller's, not the buffer's
c, p = pair()
c:settimeout(0.05)                                 --> 1
p:send("abc")                                      --> 3, nil, nil
socket.sleep(0.05)                                 --> nothing
c:receive()                                        --> nil, "timeout", "abc"
c:dirty()                                          --> false

--- dirty/after-all: all leaves nothing
c, p = pair()
c:settimeout(5)                                    --> 1
p:send("l1\nabc")                                  --> 6, nil, nil
p:close()                                          --> 1
c:receive()                                        --> "l1", nil, nil
c:dirty()                                          --> true
c:receive("*a")                                    --> "abc", nil, nil
c:dirty()                                          --> false

--- dirty/after-an-empty-line: an empty line is a line
c, p = pair()
c:settimeout(5)                                    --> 1
p:send("\n\n")                                     --> 2, nil, nil
c:receive()                                        --> "", nil, nil
c:dirty()                                          --> true
c:receive()                                        --> "", nil, nil
c:dirty()                                          --> false

--- dirty/a-return-alone: a carriage return is something
c, p = pair()
c:settimeout(5)                                    --> 1
p:send("l1\r\n\r")                                 --> 5, nil, nil
c:receive()                                        --> "l1", nil, nil
c:dirty()                                          --> true

--- dirty/a-prefix-that-is-enough: a prefix that is enough takes nothing in
c, p = pair()
p:send("abc")                                      --> 3, nil, nil
socket.sleep(0.05)                                 --> nothing
c:receive(2, "pre")                                --> "pre", nil, nil
c:dirty()                                          --> false

--- dirty/not-by-sending: sending makes nothing dirty
c, p = pair()
c:send("abc\n")                                    --> 4, nil, nil
c:dirty()                                          --> false
p:dirty()                                          --> false

--- dirty/after-the-end: an end is nothing buffered
c, p = pair()
c:settimeout(5)                                    --> 1
p:close()                                          --> 1
c:receive()                                        --> nil, "closed", ""
c:dirty()                                          --> false

--- dirty/select-tells: what is buffered makes readable
c, p = pair()
c:settimeout(5)                                    --> 1
p:send("l1\nl2\n")                                 --> 6, nil, nil
c:receive()                                        --> "l1", nil, nil
socket.select({c}, nil, 0)                         --> {c}, {}
c:receive()                                        --> "l2", nil, nil
socket.select({c}, nil, 0.05)                      --> {}, {}, "timeout"

--- dirty/after-shutdown: after the mode send nothing has changed
c, p = pair()
c:settimeout(5)                                    --> 1
p:send("l1\nl2\n")                                 --> 6, nil, nil
c:receive()                                        --> "l1", nil, nil
c:shutdown("send")                                 --> 1
c:dirty()                                          --> true
c:receive()                                        --> "l2", nil, nil

--- dirty/more-arguments: arguments are ignored
c, p = pair()
c:dirty(1, "two")                                  --> false

--- dirty/after-a-failed-count: a count that the end cuts short
c, p = pair()
c:settimeout(5)                                    --> 1
p:send("abc")                                      --> 3, nil, nil
p:close()                                          --> 1
c:receive(10)                                      --> nil, "closed", "abc"
c:dirty()                                          --> false

--- dirty/much: much, read line by line
c, p = pair()
c:settimeout(5)                                    --> 1
p:send("a\nb\nc\nd\n")                             --> 8, nil, nil
socket.sleep(0.05)                                 --> nothing
c:receive()                                        --> "a", nil, nil
c:receive(2)                                       --> "b\n", nil, nil
c:dirty()                                          --> true
c:receive()                                        --> "c", nil, nil
c:dirty()                                          --> true
c:receive()                                        --> "d", nil, nil
c:dirty()                                          --> false

--- dirty/of-a-server-with-a-caller: a server with a caller
s = socket.bind("127.0.0.1", 0)                    --> tcp{server}
p = peer.connect("127.0.0.1", port(s))             --> tcp{client}
p:send("abc")                                      --> 3, nil, nil
socket.sleep(0.05)                                 --> nothing
s:dirty()                                          --> false

-- Functions of the module: try, newtry, protect, skip, sleep, gettime.

--- U-01: the version and the constants, as U-02
socket._VERSION                                    --> "LuaSocket 3.0.0"
                                                   --! no-constants: nil
socket.BLOCKSIZE                                   --> 2048
                                                   --! no-constants: nil
socket._SETSIZE                                    --> 1024
                                                   --! no-constants: nil
socket._SOCKETINVALID                              --> -1
                                                   --! no-constants: nil
socket._DEBUG                                      --> nil

--- U-04: the time is a number
socket.gettime()                                   --> time
socket.gettime("ignored")                          --> time

--- U-05: a sleep gives nothing, and neither does a short one (U-06)
socket.sleep(0.05)                                 --> nothing
socket.sleep(0)                                    --> nothing
socket.sleep(-1)                                   --> nothing
socket.sleep(0.001)                                --> nothing

--- U-07: a sleep wants a number
socket.sleep()                                     --> raises "bad argument #1 to 'sleep' (number expected, got no value)"
socket.sleep(nil)                                  --> raises "bad argument #1 to 'sleep' (number expected, got nil)"
socket.sleep("x")                                  --> raises "bad argument #1 to 'sleep' (number expected, got string)"
socket.sleep(true)                                 --> raises "bad argument #1 to 'sleep' (number expected, got boolean)"
socket.sleep({})                                   --> raises "bad argument #1 to 'sleep' (number expected, got table)"

--- module/sleep-numeric-string: a number in a string
socket.sleep("0")                                  --> nothing
                                                   --! no-numeric-strings: raises "Cannot sleep: expected seconds as a number, got \"0\""

--- module/sleep-more: more than it asks for is ignored
socket.sleep(0, 10)                                --> nothing
socket.sleep(0, nil)                               --> nothing

--- U-08: skip drops so many
socket.skip(0, "a", "b")                           --> "a", "b"
socket.skip(1, "a", "b")                           --> "b"
socket.skip(2, "a", "b")                           --> nothing
socket.skip(3, "a", "b")                           --> nothing
socket.skip(100, "a", "b")                         --> nothing
socket.skip(0)                                     --> nothing
socket.skip(1)                                     --> nothing

--- U-09: skip keeps what is nil, and wants a number
socket.skip(1, nil, "e")                           --> "e"
socket.skip(0, nil, "e")                           --> nil, "e"
socket.skip(1, "v", nil, "p")                      --> nil, "p"
socket.skip()                                      --> raises "bad argument #1 to 'skip' (number expected, got no value)"
socket.skip("x")                                   --> raises "bad argument #1 to 'skip' (number expected, got string)"
socket.skip(nil, "a")                              --> raises "bad argument #1 to 'skip' (number expected, got nil)"
socket.skip(true, "a")                             --> raises "bad argument #1 to 'skip' (number expected, got boolean)"

--- U-10: a negative count
socket.skip(-1, "a")                               --> -1, "a"
                                                   --! checked-skip: raises "Cannot skip: expected n as an integer of at least 0, got -1"

--- module/skip-fraction: a count that is not whole
socket.skip(1.5, "a", "b")                         --> raises "bad argument #1 to 'skip' (number has no integer representation)"

--- module/skip-numeric-string: a count in a string
socket.skip("1", "a", "b")                         --> "b"
                                                   --! no-numeric-strings: raises "Cannot skip: expected n as an integer of at least 0, got \"1\""

--- module/skip-of-a-call: what is left of a call's results
c, p = pair()
c:settimeout(5)                                    --> 1
p:send("one\ntwo\n")                               --> 8, nil, nil
socket.skip(0, c:receive())                        --> "one", nil, nil
socket.skip(1, c:receive())                        --> nil, nil
c:settimeout(0)                                    --> 1
socket.skip(1, c:receive(3))                       --> "timeout", ""
socket.skip(2, c:receive(3))                       --> ""
socket.skip(1, c:send("abc"))                      --> nil, nil

--- module/skip-nested: a skip of a skip
socket.skip(1, socket.skip(1, "a", "b", "c"))      --> "c"
socket.skip(0, socket.skip(2, 1, 2, 3))            --> 3

--- module/skip-a-partial: only what had arrived
c, p = pair()
p:send("half")                                     --> 4, nil, nil
socket.sleep(0.05)                                 --> nothing
c:settimeout(0.05)                                 --> 1
socket.skip(2, c:receive())                        --> "half"
socket.skip(2, c:receive(10, "pre"))               --> "pre"
socket.skip(2, c:receive("*a"))                    --> ""

--- U-11: try lets values pass
socket.try(1, 2, 3)                                --> 1, 2, 3
socket.try("v")                                    --> "v"
socket.try("v", "w")                               --> "v", "w"
socket.try(true)                                   --> true
socket.try(0)                                      --> 0
socket.try("")                                     --> ""
socket.try({}, "x")                                --> {}, "x"

--- module/try-value: a value, nil, and more
socket.try("v", nil, "w")                          --> "v", nil, "w"
                                                   --! try-keeps-the-value: "v"

--- U-12: try of a failure
socket.try(nil, "err")                             --> throws "err"
socket.try(nil, "timeout", "partial")              --> throws "timeout"
socket.try(nil, "")                                --> throws ""
socket.try(nil, "closed", nil)                     --> throws "closed"

--- U-13: try of false
socket.try(false, "err")                           --> throws "err"
                                                   --! failure-has-a-message: false, "err"

--- module/try-nothing: try of nil alone
socket.try(nil)                                    --> throws nil
                                                   --! failure-has-a-message: nil

--- module/try-nil-message: nil, and no message
socket.try(nil, nil, "x")                          --> throws nil
                                                   --! failure-has-a-message: nil

--- module/try-table: a message that is no string
socket.try(nil, {code=5})                          --> throws {code=5}
                                                   --! failure-has-a-message: nil, {code=5}

--- module/try-number: a message that is a number
socket.try(nil, 5)                                 --> throws 5
                                                   --! failure-has-a-message: nil, 5

--- module/try-receive: a line, or what went wrong
c, p = pair()
c:settimeout(5)                                    --> 1
p:send("hello\n")                                  --> 6, nil, nil
socket.try(c:receive())                            --> "hello", nil, nil
c:settimeout(0.05)                                 --> 1
socket.try(c:receive())                            --> throws "timeout"
p:send("again\n")                                  --> 6, nil, nil
c:settimeout(5)                                    --> 1
socket.try(c:receive())                            --> "again", nil, nil
p:close()                                          --> 1
socket.try(c:receive())                            --> throws "closed"
socket.try(c:receive())                            --> throws "closed"

--- module/try-send: what was sent, or what went wrong
c, p = pair()
socket.try(c:send("abc"))                          --> 3, nil, nil
socket.try(c:send("abc", 2, 2))                    --> 2, nil, nil
socket.try(c:send(""))                             --> 0, nil, nil
c:close()                                          --> 1
socket.try(c:send("abc"))                          --> throws "closed"
socket.try(c:send("abc", 3))                       --> throws "closed"

--- module/try-connect: a client, or a refusal
s = peer.bind("127.0.0.1", 0)                      --> tcp{server}
c = socket.try(socket.connect("127.0.0.1", port(s))) --> tcp{client}
p = s:accept()                                     --> tcp{client}
p:send("hello\n")                                  --> 6, nil, nil
c:settimeout(5)                                    --> 1
c:receive()                                        --> "hello", nil, nil
d = socket.try(socket.connect("127.0.0.1", dead())) --> throws "connection refused"

--- module/try-bind: a server, or a refusal
s = socket.try(socket.bind("127.0.0.1", 0))        --> tcp{server}
d = socket.try(socket.bind("127.0.0.1", port(s)))  --> throws "address already in use"
s:close()                                          --> 1

--- module/try-accept: a client, or a timeout
s = socket.try(socket.bind("127.0.0.1", 0))        --> tcp{server}
s:settimeout(0.05)                                 --> 1
c = socket.try(s:accept())                         --> throws "timeout"
p = peer.connect("127.0.0.1", port(s))             --> tcp{client}
s:settimeout(5)                                    --> 1
c = socket.try(s:accept())                         --> tcp{client}
c:send("hello\n")                                  --> 6, nil, nil
p:receive()                                        --> "hello", nil, nil

--- module/try-settings: what can't fail
c, p = pair()
socket.try(c:settimeout(1))                        --> 1
socket.try(c:setoption("tcp-nodelay", true))       --> 1
socket.try(c:getoption("tcp-nodelay"))             --> true
socket.try(c:shutdown("send"))                     --> 1
socket.try(c:close())                              --> 1
socket.try(c:close())                              --> 1

--- module/try-false-option: an option that is off
c, p = pair()
c:getoption("keepalive")                           --> false
socket.try(c:getoption("keepalive"))               --> throws nil
                                                   --! failure-has-a-message: false

--- module/try-dirty: false where no message can be
c, p = pair()
c:dirty()                                          --> false
socket.try(c:dirty())                              --> throws nil
                                                   --! failure-has-a-message: false

--- module/try-nested: a try of a try
socket.try(socket.try("v"))                        --> "v"
socket.try(socket.try(nil, "x"))                   --> throws "x"
socket.try(1, socket.try(nil, "x"))                --> throws "x"

--- module/try-in-an-argument: what was received is sent
c, p = pair()
c:settimeout(5)                                    --> 1
p:settimeout(5)                                    --> 1
p:send("echo\nthis\n")                             --> 10, nil, nil
c:send(socket.try(c:receive(5)))                   --> 5, nil, nil
c:send(socket.try(c:receive(5)))                   --> 5, nil, nil
p:receive()                                        --> "echo", nil, nil
p:receive()                                        --> "this", nil, nil
c:settimeout(0.05)                                 --> 1
c:send(socket.try(c:receive(5)))                   --> throws "timeout"
p:settimeout(0.05)                                 --> 1
p:receive()                                        --> nil, "timeout", ""

--- U-14: protect lets values pass
socket.protect(socket.skip)(1, "a", "b")           --> "b"
socket.protect(socket.skip)(0, 1, 2, nil)          --> 1, 2, nil
socket.protect(socket.sleep)(0)                    --> nothing
socket.protect(socket.try)("v")                    --> "v"
socket.protect(socket.try)(1, 2)                   --> 1, 2
socket.protect                                     --> function

--- U-15: protect gives nil and the message
socket.protect(socket.try)(nil, "E", "x")          --> nil, "E"
socket.protect(socket.try)(nil, "timeout")         --> nil, "timeout"
socket.protect(socket.newtry())(nil, "E", "x")     --> nil, "E"
socket.protect(socket.newtry(socket.gettime))(nil, "E", "x") --> nil, "E"

--- module/protect-nothing: an exception without a message, as U-16
socket.protect(socket.try)(nil)                    --> nil, nil
socket.protect(socket.try)(nil, nil, "x")          --> nil, nil

--- U-17: a message that is a table
socket.protect(socket.try)(nil, {code=5})          --> nil, {code=5}

--- module/protect-false: false, and why
socket.protect(socket.try)(false, "E")             --> nil, "E"
                                                   --! failure-has-a-message: false, "E"

--- U-18: other errors pass
socket.protect(socket.dns.toip)()                  --> raises "bad argument #1 to '?' (string expected, got no value)"
socket.protect(socket.dns.getaddrinfo)()           --> raises "bad argument #1 to '?' (string expected, got no value)"
socket.protect(socket.dns.tohostname)({})          --> raises "bad argument #1 to '?' (string expected, got table)"
socket.protect(socket.dns.toip)("::1")             --> nil, "host not found"

--- module/protect-connect: what is a value stays one
s = peer.bind("127.0.0.1", 0)                      --> tcp{server}
c = socket.protect(socket.connect)("127.0.0.1", port(s)) --> tcp{client}
p = s:accept()                                     --> tcp{client}
p:send("hello\n")                                  --> 6, nil, nil
c:settimeout(5)                                    --> 1
c:receive()                                        --> "hello", nil, nil
d = socket.protect(socket.connect)("127.0.0.1", dead()) --> nil, "connection refused"

--- module/protect-arguments: they are evaluated outside of it
c, p = pair()
c:settimeout(0.05)                                 --> 1
socket.protect(socket.try)(c:receive())            --> nil, "timeout"
socket.protect(socket.try)(socket.try(c:receive())) --> throws "timeout"
socket.protect(socket.protect)(socket.try(c:receive())) --> throws "timeout"

--- U-20: newtry with what to do first
socket.newtry(socket.gettime)(1, 2)                --> 1, 2
socket.newtry(socket.gettime)("v")                 --> "v"
socket.newtry(socket.gettime)(nil, "E")            --> throws "E"
socket.newtry(socket.tcp)(nil, "E", "x")           --> throws "E"
socket.newtry(socket.dns.gethostname)(nil, "E")    --> throws "E"

--- U-21: what is to be done first fails
socket.newtry(socket.dns.toip)("v")                --> "v"
socket.newtry(socket.dns.toip)(nil, "E")           --> raises "bad argument #1 to '?' (string expected, got no value)"
                                                   --! finalizers-are-swallowed: throws "E"

--- module/finalizer-throws: what is to be done first is protected, and fails all the same
socket.newtry(socket.protect(socket.dns.toip))("v") --> "v"
socket.newtry(socket.protect(socket.dns.toip))(nil, "E") --> raises "bad argument #1 to '?' (string expected, got no value)"
                                                   --! finalizers-are-swallowed: throws "E"

--- module/finalizer-without-its-socket: a method alone knows no socket
c, p = pair()
socket.newtry(c.close)("v")                        --> "v"
socket.newtry(c.close)(nil, "E")                   --> raises "bad argument #1 to '?' (tcp{any} expected)"
                                                   --! finalizers-are-swallowed: throws "E"
c:send("still open\n")                             --> 11, nil, nil
p:receive()                                        --> "still open", nil, nil

--- module/protected-finalizer: under protect as well
socket.protect(socket.newtry(socket.dns.toip))("v") --> "v"
socket.protect(socket.newtry(socket.dns.toip))(nil, "E") --> raises "bad argument #1 to '?' (string expected, got no value)"
                                                   --! finalizers-are-swallowed: nil, "E"

--- U-22: newtry without anything to do
socket.newtry()("v")                               --> "v"
socket.newtry(nil)("v")                            --> "v"
socket.newtry()(nil, "E")                          --> throws "E"
socket.newtry(nil)(nil, "E")                       --> throws "E"
socket.newtry()                                    --> function
socket.newtry(socket.gettime)                      --> function

--- U-23: newtry of what can't be called
socket.newtry(123)(nil, "E")                       --> raises "attempt to call a number value"
socket.newtry("close")(nil, "E")                   --> raises "attempt to call a string value"
socket.newtry({})(nil, "E")                        --> raises "attempt to call a table value"

--- module/newtry-of-a-number: it is told at once
socket.newtry(123)                                 --> function
                                                   --! checked-functions: raises "Cannot try: expected a finalizer as a function, got 123"

--- module/newtry-unused: or never
socket.newtry(123)("v")                            --> "v"
                                                   --! checked-functions: raises "Cannot try: expected a finalizer as a function, got 123"

--- module/newtry-value: a value, nil, and more
socket.newtry(socket.gettime)("v", nil, "w")       --> "v", nil, "w"
                                                   --! try-keeps-the-value: "v"

--- U-24: protect of nothing
socket.protect(nil)()                              --> raises "attempt to call a nil value"
socket.protect(123)("x")                           --> raises "attempt to call a number value"

--- module/protect-of-nothing: it is told at once
socket.protect(nil)                                --> function
                                                   --! checked-functions: raises "Cannot protect: expected something to protect as a function, got undefined"

--- module/protect-of-no-argument: nothing given at all
socket.protect()                                   --> function
                                                   --! checked-functions: raises "Cannot protect: expected something to protect as a function, got undefined"

--- U-25: a protect in a protect
socket.protect(socket.protect(socket.try))(nil, "x") --> nil, "x"
socket.protect(socket.protect(socket.try))("v")    --> "v"
socket.protect(socket.protect(socket.dns.toip))()  --> raises "bad argument #1 to '?' (string expected, got no value)"
socket.protect(socket.protect(socket.protect(socket.try)))(nil, "x", "y") --> nil, "x"

--- module/newtry-on-a-socket: a try that others share
c, p = pair()
c:settimeout(0.05)                                 --> 1
socket.newtry(socket.gettime)(c:receive())         --> throws "timeout"
p:send("late\n")                                   --> 5, nil, nil
c:settimeout(5)                                    --> 1
socket.newtry(socket.gettime)(c:receive(4))        --> "late", nil, nil
socket.newtry(socket.gettime)(c:receive(1))        --> "\n", nil, nil
p:close()                                          --> 1
socket.newtry(socket.gettime)(c:receive(1))        --> throws "closed"
socket.protect(socket.newtry(socket.gettime))(c:receive(1)) --> nil, "closed"

-- Timeouts as they are set: values and modes.

--- T-01: none at first
m = socket.tcp()                                   --> tcp{master}
m:gettimeout()                                     --> -1, -1
s = socket.bind("127.0.0.1", 0)                    --> tcp{server}
s:gettimeout()                                     --> -1, -1
c, p = pair()
c:gettimeout()                                     --> -1, -1
p:gettimeout()                                     --> -1, -1

--- T-02: seconds
m = socket.tcp()                                   --> tcp{master}
m:settimeout(2)                                    --> 1
m:gettimeout()                                     --> 2, -1

--- T-03: no argument is none
m = socket.tcp()                                   --> tcp{master}
m:settimeout(2)                                    --> 1
m:settimeout()                                     --> 1
m:gettimeout()                                     --> -1, -1

--- T-04: nil is none
m = socket.tcp()                                   --> tcp{master}
m:settimeout(2)                                    --> 1
m:settimeout(nil)                                  --> 1
m:gettimeout()                                     --> -1, -1

--- T-05: zero
m = socket.tcp()                                   --> tcp{master}
m:settimeout(0)                                    --> 1
m:gettimeout()                                     --> 0, -1

--- T-06: below zero
m = socket.tcp()                                   --> tcp{master}
m:settimeout(-5)                                   --> 1
m:gettimeout()                                     --> -5, -1
                                                   --! negative-is-none: -1, -1
m:settimeout(-0.5)                                 --> 1
m:gettimeout()                                     --> -0.5, -1
                                                   --! negative-is-none: -1, -1

--- timeouts/below-zero-in-total: below zero, in total
m = socket.tcp()                                   --> tcp{master}
m:settimeout(-5, "t")                              --> 1
m:gettimeout()                                     --> -1, -5
                                                   --! negative-is-none: -1, -1

--- timeouts/minus-one: minus one is none
m = socket.tcp()                                   --> tcp{master}
m:settimeout(3)                                    --> 1
m:settimeout(-1)                                   --> 1
m:gettimeout()                                     --> -1, -1
m:settimeout(-1, "t")                              --> 1
m:gettimeout()                                     --> -1, -1

--- T-07: fractions
m = socket.tcp()                                   --> tcp{master}
m:settimeout(0.25)                                 --> 1
m:gettimeout()                                     --> 0.25, -1

--- T-08: the mode b
m = socket.tcp()                                   --> tcp{master}
m:settimeout(2, "b")                               --> 1
m:gettimeout()                                     --> 2, -1

--- T-09: the mode t
m = socket.tcp()                                   --> tcp{master}
m:settimeout(2, "t")                               --> 1
m:gettimeout()                                     --> -1, 2

--- T-10: the mode r is t
m = socket.tcp()                                   --> tcp{master}
m:settimeout(2, "r")                               --> 1
m:gettimeout()                                     --> -1, 2
m:settimeout(3, "t")                               --> 1
m:gettimeout()                                     --> -1, 3

--- T-11: an unknown mode
m = socket.tcp()                                   --> tcp{master}
m:settimeout(2, "x")                               --> raises "bad argument #2 to 'settimeout' (invalid timeout mode)"
m:gettimeout()                                     --> -1, -1

--- T-12: an empty mode
m = socket.tcp()                                   --> tcp{master}
m:settimeout(2, "")                                --> raises "bad argument #2 to 'settimeout' (invalid timeout mode)"
m:gettimeout()                                     --> -1, -1

--- T-13: a mode by its first letter
m = socket.tcp()                                   --> tcp{master}
m:settimeout(2, "total")                           --> 1
                                                   --! timeout-modes: raises "Cannot set timeout: expected mode \"b\" or \"t\" or \"r\", got \"total\""

--- timeouts/block-in-full: another one by its first letter
m = socket.tcp()                                   --> tcp{master}
m:settimeout(2, "block")                           --> 1
                                                   --! timeout-modes: raises "Cannot set timeout: expected mode \"b\" or \"t\" or \"r\", got \"block\""

--- T-14: capitals
m = socket.tcp()                                   --> tcp{master}
m:settimeout(2, "B")                               --> raises "bad argument #2 to 'settimeout' (invalid timeout mode)"
m:settimeout(2, "T")                               --> raises "bad argument #2 to 'settimeout' (invalid timeout mode)"
m:gettimeout()                                     --> -1, -1

--- T-15: nil is the mode b
m = socket.tcp()                                   --> tcp{master}
m:settimeout(2, nil)                               --> 1
m:gettimeout()                                     --> 2, -1

--- T-16: a number as a string
m = socket.tcp()                                   --> tcp{master}
m:settimeout("1.5")                                --> 1
                                                   --! no-numeric-strings: raises "Cannot set timeout: expected value in seconds as a number or null, got \"1.5\""

--- T-17: what is no number
m = socket.tcp()                                   --> tcp{master}
m:settimeout("abc")                                --> raises "bad argument #1 to 'settimeout' (number expected, got string)"
m:settimeout({})                                   --> raises "bad argument #1 to 'settimeout' (number expected, got table)"
m:gettimeout()                                     --> -1, -1

--- T-18: a switch
m = socket.tcp()                                   --> tcp{master}
m:settimeout(true)                                 --> raises "bad argument #1 to 'settimeout' (number expected, got boolean)"
m:settimeout(false)                                --> raises "bad argument #1 to 'settimeout' (number expected, got boolean)"
m:gettimeout()                                     --> -1, -1

--- T-19: none, in total
m = socket.tcp()                                   --> tcp{master}
m:settimeout(2, "t")                               --> 1
m:settimeout(nil, "t")                             --> 1
m:gettimeout()                                     --> -1, -1

--- T-20: each mode its own
m = socket.tcp()                                   --> tcp{master}
m:settimeout(3)                                    --> 1
m:settimeout(4, "t")                               --> 1
m:settimeout(nil)                                  --> 1
m:gettimeout()                                     --> -1, 4
m:settimeout(5, "b")                               --> 1
m:gettimeout()                                     --> 5, 4

--- T-21: a number as a mode
m = socket.tcp()                                   --> tcp{master}
m:settimeout(1, 2)                                 --> raises "bad argument #2 to 'settimeout' (invalid timeout mode)"
m:gettimeout()                                     --> -1, -1

--- T-22: a slip changes nothing
m = socket.tcp()                                   --> tcp{master}
m:settimeout(7)                                    --> 1
m:settimeout("x")                                  --> raises "bad argument #1 to 'settimeout' (number expected, got string)"
m:settimeout(8, "x")                               --> raises "bad argument #2 to 'settimeout' (invalid timeout mode)"
m:gettimeout()                                     --> 7, -1

--- T-23: of what is closed
m = socket.tcp()                                   --> tcp{master}
m:close()                                          --> 1
m:settimeout(3)                                    --> 1
m:gettimeout()                                     --> 3, -1

--- timeouts/a-large-number: more than there is time for
m = socket.tcp()                                   --> tcp{master}
m:settimeout(10000000000)                          --> 1
m:gettimeout()                                     --> 10000000000, -1

--- timeouts/more-arguments: more arguments are ignored
m = socket.tcp()                                   --> tcp{master}
m:settimeout(1, "b", 3)                            --> 1
m:gettimeout(1)                                    --> 1, -1

--- timeouts/kept-through-connect: they stay through connect
m = socket.tcp()                                   --> tcp{master}
m:settimeout(3)                                    --> 1
m:settimeout(4, "t")                               --> 1
s = peer.bind("127.0.0.1", 0)                      --> tcp{server}
m:connect("127.0.0.1", port(s))                    --> 1 => tcp{client}
m:gettimeout()                                     --> 3, 4

--- timeouts/kept-through-listen: they stay through bind and listen
m = socket.tcp()                                   --> tcp{master}
m:settimeout(3)                                    --> 1
m:bind("127.0.0.1", 0)                             --> 1
m:listen()                                         --> 1 => tcp{server}
m:gettimeout()                                     --> 3, -1

--- timeouts/not-for-who-is-accepted: who is accepted has none of its server's
s = socket.bind("127.0.0.1", 0)                    --> tcp{server}
s:settimeout(5)                                    --> 1
p = peer.connect("127.0.0.1", port(s))             --> tcp{client}
c = s:accept()                                     --> tcp{client}
c:gettimeout()                                     --> -1, -1

--- timeouts/each-its-own: each object has its own
m = socket.tcp()                                   --> tcp{master}
n = socket.tcp()                                   --> tcp{master}
m:settimeout(3)                                    --> 1
n:gettimeout()                                     --> -1, -1

--- timeouts/kept-through-a-timeout: a timeout that has passed changes none
c, p = pair()
c:settimeout(0.05)                                 --> 1
c:receive()                                        --> nil, "timeout", ""
c:gettimeout()                                     --> 0.05, -1
c:receive()                                        --> nil, "timeout", ""

--- timeouts/kept-through-close: close leaves them
c, p = pair()
c:settimeout(3)                                    --> 1
c:settimeout(4, "t")                               --> 1
c:close()                                          --> 1
c:gettimeout()                                     --> 3, 4

--- T-50: no number
c, p = pair()
c:settimeout(nan)                                  --> 1
                                                   --! nan-timeouts: raises "Cannot set timeout: expected value in seconds, got NaN"

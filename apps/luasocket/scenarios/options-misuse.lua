-- Names and values that are none.

--- O-30: a switch that is a number
m = socket.tcp4()                                  --> tcp{master}
m:setoption("keepalive", 1)                        --> raises "bad argument #2 to 'setoption' (boolean expected, got number)"
m:getoption("keepalive")                           --> false

--- O-31: a switch without a value
m = socket.tcp4()                                  --> tcp{master}
m:setoption("keepalive")                           --> raises "bad argument #2 to 'setoption' (boolean expected, got no value)"

--- O-32: a switch that is nil
m = socket.tcp4()                                  --> tcp{master}
m:setoption("keepalive", nil)                      --> raises "bad argument #2 to 'setoption' (boolean expected, got nil)"

--- O-33: a switch that is a string
m = socket.tcp4()                                  --> tcp{master}
m:setoption("keepalive", "true")                   --> raises "bad argument #2 to 'setoption' (boolean expected, got string)"

--- O-34: a switch that is off
m = socket.tcp4()                                  --> tcp{master}
m:setoption("keepalive", true)                     --> 1
m:setoption("keepalive", false)                    --> 1
m:getoption("keepalive")                           --> false

--- O-35: an unknown option
m = socket.tcp4()                                  --> tcp{master}
m:setoption("nosuch", 1)                           --> raises "bad argument #1 to 'setoption' (unsupported option `nosuch')"
m:setoption("", 1)                                 --> raises "bad argument #1 to 'setoption' (unsupported option `')"

--- O-36: reading an unknown option
m = socket.tcp4()                                  --> tcp{master}
m:getoption("nosuch")                              --> raises "bad argument #1 to 'getoption' (unsupported option `nosuch')"
m:getoption("")                                    --> raises "bad argument #1 to 'getoption' (unsupported option `')"

--- O-37: no name
m = socket.tcp4()                                  --> tcp{master}
m:setoption()                                      --> raises "bad argument #1 to 'setoption' (string expected, got no value)"
m:getoption()                                      --> raises "bad argument #1 to 'getoption' (string expected, got no value)"
m:setoption(nil, true)                             --> raises "bad argument #1 to 'setoption' (string expected, got nil)"
m:getoption({})                                    --> raises "bad argument #1 to 'getoption' (string expected, got table)"

--- O-38: a number as a name
m = socket.tcp4()                                  --> tcp{master}
m:setoption(1, true)                               --> raises "bad argument #1 to 'setoption' (unsupported option `1')"
m:getoption(1)                                     --> raises "bad argument #1 to 'getoption' (unsupported option `1')"

--- O-39: capitals matter
m = socket.tcp4()                                  --> tcp{master}
m:setoption("KEEPALIVE", true)                     --> raises "bad argument #1 to 'setoption' (unsupported option `KEEPALIVE')"
m:getoption("KeepAlive")                           --> raises "bad argument #1 to 'getoption' (unsupported option `KeepAlive')"

--- O-40: a long name
m = socket.tcp4()                                  --> tcp{master}
m:setoption("abcdefghijabcdefghijabcdefghijabcdefghijabcdefghijabcdefghij", true) --> raises "bad argument #1 to 'setoption' (unsupported option `abcdefghijabcdefghijabcdefghijabcde')"

--- O-53: no number for tcp-keepidle
m = socket.tcp4()                                  --> tcp{master}
m:setoption("tcp-keepidle")                        --> nil, "setsockopt failed"
                                                   --! checked-options: raises "Cannot set option: expected value as an integer from 0 to 2147483647, got undefined"

--- options-misuse/a-string-for-a-number: a string for tcp-keepidle
m = socket.tcp4()                                  --> tcp{master}
m:setoption("tcp-keepidle", "x")                   --> nil, "setsockopt failed"
                                                   --! checked-options: raises "Cannot set option: expected value as an integer from 0 to 2147483647, got \"x\""

--- options-misuse/zero-for-keepidle: zero for tcp-keepidle
m = socket.tcp4()                                  --> tcp{master}
m:setoption("tcp-keepidle", 0)                     --> nil, "setsockopt failed"

--- options-misuse/below-zero-for-keepidle: below zero for tcp-keepidle
m = socket.tcp4()                                  --> tcp{master}
m:setoption("tcp-keepidle", -1)                    --> nil, "setsockopt failed"
                                                   --! checked-options: raises "Cannot set option: expected value as an integer from 0 to 2147483647, got -1"

--- options-misuse/too-much-for-keepidle: more than the kernel takes for tcp-keepidle
m = socket.tcp4()                                  --> tcp{master}
m:setoption("tcp-keepidle", 12)                    --> 1
m:setoption("tcp-keepidle", 40000)                 --> nil, "setsockopt failed"
m:getoption("tcp-keepidle")                        --> 12

--- options-misuse/a-number-as-a-string: a number as a string for tcp-keepidle
m = socket.tcp4()                                  --> tcp{master}
m:setoption("tcp-keepidle", "12")                  --> 1
                                                   --! no-numeric-strings: raises "Cannot set option: expected value as an integer from 0 to 2147483647, got \"12\""

--- options-misuse/a-fraction-for-keepcnt: a fraction for tcp-keepcnt
m = socket.tcp4()                                  --> tcp{master}
m:setoption("tcp-keepcnt", 4.7)                    --> 1
                                                   --! checked-options: raises "Cannot set option: expected value as an integer from 0 to 2147483647, got 4.7"

--- options-misuse/zero-for-the-others: zero for tcp-keepcnt and tcp-keepintvl
m = socket.tcp4()                                  --> tcp{master}
m:setoption("tcp-keepcnt", 0)                      --> nil, "setsockopt failed"
m:setoption("tcp-keepintvl", 0)                    --> nil, "setsockopt failed"

--- O-57: a slip is told before the state, of a switch
m = socket.tcp()                                   --> tcp{master}
m:setoption("keepalive", 1)                        --> raises "bad argument #2 to 'setoption' (boolean expected, got number)"

--- O-58: a slip is told before the state, of linger
m = socket.tcp()                                   --> tcp{master}
m:setoption("linger", {})                          --> raises "bad argument #2 to 'setoption' (boolean 'on' field expected)"

--- O-59: a slip is told before the state, of a name
m = socket.tcp()                                   --> tcp{master}
m:setoption("nosuch", 1)                           --> raises "bad argument #1 to 'setoption' (unsupported option `nosuch')"

--- O-66: more arguments for getoption are ignored
m = socket.tcp4()                                  --> tcp{master}
m:getoption("keepalive", 1, 2)                     --> false

--- options-misuse/more-for-setoption: more arguments for setoption are ignored
m = socket.tcp4()                                  --> tcp{master}
m:setoption("keepalive", true, false)              --> 1
m:getoption("keepalive")                           --> true

--- options-misuse/a-table-for-a-switch: a table for a switch
c, p = pair()
c:setoption("tcp-nodelay", {})                     --> raises "bad argument #2 to 'setoption' (boolean expected, got table)"
c:setoption("tcp-nodelay", {on=true, timeout=1})   --> raises "bad argument #2 to 'setoption' (boolean expected, got table)"
c:getoption("tcp-nodelay")                         --> false

--- options-misuse/a-switch-for-a-number: a switch for tcp-keepcnt
c, p = pair()
c:setoption("tcp-keepcnt", true)                   --> nil, "setsockopt failed"
                                                   --! checked-options: raises "Cannot set option: expected value as an integer from 0 to 2147483647, got true"

--- options-misuse/of-what-is-closed: slips are told of what is closed, too
c, p = pair()
c:close()                                          --> 1
c:setoption("keepalive", 1)                        --> raises "bad argument #2 to 'setoption' (boolean expected, got number)"
c:getoption("nosuch")                              --> raises "bad argument #1 to 'getoption' (unsupported option `nosuch')"
c:setoption("keepalive", true)                     --> nil, "setsockopt failed"

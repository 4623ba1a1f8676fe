-- What send takes for data and indices, and what it does not.

--- W-27: a fraction is cut off
c, p = pair()
c:send("hello", 1.9)                               --> 5, nil, nil
                                                   --! whole-counts: raises "Cannot send: expected index i as an integer, got 1.9"

--- W-28: of the last index, too
c, p = pair()
c:send("hello", 2, 3.9)                            --> 3, nil, nil
                                                   --! whole-counts: raises "Cannot send: expected index j as an integer, got 3.9"

--- W-29: numeric strings are numbers
c, p = pair()
c:send("hello", "2", "4")                          --> 4, nil, nil
                                                   --! no-numeric-strings: raises "Cannot send: expected index i as an integer, got \"2\""

--- W-35: a number as data
c, p = pair()
c:send(123)                                        --> 3, nil, nil
                                                   --! no-numbers-as-strings: raises "Cannot send: expected data as a string or a Uint8Array, got 123"

--- W-36: a fraction as data
c, p = pair()
c:send(1.5)                                        --> 3, nil, nil
                                                   --! no-numbers-as-strings: raises "Cannot send: expected data as a string or a Uint8Array, got 1.5"

--- W-37: a large number as data
c, p = pair()
c:send(9007199254740992.0)                         --> 18, nil, nil
                                                   --! no-numbers-as-strings: raises "Cannot send: expected data as a string or a Uint8Array, got 9007199254740992"

--- W-39: nil is no data
c, p = pair()
p:settimeout(5)                                    --> 1
c:send(nil)                                        --> raises "bad argument #1 to 'send' (string expected, got nil)"
c:shutdown("send")                                 --> 1
p:receive("*a")                                    --> nil, "closed", ""

--- W-40: there has to be data
c, p = pair()
p:settimeout(5)                                    --> 1
c:send()                                           --> raises "bad argument #1 to 'send' (string expected, got no value)"
c:shutdown("send")                                 --> 1
p:receive("*a")                                    --> nil, "closed", ""

--- W-41: true is no data
c, p = pair()
p:settimeout(5)                                    --> 1
c:send(true)                                       --> raises "bad argument #1 to 'send' (string expected, got boolean)"
c:shutdown("send")                                 --> 1
p:receive("*a")                                    --> nil, "closed", ""

--- W-42: nor is a table
c, p = pair()
p:settimeout(5)                                    --> 1
c:send({})                                         --> raises "bad argument #1 to 'send' (string expected, got table)"
c:shutdown("send")                                 --> 1
p:receive("*a")                                    --> nil, "closed", ""

--- W-43: a table is no index
c, p = pair()
p:settimeout(5)                                    --> 1
c:send("x", {})                                    --> raises "bad argument #2 to 'send' (number expected, got table)"
c:shutdown("send")                                 --> 1
p:receive("*a")                                    --> nil, "closed", ""

--- W-44: nor is a word
c, p = pair()
p:settimeout(5)                                    --> 1
c:send("x", "y")                                   --> raises "bad argument #2 to 'send' (number expected, got string)"
c:shutdown("send")                                 --> 1
p:receive("*a")                                    --> nil, "closed", ""

--- W-46: -0.5 is as 0
c, p = pair()
c:send("hello", -0.5)                              --> 5, nil, nil
                                                   --! whole-counts: raises "Cannot send: expected index i as an integer, got -0.5"

--- W-47: one argument too many
c, p = pair()
c:send("hello", 1, 2, "extra")                     --> 2, nil, nil
                                                   --! extra-arguments: raises "Cannot send: expected options as an object, got \"extra\""

--- W-62: a server sends nothing
s = socket.bind("127.0.0.1", 0)                    --> tcp{server}
s:send("x")                                        --> raises "calling 'send' on bad self (tcp{client} expected)"
s:send("")                                         --> raises "calling 'send' on bad self (tcp{client} expected)"

--- send-misuse/of-a-master: nor does a master
m = socket.tcp()                                   --> tcp{master}
m:send("x")                                        --> raises "calling 'send' on bad self (tcp{client} expected)"
n = socket.tcp6()                                  --> tcp{master}
n:send("x", 2)                                     --> raises "calling 'send' on bad self (tcp{client} expected)"

--- send-misuse/of-a-master-without-data: a master without data
m = socket.tcp()                                   --> tcp{master}
m:send()                                           --> raises "calling 'send' on bad self (tcp{client} expected)"
                                                   --! arguments-first: raises "Cannot send: expected data as a string or a Uint8Array, got undefined"

--- send-misuse/false: false is no data
c, p = pair()
p:settimeout(5)                                    --> 1
c:send(false)                                      --> raises "bad argument #1 to 'send' (string expected, got boolean)"
c:shutdown("send")                                 --> 1
p:receive("*a")                                    --> nil, "closed", ""

--- send-misuse/true-as-index: true is no index
c, p = pair()
p:settimeout(5)                                    --> 1
c:send("hello", true)                              --> raises "bad argument #2 to 'send' (number expected, got boolean)"
c:shutdown("send")                                 --> 1
p:receive("*a")                                    --> nil, "closed", ""

--- send-misuse/table-as-last: a table is no last index
c, p = pair()
p:settimeout(5)                                    --> 1
c:send("hello", 1, {})                             --> raises "bad argument #3 to 'send' (number expected, got table)"
c:shutdown("send")                                 --> 1
p:receive("*a")                                    --> nil, "closed", ""

--- send-misuse/numeric-string-first: only the first index is a numeric string
c, p = pair()
c:send("hello", "3")                               --> 5, nil, nil
                                                   --! no-numeric-strings: raises "Cannot send: expected index i as an integer, got \"3\""

--- send-misuse/beyond-exact: an index that no number holds exactly
c, p = pair()
c:send("hello", 9007199254740993)                  --> 9007199254740991, nil, nil
                                                   --! whole-counts: raises "Cannot send: expected index i as an integer, got 9007199254740992"

--- send-misuse/largest-exact: the largest index that a number holds exactly
c, p = pair()
p:settimeout(5)                                    --> 1
c:send("hello", 9007199254740991)                  --> 9007199254740990, nil, nil
c:shutdown("send")                                 --> 1
p:receive("*a")                                    --> nil, "closed", ""

--- send-misuse/smallest-exact: the smallest one
c, p = pair()
p:settimeout(5)                                    --> 1
c:send("hello", -9007199254740991)                 --> 5, nil, nil
c:shutdown("send")                                 --> 1
p:receive("*a")                                    --> "hello", nil, nil

--- send-misuse/unharmed: a wrong call sends nothing, and the next one does
c, p = pair()
p:settimeout(5)                                    --> 1
c:send({})                                         --> raises "bad argument #1 to 'send' (string expected, got table)"
c:send("x", {})                                    --> raises "bad argument #2 to 'send' (number expected, got table)"
c:send("fine")                                     --> 4, nil, nil
c:getstats()                                       --> 0, 4, age
p:receive(4)                                       --> "fine", nil, nil

--- send-misuse/of-the-closed: wrong data, of a closed client
c, p = pair()
c:close()                                          --> 1
c:send()                                           --> raises "bad argument #1 to 'send' (string expected, got no value)"
c:send("x", {})                                    --> raises "bad argument #2 to 'send' (number expected, got table)"

-- What receive takes for a pattern, a count and a prefix, and what it does not.

--- R-20: "*line" is a line
c, p = pair()
c:settimeout(5)                                    --> 1
p:send("abc\n")                                    --> 4, nil, nil
c:receive("*line")                                 --> "abc", nil, nil
                                                   --! exact-patterns: raises "Cannot receive: expected pattern \"*l\", \"*a\" or a count of bytes, got \"*line\""

--- R-21: "l" is no pattern
c, p = pair()
c:settimeout(5)                                    --> 1
p:send("abc\n")                                    --> 4, nil, nil
c:receive("l")                                     --> raises "bad argument #1 to 'receive' (invalid receive pattern)"
c:receive("*l")                                    --> "abc", nil, nil

--- R-22: "a" is no pattern
c, p = pair()
c:settimeout(5)                                    --> 1
p:send("abc\n")                                    --> 4, nil, nil
c:receive("a")                                     --> raises "bad argument #1 to 'receive' (invalid receive pattern)"
c:receive("*l")                                    --> "abc", nil, nil

--- R-23: "*L" is no pattern
c, p = pair()
c:settimeout(5)                                    --> 1
p:send("abc\n")                                    --> 4, nil, nil
c:receive("*L")                                    --> raises "bad argument #1 to 'receive' (invalid receive pattern)"
c:receive("*l")                                    --> "abc", nil, nil

--- R-24: "*n" is no pattern
c, p = pair()
c:settimeout(5)                                    --> 1
p:send("abc\n")                                    --> 4, nil, nil
c:receive("*n")                                    --> raises "bad argument #1 to 'receive' (invalid receive pattern)"
c:receive("*l")                                    --> "abc", nil, nil

--- R-25: nor is an empty string
c, p = pair()
c:settimeout(5)                                    --> 1
p:send("abc\n")                                    --> 4, nil, nil
c:receive("")                                      --> raises "bad argument #1 to 'receive' (invalid receive pattern)"
c:receive("*l")                                    --> "abc", nil, nil

--- R-26: nor is "*"
c, p = pair()
c:settimeout(5)                                    --> 1
p:send("abc\n")                                    --> 4, nil, nil
c:receive("*")                                     --> raises "bad argument #1 to 'receive' (invalid receive pattern)"
c:receive("*l")                                    --> "abc", nil, nil

--- R-29: nor is true
c, p = pair()
c:settimeout(5)                                    --> 1
p:send("abc\n")                                    --> 4, nil, nil
c:receive(true)                                    --> raises "bad argument #1 to 'receive' (string expected, got boolean)"
c:receive("*l")                                    --> "abc", nil, nil

--- R-30: nor is a table
c, p = pair()
c:settimeout(5)                                    --> 1
p:send("abc\n")                                    --> 4, nil, nil
c:receive({})                                      --> raises "bad argument #1 to 'receive' (string expected, got table)"
c:receive("*l")                                    --> "abc", nil, nil

--- R-34: a pattern that is none consumes nothing
c, p = pair()
c:settimeout(5)                                    --> 1
p:send("abc\n")                                    --> 4, nil, nil
c:receive("*x")                                    --> raises "bad argument #1 to 'receive' (invalid receive pattern)"
c:receive("*l")                                    --> "abc", nil, nil

--- R-31: a number as prefix
c, p = pair()
c:settimeout(5)                                    --> 1
p:send("abc\n")                                    --> 4, nil, nil
c:receive("*l", 12)                                --> "12abc", nil, nil
                                                   --! no-numbers-as-strings: raises "Cannot receive: expected prefix as a string or a Uint8Array, got 12"

--- R-32: a table is no prefix
c, p = pair()
c:settimeout(5)                                    --> 1
p:send("abc\n")                                    --> 4, nil, nil
c:receive("*l", {})                                --> raises "bad argument #2 to 'receive' (string expected, got table)"
c:receive("*l")                                    --> "abc", nil, nil

--- R-33: one argument too many
c, p = pair()
c:settimeout(5)                                    --> 1
p:send("abc\n")                                    --> 4, nil, nil
c:receive("*l", "p", "extra")                      --> "pabc", nil, nil
                                                   --! extra-arguments: raises "Cannot receive: expected options as an object, got \"extra\""

--- R-35: a wrong pattern and a wrong prefix
c, p = pair()
c:settimeout(5)                                    --> 1
p:send("abc\n")                                    --> 4, nil, nil
c:receive("*x", {})                                --> raises "bad argument #2 to 'receive' (string expected, got table)"
c:receive("*l")                                    --> "abc", nil, nil

--- R-36: a wrong count and a wrong prefix
c, p = pair()
c:settimeout(5)                                    --> 1
p:send("abc\n")                                    --> 4, nil, nil
c:receive(-1, {})                                  --> raises "bad argument #2 to 'receive' (string expected, got table)"
c:receive("*l")                                    --> "abc", nil, nil

--- R-37: a wrong pattern, of a closed client
c, p = pair()
c:close()                                          --> 1
c:receive("bad")                                   --> raises "bad argument #1 to 'receive' (invalid receive pattern)"

--- N-17: a numeric string is a number
c, p = pair()
c:settimeout(5)                                    --> 1
p:send("hello")                                    --> 5, nil, nil
c:receive("3")                                     --> "hel", nil, nil
                                                   --! no-numeric-strings: raises "Cannot receive: expected pattern \"*l\", \"*a\" or a count of bytes, got \"3\""

--- N-18: a fraction is cut off
c, p = pair()
c:settimeout(5)                                    --> 1
p:send("hello")                                    --> 5, nil, nil
c:receive(2.9)                                     --> "he", nil, nil
                                                   --! whole-counts: raises "Cannot receive: expected count as an integer of at least 0, got 2.9"

--- N-19: a half is nothing
c, p = pair()
c:settimeout(5)                                    --> 1
p:send("hello")                                    --> 5, nil, nil
c:receive(0.5)                                     --> "", nil, nil
                                                   --! whole-counts: raises "Cannot receive: expected count as an integer of at least 0, got 0.5"

--- N-20: -1 is no count
c, p = pair()
c:settimeout(5)                                    --> 1
p:send("hello")                                    --> 5, nil, nil
c:receive(-1)                                      --> raises "bad argument #1 to 'receive' (invalid receive pattern)"

--- N-21: nor is -0.5
c, p = pair()
c:settimeout(5)                                    --> 1
p:send("hello")                                    --> 5, nil, nil
c:receive(-0.5)                                    --> raises "bad argument #1 to 'receive' (invalid receive pattern)"

--- N-24: infinity is no count, and taken as 0
c, p = pair()
c:settimeout(5)                                    --> 1
p:send("hello")                                    --> 5, nil, nil
p:close()                                          --> 1
c:receive(math.huge)                               --> "", nil, nil
                                                   --! whole-counts: raises "Cannot receive: expected count as an integer of at least 0, got Infinity"

--- N-25: 2^63 is taken as a count
c, p = pair()
c:settimeout(5)                                    --> 1
p:send("hello")                                    --> 5, nil, nil
p:close()                                          --> 1
c:receive(9223372036854775808)                     --> nil, "closed", "hello"
                                                   --! whole-counts: raises "Cannot receive: expected count as an integer of at least 0, got 9223372036854776000"

--- N-26: a hexadecimal string is a number
c, p = pair()
c:settimeout(5)                                    --> 1
p:send("hello")                                    --> 5, nil, nil
p:close()                                          --> 1
c:receive("0x3")                                   --> "hel", nil, nil
                                                   --! no-numeric-strings: raises "Cannot receive: expected pattern \"*l\", \"*a\" or a count of bytes, got \"0x3\""

--- N-27: so is one with spaces
c, p = pair()
c:settimeout(5)                                    --> 1
p:send("hello")                                    --> 5, nil, nil
p:close()                                          --> 1
c:receive(" 3 ")                                   --> "hel", nil, nil
                                                   --! no-numeric-strings: raises "Cannot receive: expected pattern \"*l\", \"*a\" or a count of bytes, got \" 3 \""

--- N-31: a count that is none consumes nothing
c, p = pair()
c:settimeout(5)                                    --> 1
p:send("hello")                                    --> 5, nil, nil
c:receive(-1)                                      --> raises "bad argument #1 to 'receive' (invalid receive pattern)"
c:receive(5)                                       --> "hello", nil, nil

--- receive-misuse/false: false is no pattern
c, p = pair()
c:settimeout(5)                                    --> 1
p:send("abc\n")                                    --> 4, nil, nil
c:receive(false)                                   --> raises "bad argument #1 to 'receive' (string expected, got boolean)"
c:receive("*l")                                    --> "abc", nil, nil

--- receive-misuse/true-as-prefix: true is no prefix
c, p = pair()
c:settimeout(5)                                    --> 1
p:send("abc\n")                                    --> 4, nil, nil
c:receive("*l", true)                              --> raises "bad argument #2 to 'receive' (string expected, got boolean)"
c:receive("*l")                                    --> "abc", nil, nil

--- receive-misuse/nil-as-prefix: nil is no prefix at all
c, p = pair()
c:settimeout(5)                                    --> 1
p:send("abc\ndef")                                 --> 7, nil, nil
c:receive("*l", nil)                               --> "abc", nil, nil
c:receive(3, nil)                                  --> "def", nil, nil

--- receive-misuse/star-first: a pattern ends with its letter
c, p = pair()
c:settimeout(5)                                    --> 1
p:send("abc\n")                                    --> 4, nil, nil
c:receive("l*")                                    --> raises "bad argument #1 to 'receive' (invalid receive pattern)"
c:receive("*l")                                    --> "abc", nil, nil

--- receive-misuse/capital: patterns are lower case
c, p = pair()
c:settimeout(5)                                    --> 1
p:send("abc\n")                                    --> 4, nil, nil
c:receive("*A")                                    --> raises "bad argument #1 to 'receive' (invalid receive pattern)"
c:receive("*l")                                    --> "abc", nil, nil

--- receive-misuse/minus-infinity: minus infinity is no count
c, p = pair()
c:settimeout(5)                                    --> 1
p:send("abc\n")                                    --> 4, nil, nil
c:receive(-math.huge)                              --> raises "bad argument #1 to 'receive' (invalid receive pattern)"
c:receive("*l")                                    --> "abc", nil, nil

--- receive-misuse/number-prefix-of-a-count: a number as prefix counts by its digits
c, p = pair()
c:settimeout(5)                                    --> 1
p:send("abc\n")                                    --> 4, nil, nil
c:receive(4, 12)                                   --> "12ab", nil, nil
                                                   --! no-numbers-as-strings: raises "Cannot receive: expected prefix as a string or a Uint8Array, got 12"

--- receive-misuse/beyond-exact: a count that no number holds exactly
c, p = pair()
c:settimeout(5)                                    --> 1
p:send("abc")                                      --> 3, nil, nil
p:close()                                          --> 1
c:receive(9007199254740993)                        --> nil, "closed", "abc"
                                                   --! whole-counts: raises "Cannot receive: expected count as an integer of at least 0, got 9007199254740992"

--- receive-misuse/largest-exact: the largest count that a number holds exactly
c, p = pair()
c:settimeout(5)                                    --> 1
p:send("abc")                                      --> 3, nil, nil
p:close()                                          --> 1
c:receive(9007199254740991)                        --> nil, "closed", "abc"

--- receive-misuse/of-a-master: a master has nothing to receive
m = socket.tcp()                                   --> tcp{master}
m:receive()                                        --> raises "calling 'receive' on bad self (tcp{client} expected)"
m:receive("*x")                                    --> raises "calling 'receive' on bad self (tcp{client} expected)"
                                                   --! arguments-first: raises "Cannot receive: expected pattern \"*l\", \"*a\" or a count of bytes, got \"*x\""
m:receive(0)                                       --> raises "calling 'receive' on bad self (tcp{client} expected)"

--- receive-misuse/of-a-server: a server has nothing to receive
s = socket.bind("127.0.0.1", 0)                    --> tcp{server}
s:receive()                                        --> raises "calling 'receive' on bad self (tcp{client} expected)"
s:receive("*a")                                    --> raises "calling 'receive' on bad self (tcp{client} expected)"

--- receive-misuse/of-tcp4: nor have tcp4 and tcp6
m = socket.tcp4()                                  --> tcp{master}
m:receive()                                        --> raises "calling 'receive' on bad self (tcp{client} expected)"
n = socket.tcp6()                                  --> tcp{master}
n:receive(1)                                       --> raises "calling 'receive' on bad self (tcp{client} expected)"

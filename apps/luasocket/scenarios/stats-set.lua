-- Statistics that are set.

--- F-06: as they are set
c, p = pair()
c:setstats(10, 20, 30)                             --> 1
c:getstats()                                       --> 10, 20, age+30

--- F-07: nothing changes without arguments
c, p = pair()
c:send("abc")                                      --> 3, nil, nil
c:setstats()                                       --> 1
c:getstats()                                       --> 0, 3, age

--- F-08: nil changes nothing
c, p = pair()
c:setstats(nil, 5)                                 --> 1
c:getstats()                                       --> 0, 5, age

--- F-09: only the age
c, p = pair()
c:setstats(nil, nil, 100)                          --> 1
c:getstats()                                       --> 0, 0, age+100

--- F-10: all back to nothing
c, p = pair()
c:send("abc")                                      --> 3, nil, nil
c:setstats(1, 2, 40)                               --> 1
c:setstats(0, 0, 0)                                --> 1
c:getstats()                                       --> 0, 0, age

--- F-11: fractions
c, p = pair()
c:setstats(1.9, 2.9)                               --> 1
                                                   --! whole-counts: raises "Cannot set stats: expected bytes as an integer of at least 0, got 1.9"

--- F-12: below zero
c, p = pair()
c:setstats(-1, -2)                                 --> 1
                                                   --! checked-statistics: raises "Cannot set stats: expected bytes as an integer of at least 0, got -1"

--- F-13: numbers as strings
c, p = pair()
c:setstats("7", "8", "9")                          --> 1
                                                   --! no-numeric-strings: raises "Cannot set stats: expected bytes as an integer of at least 0, got \"7\""

--- F-14: what is no number
c, p = pair()
c:setstats("x")                                    --> raises "bad argument #1 to 'setstats' (number expected, got string)"
c:setstats({})                                     --> raises "bad argument #1 to 'setstats' (number expected, got table)"
c:setstats(true)                                   --> raises "bad argument #1 to 'setstats' (number expected, got boolean)"
c:setstats(1, "x")                                 --> raises "bad argument #2 to 'setstats' (number expected, got string)"
c:getstats()                                       --> 1, 0, age
                                                   --! all-or-nothing: 0, 0, age

--- F-15: an age that is no number
c, p = pair()
c:setstats(1, 2, "x")                              --> 1
                                                   --! checked-statistics: raises "Cannot set stats: expected age in seconds as a number or null, got \"x\""

--- F-16: an age that is a table
c, p = pair()
c:setstats(1, 2, {})                               --> 1
                                                   --! checked-statistics: raises "Cannot set stats: expected age in seconds as a number or null, got an array"

--- F-17: an age below zero
c, p = pair()
c:setstats(0, 0, -50)                              --> 1
c:getstats()                                       --> 0, 0, age+-50

--- F-19: goes on from what was set
c, p = pair()
c:settimeout(5)                                    --> 1
c:setstats(100, 200)                               --> 1
c:send("abc")                                      --> 3, nil, nil
p:send("xyz")                                      --> 3, nil, nil
c:receive(2)                                       --> "xy", nil, nil
c:getstats()                                       --> 102, 203, age

--- stats/set-of-a-master: set of a master
m = socket.tcp4()                                  --> tcp{master}
m:setstats(1, 2, 3)                                --> raises "calling 'setstats' on bad self (tcp{client} expected)"
                                                   --! statistics-of-any-class: 1

--- stats/set-of-a-server: set of a server
s = socket.bind("127.0.0.1", 0)                    --> tcp{server}
s:setstats(1, 2, 3)                                --> raises "calling 'setstats' on bad self (tcp{client} expected)"
                                                   --! statistics-of-any-class: 1

--- stats/after-close: of a closed client
c, p = pair()
c:settimeout(5)                                    --> 1
c:send("abc")                                      --> 3, nil, nil
p:send("xy")                                       --> 2, nil, nil
c:receive(2)                                       --> "xy", nil, nil
c:close()                                          --> 1
c:getstats()                                       --> 2, 3, age
c:setstats(7, 8)                                   --> 1
c:getstats()                                       --> 7, 8, age

--- stats/large-numbers: numbers beyond 32 bits
c, p = pair()
c:setstats(10000000000, 20000000000)               --> 1
c:send("abc")                                      --> 3, nil, nil
c:getstats()                                       --> 10000000000, 20000000003, age

--- stats/more-arguments: more arguments are ignored
c, p = pair()
c:setstats(1, 2, 30, 4)                            --> 1
c:getstats("x")                                    --> 1, 2, age+30

--- stats/largest: the largest number that is exact
c, p = pair()
c:setstats(9007199254740991, 9007199254740991)     --> 1
c:getstats()                                       --> 9007199254740991, 9007199254740991, age

--- stats/infinite: without end
c, p = pair()
c:setstats(math.huge)                              --> 1
                                                   --! whole-counts: raises "Cannot set stats: expected bytes as an integer of at least 0, got Infinity"

--- stats/infinite-age: an age without end
c, p = pair()
c:setstats(0, 0, math.huge)                        --> 1
                                                   --! checked-statistics: raises "Cannot set stats: expected age as a finite number, got Infinity"

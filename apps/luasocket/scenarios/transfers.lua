-- Much data: whole, in pieces, resumed, both ways.

--- W-59: 4 MiB in two sends, the first of which timed out
c, p = pair()
c:setoption("recv-buffer-size", 20000)             --> 1
p:setoption("send-buffer-size", 20000)             --> 1
p:settimeout(0.05)                                 --> 1
p:send(data(4194304))                              --> nil, "timeout", some
go c:receive(4194304)
p:settimeout(nil)                                  --> 1
p:send(data(4194304), after(p))                    --> 4194304, nil, nil
wait c                                             --> <4194304 bytes 4d55c4aa>, nil, nil

--- transfers/as-they-are: 6 MiB in two sends, the first of which was before accept, buffers as they are
s = socket.bind("127.0.0.1", 0)                    --> tcp{server}
s:settimeout(5)                                    --> 1
p = peer.connect("127.0.0.1", port(s))             --> tcp{client}
p:settimeout(0.05)                                 --> 1
p:send(data(6291456))                              --> nil, "timeout", some
c = s:accept()                                     --> tcp{client}
go c:receive(6291456)
p:settimeout(nil)                                  --> 1
p:send(data(6291456), after(p))                    --> 6291456, nil, nil
wait c                                             --> <6291456 bytes 9ac14a9a>, nil, nil

--- W-60: 4 MiB to a slow reader
c, p = pair()
go p:send(data(4194304))
c:receive(100000)                                  --> <100000 bytes 353fbf58>, nil, nil
socket.sleep(0.05)                                 --> nothing
c:receive(1000000)                                 --> <1000000 bytes 172d6b1d>, nil, nil
socket.sleep(0.05)                                 --> nothing
c:receive(3094304)                                 --> <3094304 bytes c26d9a28>, nil, nil
wait p                                             --> 4194304, nil, nil

--- transfers/one-mebibyte: 1 MiB by count
c, p = pair()
c:settimeout(5)                                    --> 1
p:settimeout(5)                                    --> 1
go c:receive(1048576)
p:send(data(1048576, 11))                          --> 1048576, nil, nil
wait c                                             --> <1048576 bytes 29ec8d1b>, nil, nil

--- transfers/everything: 2 MiB, and the end
c, p = pair()
go c:receive("*a")
p:send(data(2097152, 12))                          --> 2097152, nil, nil
p:close()                                          --> 1
wait c                                             --> <2097152 bytes aa0801dc>, nil, nil
c:receive("*a")                                    --> nil, "closed", ""

--- transfers/resumed-twice: 1500000 bytes in three sends
c, p = pair()
c:setoption("recv-buffer-size", 20000)             --> 1
p:setoption("send-buffer-size", 20000)             --> 1
p:settimeout(0.05)                                 --> 1
p:send(data(1500000))                              --> nil, "timeout", some
c:receive(30000)                                   --> <30000 bytes 5964458f>, nil, nil
p:send(data(1500000), after(p), 1499000)           --> nil, "timeout", some
go c:receive(1470000)
p:settimeout(nil)                                  --> 1
p:send(data(1500000), after(p))                    --> 1500000, nil, nil
wait c                                             --> <1470000 bytes cae5b4ee>, nil, nil

--- transfers/resumed-without-waiting: 1500000 bytes, the first send without waiting
c, p = pair()
c:setoption("recv-buffer-size", 20000)             --> 1
p:setoption("send-buffer-size", 20000)             --> 1
p:settimeout(0)                                    --> 1
p:send(data(1500000), 1)                           --> nil, "timeout", some
go c:receive("*a")
p:settimeout(nil)                                  --> 1
p:send(data(1500000), after(p))                    --> 1500000, nil, nil
p:close()                                          --> 1
wait c                                             --> <1500000 bytes a269fa7c>, nil, nil

--- transfers/to-an-index: 1500000 bytes out of more, the first send timed out
c, p = pair()
c:setoption("recv-buffer-size", 20000)             --> 1
p:setoption("send-buffer-size", 20000)             --> 1
p:settimeout(0.05)                                 --> 1
p:send(data(2000000), 1001, 1501000)               --> nil, "timeout", some
go c:receive("*a")
p:settimeout(nil)                                  --> 1
p:send(data(2000000), after(p), 1501000)           --> 1501000, nil, nil
p:shutdown("send")                                 --> 1
wait c                                             --> <1500000 bytes 571c0021>, nil, nil

--- transfers/reader-resumes: 2 MiB, and a reader that times out in between
c, p = pair()
p:send(data(20000, 13))                            --> 20000, nil, nil
socket.sleep(0.05)                                 --> nothing
c:settimeout(0.05)                                 --> 1
c:receive(2097152)                                 --> nil, "timeout", <20000 bytes ae6aed41>
c:settimeout(nil)                                  --> 1
go c:receive(2097152, data(20000, 13))
p:send(data(2097152, 13), 20001)                   --> 2097152, nil, nil
wait c                                             --> <2097152 bytes 0b733dcd>, nil, nil

--- transfers/both-resume: 2 MiB, and both time out
c, p = pair()
c:setoption("recv-buffer-size", 20000)             --> 1
p:setoption("send-buffer-size", 20000)             --> 1
c:settimeout(0.05)                                 --> 1
p:settimeout(0.05)                                 --> 1
p:send(data(60000, 25))                            --> 60000, nil, nil
c:receive(60001)                                   --> nil, "timeout", <60000 bytes 354753a9>
c:settimeout(nil)                                  --> 1
p:settimeout(nil)                                  --> 1
go c:receive(2097152, data(60000, 25))
p:send(data(2097152, 25), 60001)                   --> 2097152, nil, nil
wait c                                             --> <2097152 bytes f539a2ea>, nil, nil

--- transfers/both-ways: 1 MiB each way, one after the other
c, p = pair()
go c:receive(1048576)
p:send(data(1048576, 14))                          --> 1048576, nil, nil
wait c                                             --> <1048576 bytes c12c28a4>, nil, nil
go p:receive(1048576)
c:send(data(1048576, 15))                          --> 1048576, nil, nil
wait p                                             --> <1048576 bytes 2e881d7d>, nil, nil

--- transfers/at-once: 64 KiB each way at once
c, p = pair()
c:settimeout(5)                                    --> 1
p:settimeout(5)                                    --> 1
c:send(data(65536, 16))                            --> 65536, nil, nil
p:send(data(65536, 17))                            --> 65536, nil, nil
c:receive(65536)                                   --> <65536 bytes 1fd5d1d3>, nil, nil
p:receive(65536)                                   --> <65536 bytes 48a15e0e>, nil, nil

--- transfers/line-after: a line after 1 MiB
c, p = pair()
go c:receive(1048576)
p:send(data(1048576, 18))                          --> 1048576, nil, nil
p:send("done\r\n")                                 --> 6, nil, nil
wait c                                             --> <1048576 bytes 4de4fd6b>, nil, nil
c:receive()                                        --> "done", nil, nil

--- transfers/half-read-then-end: 1 MiB in two counts, then the end
c, p = pair()
go p:send(data(1048576, 19))
c:receive(500001)                                  --> <500001 bytes 406c9dfa>, nil, nil
c:receive(548575)                                  --> <548575 bytes f84b6512>, nil, nil
wait p                                             --> 1048576, nil, nil
p:close()                                          --> 1
c:settimeout(5)                                    --> 1
c:receive("*a")                                    --> nil, "closed", ""

--- transfers/closed-with-data-under-way: 200000 bytes, closed at once: all of them arrive
c, p = pair()
c:settimeout(5)                                    --> 1
p:settimeout(5)                                    --> 1
p:send(data(200000, 20))                           --> 200000, nil, nil
p:close()                                          --> 1
c:receive("*a")                                    --> <200000 bytes b3557ed1>, nil, nil
c:receive("*a")                                    --> nil, "closed", ""

--- transfers/shut-down-with-data-under-way: 200000 bytes, shut down at once, answered
c, p = pair()
c:settimeout(5)                                    --> 1
p:settimeout(5)                                    --> 1
p:send(data(200000, 21))                           --> 200000, nil, nil
p:shutdown("send")                                 --> 1
c:receive("*a")                                    --> <200000 bytes d80db679>, nil, nil
c:send("ok")                                       --> 2, nil, nil
c:close()                                          --> 1
p:receive("*a")                                    --> "ok", nil, nil

--- transfers/read-in-pieces: 100000 bytes in uneven pieces
c, p = pair()
c:settimeout(5)                                    --> 1
p:send(data(100000, 22))                           --> 100000, nil, nil
c:receive(1)                                       --> "Z", nil, nil
c:receive(8191)                                    --> <8191 bytes 53e40621>, nil, nil
c:receive(8193)                                    --> <8193 bytes 5d623125>, nil, nil
c:receive(65535)                                   --> <65535 bytes 4d145e9f>, nil, nil
c:receive(18080)                                   --> <18080 bytes 6f415fe2>, nil, nil
c:dirty()                                          --> false
c:getstats()                                       --> 100000, 0, age

--- transfers/sent-in-pieces: a count out of many sends
c, p = pair()
c:settimeout(5)                                    --> 1
p:send(data(60000, 23), 1, 1)                      --> 1, nil, nil
p:send(data(60000, 23), 2, 8192)                   --> 8192, nil, nil
p:send(data(60000, 23), 8193, 30000)               --> 30000, nil, nil
p:send(data(60000, 23), 30001, 30001)              --> 30001, nil, nil
p:send(data(60000, 23), 30002, 60000)              --> 60000, nil, nil
c:receive(60000)                                   --> <60000 bytes 9b8e4410>, nil, nil

--- transfers/end-before-the-count: the end before so many bytes
c, p = pair()
go c:receive(1048577)
p:send(data(1048576, 24))                          --> 1048576, nil, nil
p:close()                                          --> 1
wait c                                             --> nil, "closed", <1048576 bytes 03d631f1>

--- transfers/reset-under-way: a reset behind 20000 bytes, of which some are read
c, p = pair()
c:settimeout(5)                                    --> 1
p:send(data(20000, 26))                            --> 20000, nil, nil
socket.sleep(0.05)                                 --> nothing
c:receive(5000)                                    --> <5000 bytes 2a10b10f>, nil, nil
p:setoption("linger", {on=true, timeout=0})        --> 1
p:close()                                          --> 1
socket.sleep(0.05)                                 --> nothing
c:receive(15001)                                   --> nil, "closed", <15000 bytes 893f1b6d>
c:receive(1)                                       --> nil, "closed", ""

--- transfers/inet6: 1500000 bytes resumed over IPv6
c, p = pair("::1")
c:setoption("recv-buffer-size", 20000)             --> 1
p:setoption("send-buffer-size", 20000)             --> 1
p:settimeout(0.05)                                 --> 1
p:send(data(1500000, 28))                          --> nil, "timeout", some
go c:receive(1500000)
p:settimeout(nil)                                  --> 1
p:send(data(1500000, 28), after(p))                --> 1500000, nil, nil
wait c                                             --> <1500000 bytes 17c7f716>, nil, nil

--- transfers/small-buffers: 1 MiB through small buffers
c, p = pair()
c:setoption("recv-buffer-size", 20000)             --> 1
p:setoption("send-buffer-size", 20000)             --> 1
go c:receive(1048576)
p:send(data(1048576, 27))                          --> 1048576, nil, nil
wait c                                             --> <1048576 bytes 5f69496e>, nil, nil

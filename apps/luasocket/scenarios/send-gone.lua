-- Sending to who is gone, and after having closed.

--- W-49: a peer that has closed: the first send succeeds
c, p = pair()
c:settimeout(5)                                    --> 1
p:close()                                          --> 1
socket.sleep(0.05)                                 --> nothing
c:send("x")                                        --> 1, nil, nil
socket.sleep(0.05)                                 --> nothing
c:send("x")                                        --> nil, "closed", 0
socket.sleep(0.05)                                 --> nothing
c:send("x")                                        --> nil, "closed", 0
c:receive()                                        --> nil, "closed", ""

--- W-50: a peer that has closed with unread data
c, p = pair()
c:settimeout(5)                                    --> 1
c:send("unread")                                   --> 6, nil, nil
socket.sleep(0.05)                                 --> nothing
p:close()                                          --> 1
socket.sleep(0.05)                                 --> nothing
c:send("x")                                        --> nil, "closed", 0
                                                   --! close-delivers: 1, nil, nil

--- W-51: a peer that has reset: send, send, receive
c, p = pair()
c:settimeout(5)                                    --> 1
p:setoption("linger", {on=true, timeout=0})        --> 1
p:close()                                          --> 1
socket.sleep(0.05)                                 --> nothing
c:send("x")                                        --> nil, "closed", 0
c:send("x")                                        --> nil, "closed", 0
c:receive()                                        --> nil, "closed", ""

--- W-52: a peer that has reset: receive, receive, send
c, p = pair()
c:settimeout(5)                                    --> 1
p:setoption("linger", {on=true, timeout=0})        --> 1
p:close()                                          --> 1
socket.sleep(0.05)                                 --> nothing
c:receive()                                        --> nil, "closed", ""
c:receive()                                        --> nil, "closed", ""
c:send("x")                                        --> nil, "closed", 0

--- W-53: what came before the end is still read after a send that nobody takes
c, p = pair()
c:settimeout(5)                                    --> 1
p:send("bye\nmore")                                --> 8, nil, nil
p:close()                                          --> 1
socket.sleep(0.05)                                 --> nothing
c:send("x")                                        --> 1, nil, nil
socket.sleep(0.05)                                 --> nothing
c:receive()                                        --> "bye", nil, nil
c:receive()                                        --> nil, "closed", "more"

--- W-54: after close: indices as ever
c, p = pair()
c:close()                                          --> 1
c:send("x")                                        --> nil, "closed", 0
c:send("")                                         --> 0, nil, nil
c:send("hello", 3)                                 --> nil, "closed", 2
c:send("hello", 6)                                 --> 5, nil, nil
c:send("hello", 2, 3)                              --> nil, "closed", 1
c:send("hello", -1)                                --> nil, "closed", 4

--- send-gone/after-own-shutdown: after one's own shutdown of sending
c, p = pair()
c:settimeout(5)                                    --> 1
c:send("before")                                   --> 6, nil, nil
c:shutdown("send")                                 --> 1
c:send("x")                                        --> nil, "closed", 0
c:send("")                                         --> 0, nil, nil
c:send("hello", 3)                                 --> nil, "closed", 2
c:send("hello", 6)                                 --> 5, nil, nil
p:receive("*a")                                    --> "before", nil, nil
p:send("answer\n")                                 --> 7, nil, nil
c:receive()                                        --> "answer", nil, nil

--- send-gone/peer-shut-down-its-sending: a peer that has only shut down its sending
c, p = pair()
c:settimeout(5)                                    --> 1
p:settimeout(5)                                    --> 1
p:shutdown("send")                                 --> 1
socket.sleep(0.05)                                 --> nothing
c:send("one\n")                                    --> 4, nil, nil
socket.sleep(0.05)                                 --> nothing
c:send("two\n")                                    --> 4, nil, nil
p:receive()                                        --> "one", nil, nil
p:receive()                                        --> "two", nil, nil
c:receive()                                        --> nil, "closed", ""

--- send-gone/nothing-to-who-is-gone: sends of nothing succeed after a reset
c, p = pair()
p:setoption("linger", {on=true, timeout=0})        --> 1
p:close()                                          --> 1
socket.sleep(0.05)                                 --> nothing
c:send("")                                         --> 0, nil, nil
c:send("hello", 9)                                 --> 8, nil, nil
c:send("hello", 3)                                 --> nil, "closed", 2
c:send("")                                         --> 0, nil, nil

--- send-gone/stats: what was not sent is not counted
c, p = pair()
c:send("abc")                                      --> 3, nil, nil
c:close()                                          --> 1
c:send("def")                                      --> nil, "closed", 0
c:getstats()                                       --> 0, 3, age

--- send-gone/large-after-a-reset: much at once after a reset
c, p = pair()
c:settimeout(5)                                    --> 1
p:setoption("linger", {on=true, timeout=0})        --> 1
p:close()                                          --> 1
socket.sleep(0.05)                                 --> nothing
c:send(data(100000))                               --> nil, "closed", 0
c:send(data(100000), 50)                           --> nil, "closed", 49

--- send-gone/no-wait-after-a-reset: with timeout 0 after a reset
c, p = pair()
c:settimeout(0)                                    --> 1
p:setoption("linger", {on=true, timeout=0})        --> 1
p:close()                                          --> 1
socket.sleep(0.05)                                 --> nothing
c:send("x")                                        --> nil, "closed", 0
c:receive()                                        --> nil, "closed", ""

--- send-gone/lines-before-a-reset: lines that came before a reset are still read after a send has failed
c, p = pair()
c:settimeout(5)                                    --> 1
p:send("one\ntwo\nthr")                            --> 11, nil, nil
socket.sleep(0.05)                                 --> nothing
p:setoption("linger", {on=true, timeout=0})        --> 1
p:close()                                          --> 1
socket.sleep(0.05)                                 --> nothing
c:send("x")                                        --> nil, "closed", 0
c:receive()                                        --> "one", nil, nil
c:receive()                                        --> "two", nil, nil
c:receive()                                        --> nil, "closed", "thr"

--- send-gone/lines-in-the-buffer: lines in the buffer are still read after a reset
c, p = pair()
c:settimeout(5)                                    --> 1
p:send("one\ntwo\nthr")                            --> 11, nil, nil
socket.sleep(0.05)                                 --> nothing
c:receive()                                        --> "one", nil, nil
c:dirty()                                          --> true
p:setoption("linger", {on=true, timeout=0})        --> 1
p:close()                                          --> 1
socket.sleep(0.05)                                 --> nothing
c:receive()                                        --> "two", nil, nil
c:receive()                                        --> nil, "closed", "thr"

--- Z-17: sending goes on after the end was received
c, p = pair()
c:settimeout(5)                                    --> 1
p:settimeout(5)                                    --> 1
p:shutdown("send")                                 --> 1
c:receive()                                        --> nil, "closed", ""
c:send("still\n")                                  --> 6, nil, nil
p:receive()                                        --> "still", nil, nil

--- send-gone/after-a-full-close: the peer's close is seen by receive first, and sending succeeds once
c, p = pair()
c:settimeout(5)                                    --> 1
p:close()                                          --> 1
c:receive()                                        --> nil, "closed", ""
c:send("x")                                        --> 1, nil, nil
socket.sleep(0.05)                                 --> nothing
c:send("x")                                        --> nil, "closed", 0
c:receive()                                        --> nil, "closed", ""

-- Closing with bytes still on their way: they arrive, unless linger's time runs out.

--- Z-24: what the peer has not read yet still arrives
c, p = pair()
p:settimeout(5)                                    --> 1
c:settimeout(5)                                    --> 1
go c:send(data(300000, 24))
p:receive(100000)                                  --> <100000 bytes 3da2a797>, nil, nil
wait c                                             --> 300000, nil, nil
go c:close()
p:receive("*a")                                    --> <200000 bytes b799adb8>, nil, nil
wait c                                             --> 1
p:receive("*a")                                    --> nil, "closed", ""

--- Z-23: linger's time runs out where nobody reads
c, p = pair()
c:setoption("send-buffer-size", 20000)             --> 1
p:setoption("recv-buffer-size", 20000)             --> 1
c:setoption("linger", {on=true, timeout=1})        --> 1
c:settimeout(0.05)                                 --> 1
c:send(data(2097152, 23))                          --> nil, "timeout", some
c:close()                                          --> 1

--- close/small-and-at-once: a few bytes arrive though they were sent just before
c, p = pair()
p:settimeout(5)                                    --> 1
c:send(data(10000, 5))                             --> 10000, nil, nil
go c:close()
p:receive("*a")                                    --> <10000 bytes b3138a1e>, nil, nil
wait c                                             --> 1

--- close/much-to-a-slow-reader: a reader that takes its time gets everything
c, p = pair()
p:settimeout(5)                                    --> 1
c:settimeout(5)                                    --> 1
go c:send(data(300000, 7))
p:receive(100000)                                  --> <100000 bytes a686239a>, nil, nil
wait c                                             --> 300000, nil, nil
go c:close()
peer.sleep(0.1)                                    --> nothing
p:receive(50000)                                   --> <50000 bytes 4704fd72>, nil, nil
peer.sleep(0.1)                                    --> nothing
p:receive(50000)                                   --> <50000 bytes b59858d3>, nil, nil
peer.sleep(0.1)                                    --> nothing
p:receive(50000)                                   --> <50000 bytes eac425ed>, nil, nil
peer.sleep(0.1)                                    --> nothing
p:receive(50000)                                   --> <50000 bytes 2e78002e>, nil, nil
wait c                                             --> 1
p:receive(1)                                       --> nil, "closed", ""

--- close/linger-is-gentle: with linger on, a reader in time gets everything
c, p = pair()
p:settimeout(5)                                    --> 1
c:settimeout(5)                                    --> 1
c:setoption("linger", {on=true, timeout=5})        --> 1
go c:send(data(300000, 9))
p:receive(100000)                                  --> <100000 bytes f70d82ab>, nil, nil
wait c                                             --> 300000, nil, nil
go c:close()
p:receive("*a")                                    --> <200000 bytes 9869fb91>, nil, nil
wait c                                             --> 1
p:receive(1)                                       --> nil, "closed", ""

--- close/linger-with-nothing-left: linger makes no difference where nothing is left to send
c, p = pair()
p:settimeout(5)                                    --> 1
c:setoption("linger", {on=true, timeout=5})        --> 1
c:send("all of it")                                --> 9, nil, nil
go c:close()
p:receive("*a")                                    --> "all of it", nil, nil
wait c                                             --> 1
p:receive("*a")                                    --> nil, "closed", ""

--- close/linger-that-is-off: linger that is off is as none
c, p = pair()
p:settimeout(5)                                    --> 1
c:setoption("linger", {on=false, timeout=1})       --> 1
c:send("all of it")                                --> 9, nil, nil
go c:close()
p:receive("*a")                                    --> "all of it", nil, nil
wait c                                             --> 1

--- close/linger-of-zero-drops: linger of zero seconds drops what was not sent
c, p = pair()
c:setoption("send-buffer-size", 20000)             --> 1
p:setoption("recv-buffer-size", 20000)             --> 1
p:settimeout(5)                                    --> 1
c:settimeout(0.05)                                 --> 1
c:setoption("linger", {on=true, timeout=0})        --> 1
c:send(data(2097152, 2))                           --> nil, "timeout", some
c:close()                                          --> 1
c:getfd()                                          --> -1

--- close/linger-of-zero-keeps-what-arrived: a reset takes nothing from what had arrived
c, p = pair()
p:settimeout(5)                                    --> 1
c:setoption("linger", {on=true, timeout=0})        --> 1
c:send("arrived\nand part")                        --> 16, nil, nil
socket.sleep(0.05)                                 --> nothing
c:close()                                          --> 1
p:receive()                                        --> "arrived", nil, nil
p:receive()                                        --> nil, "closed", "and part"
p:receive()                                        --> nil, "closed", ""

--- close/a-reset-and-all: after a reset what had come is a partial
c, p = pair()
p:settimeout(5)                                    --> 1
c:setoption("linger", {on=true, timeout=0})        --> 1
c:send("arrived")                                  --> 7, nil, nil
socket.sleep(0.05)                                 --> nothing
c:close()                                          --> 1
p:receive("*a")                                    --> nil, "closed", "arrived"

--- close/a-reset-of-who-waits: a reset ends the wait of who receives
c, p = pair()
c:settimeout(5)                                    --> 1
go c:receive(10)
p:send("some")                                     --> 4, nil, nil
peer.sleep(0.05)                                   --> nothing
p:setoption("linger", {on=true, timeout=0})        --> 1
p:close()                                          --> 1
wait c                                             --> nil, "closed", "some"

--- close/after-a-half-close: both ends have said that they are done
c, p = pair()
c:settimeout(5)                                    --> 1
p:settimeout(5)                                    --> 1
c:send("q")                                        --> 1, nil, nil
c:shutdown("send")                                 --> 1
p:receive("*a")                                    --> "q", nil, nil
p:send("a")                                        --> 1, nil, nil
p:close()                                          --> 1
c:receive("*a")                                    --> "a", nil, nil
c:close()                                          --> 1

--- close/a-timed-out-send: what a send that timed out has taken still arrives
c, p = pair()
c:setoption("send-buffer-size", 20000)             --> 1
p:setoption("recv-buffer-size", 20000)             --> 1
p:settimeout(5)                                    --> 1
c:settimeout(0.05)                                 --> 1
c:send(data(2097152, 3))                           --> nil, "timeout", some
go c:close()
p:receive(8192)                                    --> <8192 bytes cae00907>, nil, nil
p:setoption("linger", {on=true, timeout=0})        --> 1
p:close()                                          --> 1
wait c                                             --> 1

-- Sends to who does not read, or was not accepted yet: timeouts, the index they tell, and how to go on. Small buffers are full soon, and three sends fill them for certain.

--- W-55: much at once, without waiting: a part of it
c, p = pair()
c:setoption("recv-buffer-size", 20000)             --> 1
p:setoption("send-buffer-size", 20000)             --> 1
p:settimeout(0)                                    --> 1
p:send(data(1500000))                              --> nil, "timeout", some

--- W-56: the index is counted from the beginning of the data, wherever the send began
c, p = pair()
c:setoption("recv-buffer-size", 20000)             --> 1
p:setoption("send-buffer-size", 20000)             --> 1
p:settimeout(0.05)                                 --> 1
p:send(data(1500000), 100)                         --> nil, "timeout", some
go c:receive(1499901)
p:settimeout(nil)                                  --> 1
p:send(data(1500000), after(p))                    --> 1500000, nil, nil
wait c                                             --> <1499901 bytes e000c673>, nil, nil

--- W-57: full, and without waiting: nothing more is taken
s = socket.bind("127.0.0.1", 0)                    --> tcp{server}
s:setoption("recv-buffer-size", 20000)             --> 1
p = peer.connect("127.0.0.1", port(s))             --> tcp{client}
p:setoption("send-buffer-size", 20000)             --> 1
p:settimeout(0.05)                                 --> 1
p:send(data(400000))                               --> nil, "timeout", some
peer.sleep(0.05)                                   --> nothing
p:send(data(400000), after(p))                     --> nil, "timeout", some
peer.sleep(0.05)                                   --> nothing
p:send(data(400000), after(p))                     --> nil, "timeout", some
p:settimeout(0)                                    --> 1
p:send("hello")                                    --> nil, "timeout", 0
p:send("hello", 3)                                 --> nil, "timeout", 2
p:send("")                                         --> 0, nil, nil
p:send("hello", 6)                                 --> 5, nil, nil

--- W-58: full, and a timeout: nothing more is taken
s = socket.bind("127.0.0.1", 0)                    --> tcp{server}
s:setoption("recv-buffer-size", 20000)             --> 1
p = peer.connect("127.0.0.1", port(s))             --> tcp{client}
p:setoption("send-buffer-size", 20000)             --> 1
p:settimeout(0.05)                                 --> 1
p:send(data(400000))                               --> nil, "timeout", some
peer.sleep(0.05)                                   --> nothing
p:send(data(400000), after(p))                     --> nil, "timeout", some
peer.sleep(0.05)                                   --> nothing
p:send(data(400000), after(p))                     --> nil, "timeout", some
p:send("hello")                                    --> nil, "timeout", 0
p:send("hello", -2)                                --> nil, "timeout", 3

--- send-full/index-of-nothing: full: the index of a send that took nothing is the one before its first
s = socket.bind("127.0.0.1", 0)                    --> tcp{server}
s:setoption("recv-buffer-size", 20000)             --> 1
p = peer.connect("127.0.0.1", port(s))             --> tcp{client}
p:setoption("send-buffer-size", 20000)             --> 1
p:settimeout(0.05)                                 --> 1
p:send(data(400000))                               --> nil, "timeout", some
peer.sleep(0.05)                                   --> nothing
p:send(data(400000), after(p))                     --> nil, "timeout", some
peer.sleep(0.05)                                   --> nothing
p:send(data(400000), after(p))                     --> nil, "timeout", some
p:send("hello", 3, 4)                              --> nil, "timeout", 2
p:send("hello", -5)                                --> nil, "timeout", 0
p:send("hello", 5)                                 --> nil, "timeout", 4
p:send("hello", 2, 1)                              --> 1, nil, nil

--- send-full/total: full, and a total timeout
s = socket.bind("127.0.0.1", 0)                    --> tcp{server}
s:setoption("recv-buffer-size", 20000)             --> 1
p = peer.connect("127.0.0.1", port(s))             --> tcp{client}
p:setoption("send-buffer-size", 20000)             --> 1
p:settimeout(0.05, "t")                            --> 1
p:send(data(400000))                               --> nil, "timeout", some
peer.sleep(0.05)                                   --> nothing
p:send(data(400000), after(p))                     --> nil, "timeout", some
peer.sleep(0.05)                                   --> nothing
p:send(data(400000), after(p))                     --> nil, "timeout", some
p:send("x")                                        --> nil, "timeout", 0

--- send-full/both-timeouts: full, with both timeouts
s = socket.bind("127.0.0.1", 0)                    --> tcp{server}
s:setoption("recv-buffer-size", 20000)             --> 1
p = peer.connect("127.0.0.1", port(s))             --> tcp{client}
p:setoption("send-buffer-size", 20000)             --> 1
p:settimeout(5, "b")                               --> 1
p:settimeout(0.05, "t")                            --> 1
p:send(data(400000))                               --> nil, "timeout", some
peer.sleep(0.05)                                   --> nothing
p:send(data(400000), after(p))                     --> nil, "timeout", some
peer.sleep(0.05)                                   --> nothing
p:send(data(400000), after(p))                     --> nil, "timeout", some
p:send("x")                                        --> nil, "timeout", 0

--- send-full/no-wait: a part of it without waiting, and the rest
c, p = pair()
c:setoption("recv-buffer-size", 20000)             --> 1
p:setoption("send-buffer-size", 20000)             --> 1
p:settimeout(0)                                    --> 1
p:send(data(1500000))                              --> nil, "timeout", some
go c:receive(1500000)
p:settimeout(nil)                                  --> 1
p:send(data(1500000), after(p))                    --> 1500000, nil, nil
wait c                                             --> <1500000 bytes a269fa7c>, nil, nil

--- send-full/receiving-goes-on: full: receiving goes on all the same
s = socket.bind("127.0.0.1", 0)                    --> tcp{server}
s:setoption("recv-buffer-size", 20000)             --> 1
p = peer.connect("127.0.0.1", port(s))             --> tcp{client}
p:setoption("send-buffer-size", 20000)             --> 1
p:settimeout(0.05)                                 --> 1
p:send(data(400000))                               --> nil, "timeout", some
peer.sleep(0.05)                                   --> nothing
p:send(data(400000), after(p))                     --> nil, "timeout", some
peer.sleep(0.05)                                   --> nothing
p:send(data(400000), after(p))                     --> nil, "timeout", some
s:settimeout(5)                                    --> 1
c = s:accept()                                     --> tcp{client}
c:send("line\n")                                   --> 5, nil, nil
p:settimeout(5)                                    --> 1
p:receive()                                        --> "line", nil, nil

--- send-full/select: full: not writable, until enough was read
s = socket.bind("127.0.0.1", 0)                    --> tcp{server}
s:setoption("recv-buffer-size", 20000)             --> 1
p = peer.connect("127.0.0.1", port(s))             --> tcp{client}
p:setoption("send-buffer-size", 20000)             --> 1
p:settimeout(0.05)                                 --> 1
p:send(data(400000))                               --> nil, "timeout", some
peer.sleep(0.05)                                   --> nothing
p:send(data(400000), after(p))                     --> nil, "timeout", some
peer.sleep(0.05)                                   --> nothing
p:send(data(400000), after(p))                     --> nil, "timeout", some
peer.select(nil, {p}, 0)                           --> {}, {}, "timeout"
s:settimeout(5)                                    --> 1
c = s:accept()                                     --> tcp{client}
go c:receive(400000)
p:settimeout(nil)                                  --> 1
p:send(data(400000), after(p))                     --> 400000, nil, nil
wait c                                             --> <400000 bytes 800d888c>, nil, nil
peer.select(nil, {p}, 5)                           --> {}, {p}

--- send-full/shut-down: full, then shut down: what was taken still comes, and nothing more is
s = socket.bind("127.0.0.1", 0)                    --> tcp{server}
s:setoption("recv-buffer-size", 20000)             --> 1
p = peer.connect("127.0.0.1", port(s))             --> tcp{client}
p:setoption("send-buffer-size", 20000)             --> 1
p:settimeout(0.05)                                 --> 1
p:send(data(400000))                               --> nil, "timeout", some
peer.sleep(0.05)                                   --> nothing
p:send(data(400000), after(p))                     --> nil, "timeout", some
peer.sleep(0.05)                                   --> nothing
p:send(data(400000), after(p))                     --> nil, "timeout", some
p:shutdown("send")                                 --> 1
p:send("x")                                        --> nil, "closed", 0
p:send("hello", 3)                                 --> nil, "closed", 2
s:settimeout(5)                                    --> 1
c = s:accept()                                     --> tcp{client}
c:settimeout(5)                                    --> 1
c:receive(65536)                                   --> <65536 bytes 6b1a66df>, nil, nil

--- send-full/closed: full, then closed: what was taken still comes
s = socket.bind("127.0.0.1", 0)                    --> tcp{server}
s:setoption("recv-buffer-size", 20000)             --> 1
p = peer.connect("127.0.0.1", port(s))             --> tcp{client}
p:setoption("send-buffer-size", 20000)             --> 1
p:settimeout(0.05)                                 --> 1
p:send(data(400000))                               --> nil, "timeout", some
peer.sleep(0.05)                                   --> nothing
p:send(data(400000), after(p))                     --> nil, "timeout", some
peer.sleep(0.05)                                   --> nothing
p:send(data(400000), after(p))                     --> nil, "timeout", some
go p:close()
s:settimeout(5)                                    --> 1
c = s:accept()                                     --> tcp{client}
c:settimeout(5)                                    --> 1
c:receive(65536)                                   --> <65536 bytes 6b1a66df>, nil, nil

--- send-full/peer-resets: full, then the peer resets
s = socket.bind("127.0.0.1", 0)                    --> tcp{server}
s:setoption("recv-buffer-size", 20000)             --> 1
p = peer.connect("127.0.0.1", port(s))             --> tcp{client}
p:setoption("send-buffer-size", 20000)             --> 1
p:settimeout(0.05)                                 --> 1
p:send(data(400000))                               --> nil, "timeout", some
peer.sleep(0.05)                                   --> nothing
p:send(data(400000), after(p))                     --> nil, "timeout", some
peer.sleep(0.05)                                   --> nothing
p:send(data(400000), after(p))                     --> nil, "timeout", some
s:settimeout(5)                                    --> 1
c = s:accept()                                     --> tcp{client}
c:setoption("linger", {on=true, timeout=0})        --> 1
c:close()                                          --> 1
peer.sleep(0.05)                                   --> nothing
p:settimeout(5)                                    --> 1
p:send("x")                                        --> nil, "closed", 0
p:receive()                                        --> nil, "closed", ""

--- send-full/own-reset: full, then reset by the sender: nothing more is taken
s = socket.bind("127.0.0.1", 0)                    --> tcp{server}
s:setoption("recv-buffer-size", 20000)             --> 1
p = peer.connect("127.0.0.1", port(s))             --> tcp{client}
p:setoption("send-buffer-size", 20000)             --> 1
p:settimeout(0.05)                                 --> 1
p:send(data(400000))                               --> nil, "timeout", some
peer.sleep(0.05)                                   --> nothing
p:send(data(400000), after(p))                     --> nil, "timeout", some
peer.sleep(0.05)                                   --> nothing
p:send(data(400000), after(p))                     --> nil, "timeout", some
p:setoption("linger", {on=true, timeout=0})        --> 1
p:close()                                          --> 1
p:send("x")                                        --> nil, "closed", 0
p:send("hello", 4)                                 --> nil, "closed", 3

--- send-full/reader-comes: a send that waits goes on as soon as somebody reads
c, p = pair()
c:setoption("recv-buffer-size", 20000)             --> 1
p:setoption("send-buffer-size", 20000)             --> 1
go p:send(data(1500000))
socket.sleep(0.1)                                  --> nothing
c:receive(1500000)                                 --> <1500000 bytes a269fa7c>, nil, nil
wait p                                             --> 1500000, nil, nil

--- send-full/in-text: lines behind what was full
s = socket.bind("127.0.0.1", 0)                    --> tcp{server}
s:setoption("recv-buffer-size", 20000)             --> 1
p = peer.connect("127.0.0.1", port(s))             --> tcp{client}
p:setoption("send-buffer-size", 20000)             --> 1
p:settimeout(0.05)                                 --> 1
p:send(data(400000))                               --> nil, "timeout", some
peer.sleep(0.05)                                   --> nothing
p:send(data(400000), after(p))                     --> nil, "timeout", some
peer.sleep(0.05)                                   --> nothing
p:send(data(400000), after(p))                     --> nil, "timeout", some
s:settimeout(5)                                    --> 1
c = s:accept()                                     --> tcp{client}
go c:receive(400000)
p:settimeout(nil)                                  --> 1
p:send(data(400000), after(p))                     --> 400000, nil, nil
p:send("a line\r\n")                               --> 8, nil, nil
wait c                                             --> <400000 bytes 800d888c>, nil, nil
c:settimeout(5)                                    --> 1
c:receive()                                        --> "a line", nil, nil

--- send-full/buffers-as-they-are: full, with buffers as they are
s = socket.bind("127.0.0.1", 0)                    --> tcp{server}
p = peer.connect("127.0.0.1", port(s))             --> tcp{client}
p:settimeout(0.05)                                 --> 1
p:send(data(6291456))                              --> nil, "timeout", some
peer.sleep(0.05)                                   --> nothing
p:send(data(6291456), after(p))                    --> nil, "timeout", some
peer.sleep(0.05)                                   --> nothing
p:send(data(6291456), after(p))                    --> nil, "timeout", some
p:send("hello")                                    --> nil, "timeout", 0
p:send("hello", 3)                                 --> nil, "timeout", 2
p:send("")                                         --> 0, nil, nil

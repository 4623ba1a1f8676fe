-- Backlogs: how many may wait for a server, and what becomes of one too many.

--- L-09-0: a backlog of 0 of a kernel, and one more than it lets wait
s = socket.tcp4()                                  --> tcp{master}
s:setoption("reuseport", true)                     --> 1
s:bind("127.0.0.1", 0)                             --> 1
s:listen(0)                                        --> 1 => tcp{server}
p = peer.connect("127.0.0.1", port(s))             --> tcp{client}
peer.sleep(0.05)                                   --> nothing
q = peer.tcp()                                     --> tcp{master}
q:settimeout(0.5)                                  --> 1
q:connect("127.0.0.1", port(s))                    --> nil, "timeout" => tcp{client}
                                                   --! backlog-overflow: 1, nil => tcp{client}

--- L-09-1: a backlog of 1 of a kernel, and one more than it lets wait
s = socket.tcp4()                                  --> tcp{master}
s:setoption("reuseport", true)                     --> 1
s:bind("127.0.0.1", 0)                             --> 1
s:listen(1)                                        --> 1 => tcp{server}
p = peer.connect("127.0.0.1", port(s))             --> tcp{client}
q = peer.connect("127.0.0.1", port(s))             --> tcp{client}
peer.sleep(0.05)                                   --> nothing
r = peer.tcp()                                     --> tcp{master}
r:settimeout(0.5)                                  --> 1
r:connect("127.0.0.1", port(s))                    --> nil, "timeout" => tcp{client}
                                                   --! backlog-overflow: 1, nil => tcp{client}

--- L-09-2: a backlog of 2 lets three wait
s = socket.tcp4()                                  --> tcp{master}
s:bind("127.0.0.1", 0)                             --> 1
s:listen(2)                                        --> 1 => tcp{server}
p = peer.connect("127.0.0.1", port(s))             --> tcp{client}
q = peer.connect("127.0.0.1", port(s))             --> tcp{client}
r = peer.connect("127.0.0.1", port(s))             --> tcp{client}
s:accept()                                         --> tcp{client}
s:accept()                                         --> tcp{client}
s:accept()                                         --> tcp{client}

--- L-09-5: a backlog of 5 lets six wait
s = socket.tcp4()                                  --> tcp{master}
s:bind("127.0.0.1", 0)                             --> 1
s:listen(5)                                        --> 1 => tcp{server}
p = peer.connect("127.0.0.1", port(s))             --> tcp{client}
q = peer.connect("127.0.0.1", port(s))             --> tcp{client}
r = peer.connect("127.0.0.1", port(s))             --> tcp{client}
t = peer.connect("127.0.0.1", port(s))             --> tcp{client}
u = peer.connect("127.0.0.1", port(s))             --> tcp{client}
v = peer.connect("127.0.0.1", port(s))             --> tcp{client}
s:accept()                                         --> tcp{client}
s:accept()                                         --> tcp{client}
s:accept()                                         --> tcp{client}
s:accept()                                         --> tcp{client}
s:accept()                                         --> tcp{client}
s:accept()                                         --> tcp{client}
s:settimeout(0)                                    --> 1
s:accept()                                         --> nil, "timeout"

--- listen-backlog/room-again: who is accepted makes room for the next
s = socket.tcp4()                                  --> tcp{master}
s:bind("127.0.0.1", 0)                             --> 1
s:listen(0)                                        --> 1 => tcp{server}
p = peer.connect("127.0.0.1", port(s))             --> tcp{client}
s:accept()                                         --> tcp{client}
q = peer.connect("127.0.0.1", port(s))             --> tcp{client}
s:accept()                                         --> tcp{client}
r = peer.connect("127.0.0.1", port(s))             --> tcp{client}
s:accept()                                         --> tcp{client}

--- listen-backlog/shortcut: a backlog of the shortcut
s = socket.bind("127.0.0.1", 0, 1)                 --> tcp{server}
p = peer.connect("127.0.0.1", port(s))             --> tcp{client}
q = peer.connect("127.0.0.1", port(s))             --> tcp{client}
s:accept()                                         --> tcp{client}
s:accept()                                         --> tcp{client}
s:settimeout(0)                                    --> 1
s:accept()                                         --> nil, "timeout"

--- listen-backlog/room-in-time: who was one too many gets in when there is room
s = socket.tcp4()                                  --> tcp{master}
s:bind("127.0.0.1", 0)                             --> 1
s:listen(0)                                        --> 1 => tcp{server}
p = peer.connect("127.0.0.1", port(s))             --> tcp{client}
q = peer.tcp()                                     --> tcp{master}
q:settimeout(5)                                    --> 1
go q:connect("127.0.0.1", port(s))
socket.sleep(0.05)                                 --> nothing
s:accept()                                         --> tcp{client}
wait q                                             --> 1 => tcp{client}
s:settimeout(5)                                    --> 1
s:accept()                                         --> tcp{client}

-- Protocols of lines: Redis, memcached, a chat, a shell, and answers that are waited for.

--- conversations/redis: strings, numbers, lists and errors
c, p = pair()
c:settimeout(5)                                    --> 1
p:settimeout(5)                                    --> 1
c:send("*3\r\n$3\r\nSET\r\n$3\r\nkey\r\n$7\r\na\r\nb\r\nc\r\n") --> 35, nil, nil
p:receive()                                        --> "*3", nil, nil
p:receive()                                        --> "$3", nil, nil
p:receive(5)                                       --> "SET\r\n", nil, nil
p:receive()                                        --> "$3", nil, nil
p:receive(5)                                       --> "key\r\n", nil, nil
p:receive()                                        --> "$7", nil, nil
p:receive(9)                                       --> "a\r\nb\r\nc\r\n", nil, nil
p:send("+OK\r\n")                                  --> 5, nil, nil
c:receive()                                        --> "+OK", nil, nil
c:send("*2\r\n$3\r\nGET\r\n$3\r\nkey\r\n")         --> 22, nil, nil
p:receive()                                        --> "*2", nil, nil
p:receive()                                        --> "$3", nil, nil
p:receive(3)                                       --> "GET", nil, nil
p:receive()                                        --> "", nil, nil
p:receive()                                        --> "$3", nil, nil
p:receive()                                        --> "key", nil, nil
p:send("$7\r\na\r\nb\r\nc\r\n")                    --> 13, nil, nil
c:receive()                                        --> "$7", nil, nil
c:receive(7)                                       --> "a\r\nb\r\nc", nil, nil
c:receive(2)                                       --> "\r\n", nil, nil
c:send("PING\r\n")                                 --> 6, nil, nil
p:receive()                                        --> "PING", nil, nil
p:send("+PONG\r\n")                                --> 7, nil, nil
c:receive()                                        --> "+PONG", nil, nil
p:send("$-1\r\n:1000\r\n-ERR unknown\r\n*2\r\n$1\r\nx\r\n$0\r\n\r\n") --> 43, nil, nil
c:receive()                                        --> "$-1", nil, nil
c:receive()                                        --> ":1000", nil, nil
c:receive()                                        --> "-ERR unknown", nil, nil
c:receive()                                        --> "*2", nil, nil
c:receive()                                        --> "$1", nil, nil
c:receive()                                        --> "x", nil, nil
c:receive()                                        --> "$0", nil, nil
c:receive()                                        --> "", nil, nil
c:dirty()                                          --> false

--- conversations/redis-subscribe: messages come when they come
c, p = pair()
c:settimeout(5)                                    --> 1
p:settimeout(5)                                    --> 1
c:send("SUBSCRIBE news\r\n")                       --> 16, nil, nil
p:receive()                                        --> "SUBSCRIBE news", nil, nil
p:send("*3\r\n$9\r\nsubscribe\r\n$4\r\nnews\r\n:1\r\n") --> 33, nil, nil
c:receive()                                        --> "*3", nil, nil
c:receive()                                        --> "$9", nil, nil
c:receive()                                        --> "subscribe", nil, nil
c:receive()                                        --> "$4", nil, nil
c:receive()                                        --> "news", nil, nil
c:receive()                                        --> ":1", nil, nil
c:settimeout(0.05)                                 --> 1
c:receive()                                        --> nil, "timeout", ""
go p:send(peer.skip(1, peer.sleep(0.1), "*3\r\n$7\r\nmessage\r\n$4\r\nnews\r\n$5\r\nhello\r\n"))
socket.select({c}, nil, 5)                         --> {c}, {}
wait p                                             --> 38, nil, nil
c:settimeout(5)                                    --> 1
c:receive()                                        --> "*3", nil, nil
c:receive()                                        --> "$7", nil, nil
c:receive()                                        --> "message", nil, nil
c:receive()                                        --> "$4", nil, nil
c:receive()                                        --> "news", nil, nil
c:receive()                                        --> "$5", nil, nil
c:receive(7)                                       --> "hello\r\n", nil, nil
socket.select({c}, nil, 0)                         --> {}, {}, "timeout"
c:send("UNSUBSCRIBE\r\n")                          --> 13, nil, nil
p:receive()                                        --> "UNSUBSCRIBE", nil, nil
p:close()                                          --> 1
c:receive()                                        --> nil, "closed", ""

--- conversations/memcached: values with their lengths
c, p = pair()
c:settimeout(5)                                    --> 1
p:settimeout(5)                                    --> 1
c:send("set moon 0 900 9\r\n")                     --> 18, nil, nil
c:send("crescent!\r\n")                            --> 11, nil, nil
p:receive()                                        --> "set moon 0 900 9", nil, nil
p:receive(9)                                       --> "crescent!", nil, nil
p:receive(2)                                       --> "\r\n", nil, nil
p:send("STORED\r\n")                               --> 8, nil, nil
c:receive()                                        --> "STORED", nil, nil
c:send("get moon sun\r\n")                         --> 14, nil, nil
p:receive()                                        --> "get moon sun", nil, nil
p:send("VALUE moon 0 9\r\ncrescent!\r\nEND\r\n")   --> 32, nil, nil
c:receive()                                        --> "VALUE moon 0 9", nil, nil
c:receive(9)                                       --> "crescent!", nil, nil
c:receive()                                        --> "", nil, nil
c:receive()                                        --> "END", nil, nil
c:send("incr moon 1\r\n")                          --> 13, nil, nil
p:receive()                                        --> "incr moon 1", nil, nil
p:send("CLIENT_ERROR not a number\r\n")            --> 27, nil, nil
c:receive()                                        --> "CLIENT_ERROR not a number", nil, nil
c:send("quit\r\n")                                 --> 6, nil, nil
p:receive()                                        --> "quit", nil, nil
p:close()                                          --> 1
c:receive()                                        --> nil, "closed", ""

--- conversations/chat: three who talk to each other
s = socket.bind("127.0.0.1", 0)                    --> tcp{server}
s:settimeout(5)                                    --> 1
p = peer.connect("127.0.0.1", port(s))             --> tcp{client}
c = s:accept()                                     --> tcp{client}
q = peer.connect("127.0.0.1", port(s))             --> tcp{client}
d = s:accept()                                     --> tcp{client}
r = peer.connect("127.0.0.1", port(s))             --> tcp{client}
e = s:accept()                                     --> tcp{client}
p:settimeout(5)                                    --> 1
q:settimeout(5)                                    --> 1
r:settimeout(5)                                    --> 1
p:send("anna\n")                                   --> 5, nil, nil
q:send("ben\n")                                    --> 4, nil, nil
r:send("cleo\n")                                   --> 5, nil, nil
c:receive()                                        --> "anna", nil, nil
d:receive()                                        --> "ben", nil, nil
e:receive()                                        --> "cleo", nil, nil
p:send("hello all\n")                              --> 10, nil, nil
socket.select({s, c, d, e}, nil, 5)                --> {c}, {}
c:receive()                                        --> "hello all", nil, nil
d:send("anna: hello all\n")                        --> 16, nil, nil
e:send("anna: hello all\n")                        --> 16, nil, nil
q:receive()                                        --> "anna: hello all", nil, nil
r:receive()                                        --> "anna: hello all", nil, nil
q:send("hello anna\n")                             --> 11, nil, nil
socket.select({s, c, d, e}, nil, 5)                --> {d}, {}
d:receive()                                        --> "hello anna", nil, nil
c:send("ben: hello anna\n")                        --> 16, nil, nil
e:send("ben: hello anna\n")                        --> 16, nil, nil
p:receive()                                        --> "ben: hello anna", nil, nil
r:receive()                                        --> "ben: hello anna", nil, nil
r:close()                                          --> 1
socket.select({s, c, d, e}, nil, 5)                --> {e}, {}
e:receive()                                        --> nil, "closed", ""
e:close()                                          --> 1
c:send("cleo has left\n")                          --> 14, nil, nil
d:send("cleo has left\n")                          --> 14, nil, nil
p:receive()                                        --> "cleo has left", nil, nil
q:receive()                                        --> "cleo has left", nil, nil
socket.select({s, c, d, e}, nil, 0)                --> {}, {}, "timeout"
s:close()                                          --> 1

--- conversations/irc: names, a ping, and a message
c, p = pair()
c:settimeout(5)                                    --> 1
p:settimeout(5)                                    --> 1
c:send("NICK moon\r\nUSER moon 0 * :Moon\r\n")     --> 32, nil, nil
p:receive()                                        --> "NICK moon", nil, nil
p:receive()                                        --> "USER moon 0 * :Moon", nil, nil
p:send("PING :12345\r\n")                          --> 13, nil, nil
c:receive()                                        --> "PING :12345", nil, nil
c:send("PONG :12345\r\n")                          --> 13, nil, nil
p:receive()                                        --> "PONG :12345", nil, nil
p:send(":localhost 001 moon :Welcome\r\n:localhost 376 moon :End\r\n") --> 56, nil, nil
c:receive()                                        --> ":localhost 001 moon :Welcome", nil, nil
c:receive()                                        --> ":localhost 376 moon :End", nil, nil
c:send("JOIN #lua\r\n")                            --> 11, nil, nil
p:receive()                                        --> "JOIN #lua", nil, nil
p:send(":moon JOIN #lua\r\n:localhost 353 moon = #lua :moon sun\r\n") --> 55, nil, nil
c:receive()                                        --> ":moon JOIN #lua", nil, nil
c:receive()                                        --> ":localhost 353 moon = #lua :moon sun", nil, nil
c:send("PRIVMSG #lua :hello\r\n")                  --> 21, nil, nil
p:receive()                                        --> "PRIVMSG #lua :hello", nil, nil
p:send(":sun PRIVMSG #lua :hel")                   --> 22, nil, nil
socket.sleep(0.05)                                 --> nothing
c:settimeout(0.05)                                 --> 1
c:receive()                                        --> nil, "timeout", ":sun PRIVMSG #lua :hel"
p:send("lo moon\r\n")                              --> 9, nil, nil
c:settimeout(5)                                    --> 1
c:receive("*l", ":sun PRIVMSG #lua :hel")          --> ":sun PRIVMSG #lua :hello moon", nil, nil
c:send("QUIT :bye\r\n")                            --> 11, nil, nil
p:receive()                                        --> "QUIT :bye", nil, nil
p:send("ERROR :closing\r\n")                       --> 16, nil, nil
p:close()                                          --> 1
c:receive()                                        --> "ERROR :closing", nil, nil
c:receive()                                        --> nil, "closed", ""

--- conversations/shell: a prompt that ends no line
c, p = pair()
c:settimeout(5)                                    --> 1
p:settimeout(5)                                    --> 1
p:send("login: ")                                  --> 7, nil, nil
c:receive(7)                                       --> "login: ", nil, nil
c:send("moon\n")                                   --> 5, nil, nil
p:receive()                                        --> "moon", nil, nil
p:send("password: ")                               --> 10, nil, nil
socket.sleep(0.05)                                 --> nothing
c:settimeout(0.05)                                 --> 1
c:receive()                                        --> nil, "timeout", "password: "
c:receive(10, "password: ")                        --> "password: ", nil, nil
c:settimeout(5)                                    --> 1
c:send("secret\n")                                 --> 7, nil, nil
p:receive()                                        --> "secret", nil, nil
p:send("welcome\n$ ")                              --> 10, nil, nil
c:receive()                                        --> "welcome", nil, nil
c:receive(2)                                       --> "$ ", nil, nil
c:send("ls\n")                                     --> 3, nil, nil
p:receive()                                        --> "ls", nil, nil
p:send("a\nb\nc\n$ ")                              --> 8, nil, nil
c:receive()                                        --> "a", nil, nil
c:receive()                                        --> "b", nil, nil
c:receive()                                        --> "c", nil, nil
c:dirty()                                          --> true
c:receive(2)                                       --> "$ ", nil, nil
c:dirty()                                          --> false
c:send("exit\n")                                   --> 5, nil, nil
p:receive()                                        --> "exit", nil, nil
p:close()                                          --> 1
c:receive()                                        --> nil, "closed", ""

--- conversations/calculator: both kinds of line ends
s = socket.bind("127.0.0.1", 0)                    --> tcp{server}
s:settimeout(5)                                    --> 1
p = peer.connect("127.0.0.1", port(s))             --> tcp{client}
p:settimeout(5)                                    --> 1
c = s:accept()                                     --> tcp{client}
c:settimeout(5)                                    --> 1
p:send("add 1 2\r\n")                              --> 9, nil, nil
c:receive()                                        --> "add 1 2", nil, nil
c:send("3\r\n")                                    --> 3, nil, nil
p:receive()                                        --> "3", nil, nil
p:send("add 4 5\n")                                --> 8, nil, nil
c:receive()                                        --> "add 4 5", nil, nil
c:send("9\n")                                      --> 2, nil, nil
p:receive()                                        --> "9", nil, nil
p:send("\r\n\nadd\r 1 1\r\r\n")                    --> 14, nil, nil
c:receive()                                        --> "", nil, nil
c:receive()                                        --> "", nil, nil
c:receive()                                        --> "add 1 1", nil, nil
c:send("2\n")                                      --> 2, nil, nil
p:receive()                                        --> "2", nil, nil
p:send("quit")                                     --> 4, nil, nil
p:shutdown("send")                                 --> 1
c:receive()                                        --> nil, "closed", "quit"
c:send("bye\n")                                    --> 4, nil, nil
c:close()                                          --> 1
p:receive()                                        --> "bye", nil, nil
p:receive()                                        --> nil, "closed", ""

--- conversations/rpc: a request and a reply a line
c, p = pair()
c:settimeout(5)                                    --> 1
p:settimeout(5)                                    --> 1
c:send("{\"id\":1,\"method\":\"echo\",\"params\":[\"moon\"]}\n") --> 43, nil, nil
p:receive()                                        --> "{\"id\":1,\"method\":\"echo\",\"params\":[\"moon\"]}", nil, nil
p:send("{\"id\":1,\"result\":\"moon\"}\n")         --> 25, nil, nil
c:receive()                                        --> "{\"id\":1,\"result\":\"moon\"}", nil, nil
c:send("{\"id\":2,\"method\":\"a\"}\n{\"id\":3,\"method\":\"b\"}\n") --> 44, nil, nil
p:receive()                                        --> "{\"id\":2,\"method\":\"a\"}", nil, nil
p:receive()                                        --> "{\"id\":3,\"method\":\"b\"}", nil, nil
p:send("{\"id\":3,\"result\":null}\n")             --> 23, nil, nil
p:send("{\"id\":2,\"error\":{\"code\":-32601}}\n") --> 33, nil, nil
c:receive()                                        --> "{\"id\":3,\"result\":null}", nil, nil
c:receive()                                        --> "{\"id\":2,\"error\":{\"code\":-32601}}", nil, nil
c:send(data(20000, 10))                            --> 20000, nil, nil
c:send("\n")                                       --> 1, nil, nil
p:receive(20000)                                   --> <20000 bytes b76a18d9>, nil, nil
p:receive()                                        --> "", nil, nil
c:getstats()                                       --> 81, 20088, age
p:getstats()                                       --> 20088, 81, age

--- conversations/gopher: a selector, and a menu until the end
s = peer.bind("127.0.0.1", 0)                      --> tcp{server}
c = socket.connect("127.0.0.1", port(s))           --> tcp{client}
p = s:accept()                                     --> tcp{client}
c:settimeout(5)                                    --> 1
p:settimeout(5)                                    --> 1
c:send("\r\n")                                     --> 2, nil, nil
p:receive()                                        --> "", nil, nil
p:send("0About\tabout.txt\tlocalhost\t70\r\n1More\t/more\tlocalhost\t70\r\n.\r\n") --> 60, nil, nil
p:close()                                          --> 1
c:receive()                                        --> "0About\tabout.txt\tlocalhost\t70", nil, nil
c:receive()                                        --> "1More\t/more\tlocalhost\t70", nil, nil
c:receive()                                        --> ".", nil, nil
c:receive()                                        --> nil, "closed", ""
c:close()                                          --> 1
c = socket.connect("127.0.0.1", port(s))           --> tcp{client}
p = s:accept()                                     --> tcp{client}
c:settimeout(5)                                    --> 1
p:settimeout(5)                                    --> 1
c:send("about.txt\r\n")                            --> 11, nil, nil
p:receive()                                        --> "about.txt", nil, nil
p:send("A text\r\nof two lines\r\n")               --> 22, nil, nil
p:close()                                          --> 1
c:receive("*a")                                    --> "A text\r\nof two lines\r\n", nil, nil

--- conversations/try-everywhere: each step in a try, until one fails
c, p = pair()
socket.try(c:settimeout(5))                        --> 1
p:settimeout(5)                                    --> 1
socket.try(c:send("HELLO\n"))                      --> 6, nil, nil
p:receive()                                        --> "HELLO", nil, nil
p:send("250 hello\n")                              --> 10, nil, nil
socket.try(c:receive())                            --> "250 hello", nil, nil
socket.try(c:send("SEND\n"))                       --> 5, nil, nil
p:receive()                                        --> "SEND", nil, nil
p:send("354 go on\n")                              --> 10, nil, nil
socket.try(c:receive())                            --> "354 go on", nil, nil
socket.try(c:send("text\n.\n"))                    --> 7, nil, nil
p:receive()                                        --> "text", nil, nil
p:receive()                                        --> ".", nil, nil
p:close()                                          --> 1
socket.protect(socket.try)(c:receive())            --> nil, "closed"
socket.try(c:receive())                            --> throws "closed"
socket.try(c:close())                              --> 1

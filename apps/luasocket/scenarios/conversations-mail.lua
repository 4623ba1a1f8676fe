-- Mail: SMTP, POP3 and what looks like IMAP.

--- conversations/smtp-client: a message is sent
s = peer.bind("127.0.0.1", 0)                      --> tcp{server}
c = socket.connect("127.0.0.1", port(s))           --> tcp{client}
c:settimeout(5)                                    --> 1
p = s:accept()                                     --> tcp{client}
p:settimeout(5)                                    --> 1
p:send("220 localhost ready\r\n")                  --> 21, nil, nil
c:receive()                                        --> "220 localhost ready", nil, nil
c:send("EHLO localhost\r\n")                       --> 16, nil, nil
p:receive()                                        --> "EHLO localhost", nil, nil
p:send("250-localhost\r\n250-SIZE 1000000\r\n250 8BITMIME\r\n") --> 47, nil, nil
c:receive()                                        --> "250-localhost", nil, nil
c:receive()                                        --> "250-SIZE 1000000", nil, nil
c:receive()                                        --> "250 8BITMIME", nil, nil
c:send("MAIL FROM:<a@localhost>\r\n")              --> 25, nil, nil
p:receive()                                        --> "MAIL FROM:<a@localhost>", nil, nil
p:send("250 ok\r\n")                               --> 8, nil, nil
c:receive()                                        --> "250 ok", nil, nil
c:send("RCPT TO:<b@localhost>\r\n")                --> 23, nil, nil
p:receive()                                        --> "RCPT TO:<b@localhost>", nil, nil
p:send("250 ok\r\n")                               --> 8, nil, nil
c:receive()                                        --> "250 ok", nil, nil
c:send("DATA\r\n")                                 --> 6, nil, nil
p:receive()                                        --> "DATA", nil, nil
p:send("354 go on\r\n")                            --> 11, nil, nil
c:receive()                                        --> "354 go on", nil, nil
c:send("Subject: hello\r\n\r\nfirst\r\n..stuffed\r\n.\r\n") --> 39, nil, nil
p:receive()                                        --> "Subject: hello", nil, nil
p:receive()                                        --> "", nil, nil
p:receive()                                        --> "first", nil, nil
p:receive()                                        --> "..stuffed", nil, nil
p:receive()                                        --> ".", nil, nil
p:send("250 taken\r\n")                            --> 11, nil, nil
c:receive()                                        --> "250 taken", nil, nil
c:send("QUIT\r\n")                                 --> 6, nil, nil
p:receive()                                        --> "QUIT", nil, nil
p:send("221 bye\r\n")                              --> 9, nil, nil
p:close()                                          --> 1
c:receive()                                        --> "221 bye", nil, nil
c:receive()                                        --> nil, "closed", ""
c:close()                                          --> 1

--- conversations/smtp-server: a server that refuses, and is left
s = socket.bind("127.0.0.1", 0)                    --> tcp{server}
s:settimeout(5)                                    --> 1
p = peer.connect("127.0.0.1", port(s))             --> tcp{client}
p:settimeout(5)                                    --> 1
c = s:accept()                                     --> tcp{client}
c:settimeout(5)                                    --> 1
c:send("220 localhost ready\r\n")                  --> 21, nil, nil
p:receive()                                        --> "220 localhost ready", nil, nil
p:send("HELO localhost\r\n")                       --> 16, nil, nil
c:receive()                                        --> "HELO localhost", nil, nil
c:send("250 localhost\r\n")                        --> 15, nil, nil
p:receive()                                        --> "250 localhost", nil, nil
p:send("MAIL FROM:<a@localhost>\r\nRCPT TO:<nobody@localhost>\r\nDATA\r\n") --> 59, nil, nil
c:receive()                                        --> "MAIL FROM:<a@localhost>", nil, nil
c:send("250 ok\r\n")                               --> 8, nil, nil
c:receive()                                        --> "RCPT TO:<nobody@localhost>", nil, nil
c:send("550 no such user\r\n")                     --> 18, nil, nil
c:receive()                                        --> "DATA", nil, nil
c:send("503 no recipients\r\n")                    --> 19, nil, nil
p:receive()                                        --> "250 ok", nil, nil
p:receive()                                        --> "550 no such user", nil, nil
p:receive()                                        --> "503 no recipients", nil, nil
p:send("RSET\r\n")                                 --> 6, nil, nil
c:receive()                                        --> "RSET", nil, nil
c:send("250 ok\r\n")                               --> 8, nil, nil
p:receive()                                        --> "250 ok", nil, nil
p:close()                                          --> 1
c:receive()                                        --> nil, "closed", ""
c:close()                                          --> 1

--- conversations/pop3: a mailbox is read
c, p = pair()
c:settimeout(5)                                    --> 1
p:settimeout(5)                                    --> 1
p:send("+OK ready\r\n")                            --> 11, nil, nil
c:receive()                                        --> "+OK ready", nil, nil
c:send("USER moon\r\n")                            --> 11, nil, nil
p:receive()                                        --> "USER moon", nil, nil
p:send("+OK\r\n")                                  --> 5, nil, nil
c:receive()                                        --> "+OK", nil, nil
c:send("PASS secret\r\n")                          --> 13, nil, nil
p:receive()                                        --> "PASS secret", nil, nil
p:send("-ERR wrong\r\n")                           --> 12, nil, nil
c:receive()                                        --> "-ERR wrong", nil, nil
c:send("PASS Secret\r\n")                          --> 13, nil, nil
p:receive()                                        --> "PASS Secret", nil, nil
p:send("+OK 2 messages\r\n")                       --> 16, nil, nil
c:receive()                                        --> "+OK 2 messages", nil, nil
c:send("LIST\r\n")                                 --> 6, nil, nil
p:receive()                                        --> "LIST", nil, nil
p:send("+OK\r\n1 120\r\n2 55\r\n.\r\n")            --> 21, nil, nil
c:receive()                                        --> "+OK", nil, nil
c:receive()                                        --> "1 120", nil, nil
c:receive()                                        --> "2 55", nil, nil
c:receive()                                        --> ".", nil, nil
c:send("RETR 2\r\n")                               --> 8, nil, nil
p:receive()                                        --> "RETR 2", nil, nil
p:send("+OK 55 octets\r\nSubject: x\r\n\r\n..\r\ntext\r\n.\r\n") --> 42, nil, nil
c:receive()                                        --> "+OK 55 octets", nil, nil
c:receive()                                        --> "Subject: x", nil, nil
c:receive()                                        --> "", nil, nil
c:receive()                                        --> "..", nil, nil
c:receive()                                        --> "text", nil, nil
c:receive()                                        --> ".", nil, nil
c:send("QUIT\r\n")                                 --> 6, nil, nil
p:receive()                                        --> "QUIT", nil, nil
p:send("+OK bye\r\n")                              --> 9, nil, nil
p:close()                                          --> 1
c:receive("*a")                                    --> "+OK bye\r\n", nil, nil
c:close()                                          --> 1

--- conversations/imap: a literal among lines
c, p = pair()
c:settimeout(5)                                    --> 1
p:settimeout(5)                                    --> 1
p:send("* OK ready\r\n")                           --> 12, nil, nil
c:receive()                                        --> "* OK ready", nil, nil
c:send("a1 LOGIN moon {6}\r\n")                    --> 19, nil, nil
p:receive()                                        --> "a1 LOGIN moon {6}", nil, nil
p:send("+ go on\r\n")                              --> 9, nil, nil
c:receive()                                        --> "+ go on", nil, nil
c:send("secret\r\n")                               --> 8, nil, nil
p:receive(6)                                       --> "secret", nil, nil
p:receive()                                        --> "", nil, nil
p:send("a1 OK\r\n")                                --> 7, nil, nil
c:receive()                                        --> "a1 OK", nil, nil
c:send("a2 FETCH 1 BODY[]\r\n")                    --> 19, nil, nil
p:receive()                                        --> "a2 FETCH 1 BODY[]", nil, nil
p:send("* 1 FETCH (BODY[] {23}\r\nSubject: x\r\n\r\nline\r\n.\r\n)\r\na2 OK\r\n") --> 57, nil, nil
c:receive()                                        --> "* 1 FETCH (BODY[] {23}", nil, nil
c:receive(23)                                      --> "Subject: x\r\n\r\nline\r\n.\r\n", nil, nil
c:receive()                                        --> ")", nil, nil
c:receive()                                        --> "a2 OK", nil, nil
c:send("a3 IDLE\r\n")                              --> 9, nil, nil
p:receive()                                        --> "a3 IDLE", nil, nil
p:send("+ idling\r\n")                             --> 10, nil, nil
c:receive()                                        --> "+ idling", nil, nil
c:settimeout(0.05)                                 --> 1
c:receive()                                        --> nil, "timeout", ""
p:send("* 2 EXISTS\r\n")                           --> 12, nil, nil
c:settimeout(5)                                    --> 1
c:receive()                                        --> "* 2 EXISTS", nil, nil
c:send("DONE\r\n")                                 --> 6, nil, nil
p:receive()                                        --> "DONE", nil, nil
p:send("a3 OK\r\n")                                --> 7, nil, nil
c:receive()                                        --> "a3 OK", nil, nil

local socket = require "socket"

-- A server that knows a number, and says whether a guess is too low or too high.
local server = assert(socket.bind("127.0.0.1", 0))
local _, port = server:getsockname()
print(port)
local client = server:accept()
client:settimeout(5)
local secret = tonumber((client:receive("*l")))
while true do
  local line, why, partial = client:receive("*l")
  if not line then
    print(why .. " after " .. #partial .. " bytes")
    break
  end
  local guess = tonumber(line)
  local answer = guess < secret and "more" or guess > secret and "less" or "yes"
  client:send(answer .. "\n")
end
client:close()
server:close()

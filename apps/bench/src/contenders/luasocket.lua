-- A process that is the real LuaSocket: `luasocket.lua SCENARIO PEER`. Speaks as program.ts does.
local socket = require("socket")

local HOST, ASKED, LINE, LONG_LINE, PIECE, SERVED, SMALL = "127.0.0.1", 64, 62, 4096, 65536, 64, 32
local CYCLE, PATTERN = 64, 251

local function dial(peer, line)
  local client = assert(socket.connect(HOST, peer))
  assert(client:setoption("tcp-nodelay", true))
  if line then assert(client:send(line)) end
  return client
end

local function serve()
  local server = assert(socket.bind(HOST, 0, 1024))
  assert(server:setoption("tcp-nodelay", true))
  local _, port = server:getsockname()
  return server, port
end

local function receipt(client)
  assert(client:receive("*l") == "k", "expected a receipt")
end

local function asks(timeout)
  return function(peer)
    local client = dial(peer, "echo\n")
    if timeout then client:settimeout(timeout) end
    local question = string.rep("q", ASKED)
    return function(n)
      for _ = 1, n do
        assert(client:send(question))
        assert(assert(client:receive(ASKED)) == question, "expected the question")
      end
    end
  end
end

local function lines(word, length)
  return function(peer)
    local client = dial(peer)
    return function(n)
      assert(client:send(word .. " " .. n .. "\n"))
      local sum, expected = 0, 0
      for _ = 1, n do
        local line = assert(client:receive("*l"))
        sum = sum + #line * 256 + line:byte(#line)
      end
      for i = 0, CYCLE - 1 do
        local times = math.floor(n / CYCLE) + (i < n % CYCLE and 1 or 0)
        expected = expected + times * (length * 256 + tostring(i):byte(-1))
      end
      assert(sum == expected, "expected other lines")
    end
  end
end

local function sends(piece)
  return function(peer)
    local client = dial(peer)
    return function(n)
      assert(client:send("sink " .. n * #piece .. "\n"))
      for _ = 1, n do assert(client:send(piece)) end
      receipt(client)
    end
  end
end

local function check(piece, at)
  assert(piece:byte(1) == at % PATTERN and piece:byte(#piece) == (at + #piece - 1) % PATTERN, "expected other bytes")
end

local contests = {
  ["round-trip"] = asks(nil),
  ["round-trip-timeout"] = asks(5),
  ["lines"] = lines("lines", LINE - 1),
  ["lines-crlf"] = lines("crlf", LONG_LINE - 2),
  ["send-bulk"] = sends(string.rep("\7", PIECE)),
  ["send-small"] = sends(string.rep("s", SMALL)),

  ["receive-64k"] = function(peer)
    local client = dial(peer)
    return function(n)
      assert(client:send("bytes " .. n * PIECE .. "\n"))
      for i = 0, n - 1 do check(assert(client:receive(PIECE)), i * PIECE) end
    end
  end,

  ["receive-all"] = function(peer)
    return function(n)
      local client = dial(peer, "bytes " .. n * PIECE .. " end\n")
      local all = assert(client:receive("*a"))
      assert(#all == n * PIECE, "expected other bytes")
      check(all, 0)
      client:close()
    end
  end,

  ["connect"] = function(peer)
    return function(n)
      for _ = 1, n do dial(peer):close() end
    end
  end,

  ["accept"] = function(peer)
    local server, port = serve()
    local control = dial(peer)
    return function(n)
      assert(control:send("dial " .. port .. " " .. n .. " 16\n"))
      for _ = 1, n do assert(server:accept()):close() end
      receipt(control)
    end
  end,

  ["serve-64"] = function(peer)
    local server, port = serve()
    local control = dial(peer)
    local open = {server}
    return function(n)
      assert(control:send("ask " .. port .. " " .. n .. " " .. SERVED .. "\n"))
      local served = 0
      while served < n do
        for _, ready in ipairs((socket.select(open, nil))) do
          if ready == server then
            open[#open + 1] = assert(server:accept())
          else
            assert(ready:send(assert(ready:receive("*l")) .. "\n"))
            served = served + 1
          end
        end
      end
      receipt(control)
    end
  end,
}

local round = contests[arg[1]](tonumber(arg[2]))
io.stdout:setvbuf("line")
print("ready")
for line in io.lines() do
  local start, cpu = socket.gettime(), os.clock()
  round(tonumber(line))
  print(string.format('{"seconds":%.9f,"cpu":%.9f}', socket.gettime() - start, os.clock() - cpu))
end

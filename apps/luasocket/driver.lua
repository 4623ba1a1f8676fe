-- The real LuaSocket's side: reads a call a line, makes it, and prints what it came to.
-- A line is `address <tab> name <tab> expression`: where there is a name the first value takes it.
-- The answer is `address <tab> how <tab> class <tab> values`, as src/outcome.ts has it.

local socket = require "socket"
local unpack = table.unpack or unpack

local sockets = {} -- by name
local made = {} -- every socket, so that none is left behind

local function is_socket(value)
  return type(value) == "userdata"
end

-- As in src/bytes.ts.
local function data(length, seed)
  local x, parts, block = seed or 1, {}, {}
  for from = 1, length, 4096 do
    local size = math.min(4096, length - from + 1)
    for at = 1, size do
      x = (x * 16807) % 2147483647
      block[at] = x % 256
    end
    parts[#parts + 1] = string.char(unpack(block, 1, size))
  end
  return table.concat(parts)
end

local function checksum(text)
  local a, b = 1, 0
  for from = 1, #text, 4096 do
    for _, byte in ipairs { text:byte(from, math.min(from + 4095, #text)) } do
      a = (a + byte) % 65521
      b = (b + a) % 65521
    end
  end
  return ("%04x%04x"):format(b, a)
end

local escapes = { ["\n"] = "\\n", ["\r"] = "\\r", ["\t"] = "\\t", ['"'] = '\\"', ["\\"] = "\\\\" }

local function quoted(text, most)
  if #text > (most or 100) then return ("<%d bytes %s>"):format(#text, checksum(text)) end
  return '"' .. text:gsub('[%c"\\\128-\255]', function(sign)
    return escapes[sign] or ("\\x%02X"):format(sign:byte())
  end) .. '"'
end

local function name_of(value)
  for name, known in pairs(sockets) do
    if known == value then return name end
  end
  return value.class
end

local function shown(value)
  local kind = type(value)
  if kind == "string" then return quoted(value) end
  if kind == "number" then
    if value == math.floor(value) and math.abs(value) < 2 ^ 53 then return ("%d"):format(value) end
    return ("%.14g"):format(value)
  end
  if is_socket(value) then return name_of(value) end
  if kind == "function" then return "function" end
  if kind ~= "table" then return tostring(value) end
  local parts, fields = {}, {}
  for _, item in ipairs(value) do parts[#parts + 1] = shown(item) end
  for key in pairs(value) do
    if type(key) == "string" then fields[#fields + 1] = key end
  end
  table.sort(fields)
  for _, key in ipairs(fields) do parts[#parts + 1] = key .. "=" .. shown(value[key]) end
  return "{" .. table.concat(parts, ", ") .. "}"
end

local function packed(...)
  return { n = select("#", ...), ... }
end

local words = {
  packed = packed,
  socket = socket,
  data = data,
  nan = 0 / 0,
  math = math,
  -- Strings are bytes here, whatever is asked for.
  text = function() end,
  -- What nobody speaks of any more is collected, and closed.
  collect = function()
    for value in pairs(made) do
      if name_of(value) == value.class then made[value] = nil end
    end
    collectgarbage()
    collectgarbage()
  end,
  forget = function()
    for value in pairs(made) do
      -- Nothing is held back, or waited for.
      pcall(value.setoption, value, "linger", { on = false, timeout = 0 })
      value:close()
    end
    made, sockets = {}, {}
    collectgarbage()
  end,
}

local env = setmetatable({}, { __index = function(_, name) return sockets[name] or words[name] end })

local function compiled(text)
  if not setfenv then return load(text, "=scenario", "t", env) end
  local chunk, why = loadstring(text, "=scenario")
  return chunk and setfenv(chunk, env), why
end

local function keep(value)
  if is_socket(value) then made[value] = true end
end

local function answer(name, expression)
  local receiver = sockets[expression:match("^([%a_][%w_]*):")]
  local class = receiver and receiver.class
  local chunk, why = compiled("return packed(" .. expression .. ")") -- no tail call: those have no name in a message
  if not chunk then error(why) end
  local went_well, results = pcall(chunk)
  local parts = { "gives" }
  if went_well then
    for at = 1, results.n do
      parts[at + 1] = shown(results[at])
      keep(results[at])
    end
    if name ~= "" then sockets[name] = is_socket(results[1]) and results[1] or nil end
  elseif type(results) == "table" then
    parts = { "throws", shown(results[1]) }
  else
    parts = { "raises", quoted((results:gsub("^%S-:%d+: ", "")), math.huge) }
  end
  table.insert(parts, 2, receiver and receiver.class ~= class and receiver.class or "")
  return table.concat(parts, "\t")
end

io.stdout:setvbuf("line")
for line in io.lines() do
  local address, name, expression = line:match("^([^\t]*)\t([^\t]*)\t(.*)$")
  io.write(address, "\t", answer(name, expression), "\n")
end

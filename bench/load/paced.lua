-- Requests for several pages in turn, each connection waiting between two of them: wrk alone knows only full speed.
-- Arguments: milliseconds to wait on the average, then the paths. Waits are whole milliseconds; the part left over
-- is a chance to wait one more.

local paths, wait, part = {}, 0, 0
local turn = 0

function init(args)
  local average = tonumber(args[1])
  wait = math.floor(average)
  part = average - wait
  for at = 2, #args do
    paths[#paths + 1] = wrk.format("GET", args[at], { ["Accept-Encoding"] = "gzip", ["Host"] = wrk.headers["Host"] })
  end
end

function request()
  turn = turn % #paths + 1
  return paths[turn]
end

function delay()
  return wait + (math.random() < part and 1 or 0)
end

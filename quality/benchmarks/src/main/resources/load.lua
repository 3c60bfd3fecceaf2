-- One request after the other with a number picked at random in its path; told what by the environment.
local method, path, body = os.getenv("BENCH_METHOD"), os.getenv("BENCH_PATH"), os.getenv("BENCH_BODY")
local numbers, step = tonumber(os.getenv("BENCH_NUMBERS")), tonumber(os.getenv("BENCH_STEP"))
local headers, key, sent = {}, nil, 0

for name, value in string.gmatch(os.getenv("BENCH_HEADERS") or "", "([^:\n]+): ([^\n]*)") do
  headers[name] = value
end

local numbered = 0
function setup(thread)
  numbered = numbered + 1
  thread:set("number", numbered)
end

function init()
  math.randomseed(os.time() * 10 + number)
  key = string.format("%d-%d-", os.time(), number) .. math.random(1, 1000000000)
end

local function filled(n)
  local text = string.gsub(path, "{id}", string.format("00000000-0000-7000-8000-%012d", n))
  return (string.gsub(text, "{(%d)}", function(width) return string.format("%0" .. width .. "d", n) end))
end

function request()
  if body then
    sent = sent + 1
    headers["Idempotency-Key"] = key .. "-" .. sent
  end
  return wrk.format(method, filled(1 + step * (math.random(numbers) - 1)), headers, body)
end

-- Only for writes: to look at answers costs this program time.
if body then
  local told = false
  function response(status, _, said)
    if status >= 400 and not told then
      told = true
      io.write(string.format("FAILED %d %s\n", status, string.sub(said or "", 1, 500)))
    end
  end
end

function done(summary, latency)
  local failed = summary.errors.connect + summary.errors.read + summary.errors.write + summary.errors.status
      + summary.errors.timeout
  io.write(string.format("\nBENCH %d %d %d %d %d\n", summary.requests, summary.duration, failed,
    latency:percentile(50), latency:percentile(99)))
end

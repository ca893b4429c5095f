-- A round is the Mandelbrot set on 16 by 16 points with 50 iterations, and 100 steps of two bodies round each other.
local rounds = ...
local function mandelbrot(size, most)
  local inside = 0
  for row = 0, size - 1 do
    local ci = 2.0 * row / size - 1.0
    for column = 0, size - 1 do
      local cr = 2.0 * column / size - 1.5
      local zr, zi, n = 0.0, 0.0, 0
      while n < most and zr * zr + zi * zi <= 4.0 do
        zr, zi = zr * zr - zi * zi + cr, 2.0 * zr * zi + ci
        n = n + 1
      end
      if n == most then inside = inside + 1 end
    end
  end
  return inside
end
local function energy(sun, planet)
  local dx, dy = sun.x - planet.x, sun.y - planet.y
  return 0.5 * sun.mass * (sun.vx * sun.vx + sun.vy * sun.vy)
    + 0.5 * planet.mass * (planet.vx * planet.vx + planet.vy * planet.vy)
    - sun.mass * planet.mass / math.sqrt(dx * dx + dy * dy)
end
local function advance(bodies, dt)
  for i = 1, #bodies do
    local a = bodies[i]
    for j = i + 1, #bodies do
      local b = bodies[j]
      local dx, dy = a.x - b.x, a.y - b.y
      local squared = dx * dx + dy * dy
      local magnitude = dt / (squared * math.sqrt(squared))
      a.vx = a.vx - dx * b.mass * magnitude
      a.vy = a.vy - dy * b.mass * magnitude
      b.vx = b.vx + dx * a.mass * magnitude
      b.vy = b.vy + dy * a.mass * magnitude
    end
  end
  for i = 1, #bodies do
    local body = bodies[i]
    body.x = body.x + dt * body.vx
    body.y = body.y + dt * body.vy
  end
end
for _ = 1, rounds do
  assert(mandelbrot(16, 50) == 104)
  local sun = { x = 0.0, y = 0.0, vx = 0.0, vy = 0.0, mass = 40.0 }
  local planet = { x = 5.0, y = 0.0, vx = 0.0, vy = 2.8, mass = 0.04 }
  local before = energy(sun, planet)
  for _ = 1, 100 do advance({ sun, planet }, 0.01) end
  assert(math.abs(energy(sun, planet) - before) < 0.01)
end


while true do

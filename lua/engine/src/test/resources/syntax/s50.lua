
if x the y end

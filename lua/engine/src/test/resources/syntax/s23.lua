
--[[ unfinished comment

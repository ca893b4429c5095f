
do local y goto c; local z; ::c:: y = 1 end

print("a\tb\\n\"q\" 'x' \65\066\x41\u{48}\u{20AC}\z
       joined", 'single "double"', [[long
string]], [==[with ]] inside]==], #[[

x]])
print("\a\b\f\v" == "\7\8\12\11", "line\
continued", '\'', "\u{7FFFFFFF}" == "\xFD\xBF\xBF\xBF\xBF\xBF")
--[[ long
comment ]] print("after comment") --[==[ x ]] y ]==] print("second")
-- plain comment
print(#"é", ("é"):byte(1, -1))

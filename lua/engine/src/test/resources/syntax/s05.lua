
f(


and

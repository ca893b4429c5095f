
else


goto 5


return return

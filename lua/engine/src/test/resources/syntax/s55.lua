
repeat goto cont; local k; ::cont:: until k

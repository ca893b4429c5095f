
do ::a:: ::a:: end

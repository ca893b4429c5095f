/** A long run at full speed that shows whether anything grows. */
package dev.hadron.bench.soak;

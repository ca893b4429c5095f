/** What languages and containers plug into the kernel: where definitions come from and how their arguments are converted. */
@NullMarked
package dev.hadron.spi;

import org.jspecify.annotations.NullMarked;

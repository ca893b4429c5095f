/** What the pages of the Dev UI ask the running application. */
@NullMarked
package dev.hadron.dev;

import org.jspecify.annotations.NullMarked;

/** Whether the kernel can be sent requests, and whether its event loops still run. */
@NullMarked
package dev.hadron.runtime.health;

import org.jspecify.annotations.NullMarked;

/** Whether the atomic service is stuck, and freeing it. */
@NullMarked
package dev.pynmon.web.scheduler;

import org.jspecify.annotations.NullMarked;

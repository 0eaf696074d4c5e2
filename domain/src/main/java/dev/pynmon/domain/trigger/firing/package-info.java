/** Whether triggers fired, and why one has not. */
@NullMarked
package dev.pynmon.domain.trigger.firing;

import org.jspecify.annotations.NullMarked;

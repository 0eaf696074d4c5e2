/** Triggers, and what they started. */
@NullMarked
package dev.pynmon.domain.trigger;

import org.jspecify.annotations.NullMarked;

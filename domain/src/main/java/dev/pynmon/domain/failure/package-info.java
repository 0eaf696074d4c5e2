/** Which failures are one: what their messages have in common, and what varies. */
@NullMarked
package dev.pynmon.domain.failure;

import org.jspecify.annotations.NullMarked;

/** What {@code pynmon failures} says. */
@NullMarked
package dev.pynmon.bootstrap.failure;

import org.jspecify.annotations.NullMarked;

/** What {@code pynmon explain} says. */
@NullMarked
package dev.pynmon.bootstrap.explain;

import org.jspecify.annotations.NullMarked;

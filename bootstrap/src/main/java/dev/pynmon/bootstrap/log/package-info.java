/** What {@code pynmon explain} says. */
@NullMarked
package dev.pynmon.bootstrap.log;

import org.jspecify.annotations.NullMarked;

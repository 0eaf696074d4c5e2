/** What {@code pynmon differs} says. */
@NullMarked
package dev.pynmon.bootstrap.difference;

import org.jspecify.annotations.NullMarked;

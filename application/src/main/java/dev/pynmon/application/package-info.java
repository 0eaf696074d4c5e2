/** The use cases of the monitor, the ports around them, and {@code Pynmon}, which wires them. */
@NullMarked
package dev.pynmon.application;

import org.jspecify.annotations.NullMarked;

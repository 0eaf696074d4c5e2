/** Who asks, whether they may, and what was done. */
@NullMarked
package dev.pynmon.application.port.in.access;

import org.jspecify.annotations.NullMarked;

/** Use cases about applications as a whole. */
@NullMarked
package dev.pynmon.application.port.in.app;

import org.jspecify.annotations.NullMarked;

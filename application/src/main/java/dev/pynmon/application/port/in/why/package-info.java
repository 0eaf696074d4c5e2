/** Why an invocation stands where it stands. */
@NullMarked
package dev.pynmon.application.port.in.why;

import org.jspecify.annotations.NullMarked;

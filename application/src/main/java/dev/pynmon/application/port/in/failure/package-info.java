/** Use cases about what fails. */
@NullMarked
package dev.pynmon.application.port.in.failure;

import org.jspecify.annotations.NullMarked;

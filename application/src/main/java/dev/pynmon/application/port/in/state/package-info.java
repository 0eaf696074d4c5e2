/** Use cases about the state backend as a store. */
@NullMarked
package dev.pynmon.application.port.in.state;

import org.jspecify.annotations.NullMarked;

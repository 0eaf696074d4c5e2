/** Use cases about pasted log output. */
@NullMarked
package dev.pynmon.application.port.in.log;

import org.jspecify.annotations.NullMarked;

/** Use cases about invocations. */
@NullMarked
package dev.pynmon.application.port.in.invocation;

import org.jspecify.annotations.NullMarked;

/** What a state backend's store is asked about invocations. */
@NullMarked
package dev.pynmon.application.port.out.invocation;

import org.jspecify.annotations.NullMarked;

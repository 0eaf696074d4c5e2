/** Invocations on their way through the statuses, and the only place that writes them down. */
@NullMarked
package dev.pynmon.demo.invocation;

import org.jspecify.annotations.NullMarked;

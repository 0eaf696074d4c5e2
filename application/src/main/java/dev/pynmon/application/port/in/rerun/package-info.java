/** Running invocations again, putting back what is stranded, freeing the scheduler. */
@NullMarked
package dev.pynmon.application.port.in.rerun;

import org.jspecify.annotations.NullMarked;

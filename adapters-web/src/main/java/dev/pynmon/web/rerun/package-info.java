/** Running an invocation again, putting back what is stranded, freeing the scheduler. */
@NullMarked
package dev.pynmon.web.rerun;

import org.jspecify.annotations.NullMarked;

/** Triggers: which there are, their runs, and upon what these were executed. */
@NullMarked
package dev.pynmon.application.port.in.trigger;

import org.jspecify.annotations.NullMarked;

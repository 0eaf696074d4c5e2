/** What a window of time looks like, runner by runner. */
@NullMarked
package dev.pynmon.application.port.in.timeline;

import org.jspecify.annotations.NullMarked;

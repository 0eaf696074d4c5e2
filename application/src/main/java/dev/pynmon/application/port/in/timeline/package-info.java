/** What went on in a window of time. */
@NullMarked
package dev.pynmon.application.port.in.timeline;

import org.jspecify.annotations.NullMarked;

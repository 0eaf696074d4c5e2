/** Use cases about events. */
@NullMarked
package dev.pynmon.application.port.in.event;

import org.jspecify.annotations.NullMarked;

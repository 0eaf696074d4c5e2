/** Use cases about queues. */
@NullMarked
package dev.pynmon.application.port.in.broker;

import org.jspecify.annotations.NullMarked;

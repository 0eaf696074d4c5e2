/** Queues, and who may take which invocation out of them. */
@NullMarked
package dev.pynmon.demo.broker;

import org.jspecify.annotations.NullMarked;

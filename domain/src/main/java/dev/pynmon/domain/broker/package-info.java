/** Queues and the messages waiting in them (wire format, section 6). */
@NullMarked
package dev.pynmon.domain.broker;

import org.jspecify.annotations.NullMarked;

/** Heartbeats and contexts of runners in memory (wire format, section 5). */
@NullMarked
package dev.pynmon.memory.runner;

import org.jspecify.annotations.NullMarked;

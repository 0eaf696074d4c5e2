/** Freeing the atomic service. */
@NullMarked
package dev.pynmon.application.port.in.scheduler;

import org.jspecify.annotations.NullMarked;

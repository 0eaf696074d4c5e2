/** Use cases about the orchestrator: statuses, blocking, and the atomic service. */
@NullMarked
package dev.pynmon.application.port.in.orchestrator;

import org.jspecify.annotations.NullMarked;

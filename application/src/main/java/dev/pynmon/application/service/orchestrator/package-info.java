/** The orchestrator: statuses, blocking, and the atomic service. */
@NullMarked
package dev.pynmon.application.service.orchestrator;

import org.jspecify.annotations.NullMarked;

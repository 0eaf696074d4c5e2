/** What the orchestrator knows: current states, blocking, atomic-service runs. */
@NullMarked
package dev.pynmon.domain.orchestrator;

import org.jspecify.annotations.NullMarked;

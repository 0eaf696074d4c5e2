/** The orchestrator, and the atomic service with its runs and its schedule. */
@NullMarked
package dev.pynmon.web.orchestrator;

import org.jspecify.annotations.NullMarked;

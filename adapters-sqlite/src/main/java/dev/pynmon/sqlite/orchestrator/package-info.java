/** Present states of invocations, who waits for whom, atomic-service runs. */
@NullMarked
package dev.pynmon.sqlite.orchestrator;

import org.jspecify.annotations.NullMarked;

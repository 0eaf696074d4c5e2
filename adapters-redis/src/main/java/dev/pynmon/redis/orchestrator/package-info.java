/** What the orchestrator keeps in Redis: statuses, who waits for whom, service runs. */
@NullMarked
package dev.pynmon.redis.orchestrator;

import org.jspecify.annotations.NullMarked;

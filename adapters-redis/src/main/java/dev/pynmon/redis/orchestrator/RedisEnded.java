package dev.pynmon.redis.orchestrator;

import dev.pynmon.application.port.out.purge.EndedInvocations;
import dev.pynmon.application.port.out.purge.EndedWalk;
import dev.pynmon.redis.key.KeyedServer;
import java.time.Instant;

/**
 * Invocations that ended, by the sorted set of when they did.
 *
 * @param app the application
 */
public record RedisEnded(KeyedServer app) implements EndedInvocations {
  @Override
  public EndedWalk endedBy(Instant moment) {
    return new EndedTimes(app, moment);
  }
}

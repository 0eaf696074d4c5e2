package dev.pynmon.redis.purge;

import dev.pynmon.application.port.out.purge.ComponentPurge;
import dev.pynmon.application.port.out.purge.EndedInvocations;
import dev.pynmon.application.port.out.purge.EventPurge;
import dev.pynmon.application.port.out.purge.InvocationPurge;
import dev.pynmon.application.port.plugin.AppPurges;
import dev.pynmon.domain.app.Absence;
import dev.pynmon.domain.app.Answer;
import dev.pynmon.domain.app.Component;
import dev.pynmon.redis.catalogue.Generation;
import dev.pynmon.redis.orchestrator.RedisEnded;

/**
 * What may be removed from one application.
 *
 * @param app the application
 */
public record RedisPurges(WrittenApp app) implements AppPurges {
  @Override
  public ComponentPurge all(Component component) {
    return new KeyPurge(app, component);
  }

  @Override
  public InvocationPurge invocations(Component component) {
    return switch (component) {
      case BROKER -> new EndedMessages(app);
      case ORCHESTRATOR -> new EndedStatuses(app);
      case STATE_BACKEND -> new EndedRecords(app);
      case CLIENT_DATA_STORE, TRIGGER -> _ -> 0;
    };
  }

  @Override
  public EndedInvocations ended() {
    return new RedisEnded(app.app());
  }

  @Override
  public Answer<EventPurge> events() {
    boolean isOld =
        app.catalogue()
            .get()
            .value()
            .filter(found -> found.generation() == Generation.V0_2_3)
            .isPresent();
    return isOld
        ? new Answer.Missing<>(new Absence.InThisVersion())
        : new Answer.Available<>(new RedisEventPurge(app));
  }
}

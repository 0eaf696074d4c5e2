package dev.pynmon.redis.rerun;

import dev.pynmon.application.port.out.rerun.Dialect;
import dev.pynmon.application.port.out.rerun.Dialect.Workflows;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.redis.catalogue.Generation;
import dev.pynmon.redis.server.Batch;
import java.util.Optional;

/**
 * Tells how the pynenc that works on a server registers invocations.
 *
 * @param app where
 */
record RedisDialect(RepairedApp app) {
  private static final String BROKEN_PAIR =
      "Here works pynenc 0.4 with a Redis plugin of 0.3, which never queues what it registers.";

  /** One round trip. */
  Dialect of(InvocationId original) {
    Generation generation = app.generation();
    Workflows workflows =
        app.app()
            .read(
                session -> {
                  Batch batch = session.batch();
                  RecordForm form = RecordForm.ask(batch, app, original);
                  batch.send();
                  return workflows(form);
                });
    Optional<String> problem =
        Optional.of(BROKEN_PAIR).filter(any -> generation == Generation.BROKEN_PAIR);
    return new Dialect(workflows, app.namesQueues(), problem);
  }

  private static Workflows workflows(RecordForm form) {
    if (form.namesEvent()) {
      return Workflows.AS_BEFORE;
    }
    return form.knowsEvents() ? Workflows.UNTOLD : Workflows.EVERY;
  }
}

package dev.pynmon.redis.rerun;

import dev.pynmon.application.port.out.rerun.Dialect;
import dev.pynmon.application.port.out.rerun.Dialect.Workflows;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.redis.server.Batch;

/**
 * Tells how the pynenc that works on a server registers invocations.
 *
 * @param app where
 */
record RedisDialect(RepairedApp app) {
  /** One round trip. */
  Dialect of(InvocationId original) {
    boolean namesQueues = app.namesQueues();
    Workflows workflows =
        app.app()
            .read(
                session -> {
                  Batch batch = session.batch();
                  RecordForm form = RecordForm.ask(batch, app, original);
                  batch.send();
                  return workflows(form);
                });
    return new Dialect(workflows, namesQueues);
  }

  private static Workflows workflows(RecordForm form) {
    if (form.namesEvent()) {
      return Workflows.AS_BEFORE;
    }
    return form.knowsEvents() ? Workflows.UNTOLD : Workflows.EVERY;
  }
}

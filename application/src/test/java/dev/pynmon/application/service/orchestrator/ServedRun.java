package dev.pynmon.application.service.orchestrator;

import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.id.RunnerId;
import dev.pynmon.domain.id.TaskKey;
import dev.pynmon.domain.id.TriggerRunId;
import dev.pynmon.domain.trigger.TriggerRun;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Runs of triggers that name the run of the atomic service that did them. */
final class ServedRun {
  private ServedRun() {}

  static TriggerRun run(String id, Instant at, String service) {
    return run(id, at, service, Optional.empty());
  }

  static TriggerRun run(String id, Instant at, String service, String runner) {
    return run(id, at, service, Optional.of(new RunnerId(runner)));
  }

  private static TriggerRun run(String id, Instant at, String service, Optional<RunnerId> runner) {
    return new TriggerRun(
        new TriggerRunId(id),
        "trigger",
        Optional.of(new TaskKey("shop.thank")),
        "or",
        Optional.of(new InvocationId("started-" + id)),
        Optional.of(at),
        Optional.of(at),
        List.of(),
        new TriggerRun.ServedBy(Optional.of(service), runner));
  }
}

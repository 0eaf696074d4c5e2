package dev.pynmon.application.service.invocation;

import dev.pynmon.application.service.app.Visit;
import dev.pynmon.domain.broker.QueueName;
import dev.pynmon.domain.id.TaskKey;
import java.util.Optional;
import java.util.function.Function;

/** What the code says of the queues that invocations are sent to. */
@FunctionalInterface
public interface TaskQueues {
  /** The queue of each task, where the code names it. Asks no store. */
  Function<TaskKey, Optional<QueueName>> of(Visit visit);
}

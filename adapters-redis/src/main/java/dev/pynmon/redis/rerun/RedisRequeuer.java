package dev.pynmon.redis.rerun;

import dev.pynmon.application.port.out.rerun.RequeueOutcome;
import dev.pynmon.application.port.out.rerun.Requeuer;
import dev.pynmon.domain.app.Component;
import dev.pynmon.domain.broker.QueueName;
import dev.pynmon.domain.orchestrator.InvocationState;
import java.util.Set;

/**
 * Puts invocations back into a queue in Redis. Three round trips, again as many whenever somebody
 * touched what was watched.
 *
 * @param app where
 */
record RedisRequeuer(RepairedApp app) implements Requeuer {
  @Override
  public RequeueOutcome requeue(
      InvocationState seen, QueueName queue, double priority, Set<Component> parts) {
    MessageTarget target = app.target(queue, priority);
    boolean hasStatus = parts.contains(Component.ORCHESTRATOR);
    return app.write(turn -> new Requeue(app, turn, seen, target).attempt(hasStatus));
  }
}

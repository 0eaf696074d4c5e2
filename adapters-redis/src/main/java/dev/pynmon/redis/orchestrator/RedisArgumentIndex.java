package dev.pynmon.redis.orchestrator;

import dev.pynmon.application.port.out.orchestrator.ArgumentIndex;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.id.TaskKey;
import dev.pynmon.domain.invocation.Invocation;
import dev.pynmon.domain.orchestrator.InvocationState;
import dev.pynmon.domain.rerun.OnlyOne;
import dev.pynmon.redis.key.KeyedServer;
import dev.pynmon.redis.server.Batch;
import dev.pynmon.redis.server.Reply;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The sets of those that hold an argument (wire format, section 1.4).
 *
 * @param app the application
 */
public record RedisArgumentIndex(KeyedServer app) implements ArgumentIndex {
  /** One round trip. */
  @Override
  public Set<InvocationId> indexed(Collection<Invocation> invocations) {
    return app.read(
        session -> {
          Batch batch = session.batch();
          Map<InvocationId, Reply<List<Boolean>>> asked = new LinkedHashMap<>();
          for (Invocation each : invocations) {
            someSet(each)
                .map(set -> batch.smismember(set, List.of(each.id().value())))
                .ifPresent(reply -> asked.put(each.id(), reply));
          }
          batch.send();
          asked.values().removeIf(reply -> !isIn(reply));
          return Set.copyOf(asked.keySet());
        });
  }

  private static boolean isIn(Reply<List<Boolean>> reply) {
    return reply.ofRightType().orElse(List.of()).contains(true);
  }

  /** All arguments are indexed or none; the shortest has the shortest name of a key. */
  private Optional<String> someSet(Invocation invocation) {
    StatusKeys keys = new StatusKeys(app.keys());
    return invocation.arguments().serialized().entrySet().stream()
        .min(Comparator.comparingInt(each -> each.getKey().length() + each.getValue().length()))
        .map(each -> keys.ofArgument(invocation.task(), each.getKey(), each.getValue()));
  }

  /** As many round trips as {@link RegisteredSearch#first}. */
  @Override
  public Optional<InvocationState> registered(TaskKey task, OnlyOne onlyOne) {
    return app.read(new RegisteredSearch(app.keys(), task, onlyOne, false)::first);
  }
}

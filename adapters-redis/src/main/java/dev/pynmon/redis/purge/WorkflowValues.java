package dev.pynmon.redis.purge;

import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.id.WorkflowId;
import dev.pynmon.domain.purge.EndedInvocation;
import dev.pynmon.domain.query.Snapshot;
import dev.pynmon.redis.catalogue.AppContents;
import dev.pynmon.redis.catalogue.Listed;
import dev.pynmon.redis.server.Batch;
import dev.pynmon.redis.server.KeyName;
import dev.pynmon.redis.server.KeyScan;
import dev.pynmon.redis.server.Reply;
import dev.pynmon.redis.server.Scan;
import dev.pynmon.redis.server.Session;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The keys of the values that workflows keep. No other key leads to them, so they are looked up in
 * the catalogue, if that was begun after all these workflows had ended and left out nothing, else
 * looked for among all keys of the server.
 *
 * @param keys the keys by workflow
 */
record WorkflowValues(Map<InvocationId, List<KeyName>> keys) {
  private static final int STEP = 10_000;

  Collection<KeyName> of(InvocationId id) {
    return keys.getOrDefault(id, List.of());
  }

  static WorkflowValues of(WrittenApp app, List<EndedInvocation> some) {
    List<InvocationId> workflows = workflows(app, some);
    if (workflows.isEmpty()) {
      return new WorkflowValues(Map.of());
    }
    return known(app, some)
        .map(found -> listed(app, found, workflows))
        .orElseGet(() -> searched(app, workflows));
  }

  /** One round trip: an invocation is a workflow where a run of it is recorded. */
  private static List<InvocationId> workflows(WrittenApp app, List<EndedInvocation> some) {
    return app.app()
        .read(
            session -> {
              Batch batch = session.batch();
              Map<InvocationId, Reply<Boolean>> runs = new HashMap<>();
              some.forEach(each -> runs.put(each.id(), batch.exists(run(app, each.id()))));
              batch.send();
              return runs.keySet().stream().filter(id -> get(runs, id)).toList();
            });
  }

  private static boolean get(Map<InvocationId, Reply<Boolean>> runs, InvocationId id) {
    Reply<Boolean> reply = runs.get(id);
    return reply != null && reply.get();
  }

  private static String run(WrittenApp app, InvocationId id) {
    return app.keys().stateBackend("workflow:run:" + id);
  }

  private static Optional<AppContents> known(WrittenApp app, List<EndedInvocation> some) {
    Snapshot<AppContents> catalogue = app.catalogue().get();
    return catalogue instanceof Snapshot.Taken<AppContents> taken
            && taken.complete()
            && !taken.value().orElseThrow().cut().contains(Listed.WORKFLOW_DATA)
            && some.stream().allMatch(each -> each.state().status().at().isBefore(taken.asOf()))
        ? taken.value()
        : Optional.empty();
  }

  private static WorkflowValues listed(
      WrittenApp app, AppContents found, List<InvocationId> workflows) {
    Map<InvocationId, List<KeyName>> keys = new HashMap<>();
    for (InvocationId id : workflows) {
      Collection<String> names =
          Optional.ofNullable(found.workflowData().get(new WorkflowId(id.value())))
              .<Collection<String>>map(each -> each)
              .orElse(List.of());
      keys.put(id, names.stream().map(name -> KeyName.of(data(app, id) + name)).toList());
    }
    return new WorkflowValues(keys);
  }

  private static String data(WrittenApp app, InvocationId id) {
    return app.keys().stateBackend("workflow:" + id + ":data:");
  }

  private static WorkflowValues searched(WrittenApp app, List<InvocationId> workflows) {
    Map<InvocationId, List<KeyName>> keys = new HashMap<>();
    String cursor = Scan.START;
    do {
      String from = cursor;
      KeyScan scan = app.app().read(session -> step(app, session, from));
      scan.found().forEach(key -> add(app, workflows, key, keys));
      cursor = scan.next();
    } while (!cursor.equals(Scan.START));
    return new WorkflowValues(keys);
  }

  private static KeyScan step(WrittenApp app, Session session, String cursor) {
    Batch batch = session.batch();
    Reply<KeyScan> scan = batch.keys(cursor, app.keys().stateBackend("workflow:"), STEP);
    batch.send();
    return scan.get();
  }

  private static void add(
      WrittenApp app,
      List<InvocationId> workflows,
      KeyName key,
      Map<InvocationId, List<KeyName>> keys) {
    for (InvocationId id : workflows) {
      if (key.beginsWith(KeyName.of(data(app, id)))) {
        keys.computeIfAbsent(id, _ -> new ArrayList<>()).add(key);
      }
    }
  }
}

package dev.pynmon.redis.workflow;

import dev.pynmon.application.port.out.workflow.Workflows;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.id.TaskKey;
import dev.pynmon.domain.id.WorkflowId;
import dev.pynmon.domain.query.Count;
import dev.pynmon.domain.query.KeyText;
import dev.pynmon.domain.query.Listing;
import dev.pynmon.domain.query.Page;
import dev.pynmon.domain.query.PageRequest;
import dev.pynmon.domain.query.Snapshot;
import dev.pynmon.domain.query.Source;
import dev.pynmon.domain.workflow.WorkflowDatum;
import dev.pynmon.domain.workflow.WorkflowRun;
import dev.pynmon.format.WorkflowRunJson;
import dev.pynmon.redis.catalogue.AppContents;
import dev.pynmon.redis.catalogue.CatalogueList;
import dev.pynmon.redis.catalogue.Listed;
import dev.pynmon.redis.key.KeyedServer;
import dev.pynmon.redis.list.SetList;
import dev.pynmon.redis.server.Batch;
import dev.pynmon.redis.server.Reply;
import dev.pynmon.redis.server.Session;
import dev.pynmon.redis.value.Beginning;
import dev.pynmon.redis.value.LongTexts;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * The runs of workflows in Redis.
 *
 * @param app where they are
 * @param catalogue which values each run keeps
 */
public record RedisWorkflows(KeyedServer app, Supplier<Snapshot<AppContents>> catalogue)
    implements Workflows {
  private static final int MAX_DATUM = 10_000;
  private static final long MAX_BYTES_OF_A_CHARACTER = 4;
  private static final KeyText<String> DATA_CURSORS =
      KeyText.ofNames("workflow-data", Function.identity());

  /** One round trip; of more than 10,000 types two for most pages, and up to 31. */
  @Override
  public Page<TaskKey> types(PageRequest request) {
    return app.read(
        session ->
            new SetList<>(session, key("types"), "workflow-types", TaskKey::new).page(request));
  }

  /** One round trip. */
  @Override
  public Map<TaskKey, Count> runCounts(Collection<TaskKey> types, long bound) {
    return app.read(
        session -> {
          Batch batch = session.batch();
          Map<TaskKey, Reply<Long>> sizes = new LinkedHashMap<>();
          types.forEach(type -> sizes.put(type, batch.scard(key("type_index:" + type))));
          batch.send();
          Map<TaskKey, Count> counts = new LinkedHashMap<>();
          sizes.forEach(
              (type, size) -> counts.put(type, Count.upTo(size.ofRightType().orElse(0L), bound)));
          return Collections.unmodifiableMap(counts);
        });
  }

  /** One round trip. */
  @Override
  public Map<WorkflowId, WorkflowRun> of(Collection<WorkflowId> ids) {
    return app.read(session -> runs(session, List.copyOf(ids)));
  }

  private Map<WorkflowId, WorkflowRun> runs(Session session, List<WorkflowId> ids) {
    Batch batch = session.batch();
    Reply<List<Optional<String>>> texts =
        batch.mget(ids.stream().map(id -> key("run:" + id)).toList());
    batch.send();
    List<Optional<String>> all = texts.get();
    Map<WorkflowId, WorkflowRun> found = new LinkedHashMap<>();
    for (int i = 0; i < all.size(); i++) {
      WorkflowId id = ids.get(i);
      all.get(i)
          .flatMap(json -> WorkflowRunJson.read(id, json))
          .ifPresent(run -> found.put(id, run));
    }
    return Collections.unmodifiableMap(found);
  }

  /**
   * One round trip, two where more than 16 KB of one are wanted, none before there is a catalogue;
   * which keys there are is as old as that, for Redis has no index of them.
   */
  @Override
  public Snapshot<Page<WorkflowDatum>> data(WorkflowId id, PageRequest request) {
    return CatalogueList.of(
        catalogue.get(), Listed.WORKFLOW_DATA, found -> page(keys(found, id), id, request));
  }

  private static NavigableSet<String> keys(AppContents found, WorkflowId id) {
    return Optional.ofNullable(found.workflowData().get(id)).orElseGet(TreeSet::new);
  }

  private Page<WorkflowDatum> page(NavigableSet<String> keys, WorkflowId id, PageRequest request) {
    return app.read(
        session ->
            new Listing<>(DATA_CURSORS, Source.of(keys), shown -> data(session, id, shown))
                .page(request));
  }

  private List<WorkflowDatum> data(Session session, WorkflowId id, List<String> names) {
    String start = key(id + ":data:");
    Map<String, Beginning> texts =
        new LongTexts(session)
            .of(names.stream().map(start::concat).toList(), MAX_BYTES_OF_A_CHARACTER * MAX_DATUM);
    return texts.entrySet().stream()
        .map(
            each ->
                new WorkflowDatum(
                    each.getKey().substring(start.length()), each.getValue().inChars(MAX_DATUM)))
        .toList();
  }

  /** One round trip; of more than 10,000 members two for most pages, and up to 31. */
  @Override
  public Page<InvocationId> subInvocations(WorkflowId id, PageRequest request) {
    String key = key(id + ":sub_invocations");
    return app.read(
        session ->
            new SetList<>(session, key, "workflow-members", InvocationId::new).page(request));
  }

  /** One round trip. */
  @Override
  public Map<WorkflowId, Count> subInvocationCounts(Collection<WorkflowId> ids, long bound) {
    return app.read(
        session -> {
          Batch batch = session.batch();
          Map<WorkflowId, Reply<Long>> sizes = new LinkedHashMap<>();
          ids.forEach(id -> sizes.put(id, batch.scard(key(id + ":sub_invocations"))));
          batch.send();
          Map<WorkflowId, Count> counts = new LinkedHashMap<>();
          sizes.forEach(
              (id, size) -> counts.put(id, Count.upTo(size.ofRightType().orElse(0L), bound)));
          return Collections.unmodifiableMap(counts);
        });
  }

  private String key(String name) {
    return app.keys().stateBackend("workflow:" + name);
  }
}

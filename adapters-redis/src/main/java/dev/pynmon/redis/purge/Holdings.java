package dev.pynmon.redis.purge;

import dev.pynmon.application.port.out.purge.ComponentPurge;
import dev.pynmon.domain.app.Component;
import dev.pynmon.domain.purge.Holding;
import dev.pynmon.domain.query.Count;
import dev.pynmon.domain.query.Snapshot;
import dev.pynmon.domain.status.InvocationStatus;
import dev.pynmon.domain.status.KnownStatus;
import dev.pynmon.redis.catalogue.AppContents;
import dev.pynmon.redis.catalogue.CatalogueCount;
import dev.pynmon.redis.key.AppKeys;
import dev.pynmon.redis.key.Kept;
import dev.pynmon.redis.server.Batch;
import dev.pynmon.redis.server.Reply;
import dev.pynmon.redis.server.Scored;
import dev.pynmon.redis.server.Session;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;

/**
 * How much a component holds: what has an index by that, the rest as the catalogue knows it.
 *
 * @param app the application
 * @param component the component
 */
record Holdings(WrittenApp app, Component component) {
  /** Of so many invocations that are waited for it is counted who waits. */
  private static final int MOST_WAITED = 1_000;

  List<Holding> all() {
    Snapshot<AppContents> catalogue = app.catalogue().get();
    Map<Kept, Count> fresh = app.app().read(session -> fresh(session, catalogue));
    return Arrays.stream(Kept.values())
        .filter(kind -> kind.component() == component)
        .map(kind -> new Holding(kind.kind(), count(kind, fresh, catalogue)))
        .filter(holding -> !holding.entries().equals(Optional.of(new Count.Exact(0))))
        .toList();
  }

  private static Optional<Count> count(
      Kept kind, Map<Kept, Count> fresh, Snapshot<AppContents> catalogue) {
    return Optional.ofNullable(fresh.get(kind))
        .or(() -> catalogue.value().map(_ -> known(kind, catalogue)));
  }

  /** Of a set the catalogue knows only that it is there, so that it holds one entry at least. */
  private static Count known(Kept kind, Snapshot<AppContents> catalogue) {
    ToLongFunction<AppContents> keys = found -> found.kept().getOrDefault(kind, 0L);
    Count count = CatalogueCount.of(catalogue, keys, ComponentPurge.MAX_COUNTED);
    return kind.held() == Kept.Held.ONE || count.value() == 0
        ? count
        : new Count.AtLeast(count.value());
  }

  private Map<Kept, Count> fresh(Session session, Snapshot<AppContents> catalogue) {
    Map<Kept, List<Reply<Long>>> asked = new EnumMap<>(Kept.class);
    Batch batch = session.batch();
    switch (component) {
      case BROKER -> asked.put(Kept.MESSAGES, messages(batch));
      case ORCHESTRATOR -> {
        asked.put(Kept.STATUSES, statuses(batch, catalogue));
        asked.put(Kept.HEARTBEATS, zcard(batch, keys().orchestrator("runner_heartbeats")));
        asked.put(
            Kept.SERVICE_RUNS, zcard(batch, keys().orchestrator("atomic_service_executions")));
      }
      case STATE_BACKEND ->
          asked.put(Kept.HISTORY, zcard(batch, keys().stateBackend("history_by_timestamp")));
      case CLIENT_DATA_STORE -> {}
      case TRIGGER -> {
        asked.put(Kept.EVENTS, zcard(batch, keys().trigger("evts_by_time")));
        asked.put(Kept.TRIGGER_RUNS, zcard(batch, keys().trigger("truns_by_time")));
      }
    }
    batch.send();
    Map<Kept, Count> counts = new EnumMap<>(Kept.class);
    asked.forEach((kind, replies) -> counts.put(kind, sum(replies.stream())));
    if (component == Component.ORCHESTRATOR) {
      counts.put(Kept.EDGES, edges(session));
    }
    return counts;
  }

  private AppKeys keys() {
    return app.keys();
  }

  private static List<Reply<Long>> zcard(Batch batch, String key) {
    return List.of(batch.zcard(key));
  }

  private List<Reply<Long>> messages(Batch batch) {
    return Stream.concat(
            Stream.of(batch.llen(keys().broker("default_queue"))),
            app.sortedQueues().stream().map(batch::zcard))
        .toList();
  }

  private List<Reply<Long>> statuses(Batch batch, Snapshot<AppContents> catalogue) {
    Set<InvocationStatus> all = new LinkedHashSet<>(List.of(KnownStatus.values()));
    catalogue.value().ifPresent(found -> all.addAll(found.statuses()));
    return all.stream()
        .map(status -> batch.scard(keys().orchestrator("status:" + status.value())))
        .toList();
  }

  private Count edges(Session session) {
    Batch first = session.batch();
    Reply<List<Scored>> waited =
        first.zrange(keys().blocking("all_waited"), false, 0, MOST_WAITED - 1L);
    first.send();
    List<Scored> some = waited.ofRightType().orElse(List.of());
    Batch second = session.batch();
    List<Reply<Long>> waiters =
        some.stream()
            .map(each -> second.scard(keys().blocking("waited_by:" + each.member())))
            .toList();
    second.send();
    Count sum = sum(waiters.stream());
    return some.size() < MOST_WAITED ? sum : new Count.AtLeast(sum.value());
  }

  private static Count sum(Stream<Reply<Long>> replies) {
    long sum = replies.mapToLong(reply -> reply.ofRightType().orElse(0L)).sum();
    return Count.upTo(sum, ComponentPurge.MAX_COUNTED);
  }
}

package dev.pynmon.redis.orchestrator;

import dev.pynmon.application.port.out.orchestrator.Statuses;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.id.TaskKey;
import dev.pynmon.domain.invocation.IdsFound;
import dev.pynmon.domain.orchestrator.InvocationState;
import dev.pynmon.domain.orchestrator.StatusTotals;
import dev.pynmon.domain.query.Count;
import dev.pynmon.domain.query.Found;
import dev.pynmon.domain.query.KeyText;
import dev.pynmon.domain.query.Listing;
import dev.pynmon.domain.query.Page;
import dev.pynmon.domain.query.PageRequest;
import dev.pynmon.domain.query.Snapshot;
import dev.pynmon.domain.query.Source;
import dev.pynmon.domain.query.StatusFilter;
import dev.pynmon.domain.status.InvocationStatus;
import dev.pynmon.domain.status.KnownStatus;
import dev.pynmon.domain.value.PythonTime;
import dev.pynmon.redis.catalogue.AppContents;
import dev.pynmon.redis.catalogue.CatalogueList;
import dev.pynmon.redis.catalogue.Listed;
import dev.pynmon.redis.key.KeyedServer;
import dev.pynmon.redis.list.ScoredSet;
import dev.pynmon.redis.server.Batch;
import dev.pynmon.redis.server.Reply;
import dev.pynmon.redis.server.Scored;
import dev.pynmon.redis.server.Session;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * The present state of invocations in Redis (wire format, sections 1.4, 3.3 and 13.1).
 *
 * <p>{@code invocation_status:{id}} alone says what status an invocation has. The sets of statuses
 * are indexes, which two writers at once may leave wrong.
 *
 * @param app the application
 * @param catalogue what the search through all keys found
 */
public record RedisStatuses(KeyedServer app, Supplier<Snapshot<AppContents>> catalogue)
    implements Statuses {
  /** Larger answers would keep the server from others for too long. */
  private static final long PIECE = 2_000;

  static final KeyText<Scored> CURSORS = ScoredSet.cursors("invocations");
  private static final KeyText<TaskKey> TASK_CURSORS = KeyText.ofNames("tasks", TaskKey::new);

  /**
   * Two round trips without conditions or of a task, three behind a cursor.
   *
   * <p>With statuses or a call, where a {@link SmallSet} serves: four, with statuses one more
   * behind a cursor; more where statuses are others than their sets say. Else one, and those of a
   * {@link TimeWalk}, four for most pages; of two of them behind a cursor, seven for most pages.
   */
  @Override
  public Page<InvocationState> page(StatusFilter filter, PageRequest request) {
    return app.read(
        session -> {
          StateReads reads = reads(session);
          return new Listing<>(CURSORS, source(session, filter, reads), reads::states)
              .page(request);
        });
  }

  /** One round trip less than a page without conditions or of a task. */
  @Override
  public Page<InvocationId> ids(StatusFilter filter, PageRequest request) {
    return app.read(
        session ->
            Listing.each(
                    CURSORS,
                    source(session, filter, reads(session)),
                    entry -> new InvocationId(entry.member()))
                .page(request));
  }

  private Source<Scored> source(Session session, StatusFilter filter, StateReads reads) {
    return isOneIndex(filter)
        ? new ScoredSet(session, keys().times(filter.task()))
        : new FilteredTimes(session, keys(), filter, reads);
  }

  private static boolean isOneIndex(StatusFilter filter) {
    return filter.statuses().isEmpty() && filter.call().isEmpty();
  }

  /** One round trip. */
  @Override
  public Map<InvocationId, InvocationState> of(Collection<InvocationId> ids) {
    return app.read(session -> of(session, ids.stream().map(InvocationId::value).toList()));
  }

  private Map<InvocationId, InvocationState> of(Session session, List<String> ids) {
    Batch batch = session.batch();
    Supplier<List<Optional<Double>>> asked = registrations(batch, ids);
    StateReads.Asked states = reads(session).ask(batch, ids);
    batch.send();
    List<Optional<Double>> times = asked.get();
    Map<Scored, InvocationState> sorted = new TreeMap<>(Scored.HIGHEST_FIRST);
    for (int i = 0; i < ids.size(); i++) {
      Optional<Double> time = times.get(i);
      Scored entry = new Scored(time.orElse(0.0), ids.get(i));
      InvocationState state = states.state(i, entry);
      if (time.isPresent() || hasStatus(state)) {
        sorted.put(entry, state);
      }
    }
    Map<InvocationId, InvocationState> found = new LinkedHashMap<>();
    sorted.values().forEach(state -> found.put(state.id(), state));
    return found;
  }

  private static boolean hasStatus(InvocationState state) {
    return !state.status().status().equals(StateReads.PURGED);
  }

  private Supplier<List<Optional<Double>>> registrations(Batch batch, List<String> ids) {
    String all = keys().times(Optional.empty());
    List<Reply<List<Optional<Double>>>> scores =
        StateReads.parts(ids).stream().map(part -> batch.zmscore(all, part)).toList();
    return () -> scores.stream().flatMap(part -> part.get().stream()).toList();
  }

  /**
   * One round trip without conditions, of a task, of statuses or of a call. What several of these
   * must agree on is found as for a page of so many, without its last round trip.
   */
  @Override
  public Count count(StatusFilter filter, long bound) {
    return app.read(session -> count(session, filter, bound));
  }

  private Count count(Session session, StatusFilter filter, long bound) {
    SetSizes sizes = FilteredTimes.sizes(session, keys(), filter);
    if (isOneIndex(filter)) {
      return Count.upTo(sizes.times(), bound);
    }
    if (filter.task().isEmpty() && sizes.conditions().size() == 1) {
      return Count.upTo(sizes.smallest(), bound);
    }
    int most = (int) Math.min(bound, FilteredTimes.MAX_LOOKED_AT);
    Found<Scored> found =
        new FilteredTimes(session, keys(), filter, sizes, reads(session)).first(0, most);
    return found.stop().isPresent()
        ? new Count.AtLeast(found.keys().size())
        : Count.upTo(found.keys().size(), bound);
  }

  /** One round trip. Statuses that no pynenc knows are those that the catalogue found. */
  @Override
  public StatusTotals totals() {
    Set<InvocationStatus> statuses = new HashSet<>(List.of(KnownStatus.values()));
    catalogue.get().value().ifPresent(found -> statuses.addAll(found.statuses()));
    return app.read(
        session -> {
          Batch batch = session.batch();
          Map<InvocationStatus, Reply<Long>> sizes = new LinkedHashMap<>();
          statuses.forEach(status -> sizes.put(status, batch.scard(keys().ofStatus(status))));
          batch.send();
          Map<InvocationStatus, Long> totals = new LinkedHashMap<>();
          sizes.forEach((status, size) -> totals.put(status, size.ofRightType().orElse(0L)));
          totals.values().removeIf(size -> size == 0);
          return new StatusTotals(totals);
        });
  }

  /** No round trip: the catalogue has them. */
  @Override
  public Snapshot<Page<TaskKey>> tasks(PageRequest request) {
    return CatalogueList.of(
        catalogue.get(),
        Listed.TASKS,
        found -> Listing.of(TASK_CURSORS, found.tasks(), Function.identity()).page(request));
  }

  /** Redis has no index of ids: looks through the newest, in pieces of one round trip. */
  @Override
  public IdsFound startingWith(String beginning, int limit) {
    return app.read(
        session -> {
          Batch batch = session.batch();
          List<Reply<List<Scored>>> pieces = newest(batch);
          batch.send();
          List<Scored> looked = pieces.stream().flatMap(piece -> piece.get().stream()).toList();
          List<InvocationId> found =
              looked.stream()
                  .map(entry -> new InvocationId(entry.member()))
                  .filter(id -> id.value().startsWith(beginning))
                  .distinct()
                  .sorted()
                  .toList();
          return IdsFound.of(found, limit, backTo(looked));
        });
  }

  private List<Reply<List<Scored>>> newest(Batch batch) {
    String all = keys().times(Optional.empty());
    List<Reply<List<Scored>>> pieces = new ArrayList<>();
    for (long from = 0; from < MAX_SEARCHED; from += PIECE) {
      pieces.add(batch.zrange(all, true, from, from + PIECE - 1));
    }
    return pieces;
  }

  /** How far was looked, where that was perhaps not all. */
  private static Optional<Instant> backTo(List<Scored> looked) {
    return looked.size() < MAX_SEARCHED
        ? Optional.empty()
        : PythonTime.ofUnixSeconds(looked.getLast().score()).or(() -> Optional.of(Instant.EPOCH));
  }

  private StateReads reads(Session session) {
    return new StateReads(session, keys());
  }

  private StatusKeys keys() {
    return new StatusKeys(app.keys());
  }
}

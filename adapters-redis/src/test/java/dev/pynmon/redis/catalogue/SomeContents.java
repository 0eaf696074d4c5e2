package dev.pynmon.redis.catalogue;

import dev.pynmon.domain.id.DataReference;
import dev.pynmon.domain.id.RunnerId;
import dev.pynmon.domain.id.WorkflowId;
import dev.pynmon.domain.query.Snapshot;
import java.time.Instant;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a search might have found. */
public final class SomeContents {
  private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

  private SomeContents() {}

  /** Nothing yet. */
  public static Snapshot<AppContents> notYet() {
    return new Snapshot.NotYet<>(NOW);
  }

  /** Runners with a context. */
  public static Snapshot<AppContents> contexts(String... ids) {
    return taken(set(), set(ids), Map.of(), true);
  }

  /** The keys of the values of a run. */
  public static Snapshot<AppContents> data(WorkflowId run, String... keys) {
    return taken(set(), set(), Map.of(run, new TreeSet<>(Set.of(keys))), true);
  }

  /** References of the client data store. */
  public static Snapshot<AppContents> clientData(boolean complete, String... references) {
    return taken(set(references), set(), Map.of(), complete);
  }

  private static NavigableSet<String> set(String... names) {
    return new TreeSet<>(Set.of(names));
  }

  private static Snapshot<AppContents> taken(
      NavigableSet<String> references,
      NavigableSet<String> runners,
      Map<WorkflowId, NavigableSet<String>> data,
      boolean complete) {
    AppContents found =
        new AppContents(
            "shop",
            Optional.empty(),
            Set.of(),
            new TreeSet<>(),
            Set.of(),
            new TreeMap<>(),
            Optional.empty(),
            false,
            sorted(references.stream().map(DataReference::new)),
            references.size(),
            sorted(runners.stream().map(RunnerId::new)),
            data,
            new TreeSet<>(),
            new TreeSet<>(),
            0,
            Map.of(),
            Generation.UNKNOWN,
            Set.of());
    return new Snapshot.Taken<>(found, NOW, complete);
  }

  private static <T extends Comparable<T>> NavigableSet<T> sorted(Stream<T> all) {
    return all.collect(Collectors.toCollection(TreeSet::new));
  }
}

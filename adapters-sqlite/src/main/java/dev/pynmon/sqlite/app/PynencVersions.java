package dev.pynmon.sqlite.app;

import static dev.pynmon.sqlite.app.Generation.V0_2_3;
import static dev.pynmon.sqlite.app.Generation.V0_2_4;
import static dev.pynmon.sqlite.app.Generation.V0_3;
import static dev.pynmon.sqlite.app.Generation.V0_4;

import dev.pynmon.sqlite.db.PynencTable;
import dev.pynmon.sqlite.db.Schema;
import dev.pynmon.sqlite.db.Table;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Tells from the tables of an application which pynenc made them (wire format, section 0.5). Each
 * table leaves some versions possible. Where no version is left, an older one made the first tables
 * and a newer one opened the file later: pynenc makes missing tables but hardly changes old ones.
 */
final class PynencVersions {
  private final Schema schema;
  private final String prefix;

  PynencVersions(Schema schema, String prefix) {
    this.schema = schema;
    this.prefix = prefix;
  }

  /** The versions, for people; empty when the tables are the same in all. */
  Optional<String> text() {
    List<Set<Generation>> clues = clues();
    Set<Generation> possible = Generation.all();
    clues.forEach(possible::retainAll);
    if (clues.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(possible.isEmpty() ? upgraded(clues) : oneOf(possible));
  }

  private static String oneOf(Set<Generation> possible) {
    return possible.size() > 2
        ? possible.iterator().next().label() + " or newer"
        : possible.stream().map(Generation::label).collect(Collectors.joining(" or "));
  }

  /** The oldest table tells who made the file, the newest who came after. */
  private String upgraded(List<Set<Generation>> clues) {
    Generation maker = earliest(clues.stream().map(PynencVersions::latest).toList());
    Generation visitor = latest(EnumSet.copyOf(clues.stream().map(PynencVersions::first).toList()));
    if (isWithoutEvents() && visitor == V0_2_4) {
      visitor = V0_3;
    }
    return "%s, opened by %s%s"
        .formatted(maker.label(), visitor.label(), visitor == V0_4 ? "" : " or newer");
  }

  /** Only 0.2.4 adds the missing column to records that it finds. */
  private boolean isWithoutEvents() {
    return table(PynencTable.RECORDS).map(t -> !t.has("parent_event_id")).orElse(false);
  }

  private static Generation earliest(List<Generation> generations) {
    return generations.stream().min(Comparator.naturalOrder()).orElse(V0_2_3);
  }

  private static Generation first(Set<Generation> generations) {
    return generations.iterator().next();
  }

  private static Generation latest(Set<Generation> generations) {
    return generations.stream().max(Comparator.naturalOrder()).orElse(V0_4);
  }

  private List<Set<Generation>> clues() {
    List<Set<Generation>> clues = new ArrayList<>();
    table(PynencTable.QUEUE).map(PynencVersions::ofQueue).ifPresent(clues::add);
    table(PynencTable.HEARTBEATS).map(PynencVersions::ofHeartbeats).ifPresent(clues::add);
    table(PynencTable.INVOCATIONS)
        .map(_ -> sinceEvents(PynencTable.ATOMIC_RUNS))
        .ifPresent(clues::add);
    table(PynencTable.RECORDS).map(PynencVersions::ofRecords).ifPresent(clues::add);
    table(PynencTable.CONDITIONS).map(_ -> sinceEvents(PynencTable.EVENTS)).ifPresent(clues::add);
    return clues;
  }

  private static Set<Generation> ofQueue(Table queue) {
    return queue.has("queue_name") ? EnumSet.of(V0_4) : Generation.until(V0_3);
  }

  private static Set<Generation> ofHeartbeats(Table heartbeats) {
    if (heartbeats.has("last_service_start")) {
      return EnumSet.of(V0_2_3);
    }
    return heartbeats.has("consumed_queues") ? EnumSet.of(V0_4) : EnumSet.of(V0_2_4, V0_3);
  }

  private static Set<Generation> ofRecords(Table records) {
    if (!records.has("parent_event_id")) {
      return EnumSet.of(V0_2_3);
    }
    return records.isNotNull("workflow_id") ? EnumSet.of(V0_2_4) : Generation.since(V0_3);
  }

  private Set<Generation> sinceEvents(PynencTable newer) {
    return table(newer).isPresent() ? Generation.since(V0_2_4) : EnumSet.of(V0_2_3);
  }

  private Optional<Table> table(PynencTable table) {
    return schema.table(table.of(prefix));
  }
}

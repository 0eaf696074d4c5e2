package dev.pynmon.domain.log;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * All that entries name, each once. Names are compared as texts, which a map can put in order: what
 * is made to fall together in it costs no more than that.
 */
final class Names {
  private final Map<ReferenceKind, Map<String, LogReference>> byKind =
      new EnumMap<>(ReferenceKind.class);
  private final List<LogReference> all = new ArrayList<>();
  private long beyond;

  /** The one reference of this name; empty when there is no room for another. */
  Optional<LogReference> add(LogReference reference) {
    Map<String, LogReference> known =
        byKind.computeIfAbsent(reference.kind(), _ -> new HashMap<>());
    Optional<LogReference> same = Optional.ofNullable(known.get(reference.value()));
    if (same.isPresent()) {
      return same;
    }
    if (all.size() >= LogParser.MAX_REFERENCES) {
      beyond++;
      return Optional.empty();
    }
    known.put(reference.value(), reference);
    all.add(reference);
    return Optional.of(reference);
  }

  /** In the order in which they were first named. */
  List<LogReference> all() {
    return all;
  }

  /** How often something was named that there was no room for. */
  long beyond() {
    return beyond;
  }
}

package dev.pynmon.application.service.log;

import dev.pynmon.application.port.in.log.ExplainLogUseCase;
import dev.pynmon.domain.query.FoundIds;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Completes shortened ids: from those that the log, or what was found of it, has whole; a store is
 * asked for the others alone.
 *
 * @param candidates for each beginning what it may be the beginning of; none where nobody looked
 */
record IdCompletion(Map<String, Candidates> candidates) {
  /** The last of all characters: what begins with a text comes before the text with it. */
  private static final String LAST = "\uffff";

  /**
   * What a beginning may be of.
   *
   * @param ids in their order
   * @param isMore true when there may be more
   */
  record Candidates(List<String> ids, boolean isMore) {
    Candidates {
      ids = List.copyOf(ids);
    }

    /** The only one. */
    Optional<String> only() {
      return ids.size() == 1 && !isMore ? Optional.of(ids.getFirst()) : Optional.empty();
    }

    /** What a store found. */
    static Candidates of(FoundIds<?> found) {
      return new Candidates(found.ids().stream().map(Object::toString).toList(), !found.complete());
    }

    static Candidates of(Collection<String> found) {
      int max = ExplainLogUseCase.MAX_CHOICES;
      return new Candidates(found.stream().limit(max).toList(), found.size() > max);
    }
  }

  /**
   * Completes them.
   *
   * @param known whole ids
   * @param store asks a store for those at once; leaves out what it cannot tell
   */
  static IdCompletion of(
      List<String> parts,
      Collection<String> known,
      Function<List<String>, Map<String, Candidates>> store) {
    NavigableSet<String> sorted = new TreeSet<>(known);
    Map<String, Candidates> found = new HashMap<>();
    List<String> left = new ArrayList<>();
    for (String part : parts) {
      NavigableSet<String> here = sorted.subSet(part, true, part + LAST, false);
      if (!here.isEmpty()) {
        found.put(part, Candidates.of(here));
      } else if (left.size() < ExplainLogUseCase.MAX_COMPLETED) {
        left.add(part);
      }
    }
    found.putAll(left.isEmpty() ? Map.of() : store.apply(left));
    return new IdCompletion(found);
  }

  /** What a store that is asked for one after the other tells of these. */
  static Map<String, Candidates> each(
      List<String> parts, Function<String, Optional<Candidates>> store) {
    Map<String, Candidates> found = new HashMap<>();
    parts.forEach(part -> store.apply(part).ifPresent(all -> found.put(part, all)));
    return found;
  }

  /** Every id that comes into question. */
  Stream<String> ids() {
    return candidates.values().stream().flatMap(all -> all.ids().stream());
  }

  Optional<Candidates> of(String part) {
    return Optional.ofNullable(candidates.get(part));
  }
}

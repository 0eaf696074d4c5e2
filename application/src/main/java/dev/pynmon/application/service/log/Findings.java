package dev.pynmon.application.service.log;

import dev.pynmon.application.port.in.log.Explained;
import dev.pynmon.application.port.in.log.LogThing;
import dev.pynmon.application.service.log.IdCompletion.Candidates;
import dev.pynmon.domain.log.LogReference;
import dev.pynmon.domain.log.LogSubject;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** What was found so far, by what it is of and its id as pynenc writes it. */
final class Findings {
  private final Map<LogSubject, Map<String, Explained>> found = new EnumMap<>(LogSubject.class);

  void put(LogSubject subject, String id, Explained explained) {
    found.computeIfAbsent(subject, _ -> new HashMap<>()).put(id, explained);
  }

  /** Notes whole ids; what is none was not looked for as the beginning of one. */
  void putAll(LogSubject subject, Collection<String> ids, Function<String, Explained> whole) {
    ids.forEach(
        id -> {
          Explained known = whole.apply(id);
          boolean unsure = known instanceof Explained.Unknown && subject.isTooShort(id);
          put(subject, id, unsure ? new Explained.NotLookedUp() : known);
        });
  }

  /**
   * Notes shortened ids.
   *
   * @param whole what is known of whole ids
   * @param none what is to be said where none begins so, and all were looked at
   */
  void putParts(
      LogSubject subject,
      Collection<String> parts,
      IdCompletion completion,
      Function<String, Explained> whole,
      Explained none) {
    parts.forEach(
        part ->
            put(
                subject,
                part,
                completion
                    .of(part)
                    .map(candidates -> completed(candidates, whole, none))
                    .orElseGet(Explained.NotLookedUp::new)));
  }

  private static Explained completed(
      Candidates candidates, Function<String, Explained> whole, Explained none) {
    if (candidates.ids().isEmpty()) {
      return candidates.isMore() ? new Explained.NotLookedUp() : none;
    }
    return candidates
        .only()
        .map(whole)
        .map(Findings::completed)
        .orElseGet(() -> new Explained.Choice(candidates.ids(), candidates.isMore()));
  }

  private static Explained completed(Explained whole) {
    return whole instanceof Explained.Found known
        ? new Explained.Found(known.thing(), true)
        : whole;
  }

  /** What is known of a reference. */
  Explained of(LogReference reference) {
    return of(Mentioned.subject(reference), Mentioned.written(reference));
  }

  Explained of(LogSubject subject, String id) {
    return Optional.ofNullable(found.getOrDefault(subject, Map.of()).get(id))
        .orElseGet(Explained.NotLookedUp::new);
  }

  /** All that is known of a kind. */
  <T extends LogThing> Stream<T> things(LogSubject subject, Class<T> kind) {
    return found.getOrDefault(subject, Map.of()).values().stream()
        .filter(Explained.Found.class::isInstance)
        .map(each -> ((Explained.Found) each).thing())
        .filter(kind::isInstance)
        .map(kind::cast);
  }
}

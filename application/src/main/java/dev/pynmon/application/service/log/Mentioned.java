package dev.pynmon.application.service.log;

import dev.pynmon.application.port.in.log.ExplainLogUseCase;
import dev.pynmon.domain.log.LogReference;
import dev.pynmon.domain.log.LogSubject;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The ids that a log names, by what they are of, each once and as pynenc writes it. */
final class Mentioned {
  private final Map<LogSubject, Set<String>> ids = new EnumMap<>(LogSubject.class);

  Mentioned(Collection<LogReference> references) {
    references.forEach(each -> note(subject(each), written(each)));
  }

  private void note(LogSubject subject, String id) {
    Set<String> known = ids.computeIfAbsent(subject, _ -> new LinkedHashSet<>());
    if (known.size() < ExplainLogUseCase.MAX_LOOKED_UP) {
      known.add(id);
    }
  }

  /** A workflow is known by the invocation that defines it. */
  static LogSubject subject(LogReference reference) {
    return reference.subject() == LogSubject.WORKFLOW ? LogSubject.INVOCATION : reference.subject();
  }

  /** pynenc writes hex digits in small letters, people copy them in any. */
  static String written(LogReference reference) {
    String value = reference.value();
    return reference.isPart() || isUuid(value) ? value.toLowerCase(Locale.ROOT) : value;
  }

  private static boolean isUuid(String value) {
    return value.length() == 36
        && value.chars().allMatch(unit -> unit == '-' || Character.digit(unit, 16) >= 0);
  }

  /** Ids that are whole as far as anybody can tell. */
  List<String> wholes(LogSubject subject) {
    return all(subject).stream().filter(id -> !subject.isPart(id)).toList();
  }

  /** Beginnings of ids. */
  List<String> parts(LogSubject subject) {
    return all(subject).stream().filter(subject::isPart).toList();
  }

  private Set<String> all(LogSubject subject) {
    return ids.getOrDefault(subject, Set.of());
  }
}

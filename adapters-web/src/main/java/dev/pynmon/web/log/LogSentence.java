package dev.pynmon.web.log;

import dev.pynmon.application.port.in.log.Explained;
import dev.pynmon.application.port.in.log.ExplainedLog;
import dev.pynmon.application.port.in.log.LogThing;
import dev.pynmon.application.port.in.log.LoggedFailures;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.log.LogSubject;
import dev.pynmon.pictures.text.CountText;
import dev.pynmon.pictures.text.StatusText;
import dev.pynmon.web.task.Ranges;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What a log says, in a sentence or two. */
final class LogSentence {
  private LogSentence() {}

  /** How the invocations that it names stand now, and how much of it is not known. */
  static String of(ExplainedLog log) {
    Map<String, Integer> statuses = statuses(log);
    int many = statuses.values().stream().mapToInt(Integer::intValue).sum();
    String by =
        statuses.entrySet().stream()
            .map(status -> CountText.of(status.getValue()) + " " + status.getKey())
            .collect(Collectors.joining(", "));
    String known =
        many == 0
            ? "It names no invocation that is known."
            : "It names %s: %s.".formatted(CountText.of(many, "invocation"), by);
    boolean isOfExceptions = many == 0 && !log.failures().exceptions().isEmpty();
    return ((isOfExceptions ? "" : known) + unknown(log) + alike(log)).strip();
  }

  /** How many failures its exceptions are like. */
  private static String alike(ExplainedLog log) {
    LoggedFailures failures = log.failures();
    if (failures.exceptions().isEmpty()) {
      return "";
    }
    String when = Ranges.text(failures.range());
    if (!failures.isKnown()) {
      return " The failures of the " + when + " are being counted: explain it again in a moment.";
    }
    long many = failures.count();
    return many == 0
        ? " No failure of the " + when + " is like its exceptions."
        : " Its exceptions are those of %s of the %s."
            .formatted(CountText.of(many, "failure"), when);
  }

  /** An id may be named as several things. */
  private static String unknown(ExplainedLog log) {
    long many =
        log.references().entrySet().stream()
            .filter(each -> each.getValue() instanceof Explained.Unknown)
            .map(each -> each.getKey().value())
            .distinct()
            .count();
    if (many == 0) {
      return "";
    }
    return many == 1 ? " 1 id is unknown." : " " + CountText.of(many) + " ids are unknown.";
  }

  private static Map<String, Integer> statuses(ExplainedLog log) {
    Set<InvocationId> seen = new HashSet<>();
    Map<String, Integer> statuses = new TreeMap<>();
    log.references()
        .forEach(
            (reference, known) -> {
              if (reference.subject() == LogSubject.INVOCATION
                  && known instanceof Explained.Found found
                  && found.thing() instanceof LogThing.OfInvocation it
                  && seen.add(it.row().id())) {
                statuses.merge(status(it), 1, Integer::sum);
              }
            });
    return statuses;
  }

  private static String status(LogThing.OfInvocation it) {
    return it.row()
        .state()
        .map(state -> StatusText.name(state.status().status()))
        .orElse("no longer with the orchestrator");
  }
}

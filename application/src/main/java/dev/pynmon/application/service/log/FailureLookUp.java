package dev.pynmon.application.service.log;

import dev.pynmon.application.port.in.log.Explained;
import dev.pynmon.application.port.in.log.LogThing;
import dev.pynmon.application.port.in.log.LoggedFailures;
import dev.pynmon.application.port.in.log.LoggedFailures.OfException;
import dev.pynmon.application.service.app.Visit;
import dev.pynmon.domain.failure.FailureCause;
import dev.pynmon.domain.failure.FailureGroup;
import dev.pynmon.domain.failure.Fingerprint;
import dev.pynmon.domain.id.TaskKey;
import dev.pynmon.domain.log.LogReference;
import dev.pynmon.domain.log.LoggedException;
import dev.pynmon.domain.task.ActivityReport;
import dev.pynmon.domain.timeline.Preset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Finds the failures that the exceptions of a log are like.
 *
 * @param visit whose they are
 * @param recent what failed lately
 * @param findings the invocations that the log names
 */
record FailureLookUp(Visit visit, RecentFailures recent, Findings findings) {
  /** The longest: whoever pastes a log asks whether the like ever failed, not just then. */
  private static final Preset RANGE = Preset.WEEK;

  LoggedFailures of(List<LoggedException> exceptions) {
    if (exceptions.isEmpty()) {
      return LoggedFailures.NONE;
    }
    Optional<ActivityReport> known = recent.of(visit, RANGE);
    List<FailureGroup> groups = known.map(ActivityReport::failures).orElse(List.of());
    Map<Fingerprint, List<LoggedException>> kinds = new LinkedHashMap<>();
    exceptions.forEach(each -> kinds.computeIfAbsent(kind(each), _ -> new ArrayList<>()).add(each));
    return new LoggedFailures(
        RANGE,
        known.isPresent(),
        kinds.entrySet().stream()
            .map(each -> ofException(each.getKey(), each.getValue(), groups))
            .toList());
  }

  /** Of any task. */
  private static Fingerprint kind(LoggedException exception) {
    return Fingerprint.raised(Optional.of(new FailureCause(exception.type(), exception.message())));
  }

  private OfException ofException(
      Fingerprint kind, List<LoggedException> logged, List<FailureGroup> groups) {
    List<TaskKey> tasks = logged.stream().flatMap(this::task).distinct().toList();
    return new OfException(
        logged.getFirst().type(),
        logged.getFirst().message(),
        logged.size(),
        groups.stream()
            .filter(group -> tasks.isEmpty() || group.task().filter(tasks::contains).isPresent())
            .filter(group -> group.raised(kind))
            .toList());
  }

  private Stream<TaskKey> task(LoggedException exception) {
    return exception
        .invocation()
        .map(findings::of)
        .flatMap(FailureLookUp::task)
        .or(() -> exception.task().map(LogReference::value).map(TaskKey::new))
        .stream();
  }

  private static Optional<TaskKey> task(Explained known) {
    return known instanceof Explained.Found found
            && found.thing() instanceof LogThing.OfInvocation invocation
        ? invocation.row().task()
        : Optional.empty();
  }
}

package dev.pynmon.bootstrap.config;

import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.id.TaskKey;
import dev.pynmon.domain.id.WorkflowId;
import dev.pynmon.domain.query.TimeWindow;
import dev.pynmon.domain.rerun.BulkSource;
import dev.pynmon.domain.search.InvocationFilter;
import dev.pynmon.domain.status.InvocationStatus;
import dev.pynmon.domain.status.KnownStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Which invocations somebody names on the command line. */
final class SourceConfig {
  private static final Duration USUAL = Duration.ofDays(1);
  private static final List<Key> OF_FILTERS =
      List.of(Key.STATUS, Key.TASK, Key.WORKFLOW, Key.SINCE, Key.UNTIL);

  private final Settings settings;
  private final Instant now;

  SourceConfig(Settings settings, Instant now) {
    this.settings = settings;
    this.now = now;
  }

  /**
   * What the settings say.
   *
   * @throws UsageException with a sentence when they say nothing, or what does not go together
   */
  BulkSource source() {
    boolean failures = settings.isSet(Key.FAILURES);
    List<InvocationId> ids = ids(settings);
    if (!ids.isEmpty() && (failures || isFiltered())) {
      throw new UsageException("--id names invocations; with it no others can be meant.");
    }
    if (!failures && settings.find(Key.EXCEPTION).isPresent()) {
      throw new UsageException("--exception is about --failures, which is missing.");
    }
    if (ids.isEmpty() && !failures && !isFiltered()) {
      throw new UsageException(
          "nothing says which invocations; accepted are --id, --failures, or"
              + " --status, --task, --workflow, --since and --until.");
    }
    return ids.isEmpty() ? failures ? failures() : matching() : new BulkSource.Chosen(ids);
  }

  private boolean isFiltered() {
    return OF_FILTERS.stream().anyMatch(key -> settings.find(key).isPresent());
  }

  /** The invocations that are named one by one. */
  static List<InvocationId> ids(Settings settings) {
    return settings.texts(Key.ID).stream()
        .map(
            text ->
                InvocationId.parse(text)
                    .orElseThrow(() -> settings.wrong(Key.ID, text, "the id of an invocation")))
        .distinct()
        .toList();
  }

  private BulkSource failures() {
    if (settings.find(Key.STATUS).isPresent() || settings.find(Key.WORKFLOW).isPresent()) {
      throw new UsageException(
          "--failures goes with --task, --exception, --since and --until alone.");
    }
    return new BulkSource.Failures(task(), settings.find(Key.EXCEPTION), window(USUAL));
  }

  private BulkSource matching() {
    boolean isTimed = settings.find(Key.SINCE).isPresent() || settings.find(Key.UNTIL).isPresent();
    return new BulkSource.Matching(
        new InvocationFilter(
            statuses(),
            InvocationFilter.StatusMode.CURRENT,
            task(),
            settings.find(Key.WORKFLOW).map(WorkflowId::new),
            Optional.empty(),
            isTimed ? Optional.of(window(Duration.ZERO)) : Optional.empty(),
            Optional.empty(),
            Optional.empty()));
  }

  private Set<InvocationStatus> statuses() {
    return settings.texts(Key.STATUS).stream().map(this::status).collect(Collectors.toSet());
  }

  private KnownStatus status(String text) {
    return KnownStatus.parse(text)
        .orElseThrow(
            () ->
                settings.wrong(
                    Key.STATUS,
                    text,
                    Arrays.stream(KnownStatus.values())
                        .map(KnownStatus::value)
                        .collect(Collectors.joining(", ", "one of ", ""))));
  }

  private Optional<TaskKey> task() {
    return settings.find(Key.TASK).map(TaskKey::new);
  }

  /**
   * The time that is named; one that is to come has what a wrong clock dated ahead.
   *
   * @param usual how long it is where no beginning is named; zero for from the very first
   */
  private TimeWindow window(Duration usual) {
    Optional<Instant> from = moment(Key.SINCE);
    boolean isToCome = from.filter(now::isBefore).isPresent();
    Instant until = moment(Key.UNTIL).orElse(isToCome ? TimeWindow.EVER.to() : now);
    Instant since = from.orElse(usual.isZero() ? TimeWindow.EVER.from() : until.minus(usual));
    if (until.isBefore(since)) {
      throw new UsageException("--until lies before --since.");
    }
    return TimeWindow.within(since, until);
  }

  private Optional<Instant> moment(Key key) {
    return settings
        .find(key)
        .map(
            text ->
                Moment.parse(text, now)
                    .orElseThrow(() -> settings.wrong(key, text, Moment.ACCEPTED)));
  }
}

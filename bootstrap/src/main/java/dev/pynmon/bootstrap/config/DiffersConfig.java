package dev.pynmon.bootstrap.config;

import dev.pynmon.application.port.in.difference.Compared;
import dev.pynmon.domain.failure.Fingerprint;
import dev.pynmon.domain.id.TaskKey;
import dev.pynmon.domain.query.TimeWindow;
import dev.pynmon.domain.search.Noun;
import dev.pynmon.domain.search.Search;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;

/**
 * What {@code pynmon differs} is asked.
 *
 * @param compared what is compared with what
 * @param window in which time
 * @param now when it is asked
 */
public record DiffersConfig(Compared compared, TimeWindow window, Instant now) {
  private static final String CODE = "the code of a group, as pynmon failures tells it";

  /**
   * As it was typed.
   *
   * @throws UsageException for what is none, or where neither a group nor a query is named, or both
   */
  public static DiffersConfig of(Settings settings, Instant now) {
    PastTime time = PastTime.of(settings, now);
    TimeWindow window = TimeWindow.within(time.since(), time.until().orElse(now));
    Optional<Search> query = Asked.of(settings, Key.QUERY, Noun.INVOCATIONS, now);
    Optional<Search> others = Asked.of(settings, Key.OTHERS, Noun.INVOCATIONS, now);
    boolean isGroup =
        settings.find(Key.TASK).isPresent() && settings.find(Key.FINGERPRINT).isPresent();
    if (isGroup == query.isPresent() || query.isEmpty() && others.isPresent()) {
      throw new UsageException(
          "say which to compare: --task and --fingerprint for a group of failures, or --query,"
              + " perhaps with --others.");
    }
    return new DiffersConfig(
        query
            .map(those -> Compared.queries(those, others, window))
            .orElseGet(() -> Compared.group(group(settings), window, now)),
        window,
        now);
  }

  /** The same with the task that is meant by what was typed; queries name theirs themselves. */
  public Compared compared(Function<String, TaskKey> named) {
    return compared
        .group()
        .map(group -> new Compared.Group(named.apply(group.task().value()), group.code()))
        .map(group -> Compared.group(group, window, now))
        .orElse(compared);
  }

  private static Compared.Group group(Settings settings) {
    String code = settings.find(Key.FINGERPRINT).orElseThrow();
    return new Compared.Group(
        new TaskKey(settings.find(Key.TASK).orElseThrow()),
        Fingerprint.parse(code).orElseThrow(() -> settings.wrong(Key.FINGERPRINT, code, CODE)));
  }
}

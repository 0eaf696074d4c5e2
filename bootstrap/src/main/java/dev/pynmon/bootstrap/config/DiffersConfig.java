package dev.pynmon.bootstrap.config;

import dev.pynmon.application.port.in.difference.Compared;
import dev.pynmon.domain.failure.Fingerprint;
import dev.pynmon.domain.id.TaskKey;
import dev.pynmon.domain.query.TimeWindow;
import dev.pynmon.domain.search.Noun;
import dev.pynmon.domain.search.Search;
import java.time.Instant;
import java.util.Optional;

/**
 * What {@code pynmon differs} is asked.
 *
 * @param compared what is compared with what
 */
public record DiffersConfig(Compared compared) {
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
            .orElseGet(() -> Compared.group(group(settings), window, now)));
  }

  private static Compared.Group group(Settings settings) {
    String code = settings.find(Key.FINGERPRINT).orElseThrow();
    return new Compared.Group(
        new TaskKey(settings.find(Key.TASK).orElseThrow()),
        Fingerprint.parse(code).orElseThrow(() -> settings.wrong(Key.FINGERPRINT, code, CODE)));
  }
}

package dev.pynmon.application.port.in.log;

import dev.pynmon.application.port.in.app.AppSummary;
import dev.pynmon.application.port.in.timeline.TimelineQuery;
import dev.pynmon.domain.app.Absence;
import dev.pynmon.domain.app.Component;
import dev.pynmon.domain.log.LogReference;
import dev.pynmon.domain.log.ParsedLog;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What log output talks about.
 *
 * @param app the application that was asked
 * @param asOf when
 * @param log what the text says
 * @param references what is known of all that it names, in the order of the first mention
 * @param failures what its exceptions are like
 * @param tally how many entries there are of what
 * @param timeline what to ask for a timeline of it: of the invocations named, and of those that the
 *     events and runs named lead to, over the span of the log; empty without any of them or without
 *     a time
 * @param missing the components that could not be asked
 */
public record ExplainedLog(
    AppSummary app,
    Instant asOf,
    ParsedLog log,
    Map<LogReference, Explained> references,
    LoggedFailures failures,
    LogTally tally,
    Optional<TimelineQuery> timeline,
    Map<Component, Absence> missing) {
  public ExplainedLog {
    missing = Map.copyOf(missing);
  }

  /** True when it says anything that can be looked up. */
  public boolean isValid() {
    return log.isValid() || !failures.exceptions().isEmpty();
  }

  /** What is known of a reference. */
  public Explained of(LogReference reference) {
    return references.getOrDefault(reference, new Explained.NotLookedUp());
  }

  /** What is named of a kind and known: each once, in the order of first mentions. */
  public <T extends LogThing> Collection<T> things(Class<T> kind) {
    Map<String, T> things = new LinkedHashMap<>();
    references
        .values()
        .forEach(
            each -> {
              if (each instanceof Explained.Found found && kind.isInstance(found.thing())) {
                things.putIfAbsent(found.thing().id(), kind.cast(found.thing()));
              }
            });
    return things.values();
  }
}

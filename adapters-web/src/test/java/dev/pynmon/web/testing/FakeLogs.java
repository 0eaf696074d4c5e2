package dev.pynmon.web.testing;

import dev.pynmon.application.port.in.log.ExplainLogUseCase;
import dev.pynmon.application.port.in.log.ExplainedLog;
import dev.pynmon.application.port.in.log.LogTally;
import dev.pynmon.application.port.in.log.LogWithTimeline;
import dev.pynmon.application.port.in.log.LoggedFailures;
import dev.pynmon.domain.app.AppKey;
import dev.pynmon.domain.log.LogParser;
import dev.pynmon.domain.timeline.OccupancyCategory;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads logs, and knows nothing of what they name. */
final class FakeLogs implements ExplainLogUseCase {
  @Override
  public ExplainedLog explain(AppKey app, String text, ZoneId zone) {
    return new ExplainedLog(
        Samples.APP,
        Instant.EPOCH,
        LogParser.parse(text),
        Map.of(),
        LoggedFailures.NONE,
        new LogTally(Map.of(), Map.of()),
        Optional.empty(),
        Map.of());
  }

  @Override
  public LogWithTimeline withTimeline(
      AppKey app, String text, ZoneId zone, Set<OccupancyCategory> counted) {
    return new LogWithTimeline(explain(app, text, zone), Optional.empty());
  }
}

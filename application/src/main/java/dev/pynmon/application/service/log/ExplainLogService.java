package dev.pynmon.application.service.log;

import dev.pynmon.application.port.in.log.ExplainLogUseCase;
import dev.pynmon.application.port.in.log.Explained;
import dev.pynmon.application.port.in.log.ExplainedLog;
import dev.pynmon.application.port.in.log.LogWithTimeline;
import dev.pynmon.application.port.in.timeline.TimelineQuery.Besides;
import dev.pynmon.application.service.app.AppDirectory;
import dev.pynmon.application.service.app.Visit;
import dev.pynmon.application.service.task.Catalogues;
import dev.pynmon.application.service.timeline.ShowTimelineService;
import dev.pynmon.domain.app.AppKey;
import dev.pynmon.domain.log.LogParser;
import dev.pynmon.domain.log.LogReference;
import dev.pynmon.domain.log.ParsedLog;
import dev.pynmon.domain.query.TimeWindow;
import dev.pynmon.domain.timeline.OccupancyCategory;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Tells what log output talks about. */
public final class ExplainLogService implements ExplainLogUseCase {
  private final AppDirectory apps;
  private final Catalogues catalogues;
  private final RecentFailures recent;
  private final ShowTimelineService timelines;

  /**
   * Explains logs.
   *
   * @param catalogues know what the code registers
   * @param recent knows what failed lately
   * @param timelines show what went on
   */
  public ExplainLogService(
      AppDirectory apps,
      Catalogues catalogues,
      RecentFailures recent,
      ShowTimelineService timelines) {
    this.apps = apps;
    this.catalogues = catalogues;
    this.recent = recent;
    this.timelines = timelines;
  }

  @Override
  public ExplainedLog explain(AppKey app, String text, ZoneId zone) {
    try (Visit visit = apps.visit(app)) {
      return explain(visit, text, zone, Besides.USUAL);
    }
  }

  @Override
  public LogWithTimeline withTimeline(
      AppKey app, String text, ZoneId zone, Set<OccupancyCategory> counted) {
    try (Visit visit = apps.visit(app)) {
      ExplainedLog log = explain(visit.part(), text, zone, Besides.USUAL.counting(counted));
      return new LogWithTimeline(
          log, log.timeline().map(query -> timelines.show(visit.part(), query)));
    }
  }

  private ExplainedLog explain(Visit visit, String text, ZoneId zone, Besides besides) {
    ParsedLog log = LogParser.parse(text);
    Optional<TimeWindow> window = log.window(zone);
    Findings findings = findings(visit, log, window);
    return new ExplainedLog(
        visit.summary(),
        visit.asOf(),
        log,
        references(log.references(), findings),
        new FailureLookUp(visit, recent, findings).of(log.exceptions()),
        new Tallies(findings).of(log.entries()),
        new LogTimeline(findings)
            .query(visit.app().key(), window)
            .map(query -> query.telling(besides)),
        visit.missing());
  }

  /** One after the other: what one has found completes what the next is asked for. */
  private Findings findings(Visit visit, ParsedLog log, Optional<TimeWindow> window) {
    Mentioned mentioned = new Mentioned(log.references());
    Findings findings = new Findings();
    new InvocationLookUp(visit).of(mentioned, findings);
    new RunnerLookUp(visit).of(mentioned, findings);
    new TaskLookUp(visit, catalogues).of(mentioned, findings);
    new TriggerLookUp(visit, window).of(mentioned, findings);
    new ServiceRunLookUp(visit).of(mentioned, findings);
    return findings;
  }

  private static Map<LogReference, Explained> references(
      List<LogReference> references, Findings findings) {
    Map<LogReference, Explained> explained = new LinkedHashMap<>();
    references.forEach(each -> explained.put(each, findings.of(each)));
    return explained;
  }
}

package dev.pynmon.web.part;

import dev.pynmon.domain.orchestrator.AtomicRun;
import dev.pynmon.pictures.text.DurationText;
import dev.pynmon.pictures.text.SafeText;
import dev.pynmon.web.text.ServiceStatus;
import dev.pynmon.web.text.TimeText;
import dev.pynmon.web.url.Href;
import dev.pynmon.web.url.Links;
import dev.pynmon.web.url.PageLinks;
import java.time.Instant;
import java.util.List;

/**
 * A run of the atomic service as a row, for the template {@code part/runs}.
 *
 * @param runLink its page; none for one that is known from a heartbeat alone or whose id is damaged
 * @param runRunner its runner
 * @param runDead true when that is gone
 * @param runStart when it began; none when only its mark is left
 * @param runEnd when it ended; at most one
 * @param runGoes true while it is marked as going on
 * @param runTook how long it took
 * @param runBadge its status
 * @param runReason why, or ""
 * @param runTimeline what else went on then; none when that is not known
 * @param runSelected true when it is the one that is looked for
 * @param runClass the classes of the row, which Pynmon has, too
 * @param runOnly those of its list that share a value with it
 */
public record RunsRow(
    IdLink runLink,
    RunnerLink runRunner,
    boolean runDead,
    List<TimeText> runStart,
    List<TimeText> runEnd,
    boolean runGoes,
    String runTook,
    ServiceBadge runBadge,
    String runReason,
    Href runTimeline,
    boolean runSelected,
    String runClass,
    Only runOnly) {
  private static final int REASON = 300;

  /** The row of a run as seen now. */
  public static RunsRow of(
      AtomicRun run, boolean dead, boolean selected, Instant now, Links links) {
    return of(run, dead, selected, Only.NONE, now, links);
  }

  /** The same in a list that can be narrowed. */
  public static RunsRow of(
      AtomicRun run, boolean dead, boolean selected, Only only, Instant now, Links links) {
    boolean known = !run.start().equals(Instant.EPOCH);
    return new RunsRow(
        IdLink.ofServiceRun(run.id(), links),
        RunnerLink.of(run.runner(), links),
        dead,
        known ? List.of(TimeText.of(run.start(), now)) : List.of(),
        run.end().map(end -> TimeText.of(end, now)).stream().toList(),
        run.end().isEmpty(),
        run.duration().map(DurationText::of).orElse(""),
        ServiceBadge.of(run),
        SafeText.line(run.reason(), REASON),
        known ? timeline(run, now, links) : Href.NONE,
        selected,
        ServiceStatus.row(run, selected),
        only);
  }

  /** Those in the same status, of the same runner, of the same minutes, that took as long. */
  public record Only(Href onlyStatus, Href onlyRunner, Href onlyTook, Times onlyTimes) {
    static final Only NONE =
        new Only(Href.NONE, Href.NONE, Href.NONE, new Times(Href.NONE, Href.NONE));

    /** Those of the same minutes. */
    public record Times(Href onlyStart, Href onlyEnd) {}
  }

  private static Href timeline(AtomicRun run, Instant now, Links links) {
    return PageLinks.timelineAround(List.of(run.start(), run.end().orElse(now)), links);
  }
}

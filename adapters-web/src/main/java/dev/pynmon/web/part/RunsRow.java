package dev.pynmon.web.part;

import dev.pynmon.domain.orchestrator.AtomicRun;
import dev.pynmon.pictures.text.DurationText;
import dev.pynmon.pictures.text.SafeText;
import dev.pynmon.pictures.text.ShortId;
import dev.pynmon.web.text.TimeText;
import dev.pynmon.web.url.Links;
import java.time.Instant;
import java.util.List;

/**
 * A run of the atomic service as a row, for the template {@code part/runs}.
 *
 * @param runHref its page; "" for one that is known from a heartbeat alone or whose id is damaged
 * @param runId its id
 * @param runShort its id, shortened
 * @param runRunner its runner
 * @param runDead true when that is gone
 * @param runStart when it began; none when only its mark is left
 * @param runEnd when it ended; at most one
 * @param runGoes true while it is marked as going on
 * @param runTook how long it took
 * @param runCss gives its mark the colour of its status
 * @param runStatus its status
 * @param runReason why, or ""
 * @param runTimeline what else went on then; "" when that is not known
 * @param runSelected true when it is the one that is looked for
 * @param runClass the classes of the row, which Pynmon has, too
 */
public record RunsRow(
    String runHref,
    String runId,
    String runShort,
    RunnerLink runRunner,
    boolean runDead,
    List<TimeText> runStart,
    List<TimeText> runEnd,
    boolean runGoes,
    String runTook,
    String runCss,
    String runStatus,
    String runReason,
    String runTimeline,
    boolean runSelected,
    String runClass) {
  private static final int REASON = 300;

  /** The row of a run as seen now. */
  public static RunsRow of(
      AtomicRun run, boolean dead, boolean selected, Instant now, Links links) {
    boolean known = !run.start().equals(Instant.EPOCH);
    return new RunsRow(
        PageLinks.serviceRun(run.id(), links),
        SafeText.whole(run.id()),
        ShortId.of(run.id()),
        RunnerLink.of(run.runner(), links),
        dead,
        known ? List.of(TimeText.of(run.start(), now)) : List.of(),
        run.end().map(end -> TimeText.of(end, now)).stream().toList(),
        run.end().isEmpty(),
        run.duration().map(DurationText::of).orElse(""),
        ServiceStatus.css(run),
        SafeText.name(run.status()),
        SafeText.line(run.reason(), REASON),
        known ? PageLinks.timelineAround(List.of(run.start(), run.end().orElse(now)), links) : "",
        selected,
        ServiceStatus.row(run, selected));
  }
}

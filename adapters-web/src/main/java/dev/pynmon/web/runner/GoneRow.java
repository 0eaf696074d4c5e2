package dev.pynmon.web.runner;

import dev.pynmon.domain.runner.Heartbeat;
import dev.pynmon.domain.runner.RunnerContext;
import dev.pynmon.domain.runner.RunnerSighting;
import dev.pynmon.domain.runnerwork.RunnerSentence;
import dev.pynmon.pictures.text.DurationText;
import dev.pynmon.pictures.text.SafeText;
import dev.pynmon.web.part.RunnerLink;
import dev.pynmon.web.query.Narrowed;
import dev.pynmon.web.text.RunnerPlace;
import dev.pynmon.web.text.TimeText;
import dev.pynmon.web.url.Href;
import dev.pynmon.web.url.Links;
import dev.pynmon.web.url.PageLinks;
import dev.pynmon.web.why.SaidPart;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * A runner that is gone, for the template {@code runner/gone}.
 *
 * @param goneLink its page
 * @param goneClass its Python class; "" when its context is not stored
 * @param gonePlace its host, process and thread
 * @param goneHeard when it was last heard of
 * @param goneUp how long it was up
 * @param goneDied true when what it held stayed behind
 * @param goneStopped true when it killed that itself
 * @param goneUntold why neither is known; "" where one is
 * @param goneRecovered how long after that the last of it was recovered; "" where nothing was
 * @param goneHeld what it held then, and where that went
 * @param goneIsMissed true when something is still with it
 * @param goneOnly those of the list that share a value with it
 * @param goneTimeline the timeline from before its end until it counted as dead
 */
record GoneRow(
    RunnerLink goneLink,
    String goneClass,
    String gonePlace,
    TimeText goneHeard,
    String goneUp,
    boolean goneDied,
    boolean goneStopped,
    String goneUntold,
    String goneRecovered,
    List<SaidPart> goneHeld,
    boolean goneIsMissed,
    SightingRow.Only goneOnly,
    Href goneTimeline) {
  /** What it did before it fell silent is seen with it. */
  private static final Duration BEFORE = Duration.ofMinutes(2);

  static GoneRow of(
      RunnerSentence said, Duration deadAfter, Narrowed list, Instant now, Links links) {
    RunnerSighting runner = said.runner();
    Heartbeat sign = runner.heartbeat().orElseThrow();
    return new GoneRow(
        RunnerLink.of(runner.id(), links),
        runner.context().map(RunnerContext::runnerClass).map(SafeText::name).orElse(""),
        runner.context().map(RunnerPlace::of).orElse(""),
        TimeText.of(sign.last(), now),
        SightingRow.uptime(runner, sign, now),
        said.ending() == RunnerSentence.Ending.DIED,
        said.ending() == RunnerSentence.Ending.STOPPED,
        untold(said),
        said.recoveredAfter().map(DurationText::rough).orElse(""),
        SaidPart.of(said.heldThen(), now, links),
        !said.held().isEmpty(),
        SightingRow.Only.of(runner, list),
        PageLinks.timelineAround(
            List.of(sign.last().minus(BEFORE), sign.last().plus(deadAfter)), links));
  }

  private static String untold(RunnerSentence said) {
    return switch (said.ending()) {
      case DIED, STOPPED -> "";
      case UNKNOWN ->
          said.heldAtEnd() == 0 && said.read() != RunnerSentence.Read.NOTHING
              ? "held nothing"
              : "not known";
    };
  }
}

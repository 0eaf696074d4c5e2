package dev.pynmon.web.trigger.pages;

import dev.pynmon.domain.orchestrator.AtomicRun;
import dev.pynmon.domain.orchestrator.StuckService;
import dev.pynmon.domain.runner.Heartbeat;
import dev.pynmon.domain.trigger.firing.Turn;
import dev.pynmon.pictures.text.CountText;
import dev.pynmon.pictures.text.ShortId;
import dev.pynmon.web.text.AbsenceText;
import dev.pynmon.web.text.TimeText;
import java.time.Duration;
import java.time.Instant;

/**
 * Whose turn it is to fire triggers, in words.
 *
 * @param now the moment that counts
 */
record TurnWords(Instant now) {
  /** Runners give a sign of life twice a minute. */
  private static final Duration SILENT = Duration.ofSeconds(90);

  /** Why nobody does, without a full stop. */
  static String claim(Turn turn) {
    return switch (turn) {
      case Turn.Stuck _ -> "the atomic service, which fires triggers, is stuck";
      case Turn.Nobody _ -> "no runner is active that may fire triggers";
      case Turn.Never _ -> "no runner ever has a turn to fire triggers";
      case Turn.Now _ -> "it is the turn of a runner";
      case Turn.Later _ -> "it is between two turns";
      case Turn.Untold _ -> "whose turn it is is not known";
    };
  }

  /** How that is known, a sentence. */
  String text(Turn turn) {
    return switch (turn) {
      case Turn.Stuck stuck -> stuck(stuck.stuck());
      case Turn.Nobody _ ->
          "Triggers are fired by runners, and none of those that may has given a sign of life"
              + " lately.";
      case Turn.Never never ->
          CountText.of(never.runners(), "runner")
              + " share each cycle, and the margin between their turns leaves nothing of these.";
      case Turn.Now mine ->
          "Triggers are the turn of runner "
              + named(mine.runner())
              + " now, which may begin until "
              + moment(mine.until())
              + ".";
      case Turn.Later later when later.alone() ->
          "Runner "
              + named(later.runner())
              + " is the only one, and pynenc lets it begin in the first part of a cycle only: the next"
              + " begins at "
              + moment(later.from())
              + ".";
      case Turn.Later later ->
          "Triggers are nobody's turn now; the next is that of runner "
              + named(later.runner())
              + ", at "
              + moment(later.from())
              + ".";
      case Turn.Untold untold ->
          "Whose turn it is to fire triggers is not known: "
              + untold
                  .why()
                  .map(AbsenceText::word)
                  .orElse("its interval is configured as no runner starts with")
              + ".";
    };
  }

  /** The same behind {@link #claim}, with a space; "" where that has told all. */
  String more(Turn turn) {
    return turn instanceof Turn.Nobody ? "" : " " + text(turn);
  }

  private String named(Heartbeat runner) {
    boolean isSilent = runner.last().isBefore(now.minus(SILENT));
    return ShortId.of(runner.runner())
        + (isSilent ? " (last sign of life " + TimeText.age(runner.last(), now) + ")" : "");
  }

  private String stuck(StuckService stuck) {
    AtomicRun run = stuck.run();
    String since = run.start().equals(Instant.EPOCH) ? "" : " since " + moment(run.start());
    String of = run.runner().value().isEmpty() ? "" : " of runner " + ShortId.of(run.runner());
    return "Run "
        + ShortId.of(run.id())
        + of
        + " is marked as going on"
        + since
        + why(stuck.why())
        + ": every other one is refused.";
  }

  private static String why(StuckService.Why why) {
    return switch (why) {
      case RUNNER_SILENT -> ", though its runner counts as dead";
      case LEFT_BEHIND -> ", though its runner has asked for another one since";
      case OVERLONG -> ", for longer than a runner may be silent";
    };
  }

  /** The clock, with the date where that is another day. */
  String moment(Instant at) {
    return TimeText.clock(at, now) + TimeText.zone(at);
  }

  /** The same, and how long that is ago. */
  String past(Instant at) {
    return moment(at) + " (" + TimeText.age(at, now) + ")";
  }
}

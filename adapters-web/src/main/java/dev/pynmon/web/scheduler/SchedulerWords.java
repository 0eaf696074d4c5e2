package dev.pynmon.web.scheduler;

import dev.pynmon.application.port.in.scheduler.SchedulerFreed;
import dev.pynmon.application.port.in.scheduler.SchedulerLook;
import dev.pynmon.domain.orchestrator.DeadAfter;
import dev.pynmon.pictures.text.SafeText;
import dev.pynmon.pictures.text.ShortId;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;

/** The atomic service and its repair in words. */
final class SchedulerWords {
  private static final int SENTENCE = 600;

  private SchedulerWords() {}

  /** Whether it is stuck, in a few words. */
  static String claim(SchedulerLook look) {
    return switch (look) {
      case SchedulerLook.Free _ -> "The atomic service is not stuck.";
      case SchedulerLook.Going _ -> "A run of the atomic service goes on.";
      case SchedulerLook.Unproven _ -> "The atomic service is stuck, not proven yet:";
      case SchedulerLook.NeedsTime _ ->
          "A run of the atomic service is marked as going on, and may be stuck.";
      case SchedulerLook.WrongTime _ -> "That time cannot be given.";
      case SchedulerLook.Stuck _ ->
          "The atomic service is stuck: no trigger, cron or recovery runs.";
      case SchedulerLook.Untold _ -> "Whether the atomic service is stuck is not known.";
    };
  }

  /** How that is known. */
  static String text(SchedulerLook look) {
    return switch (look) {
      case SchedulerLook.Free _ -> "No run is marked as going on.";
      case SchedulerLook.Going going -> SafeText.line(going.reason(), SENTENCE);
      case SchedulerLook.Unproven unproven -> SafeText.line(unproven.reason(), SENTENCE);
      case SchedulerLook.NeedsTime needs -> SafeText.line(needs.reason(), SENTENCE);
      case SchedulerLook.WrongTime wrong -> SafeText.line(wrong.reason(), SENTENCE);
      case SchedulerLook.Stuck stuck -> SafeText.line(stuck.proof(), SENTENCE);
      case SchedulerLook.Untold untold -> SafeText.line(untold.reason(), SENTENCE);
    };
  }

  /** What became of freeing it, one or two sentences. */
  static String outcome(String run, SchedulerFreed freed) {
    return switch (freed) {
      case SchedulerFreed.Done _ ->
          "Run " + ShortId.of(run) + " was ended as abandoned: the atomic service is free.";
      case SchedulerFreed.WrongTime wrong ->
          "Nothing was done: " + SafeText.line(wrong.reason(), SENTENCE);
      case SchedulerFreed.Changed _ ->
          "Nothing was done: run " + ShortId.of(run) + " is not marked any more as going on.";
      case SchedulerFreed.NotProven unproven ->
          "Nothing was done: " + SafeText.line(unproven.reason(), SENTENCE);
      case SchedulerFreed.OnlyRead only ->
          "Nothing was done: " + SafeText.line(only.reason(), SENTENCE);
    };
  }

  /** What the proof rested on, a sentence. */
  static String rested(DeadAfter deadAfter) {
    return "Its runner was silent for longer than %s min%s."
        .formatted(
            minutes(deadAfter),
            switch (deadAfter.source()) {
              case CONFIGURED -> ", as is configured";
              case GIVEN -> ", as you gave it";
            });
  }

  /** The number of minutes. */
  static String minutes(DeadAfter deadAfter) {
    return new DecimalFormat("0.###", DecimalFormatSymbols.getInstance(Locale.ROOT))
        .format(deadAfter.inMinutes());
  }
}

package dev.pynmon.web.purge;

import dev.pynmon.domain.app.Component;
import dev.pynmon.domain.purge.PurgeEnd;
import dev.pynmon.domain.purge.PurgeReport;
import dev.pynmon.domain.purge.PurgeScope;
import dev.pynmon.domain.purge.PurgeStep;
import dev.pynmon.pictures.text.CountText;
import dev.pynmon.pictures.text.SafeText;
import java.util.Optional;

/** Where a purge is that is not complete, in words. */
final class HalfWay {
  private static final int SENTENCE = 600;

  private HalfWay() {}

  /** Why it went no further, in a sentence. */
  static String reason(PurgeEnd end) {
    return switch (end) {
      case PurgeEnd.Complete _ -> "";
      case PurgeEnd.Stopped _ -> "Somebody stopped it.";
      case PurgeEnd.Failed failed -> SafeText.line(failed.fault().problem(), SENTENCE);
      case PurgeEnd.Abandoned _ -> "The monitor that worked on it ended meanwhile.";
    };
  }

  /** Where, and after how many: {@code in the state backend, after 62,666 of 112,572 entries}. */
  static String place(PurgeReport purge) {
    return where(purge).map(component -> "in the " + component.label() + ", ").orElse("")
        + "after "
        + amount(purge)
        + (purge.removed() == 1 && purge.expected().isEmpty() ? " entry" : " entries");
  }

  /** How many went, of how many. */
  static String amount(PurgeReport purge) {
    return CountText.of(purge.removed())
        + purge.expected().map(count -> " of " + CountText.of(count)).orElse("");
  }

  /**
   * True where going on with it takes only what is old anyway; any other takes also what was
   * written since.
   */
  static boolean goesOnAtAWord(PurgeScope scope) {
    return scope instanceof PurgeScope.Ended || scope instanceof PurgeScope.OldEvents;
  }

  private static Optional<Component> where(PurgeReport purge) {
    return purge.end().orElse(null) instanceof PurgeEnd.Failed failed
        ? Optional.of(failed.where())
        : purge.steps().stream()
            .filter(step -> step.stage() != PurgeStep.Stage.DONE)
            .map(PurgeStep::component)
            .findFirst();
  }
}

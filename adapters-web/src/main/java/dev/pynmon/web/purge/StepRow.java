package dev.pynmon.web.purge;

import dev.pynmon.domain.purge.PurgeStep;
import dev.pynmon.domain.purge.PurgeStep.Stage;
import dev.pynmon.domain.query.Count;
import dev.pynmon.pictures.text.CountText;

/**
 * A part of a purge, for the template {@code purge/state}.
 *
 * @param stepName the component
 * @param stepMark how its picture is coloured
 * @param stepIcon its picture
 * @param stepWaits true when it is still to be begun
 * @param stepBar how far it is
 * @param stepText the same in words
 */
record StepRow(
    String stepName,
    String stepMark,
    String stepIcon,
    boolean stepWaits,
    StepBar stepBar,
    String stepText) {

  /**
   * The row.
   *
   * @param goesOn false when nothing of the purge is worked on any more
   */
  static StepRow of(PurgeStep step, boolean goesOn) {
    return new StepRow(
        PurgeWords.name(step.component()),
        mark(step.stage(), goesOn),
        icon(step.stage(), goesOn),
        step.stage() == Stage.WAITING,
        StepBar.of(step),
        text(step));
  }

  private static String mark(Stage stage, boolean goesOn) {
    return switch (stage) {
      case WAITING -> "t3";
      case UNDER_WAY -> goesOn ? "st-running" : "st-pending";
      case DONE -> "st-success";
    };
  }

  private static String icon(Stage stage, boolean goesOn) {
    return switch (stage) {
      case WAITING -> "st-pending";
      case UNDER_WAY -> goesOn ? "st-running" : "i-warn";
      case DONE -> "st-success";
    };
  }

  private static String text(PurgeStep step) {
    String removed = CountText.of(step.removed());
    return switch (step.stage()) {
      case WAITING ->
          step.expected().map(count -> CountText.of(count) + " to go").orElse("to come");
      case UNDER_WAY ->
          removed + step.expected().map(count -> " of " + CountText.of(count)).orElse(" so far");
      case DONE -> removed;
    };
  }

  /**
   * How far something is.
   *
   * @param barDone true at its end
   * @param barKnown false when nobody can tell
   * @param barValue how much is done
   * @param barMost how much there is
   */
  record StepBar(boolean barDone, boolean barKnown, String barValue, String barMost) {
    private static StepBar of(PurgeStep step) {
      return switch (step.stage()) {
        case DONE -> new StepBar(true, true, "1", "1");
        case WAITING -> new StepBar(false, true, "0", "1");
        case UNDER_WAY ->
            step.expected()
                .filter(Count.Exact.class::isInstance)
                .map(count -> of(step.removed(), count.value()))
                .orElse(new StepBar(false, false, "", ""));
      };
    }

    /** Runners may add something meanwhile. */
    static StepBar of(long done, long all) {
      return new StepBar(
          false,
          true,
          String.valueOf(Math.min(done, Math.max(1, all))),
          String.valueOf(Math.max(1, all)));
    }
  }
}

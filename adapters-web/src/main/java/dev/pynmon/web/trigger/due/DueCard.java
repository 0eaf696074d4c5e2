package dev.pynmon.web.trigger.due;

import dev.pynmon.domain.trigger.firing.DueCount;
import dev.pynmon.domain.trigger.firing.DueSum;
import dev.pynmon.pictures.text.CountText;
import dev.pynmon.web.text.RangeText;
import dev.pynmon.web.url.Links;
import java.util.List;
import java.util.Optional;

/**
 * How often cron was due in a time, for the template {@code trigger/due}.
 *
 * @param dueClaim how often that passed without a run, a sentence
 * @param dueNote which time was counted
 * @param dueHasBeside whether any run of them belongs to no due time
 * @param dueRows each trigger that was due, those that missed most first
 * @param dueMore how many more there are; "" for none
 */
public record DueCard(
    String dueClaim, String dueNote, boolean dueHasBeside, List<DueRow> dueRows, String dueMore) {
  private static final int MOST = 50;

  /** The card; at most one. */
  public static List<DueCard> of(Optional<DueSum> sum, Links links) {
    return sum
        .filter(counted -> !counted.counts().isEmpty())
        .map(counted -> card(counted, links))
        .stream()
        .toList();
  }

  private static DueCard card(DueSum sum, Links links) {
    int more = sum.counts().size() - MOST;
    List<DueCount> shown = sum.counts().stream().limit(MOST).toList();
    return new DueCard(
        " " + claim(sum),
        "between "
            + RangeText.dated(sum.window().from(), sum.window().to(), " and ")
            + ", as far as runs are kept"
            + (sum.complete() ? "" : "; not all triggers were counted"),
        shown.stream().anyMatch(count -> count.beside() > 0),
        shown.stream().map(count -> DueRow.of(count, links)).toList(),
        more > 0 ? "and " + CountText.of(more) + " more" : "");
  }

  private static String claim(DueSum sum) {
    String then = sum.complete() ? " then" : " then, as far as is known";
    String due = "It was due " + CountText.of(sum.due(), "time") + then + ", ";
    String passed =
        sum.passed() == 0
            ? due + "and none passed without a run."
            : sum.passed() == sum.due()
                ? due + "and no run came of that."
                : due + CountText.of(sum.passed()) + " of which passed without a run.";
    return (sum.due() == 0 ? "It was not due" + then + "." : passed) + beside(sum);
  }

  /** What was started outside its schedule is part of what was started. */
  private static String beside(DueSum sum) {
    int all = sum.beside() + sum.lost();
    if (all == 0) {
      return "";
    }
    String ran = sum.beside() == 0 ? "" : CountText.of(sum.beside()) + " more ran";
    String lost =
        sum.lost() == 0
            ? ""
            : CountText.of(sum.lost()) + (sum.lost() == 1 ? " was lost" : " were lost");
    return " "
        + ran
        + (ran.isEmpty() || lost.isEmpty() ? "" : " and ")
        + lost
        + " outside "
        + (all == 1 ? "its" : "their")
        + " schedule: pynenc starts a cron at once that a runner looks at for the first time.";
  }

  /** Whether something passed. */
  public static boolean isMissed(Optional<DueSum> sum) {
    return sum.filter(counted -> counted.passed() + counted.lost() > 0).isPresent();
  }
}

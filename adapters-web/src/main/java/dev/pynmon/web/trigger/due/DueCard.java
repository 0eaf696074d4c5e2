package dev.pynmon.web.trigger.due;

import dev.pynmon.domain.trigger.firing.DueSum;
import dev.pynmon.pictures.text.CountText;
import dev.pynmon.web.text.TimeText;
import dev.pynmon.web.url.Links;
import java.util.List;
import java.util.Optional;

/**
 * How often cron was due in a time, for the template {@code trigger/due}.
 *
 * @param dueClaim how often that passed without a run, a sentence
 * @param dueNote which time was counted
 * @param dueRows each trigger that was due, those that missed most first
 * @param dueMore how many more there are; "" for none
 */
public record DueCard(String dueClaim, String dueNote, List<DueRow> dueRows, String dueMore) {
  private static final int MOST = 50;

  /** The card; at most one. */
  public static List<DueCard> of(Optional<DueSum> sum, Links links) {
    return sum.filter(counted -> counted.due() > 0).map(counted -> card(counted, links)).stream()
        .toList();
  }

  private static DueCard card(DueSum sum, Links links) {
    int more = sum.counts().size() - MOST;
    return new DueCard(
        " " + claim(sum),
        "between "
            + TimeText.clock(sum.window().from())
            + " and "
            + TimeText.clock(sum.window().to())
            + TimeText.zone(sum.window().to())
            + ", as far as runs are kept"
            + (sum.complete() ? "" : "; not all triggers were counted"),
        sum.counts().stream().limit(MOST).map(count -> DueRow.of(count, links)).toList(),
        more > 0 ? "and " + CountText.of(more) + " more" : "");
  }

  private static String claim(DueSum sum) {
    String due = "It was due " + CountText.of(sum.due(), "time") + " then, ";
    return sum.passed() == 0
        ? due + "and none passed without a run."
        : sum.passed() == sum.due()
            ? due + "and no run came of that."
            : due + CountText.of(sum.passed()) + " of which passed without a run.";
  }

  /** Whether something passed. */
  public static boolean isMissed(Optional<DueSum> sum) {
    return sum.filter(counted -> counted.passed() > 0).isPresent();
  }
}

package dev.pynmon.web.rerun.bulk;

import dev.pynmon.application.port.in.rerun.BulkPlan;
import dev.pynmon.pictures.text.CountText;
import dev.pynmon.web.part.InvocationLink;
import dev.pynmon.web.url.Links;
import java.util.List;

/**
 * What would not be run again for one reason, for the template {@code rerun/plan}.
 *
 * @param leftReason the reason in a word or two
 * @param leftCount how many
 * @param leftSentence the reason in full
 * @param leftExamples the first of them
 */
record LeftRow(
    String leftReason, String leftCount, String leftSentence, List<InvocationLink> leftExamples) {
  static LeftRow of(BulkPlan.LeftOut left, Links links) {
    return new LeftRow(
        BulkText.reason(left.reason()),
        CountText.of(left.count()),
        BulkText.sentence(left.sentence()),
        left.examples().stream().map(id -> InvocationLink.of(id, links)).toList());
  }
}

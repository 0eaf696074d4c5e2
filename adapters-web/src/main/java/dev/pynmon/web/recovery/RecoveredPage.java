package dev.pynmon.web.recovery;

import dev.pynmon.application.port.in.recovery.Recovery;
import dev.pynmon.pictures.text.CountText;
import dev.pynmon.pictures.text.SafeText;
import dev.pynmon.web.part.InvocationLink;
import dev.pynmon.web.url.Href;
import dev.pynmon.web.url.Links;
import dev.pynmon.web.url.RepairAddress;
import java.util.List;

/**
 * What became of stranded invocations, for the template {@code recovery/recovered}.
 *
 * @param doneTone gives the answer its colour
 * @param doneClaim the answer in a few words
 * @param doneText the rest of it
 * @param doneRows each of them
 * @param doneAgain where what is stranded is looked for again
 */
record RecoveredPage(
    String doneTone, String doneClaim, String doneText, List<Row> doneRows, Href doneAgain) {
  private static final int SENTENCE = 600;

  static RecoveredPage of(List<Recovery> recoveries, Links links) {
    boolean isFine = recoveries.stream().allMatch(each -> each.isQueued() && !each.isUntaken());
    return new RecoveredPage(
        isFine ? "st-success" : "st-pending",
        RecoverJson.claim(recoveries),
        taken(recoveries)
            + (recoveries.stream().allMatch(Recovery::isQueued)
                ? ""
                : " What was left is told below with the reason."),
        recoveries.stream().map(each -> Row.of(each, links)).toList(),
        Href.to(RepairAddress.stranded(links)));
  }

  private static String taken(List<Recovery> recoveries) {
    long queued = recoveries.stream().filter(Recovery::isQueued).count();
    long untaken = recoveries.stream().filter(Recovery::isUntaken).count();
    if (untaken == 0) {
      return queued == recoveries.size() ? " Runners take what waits there." : "";
    }
    return " No active runner is known to take "
        + (untaken == queued ? "what waits there." : CountText.of(untaken) + " of them.");
  }

  /**
   * One of them.
   *
   * @param outcomeLink which
   * @param outcomeMark how its picture is coloured, and which it is
   * @param outcomeWord whether it was put back
   * @param outcomeReason where, or why not
   */
  record Row(
      InvocationLink outcomeLink, String outcomeMark, String outcomeWord, String outcomeReason) {
    private static Row of(Recovery recovery, Links links) {
      return new Row(
          InvocationLink.of(recovery.invocation(), links),
          recovery.isQueued() ? "st-success" : "st-pending",
          recovery.isQueued() ? "recovered" : "left",
          SafeText.line(recovery.reason(), SENTENCE));
    }
  }
}

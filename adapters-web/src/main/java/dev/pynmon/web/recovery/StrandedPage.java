package dev.pynmon.web.recovery;

import dev.pynmon.application.port.in.recovery.RecoverUseCase;
import dev.pynmon.application.port.in.recovery.StrandedReport;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.orchestrator.InvocationState;
import dev.pynmon.pictures.text.CountText;
import dev.pynmon.pictures.text.SafeText;
import dev.pynmon.web.page.Request;
import dev.pynmon.web.url.Href;
import dev.pynmon.web.url.InvocationIds;
import dev.pynmon.web.url.RepairAddress;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What is stranded, for the template {@code recovery/stranded}.
 *
 * @param lostTone gives the answer its colour
 * @param lostClaim the answer in a few words
 * @param lostText the rest of it
 * @param lostThere true when there is something
 * @param lostRows the first of them
 * @param lostQueued true where there are several queues
 * @param lostWhere the fields that say where they are put; none where there is nothing to choose
 * @param lostMore how many more; "" for none
 * @param lostAction where they are put back; none for those who may not
 * @param lostLocked why they may not; "" when they may
 * @param lostAll the ids of all that can be put back at once
 * @param lostVerb the button for these
 */
record StrandedPage(
    String lostTone,
    String lostClaim,
    String lostText,
    boolean lostThere,
    List<StrandedRow> lostRows,
    boolean lostQueued,
    List<WhereForm> lostWhere,
    String lostMore,
    Href lostAction,
    String lostLocked,
    String lostAll,
    String lostVerb) {
  private static final int MOST = 200;
  private static final int SENTENCE = 600;

  /**
   * The page.
   *
   * @param form what was sent
   * @param locked why this visitor may not put anything back; "" when they may
   */
  static StrandedPage of(StrandedReport report, StrandedForm form, String locked, Request request) {
    List<InvocationState> found = report.stranded();
    List<InvocationId> ids =
        found.stream()
            .map(InvocationState::id)
            .filter(InvocationIds::canBeAsked)
            .limit(RecoverUseCase.MAX_RECOVERED)
            .toList();
    return new StrandedPage(
        found.isEmpty() ? "" : "st-failed",
        form.faults().isEmpty() ? claim(report) : "Nothing was put back.",
        " " + (form.faults().isEmpty() ? text(report) : wrong(found, form)),
        !found.isEmpty(),
        found.stream()
            .limit(MOST)
            .map(each -> StrandedRow.of(each, report.places(), request))
            .toList(),
        !report.places().queues().isEmpty(),
        report.places().queues().isEmpty() || !locked.isEmpty()
            ? List.of()
            : List.of(WhereForm.of(report.places().queues(), form)),
        found.size() > MOST ? "and " + CountText.of(found.size() - MOST) + " more" : "",
        locked.isEmpty() ? Href.to(RepairAddress.stranded(request.ownLinks())) : Href.NONE,
        found.isEmpty() ? "" : locked,
        ids.stream().map(InvocationId::value).collect(Collectors.joining(",")),
        verb(ids.size(), found.size()));
  }

  /** Where there is a form its fields tell it. */
  private static String wrong(List<InvocationState> found, StrandedForm form) {
    return found.isEmpty() ? form.sentences() : "What is wrong stands at its field.";
  }

  private static String claim(StrandedReport report) {
    int found = report.stranded().size();
    if (report.untold().isPresent()) {
      return "What is stranded is not known.";
    }
    return found == 0
        ? "No invocation is stranded."
        : CountText.of(found, "invocation") + " will never run: no queue holds a message.";
  }

  private static String text(StrandedReport report) {
    String looked =
        report.isComplete()
            ? ""
            : " Only the newest "
                + CountText.of(RecoverUseCase.MAX_LOOKED_AT)
                + " that are to run were looked at.";
    return report
            .untold()
            .map(why -> SafeText.line(why, SENTENCE))
            .orElse(
                report.stranded().isEmpty()
                    ? "Each that is to run has a message in a queue, is waited for, or became due"
                        + " less than a minute ago."
                    : "Runners take what a queue names, and nothing else names these: nobody waits"
                        + " for them. Looked for twice, a second apart. Recovering pushes a message"
                        + " and changes nothing else.")
        + looked;
  }

  private static String verb(int ids, int found) {
    return ids < found
        ? "Recover the first " + CountText.of(ids)
        : "Recover " + (ids == 1 ? "it" : "all " + CountText.of(ids));
  }
}

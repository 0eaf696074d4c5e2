package dev.pynmon.web.rerun.bulk;

import dev.pynmon.application.port.in.rerun.BulkPlan;
import dev.pynmon.application.port.in.rerun.BulkProspect;
import dev.pynmon.domain.rerun.BulkOrder;
import dev.pynmon.pictures.text.CountText;
import dev.pynmon.pictures.text.SafeText;
import dev.pynmon.web.page.Request;
import dev.pynmon.web.text.TimeText;
import dev.pynmon.web.url.BulkAddress;
import dev.pynmon.web.url.Href;
import dev.pynmon.web.url.Links;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What running many again would do, for the template {@code rerun/plan}.
 *
 * @param planTone gives the answer its colour
 * @param planClaim the answer in a few words
 * @param planText the rest of it
 * @param planProspect whether it is worth it
 * @param planInstead what to run instead
 * @param planAside when that was looked at
 * @param planOthers the run that keeps this one from beginning; at most one
 * @param planNoted true when there is more to know
 * @param planNotes what else to know
 * @param planThere true when some would be run again
 * @param planTasks those, by task
 * @param planLeft true when some would not
 * @param planLeftOut those, by reason
 * @param planForm how it is done; at most one
 * @param planLocked why it is not offered; "" when it is
 * @param planRuns all runs
 */
record PlanPage(
    String planTone,
    String planClaim,
    String planText,
    List<String> planProspect,
    List<Instead> planInstead,
    String planAside,
    List<BulkNote> planOthers,
    boolean planNoted,
    List<String> planNotes,
    boolean planThere,
    List<TaskRow> planTasks,
    boolean planLeft,
    List<LeftRow> planLeftOut,
    List<PlanForm> planForm,
    String planLocked,
    Href planRuns) {

  /**
   * Callers that failed, which can be run instead.
   *
   * @param insteadHref what running them would do
   * @param insteadText how many, of which task
   */
  record Instead(Href insteadHref, String insteadText) {
    static Instead of(BulkProspect.Callers callers, Links links) {
      return new Instead(
          Href.to(BulkAddress.these(callers.ids(), links)),
          (callers.areMore() ? "the first " : "")
              + CountText.of(callers.ids().size())
              + " "
              + SafeText.name(callers.task().value())
              + (callers.areMore() ? ", there are more" : ""));
    }
  }

  /**
   * What was counted.
   *
   * @param note what is to be known before all else
   * @param faults fields of the form that cannot be read
   * @param others runs that keep this one from beginning
   */
  static PlanPage of(
      BulkPlan plan,
      Optional<String> note,
      PlanFaults faults,
      List<BulkNote> others,
      Request request) {
    BulkOrder order = plan.order();
    boolean some = plan.taken() > 0;
    return new PlanPage(
        some ? "" : "st-pending",
        claim(plan),
        text(plan),
        ProspectText.of(plan),
        plan.prospect().callers().stream().map(each -> Instead.of(each, request.links())).toList(),
        "as of "
            + TimeText.clock(order.asOf())
            + TimeText.zone(order.asOf())
            + ". Dry run: nothing has been done yet.",
        others,
        note.isPresent() || !plan.notes().isEmpty(),
        Stream.concat(note.stream(), plan.notes().stream()).map(BulkText::sentence).toList(),
        some,
        plan.tasks().stream().map(task -> TaskRow.of(task, request.links())).toList(),
        !plan.leftOut().isEmpty(),
        plan.leftOut().stream().map(left -> LeftRow.of(left, request.links())).toList(),
        List.of(PlanForm.of(plan, faults, request)),
        some ? "" : "There is nothing to be run again.",
        Href.to(BulkAddress.all(request.links())));
  }

  /** Nobody may, or this visitor may not. */
  static PlanPage locked(String why, Request request) {
    return new PlanPage(
        "",
        "Nothing can be run again here.",
        "",
        List.of(),
        List.of(),
        "",
        List.of(),
        false,
        List.of(),
        false,
        List.of(),
        false,
        List.of(),
        List.of(),
        why,
        Href.to(BulkAddress.all(request.links())));
  }

  private static String claim(BulkPlan plan) {
    return plan.taken() == 0
        ? "Nothing would be run again."
        : CountText.of(plan.taken(), "invocation")
            + " would be run again"
            + ProspectText.verdict(plan)
            + ".";
  }

  private static String text(BulkPlan plan) {
    return " These are "
        + BulkText.source(plan.order().source())
        + "."
        + (plan.taken() == 0 ? "" : how(plan))
        + plan.searchedBackTo()
            .map(
                back ->
                    " All was looked at that is newer than "
                        + TimeText.date(back)
                        + " "
                        + TimeText.clock(back)
                        + TimeText.zone(back)
                        + "; there may be more that is older.")
            .orElse("");
  }

  private static String how(BulkPlan plan) {
    String pace = BulkText.pace(plan.order(), plan.taken());
    return plan.order().hasCanary() && plan.taken() > 1
        ? " First one alone, whose outcome is awaited; then " + pace + "."
        : " " + pace + ".";
  }
}

package dev.pynmon.web.rerun.bulk;

import dev.pynmon.application.port.in.rerun.BulkPlan;
import dev.pynmon.domain.broker.QueueName;
import dev.pynmon.domain.rerun.BulkOrder;
import dev.pynmon.domain.rerun.BulkReason;
import dev.pynmon.pictures.text.CountText;
import dev.pynmon.web.page.Request;
import dev.pynmon.web.part.HiddenField;
import dev.pynmon.web.part.Option;
import dev.pynmon.web.rerun.ChoiceParams;
import dev.pynmon.web.url.BulkAddress;
import dev.pynmon.web.url.Href;
import dev.pynmon.web.url.Query;
import java.util.List;
import java.util.stream.Stream;

/**
 * How many are run again, for the template {@code rerun/plan-form}.
 *
 * @param formPlan where they are counted again
 * @param formAction where it is begun
 * @param formHidden which they are
 * @param formMost how many at most
 * @param formMostMax the most of that
 * @param formMostWrong what is wrong with what was typed there; at most one
 * @param formPace how many a minute
 * @param formPaceMax the most of that
 * @param formPaceWrong what is wrong with what was typed there; at most one
 * @param formCanary whether the first goes alone
 * @param formDespite what is left out unless it is chosen here
 * @param formQueue the queue that was chosen; "" for each task's own
 * @param formPriority the priority that was chosen; "" for each task's own
 * @param formPriorityWrong what is wrong with what was typed there; at most one
 * @param formName what is to be typed before all is run again; "" for a part
 * @param formVerb the button that begins it; "" where there is nothing to begin
 */
record PlanForm(
    Href formPlan,
    Href formAction,
    List<HiddenField> formHidden,
    String formMost,
    String formMostMax,
    List<String> formMostWrong,
    String formPace,
    String formPaceMax,
    List<String> formPaceWrong,
    List<Option> formCanary,
    List<Option> formDespite,
    String formQueue,
    String formPriority,
    List<String> formPriorityWrong,
    String formName,
    String formVerb) {

  /** Names its application, whatever a cookie says by the time it is sent. */
  static PlanForm of(BulkPlan plan, PlanFaults faults, Request request) {
    BulkOrder order = plan.order();
    return new PlanForm(
        Href.to(BulkAddress.plan(request.ownLinks())),
        Href.to(BulkAddress.all(request.ownLinks())),
        hidden(plan),
        faults.typed(BulkParams.MOST, String.valueOf(order.limit())),
        String.valueOf(BulkOrder.MAX_LIMIT),
        faults.wrong(BulkParams.MOST),
        faults.typed(BulkParams.PACE, String.valueOf(order.perMinute())),
        String.valueOf(BulkOrder.MAX_PER_MINUTE),
        faults.wrong(BulkParams.PACE),
        List.of(
            new Option("1", "alone, its outcome is awaited", order.hasCanary()),
            new Option("0", "like all others", !order.hasCanary())),
        List.of(
            new Option(
                BulkParams.RUN_AGAIN,
                "Also what was run again before: it runs once more",
                order.despite().contains(BulkReason.RUN_AGAIN)),
            new Option(
                BulkParams.CALLED,
                "Also what one of these, when run again, calls again: it runs twice then, once by"
                    + " itself",
                order.despite().contains(BulkReason.CALLED)),
            new Option(
                ChoiceParams.NEW,
                "Also what still waits or runs, and calls that wait already: another one is"
                    + " registered beside it, and both run",
                order.choice().evenIfRegistered())),
        order.choice().queue().map(QueueName::value).orElse(""),
        faults.typed(
            ChoiceParams.PRIORITY, order.choice().priority().map(String::valueOf).orElse("")),
        faults.wrong(ChoiceParams.PRIORITY),
        Whole.name(order.source(), request.app()),
        plan.taken() == 0 ? "" : "Run " + CountText.of(plan.taken()) + " again");
  }

  private static List<HiddenField> hidden(BulkPlan plan) {
    Stream<HiddenField> source =
        BulkParams.query(plan.order().source()).pairs().stream().map(PlanForm::hidden);
    Stream<HiddenField> own =
        Stream.of(
            new HiddenField(BulkParams.AS_OF, plan.order().asOf().toString()),
            new HiddenField(BulkParams.COUNTED, BulkParams.counted(plan.order())),
            new HiddenField(BulkParams.ID, plan.id().value()),
            new HiddenField(BulkParams.SEEN, plan.counted()));
    return Stream.concat(source, own).toList();
  }

  private static HiddenField hidden(Query.Pair pair) {
    return new HiddenField(pair.name(), pair.value());
  }
}

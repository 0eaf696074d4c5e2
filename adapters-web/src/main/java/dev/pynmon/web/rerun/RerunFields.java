package dev.pynmon.web.rerun;

import dev.pynmon.application.port.in.rerun.RerunOutlook;
import dev.pynmon.application.port.in.rerun.RerunOutlook.QueueChoice;
import dev.pynmon.domain.orchestrator.InvocationState;
import dev.pynmon.pictures.text.CountText;
import dev.pynmon.pictures.text.SafeText;
import dev.pynmon.pictures.text.ShortId;
import dev.pynmon.web.page.Request;
import dev.pynmon.web.part.Option;
import dev.pynmon.web.rerun.AgainForm.ExistingChoice;
import dev.pynmon.web.rerun.AgainForm.Queued;
import dev.pynmon.web.text.TimeText;
import dev.pynmon.web.url.Href;
import dev.pynmon.web.url.PageLinks;
import java.util.List;

/** The fields of a re-run, with what was typed. */
public final class RerunFields {
  private RerunFields() {}

  static AgainForm of(RerunOutlook.Known outlook, RerunForm form, Request request) {
    return new AgainForm(
        Href.to(RerunAddress.order(outlook.original(), request.ownLinks())),
        form.once().value(),
        PageLinks.invocation(outlook.original(), request.links()),
        outlook.existing().map(one -> existing(one, form, request)).stream().toList(),
        outlook.queues().isEmpty() ? List.of() : List.of(queued(outlook, form)),
        outlook.arguments().isEmpty() ? "none" : CountText.of(outlook.arguments().size()),
        ArgumentField.of(outlook.arguments(), form));
  }

  private static ExistingChoice existing(InvocationState one, RerunForm form, Request request) {
    return new ExistingChoice(
        ShortId.of(one.id()),
        PageLinks.invocation(one.id(), request.links()),
        TimeText.clock(one.status().at(), request.now()),
        form.choice().evenIfRegistered());
  }

  private static Queued queued(RerunOutlook.Known outlook, RerunForm form) {
    String queue = outlook.queues().getFirst().name().value();
    String priority = String.valueOf(outlook.priority());
    String chosen = form.typed(ChoiceParams.QUEUE).orElse(queue);
    return new Queued(
        outlook.isQueueAssumed() || outlook.isPriorityAssumed()
            ? assumed(
                outlook.isQueueAssumed() && isShown(form, ChoiceParams.QUEUE, queue),
                outlook.isPriorityAssumed() && isShown(form, ChoiceParams.PRIORITY, priority))
            : "the task's own",
        outlook.queues().stream().map(each -> option(each, chosen)).toList(),
        form.wrong(ChoiceParams.QUEUE),
        form.typed(ChoiceParams.PRIORITY).orElse(priority),
        form.wrong(ChoiceParams.PRIORITY),
        form.isFirst(ChoiceParams.PRIORITY));
  }

  /** What somebody chose is not assumed. */
  private static boolean isShown(RerunForm form, String field, String shown) {
    return form.typed(field).map(shown::equals).orElse(true);
  }

  private static String assumed(boolean isQueueAssumed, boolean isPriorityAssumed) {
    if (isQueueAssumed) {
      return "assumed: nothing tells which queue "
          + (isPriorityAssumed ? "and priority this task has" : "this task has");
    }
    return isPriorityAssumed ? "assumed: nothing tells which priority this task has" : "";
  }

  private static Option option(QueueChoice queue, String chosen) {
    String name = queue.name().value();
    return new Option(name, SafeText.name(name) + takers(queue), name.equals(chosen));
  }

  /** Who takes from a queue, said after its name. */
  public static String takers(QueueChoice queue) {
    String own = queue.isOfTask() ? ", the task's own" : "";
    return own
        + queue
            .consumers()
            .map(
                number ->
                    number == 0
                        ? ", no active runner takes from it"
                        : ", "
                            + CountText.of(number, "runner")
                            + (number == 1 ? " takes" : " take")
                            + " from it")
            .orElse(", nobody tells who takes from it");
  }
}

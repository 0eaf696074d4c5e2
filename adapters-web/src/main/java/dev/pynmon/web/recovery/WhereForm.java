package dev.pynmon.web.recovery;

import dev.pynmon.application.port.in.rerun.RerunOutlook.QueueChoice;
import dev.pynmon.domain.broker.QueueName;
import dev.pynmon.pictures.text.SafeText;
import dev.pynmon.web.part.Option;
import dev.pynmon.web.rerun.ChoiceParams;
import dev.pynmon.web.rerun.RerunFields;
import java.util.ArrayList;
import java.util.List;

/**
 * The fields that say where something is put back, for the template {@code recovery/where}.
 *
 * @param whereOptions the queues that can be chosen, as each would go first
 * @param whereOther another queue, as it was typed
 * @param whereWrong what is wrong with the queue; "" when nothing is
 * @param whereAsks true when a word is asked that the other queue is meant
 * @param wherePriority the priority, as it was typed
 * @param wherePriorityWrong what is wrong with it; "" when nothing is
 */
record WhereForm(
    List<Option> whereOptions,
    String whereOther,
    String whereWrong,
    boolean whereAsks,
    String wherePriority,
    String wherePriorityWrong) {
  static WhereForm of(List<QueueChoice> queues, StrandedForm form) {
    String chosen = form.placement().queue().map(QueueName::value).orElse("");
    boolean isSeen = queues.stream().anyMatch(queue -> queue.name().value().equals(chosen));
    String wrong = form.wrong(ChoiceParams.QUEUE);
    return new WhereForm(
        options(queues, chosen),
        isSeen ? "" : chosen,
        wrong,
        !wrong.isEmpty() && form.placement().queue().filter(QueueName::canBe).isPresent(),
        form.typed(ChoiceParams.PRIORITY),
        form.wrong(ChoiceParams.PRIORITY));
  }

  private static List<Option> options(List<QueueChoice> queues, String chosen) {
    List<Option> options = new ArrayList<>();
    options.add(new Option("", "as above", false));
    for (QueueChoice queue : queues) {
      String name = queue.name().value();
      options.add(
          new Option(name, SafeText.name(name) + RerunFields.takers(queue), name.equals(chosen)));
    }
    return options;
  }
}

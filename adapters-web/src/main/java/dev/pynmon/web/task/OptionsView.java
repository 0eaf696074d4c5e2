package dev.pynmon.web.task;

import dev.pynmon.application.port.in.task.TaskCatalogueResult;
import dev.pynmon.domain.id.TaskKey;
import dev.pynmon.domain.task.RegisteredTask;
import dev.pynmon.pictures.text.SafeText;
import dev.pynmon.web.trigger.TriggerView;
import dev.pynmon.web.url.Links;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What the code says about a task, for the template {@code task/options}.
 *
 * @param optionsSource which file says so; "" when none does
 * @param optionsProblems the files that cannot be read
 * @param optionsGone true when the code registers tasks, but not this one
 * @param optionsTask what the code says; at most one
 * @param optionsUnknown true when no file is about this application
 */
public record OptionsView(
    String optionsSource,
    List<ProblemView> optionsProblems,
    boolean optionsGone,
    List<RegisteredView> optionsTask,
    boolean optionsUnknown) {

  /**
   * What is known of a task.
   *
   * @param now the time of the page
   */
  public static OptionsView of(TaskCatalogueResult result, TaskKey task, Instant now, Links links) {
    Optional<RegisteredTask> registered =
        result instanceof TaskCatalogueResult.Known known
            ? known.catalogue().find(task)
            : Optional.empty();
    return new OptionsView(
        SourceText.of(result, now),
        ProblemView.of(result),
        result instanceof TaskCatalogueResult.Known && registered.isEmpty(),
        registered.map(found -> RegisteredView.of(found, links)).stream().toList(),
        !(result instanceof TaskCatalogueResult.Known));
  }

  /**
   * A task as its code registers it.
   *
   * @param registeredDoc the first line of its documentation
   * @param registeredSignature its function with the names of its parameters
   * @param registeredWorkflow true when each call begins a workflow
   * @param registeredOptions its options
   * @param registeredTriggers what starts it without being called
   */
  record RegisteredView(
      String registeredDoc,
      String registeredSignature,
      boolean registeredWorkflow,
      List<OptionRow> registeredOptions,
      List<TriggerView> registeredTriggers) {
    static RegisteredView of(RegisteredTask task, Links links) {
      return new RegisteredView(
          SafeText.line(task.doc(), 500),
          SafeText.line(
              task.key().function() + "(" + String.join(", ", task.parameters()) + ")", 1_000),
          task.workflow(),
          task.options().stream().map(OptionRow::of).toList(),
          task.triggers().stream().map(trigger -> TriggerView.of(trigger, links)).toList());
    }
  }
}

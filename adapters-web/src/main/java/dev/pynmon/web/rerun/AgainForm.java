package dev.pynmon.web.rerun;

import dev.pynmon.web.part.Option;
import dev.pynmon.web.url.Href;
import java.util.List;

/**
 * The form that runs an invocation again, for the template {@code rerun/form}.
 *
 * @param formAction where it is sent
 * @param formOnce the name of what is ordered, so that it is done once
 * @param formKeep where somebody goes who does not
 * @param formExisting one that is registered already; at most one
 * @param formQueued where its message may go; at most one
 * @param formCount how many arguments there are
 * @param formArguments the arguments
 */
record AgainForm(
    Href formAction,
    String formOnce,
    Href formKeep,
    List<ExistingChoice> formExisting,
    List<Queued> formQueued,
    String formCount,
    List<ArgumentField> formArguments) {

  /**
   * Whether another one is registered beside one that is.
   *
   * @param existingShort the beginning of its id
   * @param existingHref its page
   * @param existingAt when it was registered
   * @param existingAnother true when another one was chosen
   */
  record ExistingChoice(
      String existingShort, Href existingHref, String existingAt, boolean existingAnother) {}

  /**
   * Queue and priority.
   *
   * @param queuedNote where they are from
   * @param queuedOptions the queues that are known
   * @param queuedWrong what is wrong with the queue that was sent; "" for nothing
   * @param queuedPriority the priority
   * @param queuedPriorityWrong what is wrong with that; "" for nothing
   * @param queuedPriorityFirst true where somebody mends that first
   */
  record Queued(
      String queuedNote,
      List<Option> queuedOptions,
      String queuedWrong,
      String queuedPriority,
      String queuedPriorityWrong,
      boolean queuedPriorityFirst) {}
}

package dev.pynmon.web.task;

import dev.pynmon.application.port.in.task.NeverInvoked;
import dev.pynmon.application.port.in.task.TaskCatalogueResult;
import dev.pynmon.domain.broker.QueueName;
import dev.pynmon.domain.task.RegisteredTask;
import dev.pynmon.domain.task.TaskOption;
import dev.pynmon.pictures.text.CountText;
import dev.pynmon.pictures.text.SafeText;
import dev.pynmon.web.part.QueueLink;
import dev.pynmon.web.url.Href;
import dev.pynmon.web.url.Links;
import dev.pynmon.web.url.PageLinks;
import java.time.Instant;
import java.util.List;

/**
 * The registered tasks that were never invoked, for the template {@code task/never}.
 *
 * @param neverSource which file tells of them; "" when none does
 * @param neverProblems the files that cannot be read
 * @param neverUnknown true when no file is about this application
 * @param neverOpen true while nobody can tell which were invoked
 * @param neverCount how many there are; "" when that is not known
 * @param neverThere true when there is any
 * @param neverRows the first of them
 * @param neverNote what the list cannot say; "" when it is whole
 */
record NeverInvokedView(
    String neverSource,
    List<ProblemView> neverProblems,
    boolean neverUnknown,
    boolean neverOpen,
    String neverCount,
    boolean neverThere,
    List<NeverRow> neverRows,
    String neverNote) {
  private static final int MOST = 200;

  /**
   * The tasks that only the code knows.
   *
   * @param now the time of the page
   */
  static NeverInvokedView of(
      TaskCatalogueResult result, NeverInvoked never, Instant now, Links links) {
    return new NeverInvokedView(
        SourceText.of(result, now),
        ProblemView.of(result),
        !(result instanceof TaskCatalogueResult.Known),
        result instanceof TaskCatalogueResult.Known && !never.known(),
        result instanceof TaskCatalogueResult.Known && never.known()
            ? CountText.of(never.tasks().size(), "task")
            : "",
        !never.tasks().isEmpty(),
        never.tasks().stream().limit(MOST).map(task -> NeverRow.of(task, links)).toList(),
        note(never));
  }

  private static String note(NeverInvoked never) {
    String first = never.tasks().size() > MOST ? "The first " + MOST + " by key. " : "";
    return never.tasks().isEmpty()
        ? ""
        : first
            + "As far as the orchestrator and the history of the times looked at tell: one whose"
            + " invocations were purged stands here too.";
  }

  /**
   * A task that never ran.
   *
   * @param neverHref its page
   * @param neverTask its key
   * @param neverSystem true for those of pynenc itself
   * @param neverQueue its queue; none before pynenc 0.4
   * @param neverRegistration its registration concurrency
   * @param neverRetries how often it is run again at most
   * @param neverTriggers how many triggers it has
   */
  record NeverRow(
      Href neverHref,
      String neverTask,
      boolean neverSystem,
      List<QueueLink> neverQueue,
      String neverRegistration,
      String neverRetries,
      String neverTriggers) {
    static NeverRow of(RegisteredTask task, Links links) {
      return new NeverRow(
          PageLinks.task(task.key(), links),
          SafeText.name(task.key().value()),
          task.key().isSystem(),
          task.option(TaskOption.QUEUE).stream()
              .map(queue -> QueueLink.of(new QueueName(queue), links))
              .toList(),
          option(task, TaskOption.REGISTRATION_CONCURRENCY),
          option(task, TaskOption.MAX_RETRIES),
          CountText.of(task.triggers().size()));
    }

    private static String option(RegisteredTask task, String name) {
      return SafeText.name(String.join(", ", task.option(name)));
    }
  }
}

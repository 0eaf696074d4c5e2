package dev.pynmon.web.part;

import dev.pynmon.domain.id.TaskKey;
import dev.pynmon.pictures.text.SafeText;
import dev.pynmon.web.url.Href;
import dev.pynmon.web.url.Links;
import dev.pynmon.web.url.PageLinks;
import dev.pynmon.web.url.Query;
import java.util.Optional;

/**
 * A task wherever it is named, for the template {@code part/task}.
 *
 * @param taskText its key; "" when it is not known
 * @param taskHref its page; none when it is not known or its key is damaged
 */
public record TaskLink(String taskText, Href taskHref) {
  /** The link. */
  public static TaskLink of(TaskKey task, Links links) {
    return new TaskLink(SafeText.within(task.value(), SafeText.NAME), PageLinks.task(task, links));
  }

  /** The link to the page of the task with these parameters. */
  public static TaskLink of(TaskKey task, Query query, Links links) {
    return new TaskLink(
        SafeText.within(task.value(), SafeText.NAME), PageLinks.task(task, query, links));
  }

  /** The link to a task that may not be known. */
  public static TaskLink of(Optional<TaskKey> task, Links links) {
    return task.map(key -> of(key, links)).orElseGet(() -> new TaskLink("", Href.NONE));
  }
}

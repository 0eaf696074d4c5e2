package dev.pynmon.application.port.out.task;

import dev.pynmon.domain.id.AppId;
import dev.pynmon.domain.task.TaskCatalogue;
import java.util.Optional;

/** What became of the text of a task catalogue. */
public sealed interface CatalogueReading {
  /**
   * It was read.
   *
   * @param catalogue what it says
   */
  record Good(TaskCatalogue catalogue) implements CatalogueReading {}

  /**
   * It is not as it should be.
   *
   * @param app the application it is about, as far as that can be read
   * @param problem what is wrong with which field, or near which line: the second half of a
   *     sentence, such as "is no JSON"
   */
  record Bad(Optional<AppId> app, String problem) implements CatalogueReading {}
}

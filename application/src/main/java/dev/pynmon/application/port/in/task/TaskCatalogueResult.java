package dev.pynmon.application.port.in.task;

import dev.pynmon.domain.task.TaskCatalogue;
import java.time.Instant;
import java.util.List;

/** What is known of the tasks that the code of an application registers. */
public sealed interface TaskCatalogueResult {
  /** The files that may be about this application and cannot be read, as they were named. */
  List<CatalogueProblem> problems();

  /**
   * A file tells.
   *
   * @param catalogue what it says
   * @param file which file
   * @param written when it was written
   * @param problems other files that cannot be read
   */
  record Known(
      TaskCatalogue catalogue, String file, Instant written, List<CatalogueProblem> problems)
      implements TaskCatalogueResult {
    public Known {
      problems = List.copyOf(problems);
    }
  }

  /** No file was named that is about this application. */
  record NotKnown() implements TaskCatalogueResult {
    @Override
    public List<CatalogueProblem> problems() {
      return List.of();
    }
  }

  /**
   * None is known, and at least one file cannot be read.
   *
   * @param problems which, and why
   */
  record Bad(List<CatalogueProblem> problems) implements TaskCatalogueResult {
    public Bad {
      problems = List.copyOf(problems);
    }
  }
}

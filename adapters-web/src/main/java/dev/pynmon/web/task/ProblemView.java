package dev.pynmon.web.task;

import dev.pynmon.application.port.in.task.TaskCatalogueResult;
import dev.pynmon.pictures.text.SafeText;
import java.util.List;

/**
 * A file about tasks that cannot be used, for the template {@code task/problems}.
 *
 * @param problemFile which file
 * @param problemText what is wrong with it
 */
record ProblemView(String problemFile, String problemText) {
  private static final int MOST = 10;

  static List<ProblemView> of(TaskCatalogueResult result) {
    return result.problems().stream()
        .limit(MOST)
        .map(
            problem ->
                new ProblemView(
                    SafeText.line(problem.file(), 300), SafeText.line(problem.problem(), 400)))
        .toList();
  }
}

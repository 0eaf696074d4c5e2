package dev.pynmon.web.rerun.bulk;

import dev.pynmon.application.port.in.app.AppSummary;
import dev.pynmon.domain.rerun.BulkSource;
import dev.pynmon.domain.search.InvocationFilter;
import dev.pynmon.pictures.text.SafeText;
import dev.pynmon.web.error.Problem;
import dev.pynmon.web.error.ProblemException;
import dev.pynmon.web.page.Request;
import dev.pynmon.web.text.AppText;

/** Running all of an application again takes its name. */
final class Whole {
  static final String CONFIRM = "confirm";
  private static final int LONGEST = 1_000;

  private Whole() {}

  /** What has to be typed; "" where a filter narrows what is run again. */
  static String name(BulkSource source, AppSummary app) {
    boolean all =
        source instanceof BulkSource.Matching(InvocationFilter filter)
            && filter.equals(InvocationFilter.ALL);
    return all ? SafeText.line(AppText.name(app), LONGEST) : "";
  }

  /**
   * Refuses to run all again by mistake.
   *
   * @throws ProblemException when nothing narrows it and the name is missing
   */
  static void require(BulkSource source, Request request) {
    String name = name(source, request.app());
    boolean isNamed = request.sent().text(CONFIRM).map(name::equals).orElse(name.isEmpty());
    if (!isNamed && !name.isEmpty()) {
      throw new ProblemException(
          Problem.of(
                  400,
                  "Nothing says which",
                  "No filter says which invocations are to be run again; all of them take the"
                      + " application's name: confirm="
                      + name
                      + ".")
              .member("parameter", CONFIRM));
    }
  }
}

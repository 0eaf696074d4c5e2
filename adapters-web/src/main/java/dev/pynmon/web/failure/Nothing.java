package dev.pynmon.web.failure;

import dev.pynmon.application.port.in.task.TaskReport;
import dev.pynmon.domain.search.Search;
import java.util.Optional;

/**
 * That there are no groups of failures, and whether that is good news.
 *
 * @param nothingIcon a sign
 * @param nothingTitle in a few words
 * @param nothingText why
 */
record Nothing(String nothingIcon, String nothingTitle, String nothingText) {
  static Nothing of(TaskReport report, Optional<Search> search, String text) {
    if (report.isBeingMade()) {
      return new Nothing("i-warn", "Being worked out", "What fails appears here by itself.");
    }
    return search.isPresent()
        ? new Nothing("i-info", "No group matches", text)
        : new Nothing("st-success", "Nothing failed", text);
  }
}

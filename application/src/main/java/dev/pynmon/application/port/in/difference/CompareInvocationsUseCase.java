package dev.pynmon.application.port.in.difference;

import dev.pynmon.domain.app.AppKey;
import dev.pynmon.domain.search.InvocationFilter;

/** What sets invocations apart from others. Safe for concurrent use. */
public interface CompareInvocationsUseCase {
  /** So many of each are looked at, the newest. */
  int SAMPLE = 500;

  /**
   * Compares the newest that a filter lets through with the newest that another does, by host,
   * runner, arguments, hour, duration, wait and retries (docs/failures.md). Cost: at most {@value
   * #MAX_PAGES} pages of each list, and four calls for the histories, records and runners of each.
   *
   * @throws dev.pynmon.application.port.in.app.UnknownAppException when there is no such
   *     application
   */
  Comparison compare(AppKey app, InvocationFilter those, InvocationFilter others);

  /** So many pages of a list are read to find {@value #SAMPLE}. */
  int MAX_PAGES = 5;
}

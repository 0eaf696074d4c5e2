package dev.pynmon.application.port.in.difference;

import dev.pynmon.domain.app.AppKey;

/** What sets invocations apart from others. Safe for concurrent use. */
public interface CompareInvocationsUseCase {
  /** So many of each are looked at. */
  int SAMPLE = 500;

  /** So many pages of a list are read to find {@value #SAMPLE}. */
  int MAX_PAGES = 5;

  /** Among so many of the others {@value #SAMPLE} are chosen evenly. */
  int MAX_OTHERS = 10_000;

  /**
   * Compares the newest {@value #SAMPLE} that a filter lets through with as many that another does,
   * spread over the time of these, by host, runner, queue, task, arguments, hour, duration, wait
   * and retries (docs/failures.md). What is asked for itself is not told. Cost: at most {@value
   * #MAX_PAGES} pages of the one list, {@value #MAX_OTHERS} states of the other, a sample of the
   * time of each, and four calls for the histories, records and runners of each.
   *
   * @throws dev.pynmon.application.port.in.app.UnknownAppException when there is no such
   *     application
   */
  Comparison compare(AppKey app, Compared compared);
}

package dev.pynmon.application.port.in.overview;

import dev.pynmon.domain.app.AppKey;

/** How an application is doing, at a glance. Safe for concurrent use. */
public interface ShowOverviewUseCase {
  /**
   * What can be told at once: totals come from the background with their age.
   *
   * @throws dev.pynmon.application.port.in.app.UnknownAppException when there is no such
   *     application
   */
  AppOverview show(AppKey app);

  /**
   * The same, with totals that are as of now: waits for the scan, for command lines and tests.
   *
   * @throws dev.pynmon.application.port.in.app.UnknownAppException when there is no such
   *     application
   */
  AppOverview showComplete(AppKey app);
}

package dev.pynmon.application.port.in.overview;

import dev.pynmon.domain.app.AppKey;
import dev.pynmon.domain.timeline.Period;

/** How an application is doing, at a glance. Safe for concurrent use. */
public interface ShowOverviewUseCase {
  /**
   * What can be told at once, in one visit: totals and statistics come from the background with
   * their age.
   *
   * @param range over which time is told how its tasks did
   * @throws dev.pynmon.application.port.in.app.UnknownAppException when there is no such
   *     application
   */
  Dashboard show(AppKey app, Period range);

  /**
   * The application alone, with totals that are as of now: waits for the scan, for command lines
   * and tests.
   *
   * @throws dev.pynmon.application.port.in.app.UnknownAppException when there is no such
   *     application
   */
  AppOverview showComplete(AppKey app);
}

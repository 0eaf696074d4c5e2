package dev.pynmon.application.port.in.overview;

import dev.pynmon.domain.app.Answer;
import dev.pynmon.domain.app.AppKey;
import dev.pynmon.domain.orchestrator.StatusTotals;
import dev.pynmon.domain.query.Snapshot;

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

  /**
   * Only its totals: less work than {@link #show}.
   *
   * @throws dev.pynmon.application.port.in.app.UnknownAppException when there is no such
   *     application
   */
  default Answer<Snapshot<StatusTotals>> totals(AppKey app) {
    return show(app).totals();
  }
}

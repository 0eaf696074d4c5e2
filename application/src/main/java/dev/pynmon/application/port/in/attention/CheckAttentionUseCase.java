package dev.pynmon.application.port.in.attention;

import dev.pynmon.domain.app.AppKey;
import dev.pynmon.domain.attention.Checkup;
import dev.pynmon.domain.attention.Thresholds;

/**
 * What of an application needs attention. It is checked in the background, once for all who look,
 * and only while somebody looks; for a twentieth of the time at most, but half a minute after its
 * end again. Whether the components answer is looked at each time: one that fell silent since the
 * last check is told at once, and checked again. Safe for concurrent use.
 */
public interface CheckAttentionUseCase {
  /**
   * What the last check found, with its age; begins another when that is due. Waits a moment for
   * what should be quick. Cost: a look at each component.
   *
   * @throws dev.pynmon.application.port.in.app.UnknownAppException when there is no such
   *     application
   */
  Attention check(AppKey app);

  /**
   * The same for who asks for a new check: begins one that is not due, unless the last one ended
   * less than five seconds ago.
   *
   * @throws dev.pynmon.application.port.in.app.UnknownAppException when there is no such
   *     application
   */
  Attention checkAgain(AppKey app);

  /**
   * The same, waiting for the check that is under way or due: for command lines and tests.
   *
   * @throws dev.pynmon.application.port.in.app.UnknownAppException when there is no such
   *     application
   */
  Checkup checkComplete(AppKey app);

  /** From when on each rule finds something. */
  Thresholds thresholds();
}

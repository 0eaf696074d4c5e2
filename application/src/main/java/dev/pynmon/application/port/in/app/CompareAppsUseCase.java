package dev.pynmon.application.port.in.app;

import dev.pynmon.domain.app.AppKey;
import dev.pynmon.domain.query.Snapshot;
import java.util.Collection;
import java.util.Map;

/** How several applications are doing, side by side. Safe for concurrent use. */
public interface CompareAppsUseCase {
  /** The most applications that are looked at together. */
  int MAX_APPS = 200;

  /** How many invocations that failed are looked at to tell how many did so of late. */
  int FAILED_LOOKED_AT = 100;

  /**
   * What is known of each, with its age. All are asked at the same time, in the background and at
   * most once a second, whoever looks; one that does not answer in time holds up nobody: it is not
   * yet known, or known as of earlier. Those that could not be looked at at all are left out.
   *
   * @param apps at most {@value #MAX_APPS}
   */
  Map<AppKey, Snapshot<AppGlance>> compare(Collection<AppKey> apps);
}

package dev.pynmon.application.port.in.purge;

import dev.pynmon.domain.app.AppKey;
import dev.pynmon.domain.purge.PurgeId;
import dev.pynmon.domain.purge.PurgeReport;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * How far purges are that this monitor began, or found unfinished when it started. Asks no store.
 * Safe for concurrent use.
 */
public interface FollowPurgesUseCase {
  /** The most purges that are remembered; of more the oldest that ended is forgotten. */
  int MAX_REMEMBERED = 100;

  /** One of them, unless it is forgotten. */
  Optional<PurgeReport> find(PurgeId purge);

  /** All of an application that are remembered, last begun first. */
  List<PurgeReport> of(AppKey app);

  /** The same as {@link #find} once it has ended; or as it is then, when it takes longer. */
  Optional<PurgeReport> await(PurgeId purge, Duration patience);
}

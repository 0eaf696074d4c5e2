package dev.pynmon.application.port.in.purge;

import dev.pynmon.domain.access.Actor;
import dev.pynmon.domain.app.AppKey;
import dev.pynmon.domain.purge.PurgeScope;

/** What a purge would do, without doing any of it. Safe for concurrent use. */
public interface PreviewPurgeUseCase {
  /** Of more ended invocations than this the rest is not looked at. */
  int MAX_LOOKED_AT = 20_000;

  /**
   * What would go, who is alive, and what would break. Cost: counts what goes, so it may take
   * seconds on a large store.
   *
   * @throws dev.pynmon.application.port.in.access.RefusedException when this person may not purge
   * @throws dev.pynmon.application.port.in.app.UnknownAppException when there is no such
   *     application
   */
  PurgePreview preview(Actor actor, AppKey app, PurgeScope scope);

  /**
   * What the application keeps unless told otherwise. Cost: none.
   *
   * @throws dev.pynmon.application.port.in.app.UnknownAppException when there is no such
   *     application
   */
  PurgeDefaults defaults(AppKey app);
}

package dev.pynmon.application.service.rerun;

import dev.pynmon.application.port.in.rerun.FreeSchedulerUseCase;
import dev.pynmon.application.port.in.rerun.SchedulerFreed;
import dev.pynmon.application.port.in.rerun.SchedulerLook;
import dev.pynmon.application.service.access.Authority;
import dev.pynmon.application.service.app.AppDirectory;
import dev.pynmon.domain.access.Actor;
import dev.pynmon.domain.access.Deed;
import dev.pynmon.domain.app.AppKey;

/** Frees the atomic service, by proof alone. */
public final class FreeSchedulerService implements FreeSchedulerUseCase {
  private final Authority authority;
  private final AppDirectory apps;

  public FreeSchedulerService(Authority authority, AppDirectory apps) {
    this.authority = authority;
    this.apps = apps;
  }

  @Override
  public SchedulerLook look(AppKey app) {
    apps.app(app);
    return new SchedulerLook.Free(); // TODO(18)
  }

  @Override
  public SchedulerFreed free(Actor actor, AppKey app, String run) {
    authority.allow(actor, Deed.RECOVER);
    apps.app(app);
    return new SchedulerFreed.Changed(); // TODO(18)
  }
}

package dev.pynmon.application.service.rerun;

import dev.pynmon.application.port.in.rerun.RecoverUseCase;
import dev.pynmon.application.port.in.rerun.Recovery;
import dev.pynmon.application.port.in.rerun.StrandedReport;
import dev.pynmon.application.service.access.Authority;
import dev.pynmon.application.service.app.AppDirectory;
import dev.pynmon.domain.access.Actor;
import dev.pynmon.domain.access.Deed;
import dev.pynmon.domain.app.AppKey;
import dev.pynmon.domain.id.InvocationId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Finds what is stranded and puts it back. */
public final class RecoverService implements RecoverUseCase {
  private final Authority authority;
  private final AppDirectory apps;

  public RecoverService(Authority authority, AppDirectory apps) {
    this.authority = authority;
    this.apps = apps;
  }

  @Override
  public StrandedReport find(AppKey app) {
    apps.app(app);
    return new StrandedReport(List.of(), true, Optional.empty()); // TODO(18)
  }

  @Override
  public List<Recovery> recover(Actor actor, AppKey app, Collection<InvocationId> ids) {
    authority.allow(actor, Deed.RECOVER);
    apps.app(app);
    return List.of(); // TODO(18)
  }
}

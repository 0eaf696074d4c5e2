package dev.pynmon.application.service.rerun;

import dev.pynmon.domain.rerun.RerunChoice;
import dev.pynmon.application.port.in.rerun.RerunOutlook;
import dev.pynmon.application.port.in.rerun.RerunRefusal;
import dev.pynmon.application.port.in.rerun.RerunResult;
import dev.pynmon.application.port.in.rerun.RerunUseCase;
import dev.pynmon.application.service.access.Authority;
import dev.pynmon.application.service.app.AppDirectory;
import dev.pynmon.domain.access.Actor;
import dev.pynmon.domain.access.Deed;
import dev.pynmon.domain.app.AppKey;
import dev.pynmon.domain.id.InvocationId;
import java.util.Collection;
import java.util.Map;

/** Runs one invocation again. */
public final class RerunService implements RerunUseCase, Again {
  private final Authority authority;
  private final AppDirectory apps;

  public RerunService(Authority authority, AppDirectory apps) {
    this.authority = authority;
    this.apps = apps;
  }

  @Override
  public RerunOutlook look(Actor actor, AppKey app, InvocationId original) {
    authority.allow(actor, Deed.RERUN);
    apps.app(app);
    return new RerunOutlook.Unknown(); // TODO(18)
  }

  @Override
  public RerunResult rerun(Actor actor, AppKey app, InvocationId original, RerunChoice choice) {
    authority.allow(actor, Deed.RERUN);
    apps.app(app);
    return new RerunResult.Unknown(); // TODO(18)
  }

  @Override
  public Map<InvocationId, RerunRefusal> refusals(
      AppKey app, Collection<InvocationId> originals, RerunChoice choice) {
    return Map.of(); // TODO(18)
  }

  @Override
  public RerunResult rerun(
      AppKey app, InvocationId original, RerunChoice choice, InvocationId as) {
    return new RerunResult.Unknown(); // TODO(18)
  }
}

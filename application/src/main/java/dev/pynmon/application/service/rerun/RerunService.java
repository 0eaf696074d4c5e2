package dev.pynmon.application.service.rerun;

import dev.pynmon.application.port.in.rerun.RerunLinks;
import dev.pynmon.application.port.in.rerun.RerunOutlook;
import dev.pynmon.application.port.in.rerun.RerunRefusal;
import dev.pynmon.application.port.in.rerun.RerunResult;
import dev.pynmon.application.port.in.rerun.RerunUseCase;
import dev.pynmon.application.service.access.Authority;
import dev.pynmon.application.service.app.AppDirectory;
import dev.pynmon.application.service.app.MonitoredApp;
import dev.pynmon.domain.access.Actor;
import dev.pynmon.domain.access.Deed;
import dev.pynmon.domain.app.AppKey;
import dev.pynmon.domain.app.Component;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.rerun.RerunChoice;
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

  @Override
  public boolean offers(Actor actor, AppKey app) {
    return authority.permits(actor, Deed.RERUN) && isWritable(apps.app(app));
  }

  /** Without a broker that is written nothing runs again. */
  private static boolean isWritable(MonitoredApp app) {
    return app.repairs(Component.BROKER).available().flatMap(repairs -> repairs).isPresent();
  }

  @Override
  public RerunLinks links(AppKey app, InvocationId invocation) {
    return RerunLinks.NONE; // TODO(18)
  }
}

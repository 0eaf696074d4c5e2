package dev.pynmon.web.testing;

import dev.pynmon.application.port.in.access.RefusedException;
import dev.pynmon.application.port.in.purge.FollowPurgesUseCase;
import dev.pynmon.application.port.in.purge.PreviewPurgeUseCase;
import dev.pynmon.application.port.in.purge.PurgeDefaults;
import dev.pynmon.application.port.in.purge.PurgePreview;
import dev.pynmon.application.port.in.purge.PurgeStart;
import dev.pynmon.application.port.in.purge.RunPurgeUseCase;
import dev.pynmon.domain.access.Actor;
import dev.pynmon.domain.app.AppKey;
import dev.pynmon.domain.purge.EventRetention;
import dev.pynmon.domain.purge.PurgeId;
import dev.pynmon.domain.purge.PurgeReport;
import dev.pynmon.domain.purge.PurgeScope;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Purges that remove nothing: what a test puts in is answered, and what was asked remembered. */
public final class FakePurges implements PreviewPurgeUseCase, RunPurgeUseCase, FollowPurgesUseCase {
  public final List<String> asked = new ArrayList<>();
  public final Map<PurgeId, PurgeReport> reports = new LinkedHashMap<>();
  public Optional<PurgePreview> preview = Optional.empty();
  public Optional<RefusedException> refused = Optional.empty();
  public PurgeStart start = new PurgeStart.Unknown();
  public PurgeDefaults defaults =
      new PurgeDefaults(PurgeScope.Ended.DEFAULT_AGE, false, EventRetention.DEFAULT, false);

  @Override
  public PurgePreview preview(Actor actor, AppKey app, PurgeScope scope) {
    asked.add("preview " + actor.name() + " " + app + " " + scope);
    if (refused.isPresent()) {
      throw refused.get();
    }
    return preview.orElseGet(() -> nothing(scope));
  }

  private static PurgePreview nothing(PurgeScope scope) {
    return new PurgePreview(
        Samples.APP,
        scope,
        Samples.NOW,
        List.of(),
        Optional.empty(),
        Samples.there(List.of()),
        Samples.there(Map.of()),
        List.of(),
        Map.of());
  }

  @Override
  public PurgeDefaults defaults(AppKey app) {
    return defaults;
  }

  @Override
  public PurgeStart begin(Actor actor, AppKey app, PurgeScope scope) {
    asked.add("begin " + actor.name() + " " + app + " " + scope);
    return start;
  }

  @Override
  public PurgeStart resume(Actor actor, PurgeId purge) {
    asked.add("resume " + actor.name() + " " + purge);
    return start;
  }

  @Override
  public void stop(Actor actor, PurgeId purge) {
    asked.add("stop " + actor.name() + " " + purge);
  }

  @Override
  public Optional<PurgeReport> find(PurgeId purge) {
    return Optional.ofNullable(reports.get(purge));
  }

  @Override
  public List<PurgeReport> of(AppKey app) {
    return List.copyOf(reports.values());
  }

  @Override
  public Optional<PurgeReport> await(PurgeId purge, Duration patience) {
    return find(purge);
  }
}

package dev.pynmon.application.service.purge;

import dev.pynmon.application.port.in.purge.PreviewPurgeUseCase;
import dev.pynmon.application.port.in.purge.PurgeDefaults;
import dev.pynmon.application.port.in.purge.PurgePart;
import dev.pynmon.application.port.in.purge.PurgePreview;
import dev.pynmon.application.port.in.purge.PurgePreview.EndedCounts;
import dev.pynmon.application.port.plugin.AppPurges;
import dev.pynmon.application.service.access.Authority;
import dev.pynmon.application.service.app.AppDirectory;
import dev.pynmon.application.service.app.PurgeSettings;
import dev.pynmon.application.service.app.Visit;
import dev.pynmon.domain.access.Actor;
import dev.pynmon.domain.access.Deed;
import dev.pynmon.domain.app.Absence;
import dev.pynmon.domain.app.Answer;
import dev.pynmon.domain.app.AppKey;
import dev.pynmon.domain.app.Component;
import dev.pynmon.domain.purge.EventRetention;
import dev.pynmon.domain.purge.Holding;
import dev.pynmon.domain.purge.PurgeScope;
import dev.pynmon.domain.query.Count;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Counts what a purge would remove, and looks who would notice. */
public final class PreviewPurgeService implements PreviewPurgeUseCase {
  private final Authority authority;
  private final AppDirectory apps;

  public PreviewPurgeService(Authority authority, AppDirectory apps) {
    this.authority = authority;
    this.apps = apps;
  }

  @Override
  public PurgePreview preview(Actor actor, AppKey app, PurgeScope scope) {
    authority.allow(actor, Deed.PURGE);
    try (Visit visit = apps.visit(app)) {
      PurgePlan plan = new PurgePlan(visit.app(), visit.asOf());
      AtRisk risk = new AtRisk(visit);
      return new PurgePreview(
          visit.summary(),
          scope,
          visit.asOf(),
          parts(visit, scope),
          ended(plan, scope),
          risk.alive(),
          risk.unfinished(),
          plan.onlyRead(scope),
          visit.missing());
    }
  }

  @Override
  public PurgeDefaults defaults(AppKey app) {
    return new PurgeSettings(apps.app(app)).defaults();
  }

  private static List<PurgePart> parts(Visit visit, PurgeScope scope) {
    return switch (scope) {
      case PurgeScope.Everything _, PurgeScope.Only _ -> parts(visit, PurgePlan.components(scope));
      case PurgeScope.OldEvents events -> List.of(part(visit, events.retention()));
      case PurgeScope.Ended _ -> List.of();
    };
  }

  private static List<PurgePart> parts(Visit visit, List<Component> components) {
    return components.stream().map(component -> part(visit, component)).toList();
  }

  /** A store that knows no events has none that could go. */
  private static PurgePart part(Visit visit, EventRetention retention) {
    return part(
        visit,
        Component.TRIGGER,
        purges ->
            purges.flatMap(found -> found.events().available()).stream()
                .flatMap(purge -> purge.holdings(retention, visit.asOf()).stream())
                .toList());
  }

  private static PurgePart part(Visit visit, Component component) {
    return part(visit, component, purges -> holdings(purges, component));
  }

  /** What pynenc has yet to make holds nothing. */
  private static PurgePart part(
      Visit visit, Component component, Function<Optional<AppPurges>, List<Holding>> holdings) {
    Answer<List<Holding>> held = visit.app().purges(component).map(holdings);
    return new PurgePart(
        component,
        held.absence().filter(Absence.NotMadeYet.class::isInstance).isPresent()
            ? new Answer.Available<>(List.of())
            : held);
  }

  private static List<Holding> holdings(Optional<AppPurges> purges, Component component) {
    return purges.map(found -> found.all(component).holdings()).orElse(List.of());
  }

  private static Optional<Answer<EndedCounts>> ended(PurgePlan plan, PurgeScope scope) {
    return scope instanceof PurgeScope.Ended ended
        ? Optional.of(
            new Answer.Available<>(ended).map(plan::reading).map(PreviewPurgeService::count))
        : Optional.empty();
  }

  /** A purge without an orchestrator removes none. */
  private static EndedCounts count(Optional<EndedReading> reading) {
    return reading.map(PreviewPurgeService::count).orElse(new EndedCounts(none(), none()));
  }

  private static Count none() {
    return new Count.Exact(0);
  }

  private static EndedCounts count(EndedReading reading) {
    long going = 0;
    long kept = 0;
    while (going + kept < MAX_LOOKED_AT) {
      EndedReading.Batch batch = reading.next();
      if (batch.read() == 0) {
        return new EndedCounts(new Count.Exact(going), new Count.Exact(kept));
      }
      going += batch.going().size();
      kept += batch.kept();
    }
    return new EndedCounts(new Count.AtLeast(going), new Count.AtLeast(kept));
  }
}

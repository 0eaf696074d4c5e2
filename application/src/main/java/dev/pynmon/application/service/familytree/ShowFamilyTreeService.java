package dev.pynmon.application.service.familytree;

import dev.pynmon.application.port.in.criticalpath.FoundPath;
import dev.pynmon.application.port.in.familytree.FamilyTreeQuery;
import dev.pynmon.application.port.in.familytree.FamilyTreeView;
import dev.pynmon.application.port.in.familytree.ShowFamilyTreeResult;
import dev.pynmon.application.port.in.familytree.ShowFamilyTreeUseCase;
import dev.pynmon.application.port.out.value.ValueDecoder;
import dev.pynmon.application.service.app.AppDirectory;
import dev.pynmon.application.service.app.Later;
import dev.pynmon.application.service.app.Visit;
import dev.pynmon.application.service.criticalpath.PathReading;
import dev.pynmon.domain.app.Component;
import dev.pynmon.domain.familytree.FamilyLimits;
import dev.pynmon.domain.familytree.FamilyShape;
import dev.pynmon.domain.familytree.FamilyTree;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.invocation.Outcome;
import dev.pynmon.domain.trigger.TriggerRun;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Puts a family together: first who belongs to it, then what is known of them all. */
public final class ShowFamilyTreeService implements ShowFamilyTreeUseCase {
  private final AppDirectory apps;
  private final ValueDecoder decoder;

  public ShowFamilyTreeService(AppDirectory apps, ValueDecoder decoder) {
    this.apps = apps;
    this.decoder = decoder;
  }

  @Override
  public ShowFamilyTreeResult show(FamilyTreeQuery query) {
    try (Visit visit = apps.visit(query.app())) {
      return show(visit, query);
    }
  }

  @Override
  public ShowFamilyTreeResult withPath(FamilyTreeQuery query) {
    try (Visit visit = apps.visit(query.app())) {
      Later<FoundPath> path =
          visit.begin(() -> PathReading.of(visit.part(), decoder, query.focus()));
      ShowFamilyTreeResult shown = show(visit.part(), query);
      return shown instanceof ShowFamilyTreeResult.Found found
          ? new ShowFamilyTreeResult.Found(found.view().with(path.get()))
          : shown;
    }
  }

  /** The same, as a part of a visit, without what determined the end of the focus. */
  public ShowFamilyTreeResult show(Visit visit, FamilyTreeQuery query) {
    Instant asOf = visit.asOf();
    FamilyHistories histories = new FamilyHistories(visit, asOf);
    Kinship kinship = new Kinship(visit, histories, FamilyLimits.DEFAULT);
    FamilyShape first = kinship.family(query.focus(), query.expansions());
    Later<Map<InvocationId, TriggerRun>> starts = visit.begin(() -> kinship.starts(first));
    Facts read = Facts.read(visit, first.ids(), histories, asOf);
    FamilyShape shape = kinship.settled(first, read.records());
    Facts facts =
        (shape.equals(first) ? read : Facts.read(visit, shape.ids(), histories, asOf))
            .with(shape.equals(first) ? starts.get() : kinship.starts(shape));
    if (facts.know(query.focus()) || leftAnything(visit, query.focus())) {
      FamilyTree tree = FamilyTree.of(shape, facts.of(shape.ids()));
      return new ShowFamilyTreeResult.Found(
          new FamilyTreeView(
              visit.summary(),
              asOf,
              query.focus(),
              query.expansions(),
              tree,
              visit.missing(),
              FoundPath.NONE));
    }
    return visit.lacks(Component.ORCHESTRATOR, Component.STATE_BACKEND)
        ? new ShowFamilyTreeResult.Unanswered(query.focus(), visit.missing())
        : new ShowFamilyTreeResult.NotFound(query.focus());
  }

  /** A result may be all that is left of an invocation; its own page shows that, too. */
  private static boolean leftAnything(Visit visit, InvocationId id) {
    return visit
        .stateBackend(store -> store.outcomes().of(List.of(id), 1))
        .available()
        .map((Map<InvocationId, Outcome> found) -> found.get(id))
        .filter(outcome -> !outcome.equals(Outcome.NONE))
        .isPresent();
  }
}

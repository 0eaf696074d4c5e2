package dev.pynmon.application.service.familytree;

import dev.pynmon.application.port.in.familytree.FamilyTreeQuery;
import dev.pynmon.application.port.in.familytree.ShowFamilyTreeResult;
import dev.pynmon.application.port.in.familytree.ShowFamilyTreeUseCase;
import dev.pynmon.application.service.app.AppDirectory;
import dev.pynmon.application.service.app.Visit;
import dev.pynmon.domain.familytree.FamilyLimits;
import dev.pynmon.domain.familytree.FamilyPath;
import dev.pynmon.domain.familytree.FamilyShape;
import dev.pynmon.domain.familytree.FamilyTree;
import java.time.Clock;
import java.time.Instant;

/** The family of one invocation, joined from the state backend and the orchestrator. */
public final class ShowFamilyTreeService implements ShowFamilyTreeUseCase {
  private static final FamilyLimits LIMITS = FamilyLimits.DEFAULT;

  private final AppDirectory apps;
  private final Clock clock;

  public ShowFamilyTreeService(AppDirectory apps, Clock clock) {
    this.apps = apps;
    this.clock = clock;
  }

  @Override
  public ShowFamilyTreeResult show(FamilyTreeQuery query) {
    Visit visit = apps.visit(query.app());
    Instant asOf = clock.instant();
    Members members = new Members(visit);
    if (members.isKnown(query.id())) {
      return found(visit, members, query, asOf);
    }
    return visit.missing().isEmpty()
        ? new ShowFamilyTreeResult.NotFound(query.id())
        : new ShowFamilyTreeResult.Unanswered(query.id(), visit.missing());
  }

  private static ShowFamilyTreeResult found(
      Visit visit, Members members, FamilyTreeQuery query, Instant asOf) {
    FamilyPath path = new Ancestors(members).path(query.id(), LIMITS);
    FamilyShape shape = new Descendants(visit, LIMITS).grow(path, query.expansions());
    FamilyTree tree = FamilyTree.of(shape, members.facts(shape.ids(), asOf));
    return new ShowFamilyTreeResult.Found(asOf, tree, visit.missing());
  }
}

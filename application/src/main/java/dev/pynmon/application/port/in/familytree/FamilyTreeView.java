package dev.pynmon.application.port.in.familytree;

import dev.pynmon.application.port.in.app.AppSummary;
import dev.pynmon.application.port.in.criticalpath.FoundPath;
import dev.pynmon.domain.app.Absence;
import dev.pynmon.domain.app.Component;
import dev.pynmon.domain.familytree.Expansions;
import dev.pynmon.domain.familytree.FamilyTree;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.query.Count;
import java.time.Instant;
import java.util.Map;

/**
 * A family, as far as it is shown.
 *
 * @param app the application
 * @param asOf when it was true
 * @param focus whose family it is
 * @param expansions of whom more is shown than usual
 * @param tree who is below whom, and the list that says the same
 * @param missing the components that could not say their part, such as statuses
 * @param path what determined the end of the focus; nothing where that is not known, or not asked
 */
public record FamilyTreeView(
    AppSummary app,
    Instant asOf,
    InvocationId focus,
    Expansions expansions,
    FamilyTree tree,
    Map<Component, Absence> missing,
    FoundPath path) {
  public FamilyTreeView {
    missing = Map.copyOf(missing);
  }

  /** The same with what determined the end of the focus. */
  public FamilyTreeView with(FoundPath found) {
    return new FamilyTreeView(app, asOf, focus, expansions, tree, missing, found);
  }

  /** True when it called and started nobody and nobody it, as far as all of that was seen. */
  public boolean isAlone() {
    return missing.isEmpty() && tree.total().equals(new Count.Exact(1)) && !tree.isUnseen();
  }
}

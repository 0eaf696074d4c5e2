package dev.pynmon.application.port.in.familytree;

import dev.pynmon.domain.app.Absence;
import dev.pynmon.domain.app.Component;
import dev.pynmon.domain.familytree.FamilyTree;
import dev.pynmon.domain.id.InvocationId;
import java.time.Instant;
import java.util.Map;

/** What looking for the family of an invocation led to. */
public sealed interface ShowFamilyTreeResult {
  /**
   * Some component knows the invocation.
   *
   * @param asOf when it was true
   * @param tree the family; at least the invocation itself
   * @param missing the components that could not say their part, such as who is below
   */
  record Found(Instant asOf, FamilyTree tree, Map<Component, Absence> missing)
      implements ShowFamilyTreeResult {
    public Found {
      missing = Map.copyOf(missing);
    }
  }

  /**
   * No component knows it.
   *
   * @param id the invocation
   */
  record NotFound(InvocationId id) implements ShowFamilyTreeResult {}

  /**
   * Those that answered do not know it; others did not answer.
   *
   * @param id the invocation
   * @param missing the components that did not answer
   */
  record Unanswered(InvocationId id, Map<Component, Absence> missing)
      implements ShowFamilyTreeResult {
    public Unanswered {
      missing = Map.copyOf(missing);
    }
  }
}

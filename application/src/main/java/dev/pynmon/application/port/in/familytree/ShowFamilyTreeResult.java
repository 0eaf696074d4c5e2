package dev.pynmon.application.port.in.familytree;

import dev.pynmon.domain.app.Absence;
import dev.pynmon.domain.app.Component;
import dev.pynmon.domain.id.InvocationId;
import java.util.Map;

/** What {@link ShowFamilyTreeUseCase#show} answers. */
public sealed interface ShowFamilyTreeResult {
  /**
   * At least one component knows the invocation.
   *
   * @param view its family
   */
  record Found(FamilyTreeView view) implements ShowFamilyTreeResult {}

  /**
   * Every component was asked and none knows it.
   *
   * @param id the invocation
   */
  record NotFound(InvocationId id) implements ShowFamilyTreeResult {}

  /**
   * No component that answered knows it, but some did not answer.
   *
   * @param id the invocation
   * @param missing the components that could not be asked
   */
  record Unanswered(InvocationId id, Map<Component, Absence> missing)
      implements ShowFamilyTreeResult {
    public Unanswered {
      missing = Map.copyOf(missing);
    }
  }
}

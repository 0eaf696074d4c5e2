package dev.pynmon.application.service.familytree;

import dev.pynmon.domain.familytree.FamilyLimits;
import dev.pynmon.domain.familytree.FamilyPath;
import dev.pynmon.domain.familytree.Relation;
import dev.pynmon.domain.id.InvocationId;
import java.util.Optional;

/** Walks up from an invocation. Cost: a call for each step, for only a parent names its own. */
record Ancestors(Members members) {
  FamilyPath path(InvocationId id, FamilyLimits limits) {
    FamilyPath path = new FamilyPath(id, limits);
    Optional<InvocationId> parent = members.parent(id);
    while (parent.filter(above -> path.climb(above, Relation.DIRECT)).isPresent()) {
      parent = members.parent(path.highest());
    }
    return path;
  }
}

package dev.pynmon.application.service.familytree;

import dev.pynmon.application.service.app.Visit;
import dev.pynmon.application.service.query.Batches;
import dev.pynmon.domain.familytree.Expansions;
import dev.pynmon.domain.familytree.FamilyGrowth;
import dev.pynmon.domain.familytree.FamilyGrowth.Wish;
import dev.pynmon.domain.familytree.FamilyLimits;
import dev.pynmon.domain.familytree.FamilyPath;
import dev.pynmon.domain.familytree.FamilyShape;
import dev.pynmon.domain.familytree.Kin;
import dev.pynmon.domain.familytree.Offspring;
import dev.pynmon.domain.familytree.Relation;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.invocation.Children;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Grows a family downwards. Cost: a call for each level, and one more where a member of it is
 * expanded: so many children are not asked of all the others.
 */
record Descendants(Visit visit, FamilyLimits limits) {
  /** The shape of the family. Where the store does not answer it ends. */
  FamilyShape grow(FamilyPath path, Expansions expansions) {
    FamilyGrowth growth = new FamilyGrowth(path, expansions, limits);
    while (!growth.isDone()) {
      growth.grow(answers(growth.wishes()));
    }
    return growth.shape();
  }

  private Map<InvocationId, Offspring> answers(List<Wish> wishes) {
    Map<InvocationId, Offspring> answers = new HashMap<>();
    answers.putAll(ask(wishes.stream().filter(wish -> !isLarge(wish)).toList()));
    answers.putAll(ask(wishes.stream().filter(this::isLarge).toList()));
    return answers;
  }

  private boolean isLarge(Wish wish) {
    return wish.children() > limits.children();
  }

  private Map<InvocationId, Offspring> ask(List<Wish> wishes) {
    List<InvocationId> ids = wishes.stream().map(Wish::id).toList();
    int each = Math.max(1, wishes.stream().mapToInt(Wish::children).max().orElse(1));
    Map<InvocationId, Children> found =
        visit
            .stateBackend(
                store -> Batches.ask(ids, batch -> store.records().childrenOf(batch, each)))
            .available()
            .orElse(Map.of());
    Map<InvocationId, Offspring> answers = new HashMap<>();
    for (Wish wish : wishes) {
      Children children = found.get(wish.id());
      answers.put(wish.id(), children == null ? Offspring.NONE : offspring(children, wish));
    }
    return answers;
  }

  private static Offspring offspring(Children children, Wish wish) {
    return new Offspring(
        children.ids().stream()
            .limit(wish.children())
            .map(id -> new Kin(id, Relation.DIRECT))
            .toList(),
        children.total());
  }
}

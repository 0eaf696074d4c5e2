package dev.pynmon.domain.familytree;

import dev.pynmon.domain.familytree.FamilyNode.Failure;
import dev.pynmon.domain.familytree.FamilyShape.Member;
import dev.pynmon.domain.status.InvocationStatus;
import dev.pynmon.domain.status.KnownStatus;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/** A member with what is below it. */
final class Branch {
  /** What started at an unknown time comes last. */
  static final Comparator<Branch> BY_START =
      Comparator.comparing((Branch branch) -> branch.facts.started().orElse(Instant.MAX))
          .thenComparing(branch -> branch.member.id());

  private static final Set<InvocationStatus> FAILURES =
      Set.of(KnownStatus.FAILED, KnownStatus.KILLED);

  final Member member;
  final FamilyFacts facts;
  final List<Branch> children = new ArrayList<>();
  int position = 1;
  int setSize = 1;
  private boolean failureBelow;

  Branch(Member member, FamilyFacts facts) {
    this.member = member;
    this.facts = facts;
  }

  /** Numbers the children; what stands for others comes before and behind them. */
  void sortChildren() {
    children.sort(BY_START);
    int before = member.before().isPresent() ? 1 : 0;
    int size = lineCount();
    for (int i = 0; i < children.size(); i++) {
      children.get(i).position = before + i + 1;
      children.get(i).setSize = size;
    }
  }

  /** How many lines the list has directly below it. */
  int lineCount() {
    return children.size()
        + (member.before().isPresent() ? 1 : 0)
        + (member.after().isPresent() ? 1 : 0);
  }

  /** To be called when all below was told. */
  void tellFailure() {
    failureBelow = children.stream().anyMatch(child -> child.failure() != Failure.NONE);
  }

  Failure failure() {
    if (facts.status().filter(FAILURES::contains).isPresent()) {
      return Failure.HERE;
    }
    return failureBelow ? Failure.BELOW : Failure.NONE;
  }
}

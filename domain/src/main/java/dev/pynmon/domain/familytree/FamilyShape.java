package dev.pynmon.domain.familytree;

import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.query.Count;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Which invocations of a family are shown.
 *
 * @param focus whose family it is
 * @param top how the way up from it ended
 * @param members the root first, each after its parent
 */
public record FamilyShape(InvocationId focus, FamilyPath.Top top, List<Member> members) {
  public FamilyShape {
    members = List.copyOf(members);
  }

  /**
   * An invocation in its place.
   *
   * @param kin the invocation, and why it is below the one above it
   * @param parent the one above it; empty for the root alone
   * @param depth how many are above it
   * @param onPath whether it leads from the root to the focus
   * @param before the children before those that are shown, where they are paged through
   * @param after those that are not shown, or come behind the page
   * @param unseen whether its events or triggers started more than is looked at
   */
  public record Member(
      Kin kin,
      Optional<InvocationId> parent,
      int depth,
      boolean onPath,
      Optional<Rest> before,
      Optional<Rest> after,
      boolean unseen) {
    /** The invocation. */
    public InvocationId id() {
      return kin.id();
    }

    /** Why it is below the one above it. */
    public Descent descent() {
      return kin.descent();
    }

    /** True when some of its children are not shown. */
    public boolean isCut() {
      return before.isPresent() || after.isPresent();
    }

    private long hidden() {
      return Stream.of(before, after)
          .flatMap(Optional::stream)
          .mapToLong(rest -> rest.hidden().value())
          .sum();
    }
  }

  /**
   * Children that are not shown.
   *
   * @param hidden how many
   * @param place where they are
   * @param paged whether the children of that parent are paged through
   */
  public record Rest(Count hidden, ChildrenPlace place, boolean paged) {}

  /** The invocations whose facts are needed. */
  public List<InvocationId> ids() {
    return members.stream().map(Member::id).toList();
  }

  /** How many invocations the family has as far as is known: below what is hidden may be more. */
  public Count total() {
    long hidden = members.stream().mapToLong(Member::hidden).sum();
    return hidden == 0 && members.stream().noneMatch(Member::unseen)
        ? new Count.Exact(members.size())
        : new Count.AtLeast(members.size() + hidden);
  }
}

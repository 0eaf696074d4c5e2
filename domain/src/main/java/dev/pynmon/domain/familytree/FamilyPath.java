package dev.pynmon.domain.familytree;

import dev.pynmon.domain.id.InvocationId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The way up from an invocation to the root of its family, step by step. */
public final class FamilyPath {
  /** How the way ended. */
  public enum Top {
    /** At an invocation that nothing is known to have started. */
    ROOT,
    /** At one that is already on the path: the data are damaged. */
    CYCLE,
    /** At the limit: there is more above. */
    LIMIT
  }

  private final int limit;
  private final List<Kin> upwards = new ArrayList<>();
  private final Set<InvocationId> seen = new HashSet<>();
  private final InvocationId focus;
  private InvocationId highest;
  private Top top = Top.ROOT;

  /** A path that has but its lower end. */
  public FamilyPath(InvocationId focus, FamilyLimits limits) {
    this.limit = limits.path();
    this.focus = focus;
    this.highest = focus;
    seen.add(focus);
  }

  /** The highest so far: whose parent is to be looked for next. */
  public InvocationId highest() {
    return highest;
  }

  /** Goes up to a parent, without an event. */
  public boolean climb(InvocationId parent, Descent descent) {
    return climb(parent, descent, Optional.empty());
  }

  /**
   * Goes up to a parent.
   *
   * @param descent why the highest so far is below that parent
   * @param event the event that started the highest so far, if one did
   * @return false when the way ends here, because of a cycle or of the limit
   */
  public boolean climb(InvocationId parent, Descent descent, Optional<Kin.Cause> event) {
    if (seen.contains(parent)) {
      top = Top.CYCLE;
      return false;
    } else if (seen.size() >= limit) {
      top = Top.LIMIT;
      return false;
    }
    upwards.add(new Kin(highest, descent, event));
    seen.add(parent);
    highest = parent;
    return true;
  }

  /** Where it began. */
  public InvocationId focus() {
    return focus;
  }

  /** How it ended. */
  public Top top() {
    return top;
  }

  /** True when the invocation is on it. */
  public boolean holds(InvocationId id) {
    return seen.contains(id);
  }

  /** What lies below the highest, down to the focus. */
  List<Kin> downwards() {
    return List.copyOf(upwards.reversed());
  }
}

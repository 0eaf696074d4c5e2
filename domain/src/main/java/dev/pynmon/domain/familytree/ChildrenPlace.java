package dev.pynmon.domain.familytree;

import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.query.Cursor;
import dev.pynmon.domain.query.PageRequest;
import java.util.Optional;

/**
 * From where on the children of an invocation are shown, page by page. Those that it called are
 * counted by themselves: so nothing moves when its events start others meanwhile.
 *
 * @param parent whose children
 * @param front true where {@code passed} counts what comes before those that it called
 * @param passed how many of those that it called, and of what comes behind, come before them; where
 *     a cursor leads, what was counted on the way
 * @param step the way there in a list that is too long to be counted through
 */
public record ChildrenPlace(InvocationId parent, boolean front, long passed, Optional<Step> step) {
  /** The most that may be passed by counting: of a list that a store counts, and some beside it. */
  public static final int MAX_COUNTED = 2 * PageRequest.MAX_SKIP;

  /** The most that is counted on the way of cursors. */
  public static final int MAX_PASSED = 1_000_000_000;

  /** Never before the first child, and never counted further than a store counts. */
  public ChildrenPlace {
    passed = Math.clamp(passed, 0, step.isPresent() ? MAX_PASSED : MAX_COUNTED);
  }

  /** By a cursor among those that it called. */
  public ChildrenPlace(InvocationId parent, long passed, Step step) {
    this(parent, false, passed, Optional.of(step));
  }

  /** At the very first. */
  public static ChildrenPlace first(InvocationId parent) {
    return inFront(parent, 0);
  }

  /** Behind so many of what comes before those that it called. */
  public static ChildrenPlace inFront(InvocationId parent, long passed) {
    return new ChildrenPlace(parent, true, passed, Optional.empty());
  }

  /** Behind so many of those that it called. */
  public static ChildrenPlace behind(InvocationId parent, long passed) {
    return new ChildrenPlace(parent, false, passed, Optional.empty());
  }

  /**
   * What a cursor of the store leads to.
   *
   * @param cursor made by the store
   * @param back true for what comes before it
   */
  public record Step(Cursor cursor, boolean back) {}
}

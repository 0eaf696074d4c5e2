package dev.pynmon.domain.criticalpath;

import dev.pynmon.domain.id.InvocationId;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The path that led to the end of an invocation: at each moment of its life the one on whom it
 * depended. No store keeps who waited for whom once a wait is over, so that for what has ended it
 * is inferred from who called whom, when each was paused, and when each ended.
 *
 * @param focus the invocation
 * @param soFar true while it goes on: then its end is now
 * @param stretches without a hole from its first change to its end, oldest first
 * @param passages where they lead from one invocation to another, oldest first
 * @param members the invocations on it: the focus, then in the order in which it depended on them
 * @param failing the focus and below it whoever failed before it did, down to the first that
 *     failed; empty where it did not fail
 * @param gaps what was not seen; in the order in which that was met, from the end backwards
 */
public record CriticalPath(
    InvocationId focus,
    boolean soFar,
    List<PathStretch> stretches,
    List<PathPassage> passages,
    List<PathMember> members,
    List<InvocationId> failing,
    List<PathGap> gaps) {
  /** So many stretches are found; what lay before is then the last one's own. */
  public static final int MOST_STRETCHES = 400;

  public CriticalPath {
    stretches = List.copyOf(stretches);
    passages = List.copyOf(passages);
    members = List.copyOf(members);
    failing = List.copyOf(failing);
    gaps = List.copyOf(gaps);
  }

  /**
   * Finds it; empty where no change of the focus is known. Cost: the changes of all that is told,
   * and for each on the path as many steps as it called others.
   */
  public static Optional<CriticalPath> of(PathSource source) {
    return new PathWalk(source).walk();
  }

  /** True when nobody else determined its end. */
  public boolean isAlone() {
    return members.size() < 2;
  }

  /** From its first change to its end. */
  public Duration took() {
    return sum(stretches.stream());
  }

  /** How much of that was spent so, by whomever. */
  public Duration spent(Doing doing) {
    return sum(stretches.stream().filter(stretch -> stretch.doing() == doing));
  }

  /** How much of that one of them spent so. */
  public Duration spent(InvocationId id, Doing doing) {
    return sum(
        stretches.stream()
            .filter(stretch -> stretch.doing() == doing && stretch.invocation().equals(id)));
  }

  /** Who ran longest of all. */
  public Optional<PathMember> longest() {
    return members.stream()
        .max(Comparator.comparing((PathMember one) -> spent(one.id(), Doing.RAN)))
        .filter(one -> spent(one.id(), Doing.RAN).isPositive());
  }

  /** One of them. */
  public Optional<PathMember> member(InvocationId id) {
    return members.stream().filter(one -> one.id().equals(id)).findFirst();
  }

  /** How the wait for one of them is known. */
  public Optional<PathPassage> into(InvocationId id) {
    return passages.stream().filter(passage -> passage.waited().equals(id)).findFirst();
  }

  private static Duration sum(Stream<PathStretch> stretches) {
    return stretches.map(PathStretch::length).reduce(Duration.ZERO, Duration::plus);
  }
}

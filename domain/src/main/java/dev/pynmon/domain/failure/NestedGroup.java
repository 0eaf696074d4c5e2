package dev.pynmon.domain.failure;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A group with its place below the one that it followed.
 *
 * @param group the group
 * @param depth 0 for what failed first, 1 for what failed because of that, and so on
 */
public record NestedGroup(FailureGroup group, int depth) {

  /** True when it followed another. */
  public boolean isEcho() {
    return depth > 0;
  }

  /**
   * Each group directly behind what it followed.
   *
   * @param groups in the order wanted among equals, in no ring
   */
  public static List<NestedGroup> of(List<FailureGroup> groups) {
    Set<Fingerprint> own =
        groups.stream().map(FailureGroup::fingerprint).collect(Collectors.toSet());
    Map<Fingerprint, List<FailureGroup>> followers = new HashMap<>();
    List<FailureGroup> firsts = new ArrayList<>();
    for (FailureGroup group : groups) {
      group
          .echo()
          .map(Echo::cause)
          .filter(own::contains)
          .ifPresentOrElse(
              cause -> followers.computeIfAbsent(cause, _ -> new ArrayList<>()).add(group),
              () -> firsts.add(group));
    }
    return inOrder(firsts, followers);
  }

  private static List<NestedGroup> inOrder(
      List<FailureGroup> firsts, Map<Fingerprint, List<FailureGroup>> followers) {
    Deque<NestedGroup> open = new ArrayDeque<>();
    firsts.reversed().forEach(group -> open.push(new NestedGroup(group, 0)));
    List<NestedGroup> all = new ArrayList<>();
    while (!open.isEmpty()) {
      NestedGroup next = open.pop();
      all.add(next);
      followers
          .getOrDefault(next.group().fingerprint(), List.of())
          .reversed()
          .forEach(group -> open.push(new NestedGroup(group, next.depth() + 1)));
    }
    return all;
  }
}

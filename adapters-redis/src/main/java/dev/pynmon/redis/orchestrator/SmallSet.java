package dev.pynmon.redis.orchestrator;

import dev.pynmon.domain.query.Found;
import dev.pynmon.domain.status.InvocationStatus;
import dev.pynmon.redis.server.Batch;
import dev.pynmon.redis.server.Reply;
import dev.pynmon.redis.server.Scored;
import dev.pynmon.redis.server.Session;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Finds invocations by sorting all members of the smallest condition by their times. Four round
 * trips; one more each time that a status turns out to be another than its set says.
 */
record SmallSet(
    Session session, String times, SetSizes sizes, StateReads reads, Set<InvocationStatus> wanted) {
  Found<Scored> find(Optional<Scored> place, boolean forward, int count) {
    List<Scored> sorted = timed(inAllConditions(members()));
    sorted.sort(forward ? Scored.HIGHEST_FIRST : Scored.HIGHEST_FIRST.reversed());
    List<Scored> behind = place.map(from -> behind(sorted, from, forward)).orElse(sorted);
    List<Scored> found = new ArrayList<>();
    for (int at = 0; at < behind.size() && found.size() < count; ) {
      int end = Math.min(behind.size(), at + count - found.size());
      found.addAll(reads.confirmed(behind.subList(at, end), wanted));
      at = end;
    }
    return Found.all(found);
  }

  private static List<Scored> behind(List<Scored> sorted, Scored place, boolean forward) {
    return sorted.stream()
        .filter(
            entry -> {
              int order = Scored.HIGHEST_FIRST.compare(entry, place);
              return forward ? order > 0 : order < 0;
            })
        .toList();
  }

  /** An invocation in two sets at once is one. */
  private List<String> members() {
    Batch batch = session.batch();
    List<Reply<List<String>>> sets =
        sizes.conditions().getFirst().stream()
            .map(key -> batch.members(key, FilteredTimes.MAX_LOOKED_AT))
            .toList();
    batch.send();
    Set<String> members = new LinkedHashSet<>();
    sets.forEach(set -> members.addAll(set.ofRightType().orElse(List.of())));
    return List.copyOf(members);
  }

  private List<String> inAllConditions(List<String> members) {
    return Membership.of(
        session, sizes.conditions().subList(1, sizes.conditions().size()), members);
  }

  /** Those without a time are not of this task, or purged. */
  private List<Scored> timed(List<String> members) {
    Batch batch = session.batch();
    List<Reply<List<Optional<Double>>>> replies =
        StateReads.parts(members).stream().map(part -> batch.zmscore(times, part)).toList();
    batch.send();
    List<Optional<Double>> scores =
        replies.stream().flatMap(reply -> reply.get().stream()).toList();
    List<Scored> timed = new ArrayList<>();
    for (int i = 0; i < members.size(); i++) {
      String id = members.get(i);
      scores.get(i).ifPresent(score -> timed.add(new Scored(score, id)));
    }
    return timed;
  }
}

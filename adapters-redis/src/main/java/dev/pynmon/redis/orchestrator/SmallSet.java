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
import org.jspecify.annotations.Nullable;

/**
 * Finds invocations by sorting all members of the smallest condition by their times. Two round
 * trips for the first search, one more with a second condition; then one for each search, and one
 * more each time that a status turns out to be another than its set says.
 */
final class SmallSet {
  private final Session session;
  private final String times;
  private final SetSizes sizes;
  private final StateReads reads;
  private final Set<InvocationStatus> wanted;
  private @Nullable List<Scored> sorted;

  SmallSet(
      Session session,
      String times,
      SetSizes sizes,
      StateReads reads,
      Set<InvocationStatus> wanted) {
    this.session = session;
    this.times = times;
    this.sizes = sizes;
    this.reads = reads;
    this.wanted = wanted;
  }

  Found<Scored> find(Optional<Scored> place, boolean forward, int count) {
    List<Scored> all = forward ? sorted() : sorted().reversed();
    List<Scored> behind = place.map(from -> behind(all, from, forward)).orElse(all);
    List<Scored> found = new ArrayList<>();
    for (int at = 0; at < behind.size() && found.size() < count; ) {
      int end = Math.min(behind.size(), at + count - found.size());
      found.addAll(reads.confirmed(behind.subList(at, end), wanted));
      at = end;
    }
    return Found.all(found);
  }

  private List<Scored> sorted() {
    List<Scored> known = sorted;
    if (known == null) {
      known = timed(inAllConditions(members()));
      known.sort(Scored.HIGHEST_FIRST);
      sorted = known;
    }
    return known;
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

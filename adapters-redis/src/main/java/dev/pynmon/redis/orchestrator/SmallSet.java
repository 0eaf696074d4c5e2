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
 * trips for the first search; then none without statuses, else one, and where these are others than
 * their set says one more for each step. Steps grow fourfold to {@value #MAX_STEP}, so of {@value
 * FilteredTimes#MAX_LOOKED_AT} members 25 at most.
 */
final class SmallSet {
  private static final int GROWTH = 4;
  private static final int MAX_STEP = 1_000;

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
    return Found.all(confirmed(behind, count));
  }

  private List<Scored> confirmed(List<Scored> entries, int count) {
    List<Scored> found = new ArrayList<>();
    int step = count;
    for (int at = 0; at < entries.size() && found.size() < count; ) {
      int end = Math.min(entries.size(), at + step);
      found.addAll(reads.confirmed(entries.subList(at, end), wanted));
      at = end;
      step = Math.max(step, Math.min(MAX_STEP, GROWTH * step));
    }
    return found.subList(0, Math.min(count, found.size()));
  }

  private List<Scored> sorted() {
    List<Scored> known = sorted;
    if (known == null) {
      known = timed(members());
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

  /** Those in all conditions; who has no time is not of this task, or purged. */
  private List<Scored> timed(List<String> members) {
    Batch batch = session.batch();
    Membership membership =
        Membership.ask(batch, sizes.conditions().subList(1, sizes.conditions().size()), members);
    List<Reply<List<Optional<Double>>>> replies =
        StateReads.parts(members).stream().map(part -> batch.zmscore(times, part)).toList();
    batch.send();
    List<Optional<Double>> scores =
        replies.stream().flatMap(reply -> reply.get().stream()).toList();
    boolean[] in = membership.inAll();
    List<Scored> timed = new ArrayList<>();
    for (int i = 0; i < members.size(); i++) {
      String id = members.get(i);
      if (in[i] && scores.get(i).isPresent()) {
        timed.add(new Scored(scores.get(i).get(), id));
      }
    }
    return timed;
  }
}

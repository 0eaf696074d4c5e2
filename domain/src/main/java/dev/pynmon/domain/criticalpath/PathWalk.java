package dev.pynmon.domain.criticalpath;

import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.invocation.Children;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Walks back from the end of an invocation: it goes through whoever ended last of those that it
 * waited for, then on from when that was called, and so on in each of them. Without recursion,
 * since families may be deep, and through each invocation once, so that it ends in whatever circle.
 * For one thread.
 */
final class PathWalk {
  private final PathSource source;
  private final Deque<Frame> open = new ArrayDeque<>();
  private final Set<InvocationId> met = new LinkedHashSet<>();
  private final List<PathStretch> backwards = new ArrayList<>();
  private final List<PathPassage> passages = new ArrayList<>();
  private final Set<PathGap> gaps = new LinkedHashSet<>();

  PathWalk(PathSource source) {
    this.source = source;
  }

  /** One that the walk is in. */
  private final class Frame {
    private final PathFacts facts;
    private final Instant floor;
    private final Iterator<Waited> waited;
    private Instant at;
    private Optional<InvocationId> then = Optional.empty();

    Frame(PathFacts facts, Instant floor, Instant at) {
      this.facts = facts;
      this.floor = floor;
      this.at = at;
      this.waited = new WaitedFor(source, facts).all().iterator();
    }

    /** The last that it waited for before where the walk is. */
    Optional<Waited> next() {
      while (waited.hasNext()) {
        Optional<Waited> one =
            waited
                .next()
                .noLaterThan(at)
                .filter(cut -> cut.from().isBefore(cut.until()))
                .filter(this::isNew);
        if (one.isPresent()) {
          return one.filter(cut -> cut.until().isAfter(floor));
        }
      }
      return Optional.empty();
    }

    private boolean isNew(Waited one) {
      InvocationId id = one.facts().id();
      if (open.stream().anyMatch(frame -> frame.facts.id().equals(id))) {
        gaps.add(new PathGap(facts.id(), PathGap.Kind.CIRCLE, 1));
      }
      return !met.contains(id);
    }
  }

  Optional<CriticalPath> walk() {
    return source.of(source.focus()).flatMap(facts -> facts.began().map(from -> walk(facts, from)));
  }

  private CriticalPath walk(PathFacts focus, Instant from) {
    Instant end = later(from, focus.end(source.now()));
    enter(focus, from, end);
    while (!open.isEmpty()) {
      Frame frame = open.getFirst();
      Optional<Waited> next = isFull() ? Optional.empty() : frame.next();
      next.ifPresentOrElse(waited -> goInto(frame, waited), this::leave);
    }
    return new PathEnd(source, passages.reversed())
        .path(Merged.inOrder(backwards.reversed()), List.copyOf(gaps));
  }

  /** What would have to be known besides, to be told before another walk. */
  PathWants wants() {
    walk();
    Set<InvocationId> facts = new LinkedHashSet<>();
    Set<InvocationId> called = new LinkedHashSet<>();
    if (source.of(source.focus()).isEmpty()) {
      facts.add(source.focus());
    }
    for (InvocationId id : met) {
      Optional<Children> children = source.of(id).flatMap(PathFacts::called);
      children.ifPresentOrElse(known -> facts.addAll(known.ids()), () -> called.add(id));
      facts.addAll(source.waitedForBy(id));
    }
    facts.removeIf(id -> source.of(id).isPresent());
    return new PathWants(facts, called);
  }

  private boolean isFull() {
    return backwards.size() >= CriticalPath.MOST_STRETCHES;
  }

  private void enter(PathFacts facts, Instant floor, Instant at) {
    met.add(facts.id());
    notes(facts);
    open.addFirst(new Frame(facts, floor, at));
  }

  private void goInto(Frame frame, Waited waited) {
    PathFacts child = waited.facts();
    own(frame, waited.until());
    passages.add(
        new PathPassage(frame.facts.id(), child.id(), waited.until(), waited.basis(), frame.then));
    frame.at = later(frame.floor, waited.from());
    frame.then = Optional.of(child.id());
    enter(child, frame.at, waited.until());
  }

  private void leave() {
    Frame done = open.removeFirst();
    own(done, done.floor);
    if (isFull() && done.waited.hasNext()) {
      gaps.add(new PathGap(done.facts.id(), PathGap.Kind.TOO_LONG, 1));
    }
  }

  private void own(Frame frame, Instant from) {
    backwards.addAll(OwnStretches.of(frame.facts, from, frame.at).reversed());
  }

  private void notes(PathFacts facts) {
    if (!facts.life().complete()) {
      gaps.add(new PathGap(facts.id(), PathGap.Kind.CUT, 1));
    }
    facts
        .called()
        .ifPresentOrElse(
            children -> notes(facts, children), () -> note(facts, PathGap.Kind.TOO_LONG, 1));
  }

  private void notes(PathFacts facts, Children children) {
    long unread = children.total().value() - children.ids().size();
    note(facts, PathGap.Kind.CHILDREN, unread + unseen(children.ids()));
    note(facts, PathGap.Kind.NO_HISTORY, untold(facts));
  }

  private void note(PathFacts facts, PathGap.Kind kind, long count) {
    if (count > 0) {
      gaps.add(new PathGap(facts.id(), kind, count));
    }
  }

  private long unseen(List<InvocationId> ids) {
    return new HashSet<>(ids).stream().filter(id -> source.of(id).isEmpty()).count();
  }

  private long untold(PathFacts facts) {
    return new WaitedFor(source, facts)
        .called()
        .filter(child -> child.life().spells().isEmpty())
        .count();
  }

  private static Instant later(Instant a, Instant b) {
    return a.isAfter(b) ? a : b;
  }

  /** Stretches without those that only go on with the one before. */
  private static final class Merged {
    private Merged() {}

    static List<PathStretch> inOrder(List<PathStretch> stretches) {
      List<PathStretch> merged = new ArrayList<>();
      for (PathStretch stretch : stretches) {
        if (!merged.isEmpty() && merged.getLast().isGoneOnBy(stretch)) {
          PathStretch before = merged.removeLast();
          merged.add(
              new PathStretch(
                  stretch.invocation(), before.from(), stretch.until(), stretch.doing()));
        } else {
          merged.add(stretch);
        }
      }
      return merged;
    }
  }
}

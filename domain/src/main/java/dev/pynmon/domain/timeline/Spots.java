package dev.pynmon.domain.timeline;

import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.trigger.Participant;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/** Where invocations are in a picture whose lanes have their places. */
final class Spots {
  private static final String STATUS = "status:";

  private final TimeScale scale;
  private final Map<LaneId, Lane> lanes;
  private final Map<InvocationId, Course> courses = new HashMap<>();

  /** A place of the picture. */
  record Spot(LaneId lane, double x, double y) {}

  Spots(TimeScale scale, Map<LaneId, Lane> lanes, Collection<Course> courses) {
    this.scale = scale;
    this.lanes = lanes;
    courses.forEach(course -> this.courses.put(course.life().id(), course));
  }

  /** The invocations that are there. */
  Set<InvocationId> ids() {
    return courses.keySet();
  }

  /** The bar of an invocation that covers a moment, else the one that is nearest to it. */
  Optional<Spot> bar(InvocationId id, Instant at) {
    return course(id)
        .flatMap(course -> nearest(course, at, numbers(course).filter(i -> isBar(course, i))));
  }

  /** The first that is seen of an invocation. */
  Optional<Spot> begin(InvocationId id) {
    return course(id).map(course -> spot(course, 0));
  }

  /** Where an invocation was registered. */
  Optional<Spot> registration(InvocationId id) {
    return course(id)
        .flatMap(
            course ->
                course
                    .life()
                    .registration()
                    .map(course.life().spells()::indexOf)
                    .map(number -> spot(course, number)));
  }

  /** The last change of an invocation up to a moment, or its first. */
  Optional<Spot> lastBy(InvocationId id, Instant at) {
    return upTo(id, at).or(() -> begin(id));
  }

  /** The last that is seen of an invocation up to a moment; nothing when it came later. */
  Optional<Spot> upTo(InvocationId id, Instant at) {
    return course(id)
        .flatMap(
            course -> {
              int number = Life.lastBegunBy(course.life().spells(), at);
              return number < 0 ? Optional.empty() : Optional.of(spot(course, number));
            });
  }

  /**
   * The change that met a condition: the nearest in time of those to the status that is named, and
   * of all changes where none or an unknown one is.
   */
  Optional<Spot> change(InvocationId id, Participant one) {
    return course(id).flatMap(course -> change(course, one));
  }

  private Optional<Spot> change(Course course, Participant one) {
    Instant at = one.at().orElseGet(() -> course.life().end());
    String status = status(one);
    Optional<Spot> named =
        change(course, at, spell -> spell.status().value().equalsIgnoreCase(status));
    return named.or(() -> change(course, at, spell -> true));
  }

  private Optional<Spot> change(Course course, Instant at, Predicate<Spell> wanted) {
    List<Spell> spells = course.life().spells();
    return numbers(course)
        .filter(i -> !spells.get(i).isCutAtStart() && wanted.test(spells.get(i)))
        .boxed()
        .min(Comparator.comparing(i -> Duration.between(spells.get(i).from(), at).abs()))
        .map(number -> spot(course, number));
  }

  /** The summary of a condition begins with {@code status:SUCCESS task:…}. */
  private static String status(Participant one) {
    String summary = one.summary();
    return summary.startsWith(STATUS)
        ? summary.substring(STATUS.length()).split(" ", 2)[0].toLowerCase(Locale.ROOT)
        : "";
  }

  private Optional<Course> course(InvocationId id) {
    return Optional.ofNullable(courses.get(id));
  }

  private static IntStream numbers(Course course) {
    return IntStream.range(0, course.life().spells().size());
  }

  private static boolean isBar(Course course, int number) {
    return course.life().spells().get(number).isBar();
  }

  private Optional<Spot> nearest(Course course, Instant at, IntStream some) {
    return some.boxed()
        .min(Comparator.comparing(i -> distance(course.life().spells().get(i), at)))
        .map(number -> spot(course, number));
  }

  private static Duration distance(Spell spell, Instant at) {
    if (at.isBefore(spell.from())) {
      return Duration.between(at, spell.from());
    }
    return at.isAfter(spell.until()) ? Duration.between(spell.until(), at) : Duration.ZERO;
  }

  private Spot spot(Course course, int number) {
    Strand strand = course.strands().get(number);
    Lane lane = lanes.get(strand.lane());
    if (lane == null) {
      throw new IllegalStateException("no lane " + strand.lane());
    }
    double x = scale.x(course.life().spells().get(number).from());
    return new Spot(lane.id(), x, lane.box().middleOf(strand.row()));
  }
}

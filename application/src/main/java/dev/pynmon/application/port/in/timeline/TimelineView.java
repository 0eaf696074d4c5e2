package dev.pynmon.application.port.in.timeline;

import dev.pynmon.application.port.in.app.AppSummary;
import dev.pynmon.domain.app.Absence;
import dev.pynmon.domain.app.Answer;
import dev.pynmon.domain.app.Component;
import dev.pynmon.domain.failure.FailureCause;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.invocation.NearestChange;
import dev.pynmon.domain.query.Count;
import dev.pynmon.domain.timeline.Occupancy;
import dev.pynmon.domain.timeline.Surroundings;
import dev.pynmon.domain.timeline.Timeline;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What went on, and how complete that is.
 *
 * @param app the application
 * @param asOf when it was true
 * @param timeline what went on in the window; missing when the histories cannot be read
 * @param surroundings what went on in a longer time around the window, whatever is filtered; of a
 *     busy one an even choice of {@value Surroundings#MAX_CHANGES} changes is read, and it says so
 * @param occupancy what waited and ran at once; empty with the timeline missing. Tasks are asked
 *     for of the newest 50,000 invocations, the others count as those of no known task
 * @param reach how far back was looked
 * @param missing the components that could not say their part, such as names of tasks
 * @param idle the change that is nearest to the window; empty unless nothing at all changed in it,
 *     and where that was not asked for
 * @param quiet how many active runners did nothing in the window; empty where that is not told: of
 *     a window of the past, where a filter or a cut hides what they may have done, and where it was
 *     not asked for
 * @param failureCauses why those of the timeline failed that did, as far as known; empty unless
 *     asked for
 */
public record TimelineView(
    AppSummary app,
    Instant asOf,
    Answer<Timeline> timeline,
    Answer<Surroundings> surroundings,
    Optional<Occupancy> occupancy,
    Reach reach,
    Map<Component, Absence> missing,
    Optional<NearestChange> idle,
    Optional<Answer<Count>> quiet,
    Map<InvocationId, FailureCause> failureCauses) {
  public TimelineView {
    missing = Map.copyOf(missing);
    failureCauses = Map.copyOf(failureCauses);
  }

  /** Of a window in which something changed, or may have. */
  public TimelineView(
      AppSummary app,
      Instant asOf,
      Answer<Timeline> timeline,
      Answer<Surroundings> surroundings,
      Optional<Occupancy> occupancy,
      Reach reach,
      Map<Component, Absence> missing) {
    this(
        app,
        asOf,
        timeline,
        surroundings,
        occupancy,
        reach,
        missing,
        Optional.empty(),
        Optional.empty(),
        Map.of());
  }

  /**
   * How far back was looked.
   *
   * @param entriesBackTo present when the window holds more changes than are read: those before
   *     this moment were left out
   * @param lastingBackTo what began before the window and goes on into it is known from here on;
   *     empty when all of it is known, as of a window that reaches the present
   * @param sample present when the window holds too many changes to read: then only some
   *     invocations are shown
   * @param cuts what else is not all there
   * @param matches of how many a query holds; empty without one
   */
  public record Reach(
      Optional<Instant> entriesBackTo,
      Optional<Instant> lastingBackTo,
      Optional<Sample> sample,
      Set<Cut> cuts,
      Optional<Matches> matches) {
    /** All of it is known. */
    public static final Reach ALL = new Reach(Optional.empty(), Optional.empty());

    public Reach {
      cuts = Set.copyOf(cuts);
    }

    /** Of every invocation. */
    public Reach(Optional<Instant> entriesBackTo, Optional<Instant> lastingBackTo) {
      this(entriesBackTo, lastingBackTo, Optional.empty());
    }

    /** Nothing else was cut. */
    public Reach(
        Optional<Instant> entriesBackTo, Optional<Instant> lastingBackTo, Optional<Sample> sample) {
      this(entriesBackTo, lastingBackTo, sample, Set.of(), Optional.empty());
    }

    /** The same, where what began before is known from this moment on only. */
    public Reach withLastingBackTo(Instant moment) {
      return new Reach(entriesBackTo, Optional.of(moment), sample, cuts, matches);
    }

    /** The same, where a query was asked. */
    public Reach with(Optional<Matches> found) {
      return new Reach(entriesBackTo, lastingBackTo, sample, cuts, found);
    }

    /** The same, where this was cut, too. */
    public Reach with(Cut cut) {
      return new Reach(
          entriesBackTo,
          lastingBackTo,
          sample,
          Stream.concat(cuts.stream(), Stream.of(cut)).collect(Collectors.toSet()),
          matches);
    }

    /** The same, where this was cut, too, if it was. */
    public Reach with(Cut cut, boolean happened) {
      return happened ? with(cut) : this;
    }

    /** True when every change of the window was read. */
    public boolean isWhole() {
      return entriesBackTo.isEmpty() && sample.isEmpty();
    }
  }

  /** What may be there in part only. */
  public enum Cut {
    /** Runs of the atomic service: the newest are told. */
    SERVICES,
    /** Histories that are very long: their oldest changes are told. */
    HISTORIES,
    /** Events and runs of triggers: the newest are told. */
    TRIGGERS,
    /** Invocations that events and triggers name and that did nothing in the window. */
    NAMED,
    /** Events and runs of triggers whose records cannot be read. */
    UNREADABLE
  }

  /**
   * Of how many a query holds.
   *
   * @param found of so many
   * @param lookedAt of those that were looked at, the newest
   * @param total of all that the window holds and the other conditions let through
   */
  public record Matches(int found, int lookedAt, int total) {
    /** None was looked at yet. */
    public static final Matches NONE = new Matches(0, 0, 0);

    /** Both together. */
    public Matches with(Matches more) {
      return new Matches(found + more.found, lookedAt + more.lookedAt, total + more.total);
    }
  }

  /**
   * An even choice of what happened in a window.
   *
   * @param invocations how many were chosen; all that they did is shown
   * @param changes how many changes the window holds, about
   */
  public record Sample(int invocations, long changes) {}
}

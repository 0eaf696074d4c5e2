package dev.pynmon.web.timeline;

import dev.pynmon.domain.status.KnownStatus;
import dev.pynmon.pictures.timeline.TimelinePicture;
import dev.pynmon.pictures.timeline.figure.Bar;
import dev.pynmon.pictures.timeline.figure.BarForm;
import dev.pynmon.pictures.timeline.figure.Figure;
import dev.pynmon.pictures.timeline.figure.Loss;
import dev.pynmon.pictures.timeline.figure.PointShape;
import dev.pynmon.pictures.timeline.lane.Lane;
import java.util.function.Predicate;

/**
 * Which marks a picture has, for the template {@code timeline/marks}: the legend names what is
 * drawn, and nothing else.
 *
 * @param marksOfWaits what waits
 * @param marksOfBars bars of work that have no colour of an end
 * @param marksOfEnds what work led to
 * @param marksOfHalts what keeps work from going on
 * @param marksOfLines lines, and where they begin
 * @param marksOfLosses where runners were last heard of
 * @param marksOfLanes marks of whole lanes
 */
record MarksView(
    Waits marksOfWaits,
    Bars marksOfBars,
    Ends marksOfEnds,
    Halts marksOfHalts,
    Lines marksOfLines,
    Losses marksOfLosses,
    Lanes marksOfLanes) {
  static MarksView of(TimelinePicture timeline) {
    Seen seen = new Seen(timeline);
    return new MarksView(
        Waits.of(seen),
        Bars.of(seen),
        Ends.of(seen),
        Halts.of(seen),
        Lines.of(seen),
        Losses.of(seen),
        Lanes.of(seen));
  }

  /**
   * What waits.
   *
   * @param markPending a bar of PENDING
   * @param markWaited a wait that ended
   * @param markWaits one that goes on
   */
  record Waits(boolean markPending, boolean markWaited, boolean markWaits) {
    private static Waits of(Seen seen) {
      return new Waits(
          seen.bar(bar -> bar.form() == BarForm.THIN),
          seen.figure(figure -> figure.waits().stream().anyMatch(line -> !line.seen().goesOn())),
          seen.figure(figure -> figure.waits().stream().anyMatch(line -> line.seen().goesOn())));
    }
  }

  /**
   * Bars of work that have no colour of an end.
   *
   * @param markRan a bar of RUNNING that led to nothing with a colour of its own
   * @param markResumed the same of RESUMED
   * @param markGoing a bar that still goes on
   * @param markCut one that goes on outside the window
   */
  record Bars(boolean markRan, boolean markResumed, boolean markGoing, boolean markCut) {
    private static Bars of(Seen seen) {
      return new Bars(
          seen.bar(bar -> isPlain(bar, KnownStatus.RUNNING)),
          seen.bar(bar -> isPlain(bar, KnownStatus.RESUMED)),
          seen.bar(Bar::goesOn),
          seen.bar(Bar::isBitten));
    }

    private static boolean isPlain(Bar bar, KnownStatus status) {
      return bar.form() == BarForm.FULL && bar.colour() == status && !bar.goesOn();
    }
  }

  /**
   * What work led to.
   *
   * @param markSuccess SUCCESS
   * @param markFailed FAILED
   * @param markRetry RETRY
   * @param markKilled KILLED
   */
  record Ends(boolean markSuccess, boolean markFailed, boolean markRetry, boolean markKilled) {
    private static Ends of(Seen seen) {
      return new Ends(
          seen.outcome(KnownStatus.SUCCESS),
          seen.outcome(KnownStatus.FAILED),
          seen.outcome(KnownStatus.RETRY),
          seen.outcome(KnownStatus.KILLED));
    }
  }

  /**
   * What keeps work from going on.
   *
   * @param markHeld CONCURRENCY_CONTROLLED_FINAL
   * @param markPaused PAUSED
   * @param markRecovered a bar that recovery ended
   */
  record Halts(boolean markHeld, boolean markPaused, boolean markRecovered) {
    private static Halts of(Seen seen) {
      return new Halts(
          seen.outcome(KnownStatus.CONCURRENCY_CONTROLLED_FINAL),
          seen.bar(bar -> bar.form() == BarForm.DOTTED),
          seen.bar(bar -> bar.colour() == KnownStatus.RUNNING_RECOVERY));
    }
  }

  /**
   * Lines, and where they begin.
   *
   * @param markRoot the root of a workflow
   * @param markChange a change without a mark of its own
   * @param markWay a line between changes
   * @param markCall a line of a call
   */
  record Lines(boolean markRoot, boolean markChange, boolean markWay, boolean markCall) {
    private static Lines of(Seen seen) {
      return new Lines(
          seen.bar(Bar::cap),
          seen.shape(PointShape.HOLLOW_CIRCLE),
          seen.figure(figure -> !figure.connections().isEmpty()),
          seen.figure(figure -> figure.call().isPresent()));
    }
  }

  /**
   * Where runners were last heard of.
   *
   * @param markLost where a runner was last heard of that held something
   * @param markSign where one was that held nothing
   * @param markStale where a runner was last heard of that is stale: it does not count as dead yet
   * @param markUnheard a bar behind such a moment
   */
  record Losses(boolean markLost, boolean markSign, boolean markStale, boolean markUnheard) {
    private static Losses of(Seen seen) {
      return new Losses(
          seen.loss(loss -> loss.dead() && !loss.isCalm()),
          seen.loss(loss -> loss.dead() && loss.isCalm()),
          seen.loss(loss -> !loss.dead()),
          seen.bar(Bar::isUnheard));
    }
  }

  /**
   * Marks of whole lanes.
   *
   * @param markGone a lane that ends there
   * @param markHanded that another runner took up what was lost
   * @param markTurn where a generation begins
   * @param markAtomic a run of the atomic service
   */
  record Lanes(boolean markGone, boolean markHanded, boolean markTurn, boolean markAtomic) {
    private static Lanes of(Seen seen) {
      return new Lanes(
          seen.loss(loss -> loss.dead() && loss.endX().isPresent()),
          !seen.timeline.takenUp().isEmpty()
              || seen.figure(figure -> !figure.handOvers().isEmpty()),
          seen.lane(lane -> lane.turns().size() > 1),
          seen.lane(lane -> !lane.services().isEmpty()));
    }
  }

  private record Seen(TimelinePicture timeline) {
    boolean figure(Predicate<Figure> wanted) {
      return timeline.figures().stream().anyMatch(wanted);
    }

    boolean bar(Predicate<Bar> wanted) {
      return figure(figure -> figure.bars().anyMatch(wanted));
    }

    boolean loss(Predicate<Loss> wanted) {
      return timeline.losses().stream().anyMatch(wanted);
    }

    boolean lane(Predicate<Lane> wanted) {
      return timeline.lanes().stream().anyMatch(wanted);
    }

    boolean shape(PointShape shape) {
      return figure(figure -> figure.points().anyMatch(point -> point.shape() == shape));
    }

    boolean outcome(KnownStatus status) {
      return bar(bar -> bar.form() == BarForm.FULL && bar.colour() == status)
          || figure(
              figure -> figure.points().anyMatch(point -> point.segment().status() == status));
    }
  }
}

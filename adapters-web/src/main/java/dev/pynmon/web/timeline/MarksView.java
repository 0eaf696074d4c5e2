package dev.pynmon.web.timeline;

import dev.pynmon.domain.status.KnownStatus;
import dev.pynmon.pictures.timeline.TimelinePicture;
import dev.pynmon.pictures.timeline.figure.Bar;
import dev.pynmon.pictures.timeline.figure.BarForm;
import dev.pynmon.pictures.timeline.figure.Figure;
import dev.pynmon.pictures.timeline.figure.PointShape;
import java.util.function.Predicate;

/**
 * Which marks a picture has, for the template {@code timeline/marks}: the legend names what is
 * drawn, and nothing else.
 *
 * @param markPending a bar of PENDING
 * @param markWaited a wait that ended
 * @param markWaits one that goes on
 * @param markRan a bar of RUNNING that led to nothing with a colour of its own
 * @param markResumed the same of RESUMED
 * @param markGoing a bar that still goes on
 * @param markCut one that goes on outside the window
 * @param markSuccess SUCCESS
 * @param markFailed FAILED
 * @param markRetry RETRY
 * @param markKilled KILLED
 * @param markHeld CONCURRENCY_CONTROLLED_FINAL
 * @param markPaused PAUSED
 * @param markRecovered a bar that recovery ended
 * @param markRoot the root of a workflow
 * @param markChange a change without a mark of its own
 * @param markWay a line between changes
 * @param markCall a line of a call
 * @param markLost where a runner was last heard of that held something
 * @param markSign where one was that held nothing
 * @param markStale where a runner was last heard of that is stale: it does not count as dead yet
 * @param markUnheard a bar behind such a moment
 * @param markGone a lane that ends there
 * @param markHanded that another runner took up what was lost
 * @param markTurn where a generation begins
 * @param markAtomic a run of the atomic service
 */
record MarksView(
    boolean markPending,
    boolean markWaited,
    boolean markWaits,
    boolean markRan,
    boolean markResumed,
    boolean markGoing,
    boolean markCut,
    boolean markSuccess,
    boolean markFailed,
    boolean markRetry,
    boolean markKilled,
    boolean markHeld,
    boolean markPaused,
    boolean markRecovered,
    boolean markRoot,
    boolean markChange,
    boolean markWay,
    boolean markCall,
    boolean markLost,
    boolean markSign,
    boolean markStale,
    boolean markUnheard,
    boolean markGone,
    boolean markHanded,
    boolean markTurn,
    boolean markAtomic) {
  static MarksView of(TimelinePicture timeline) {
    Seen seen = new Seen(timeline);
    return new MarksView(
        seen.bar(bar -> bar.form() == BarForm.THIN),
        seen.figure(figure -> figure.waits().stream().anyMatch(line -> !line.seen().goesOn())),
        seen.figure(figure -> figure.waits().stream().anyMatch(line -> line.seen().goesOn())),
        seen.bar(bar -> isPlain(bar, KnownStatus.RUNNING)),
        seen.bar(bar -> isPlain(bar, KnownStatus.RESUMED)),
        seen.bar(Bar::goesOn),
        seen.bar(Bar::isBitten),
        seen.outcome(KnownStatus.SUCCESS),
        seen.outcome(KnownStatus.FAILED),
        seen.outcome(KnownStatus.RETRY),
        seen.outcome(KnownStatus.KILLED),
        seen.outcome(KnownStatus.CONCURRENCY_CONTROLLED_FINAL),
        seen.bar(bar -> bar.form() == BarForm.DOTTED),
        seen.bar(bar -> bar.colour() == KnownStatus.RUNNING_RECOVERY),
        seen.bar(Bar::cap),
        seen.shape(PointShape.HOLLOW_CIRCLE),
        seen.figure(figure -> !figure.connections().isEmpty()),
        seen.figure(figure -> figure.call().isPresent()),
        timeline.losses().stream().anyMatch(loss -> loss.dead() && !loss.isCalm()),
        timeline.losses().stream().anyMatch(loss -> loss.dead() && loss.isCalm()),
        timeline.losses().stream().anyMatch(loss -> !loss.dead()),
        seen.bar(Bar::isUnheard),
        timeline.losses().stream().anyMatch(loss -> loss.dead() && loss.endX().isPresent()),
        !timeline.takenUp().isEmpty() || seen.figure(figure -> !figure.handOvers().isEmpty()),
        timeline.lanes().stream().anyMatch(lane -> lane.turns().size() > 1),
        timeline.lanes().stream().anyMatch(lane -> !lane.services().isEmpty()));
  }

  private static boolean isPlain(Bar bar, KnownStatus status) {
    return bar.form() == BarForm.FULL && bar.colour() == status && !bar.goesOn();
  }

  private record Seen(TimelinePicture timeline) {
    boolean figure(Predicate<Figure> wanted) {
      return timeline.figures().stream().anyMatch(wanted);
    }

    boolean bar(Predicate<Bar> wanted) {
      return figure(figure -> figure.bars().anyMatch(wanted));
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

package dev.pynmon.application.service.timeline;

import dev.pynmon.application.port.in.timeline.TimelineView.Cut;
import dev.pynmon.application.port.in.timeline.TimelineView.Reach;
import dev.pynmon.application.service.app.Later;
import dev.pynmon.application.service.app.Visit;
import dev.pynmon.application.service.runner.ActiveRunners;
import dev.pynmon.application.service.runner.ActiveRunners.Apart;
import dev.pynmon.domain.app.Answer;
import dev.pynmon.domain.query.Count;
import dev.pynmon.domain.timeline.Timeline;
import dev.pynmon.domain.timeline.TimelineFilter;
import dev.pynmon.domain.timeline.lane.Posts;
import java.util.Optional;

/**
 * Active runners that did nothing in a window, hence have no lane. Told of a window that reaches
 * the present, since who was active in a past one is not kept, and only where all that went on is
 * read: what is left out may have been theirs.
 */
final class QuietRunners {
  private static final QuietRunners NOT_ASKED = new QuietRunners(Optional.empty());

  private final Optional<Later<ActiveRunners>> asked;

  private QuietRunners(Optional<Later<ActiveRunners>> asked) {
    this.asked = asked;
  }

  static QuietRunners notAsked() {
    return NOT_ASKED;
  }

  /** Begins to ask who is active: two calls to the stores, or four. */
  static QuietRunners of(Visit visit, Ask ask) {
    return !ask.isPast() && ask.services() && ask.filter().equals(TimelineFilter.ALL)
        ? new QuietRunners(Optional.of(ActiveRunners.later(visit.part())))
        : NOT_ASKED;
  }

  /** How many they are beside those that did something; empty where that is not told. */
  Optional<Answer<Count>> beside(Answer<ToldWindow> read) {
    return read.available()
        .filter(found -> isWhole(found.reach()))
        .flatMap(found -> asked.map(later -> beside(later.get(), found.timeline())));
  }

  private static boolean isWhole(Reach reach) {
    return reach.isWhole() && !reach.cuts().contains(Cut.SERVICES);
  }

  private static Answer<Count> beside(ActiveRunners runners, Timeline timeline) {
    Posts posts = Posts.of(timeline);
    return runners.apart().map(apart -> beside(apart, posts));
  }

  private static Count beside(Apart apart, Posts posts) {
    long quiet = apart.active().stream().filter(sign -> posts.of(sign.runner()).isEmpty()).count();
    return Count.of(quiet, apart.complete());
  }
}

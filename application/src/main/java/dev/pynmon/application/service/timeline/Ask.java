package dev.pynmon.application.service.timeline;

import dev.pynmon.application.port.in.timeline.ShowTimelineUseCase;
import dev.pynmon.application.port.in.timeline.TimelineQuery;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.query.PageRequest;
import dev.pynmon.domain.query.TimeWindow;
import dev.pynmon.domain.timeline.OccupancyCategory;
import dev.pynmon.domain.timeline.Surroundings;
import dev.pynmon.domain.timeline.TimelineFilter;
import dev.pynmon.domain.timeline.TriggerActivity;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * What is asked of a window, and when.
 *
 * @param query what is wanted
 * @param now as of when it is told: the present, or the end of a live window
 * @param present the present
 * @param most how much of the window is looked at
 */
record Ask(TimelineQuery query, Instant now, Instant present, Most most) {
  /** What is asked now. A live window that ended while this was asked is none of the past. */
  static Ask at(Instant now, TimelineQuery query, Most most) {
    Instant end = query.window().to();
    return new Ask(query, query.live() && end.isBefore(now) ? end : now, now, most);
  }

  /** The same where a scope grows by those that events and triggers name together with it. */
  Ask around(TriggerActivity activity) {
    if (filter().scope().isEmpty()) {
      return this;
    }
    TimelineFilter wider = filter().withScope(activity.around(filter().scope()));
    return new Ask(query.with(wider), now, present, most);
  }

  TimeWindow window() {
    return query.window();
  }

  boolean services() {
    return query.besides().services();
  }

  /** Whether it is told why those failed that did. */
  boolean failureCauses() {
    return query.besides().failureCauses();
  }

  Set<OccupancyCategory> categories() {
    return query.besides().categories();
  }

  TimelineFilter filter() {
    return query.filter();
  }

  Set<InvocationId> selected() {
    return query.selected();
  }

  /**
   * How many invocations are asked about one by one: as many as may be told, rounded up to whole
   * batches, which cost the same.
   */
  int bound() {
    int batches = Math.ceilDiv(query.limit(), PageRequest.MAX_LIMIT);
    return batches * PageRequest.MAX_LIMIT;
  }

  /** True where the window is over. */
  boolean isPast() {
    return window().to().isBefore(now);
  }

  /**
   * From its end on, of a window that ended while this was asked: what lasted then need not last
   * when that is read. Empty where that was a moment ago.
   */
  Optional<TimeWindow> since() {
    Instant end = window().to();
    return isPast() || !end.isBefore(present.minus(Surroundings.JUST_NOW))
        ? Optional.empty()
        : Optional.of(new TimeWindow(end, present.plus(Surroundings.JUST_NOW)));
  }

  /** Where bars end of which no end is known. */
  Instant edge() {
    return now.isBefore(window().to()) ? now : window().to();
  }

  /**
   * How much of a window is looked at.
   *
   * @param exact a window of more changes, about, is crowded
   * @param entries how many changes are read
   * @param filtered of how many invocations, where the filter asks for each
   */
  record Most(int exact, int entries, int filtered) {
    static final Most USUAL =
        new Most(
            ShowTimelineUseCase.MAX_EXACT,
            ShowTimelineUseCase.MAX_ENTRIES,
            ChangeCollector.MAX_FILTERED);
  }
}

package dev.pynmon.application.service.timeline;

import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.query.PageRequest;
import dev.pynmon.domain.query.TimeWindow;
import dev.pynmon.domain.timeline.TimelineFilter;
import dev.pynmon.domain.timeline.TimelineOptions;
import java.time.Instant;
import java.util.Set;

/**
 * What picture is wanted, and when.
 *
 * @param window the time that it shows
 * @param options what is drawn
 * @param services whether the runs of the atomic service are shown, too
 * @param now the present
 */
record Ask(TimeWindow window, TimelineOptions options, boolean services, Instant now) {
  TimelineFilter filter() {
    return options.filter();
  }

  Set<InvocationId> selected() {
    return options.selected();
  }

  /**
   * How many invocations are asked about one by one: as many as may be drawn, rounded up to whole
   * batches, which cost the same.
   */
  int bound() {
    int batches = Math.ceilDiv(options.limits().invocations(), PageRequest.MAX_LIMIT);
    return batches * PageRequest.MAX_LIMIT;
  }

  /** Where bars end of which no end is known. */
  Instant edge() {
    return now.isBefore(window.to()) ? now : window.to();
  }
}

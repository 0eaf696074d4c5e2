package dev.pynmon.web.why;

import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.why.Neighbours;
import dev.pynmon.domain.why.Neighbours.Neighbour;
import dev.pynmon.domain.why.QueuePlace.Oldest;
import dev.pynmon.pictures.text.CountText;
import dev.pynmon.pictures.why.WhyText;
import dev.pynmon.web.part.InvocationLink;
import dev.pynmon.web.part.TaskLink;
import dev.pynmon.web.url.Links;
import java.time.Duration;
import java.time.Instant;

/**
 * A message near one that waits, for the template {@code why/queue}.
 *
 * @param nearNumber its place
 * @param nearTask its task
 * @param nearLink its invocation
 * @param nearWaits for how long it waits
 * @param nearIsThis true for the one that the page is about
 * @param nearNote what else there is to say
 */
record NeighbourRow(
    String nearNumber,
    TaskLink nearTask,
    InvocationLink nearLink,
    String nearWaits,
    boolean nearIsThis,
    String nearNote) {
  static NeighbourRow of(
      Neighbour near, Neighbours all, InvocationId self, Instant now, Links links) {
    Duration waits = Duration.between(near.since(), now);
    return new NeighbourRow(
        CountText.of(near.number()),
        TaskLink.of(near.state().task(), links),
        InvocationLink.of(near.state().id(), links),
        WhyText.span(waits.isNegative() ? Duration.ZERO : waits),
        near.is(self),
        note(near, all, self));
  }

  private static String note(Neighbour near, Neighbours all, InvocationId self) {
    if (near.is(self)) {
      return near.isAwaited() ? "this one; others wait for it" : "this one";
    }
    if (near.isAwaited()) {
      return "others wait for it";
    }
    if (all.place().oldest().map(Oldest::invocation).filter(near::is).isPresent()) {
      return "the oldest here";
    }
    return isSameCall(near, all, self) ? "the same call" : "";
  }

  private static boolean isSameCall(Neighbour near, Neighbours all, InvocationId self) {
    return all.shown().stream()
        .filter(each -> each.is(self))
        .anyMatch(own -> own.state().call().equals(near.state().call()));
  }
}

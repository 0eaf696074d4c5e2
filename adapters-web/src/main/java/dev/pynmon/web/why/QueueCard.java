package dev.pynmon.web.why;

import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.query.Count;
import dev.pynmon.domain.why.Neighbours;
import dev.pynmon.domain.why.QueuePlace;
import dev.pynmon.pictures.text.CountText;
import dev.pynmon.pictures.text.SafeText;
import dev.pynmon.web.part.Way;
import dev.pynmon.web.url.Links;
import dev.pynmon.web.url.PageLinks;
import java.time.Instant;
import java.util.List;

/**
 * The queue in which an invocation waits, for the template {@code why/queue}.
 *
 * @param nearQueue the queue and its page
 * @param nearCount how many wait, and in which order
 * @param nearRows some of them
 */
record QueueCard(Way nearQueue, String nearCount, List<NeighbourRow> nearRows) {
  static QueueCard of(Neighbours around, InvocationId self, Instant now, Links links) {
    QueuePlace place = around.place();
    return new QueueCard(
        new Way(PageLinks.queue(place.queue(), links), SafeText.name(place.queue().value())),
        count(place.waiting())
            + (place.isOnly()
                ? "; what others wait for goes first, then by age"
                : "; what others wait for goes first, then by priority, then by age"),
        around.shown().stream()
            .limit(Neighbours.MAX_SHOWN)
            .map(near -> NeighbourRow.of(near, around, self, now, links))
            .toList());
  }

  private static String count(Count waiting) {
    String number =
        (waiting instanceof Count.Exact ? "" : "at least ") + CountText.of(waiting.value());
    return number + (waiting.value() == 1 ? " waits" : " wait");
  }
}

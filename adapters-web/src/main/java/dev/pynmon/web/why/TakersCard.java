package dev.pynmon.web.why;

import dev.pynmon.domain.why.Neighbours;
import dev.pynmon.domain.why.Takers;
import dev.pynmon.pictures.text.CountText;
import dev.pynmon.pictures.text.SafeText;
import dev.pynmon.web.url.Href;
import dev.pynmon.web.url.Links;
import java.time.Instant;
import java.util.List;

/**
 * Who takes from the queue in which an invocation waits, for the template {@code why/takers}.
 *
 * @param takersQueue the name of the queue
 * @param takersCount how many take from it
 * @param takersAll the page of all runners
 * @param takersRows some of them
 */
record TakersCard(
    String takersQueue, String takersCount, Href takersAll, List<TakerRow> takersRows) {
  private static final int MOST = 10;

  static TakersCard of(Neighbours around, Instant now, Links links) {
    Takers takers = around.takers();
    long number = takers.runners().size() + takers.more();
    return new TakersCard(
        SafeText.name(around.place().queue().value()),
        CountText.of(number, "active runner")
            + (number > MOST ? ", " + MOST + " of them shown" : "")
            + "; how much each could take is not stored",
        Href.to(links.area("runners")),
        takers.runners().stream()
            .limit(MOST)
            .map(taker -> TakerRow.of(taker, around, now, links))
            .toList());
  }
}

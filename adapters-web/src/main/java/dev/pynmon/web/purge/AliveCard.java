package dev.pynmon.web.purge;

import dev.pynmon.application.port.in.purge.PurgePreview;
import dev.pynmon.application.port.in.purge.RunnerAtWork;
import dev.pynmon.pictures.text.CountText;
import dev.pynmon.web.text.AbsenceText;
import dev.pynmon.web.url.Href;
import dev.pynmon.web.url.Links;
import java.util.List;

/**
 * The runners that are alive, for the template {@code purge/alive}.
 *
 * @param aliveCount how many; "" when that is not known
 * @param aliveNote what is to be said where none is listed
 * @param aliveRows the first of them, by creation
 * @param aliveMore how many more; "" for none
 * @param aliveAll all of them
 */
record AliveCard(
    String aliveCount,
    String aliveNote,
    List<AliveRow> aliveRows,
    String aliveMore,
    Href aliveAll) {
  private static final int MOST = 10;

  static AliveCard of(PurgePreview preview, Links links) {
    List<RunnerAtWork> alive = preview.alive().available().orElse(List.of());
    return new AliveCard(
        preview.alive().available().map(all -> CountText.of(all.size())).orElse(""),
        preview
            .alive()
            .absence()
            .map(why -> "Not known: " + AbsenceText.word(why) + ".")
            .orElse(alive.isEmpty() ? "No runner is alive: nothing goes on meanwhile." : ""),
        alive.stream().limit(MOST).map(one -> AliveRow.of(one, preview.asOf(), links)).toList(),
        alive.size() > MOST ? "and " + (alive.size() - MOST) + " more" : "",
        Href.to(links.area("runners")));
  }
}

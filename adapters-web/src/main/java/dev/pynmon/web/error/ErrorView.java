package dev.pynmon.web.error;

import dev.pynmon.application.port.in.app.LastSeen;
import dev.pynmon.web.part.GoneKeyFigure;
import dev.pynmon.web.url.Href;
import java.time.Instant;
import java.util.List;

/** What the error templates see. */
record ErrorView(
    String heading,
    String icon,
    String summary,
    List<String> sentences,
    List<FactView> facts,
    List<WayView> ways,
    boolean retrying,
    String smallPrint,
    List<SeenView> lastSeen) {

  /**
   * What was last seen of the application.
   *
   * @param seenNothing true when nothing was since the monitor was started
   * @param seenFigures what was
   */
  record SeenView(boolean seenNothing, List<GoneKeyFigure> seenFigures) {
    static SeenView of(LastSeen seen, Instant now) {
      List<GoneKeyFigure> figures = GoneKeyFigure.of(seen, now);
      return new SeenView(figures.isEmpty(), figures);
    }
  }

  /** A store or component concerned. */
  record FactView(String factName, String factPlace, String factText) {}

  /** A way out. */
  record WayView(String wayLabel, Href wayHref, boolean wayMain) {}
}

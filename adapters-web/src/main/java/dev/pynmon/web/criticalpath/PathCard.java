package dev.pynmon.web.criticalpath;

import dev.pynmon.application.port.in.criticalpath.FoundPath;
import dev.pynmon.web.html.Html;
import dev.pynmon.web.html.Markup;
import dev.pynmon.web.html.Template;
import dev.pynmon.web.url.Links;
import java.time.Instant;

/** Shows what determined an end: the sentence, the strip, and what each stretch waited and ran. */
public final class PathCard {
  private final Template<PathView> card;

  public PathCard(Html html) {
    card = html.template("criticalpath/card", PathView.class);
  }

  /** The card; nothing where no other invocation determined the end. */
  public Markup of(FoundPath found, Instant now, Links links) {
    return PathView.of(found, now, links).map(card::render).orElse(Markup.EMPTY);
  }
}

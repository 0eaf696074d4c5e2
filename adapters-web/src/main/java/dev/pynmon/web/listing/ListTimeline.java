package dev.pynmon.web.listing;

import dev.pynmon.domain.timeline.Scene;
import dev.pynmon.web.url.FilterNames;
import dev.pynmon.web.url.Href;
import dev.pynmon.web.url.Links;
import dev.pynmon.web.url.Query;
import dev.pynmon.web.url.SceneLink;
import java.time.Instant;
import java.util.List;

/** The way from the rows of a list to the timeline that shows just them. */
public final class ListTimeline {
  private ListTimeline() {}

  /** The address, whose time is that of the rows; none where no row has a time. */
  public static Href of(List<ReadInvocation> rows, Query asked, Links links) {
    List<Instant> moments = rows.stream().flatMap(row -> row.life().moments().stream()).toList();
    return Scene.ofList(rows.stream().map(row -> row.of().id()).toList(), moments)
        .map(scene -> SceneLink.of(scene, links, asked.only(FilterNames.ALL).given()))
        .orElse(Href.NONE);
  }
}

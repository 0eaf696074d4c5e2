package dev.pynmon.web.listing;

import dev.pynmon.application.port.in.invocation.InvocationRow;
import dev.pynmon.domain.timeline.Scene;
import dev.pynmon.web.url.FilterNames;
import dev.pynmon.web.url.Links;
import dev.pynmon.web.url.Query;
import dev.pynmon.web.url.SceneLink;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/** The way from the rows of a list to the timeline that shows just them. */
public final class ListTimeline {
  /** What a timeline can be asked for, too; its time is that of the rows. */
  private static final Set<String> KEPT =
      Set.of(
          FilterNames.TASK, FilterNames.WORKFLOW, FilterNames.WORKFLOW_TYPE, FilterParams.SEARCH);

  private ListTimeline() {}

  /** The address; "" where no row has a time. */
  public static String of(List<InvocationRow> rows, Query asked, Instant now, Links links) {
    List<Instant> moments = rows.stream().flatMap(row -> row.life(now).moments().stream()).toList();
    return Scene.ofList(rows.stream().map(InvocationRow::id).toList(), moments)
        .map(scene -> SceneLink.of(scene, links, kept(asked)))
        .orElse("");
  }

  private static Query kept(Query asked) {
    return new Query(
        asked.pairs().stream()
            .filter(pair -> KEPT.contains(pair.name()) && !pair.value().isBlank())
            .toList());
  }
}

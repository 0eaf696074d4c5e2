package dev.pynmon.web.workflow;

import dev.pynmon.application.port.in.workflow.RunOccupancies;
import dev.pynmon.application.port.in.workflow.RunOccupancies.RunOccupancy;
import dev.pynmon.domain.query.TimeWindow;
import dev.pynmon.domain.timeline.Axis;
import dev.pynmon.domain.timeline.Resolution;
import dev.pynmon.domain.timeline.TimeScale;
import dev.pynmon.pictures.text.ShortId;
import dev.pynmon.web.html.Html;
import dev.pynmon.web.html.Markup;
import dev.pynmon.web.html.Template;
import dev.pynmon.web.occupancy.OccupancyLink;
import dev.pynmon.web.occupancy.OccupancyPart;
import dev.pynmon.web.occupancy.OccupancyText;
import dev.pynmon.web.occupancy.OccupancyUrls;
import dev.pynmon.web.occupancy.OccupiedTable;
import dev.pynmon.web.url.Links;
import java.time.Instant;
import java.util.List;

/** What runs occupied, as pictures one above the other, or as tables. */
final class OccupancyCard {
  /** A page may have 250,000 bytes; so much is left for all but the frame of every page. */
  static final int PAGE_BYTES = 225_000;

  private final Template<OccupancyView> top;
  private final Template<OccupiedRun> run;
  private final Template<OccupiedTable> table;
  private final Template<OccupancyView> end;

  OccupancyCard(Html html) {
    this.top = html.template("workflow/occupancy", OccupancyView.class);
    this.run = html.template("workflow/occupied-run", OccupiedRun.class);
    this.table = html.template("occupancy/table", OccupiedTable.class);
    this.end = html.template("workflow/occupancy-end", OccupancyView.class);
  }

  /**
   * The card. Each run may take an equal part of what the runs before it left of the page.
   *
   * @param rest what else is on the page
   */
  Markup of(
      RunOccupancies read, OccupancyParams params, OccupancyView view, Links links, int rest) {
    Markup above = top.render(view);
    Markup below = end.render(view);
    List<RunOccupancy> runs = read.runs().available().orElse(List.of());
    int left = PAGE_BYTES - rest - above.bytes() - below.bytes();
    Markup card = above;
    for (int i = 0; i < runs.size(); i++) {
      OccupiedRun caption = OccupiedRun.of(runs.get(i), i + 1, i + 1 == runs.size(), links);
      Markup part = run(runs.get(i), caption, params, links, left / (runs.size() - i));
      left -= part.bytes();
      card = card.then(part);
    }
    return card.then(below);
  }

  private Markup run(
      RunOccupancy shown, OccupiedRun above, OccupancyParams params, Links links, int bytes) {
    OccupiedRun view = params.table() ? above.aboveTable() : above;
    Markup caption = run.render(view);
    Markup content = content(shown, params, links, bytes - caption.bytes());
    return caption.bytes() + content.bytes() <= bytes
        ? caption.then(content)
        : run.render(view.leftOut());
  }

  private Markup content(RunOccupancy shown, OccupancyParams params, Links links, int bytes) {
    OccupancyText text = new OccupancyText(shown.occupancy(), params.categories());
    OccupancyUrls urls = OccupancyUrls.of(links, shown.run(), params.categories());
    return params.table() ? table(text, urls, bytes) : picture(shown, text, urls, bytes);
  }

  private Markup table(OccupancyText text, OccupancyUrls urls, int bytes) {
    Markup exact = table.render(OccupiedTable.of(text, urls::withIds));
    return exact.bytes() <= bytes ? exact : table.render(OccupiedTable.of(text, urls::of));
  }

  private static Markup picture(
      RunOccupancy shown, OccupancyText text, OccupancyUrls urls, int bytes) {
    String label = "Run " + ShortId.of(shown.run().value()) + ". " + text.label();
    Axis axis = Axis.of(shown.window(), Resolution.AUTO);
    boolean fromEnd = fills(shown);
    Markup bare = OccupancyPart.withAxis(text, label, axis, fromEnd, List.of());
    List<OccupancyLink> links =
        OccupancyLink.fitting(text, new TimeScale(shown.window()), urls, bytes - bare.bytes());
    return links.isEmpty() ? bare : OccupancyPart.withAxis(text, label, axis, fromEnd, links);
  }

  /** Behind a run much shorter than the longest there is nothing to be seen at the newest end. */
  private static boolean fills(RunOccupancy shown) {
    TimeWindow window = shown.window();
    Instant late = window.to().minus(window.length().dividedBy(4));
    return shown.life().map(life -> !life.to().isBefore(late)).orElse(true);
  }
}

package dev.pynmon.web.workflow;

import dev.pynmon.application.port.in.workflow.RunOccupancies;
import dev.pynmon.application.port.in.workflow.RunOccupancies.RunOccupancy;
import dev.pynmon.domain.query.TimeWindow;
import dev.pynmon.pictures.occupancy.OccupancyBasis;
import dev.pynmon.pictures.occupancy.OccupancyLink;
import dev.pynmon.pictures.occupancy.OccupancySvg;
import dev.pynmon.pictures.occupancy.OccupancyText;
import dev.pynmon.pictures.scale.Axis;
import dev.pynmon.pictures.scale.Resolution;
import dev.pynmon.pictures.scale.TimeScale;
import dev.pynmon.pictures.text.SafeText;
import dev.pynmon.pictures.text.ShortId;
import dev.pynmon.web.html.Html;
import dev.pynmon.web.html.Markup;
import dev.pynmon.web.html.Template;
import dev.pynmon.web.occupancy.OccupancyUrls;
import dev.pynmon.web.occupancy.OccupiedTable;
import dev.pynmon.web.url.Links;
import java.time.Instant;
import java.util.List;

/** What runs occupied, as pictures one above the other, or as tables. */
final class OccupancyCard {
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

  /** The card. Each run may take an equal part of what the runs before it left. */
  Markup of(RunOccupancies read, OccupancyParams params, OccupancyView view, Links links) {
    List<RunOccupancy> runs = read.runs().available().orElse(List.of());
    OccupancyBasis basis = OccupancyBasis.of(runs.stream().map(RunOccupancy::occupancy).toList());
    OccupancyRoom room = OccupancyRoom.ofPage();
    Markup card = top.render(view);
    for (int i = 0; i < runs.size(); i++) {
      OccupiedRun caption = OccupiedRun.of(runs.get(i), i + 1, i + 1 == runs.size(), links);
      OccupancyRoom part = room.share(runs.size() - i);
      card = card.then(run(runs.get(i), basis, caption, params, links, part));
      room = room.without(runs.get(i).occupancy(), part, params.table());
    }
    return card.then(end.render(view));
  }

  private Markup run(
      RunOccupancy shown,
      OccupancyBasis basis,
      OccupiedRun above,
      OccupancyParams params,
      Links links,
      OccupancyRoom room) {
    OccupiedRun caption = params.table() ? above.aboveTable() : above;
    if (!room.holds(shown.occupancy(), params.table())) {
      return run.render(caption.leftOut());
    }
    OccupancyText text = new OccupancyText(shown.occupancy(), params.categories());
    OccupancyUrls urls = OccupancyUrls.of(links, shown.run(), params.categories());
    return run.render(caption)
        .then(
            params.table()
                ? table(shown, text, urls, room)
                : picture(shown, basis, text, urls, room));
  }

  private Markup table(
      RunOccupancy shown, OccupancyText text, OccupancyUrls urls, OccupancyRoom room) {
    if (!isNamed(shown)) {
      return table.render(OccupiedTable.of(text, _ -> ""));
    }
    return table.render(
        OccupiedTable.of(text, room.hasIds(text.occupancy()) ? urls::withIds : urls::of));
  }

  /** Each link names the run, so that there are none where its id is longer than any of pynenc. */
  private static boolean isNamed(RunOccupancy shown) {
    return SafeText.isWhole(shown.run().value());
  }

  private static Markup picture(
      RunOccupancy shown,
      OccupancyBasis basis,
      OccupancyText text,
      OccupancyUrls urls,
      OccupancyRoom room) {
    String label = "Run " + ShortId.of(shown.run().value()) + ". " + text.label();
    Axis axis = Axis.of(shown.window(), Resolution.AUTO);
    TimeScale times = new TimeScale(shown.window());
    int most = isNamed(shown) ? room.links() : 0;
    List<OccupancyLink> links = OccupancyLink.atMost(text, times, urls, most, room.ids());
    return Markup.of(OccupancySvg.withAxis(text, basis, label, axis, fills(shown), links));
  }

  /** Behind a run much shorter than the longest there is nothing to be seen at the newest end. */
  private static boolean fills(RunOccupancy shown) {
    TimeWindow window = shown.window();
    Instant late = window.to().minus(window.length().dividedBy(4));
    return shown.span().map(span -> !span.to().isBefore(late)).orElse(true);
  }
}

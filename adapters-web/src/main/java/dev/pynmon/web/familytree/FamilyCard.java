package dev.pynmon.web.familytree;

import dev.pynmon.application.port.in.familytree.FamilyTreeView;
import dev.pynmon.domain.familytree.Expansions;
import dev.pynmon.web.html.Html;
import dev.pynmon.web.html.Markup;
import dev.pynmon.web.html.Template;
import dev.pynmon.web.param.Params;
import dev.pynmon.web.svg.SvgWriter;
import dev.pynmon.web.text.SafeText;
import dev.pynmon.web.url.Links;

/** Puts the picture of a family into its card. Safe for concurrent use. */
public final class FamilyCard {
  private final Template<CardView> top;
  private final Template<CardView> bottom;

  public FamilyCard(Html html) {
    top = html.template("familytree/top", CardView.class);
    bottom = html.template("familytree/bottom", CardView.class);
  }

  /** Of whom the address wants to see more; given once or repeatedly. */
  public static Expansions expansions(Params params) {
    return Expansions.parse(String.join(",", params.query().all("expand")));
  }

  /** The card for a page that says itself what is missing. */
  public Markup of(FamilyTreeView view, Links links) {
    return render(view, CardView.of(view, links), links);
  }

  /** The card by itself. */
  Markup withNotes(FamilyTreeView view, Links links) {
    return render(view, CardView.withMissing(view, links), links);
  }

  private Markup render(FamilyTreeView view, CardView card, Links links) {
    SvgWriter svg = new SvgWriter();
    new TreePicture(view, new FamilyLinks(view, links)).write(svg);
    return top.render(card).then(svg.markup()).then(bottom.render(card));
  }

  /** Nothing but the picture in its wrapper. */
  static Markup bare(FamilyTreeView view, Links links) {
    SvgWriter svg = new SvgWriter();
    svg.open("div")
        .attribute("class", "ft-wrap")
        .attribute("data-focus-id", SafeText.whole(view.focus().value()))
        .attribute("data-count", CardView.count(view.tree()));
    new TreePicture(view, new FamilyLinks(view, links)).write(svg);
    return svg.close().markup();
  }
}

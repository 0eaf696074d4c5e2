package dev.pynmon.web.familytree;

import dev.pynmon.application.port.in.familytree.FamilyTreeView;
import dev.pynmon.pictures.familytree.FamilySvg;
import dev.pynmon.pictures.svg.Svg;
import dev.pynmon.pictures.svg.SvgWriter;
import dev.pynmon.web.criticalpath.PathView;
import dev.pynmon.web.html.Html;
import dev.pynmon.web.html.Markup;
import dev.pynmon.web.html.Template;
import dev.pynmon.web.url.Links;
import java.util.List;

/** Puts a family into its card: as a picture, or as a list that says the same. */
public final class FamilyCard {
  private final Template<CardView> top;
  private final Template<CardView> list;
  private final Template<CardView> bottom;
  private final Template<BareView> bare;

  public FamilyCard(Html html) {
    top = html.template("familytree/top", CardView.class);
    list = html.template("familytree/list", CardView.class);
    bottom = html.template("familytree/bottom", CardView.class);
    bare = html.template("familytree/bare", BareView.class);
  }

  /** The card for a page that says itself what is missing. */
  public Markup of(FamilyTreeView view, FamilyForm form, Links links) {
    FamilyLinks family = new FamilyLinks(view.focus(), form, links);
    return render(CardView.of(view, family), view, family);
  }

  /** The card by itself. */
  Markup withNotes(FamilyTreeView view, FamilyForm form, Links links) {
    FamilyLinks family = new FamilyLinks(view.focus(), form, links);
    return render(CardView.withMissing(view, family), view, family);
  }

  private Markup render(CardView card, FamilyTreeView view, FamilyLinks links) {
    Markup family = links.form().list() ? list.render(card) : framed(view, links);
    return top.render(card).then(family).then(bottom.render(card));
  }

  private static Markup framed(FamilyTreeView view, FamilyLinks links) {
    SvgWriter svg = new SvgWriter();
    svg.open("div")
        .attribute("class", "scroll ft-frame")
        .attribute("tabindex", "0")
        .attribute("role", "group")
        .attribute("aria-labelledby", "family-h");
    svg.open("div").attribute("class", "ft-sheet");
    FamilySvg.write(svg, view.tree(), links.inPicture(view), "ft-wait");
    return Markup.of(svg.close().close().line().svg());
  }

  /** Nothing but the picture in its wrapper, and what its parts mean. */
  Markup bare(FamilyTreeView view, FamilyForm form, Links links) {
    FamilyForm picture = new FamilyForm(form.expansions(), false);
    FamilyLinks family = new FamilyLinks(view.focus(), picture, links);
    SvgWriter svg = new SvgWriter();
    FamilySvg.write(svg, view.tree(), family.inPicture(view), "ft-wait-bare");
    return bare.render(
        new BareView(
            CardView.of(view, family),
            svg.svg(),
            PathView.of(view.path(), view.asOf(), links, "path-wait-bare").stream().toList()));
  }

  /**
   * For the template {@code familytree/bare}.
   *
   * @param bareCard what is said of the family
   * @param barePicture the family
   * @param barePath what determined the end of its focus; none where it alone did
   */
  record BareView(CardView bareCard, Svg barePicture, List<PathView> barePath) {}
}

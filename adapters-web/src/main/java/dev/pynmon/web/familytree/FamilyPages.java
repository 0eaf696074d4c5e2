package dev.pynmon.web.familytree;

import dev.pynmon.application.port.in.familytree.ShowFamilyTreeUseCase;
import dev.pynmon.web.html.Html;
import dev.pynmon.web.page.Route;
import java.util.List;

/** The family tree by itself, to be put into a page. */
public final class FamilyPages {
  private FamilyPages() {}

  /** Its routes. */
  public static List<Route> routes(Html html, ShowFamilyTreeUseCase families) {
    FamilyHandler family = new FamilyHandler(html, families);
    return List.of(Route.fragment("/invocations/{id}/family-tree", family::tree));
  }
}

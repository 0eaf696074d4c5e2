package dev.pynmon.web.familytree;

import dev.pynmon.domain.familytree.Expansions;
import dev.pynmon.web.param.Params;
import java.util.List;

/**
 * How the address wants a family to be shown.
 *
 * @param expansions of whom more is shown than usual
 * @param list true for a list, false for a picture
 */
public record FamilyForm(Expansions expansions, boolean list) {
  static final String EXPAND = "expand";
  static final String FORM = "family";
  static final String LIST = "list";

  /** What the address says; each time that {@code expand} names an id counts. */
  public static FamilyForm of(Params params) {
    return new FamilyForm(
        Expansions.parse(String.join(",", params.query().all(EXPAND))),
        params.choice(FORM, List.of("tree", LIST), "tree").equals(LIST));
  }
}

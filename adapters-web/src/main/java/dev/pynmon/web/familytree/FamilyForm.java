package dev.pynmon.web.familytree;

import dev.pynmon.domain.familytree.ChildrenPlace;
import dev.pynmon.domain.familytree.ChildrenPlace.Step;
import dev.pynmon.domain.familytree.Expansions;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.web.param.Params;
import java.util.List;
import java.util.Optional;

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
  static final String CHILDREN_OF = "children_of";
  static final String CHILDREN_SKIP = "children_skip";
  static final String CHILDREN_STARTED = "children_started";
  static final String CHILDREN_AFTER = "children_after";
  static final String CHILDREN_BEFORE = "children_before";

  /** What the address says; each time that {@code expand} names an id counts. */
  public static FamilyForm of(Params params) {
    Expansions expansions = Expansions.parse(String.join(",", params.query().all(EXPAND)));
    return new FamilyForm(
        new Expansions(expansions.ids(), place(params)),
        params.choice(FORM, List.of("tree", LIST), "tree").equals(LIST));
  }

  private static Optional<ChildrenPlace> place(Params params) {
    Optional<Step> step =
        params
            .cursor(CHILDREN_AFTER)
            .map(cursor -> new Step(cursor, false))
            .or(() -> params.cursor(CHILDREN_BEFORE).map(cursor -> new Step(cursor, true)));
    boolean front = step.isEmpty() && params.text(CHILDREN_SKIP).isEmpty();
    int passed = passed(params, step, front);
    return params
        .parsed(CHILDREN_OF, InvocationId::parse, "an invocation id")
        .map(parent -> new ChildrenPlace(parent, front, passed, step));
  }

  /** Where it says nothing, from the first on of all that there is. */
  private static int passed(Params params, Optional<Step> step, boolean front) {
    int started = params.number(CHILDREN_STARTED, 0, 0, ChildrenPlace.MAX_COUNTED);
    int most = step.isPresent() ? ChildrenPlace.MAX_PASSED : ChildrenPlace.MAX_COUNTED;
    int called = params.number(CHILDREN_SKIP, 0, 0, most);
    return front ? started : called;
  }
}

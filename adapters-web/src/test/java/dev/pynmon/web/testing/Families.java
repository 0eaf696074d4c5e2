package dev.pynmon.web.testing;

import dev.pynmon.application.port.in.criticalpath.FoundPath;
import dev.pynmon.application.port.in.familytree.FamilyTreeQuery;
import dev.pynmon.application.port.in.familytree.FamilyTreeView;
import dev.pynmon.domain.app.Absence;
import dev.pynmon.domain.app.Component;
import dev.pynmon.domain.familytree.ChildrenPage;
import dev.pynmon.domain.familytree.ChildrenPlace;
import dev.pynmon.domain.familytree.Descent;
import dev.pynmon.domain.familytree.Expansions;
import dev.pynmon.domain.familytree.FamilyFacts;
import dev.pynmon.domain.familytree.FamilyGrowth;
import dev.pynmon.domain.familytree.FamilyLimits;
import dev.pynmon.domain.familytree.FamilyPath;
import dev.pynmon.domain.familytree.FamilyTree;
import dev.pynmon.domain.familytree.Kin;
import dev.pynmon.domain.familytree.Offspring;
import dev.pynmon.domain.familytree.Stretch;
import dev.pynmon.domain.familytree.Stretch.Kind;
import dev.pynmon.domain.id.EventId;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.id.TaskKey;
import dev.pynmon.domain.query.Count;
import dev.pynmon.domain.status.InvocationStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Families to be put together by tests. */
public final class Families {
  private final Map<InvocationId, List<Kin>> children = new LinkedHashMap<>();
  private final Map<InvocationId, Kin> parents = new HashMap<>();
  private final Map<InvocationId, FamilyFacts> facts = new HashMap<>();
  private Map<Component, Absence> missing = Map.of();
  private boolean unseen;

  /** The family of an invocation that nobody called and that called nothing. */
  public static FamilyTreeView alone(FamilyTreeQuery query) {
    return new Families().view(query.focus(), query.expansions());
  }

  public Families is(String id, String task, InvocationStatus status, int startedSecond) {
    return put(id, task, status, startedSecond, false);
  }

  public Families isWorkflow(String id, String task, InvocationStatus status, int startedSecond) {
    return put(id, task, status, startedSecond, true);
  }

  private Families put(
      String text, String task, InvocationStatus status, int second, boolean root) {
    InvocationId id = new InvocationId(text);
    Instant start = Samples.NOW.minusSeconds(60 - second);
    Instant run = start.plusMillis(230);
    Instant end = run.plusSeconds(1);
    facts.put(
        id,
        new FamilyFacts(
            id,
            Optional.of(new TaskKey(task)),
            Optional.of(status),
            Optional.of(start),
            Optional.of(Duration.between(start, end)),
            List.of(new Stretch(start, run, Kind.WAITED), new Stretch(run, end, Kind.RAN)),
            root,
            Optional.empty(),
            Optional.empty()));
    return this;
  }

  public Families child(String parent, String child) {
    return child(parent, child, Descent.DIRECT);
  }

  public Families child(String parent, String child, Descent descent) {
    return child(parent, new Kin(new InvocationId(child), descent));
  }

  /** A child that an event of this code started. */
  public Families event(String parent, String child, String code) {
    Kin.Cause event = new Kin.Cause(new EventId("event-of-" + child), code);
    return child(parent, new Kin(new InvocationId(child), Descent.EVENT, Optional.of(event)));
  }

  private Families child(String parent, Kin child) {
    InvocationId above = new InvocationId(parent);
    InvocationId below = child.id();
    Descent descent = child.descent();
    children.computeIfAbsent(above, _ -> new ArrayList<>()).add(child);
    parents.putIfAbsent(below, new Kin(above, descent));
    return this;
  }

  public Families without(Map<Component, Absence> absent) {
    missing = absent;
    return this;
  }

  /** Whatever there is, there may be more that nobody looks at. */
  public Families unseen() {
    unseen = true;
    return this;
  }

  public FamilyTreeView view(String focus) {
    return view(new InvocationId(focus), Expansions.NONE);
  }

  public FamilyTreeView view(InvocationId focus, Expansions expansions) {
    FamilyPath path = new FamilyPath(focus, FamilyLimits.DEFAULT);
    Optional<Kin> above = Optional.ofNullable(parents.get(focus));
    while (above.isPresent() && path.climb(above.get().id(), above.get().descent())) {
      above = Optional.ofNullable(parents.get(path.highest()));
    }
    FamilyGrowth growth = new FamilyGrowth(path, expansions, FamilyLimits.DEFAULT);
    while (!growth.isDone()) {
      Map<InvocationId, Offspring> found = new HashMap<>();
      growth.wishes().forEach(wish -> found.put(wish.id(), offspring(wish)));
      growth.grow(found);
    }
    FamilyTree tree = FamilyTree.of(growth.shape(), facts);
    return new FamilyTreeView(
        Samples.APP, Samples.NOW, focus, expansions, tree, missing, FoundPath.NONE);
  }

  private Offspring offspring(FamilyGrowth.Wish wish) {
    List<Kin> kin = children.getOrDefault(wish.id(), List.of());
    return wish.place()
        .map(place -> page(kin, place, wish.children()))
        .orElseGet(
            () -> new Offspring(kin, new Count.Exact(kin.size()), 0, Optional.empty(), unseen));
  }

  private static Offspring page(List<Kin> all, ChildrenPlace place, int limit) {
    int from = (int) Math.min(all.size(), place.passed());
    int to = Math.min(all.size(), from + limit);
    ChildrenPage page =
        new ChildrenPage(
            from,
            Optional.of(ChildrenPlace.behind(place.parent(), (long) from - limit))
                .filter(_ -> from > 0),
            Optional.of(ChildrenPlace.behind(place.parent(), to)).filter(_ -> to < all.size()));
    return new Offspring(
        all.subList(from, to), new Count.Exact(all.size()), 0, Optional.of(page), false);
  }
}

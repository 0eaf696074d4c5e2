package dev.pynmon.application.service.familytree;

import dev.pynmon.application.service.app.Later;
import dev.pynmon.application.service.app.Visit;
import dev.pynmon.application.service.query.Batches;
import dev.pynmon.domain.familytree.Brood;
import dev.pynmon.domain.familytree.BroodPages;
import dev.pynmon.domain.familytree.Descent;
import dev.pynmon.domain.familytree.Expansions;
import dev.pynmon.domain.familytree.FamilyGrowth;
import dev.pynmon.domain.familytree.FamilyGrowth.Wish;
import dev.pynmon.domain.familytree.FamilyLimits;
import dev.pynmon.domain.familytree.FamilyPath;
import dev.pynmon.domain.familytree.FamilyShape;
import dev.pynmon.domain.familytree.Kin;
import dev.pynmon.domain.familytree.Offspring;
import dev.pynmon.domain.familytree.Sparked;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.invocation.Children;
import dev.pynmon.domain.invocation.History;
import dev.pynmon.domain.invocation.HistoryEntry;
import dev.pynmon.domain.invocation.Invocation;
import dev.pynmon.domain.invocation.StoredInvocation;
import dev.pynmon.domain.query.Page;
import dev.pynmon.domain.query.PageRequest;
import dev.pynmon.domain.trigger.TriggerRun;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Who is above or below whom. Upwards each step takes one question, two where a record is missing;
 * downwards one for all on the way up together, or none of its own, and one for each level that
 * others are in, a second one for those of whom more is wanted than usual, at the same time, and a
 * third one for whose children are paged through. What events and triggers cost is said there.
 */
final class Kinship {
  /** Of how many that a level started the records are looked at. */
  private static final int MOST_CLAIMED = 1_000;

  private final Visit visit;
  private final FamilyLimits limits;
  private final Sparks sparks;
  private final Map<Wish, Brood> broods = new HashMap<>();

  /** The children of those on the way up, asked for on the way. */
  private final Map<Wish, Later<Map<InvocationId, Children>>> begun = new ConcurrentHashMap<>();

  private Optional<Frame> frame = Optional.empty();
  private Optional<Claims> claims = Optional.empty();

  Kinship(Visit visit, FamilyHistories histories, FamilyLimits limits) {
    this.visit = visit;
    this.limits = limits;
    this.sparks = new Sparks(visit, histories);
  }

  /** The invocations to show. */
  FamilyShape family(InvocationId focus, Expansions expansions) {
    Later<FamilyPath> climbed = visit.begin(() -> path(focus));
    sparks.begin();
    FamilyPath path = climbed.get();
    Optional<FamilyPath> branch = expansions.place().flatMap(place -> branch(place.parent(), path));
    return grown(new Frame(path, branch, expansions));
  }

  /**
   * What a family grows from.
   *
   * @param path the way up from its focus
   * @param branch the way up from the one whose children are paged through
   * @param expansions of whom more is shown
   */
  private record Frame(FamilyPath path, Optional<FamilyPath> branch, Expansions expansions) {}

  private FamilyShape grown(Frame from) {
    frame = Optional.of(from);
    FamilyGrowth growth = new FamilyGrowth(from.path(), from.branch(), from.expansions(), limits);
    ask(unknown(growth.ahead()));
    while (!growth.isDone()) {
      growth.grow(below(growth.wishes()));
    }
    return growth.shape();
  }

  /**
   * The same with each child where it belongs: only with the records of a family can be told of
   * what several started together whose it is. Seldom is anything to be changed; then what was read
   * is not read again, and each level that something new is in costs its records, too.
   *
   * @param records those of the family
   */
  FamilyShape settled(FamilyShape shape, Map<InvocationId, StoredInvocation> records) {
    Claims known = new Claims();
    known.read(records);
    broods.values().forEach(brood -> known.note(brood.sparked()));
    if (shape.members().stream().allMatch(member -> known.holds(member.kin()))) {
      return shape;
    }
    claims = Optional.of(known);
    return frame.map(this::grown).orElse(shape);
  }

  /** The runs of triggers that started members of a family; at most one question. */
  Map<InvocationId, TriggerRun> starts(FamilyShape shape) {
    return sparks.starts(
        shape.members().stream()
            .filter(member -> member.descent() != Descent.DIRECT)
            .map(FamilyShape.Member::id)
            .toList());
  }

  private FamilyPath path(InvocationId focus) {
    FamilyPath path = new FamilyPath(focus, limits);
    climb(path, _ -> false);
    return path;
  }

  /** The way up to a member of the path, where there is one. */
  private Optional<FamilyPath> branch(InvocationId from, FamilyPath path) {
    FamilyPath branch = new FamilyPath(from, limits);
    climb(branch, path::holds);
    return Optional.of(branch).filter(found -> path.holds(found.highest()));
  }

  private void climb(FamilyPath path, Predicate<InvocationId> end) {
    boolean goesOn = !end.test(path.highest());
    while (goesOn) {
      beginBelow(path.highest());
      Optional<Kin> above = above(path.highest());
      goesOn =
          above.isPresent()
              && path.climb(above.get().id(), above.get().descent(), above.get().event())
              && !end.test(path.highest());
    }
  }

  /**
   * Of far stores its children are asked for while the way goes on above it, which takes no round
   * trip of its own; of near ones together with those of all on the way.
   */
  private void beginBelow(InvocationId id) {
    Wish usual = new Wish(id, limits.first().children(), Optional.empty());
    visit
        .early(() -> calledByAll(List.of(usual)))
        .ifPresent(children -> begun.put(usual, children));
  }

  /** As its record says; where that cannot be read, as its registration does. */
  private Optional<Kin> above(InvocationId id) {
    Optional<StoredInvocation> record = Optional.ofNullable(visit.records(List.of(id)).get(id));
    Optional<Invocation> readable =
        record.flatMap(
            found -> found instanceof Invocation one ? Optional.of(one) : Optional.empty());
    return (readable.isPresent() ? readable.flatMap(Invocation::parent) : registrar(id))
        .map(parent -> new Kin(parent, Descent.DIRECT))
        .or(() -> sparks.above(id, readable.flatMap(Invocation::parentEvent)));
  }

  private Optional<InvocationId> registrar(InvocationId id) {
    return visit
        .stateBackend(store -> store.histories().of(List.of(id), 1))
        .available()
        .map((Map<InvocationId, History> found) -> found.get(id))
        .flatMap(History::last)
        .flatMap(HistoryEntry::registeredBy);
  }

  private Map<InvocationId, Offspring> below(List<Wish> wishes) {
    ask(unknown(wishes));
    claims.ifPresent(known -> take(known, wishes.stream().map(this::brood).toList()));
    return wishes.stream()
        .collect(Collectors.toMap(Wish::id, wish -> offspring(wish, settled(brood(wish)))));
  }

  private List<Wish> unknown(List<Wish> wishes) {
    return wishes.stream().filter(wish -> !broods.containsKey(wish)).toList();
  }

  private Brood brood(Wish wish) {
    return broods.getOrDefault(wish, Brood.NONE);
  }

  private void ask(List<Wish> wishes) {
    if (wishes.isEmpty()) {
      return;
    }
    Later<Map<InvocationId, Sparked>> asked =
        visit.begin(() -> sparks.below(wishes.stream().map(Wish::id).toList()));
    Map<InvocationId, Children> called =
        called(wishes.stream().filter(wish -> !begun.containsKey(wish)).toList());
    wishes.stream()
        .flatMap(wish -> Optional.ofNullable(begun.get(wish)).stream())
        .forEach(some -> called.putAll(some.get()));
    Map<InvocationId, Sparked> sparked = asked.get();
    for (Wish wish : wishes) {
      Brood brood =
          new Brood(
              sparked.getOrDefault(wish.id(), Sparked.NONE),
              called.getOrDefault(wish.id(), Brood.NONE.called()));
      broods.put(wish, brood);
    }
  }

  private void take(Claims known, List<Brood> some) {
    List<InvocationId> claimed =
        some.stream()
            .flatMap(brood -> brood.sparked().kin())
            .map(Kin::id)
            .distinct()
            .limit(MOST_CLAIMED)
            .toList();
    known.read(visit.records(claimed));
    some.forEach(brood -> known.note(brood.sparked()));
  }

  private Brood settled(Brood brood) {
    return claims.map(known -> new Brood(known.of(brood.sparked()), brood.called())).orElse(brood);
  }

  private Offspring offspring(Wish wish, Brood brood) {
    BroodPages pages = new BroodPages(brood, part -> page(wish.id(), part));
    return wish.place()
        .map(place -> pages.at(place, Math.max(1, wish.children())))
        .orElseGet(brood::first);
  }

  private Page<InvocationId> page(InvocationId parent, PageRequest part) {
    return visit
        .stateBackend(store -> store.records().children(parent, part))
        .available()
        .orElse(Page.empty());
  }

  /** Of whose children are paged through but the number is asked. */
  private Map<InvocationId, Children> called(List<Wish> wishes) {
    Map<Boolean, List<Wish>> byAppetite =
        wishes.stream()
            .collect(
                Collectors.partitioningBy(
                    wish -> wish.place().isEmpty() && wish.children() > limits.first().children()));
    List<Later<Map<InvocationId, Children>>> asked =
        byAppetite.values().stream().map(some -> visit.begin(() -> calledByAll(some))).toList();
    Map<InvocationId, Children> found = new HashMap<>();
    asked.forEach(some -> found.putAll(some.get()));
    return found;
  }

  /** All are asked for as many children as the hungriest wants: then one question will do. */
  private Map<InvocationId, Children> calledByAll(List<Wish> wishes) {
    int each =
        wishes.stream()
            .filter(wish -> wish.place().isEmpty())
            .mapToInt(Wish::children)
            .reduce(1, Math::max);
    List<InvocationId> ids = wishes.stream().map(Wish::id).toList();
    return visit
        .stateBackend(store -> Batches.ask(ids, batch -> store.records().childrenOf(batch, each)))
        .available()
        .orElse(Map.of());
  }
}

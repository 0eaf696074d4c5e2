package dev.pynmon.domain.familytree;

import dev.pynmon.domain.familytree.FamilyRow.Kind;
import dev.pynmon.domain.id.InvocationId;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** Finds the place of each member of a family in the order of time, without recursion. */
final class FamilyTimes {
  /** What is not known comes last. */
  private static final Instant NEVER = Instant.MAX;

  private final FamilyTree tree;

  /** When each began, or at the latest may have. */
  private final Map<InvocationId, Instant> latest = new HashMap<>();

  /** By what they are put in order: never before what started them. */
  private final Map<InvocationId, Instant> placed = new HashMap<>();

  private final Map<InvocationId, Began> began = new HashMap<>();

  FamilyTimes(FamilyTree tree) {
    this.tree = tree;
  }

  FamilyCourse course() {
    tree.nodes().reversed().forEach(this::tellParent);
    tree.nodes().forEach(this::place);
    Optional<Instant> from = moments(FamilyFacts::started).min(Comparator.naturalOrder());
    Optional<Instant> until = moments(FamilyFacts::until).max(Comparator.naturalOrder());
    return new FamilyCourse(
        stops(),
        began,
        tree.nodes().getFirst().facts().started().or(() -> from),
        from,
        from.flatMap(begin -> until.map(end -> Duration.between(begin, end)))
            .orElse(Duration.ZERO));
  }

  private Stream<Instant> moments(Function<FamilyFacts, Optional<Instant>> moment) {
    return tree.nodes().stream().flatMap(node -> moment.apply(node.facts()).stream());
  }

  /** From the deepest up: children come before their parent. */
  private void tellParent(FamilyNode node) {
    InvocationId id = node.member().id();
    Instant start = node.facts().started().orElseGet(() -> latest.getOrDefault(id, NEVER));
    latest.put(id, start);
    node.member()
        .parent()
        .ifPresent(
            parent -> latest.merge(parent, start, (one, two) -> one.isBefore(two) ? one : two));
  }

  /** From the root down: a parent comes before its children. */
  private void place(FamilyNode node) {
    InvocationId id = node.member().id();
    Instant own = Objects.requireNonNull(latest.get(id));
    Instant above = node.member().parent().map(placed::get).orElse(own);
    Instant place = above.isAfter(own) ? above : own;
    placed.put(id, place);
    began.put(id, began(node.facts().started(), place));
  }

  private static Began began(Optional<Instant> told, Instant place) {
    if (told.isPresent()) {
      return place.isAfter(told.get()) ? Began.BEFORE_ITS_CALLER : Began.AS_TOLD;
    }
    return place.equals(NEVER) ? Began.NOT_KNOWN : Began.NO_LATER;
  }

  private List<FamilyRow> stops() {
    List<FamilyRow> members = members();
    HiddenBeside hidden = HiddenBeside.of(tree, members);
    return members.stream()
        .flatMap(
            row ->
                Stream.of(hidden.before(row.id()), List.of(row), hidden.behind(row.id()))
                    .flatMap(List::stream))
        .toList();
  }

  /** As the list has them, where they began together. */
  private List<FamilyRow> members() {
    return tree.rows().stream()
        .filter(row -> row.kind() == Kind.INVOCATION)
        .sorted(Comparator.comparing(row -> Objects.requireNonNull(placed.get(row.id()))))
        .toList();
  }
}

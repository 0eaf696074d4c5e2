package dev.pynmon.application.service.invocation;

import dev.pynmon.application.port.plugin.StateBackendStore;
import dev.pynmon.application.service.app.Visit;
import dev.pynmon.application.service.query.Batches;
import dev.pynmon.domain.app.Answer;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.search.Clue;
import dev.pynmon.domain.search.Condition;
import dev.pynmon.domain.search.Field;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;

/** Of which invocations a condition may hold, as stores tell it before anything is read. */
record SearchHints(Visit visit) {
  /** None of which it holds is left out; missing when the state backend cannot be asked. */
  Answer<List<Candidate>> left(Condition condition, List<Candidate> some) {
    return some.isEmpty() || !isHinted(condition)
        ? new Answer.Available<>(some)
        : visit.stateBackend(store -> those(some, hinted(store, condition, ids(some))));
  }

  /** Those whose record may say a word. */
  Answer<List<Candidate>> inRecords(Condition.Says says, List<Candidate> some) {
    return Clue.of(says, Clue.Place.RECORD)
        .map(clue -> asked(some, (store, ids) -> store.records().mayHold(ids, clue)))
        .orElseGet(() -> new Answer.Available<>(some));
  }

  /** Those whose outcome may say a word. */
  Answer<List<Candidate>> inOutcomes(Condition.Says says, List<Candidate> some) {
    return Clue.of(says, Clue.Place.RESULT)
        .map(clue -> asked(some, (store, ids) -> store.outcomes().mayHold(ids, Optional.of(clue))))
        .orElseGet(() -> new Answer.Available<>(some));
  }

  /**
   * Those of which a condition may hold by a runner or a host: by who made changes, as their
   * entries name them, before these are read.
   */
  Answer<List<Candidate>> byActors(Condition condition, List<Candidate> some) {
    return Actors.of(visit, some).map(actors -> actors.left(condition, some));
  }

  /** Whether a store may tell anything of it: of one part at least, or of each alternative. */
  static boolean isHinted(Condition condition) {
    return switch (condition) {
      case Condition.All all -> all.parts().stream().anyMatch(SearchHints::isHinted);
      case Condition.Any any -> any.parts().stream().allMatch(SearchHints::isHinted);
      case Condition.About about ->
          about.field() == Field.EXCEPTION || Clue.of(condition).isPresent();
      case Condition.Not _, Condition.Says _ -> false;
    };
  }

  private static Set<InvocationId> hinted(
      StateBackendStore store, Condition condition, Collection<InvocationId> ids) {
    return switch (condition) {
      case Condition.All all -> ofEach(store, all, ids);
      case Condition.Any any -> ofAny(store, any, ids);
      case Condition.About about -> about(store, about, ids);
      default -> Set.copyOf(ids);
    };
  }

  private static Set<InvocationId> ofEach(
      StateBackendStore store, Condition.All all, Collection<InvocationId> ids) {
    Collection<InvocationId> left = ids;
    for (Condition part : all.parts()) {
      Set<InvocationId> may = isHinted(part) ? hinted(store, part, left) : Set.copyOf(left);
      left = left.stream().filter(may::contains).toList();
    }
    return Set.copyOf(left);
  }

  private static Set<InvocationId> ofAny(
      StateBackendStore store, Condition.Any any, Collection<InvocationId> ids) {
    List<Clue> together =
        any.parts().stream().filter(SearchHints::isOfArguments).map(SearchHints::clue).toList();
    Set<InvocationId> found = new HashSet<>();
    if (!together.isEmpty()) {
      found.addAll(asked(ids, batch -> store.records().mayHoldAny(batch, together)));
    }
    for (Condition part : any.parts()) {
      if (!isOfArguments(part)) {
        found.addAll(hinted(store, part, ids.stream().filter(id -> !found.contains(id)).toList()));
      }
    }
    return found;
  }

  private static boolean isOfArguments(Condition part) {
    return part instanceof Condition.About about && about.field() == Field.ARGS;
  }

  private static Clue clue(Condition part) {
    return Clue.of(part).orElseThrow();
  }

  private static Set<InvocationId> about(
      StateBackendStore store, Condition.About about, Collection<InvocationId> ids) {
    Optional<Clue> clue = Clue.of(about);
    return asked(
        ids,
        batch ->
            about.field() == Field.ARGS
                ? store.records().mayHold(batch, clue.orElseThrow())
                : store.outcomes().mayHold(batch, clue));
  }

  private Answer<List<Candidate>> asked(
      List<Candidate> some,
      BiFunction<StateBackendStore, List<InvocationId>, Set<InvocationId>> question) {
    return some.isEmpty()
        ? new Answer.Available<>(some)
        : visit.stateBackend(
            store -> those(some, asked(ids(some), batch -> question.apply(store, batch))));
  }

  private static Set<InvocationId> asked(
      Collection<InvocationId> ids, Function<List<InvocationId>, Set<InvocationId>> question) {
    Set<InvocationId> found = new HashSet<>();
    Batches.of(List.copyOf(ids)).forEach(batch -> found.addAll(question.apply(batch)));
    return found;
  }

  private static List<InvocationId> ids(List<Candidate> some) {
    return some.stream().map(Candidate::id).toList();
  }

  private static List<Candidate> those(List<Candidate> some, Set<InvocationId> ids) {
    return some.stream().filter(each -> ids.contains(each.id())).toList();
  }
}

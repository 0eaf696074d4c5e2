package dev.pynmon.application.service.search;

import dev.pynmon.application.port.in.search.FoundRunner;
import dev.pynmon.application.port.in.search.Matches;
import dev.pynmon.domain.app.Answer;
import dev.pynmon.domain.id.TaskKey;
import dev.pynmon.domain.query.Page;
import dev.pynmon.domain.query.Snapshot;
import dev.pynmon.domain.runner.RunnerContext;
import dev.pynmon.domain.search.FactSheet;
import dev.pynmon.domain.search.Facts;
import dev.pynmon.domain.search.Field;
import dev.pynmon.domain.search.Search;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;

/** Names of which a query holds. Nothing is asked where it asks for none. */
record NameSearch(Search search) {
  private static final Set<Field> OF_RUNNER = Set.of(Field.RUNNER, Field.HOST);

  Answer<Matches<TaskKey>> find(Field field, Supplier<Answer<Snapshot<Page<TaskKey>>>> known) {
    return find(Set.of(field), known, key -> new FactSheet().text(field, key.value()));
  }

  Answer<Matches<FoundRunner>> runners(Supplier<Answer<Snapshot<Page<RunnerContext>>>> known) {
    return find(OF_RUNNER, known, NameSearch::facts)
        .map(
            found ->
                new Matches<>(
                    found.items().stream().map(FoundRunner::of).toList(),
                    false,
                    found.isMore(),
                    found.complete(),
                    Optional.empty()));
  }

  private static Facts facts(RunnerContext runner) {
    return new FactSheet()
        .text(Field.RUNNER, runner.id().value())
        .text(Field.HOST, runner.hostname());
  }

  private <T> Answer<Matches<T>> find(
      Set<Field> fields, Supplier<Answer<Snapshot<Page<T>>>> known, Function<T, Facts> facts) {
    return search.asksFor(fields)
        ? known.get().map(names -> holding(names, facts))
        : new Answer.Available<>(Matches.of(List.of(), true));
  }

  private <T> Matches<T> holding(Snapshot<Page<T>> known, Function<T, Facts> facts) {
    Page<T> page = known.value().orElse(Page.empty());
    List<T> items =
        page.items().stream().filter(name -> search.condition().holds(facts.apply(name))).toList();
    return Matches.of(items, known.isComplete() && page.next().isEmpty());
  }
}

package dev.pynmon.application.service.search;

import static dev.pynmon.application.port.in.search.SearchUseCase.MAX_MATCHES;

import dev.pynmon.application.port.in.search.FoundRunner;
import dev.pynmon.application.port.in.search.Matches;
import dev.pynmon.application.service.app.Visit;
import dev.pynmon.domain.app.Answer;
import dev.pynmon.domain.id.RunnerId;
import dev.pynmon.domain.query.Page;
import dev.pynmon.domain.query.PageRequest;
import dev.pynmon.domain.query.Snapshot;
import dev.pynmon.domain.runner.RunnerContext;
import java.util.List;
import java.util.Optional;

/** Runners by their id or its beginning. */
record RunnerSearch(Visit visit) {
  /** One that left signs of life alone is found by its whole id only. */
  Answer<Matches<FoundRunner>> find(String text) {
    return whole(new RunnerId(text))
        .<Answer<Matches<FoundRunner>>>map(runner -> new Answer.Available<>(Matches.just(runner)))
        .orElseGet(() -> beginning(text));
  }

  private Optional<FoundRunner> whole(RunnerId id) {
    Optional<RunnerContext> context =
        visit
            .stateBackend(store -> Optional.ofNullable(store.contexts().of(List.of(id)).get(id)))
            .available()
            .flatMap(found -> found);
    return context.map(FoundRunner::of).or(() -> alive(id));
  }

  private Optional<FoundRunner> alive(RunnerId id) {
    return visit
        .orchestrator(store -> store.heartbeats().of(List.of(id)).containsKey(id))
        .available()
        .filter(known -> known)
        .map(_ -> new FoundRunner(id, Optional.empty()));
  }

  private Answer<Matches<FoundRunner>> beginning(String text) {
    return visit
        .stateBackend(store -> store.contexts().startingWith(text, PageRequest.first(MAX_MATCHES)))
        .map(RunnerSearch::matches);
  }

  private static Matches<FoundRunner> matches(Snapshot<Page<RunnerContext>> known) {
    Page<RunnerContext> found = known.value().orElse(Page.empty());
    return new Matches<>(
        found.items().stream().map(FoundRunner::of).toList(),
        false,
        found.next().isPresent(),
        known.isComplete(),
        Optional.empty());
  }
}

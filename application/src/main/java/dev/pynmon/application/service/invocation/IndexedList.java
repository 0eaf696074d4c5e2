package dev.pynmon.application.service.invocation;

import dev.pynmon.application.service.app.Later;
import dev.pynmon.application.service.app.Visit;
import dev.pynmon.domain.app.Answer;
import dev.pynmon.domain.query.Count;
import dev.pynmon.domain.query.Page;
import dev.pynmon.domain.query.PageRequest;
import dev.pynmon.domain.query.StatusFilter;
import dev.pynmon.domain.search.InvocationFilter;
import java.util.Optional;

/** A list that the orchestrator's own indexes make. */
final class IndexedList {
  private static final long COUNT_BOUND = 10_000;

  private IndexedList() {}

  static Listed list(Visit visit, InvocationFilter filter, PageRequest request) {
    StatusFilter wanted = new StatusFilter(filter.statuses(), filter.task(), Optional.empty());
    Later<Answer<Page<Candidate>>> page =
        visit.begin(
            () ->
                visit.orchestrator(
                    store -> store.statuses().page(wanted, request).map(Candidate::of)));
    Answer<Count> total = visit.orchestrator(store -> store.statuses().count(wanted, COUNT_BOUND));
    long shown = page.get().available().map(part -> part.items().size()).orElse(0);
    return new Listed(page.get(), total, shown);
  }
}

package dev.pynmon.application.service.search;

import dev.pynmon.application.port.in.invocation.InvocationRow;
import dev.pynmon.application.port.in.search.FoundRunner;
import dev.pynmon.application.port.in.search.Matches;
import dev.pynmon.application.port.in.search.SearchResult;
import dev.pynmon.application.service.app.Later;
import dev.pynmon.application.service.app.Visit;
import dev.pynmon.domain.app.Answer;
import dev.pynmon.domain.id.TaskKey;
import dev.pynmon.domain.query.Page;
import dev.pynmon.domain.query.Snapshot;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;

/**
 * What has a name.
 *
 * @param names which were read for it: what else is asked of them need not read them again
 */
record FoundByName(SearchResult result, KnownNames names) {
  static FoundByName in(Visit visit, KnownNames names, String text) {
    Later<Answer<Matches<FoundRunner>>> runners =
        visit.begin(() -> IdSpelling.find(text, new RunnerSearch(visit)::find));
    Later<Answer<Snapshot<Page<TaskKey>>>> types = visit.begin(names.types());
    Supplier<Answer<Snapshot<Page<TaskKey>>>> tasks = visit.ahead(names.tasks());
    Answer<Matches<InvocationRow>> invocations =
        IdSpelling.find(text, new InvocationSearch(visit)::find);
    KnownNames read = KnownNames.read(tasks.get(), types.get());
    return new FoundByName(
        new SearchResult(
            visit.summary(),
            visit.asOf(),
            invocations,
            runners.get(),
            read.tasks().get().map(known -> named(known, text)),
            read.types().get().map(known -> named(known, text))),
        read);
  }

  private static Matches<TaskKey> named(Snapshot<Page<TaskKey>> known, String text) {
    Page<TaskKey> page = known.value().orElse(Page.empty());
    TaskKey whole = new TaskKey(text);
    return page.items().contains(whole)
        ? Matches.just(whole)
        : Matches.of(having(page.items(), text), known.isComplete() && page.next().isEmpty());
  }

  private static List<TaskKey> having(List<TaskKey> keys, String part) {
    String wanted = part.toLowerCase(Locale.ROOT);
    return keys.stream()
        .filter(key -> key.value().toLowerCase(Locale.ROOT).contains(wanted))
        .toList();
  }
}

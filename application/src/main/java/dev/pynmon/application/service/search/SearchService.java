package dev.pynmon.application.service.search;

import dev.pynmon.application.port.in.invocation.InvocationList;
import dev.pynmon.application.port.in.invocation.ListInvocationsQuery;
import dev.pynmon.application.port.in.invocation.ListInvocationsUseCase;
import dev.pynmon.application.port.in.search.FoundAnywhere;
import dev.pynmon.application.port.in.search.FoundRunner;
import dev.pynmon.application.port.in.search.Matches;
import dev.pynmon.application.port.in.search.SearchResult;
import dev.pynmon.application.port.in.search.SearchUseCase;
import dev.pynmon.application.port.in.task.TaskCatalogueResult;
import dev.pynmon.application.port.out.value.ValueDecoder;
import dev.pynmon.application.service.app.AppDirectory;
import dev.pynmon.application.service.app.Later;
import dev.pynmon.application.service.app.Visit;
import dev.pynmon.application.service.task.Catalogues;
import dev.pynmon.domain.app.Answer;
import dev.pynmon.domain.app.AppKey;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.id.TaskKey;
import dev.pynmon.domain.query.Page;
import dev.pynmon.domain.query.PageRequest;
import dev.pynmon.domain.query.Snapshot;
import dev.pynmon.domain.search.Field;
import dev.pynmon.domain.search.InvocationFilter;
import dev.pynmon.domain.search.Search;
import dev.pynmon.domain.task.RegisteredTask;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/** Finds things of an application by what a visitor types. */
public final class SearchService implements SearchUseCase {
  private static final PageRequest NAMES = PageRequest.first(PageRequest.MAX_LIMIT);

  private final AppDirectory apps;
  private final Catalogues catalogues;
  private final ListInvocationsUseCase lists;
  private final ValueDecoder decoder;

  /**
   * Searches.
   *
   * @param lists finds invocations by what is known of them
   * @param decoder knows what events carry
   */
  public SearchService(
      AppDirectory apps,
      Catalogues catalogues,
      ListInvocationsUseCase lists,
      ValueDecoder decoder) {
    this.apps = apps;
    this.catalogues = catalogues;
    this.lists = lists;
    this.decoder = decoder;
  }

  @Override
  public SearchResult search(AppKey app, String text) {
    try (Visit visit = apps.visit(app)) {
      Later<Answer<Matches<FoundRunner>>> runners =
          visit.begin(() -> IdSpelling.find(text, new RunnerSearch(visit)::find));
      Later<Answer<Matches<TaskKey>>> workflows = visit.begin(() -> workflows(visit, text));
      return new SearchResult(
          visit.summary(),
          visit.asOf(),
          IdSpelling.find(text, new InvocationSearch(visit)::find),
          runners.get(),
          tasks(visit, text),
          workflows.get());
    }
  }

  @Override
  public FoundAnywhere everything(AppKey app, Search search, int limit) {
    return everything(app, search, InvocationFilter.asking(search), limit);
  }

  @Override
  public FoundAnywhere among(AppKey app, Search search, Set<InvocationId> found, int limit) {
    return everything(app, search, InvocationFilter.asking(search).among(found), limit);
  }

  private FoundAnywhere everything(AppKey app, Search search, InvocationFilter filter, int limit) {
    InvocationList invocations =
        lists.list(new ListInvocationsQuery(app, filter, PageRequest.first(limit)));
    try (Visit visit = apps.visit(app)) {
      NameSearch names = new NameSearch(search);
      return new FoundAnywhere(
          visit.summary(),
          visit.asOf(),
          invocations,
          Exceptions.of(invocations),
          new EventSearch(visit, search, decoder).find(limit),
          names.find(
              Field.TASK,
              () ->
                  visit
                      .orchestrator(store -> store.statuses().tasks(NAMES))
                      .map(known -> with(known, registered(visit)))),
          names.find(
              Field.TYPE,
              () ->
                  visit
                      .stateBackend(store -> store.workflows().types(NAMES))
                      .map(known -> new Snapshot.Taken<>(known, visit.asOf(), true))),
          names.runners(
              () -> visit.stateBackend(store -> store.contexts().startingWith("", NAMES))));
    }
  }

  private Answer<Matches<TaskKey>> tasks(Visit visit, String text) {
    return visit
        .orchestrator(store -> store.statuses().tasks(NAMES))
        .map(known -> with(known, registered(visit)))
        .map(known -> named(known.value().orElse(Page.empty()), known.isComplete(), text));
  }

  /** What the code registers has a page, also when it was never invoked. */
  private List<TaskKey> registered(Visit visit) {
    TaskCatalogueResult told = visit.elsewhere(() -> catalogues.of(visit));
    return told instanceof TaskCatalogueResult.Known known
        ? known.catalogue().tasks().stream().map(RegisteredTask::key).toList()
        : List.of();
  }

  private static Snapshot<Page<TaskKey>> with(
      Snapshot<Page<TaskKey>> known, List<TaskKey> registered) {
    Page<TaskKey> invoked = known.value().orElse(Page.empty());
    Set<TaskKey> all = new TreeSet<>(invoked.items());
    all.addAll(registered);
    return new Snapshot.Taken<>(
        invoked.withItems(List.copyOf(all)), Instant.EPOCH, known.isComplete());
  }

  private static Answer<Matches<TaskKey>> workflows(Visit visit, String text) {
    return visit
        .stateBackend(store -> store.workflows().types(NAMES))
        .map(known -> named(known, true, text));
  }

  private static Matches<TaskKey> named(Page<TaskKey> known, boolean complete, String text) {
    TaskKey whole = new TaskKey(text);
    return known.items().contains(whole)
        ? Matches.just(whole)
        : Matches.of(having(known.items(), text), complete && known.next().isEmpty());
  }

  private static List<TaskKey> having(List<TaskKey> keys, String part) {
    String wanted = part.toLowerCase(Locale.ROOT);
    return keys.stream()
        .filter(key -> key.value().toLowerCase(Locale.ROOT).contains(wanted))
        .toList();
  }
}

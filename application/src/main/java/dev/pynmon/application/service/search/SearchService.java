package dev.pynmon.application.service.search;

import dev.pynmon.application.port.in.invocation.InvocationList;
import dev.pynmon.application.port.in.invocation.ListInvocationsQuery;
import dev.pynmon.application.port.in.search.Completions;
import dev.pynmon.application.port.in.search.FoundAnywhere;
import dev.pynmon.application.port.in.search.FoundEvents;
import dev.pynmon.application.port.in.search.FoundRunner;
import dev.pynmon.application.port.in.search.LookOn;
import dev.pynmon.application.port.in.search.LookedOn;
import dev.pynmon.application.port.in.search.Matches;
import dev.pynmon.application.port.in.search.SearchResult;
import dev.pynmon.application.port.in.search.SearchUseCase;
import dev.pynmon.application.port.out.value.ValueDecoder;
import dev.pynmon.application.service.app.AppDirectory;
import dev.pynmon.application.service.app.Later;
import dev.pynmon.application.service.app.Visit;
import dev.pynmon.application.service.background.Background;
import dev.pynmon.application.service.event.EventFacts;
import dev.pynmon.application.service.invocation.ListInvocationsService;
import dev.pynmon.application.service.query.Effort;
import dev.pynmon.application.service.task.Catalogues;
import dev.pynmon.domain.app.Answer;
import dev.pynmon.domain.app.AppKey;
import dev.pynmon.domain.id.EventId;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.id.TaskKey;
import dev.pynmon.domain.query.Page;
import dev.pynmon.domain.query.PageRequest;
import dev.pynmon.domain.query.Snapshot;
import dev.pynmon.domain.search.Field;
import dev.pynmon.domain.search.InvocationFilter;
import dev.pynmon.domain.search.Meant;
import dev.pynmon.domain.search.Noun;
import dev.pynmon.domain.search.Search;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongSupplier;

/** Finds things of an application by what a visitor types. */
public final class SearchService implements SearchUseCase {
  private static final int LEAST_EVENTS = 2_000;
  private static final int MOST_EVENTS = 100_000;

  /** After so many nanoseconds no more events than the least. */
  private static final long LONGEST = 500_000_000;

  private static final PageRequest NAMES = PageRequest.first(PageRequest.MAX_LIMIT);

  private final AppDirectory apps;
  private final TaskNames tasks;
  private final ListInvocationsService lists;
  private final EventFacts events;
  private final FailureGroups failures;
  private final LongSupplier nanos;
  private final Completing completing;

  /**
   * Searches.
   *
   * @param lists finds invocations by what is known of them
   * @param decoder knows what events carry
   * @param background looks up what fields may be, for who types
   */
  public SearchService(
      AppDirectory apps,
      Catalogues catalogues,
      ListInvocationsService lists,
      ValueDecoder decoder,
      Background background) {
    this.apps = apps;
    this.tasks = new TaskNames(catalogues);
    this.lists = lists;
    this.events = new EventFacts(decoder);
    this.failures = new FailureGroups(decoder);
    this.nanos = background.nanos();
    this.completing = new Completing(new KnownValues(apps, tasks, lists), background);
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
    PageRequest first = PageRequest.first(limit);
    try (Visit visit = apps.visit(app)) {
      Later<Answer<FoundEvents>> events = visit.begin(() -> events(visit, search).find(first));
      InvocationList invocations = list(visit, InvocationFilter.asking(search), first);
      return all(visit, search, invocations, events.get());
    }
  }

  @Override
  public LookedOn further(AppKey app, Search search, LookOn where) {
    try (Visit visit = apps.visit(app)) {
      Later<Optional<Answer<FoundEvents>>> events =
          visit.begin(() -> where.events().map(events(visit, search)::find));
      Optional<InvocationList> invocations =
          where.invocations().map(page -> list(visit, InvocationFilter.asking(search), page));
      return new LookedOn(visit.asOf(), invocations, events.get());
    }
  }

  @Override
  public FoundAnywhere among(
      AppKey app, Search search, Set<InvocationId> found, Set<EventId> events, int limit) {
    InvocationFilter filter = InvocationFilter.asking(search).among(found);
    try (Visit visit = apps.visit(app)) {
      return all(
          visit,
          search,
          list(visit, filter, PageRequest.first(limit)),
          events(visit, search).among(events));
    }
  }

  @Override
  public List<Meant> meant(AppKey app, Noun noun, String query, Instant now) {
    try (Visit visit = apps.visit(app)) {
      return completing.meant(visit.app().key(), noun, query, now);
    }
  }

  @Override
  public Completions complete(AppKey app, Optional<Noun> noun, String query, int cursor) {
    try (Visit visit = apps.visit(app)) {
      return completing.of(visit.app().key(), noun, query, cursor);
    }
  }

  /** What events miss is not missing in it. */
  private InvocationList list(Visit visit, InvocationFilter filter, PageRequest page) {
    return lists.list(visit.part(), new ListInvocationsQuery(visit.app().key(), filter, page));
  }

  private EventSearch events(Visit visit, Search search) {
    return new EventSearch(
        visit, search, events, Effort.within(LONGEST, LEAST_EVENTS, MOST_EVENTS, nanos));
  }

  private FoundAnywhere all(
      Visit visit, Search search, InvocationList invocations, Answer<FoundEvents> events) {
    NameSearch names = new NameSearch(search);
    return new FoundAnywhere(
        visit.summary(),
        visit.asOf(),
        invocations,
        failures.of(invocations),
        events,
        names.find(Field.TASK, () -> tasks.of(visit)),
        names.find(
            Field.TYPE,
            () ->
                visit
                    .stateBackend(store -> store.workflows().types(NAMES))
                    .map(known -> new Snapshot.Taken<>(known, visit.asOf(), true))),
        names.runners(() -> visit.stateBackend(store -> store.contexts().startingWith("", NAMES))));
  }

  private Answer<Matches<TaskKey>> tasks(Visit visit, String text) {
    return tasks
        .of(visit)
        .map(known -> named(known.value().orElse(Page.empty()), known.isComplete(), text));
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

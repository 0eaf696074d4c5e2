package dev.pynmon.application.service.search;

import dev.pynmon.application.port.in.invocation.InvocationList;
import dev.pynmon.application.port.in.invocation.ListInvocationsQuery;
import dev.pynmon.application.port.in.search.Completions;
import dev.pynmon.application.port.in.search.FirstLook;
import dev.pynmon.application.port.in.search.FoundAnywhere;
import dev.pynmon.application.port.in.search.FoundBefore;
import dev.pynmon.application.port.in.search.FoundEvents;
import dev.pynmon.application.port.in.search.FoundRunner;
import dev.pynmon.application.port.in.search.FurtherLook;
import dev.pynmon.application.port.in.search.Hit;
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
import dev.pynmon.domain.id.TaskKey;
import dev.pynmon.domain.query.PageRequest;
import dev.pynmon.domain.search.Field;
import dev.pynmon.domain.search.InvocationFilter;
import dev.pynmon.domain.search.Meant;
import dev.pynmon.domain.search.Noun;
import dev.pynmon.domain.search.Search;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.function.Predicate;
import java.util.function.Supplier;

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
      return named(visit, text).result();
    }
  }

  @Override
  public FirstLook everything(
      AppKey app, Optional<String> name, Predicate<Hit> leads, Search search, int limit) {
    try (Visit visit = apps.visit(app)) {
      Optional<FoundByName> named = name.map(text -> named(visit, text));
      return named
          .flatMap(some -> some.result().only())
          .filter(leads)
          .<FirstLook>map(FirstLook.Only::new)
          .orElseGet(
              () ->
                  new FirstLook.All(
                      named.map(FoundByName::result), all(visit, named, search, limit)));
    }
  }

  @Override
  public FurtherLook further(
      AppKey app, Search search, LookOn where, Function<LookedOn, Optional<FoundBefore>> again) {
    try (Visit visit = apps.visit(app)) {
      LookedOn news = on(visit, search, where);
      return new FurtherLook(news, again.apply(news).map(found -> among(visit, search, found)));
    }
  }

  @Override
  public List<Meant> meant(AppKey app, Noun noun, String query, Instant now) {
    try (Visit visit = apps.visit(app)) {
      return completing.meant(visit.app().key(), noun, query, now);
    }
  }

  @Override
  public Completions complete(
      AppKey app, Optional<Noun> noun, String query, int cursor, Optional<String> name) {
    try (Visit visit = apps.visit(app)) {
      return completing
          .of(visit.app().key(), noun, query, cursor)
          .with(name.map(text -> named(visit, text).result()));
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

  private FoundByName named(Visit visit, String text) {
    return FoundByName.in(visit, KnownNames.asked(visit, tasks), text);
  }

  private FoundAnywhere all(Visit visit, Optional<FoundByName> named, Search search, int limit) {
    PageRequest first = PageRequest.first(limit);
    return all(
        visit,
        search,
        named.map(FoundByName::names).orElseGet(() -> KnownNames.asked(visit, tasks)),
        () -> list(visit, InvocationFilter.asking(search), first),
        () -> events(visit, search).find(first));
  }

  private LookedOn on(Visit visit, Search search, LookOn where) {
    Later<Optional<Answer<FoundEvents>>> events =
        visit.begin(() -> where.events().map(events(visit, search)::find));
    Optional<InvocationList> invocations =
        where.invocations().map(page -> list(visit, InvocationFilter.asking(search), page));
    return new LookedOn(visit.asOf(), invocations, events.get());
  }

  private FoundAnywhere among(Visit visit, Search search, FoundBefore found) {
    InvocationFilter filter = InvocationFilter.asking(search).among(found.invocations());
    return all(
        visit,
        search,
        KnownNames.asked(visit, tasks),
        () -> list(visit, filter, PageRequest.first(PageRequest.MAX_LIMIT)),
        () -> events(visit, search).among(found.events()));
  }

  private FoundAnywhere all(
      Visit visit,
      Search search,
      KnownNames known,
      Supplier<InvocationList> listed,
      Supplier<Answer<FoundEvents>> emitted) {
    NameSearch names = new NameSearch(search);
    Later<Answer<FoundEvents>> events = visit.begin(emitted);
    Supplier<Answer<Matches<TaskKey>>> named =
        visit.ahead(() -> names.find(Field.TASK, known.tasks()));
    Supplier<Answer<Matches<TaskKey>>> types =
        visit.ahead(() -> names.find(Field.TYPE, known.types()));
    Supplier<Answer<Matches<FoundRunner>>> runners =
        visit.ahead(
            () ->
                names.runners(
                    () -> visit.stateBackend(store -> store.contexts().startingWith("", NAMES))));
    InvocationList invocations = listed.get();
    return new FoundAnywhere(
        visit.summary(),
        visit.asOf(),
        invocations,
        failures.of(invocations),
        events.get(),
        named.get(),
        types.get(),
        runners.get());
  }
}

package dev.pynmon.application.service.search;

import static dev.pynmon.application.fake.FakeInvocation.START;
import static dev.pynmon.application.fake.FakeInvocation.anInvocation;
import static dev.pynmon.application.fake.FakeMonitor.without;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.pynmon.application.fake.FakeCatalogueReader;
import dev.pynmon.application.fake.FakeData;
import dev.pynmon.application.fake.FakeDecoder;
import dev.pynmon.application.fake.FakeInfo;
import dev.pynmon.application.fake.FakeMonitor;
import dev.pynmon.application.fake.FakeStore;
import dev.pynmon.application.port.in.invocation.InvocationRow;
import dev.pynmon.application.port.in.search.Carrier;
import dev.pynmon.application.port.in.search.Completions;
import dev.pynmon.application.port.in.search.FirstLook;
import dev.pynmon.application.port.in.search.FoundAnywhere;
import dev.pynmon.application.port.in.search.FoundBefore;
import dev.pynmon.application.port.in.search.FoundEvents;
import dev.pynmon.application.port.in.search.FoundFailures;
import dev.pynmon.application.port.in.search.FurtherLook;
import dev.pynmon.application.port.in.search.Hit;
import dev.pynmon.application.port.in.search.LookOn;
import dev.pynmon.application.port.in.search.LookedOn;
import dev.pynmon.application.port.in.search.Matches;
import dev.pynmon.application.port.in.search.SearchResult;
import dev.pynmon.application.service.app.Totals;
import dev.pynmon.application.service.invocation.ListInvocationsService;
import dev.pynmon.application.service.invocation.MatchingInvocations;
import dev.pynmon.application.service.task.Catalogues;
import dev.pynmon.domain.app.Answer;
import dev.pynmon.domain.app.AppKey;
import dev.pynmon.domain.app.BackendFault.Kind;
import dev.pynmon.domain.app.Component;
import dev.pynmon.domain.call.Arguments;
import dev.pynmon.domain.event.Emitter;
import dev.pynmon.domain.event.Event;
import dev.pynmon.domain.id.EventId;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.query.Page;
import dev.pynmon.domain.query.PageRequest;
import dev.pynmon.domain.search.Completion;
import dev.pynmon.domain.search.Noun;
import dev.pynmon.domain.search.Search;
import dev.pynmon.domain.status.KnownStatus;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One query finds things of every kind. */
class EverythingTest {
  private static final AppKey SHOP = new AppKey("shop");
  private static final LookOn NOWHERE = new LookOn(Optional.empty(), Optional.empty(), true);

  private static final FoundBefore NOTHING = new FoundBefore(Set.of(), Set.of());
  private static final FoundBefore FOUND =
      new FoundBefore(Set.of(new InvocationId("charge")), Set.of(new EventId("received")));

  private final FakeData data =
      new FakeData()
          .add(
              anInvocation("ship")
                  .of("shop.ship")
                  .with(Map.of("order", "948262"))
                  .was(KnownStatus.REGISTERED, 1)
                  .inWorkflow("ship", "shop.flow"),
              anInvocation("charge")
                  .of("shop.charge")
                  .with(Map.of("order", "948262"))
                  .was(KnownStatus.REGISTERED, 3)
                  .was(KnownStatus.RUNNING, 4, "worker")
                  .was(KnownStatus.FAILED, 9, "worker")
                  .raised("GatewayTimeout:no answer"),
              anInvocation("again")
                  .of("shop.charge")
                  .was(KnownStatus.REGISTERED, 5)
                  .was(KnownStatus.FAILED, 9)
                  .raised("GatewayTimeout:no answer"))
          .event(event("received", 2, Map.of("order", "948262")), event("other", 2, Map.of()))
          .context("worker")
          .heartbeat("worker", START, Optional.empty());
  private final FakeStore store = new FakeStore();
  private final SearchService service = service(FakeMonitor.over(data, store));

  private static Event event(String id, int second, Map<String, String> payload) {
    return new Event(
        new EventId(id),
        "order." + id,
        START.plusSeconds(second),
        Arguments.of(payload),
        Emitter.UNKNOWN,
        List.of(),
        List.of());
  }

  private static SearchService service(FakeMonitor monitor) {
    MatchingInvocations matching =
        new MatchingInvocations(new FakeDecoder(), visit -> task -> Optional.empty(), () -> 0);
    return new SearchService(
        monitor.directory(),
        new Catalogues(List.of(), new FakeCatalogueReader(), monitor.background),
        new ListInvocationsService(monitor.directory(), new Totals(monitor.background), matching),
        new FakeDecoder(),
        monitor.background);
  }

  private FoundAnywhere everything(String query) {
    return everything(service, query, 10);
  }

  private static FoundAnywhere everything(SearchService service, String query, int limit) {
    FirstLook look = look(service, Optional.empty(), any -> false, query, limit);
    return ((FirstLook.All) look).found();
  }

  private static FirstLook look(
      SearchService service, Optional<String> name, Predicate<Hit> leads, String query, int limit) {
    return service.everything(SHOP, name, leads, Search.parse(query, START), limit);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "args.order:948262 | charge ship | received | '' | '' | ''",
        "948262 | charge ship | received | '' | '' | ''",
        "charge | charge again | '' | shop.charge | '' | ''",
        "task:shop.* | again charge ship | '' | shop.charge shop.ship | '' | ''",
        "task:shop.charge status:success | '' | '' | '' | '' | ''",
        "order.received | '' | received | '' | '' | ''",
        "event:order.* | '' | other received | '' | '' | ''",
        "shop.flow | ship | '' | '' | shop.flow | ''",
        "host:host | charge | '' | '' | '' | worker",
        "NOT task:shop.charge | ship | '' | '' | '' | ''",
      })
  void query_findsWhatItHoldsOf_byKind(
      String query, String invocations, String events, String tasks, String types, String runners) {
    FoundAnywhere found = everything(query);

    assertThat(sorted(invocations(found))).isEqualTo(sorted(invocations));
    assertThat(
            sorted(
                found.events().available().orElseThrow().items().stream()
                    .map(event -> event.id().value())
                    .collect(Collectors.joining(" "))))
        .isEqualTo(sorted(events));
    assertThat(names(found.tasks())).isEqualTo(tasks);
    assertThat(names(found.workflows())).isEqualTo(types);
    assertThat(
            found.runners().available().orElseThrow().items().stream()
                .map(runner -> runner.id().value())
                .collect(Collectors.joining(" ")))
        .isEqualTo(runners);
  }

  @Test
  void failures_areThoseOfWhatWasFound() {
    assertThat(everything("exception:*timeout").failures())
        .extracting(one -> one.group().exception().orElseThrow(), FoundFailures::count)
        .containsExactly(tuple("GatewayTimeout", 2));
  }

  @Test
  void amongThoseFoundBefore_areThoseOfWhichItHoldsStill() {
    Search search = Search.parse("args.order:948262", START);
    FoundBefore before =
        new FoundBefore(
            Set.of(new InvocationId("charge"), new InvocationId("again")),
            Set.of(new EventId("received"), new EventId("other")));

    FoundAnywhere found = among(search, before);

    assertThat(invocations(found)).isEqualTo("charge");
    assertThat(found.carriers()).hasSize(2);
    assertThat(among(search, NOTHING).carriers()).isEmpty();
  }

  private FoundAnywhere among(Search search, FoundBefore before) {
    return service.further(SHOP, search, NOWHERE, before).all();
  }

  @Test
  void onlyThingOfAName_thatLeadsAway_isAllThatIsLookedFor() {
    store.calls.forget();

    assertThat(look(service, Optional.of("received"), any -> true, "received", 10))
        .isInstanceOf(FirstLook.All.class);
    assertThat(store.calls.names()).contains("eventLists.page");
    store.calls.forget();
    assertThat(look(service, Optional.of("charge"), any -> true, "charge", 10))
        .isEqualTo(new FirstLook.Only(new Hit.OfInvocation(new InvocationId("charge"))));
    assertThat(store.calls.names()).doesNotContain("eventLists.page", "statuses.page");
  }

  @Test
  void onlyThingOfAName_thatDoesNotLeadAway_isToldBesideTheRest() {
    FirstLook.All all =
        (FirstLook.All) look(service, Optional.of("charge"), any -> false, "charge", 10);

    assertThat(all.named().flatMap(SearchResult::only))
        .contains(new Hit.OfInvocation(new InvocationId("charge")));
    assertThat(invocations(all.found())).isEqualTo("again charge");
  }

  @Test
  void namesThatWereReadForOne_areNotReadAgain() {
    store.calls.forget();

    look(service, Optional.of("shop"), any -> true, "shop", 10);

    assertThat(store.calls.names()).containsOnlyOnce("statuses.tasks", "workflows.types");
  }

  @Test
  void storeThatDidNotAnswerForAName_isNotAskedForTheRest() {
    everything("charge");
    store.calls.forget();
    store.calls.fail(Kind.TIMEOUT, "statuses");

    FirstLook.All all =
        (FirstLook.All) look(service, Optional.of("charge"), any -> true, "charge", 10);

    assertThat(all.named().orElseThrow().invocations().absence()).isPresent();
    assertThat(all.found().invocations().page().absence()).isPresent();
    assertThat(store.calls.names().stream().filter(name -> name.startsWith("statuses")))
        .containsExactly("statuses.of");
  }

  @Test
  void whatWasFound_isShown_whereAStoreIsSilentWhileLookingOn() {
    store.calls.fail(Kind.TIMEOUT, "eventLists");

    FurtherLook look = further("948262", FOUND);

    assertThat(look.news().events().flatMap(Answer::absence)).isPresent();
    assertThat(look.news().invocations().orElseThrow().page().absence()).isPresent();
    assertThat(look.all().carriers())
        .extracting(EverythingTest::name)
        .containsExactly("received", "charge");
    assertThat(look.all().failures()).hasSize(1);
    assertThat(look.all().runners().available()).isPresent();
    assertThat(calls("eventLists", "statuses.page")).containsExactly("eventLists.page");
  }

  @Test
  void storeThatIsSilentAboutWhatWasFound_isNotAskedToLookOn() {
    store.calls.fail(Kind.TIMEOUT, "events");

    FurtherLook look = further("948262", FOUND);

    assertThat(look.all().events().absence()).isPresent();
    assertThat(look.news().events().flatMap(Answer::absence)).isPresent();
    assertThat(calls("event", "statuses")).containsExactly("events.of");
  }

  @Test
  void whatALookFinds_standsBesideWhatWasFound_once() {
    FurtherLook look = further("948262", FOUND);

    assertThat(look.all().carriers())
        .extracting(EverythingTest::name)
        .containsExactly("ship, a workflow", "received", "charge");
    assertThat(further("GatewayTimeout", NOTHING).all().failures())
        .extracting(FoundFailures::count)
        .containsExactly(2);
  }

  @Test
  void names_areLookedForAgain_whereTheyAreWanted() {
    FurtherLook named = further("shop", NOTHING);
    FurtherLook unnamed =
        service.further(
            SHOP,
            Search.parse("shop", START),
            new LookOn(Optional.empty(), Optional.empty(), false),
            NOTHING);

    assertThat(names(named.all().tasks())).isEqualTo("shop.charge shop.ship");
    assertThat(names(unnamed.all().tasks())).isEmpty();
  }

  private FurtherLook further(String query, FoundBefore before) {
    store.calls.forget();
    LookOn where =
        new LookOn(Optional.of(PageRequest.first(9)), Optional.of(PageRequest.first(9)), true);
    return service.further(SHOP, Search.parse(query, START), where, before);
  }

  private List<String> calls(String... begin) {
    return store.calls.names().stream()
        .filter(name -> Stream.of(begin).anyMatch(name::startsWith))
        .toList();
  }

  @Test
  void looksOn_behindWhatWasFound_inEachKindThatIsWanted() {
    Search search = Search.parse("event:order.*", START);
    FoundEvents first = everything(service, "event:order.*", 1).events().available().orElseThrow();

    LookOn where =
        new LookOn(Optional.empty(), first.next().map(next -> PageRequest.after(1, next)), true);
    FurtherLook look = service.further(SHOP, search, where, NOTHING);

    LookedOn more = look.news();
    assertThat(more.invocations()).isEmpty();
    FoundEvents second = more.events().flatMap(Answer::available).orElseThrow();
    assertThat(second.items()).hasSize(1).doesNotContainAnyElementsOf(first.items());
    assertThat(second.next()).isEmpty();
    assertThat(look.all().events().available().orElseThrow().items()).isEqualTo(second.items());
  }

  @Test
  void carriers_ofAValue_standOnOneAxisOfTime() {
    assertThat(everything("args.order:948262").carriers())
        .extracting(EverythingTest::name)
        .containsExactly("ship, a workflow", "received", "charge");
  }

  @Test
  void kinds_thatAQueryAsksNothingOf_costNothing() {
    store.calls.forget();

    everything("status:failed");

    assertThat(store.calls.names())
        .doesNotContain("eventLists.page", "workflows.types", "contexts.startingWith");
  }

  @ParameterizedTest
  @CsvSource({
    "task:shop, '', shop.charge shop.ship",
    "type:, INVOCATIONS, shop.flow",
    "host:, RUNNERS, host",
    "runner:w, RUNNERS, worker",
    "exception:, INVOCATIONS, GatewayTimeout",
    "status:succ, INVOCATIONS, success",
    "args.o, INVOCATIONS, order",
    "args.o, EVENTS, order",
    "args.order:9, INVOCATIONS, ''",
    "event:order, '', order.other order.received",
    "event:order, INVOCATIONS, ''",
    "ho, INVOCATIONS, host",
  })
  void whatIsTyped_isCompleted_byWhatPagesKnow(String query, String noun, String names) {
    Optional<Noun> of = noun.isEmpty() ? Optional.empty() : Optional.of(Noun.valueOf(noun));

    assertThat(
            complete(of, query, Optional.empty()).items().stream()
                .map(Completion::name)
                .collect(Collectors.joining(" ")))
        .isEqualTo(names);
  }

  @Test
  void typing_asksTheStoreOnce() {
    store.calls.forget();

    complete(Optional.empty(), "task:s", Optional.empty());
    complete(Optional.empty(), "task:sh", Optional.empty());

    assertThat(store.calls.names()).containsOnlyOnce("statuses.tasks");
  }

  @Test
  void whatIsTyped_isLookedForAmongNames_whereItMayBeOne() {
    assertThat(complete(Optional.empty(), "charge", Optional.empty()).named()).isEmpty();
    assertThat(complete(Optional.empty(), "charge", Optional.of("charge")).named())
        .contains(service.search(SHOP, "charge"));
  }

  private Completions complete(Optional<Noun> noun, String query, Optional<String> name) {
    return service.complete(SHOP, noun, query, query.length(), name);
  }

  @Test
  void storeThatDoesNotAnswer_isAskedOnceForEachComponent() {
    everything("charge");
    store.calls.forget();
    store.calls.fail(Kind.TIMEOUT, "contexts");

    assertThat(everything("charge").runners().absence()).isPresent();
    assertThat(store.calls.names().stream().filter(name -> name.startsWith("contexts")))
        .containsExactly("contexts.of");
  }

  @Test
  void whatEventsMiss_isNotMissingInTheListOfInvocations() {
    FakeStore partial =
        new FakeStore().holds(FakeInfo.bare("shop"), data, without(Component.TRIGGER));

    FoundAnywhere found =
        everything(service(new FakeMonitor().file("shop.db", partial)), "948262", 10);

    assertThat(found.events().absence()).isPresent();
    assertThat(found.invocations().missing()).isEmpty();
  }

  private static String name(Carrier carrier) {
    return switch (carrier) {
      case Carrier.OfInvocation one -> one.row().id() + (one.isWorkflow() ? ", a workflow" : "");
      case Carrier.OfEvent one -> one.event().id().value();
    };
  }

  private static String invocations(FoundAnywhere found) {
    return found.invocations().page().available().map(Page::items).orElseThrow().stream()
        .map(InvocationRow::id)
        .map(InvocationId::value)
        .collect(Collectors.joining(" "));
  }

  private static <T> String names(Answer<Matches<T>> kind) {
    return kind.available().orElseThrow().items().stream()
        .map(Object::toString)
        .collect(Collectors.joining(" "));
  }

  private static String sorted(String words) {
    return List.of(words.split(" ")).stream().sorted().collect(Collectors.joining(" "));
  }
}

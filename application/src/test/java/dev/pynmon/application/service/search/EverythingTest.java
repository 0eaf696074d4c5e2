package dev.pynmon.application.service.search;

import static dev.pynmon.application.fake.FakeMonitor.without;
import static dev.pynmon.application.service.search.SearchShop.SHOP;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.pynmon.application.fake.FakeInfo;
import dev.pynmon.application.fake.FakeMonitor;
import dev.pynmon.application.fake.FakeStore;
import dev.pynmon.application.port.in.search.Completions;
import dev.pynmon.application.port.in.search.FirstLook;
import dev.pynmon.application.port.in.search.FoundAnywhere;
import dev.pynmon.application.port.in.search.FoundFailures;
import dev.pynmon.application.port.in.search.Hit;
import dev.pynmon.application.port.in.search.SearchResult;
import dev.pynmon.domain.app.BackendFault.Kind;
import dev.pynmon.domain.app.Component;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.search.Completion;
import dev.pynmon.domain.search.Noun;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One query finds things of every kind. */
class EverythingTest {
  private final SearchShop shop = new SearchShop();
  private final FakeStore store = shop.store;
  private final SearchService service = shop.service;

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
    FoundAnywhere found = shop.everything(query);

    assertThat(sorted(SearchShop.invocations(found))).isEqualTo(sorted(invocations));
    assertThat(
            sorted(
                found.events().available().orElseThrow().items().stream()
                    .map(event -> event.id().value())
                    .collect(Collectors.joining(" "))))
        .isEqualTo(sorted(events));
    assertThat(SearchShop.names(found.tasks())).isEqualTo(tasks);
    assertThat(SearchShop.names(found.workflows())).isEqualTo(types);
    assertThat(
            found.runners().available().orElseThrow().items().stream()
                .map(runner -> runner.id().value())
                .collect(Collectors.joining(" ")))
        .isEqualTo(runners);
  }

  @Test
  void failures_areThoseOfWhatWasFound() {
    assertThat(shop.everything("exception:*timeout").failures())
        .extracting(one -> one.group().exception().orElseThrow(), FoundFailures::count)
        .containsExactly(tuple("GatewayTimeout", 2));
  }

  @Test
  void onlyThingOfAName_thatLeadsAway_isAllThatIsLookedFor() {
    store.calls.forget();

    assertThat(SearchShop.look(service, Optional.of("received"), _ -> true, "received", 10))
        .isInstanceOf(FirstLook.All.class);
    assertThat(store.calls.names()).contains("eventLists.page");
    store.calls.forget();
    assertThat(SearchShop.look(service, Optional.of("charge"), _ -> true, "charge", 10))
        .isEqualTo(new FirstLook.Only(new Hit.OfInvocation(new InvocationId("charge"))));
    assertThat(store.calls.names()).doesNotContain("eventLists.page", "statuses.page");
  }

  @Test
  void onlyThingOfAName_thatDoesNotLeadAway_isToldBesideTheRest() {
    FirstLook.All all =
        (FirstLook.All) SearchShop.look(service, Optional.of("charge"), _ -> false, "charge", 10);

    assertThat(all.named().flatMap(SearchResult::only))
        .contains(new Hit.OfInvocation(new InvocationId("charge")));
    assertThat(SearchShop.invocations(all.found())).isEqualTo("again charge");
  }

  @Test
  void namesThatWereReadForOne_areNotReadAgain() {
    store.calls.forget();

    SearchShop.look(service, Optional.of("shop"), _ -> true, "shop", 10);

    assertThat(store.calls.names()).containsOnlyOnce("statuses.tasks", "workflows.types");
  }

  @Test
  void storeThatDidNotAnswerForAName_isNotAskedForTheRest() {
    shop.everything("charge");
    store.calls.forget();
    store.calls.fail(Kind.TIMEOUT, "statuses");

    FirstLook.All all =
        (FirstLook.All) SearchShop.look(service, Optional.of("charge"), _ -> true, "charge", 10);

    assertThat(all.named().orElseThrow().invocations().absence()).isPresent();
    assertThat(all.found().invocations().page().absence()).isPresent();
    assertThat(store.calls.names().stream().filter(name -> name.startsWith("statuses")))
        .containsExactly("statuses.of");
  }

  @Test
  void carriers_ofAValue_standOnOneAxisOfTime() {
    assertThat(shop.everything("args.order:948262").carriers())
        .extracting(SearchShop::name)
        .containsExactly("ship, a workflow", "received", "charge");
  }

  @Test
  void kinds_thatAQueryAsksNothingOf_costNothing() {
    store.calls.forget();

    shop.everything("status:failed");

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
    shop.everything("charge");
    store.calls.forget();
    store.calls.fail(Kind.TIMEOUT, "contexts");

    assertThat(shop.everything("charge").runners().absence()).isPresent();
    assertThat(store.calls.names().stream().filter(name -> name.startsWith("contexts")))
        .containsExactly("contexts.of");
  }

  @Test
  void whatEventsMiss_isNotMissingInTheListOfInvocations() {
    FakeStore partial =
        new FakeStore().holds(FakeInfo.bare("shop"), shop.data, without(Component.TRIGGER));

    FoundAnywhere found =
        SearchShop.everything(
            SearchShop.service(new FakeMonitor().file("shop.db", partial)), "948262", 10);

    assertThat(found.events().absence()).isPresent();
    assertThat(found.invocations().missing()).isEmpty();
  }

  static String sorted(String words) {
    return List.of(words.split(" ")).stream().sorted().collect(Collectors.joining(" "));
  }
}

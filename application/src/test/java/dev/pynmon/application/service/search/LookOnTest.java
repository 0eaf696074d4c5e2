package dev.pynmon.application.service.search;

import static dev.pynmon.application.fake.FakeInvocation.START;
import static dev.pynmon.application.service.search.SearchShop.SHOP;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pynmon.application.fake.FakeStore;
import dev.pynmon.application.port.in.search.FoundAnywhere;
import dev.pynmon.application.port.in.search.FoundBefore;
import dev.pynmon.application.port.in.search.FoundEvents;
import dev.pynmon.application.port.in.search.FoundFailures;
import dev.pynmon.application.port.in.search.FurtherLook;
import dev.pynmon.application.port.in.search.LookOn;
import dev.pynmon.application.port.in.search.LookedOn;
import dev.pynmon.domain.app.Answer;
import dev.pynmon.domain.app.BackendFault.Kind;
import dev.pynmon.domain.id.EventId;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.query.PageRequest;
import dev.pynmon.domain.search.Search;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What a search that looked on has found, beside what it had found before. */
class LookOnTest {
  private static final LookOn NOWHERE = new LookOn(Optional.empty(), Optional.empty(), true);

  private static final FoundBefore NOTHING = new FoundBefore(Set.of(), Set.of());
  private static final FoundBefore FOUND =
      new FoundBefore(Set.of(new InvocationId("charge")), Set.of(new EventId("received")));

  private final SearchShop shop = new SearchShop();
  private final FakeStore store = shop.store;
  private final SearchService service = shop.service;

  @Test
  void amongThoseFoundBefore_areThoseOfWhichItHoldsStill() {
    Search search = Search.parse("args.order:948262", START);
    FoundBefore before =
        new FoundBefore(
            Set.of(new InvocationId("charge"), new InvocationId("again")),
            Set.of(new EventId("received"), new EventId("other")));

    FoundAnywhere found = among(search, before);

    assertThat(SearchShop.invocations(found)).isEqualTo("charge");
    assertThat(found.carriers()).hasSize(2);
    assertThat(among(search, NOTHING).carriers()).isEmpty();
  }

  @Test
  void whatWasFound_isShown_whereAStoreIsSilentWhileLookingOn() {
    store.calls.fail(Kind.TIMEOUT, "eventLists");

    FurtherLook look = further("948262", FOUND);

    assertThat(look.news().events().flatMap(Answer::absence)).isPresent();
    assertThat(look.news().invocations().orElseThrow().page().absence()).isPresent();
    assertThat(look.all().carriers())
        .extracting(SearchShop::name)
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
        .extracting(SearchShop::name)
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

    assertThat(SearchShop.names(named.all().tasks())).isEqualTo("shop.charge shop.ship");
    assertThat(SearchShop.names(unnamed.all().tasks())).isEmpty();
  }

  @Test
  void looksOn_behindWhatWasFound_inEachKindThatIsWanted() {
    Search search = Search.parse("event:order.*", START);
    FoundEvents first =
        SearchShop.everything(service, "event:order.*", 1).events().available().orElseThrow();

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

  private FoundAnywhere among(Search search, FoundBefore before) {
    return service.further(SHOP, search, NOWHERE, before).all();
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
}

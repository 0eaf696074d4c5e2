package dev.pynmon.application.service.search;

import static dev.pynmon.application.fake.FakeInvocation.START;
import static dev.pynmon.application.service.search.SearchShop.SHOP;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pynmon.application.fake.FakeStore;
import dev.pynmon.application.port.in.search.FoundAnywhere;
import dev.pynmon.application.port.in.search.FoundBefore;
import dev.pynmon.application.port.in.search.FoundEvents;
import dev.pynmon.application.port.in.search.FurtherLook;
import dev.pynmon.application.port.in.search.LookOn;
import dev.pynmon.application.port.in.search.LookedOn;
import dev.pynmon.domain.app.Answer;
import dev.pynmon.domain.app.BackendFault.Kind;
import dev.pynmon.domain.id.EventId;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.query.PageRequest;
import dev.pynmon.domain.search.Search;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What a search that looked on has found, beside what it had found before. */
class LookOnTest {
  private static final LookOn NOWHERE = new LookOn(Optional.empty(), Optional.empty());

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
    assertThat(among(search, new FoundBefore(Set.of(), Set.of())).carriers()).isEmpty();
  }

  @Test
  void storeThatDidNotAnswerFurther_isNotAskedForWhatWasFound() {
    Search search = Search.parse("event:order.*", START);
    LookOn where = new LookOn(Optional.empty(), Optional.of(PageRequest.first(1)));
    FoundBefore before = new FoundBefore(Set.of(), Set.of(new EventId("received")));
    store.calls.forget();
    store.calls.fail(Kind.TIMEOUT, "eventLists");

    FurtherLook look = service.further(SHOP, search, where, _ -> Optional.of(before));

    assertThat(look.news().events().flatMap(Answer::absence)).isPresent();
    assertThat(look.all().orElseThrow().events().absence()).isPresent();
    assertThat(store.calls.names().stream().filter(name -> name.startsWith("event")))
        .containsExactly("eventLists.page");
  }

  @Test
  void looksOn_behindWhatWasFound_inEachKindThatIsWanted() {
    Search search = Search.parse("event:order.*", START);
    FoundEvents first =
        SearchShop.everything(service, "event:order.*", 1).events().available().orElseThrow();

    LookOn where =
        new LookOn(Optional.empty(), first.next().map(next -> PageRequest.after(1, next)));
    FurtherLook look = service.further(SHOP, search, where, _ -> Optional.empty());

    LookedOn more = look.news();
    assertThat(look.all()).isEmpty();
    assertThat(more.invocations()).isEmpty();
    FoundEvents second = more.events().flatMap(Answer::available).orElseThrow();
    assertThat(second.items()).hasSize(1).doesNotContainAnyElementsOf(first.items());
    assertThat(second.next()).isEmpty();
  }

  private FoundAnywhere among(Search search, FoundBefore before) {
    return service.further(SHOP, search, NOWHERE, _ -> Optional.of(before)).all().orElseThrow();
  }
}

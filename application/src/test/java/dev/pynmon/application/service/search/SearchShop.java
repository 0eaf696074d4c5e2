package dev.pynmon.application.service.search;

import static dev.pynmon.application.fake.FakeInvocation.START;
import static dev.pynmon.application.fake.FakeInvocation.anInvocation;

import dev.pynmon.application.fake.FakeCatalogueReader;
import dev.pynmon.application.fake.FakeData;
import dev.pynmon.application.fake.FakeDecoder;
import dev.pynmon.application.fake.FakeMonitor;
import dev.pynmon.application.fake.FakeStore;
import dev.pynmon.application.port.in.invocation.InvocationRow;
import dev.pynmon.application.port.in.search.Carrier;
import dev.pynmon.application.port.in.search.FirstLook;
import dev.pynmon.application.port.in.search.FoundAnywhere;
import dev.pynmon.application.port.in.search.Hit;
import dev.pynmon.application.port.in.search.Matches;
import dev.pynmon.application.service.app.Totals;
import dev.pynmon.application.service.invocation.ListInvocationsService;
import dev.pynmon.application.service.invocation.MatchingInvocations;
import dev.pynmon.application.service.task.Catalogues;
import dev.pynmon.domain.app.Answer;
import dev.pynmon.domain.app.AppKey;
import dev.pynmon.domain.call.Arguments;
import dev.pynmon.domain.event.Emitter;
import dev.pynmon.domain.event.Event;
import dev.pynmon.domain.id.EventId;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.query.Page;
import dev.pynmon.domain.search.Search;
import dev.pynmon.domain.status.KnownStatus;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** A shop in which things of every kind have to do with one order. */
final class SearchShop {
  static final AppKey SHOP = new AppKey("shop");

  final FakeData data =
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
  final FakeStore store = new FakeStore();
  final SearchService service = service(FakeMonitor.over(data, store));

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

  static SearchService service(FakeMonitor monitor) {
    MatchingInvocations matching =
        new MatchingInvocations(new FakeDecoder(), _ -> _ -> Optional.empty(), () -> 0);
    return new SearchService(
        monitor.directory(),
        new Catalogues(List.of(), new FakeCatalogueReader(), monitor.background),
        new ListInvocationsService(monitor.directory(), new Totals(monitor.background), matching),
        new FakeDecoder(),
        monitor.background);
  }

  FoundAnywhere everything(String query) {
    return everything(service, query, 10);
  }

  static FoundAnywhere everything(SearchService service, String query, int limit) {
    FirstLook look = look(service, Optional.empty(), _ -> false, query, limit);
    return ((FirstLook.All) look).found();
  }

  static FirstLook look(
      SearchService service, Optional<String> name, Predicate<Hit> leads, String query, int limit) {
    return service.everything(SHOP, name, leads, Search.parse(query, START), limit);
  }

  static String name(Carrier carrier) {
    return switch (carrier) {
      case Carrier.OfInvocation one -> one.row().id() + (one.isWorkflow() ? ", a workflow" : "");
      case Carrier.OfEvent one -> one.event().id().value();
    };
  }

  static String invocations(FoundAnywhere found) {
    return found.invocations().page().available().map(Page::items).orElseThrow().stream()
        .map(InvocationRow::id)
        .map(InvocationId::value)
        .collect(Collectors.joining(" "));
  }

  static <T> String names(Answer<Matches<T>> kind) {
    return kind.available().orElseThrow().items().stream()
        .map(Object::toString)
        .collect(Collectors.joining(" "));
  }
}

package dev.pynmon.application.service.invocation;

import static dev.pynmon.application.fake.FakeInvocation.anInvocation;

import dev.pynmon.application.fake.FakeData;
import dev.pynmon.application.fake.FakeDecoder;
import dev.pynmon.application.fake.FakeMonitor;
import dev.pynmon.application.fake.FakeStore;
import dev.pynmon.application.port.in.invocation.InvocationList;
import dev.pynmon.application.port.in.invocation.InvocationRow;
import dev.pynmon.application.port.in.invocation.ListInvocationsQuery;
import dev.pynmon.application.service.app.Totals;
import dev.pynmon.domain.app.AppKey;
import dev.pynmon.domain.broker.QueueName;
import dev.pynmon.domain.id.TaskKey;
import dev.pynmon.domain.query.Count;
import dev.pynmon.domain.query.Page;
import dev.pynmon.domain.query.PageRequest;
import dev.pynmon.domain.search.InvocationFilter;
import dev.pynmon.domain.status.KnownStatus;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;

/** Lists of invocations over a store that a test fills. */
abstract class ListedInvocations {
  static final AppKey SHOP = new AppKey("shop");

  final FakeData data = new FakeData();
  final FakeStore store = new FakeStore();
  final FakeMonitor monitor = FakeMonitor.over(data, store);
  final AtomicLong nanos = new AtomicLong();
  long perLook;
  Function<TaskKey, Optional<QueueName>> taskQueues = _ -> Optional.empty();
  final ListInvocationsService service =
      new ListInvocationsService(
          monitor.directory(),
          new Totals(monitor.background),
          new MatchingInvocations(
              new FakeDecoder(), _ -> taskQueues, () -> nanos.getAndAdd(perLook)));

  InvocationList list(InvocationFilter filter, PageRequest page) {
    return service.list(new ListInvocationsQuery(SHOP, filter, page));
  }

  List<String> ids(InvocationFilter filter) {
    return ids(page(filter, PageRequest.first(50)));
  }

  Page<InvocationRow> page(InvocationFilter filter, PageRequest request) {
    return list(filter, request).page().available().orElseThrow();
  }

  static List<String> ids(Page<InvocationRow> page) {
    return page.items().stream().map(row -> row.id().value()).toList();
  }

  Count total(InvocationFilter filter) {
    return list(filter, PageRequest.first(2)).total().available().orElseThrow();
  }

  void many(int size) {
    for (int number = 0; number < size; number++) {
      data.add(
          anInvocation("i" + number)
              .was(KnownStatus.REGISTERED, number)
              .was(KnownStatus.SUCCESS, number, "runner-" + number % 7)
              .inWorkflow("w" + number % 10, "shop.flow" + number % 2));
    }
  }
}

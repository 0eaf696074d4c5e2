package dev.pynmon.application.service.rerun.bulk;

import static dev.pynmon.application.fake.FakeInvocation.START;
import static dev.pynmon.application.fake.FakeInvocation.anInvocation;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pynmon.application.fake.FakeCatalogueReader;
import dev.pynmon.application.fake.FakeData;
import dev.pynmon.application.fake.FakeDecoder;
import dev.pynmon.application.fake.FakeInvocation;
import dev.pynmon.application.fake.FakeMonitor;
import dev.pynmon.application.fake.FakeStore;
import dev.pynmon.application.port.in.rerun.BulkItems.Which;
import dev.pynmon.application.port.in.rerun.BulkPlan;
import dev.pynmon.application.port.in.rerun.BulkStart;
import dev.pynmon.application.port.in.rerun.FollowBulksUseCase;
import dev.pynmon.application.service.access.Audit;
import dev.pynmon.application.service.access.Authority;
import dev.pynmon.application.service.rerun.Again;
import dev.pynmon.application.service.rerun.LinkRegister;
import dev.pynmon.application.service.task.Catalogues;
import dev.pynmon.domain.access.Actor;
import dev.pynmon.domain.access.How;
import dev.pynmon.domain.access.Role;
import dev.pynmon.domain.app.AppKey;
import dev.pynmon.domain.id.ArgumentsId;
import dev.pynmon.domain.id.CallKey;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.id.TaskKey;
import dev.pynmon.domain.orchestrator.InvocationState;
import dev.pynmon.domain.query.PageRequest;
import dev.pynmon.domain.rerun.BulkId;
import dev.pynmon.domain.rerun.BulkOrder;
import dev.pynmon.domain.rerun.BulkReport;
import dev.pynmon.domain.rerun.BulkSource;
import dev.pynmon.domain.search.InvocationFilter;
import dev.pynmon.domain.status.KnownStatus;
import dev.pynmon.domain.status.StatusRecord;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A shop in which much failed that is to be run again, and who does that. */
final class BulkShop {
  static final AppKey SHOP = new AppKey("shop");
  static final Actor OLE = new Actor("ole", Role.OPERATOR, How.SESSION);
  static final BulkId RUN = new BulkId("run-1");

  final FakeData data = new FakeData();
  final FakeStore store = new FakeStore();
  final FakeMonitor monitor = FakeMonitor.over(data, store);
  final FakeAgain again = new FakeAgain(data);
  final TimedBell bell = new TimedBell(monitor.time);
  final Notes notes = new Notes();
  final LinkRegister links = new LinkRegister();
  final BulkRegister register = register();
  final BulkRerunService service = service(register, false);

  /** What this monitor and those after it know of runs. */
  BulkRegister register() {
    return new BulkRegister(notes, links);
  }

  FollowBulksUseCase follow(BulkRegister known) {
    return new FollowBulksService(monitor.directory(), known);
  }

  BulkRerunService service(BulkRegister known, boolean readOnly, Path... files) {
    return service(again, known, readOnly, files);
  }

  BulkRerunService service(Again again, BulkRegister known, boolean readOnly, Path... files) {
    return new BulkRerunService(
        new Authority(readOnly),
        new Audit(START),
        monitor.directory(),
        new Catalogues(List.of(files), new FakeCatalogueReader(), monitor.background),
        new FakeDecoder(),
        again,
        links,
        known,
        notes,
        monitor.background,
        () -> bell);
  }

  /** Many that failed, a second after one another: {@code f0} first. */
  BulkShop failed(int many) {
    IntStream.range(0, many).forEach(n -> data.add(failure("f" + n, n)));
    return this;
  }

  static FakeInvocation failure(String id, int second) {
    return anInvocation(id).was(KnownStatus.FAILED, second);
  }

  /** One that was registered and waits. */
  static InvocationState registered(InvocationId id) {
    TaskKey task = new TaskKey("shop.charge");
    return new InvocationState(
        id,
        task,
        CallKey.of(task, ArgumentsId.NONE),
        new StatusRecord(KnownStatus.REGISTERED, Optional.empty(), START),
        0);
  }

  /** All that failed until now. */
  BulkOrder order() {
    return order(new BulkSource.Matching(InvocationFilter.in(KnownStatus.FAILED)));
  }

  /** What is of a source until now. */
  BulkOrder order(BulkSource source) {
    return BulkOrder.of(source, monitor.time.instant());
  }

  /** These alone. */
  BulkOrder these(String... ids) {
    return order(new BulkSource.Chosen(Stream.of(ids).map(InvocationId::new).toList()));
  }

  /** What would be done. */
  BulkPlan plan(BulkOrder order) {
    return service.plan(OLE, SHOP, order);
  }

  /** The same, but so many a minute. */
  BulkOrder order(int perMinute, boolean hasCanary) {
    BulkOrder order = order();
    return new BulkOrder(
        order.source(), order.asOf(), order.limit(), perMinute, hasCanary, order.choice());
  }

  /** Runs again, and tells what came of it. */
  BulkReport run(BulkOrder order) {
    return ended(service.begin(OLE, SHOP, RUN, order, Optional.empty()));
  }

  /** What came of a run that was begun. */
  BulkReport ended(BulkStart start) {
    assertThat(start).isInstanceOf(BulkStart.Begun.class);
    return register.find(((BulkStart.Begun) start).run().id()).orElseThrow();
  }

  /** The originals of one kind, in their order. */
  List<String> those(Which which) {
    return follow(register)
        .items(RUN, which, Optional.empty(), new PageRequest.Skip(1_000, 0))
        .orElseThrow()
        .items()
        .stream()
        .map(item -> item.original().value())
        .toList();
  }

  static InvocationId id(String value) {
    return new InvocationId(value);
  }
}

package dev.pynmon.application.service.rerun;

import static dev.pynmon.application.fake.FakeInvocation.START;
import static dev.pynmon.application.fake.FakeInvocation.anInvocation;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pynmon.application.fake.FakeData;
import dev.pynmon.application.fake.FakeDecoder;
import dev.pynmon.application.fake.FakeInfo;
import dev.pynmon.application.fake.FakeInvocation;
import dev.pynmon.application.fake.FakeMonitor;
import dev.pynmon.application.fake.FakeStore;
import dev.pynmon.application.port.in.rerun.RerunOutlook;
import dev.pynmon.application.port.in.rerun.RerunRefusal;
import dev.pynmon.application.port.in.rerun.RerunResult;
import dev.pynmon.application.port.out.access.Accounts;
import dev.pynmon.application.port.out.task.CatalogueContents;
import dev.pynmon.application.port.out.task.CatalogueReading;
import dev.pynmon.application.service.access.Audit;
import dev.pynmon.application.service.access.Authority;
import dev.pynmon.application.service.access.ShowAuditService;
import dev.pynmon.application.service.app.Visit;
import dev.pynmon.application.service.orchestrator.MarkedRuns;
import dev.pynmon.application.service.recovery.RecoverService;
import dev.pynmon.application.service.scheduler.FreeSchedulerService;
import dev.pynmon.application.service.task.Catalogues;
import dev.pynmon.domain.access.Actor;
import dev.pynmon.domain.access.How;
import dev.pynmon.domain.access.Role;
import dev.pynmon.domain.app.AppKey;
import dev.pynmon.domain.app.Component;
import dev.pynmon.domain.id.AppId;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.id.RunnerId;
import dev.pynmon.domain.id.TaskKey;
import dev.pynmon.domain.orchestrator.DeadAfter;
import dev.pynmon.domain.rerun.NewInvocation;
import dev.pynmon.domain.rerun.RerunChoice;
import dev.pynmon.domain.runner.RunnerContext;
import dev.pynmon.domain.status.KnownStatus;
import dev.pynmon.domain.task.RegisteredTask;
import dev.pynmon.domain.task.TaskCatalogue;
import dev.pynmon.domain.task.TaskOption;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A shop whose invocations are run again, and what is known of its tasks. */
public final class RerunShop {
  public static final AppKey SHOP = new AppKey("shop");
  public static final Actor OPAL = new Actor("opal", Role.OPERATOR, How.SESSION);
  public static final Actor ADA = new Actor("ada", Role.ADMIN, How.SESSION);
  static final RunnerContext REGISTRAR =
      new RunnerContext(
          new RunnerId("ExternalRunner@here-7"),
          "ExternalRunner",
          7,
          "here",
          1,
          Optional.empty(),
          Optional.empty());

  public final FakeData data = new FakeData();
  public final FakeStore store = new FakeStore();
  final Audit audit = new Audit(START);
  public final List<Duration> pauses = new ArrayList<>();
  public FakeMonitor monitor;
  public Optional<Clock> clock = Optional.empty();
  public Runnable meanwhile = () -> {};
  private Optional<RegisteredTask> task = Optional.empty();

  public RerunShop() {
    this.monitor = FakeMonitor.over(data, store);
    serveDefault();
  }

  private void serveDefault() {
    data.heartbeat("runner", monitor.time.instant(), Optional.of(List.of("default")));
  }

  private RerunShop(Map<FakeStore, List<Component>> others) {
    this.monitor = new FakeMonitor().file("shop.sqlite", store);
    others.forEach(this::place);
    Component[] left =
        others.values().stream().flatMap(List::stream).distinct().toArray(Component[]::new);
    store.holds(FakeInfo.info("shop").build(), data, FakeMonitor.without(left));
    serveDefault();
  }

  private void place(FakeStore other, List<Component> components) {
    other.holds(
        Optional.of(new AppId("shop")),
        Optional.empty(),
        data,
        components.toArray(Component[]::new));
    monitor.file(components.getFirst() + ".sqlite", other);
  }

  /** A shop that says nothing of itself. */
  public static RerunShop ofUnknownConfiguration() {
    RerunShop shop = new RerunShop();
    FakeStore store = new FakeStore();
    store.holds(Optional.of(new AppId("shop")), Optional.empty(), shop.data, Component.values());
    shop.monitor = new FakeMonitor().file("shop.sqlite", store);
    return shop;
  }

  /** A shop whose own record names after how many minutes its runners are dead. */
  public static RerunShop ofDeadAfter(String minutes) {
    RerunShop shop = new RerunShop();
    FakeStore store = new FakeStore();
    store.holds(
        FakeInfo.info("shop").field(DeadAfter.OPTION, minutes).build(),
        shop.data,
        Component.values());
    shop.monitor = new FakeMonitor().file("shop.sqlite", store);
    return shop;
  }

  /** A shop whose broker lies in this other store. */
  public static RerunShop withBrokerIn(FakeStore queues) {
    return with(Map.of(queues, List.of(Component.BROKER)));
  }

  /** A shop of which some components lie in other stores. */
  public static RerunShop with(Map<FakeStore, List<Component>> others) {
    return new RerunShop(others);
  }

  /** A file tells this of its task; each option is a name, {@code =} and its values. */
  public RerunShop knowsTask(boolean workflow, String... options) {
    task =
        Optional.of(
            new RegisteredTask(
                new TaskKey("shop.charge"),
                workflow,
                "",
                List.of(),
                Arrays.stream(options).map(RerunShop::option).toList(),
                List.of()));
    return this;
  }

  private static TaskOption option(String text) {
    String[] parts = text.split("=", 2);
    return new TaskOption(parts[0], List.of(parts[1].split(",")), true);
  }

  Catalogues catalogues() {
    List<Path> files = task.isPresent() ? List.of(Path.of("tasks.json")) : List.of();
    return new Catalogues(files, (_, _) -> Optional.of(contents()), monitor.background);
  }

  private CatalogueContents contents() {
    return new CatalogueContents(
        Optional.empty(),
        new CatalogueReading.Good(
            new TaskCatalogue(new AppId("shop"), Optional.empty(), task.stream().toList())));
  }

  final LinkRegister links = new LinkRegister();

  Rerunner rerunner() {
    return new Rerunner(
        monitor.directory(), catalogues(), new FakeDecoder(), links, REGISTRAR, monitor.time);
  }

  Foreseen foresee(List<InvocationId> ids, RerunChoice choice) {
    try (Visit visit = monitor.directory().visit(SHOP)) {
      return rerunner().foresee(visit, ids, choice);
    }
  }

  RerunService service() {
    return service(false);
  }

  RerunService service(boolean readOnly) {
    return new RerunService(
        new Authority(readOnly), audit, monitor.directory(), rerunner(), links, monitor.time);
  }

  public RecoverService recovery() {
    return new RecoverService(
        new Authority(false),
        audit,
        monitor.directory(),
        catalogues(),
        clock.orElse(monitor.time),
        this::pause);
  }

  private void pause(Duration span) {
    pauses.add(span);
    monitor.time.pass(span);
    meanwhile.run();
  }

  public FreeSchedulerService scheduler(MarkedRuns marks) {
    return new FreeSchedulerService(
        new Authority(false), audit, monitor.directory(), marks, clock.orElse(monitor.time));
  }

  /** One that failed, with these arguments. */
  static FakeInvocation failed(String id, Map<String, String> arguments) {
    return anInvocation(id).with(arguments).was(KnownStatus.FAILED, 1);
  }

  RerunResult rerun(String id, RerunChoice choice) {
    return service().rerun(OPAL, SHOP, new InvocationId(id), choice);
  }

  RerunResult.Done done(String id, RerunChoice choice) {
    RerunResult result = rerun(id, choice);
    assertThat(result).isInstanceOf(RerunResult.Done.class);
    return (RerunResult.Done) result;
  }

  RerunRefusal refused(String id, RerunChoice choice) {
    RerunResult result = rerun(id, choice);
    assertThat(result).isInstanceOf(RerunResult.Refused.class);
    return ((RerunResult.Refused) result).refusal();
  }

  RerunOutlook.Known look(String id) {
    return look(id, RerunChoice.SAME);
  }

  RerunOutlook.Known look(String id, RerunChoice choice) {
    RerunOutlook outlook = service().lookAround(OPAL, SHOP, new InvocationId(id), choice).outlook();
    assertThat(outlook).isInstanceOf(RerunOutlook.Known.class);
    return (RerunOutlook.Known) outlook;
  }

  /** What was last registered. */
  NewInvocation registered() {
    return data.registrations.getLast().invocation();
  }

  /** What the audit holds, newest first. */
  public List<String> audited() {
    return new ShowAuditService(new Authority(false), audit, Accounts.NONE)
        .show(ADA, 1).entries().stream()
            .map(entry -> entry.deed().word() + " " + entry.what() + ": " + entry.outcome())
            .toList();
  }
}

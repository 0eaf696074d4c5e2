package dev.pynmon.application.service.broker;

import static dev.pynmon.application.fake.FakeInvocation.anInvocation;
import static dev.pynmon.application.fake.FakeMonitor.without;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pynmon.application.fake.FakeData;
import dev.pynmon.application.fake.FakeDecoder;
import dev.pynmon.application.fake.FakeInfo;
import dev.pynmon.application.fake.FakeMonitor;
import dev.pynmon.application.fake.FakeStore;
import dev.pynmon.application.port.in.broker.BrokerOverview;
import dev.pynmon.application.port.in.broker.PeekQueueQuery;
import dev.pynmon.application.port.in.broker.QueueReport;
import dev.pynmon.application.port.in.broker.QueueReport.Former;
import dev.pynmon.application.port.in.broker.QueueView;
import dev.pynmon.application.port.in.broker.WaitingMessage;
import dev.pynmon.application.service.invocation.MatchingInvocations;
import dev.pynmon.domain.app.AppInfo;
import dev.pynmon.domain.app.AppKey;
import dev.pynmon.domain.app.BackendFault.Kind;
import dev.pynmon.domain.app.Component;
import dev.pynmon.domain.broker.QueueName;
import dev.pynmon.domain.id.RunnerId;
import dev.pynmon.domain.query.Page;
import dev.pynmon.domain.query.PageRequest;
import dev.pynmon.domain.search.Noun;
import dev.pynmon.domain.search.Search;
import dev.pynmon.domain.status.KnownStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ShowBrokerServiceTest {
  private static final AppKey SHOP = new AppKey("shop");

  private final FakeData data = new FakeData();
  private final FakeStore store = new FakeStore();
  private final FakeMonitor monitor = new FakeMonitor();

  private ShowBrokerService service(AppInfo info, Component... components) {
    store.holds(info, data, components);
    return new ShowBrokerService(
        monitor.file("shop.db", store).directory(),
        monitor.forecasts(),
        new MatchingInvocations(new FakeDecoder(), _ -> _ -> Optional.empty(), () -> 0));
  }

  private ShowBrokerService declaring(String queues) {
    return service(
        FakeInfo.info("shop").section("broker", "queues", queues).build(), Component.values());
  }

  private void runner(String id, String... queues) {
    data.heartbeat(id, monitor.time.instant(), Optional.of(List.of(queues)));
  }

  private static List<String> queues(BrokerOverview overview) {
    return overview.queues().available().orElseThrow().stream()
        .map(ShowBrokerServiceTest::text)
        .toList();
  }

  private static String text(QueueReport report) {
    return report.queue()
        + " "
        + report.waiting().value()
        + " "
        + report.health()
        + " "
        + report.consumers();
  }

  @Test
  void show_tellsIdleFromNotConsumed() {
    runner("r1", "default", "mail");
    data.queued("bulk", "1").queued("bulk", "2").queued("mail", "3");
    assertThat(queues(declaring("mail,bulk,spare").show(SHOP)))
        .containsExactly(
            "default 0 CONSUMED [r1]",
            "mail 1 CONSUMED [r1]",
            "bulk 2 NOT_CONSUMED []",
            "spare 0 IDLE []");
  }

  @Test
  void show_undeclaredQueues_areThereWhetherTheyHoldMessagesOrAreConsumed() {
    runner("r1", "typo");
    data.queued("stray", "1");
    assertThat(queues(declaring("mail").show(SHOP)))
        .containsExactly(
            "default 0 IDLE []",
            "mail 0 IDLE []",
            "stray 1 NOT_CONFIGURED []",
            "typo 0 NOT_CONFIGURED [r1]");
  }

  @Test
  void show_runnerWithoutQueues_takesFromAllThatAreDeclared() {
    runner("r1");
    data.queued("mail", "1").queued("stray", "2");
    assertThat(queues(declaring("mail").show(SHOP)))
        .containsExactly(
            "default 0 CONSUMED [r1]", "mail 1 CONSUMED [r1]", "stray 1 NOT_CONFIGURED []");
  }

  @Test
  void show_runnerBeforeQueuesWereInvented_takesFromTheDefaultOne() {
    data.heartbeat("r1", monitor.time.instant(), Optional.empty()).queued("mail", "1");
    assertThat(queues(declaring("mail").show(SHOP)))
        .containsExactly("default 0 CONSUMED [r1]", "mail 1 NOT_CONSUMED []");
  }

  @Test
  void show_deadRunner_takesFromNothing() {
    data.heartbeat(
        "r1", monitor.time.instant().minus(Duration.ofMinutes(11)), Optional.of(List.of()));
    assertThat(queues(declaring("").show(SHOP))).containsExactly("default 0 IDLE []");
  }

  @Test
  void show_whoTookLast_whereNobodyDoes() {
    Instant gone = monitor.time.instant().minus(Duration.ofHours(2));
    data.heartbeat("old", gone.minusSeconds(9), Optional.of(List.of("mail")))
        .heartbeat("new", gone, Optional.of(List.of("mail")))
        .queued("mail", "1");
    BrokerOverview overview = declaring("mail,bulk").show(SHOP);
    assertThat(overview.queues().available().orElseThrow())
        .extracting(QueueReport::former)
        .containsExactly(
            Optional.of(Former.nobody(true)),
            Optional.of(new Former(Optional.of(new RunnerId("new")), gone, true)),
            Optional.of(Former.nobody(true)));
    assertThat(store.calls.names()).containsOnlyOnce("heartbeats.newest");
  }

  @Test
  void show_staleRunner_isNoConsumer() {
    Instant stale = monitor.time.instant().minus(Duration.ofMinutes(6));
    data.heartbeat("r1", stale, Optional.of(List.of()))
        .heartbeat("r2", stale, Optional.of(List.of("bulk", "bulk", "typo")))
        .queued("bulk", "1");
    runner("r3", "default");
    BrokerOverview overview = declaring("bulk").show(SHOP);
    assertThat(queues(overview))
        .containsExactly(
            "default 0 CONSUMED [r3]", "bulk 1 NOT_CONSUMED []", "typo 0 NOT_CONFIGURED []");
    assertThat(overview.queues().available().orElseThrow())
        .extracting(QueueReport::stale)
        .containsExactly(1, 2, 1);
  }

  @Test
  void show_configurationUnknown_accusesNobody() {
    runner("r1");
    data.queued("mail", "1");
    assertThat(queues(service(FakeInfo.bare("shop"), Component.values()).show(SHOP)))
        .containsExactly("default 0 CONSUMED [r1]", "mail 1 UNKNOWN []");
  }

  @Test
  void show_runnersUnknown_healthIsUnknown() {
    data.queued("mail", "1").queued("stray", "1");
    ShowBrokerService service =
        service(
            FakeInfo.info("shop").section("broker", "queues", "mail").build(),
            without(Component.ORCHESTRATOR));
    assertThat(queues(service.show(SHOP)))
        .containsExactly("default 0 UNKNOWN []", "mail 1 UNKNOWN []", "stray 1 NOT_CONFIGURED []");
  }

  @Test
  void show_brokerMissing_saysSo() {
    BrokerOverview overview = service(FakeInfo.bare("shop"), without(Component.BROKER)).show(SHOP);
    assertThat(overview.queues().absence()).isPresent();
    assertThat(overview.settings()).isNotEmpty();
  }

  @Test
  void show_manyConsumers_areCut() {
    for (int number = 0; number < 150; number++) {
      runner("r" + number);
    }
    List<QueueReport> reports = declaring("").show(SHOP).queues().available().orElseThrow();
    assertThat(reports.getFirst().consumers()).hasSize(100);
  }

  @Test
  void show_countsWhatIsToRun_whileNothingWaits() {
    data.add(
        anInvocation("lost").was(KnownStatus.REGISTERED, 1),
        anInvocation("young").was(KnownStatus.REGISTERED, 3_600),
        anInvocation("ended").was(KnownStatus.SUCCESS, 1));
    ShowBrokerService service = declaring("mail");
    assertThat(service.show(SHOP).unsent()).isOne();
    data.queued("mail", "any");
    assertThat(service.show(SHOP).unsent()).isZero();
    assertThat(store.calls.names()).filteredOn(name -> name.startsWith("statuses")).hasSize(1);
  }

  @Test
  void peek_joinsMessagesWithWhatIsKnown() {
    data.add(anInvocation("1"), anInvocation("2").unknownToStateBackend());
    data.queued("mail", "1").queued("mail", "2").queued("mail", "gone").queued("default", "1");
    QueueView view =
        declaring("mail")
            .peek(
                new PeekQueueQuery(SHOP, Optional.of(new QueueName("mail")), PageRequest.first(5)));
    Page<WaitingMessage> page = view.messages().available().orElseThrow();
    assertThat(page.items())
        .extracting(
            each ->
                each.message().invocation()
                    + " "
                    + each.state().isPresent()
                    + " "
                    + each.record().isPresent())
        .containsExactly("1 true true", "2 true false", "gone false false");
    assertThat(view.queues().available().orElseThrow()).hasSize(2);
    assertThat(view.missing()).isEmpty();
  }

  private static QueueName chosen(ShowBrokerService service) {
    return service.peek(new PeekQueueQuery(SHOP, Optional.empty(), PageRequest.first(5))).queue();
  }

  @Test
  void peek_withoutName_isTheFirstQueueThatHoldsSomething() {
    data.add(anInvocation("1")).queued("mail", "1");
    ShowBrokerService service = declaring("default,mail,other");
    assertThat(chosen(service)).isEqualTo(new QueueName("mail"));
  }

  @Test
  void peek_withoutNameWhereNothingWaits_isTheFirstThereIs() {
    assertThat(chosen(declaring("mail"))).isEqualTo(QueueName.DEFAULT);
  }

  @Test
  void peek_withoutNameWhereNoQueueIsKnown_isTheDefault() {
    ShowBrokerService service = declaring("mail");
    store.calls.fail(Kind.TIMEOUT, "queues.sizes");
    assertThat(chosen(service)).isEqualTo(QueueName.DEFAULT);
  }

  @Test
  void peek_manyMessages_takeNoMoreCallsThanFew() {
    for (int number = 0; number < 1_000; number++) {
      data.add(anInvocation("i" + number)).queued("default", "i" + number);
    }
    runner("r1", "default");
    ShowBrokerService service = declaring("");
    service.show(SHOP);
    store.calls.forget();
    service.peek(new PeekQueueQuery(SHOP, Optional.of(QueueName.DEFAULT), PageRequest.first(10)));
    List<String> few = store.calls.names().stream().filter(name -> !name.equals("apps")).toList();
    store.calls.forget();
    service.peek(
        new PeekQueueQuery(SHOP, Optional.of(QueueName.DEFAULT), PageRequest.first(1_000)));
    assertThat(store.calls.names()).isEqualTo(few).hasSize(10);
  }

  @Test
  void peek_otherComponentsDown_showsTheMessages() {
    data.add(anInvocation("1")).queued("default", "1");
    ShowBrokerService service = declaring("");
    store.calls.fail(Kind.CORRUPT_DATA, "statuses");
    QueueView view =
        service.peek(
            new PeekQueueQuery(SHOP, Optional.of(QueueName.DEFAULT), PageRequest.first(10)));
    assertThat(view.messages().available().orElseThrow().items()).hasSize(1);
    assertThat(view.missing()).containsOnlyKeys(Component.ORCHESTRATOR);
  }

  @Test
  void peek_askedWhatTheStateBackendAloneKnows_whichIsDown_tellsThatOfIt() {
    data.add(anInvocation("1")).queued("default", "1");
    ShowBrokerService service = declaring("");
    store.calls.fail(Kind.CORRUPT_DATA, "records");
    Optional<Search> search =
        Optional.of(Search.parse("args.order:17", monitor.time.instant(), Noun.INVOCATIONS));
    PageRequest some = PageRequest.first(10);
    QueueView view =
        service.peek(new PeekQueueQuery(SHOP, Optional.of(QueueName.DEFAULT), search, some));
    assertThat(view.messages().absence()).isPresent();
    assertThat(view.needed()).isEqualTo(Component.STATE_BACKEND);
    assertThat(service.messages(SHOP, QueueName.DEFAULT, search, some).needed())
        .isEqualTo(Component.STATE_BACKEND);
  }
}

package dev.pynmon.application.service.query;

import static dev.pynmon.application.fake.FakeInvocation.anInvocation;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pynmon.application.fake.FakeCatalogueReader;
import dev.pynmon.application.fake.FakeData;
import dev.pynmon.application.fake.FakeDecoder;
import dev.pynmon.application.fake.FakeMonitor;
import dev.pynmon.application.port.in.broker.PeekQueueQuery;
import dev.pynmon.application.port.in.broker.QueueView;
import dev.pynmon.application.service.broker.ShowBrokerService;
import dev.pynmon.application.service.clientdata.BrowseClientDataService;
import dev.pynmon.application.service.invocation.MatchingInvocations;
import dev.pynmon.application.service.orchestrator.MarkedRuns;
import dev.pynmon.application.service.runner.ListGoneRunnersService;
import dev.pynmon.application.service.state.ShowStateBackendService;
import dev.pynmon.application.service.task.Catalogues;
import dev.pynmon.application.service.trigger.ShowTriggersService;
import dev.pynmon.application.service.workflow.ListWorkflowsService;
import dev.pynmon.domain.app.Answer;
import dev.pynmon.domain.app.AppKey;
import dev.pynmon.domain.broker.QueueName;
import dev.pynmon.domain.id.DataReference;
import dev.pynmon.domain.id.TaskKey;
import dev.pynmon.domain.query.Page;
import dev.pynmon.domain.query.PageRequest;
import dev.pynmon.domain.query.Snapshot;
import dev.pynmon.domain.search.Noun;
import dev.pynmon.domain.search.Search;
import dev.pynmon.domain.status.KnownStatus;
import dev.pynmon.domain.task.TaskCondition;
import dev.pynmon.domain.trigger.Condition;
import dev.pynmon.domain.trigger.Trigger;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** Lists that are small or in no order of time, asked a query. */
class AskedListsTest {
  private static final AppKey SHOP = new AppKey("shop");
  private static final PageRequest SOME = PageRequest.first(10);

  private final FakeData data = new FakeData();
  private final FakeMonitor monitor = FakeMonitor.over(data);
  private final MatchingInvocations matching =
      new MatchingInvocations(new FakeDecoder(), _ -> _ -> Optional.empty(), () -> 0);
  private final Catalogues catalogues =
      new Catalogues(List.of(), new FakeCatalogueReader(), monitor.background);

  private Optional<Search> search(String query, Noun noun) {
    return Optional.of(Search.parse(query, monitor.time.instant(), noun));
  }

  private static <S, T> List<T> of(Answer<Page<S>> page, Function<S, T> name) {
    return page.available().orElseThrow().items().stream().map(name).toList();
  }

  private static <S> Answer<Page<S>> taken(Answer<Snapshot<Page<S>>> listed) {
    return listed.map(snapshot -> snapshot.value().orElseThrow());
  }

  private List<String> messages(String query) {
    QueueView view =
        new ShowBrokerService(monitor.directory(), monitor.forecasts(), matching)
            .peek(
                new PeekQueueQuery(
                    SHOP, Optional.of(QueueName.DEFAULT), search(query, Noun.INVOCATIONS), SOME));
    return of(view.messages(), waiting -> waiting.message().invocation().value());
  }

  @Test
  void messages_areAskedAsInvocations() {
    data.add(anInvocation("a").with(Map.of("order", "17")), anInvocation("b").of("shop.mail"))
        .queued("default", "b")
        .queued("default", "a");

    assertThat(messages("args.order:17")).containsExactly("a");
    assertThat(messages("task:shop.mail OR id:a")).containsExactly("b", "a");
    assertThat(messages("NOT status:registered")).isEmpty();
  }

  private List<String> records(String query) {
    return of(
        new ShowStateBackendService(monitor.directory(), monitor.background, matching)
            .show(SHOP, search(query, Noun.INVOCATIONS), SOME)
            .orphans(),
        row -> row.id().value());
  }

  @Test
  void recordsWithoutAStatus_areAskedWhatTheirRecordSays() {
    data.add(
        anInvocation("a").of("shop.mail").unknownToOrchestrator(),
        anInvocation("b").with(Map.of("order", "17")).unknownToOrchestrator(),
        anInvocation("c").with(Map.of("order", "17")));

    assertThat(records("task:shop.mail")).containsExactly("a");
    assertThat(records("args.order:17")).containsExactly("b");
  }

  private List<String> types(String query) {
    ListWorkflowsService workflows =
        new ListWorkflowsService(monitor.directory(), catalogues, matching);
    return of(
        workflows.types(SHOP, search(query, Noun.WORKFLOW_TYPES), SOME).page(),
        type -> type.key().value());
  }

  @Test
  void typesOfWorkflows_areAskedForTheirNames() {
    data.add(
        anInvocation("a").of("shop.fulfil").definingWorkflow().was(KnownStatus.SUCCESS, 1),
        anInvocation("b").of("shop.refund").definingWorkflow().was(KnownStatus.SUCCESS, 2));

    assertThat(types("type:*refund")).containsExactly("shop.refund");
    assertThat(types("ful OR nothing")).containsExactly("shop.fulfil");
  }

  private List<String> triggers(String query) {
    ShowTriggersService triggers =
        new ShowTriggersService(
            monitor.directory(), catalogues, new MarkedRuns(), new FakeDecoder());
    return of(
        taken(triggers.list(SHOP, search(query, Noun.TRIGGERS), SOME).triggers()),
        trigger -> trigger.id());
  }

  private static Trigger trigger(String id, String condition) {
    return new Trigger(
        id, Optional.of(new TaskKey("shop." + id)), "or", List.of(condition), Optional.empty());
  }

  @Test
  void triggers_areAskedWhatTheyWaitFor_andWhatTheyCall() {
    data.condition(
            new Condition(
                "due",
                "CronCondition",
                new TaskCondition.Cron("*/5 * * * *"),
                "{\"x\":\"secret\"}"))
        .condition(
            new Condition("paid", "EventCondition", new TaskCondition.Event("order_paid", ""), ""))
        .trigger(trigger("nightly", "due"))
        .trigger(trigger("ship", "paid"));

    assertThat(triggers("kind:cron")).containsExactly("nightly");
    assertThat(triggers("event:order_*")).containsExactly("ship");
    assertThat(triggers("task:shop.ship trigger:ship")).containsExactly("ship");
    assertThat(triggers("\"/5 * *\"")).containsExactly("nightly");
    assertThat(triggers("secret")).isEmpty();
  }

  @Test
  void goneRunners_areAskedAsRunners() {
    data.context("a").heartbeat("a", monitor.time.instant().minusSeconds(2_000), Optional.empty());
    data.context("b").heartbeat("b", monitor.time.instant().minusSeconds(9_000), Optional.empty());
    ListGoneRunnersService runners = new ListGoneRunnersService(monitor.directory());

    assertThat(
            of(
                runners.listGone(SHOP, search("seen:<-1h", Noun.RUNNERS), SOME).part(),
                gone -> gone.runner().id().value()))
        .containsExactly("b");
  }

  @Test
  void entriesOfClientData_areAskedForTheirKeys_asPagesShowThem() {
    data.text(DataReference.to("one"), "one").text(DataReference.to("two"), "two");
    String shown = DataReference.to("two").digits().substring(0, 16);

    assertThat(
            of(
                taken(
                    new BrowseClientDataService(monitor.directory(), new FakeDecoder())
                        .browse(SHOP, search("key:" + shown + "*", Noun.CLIENT_DATA), SOME)
                        .page()),
                entry -> entry.reference()))
        .containsExactly(DataReference.to("two"));
  }
}

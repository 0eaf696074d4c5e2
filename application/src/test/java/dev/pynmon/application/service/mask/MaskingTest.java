package dev.pynmon.application.service.mask;

import static dev.pynmon.application.fake.FakeInvocation.START;
import static dev.pynmon.application.fake.FakeInvocation.anInvocation;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pynmon.application.fake.FakeData;
import dev.pynmon.application.fake.FakeDecoder;
import dev.pynmon.application.fake.FakeMonitor;
import dev.pynmon.application.port.in.broker.PeekQueueQuery;
import dev.pynmon.application.port.in.invocation.InvocationDetail;
import dev.pynmon.application.port.in.invocation.ShowInvocationResult;
import dev.pynmon.application.port.in.invocation.ShownArgument;
import dev.pynmon.application.port.in.invocation.ShownValue;
import dev.pynmon.application.port.out.event.EventLists;
import dev.pynmon.application.port.out.event.Events;
import dev.pynmon.application.port.plugin.TriggerStore;
import dev.pynmon.application.service.broker.ShowBrokerService;
import dev.pynmon.application.service.clientdata.BrowseClientDataService;
import dev.pynmon.application.service.familytree.ShowFamilyTreeService;
import dev.pynmon.application.service.invocation.MatchingInvocations;
import dev.pynmon.application.service.invocation.ShowInvocationService;
import dev.pynmon.domain.app.Answer;
import dev.pynmon.domain.app.AppKey;
import dev.pynmon.domain.broker.QueueName;
import dev.pynmon.domain.call.ArgumentMask;
import dev.pynmon.domain.call.Arguments;
import dev.pynmon.domain.event.Emitter;
import dev.pynmon.domain.event.Event;
import dev.pynmon.domain.event.EventFilter;
import dev.pynmon.domain.event.StoredEvent;
import dev.pynmon.domain.id.DataReference;
import dev.pynmon.domain.id.EventId;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.invocation.DamagedInvocation;
import dev.pynmon.domain.invocation.Invocation;
import dev.pynmon.domain.query.PageRequest;
import dev.pynmon.domain.query.TimeOrder;
import dev.pynmon.domain.query.TimeWindow;
import dev.pynmon.domain.task.TaskCondition;
import dev.pynmon.domain.trigger.ArgumentProvider;
import dev.pynmon.domain.trigger.Condition;
import dev.pynmon.domain.trigger.ConditionContext;
import dev.pynmon.domain.trigger.DamagedCondition;
import dev.pynmon.domain.trigger.StoredCondition;
import dev.pynmon.domain.trigger.Trigger;
import dev.pynmon.domain.trigger.ValidCondition;
import dev.pynmon.domain.value.Damage;
import dev.pynmon.domain.value.DecodedValue;
import dev.pynmon.domain.value.StoredText;
import dev.pynmon.domain.why.OtherRules;
import dev.pynmon.domain.workflow.WorkflowDatum;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What is hidden does not get past the stores. */
class MaskingTest {
  private static final AppKey SHOP = new AppKey("shop");
  private static final DataReference REFERENCE = DataReference.to("s3cret");
  private static final String HIDDEN = ArgumentMask.HIDDEN;

  private final FakeData data = new FakeData().text(REFERENCE, "token=s3cret");
  private final FakeMonitor monitor = FakeMonitor.over(data).hiding("token");

  private InvocationDetail detail(String id) {
    ShowInvocationService service =
        new ShowInvocationService(
            monitor.directory(),
            new FakeDecoder(),
            new ShowFamilyTreeService(monitor.directory(), new FakeDecoder()),
            (_, _) -> OtherRules.noStatus());
    return ((ShowInvocationResult.Found) service.show(SHOP, new InvocationId(id))).detail();
  }

  private static ShownArgument argument(
      String name, String text, Optional<DataReference> reference) {
    return new ShownArgument(
        name,
        new ShownValue(
            StoredText.whole(text), new DecodedValue.Text(text, text.length()), reference));
  }

  @Test
  void argumentOfHiddenName_isNotShown() {
    data.add(anInvocation("it").with(Map.of("Token", "s3cret")));

    assertThat(detail("it").arguments())
        .containsExactly(argument("Token", HIDDEN, Optional.empty()));
  }

  @Test
  void argumentOfHiddenName_inTheClientDataStore_losesItsReference() {
    data.add(anInvocation("it").with(Map.of("token", REFERENCE.value())));

    assertThat(detail("it").arguments())
        .containsExactly(argument("token", HIDDEN, Optional.empty()));
  }

  @Test
  void hiddenNameInsideAnotherArgument_isNotShown() {
    data.add(anInvocation("it").with(Map.of("login", "token=s3cret")));

    assertThat(detail("it").arguments())
        .containsExactly(argument("login", "token=" + HIDDEN, Optional.empty()));
  }

  @Test
  void hiddenNameInsideAValueOfTheClientDataStore_isNotShown() {
    data.add(anInvocation("it").with(Map.of("login", REFERENCE.value())));

    assertThat(detail("it").arguments())
        .containsExactly(argument("login", "token=" + HIDDEN, Optional.of(REFERENCE)));
  }

  @Test
  void hiddenNameInAResult_isNotShown() {
    data.add(anInvocation("it").returned("token=s3cret"));

    assertThat(detail("it").outcome().result().map(result -> result.text().text()))
        .contains("token=" + HIDDEN);
  }

  @Test
  void exception_isShownAsItIs() {
    data.add(anInvocation("it").raised("ValueError:token=s3cret"));

    assertThat(detail("it").outcome().exception().orElseThrow().message())
        .isEqualTo("token=s3cret");
  }

  @Test
  void damagedRecord_quotesNothing() {
    data.add(anInvocation("it").damaged());

    assertThat(detail("it").row().record())
        .contains(new DamagedInvocation(new InvocationId("it"), new Damage("no JSON", HIDDEN)));
  }

  @Test
  void peekedQueue_showsNoHiddenArgument() {
    data.add(anInvocation("it").with(Map.of("token", "s3cret"))).queued("default", "it");
    ShowBrokerService service =
        new ShowBrokerService(
            monitor.directory(),
            monitor.forecasts(),
            new MatchingInvocations(new FakeDecoder(), _ -> _ -> Optional.empty(), () -> 0));
    PeekQueueQuery query =
        new PeekQueueQuery(SHOP, Optional.of(new QueueName("default")), PageRequest.first(5));

    assertThat(service.peek(query).messages().available().orElseThrow().items())
        .extracting(message -> ((Invocation) message.record().orElseThrow()).arguments())
        .containsExactly(Arguments.of(Map.of("token", HIDDEN)));
  }

  @Test
  void clientDataEntry_isNotShownAtAll_forItMayBeAHiddenArgument() {
    BrowseClientDataService service =
        new BrowseClientDataService(monitor.directory(), new FakeDecoder());

    assertThat(service.read(SHOP, REFERENCE))
        .isEqualTo(
            new Answer.Available<>(
                Optional.of(
                    new ShownValue(
                        new StoredText("", ("token=" + HIDDEN).length(), true),
                        new DecodedValue.LeftOut(
                            "hidden: with --mask-arguments, for it may be the value of a hidden"
                                + " argument"),
                        Optional.of(REFERENCE)))));
    assertThat(service.read(SHOP, DataReference.to("other")))
        .isEqualTo(new Answer.Available<>(Optional.empty()));
  }

  @Test
  void workflowDatum_ofHiddenKey_isNotShown() {
    MaskedTexts texts = new MaskedTexts(new ArgumentMask(List.of("token")), new FakeDecoder());

    assertThat(texts.datum(new WorkflowDatum("token", StoredText.whole("s3cret"))))
        .isEqualTo(new WorkflowDatum("token", StoredText.whole(HIDDEN)));
    assertThat(texts.datum(new WorkflowDatum("a", StoredText.whole("token=s3cret"))))
        .isEqualTo(new WorkflowDatum("a", StoredText.whole("token=" + HIDDEN)));
  }

  @Test
  void payloadOfHiddenName_isNotShown_whicheverWayTheEventIsAskedFor() {
    Event event =
        new Event(
            new EventId("e"),
            "login",
            START,
            Arguments.of(Map.of("token", "s3cret")),
            new Emitter(Optional.of(new InvocationId("it")), Optional.empty(), Optional.empty()),
            List.of("event#login"),
            List.of(new InvocationId("started")));
    data.event(event).add(anInvocation("it"));
    TimeWindow ever = new TimeWindow(START.minusSeconds(1), START.plusSeconds(1));
    Events events =
        monitor.directory().visit(SHOP).trigger(store -> store.events()).available().stream()
            .flatMap(found -> found.available().stream())
            .findFirst()
            .orElseThrow();

    assertThat(payload(events.of(List.of(event.id())).get(event.id()))).isEqualTo(HIDDEN);
    assertThat(payload(events.triggered(ever, 5).items().getFirst())).isEqualTo(HIDDEN);
    assertThat(
            events.emittedBy(Map.of(new InvocationId("it"), ever), 5).events().values().stream()
                .flatMap(List::stream)
                .map(MaskingTest::payload))
        .containsExactly(HIDDEN);
    assertThat(events.allEmittedBy(new InvocationId("it"), ever, 5).items())
        .extracting(MaskingTest::payload)
        .containsExactly(HIDDEN);
    EventLists lists =
        monitor.directory().visit(SHOP).trigger(store -> store.eventLists()).available().stream()
            .flatMap(found -> found.available().stream())
            .findFirst()
            .orElseThrow();
    assertThat(lists.page(EventFilter.ALL, TimeOrder.NEWEST_FIRST, PageRequest.first(5)).items())
        .extracting(MaskingTest::payload)
        .containsExactly(HIDDEN);
  }

  @Test
  void triggersAndConditions_areShownWithoutWhatIsHidden() {
    StoredCondition condition =
        new Condition("c", "EventCondition", new TaskCondition.Event("login", ""), "token=s3cret");
    ConditionContext context =
        new ConditionContext(
            "EventContext", Optional.empty(), Optional.empty(), Optional.empty(), "token=s3cret");
    ArgumentProvider provider = new ArgumentProvider("P", "always the same token", "token=s3cret");
    data.trigger(new Trigger("t", Optional.empty(), "and", List.of("c"), Optional.of(provider)))
        .condition(condition, new DamagedCondition("d", new Damage("torn", "token=s3cret")))
        .valid(new ValidCondition("v", condition, context))
        .add(anInvocation("it"));
    TriggerStore store =
        monitor.directory().visit(SHOP).trigger(found -> found).available().orElseThrow();

    assertThat(
            List.of(
                    store.definitions().of(List.of("t")),
                    store.definitions().all(PageRequest.first(5)).value().orElseThrow().items(),
                    store.conditions().of(List.of("c", "d")),
                    store.validConditions().of(List.of("v")),
                    store.validConditions().waiting(List.of("c"), 5).value().orElseThrow())
                .toString())
        .doesNotContain("s3cret")
        .contains(HIDDEN, "always the same token", "login");
  }

  private static String payload(StoredEvent event) {
    return ((Event) event).payload().serialized().get("token");
  }
}

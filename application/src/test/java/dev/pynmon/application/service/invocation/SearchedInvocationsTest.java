package dev.pynmon.application.service.invocation;

import static dev.pynmon.application.fake.FakeInvocation.anInvocation;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pynmon.application.fake.FakeFilter;
import dev.pynmon.application.fake.FakeInvocation;
import dev.pynmon.application.port.in.invocation.InvocationList;
import dev.pynmon.application.port.in.invocation.InvocationRow;
import dev.pynmon.domain.app.Answer;
import dev.pynmon.domain.app.BackendFault.Kind;
import dev.pynmon.domain.broker.QueueName;
import dev.pynmon.domain.query.Count;
import dev.pynmon.domain.query.Page;
import dev.pynmon.domain.query.PageRequest;
import dev.pynmon.domain.search.InvocationFilter;
import dev.pynmon.domain.status.KnownStatus;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Lists that are asked for by a query. */
class SearchedInvocationsTest extends ListedInvocations {
  @BeforeEach
  void fill() {
    data.add(
            anInvocation("ship")
                .of("shop.ship")
                .with(Map.of("order", "948262"))
                .was(KnownStatus.REGISTERED, 1)
                .was(KnownStatus.RUNNING, 3, "worker")
                .was(KnownStatus.SUCCESS, 5, "worker")
                .inWorkflow("w", "shop.flow")
                .returned("box 7"),
            anInvocation("charge")
                .with(Map.of("order", "948262"))
                .was(KnownStatus.REGISTERED, 2)
                .was(KnownStatus.RUNNING, 4)
                .was(KnownStatus.FAILED, 64)
                .startedByEvent("event-1")
                .raised("GatewayTimeout:no answer for 948262"),
            anInvocation("lost").with(Map.of("order", "948262")).damaged(),
            anInvocation("waits").with(Map.of("order", "1")))
        .context("worker");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "id:ship | ship",
        "task:shop.ship OR status:failed | charge, ship",
        "args.order:948262 | charge, ship",
        "948262 | charge, ship",
        "NOT args.order:948262 | waits, lost",
        "workflow:w type:shop.flow | ship",
        "event:event-* | charge",
        "runner:worker host:host | ship",
        "exception:GatewayTimeout exception:*948262 | charge",
        "result:\"box *\" | ship",
        "registered:<2026-11-24T12:00:02Z | ship",
        "started:>=2026-11-24T12:00:04Z ended:2026-11-24T12:01 | charge",
        "run:1m duration:62s | charge",
        "wait:>1.5s | charge, ship",
        "retries:0 status:registered | waits, lost",
        "task:shop.ship status:failed | ''",
      })
  void query_findsWhatItAsksFor_newestRegisteredFirst(String query, String ids) {
    assertThat(String.join(", ", ids(asked(query)))).as(query).isEqualTo(ids);
  }

  @Test
  void condition_thatTheOrchestratorCanTell_costsNothingElse() {
    store.calls.forget();

    list(asked("task:no.such args:1 exception:2"), PageRequest.first(5));

    assertThat(store.calls.names()).containsOnlyOnce("statuses.page").doesNotContain("records.of");
  }

  @Test
  void whatIsDear_isReadOnceForABatch_andForThoseThatAreLeft() {
    data.add(
        IntStream.range(0, 90)
            .mapToObj(at -> anInvocation("many" + at).of("shop.many"))
            .toArray(FakeInvocation[]::new));
    store.calls.forget();

    assertThat(ids(asked("status:failed exception:*Time* args:9* exception:*out")))
        .containsExactly("charge");
    assertThat(store.calls.count("outcomes.of"))
        .as("and once for the row that is shown")
        .isEqualTo(2);
  }

  @Test
  void statuses_thatAreWantedWhateverElse_areAskedOfTheOrchestrator() {
    data.add(
        IntStream.range(0, 30_000)
            .mapToObj(at -> anInvocation("many" + at).of("shop.many"))
            .toArray(FakeInvocation[]::new));

    Page<InvocationRow> page = page(asked("status:failed args:948262"), PageRequest.first(5));

    assertThat(ids(page)).containsExactly("charge");
    assertThat(page.searchedBackTo()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "10_200, 1_000_000_000, 10_100",
    "13_000, 400_000_000, 12_100",
    "100_100, 0, 100_000"
  })
  void walk_thatFindsTooLittle_looksAsLongAsItHasTime_saysHowFar_andLooksOn(
      String many, String nanosPerLook, String lookedAt) {
    perLook = number(nanosPerLook);
    data.add(
        IntStream.range(0, (int) number(many))
            .mapToObj(at -> anInvocation("many" + at).was(KnownStatus.REGISTERED, 100))
            .toArray(FakeInvocation[]::new));
    InvocationFilter asked = asked("args.order:948262");
    store.calls.forget();

    Page<InvocationRow> page = page(asked, PageRequest.first(5));

    assertThat(page.items()).isEmpty();
    assertThat(page.searchedBackTo()).isPresent();
    assertThat(store.calls.count("records.mayHold")).isEqualTo(looks(number(lookedAt)));
    assertThat(ids(page(asked, PageRequest.after(5, page.next().orElseThrow()))))
        .containsExactly("charge", "ship");
  }

  private static long number(String text) {
    return Long.parseLong(text.replace("_", ""));
  }

  /** The first is of 100, the others are of 1,000. */
  private static long looks(long lookedAt) {
    return 1 + (lookedAt - 100 + 999) / 1_000;
  }

  @Test
  void invocations_thatAStoreFindsNoClueIn_areNotRead() {
    store.calls.forget();

    assertThat(ids(asked("args.order:948262 NOT args.order:1"))).containsExactly("charge", "ship");
    assertThat(store.calls.names()).containsSubsequence("records.mayHold", "records.of");
    store.calls.forget();

    assertThat(ids(asked("args.order:none-such"))).isEmpty();
    assertThat(store.calls.names()).contains("records.mayHold").doesNotContain("records.of");
  }

  @Test
  void rangeOfRegistration_endsTheList() {
    data.context("runner-1")
        .add(
            IntStream.range(0, 2_000)
                .mapToObj(at -> anInvocation("old" + at).was(KnownStatus.REGISTERED, 10))
                .toArray(FakeInvocation[]::new))
        .add(anInvocation("young").was(KnownStatus.REGISTERED, 200));

    InvocationList found = list(asked("registered:>2026-11-24T12:03:00Z"), PageRequest.first(5));

    assertThat(found.page().available().orElseThrow().next()).isEmpty();
    assertThat(found.total()).isEqualTo(new Answer.Available<>(new Count.Exact(1)));
    assertThat(found.lookedAt()).isEqualTo(100);
    assertThat(
            list(asked("registered:>2026-11-24T12:00:30Z args:1"), PageRequest.first(5)).lookedAt())
        .as("clocks may differ by as much")
        .isEqualTo(2_005);
  }

  @Test
  void rangeOfRegistration_isNotOver_whereOneHostOfSeveralIsBehind() {
    data.add(anInvocation("hidden").with(Map.of("n", "7")).was(KnownStatus.REGISTERED, 200, "web"))
        .add(many("behind", 60, 10))
        .add(many("web", 45, 250));

    Page<InvocationRow> found =
        page(asked("args.n:7 registered:>2026-11-24T12:03:00Z"), PageRequest.first(5));

    assertThat(ids(found)).containsExactly("hidden");
  }

  @Test
  void rangeOfRegistration_isNotOver_onALaterPage_whereOneHostOfSeveralIsBehind() {
    data.context("behind")
        .contextOn("other-host", "web")
        .add(anInvocation("hidden").was(KnownStatus.REGISTERED, 200, "web"))
        .add(many("behind", 100, 10))
        .add(many("web", 50, 250));
    InvocationFilter filter = asked("registered:>2026-11-24T12:03:00Z");

    Page<InvocationRow> first = page(filter, PageRequest.first(50));
    Page<InvocationRow> second = page(filter, PageRequest.after(50, first.next().orElseThrow()));

    assertThat(ids(second)).containsExactly("hidden");
  }

  @Test
  void rangeOfRegistration_isNotOver_whereItIsNotKnownWhoRegistered() {
    data.context("behind")
        .add(anInvocation("hidden").was(KnownStatus.REGISTERED, 200, "web"))
        .add(many("purged", 25, 10))
        .add(many("purged-too", 25, 10))
        .add(many("behind", 50, 10));

    assertThat(ids(asked("registered:>2026-11-24T12:03:00Z"))).containsExactly("hidden");
  }

  private static FakeInvocation[] many(String runner, int number, int seconds) {
    return IntStream.range(0, number)
        .mapToObj(at -> anInvocation(runner + at).was(KnownStatus.REGISTERED, seconds, runner))
        .toArray(FakeInvocation[]::new);
  }

  @Test
  void otherFilters_holdBesides() {
    assertThat(ids(new FakeFilter().search("948262").ids("ship", "waits").build()))
        .containsExactly("ship");
    assertThat(ids(new FakeFilter().search("948262").window(60, 70).build()))
        .containsExactly("charge");
    assertThat(ids(new FakeFilter().search("948262").task("shop.charge").build()))
        .containsExactly("charge");
  }

  @Test
  void queue_isThatOfWhatWaits_orElseThatOfItsTask_andOfNothingElseKnown() {
    data.queued("mail", "waits");
    taskQueues =
        task -> Optional.of(new QueueName("bulk")).filter(_ -> task.value().equals("shop.ship"));

    assertThat(ids(asked("queue:mail"))).containsExactly("waits");
    assertThat(ids(asked("queue:bulk"))).containsExactly("ship");
    assertThat(ids(asked("NOT queue:*"))).containsExactly("lost", "charge");
    assertThat(ids(asked("queue:mail OR args.order:948262 queue:bulk")))
        .containsExactly("waits", "ship");
    assertThat(ids(asked("mail"))).isEmpty();
  }

  @Test
  void broker_isAskedWhenOneWaitsOfWhichItMatters_andIsMissingThen() {
    store.calls.fail(Kind.TIMEOUT, "queues");

    assertThat(ids(asked("status:success NOT queue:mail"))).containsExactly("ship");
    assertThat(list(asked("queue:mail"), PageRequest.first(5)).page().absence()).isPresent();
  }

  @Test
  void stateBackend_thatDoesNotAnswer_isMissingWhereItIsNeeded() {
    store.calls.fail(Kind.TIMEOUT, "records");

    assertThat(list(asked("args:1"), PageRequest.first(5)).page().absence()).isPresent();
    assertThat(ids(asked("task:shop.ship"))).containsExactly("ship");
  }

  private static InvocationFilter asked(String query) {
    return new FakeFilter().search(query).build();
  }
}

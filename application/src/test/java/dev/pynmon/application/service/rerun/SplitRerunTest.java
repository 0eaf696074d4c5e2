package dev.pynmon.application.service.rerun;

import static dev.pynmon.application.service.rerun.RerunShop.SHOP;
import static dev.pynmon.application.service.rerun.RerunShop.failed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.pynmon.application.fake.FakeStore;
import dev.pynmon.application.fake.Written;
import dev.pynmon.application.port.in.rerun.RerunRefusal;
import dev.pynmon.application.port.in.rerun.RerunResult;
import dev.pynmon.application.port.out.rerun.RequeueOutcome;
import dev.pynmon.domain.app.BackendException;
import dev.pynmon.domain.app.BackendFault.Kind;
import dev.pynmon.domain.app.Component;
import dev.pynmon.domain.id.DataReference;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.rerun.RerunChoice;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Re-runs that are written to two stores, and what a cut between them leaves. */
class SplitRerunTest {
  private static final InvocationId OLD = new InvocationId("old");
  private static final InvocationId AS = new InvocationId("as");

  private final FakeStore queues = new FakeStore();
  private final RerunShop shop = RerunShop.withBrokerIn(queues);

  private void original() {
    shop.data.add(failed("old", Map.of("order", "3")));
  }

  private RerunResult again() {
    return shop.rerunner().rerun(SHOP, OLD, RerunChoice.SAME, AS);
  }

  @Test
  void brokersStore_isWrittenLast() {
    original();
    queues.calls.each(
        () -> {
          if (queues.calls.names().getLast().equals("requeue")) {
            assertThat(shop.data.registrations)
                .extracting(Written::parts)
                .containsExactly(
                    Set.of(Component.STATE_BACKEND, Component.ORCHESTRATOR, Component.TRIGGER));
          }
        });
    assertThat(again()).isInstanceOf(RerunResult.Done.class);
    assertThat(queues.calls.count("requeue")).isEqualTo(1);
    assertThat(shop.data.messages()).containsExactly("as default 0.0");
  }

  @Test
  void clientData_isLookedAtWhereAnArgumentLiesThere() {
    DataReference page = DataReference.to("\"x\"");
    shop.data.add(failed("old", Map.of("page", page.value()))).text(page, "\"x\"");
    again();
    assertThat(shop.data.registrations.getFirst().parts()).contains(Component.CLIENT_DATA_STORE);
  }

  @Test
  void cutOffBeforeTheBroker_isToldPrecisely() {
    original();
    queues.calls.fail(Kind.TIMEOUT, "requeue");
    RerunResult result = shop.rerun("old", RerunChoice.SAME);
    assertThat(result)
        .isInstanceOfSatisfying(
            RerunResult.CutOff.class,
            cut ->
                assertThat(cut.what())
                    .isEqualTo(
                        "It was registered as "
                            + cut.id()
                            + " in the orchestrator, state backend, trigger. Whether it was in the"
                            + " broker, too, nobody can tell: that did not answer. Without a message"
                            + " no runner runs it; to recover it puts that right."));
    assertThat(shop.data.messages()).isEmpty();
    assertThat(shop.audited().getFirst()).contains("cut off");
  }

  @Test
  void cutOffInTheFirstStore_nobodyCanTell() {
    original();
    shop.store.calls.fail(Kind.TIMEOUT, "register");
    assertThat(shop.rerun("old", RerunChoice.SAME))
        .isInstanceOfSatisfying(
            RerunResult.CutOff.class, cut -> assertThat(cut.what()).startsWith("Nobody can tell"));
  }

  @ParameterizedTest
  @EnumSource(
      value = Kind.class,
      names = {"UNSUPPORTED", "OUTRUN"})
  void storeThatChangedNothing_isUntouched(Kind kind) {
    original();
    shop.store.calls.fail(kind, "register");
    assertThatExceptionOfType(BackendException.class)
        .isThrownBy(() -> shop.rerun("old", RerunChoice.SAME));
    shop.store.calls.heal();
    queues.calls.fail(kind, "requeue");
    assertThat(shop.rerun("old", RerunChoice.SAME))
        .isInstanceOfSatisfying(
            RerunResult.CutOff.class,
            cut -> assertThat(cut.what()).contains("It was not in the broker."));
  }

  @Test
  void goneOnWith_getsItsMessageOnce() {
    original();
    queues.calls.fail(Kind.TIMEOUT, "requeue");
    assertThatExceptionOfType(BackendException.class).isThrownBy(this::again);
    queues.calls.heal();
    assertThat(again())
        .isInstanceOfSatisfying(
            RerunResult.Done.class,
            done -> assertThat(done.notes()).anyMatch(note -> note.contains("attempt before")));
    assertThat(shop.data.messages()).containsExactly("as default 0.0");
    assertThat(again()).isInstanceOf(RerunResult.Done.class);
    assertThat(shop.data.messages()).containsExactly("as default 0.0");
  }

  @Test
  void twoAttemptsUnderOneId_pushOneMessage() {
    original();
    List<RerunResult> results = new ArrayList<>();
    queues.calls.each(
        () -> {
          if (queues.calls.names().getLast().startsWith("re")) {
            queues.calls.each(() -> {});
            results.add(again());
          }
        });
    results.add(again());
    assertThat(results).hasSize(2).hasOnlyElementsOfType(RerunResult.Done.class);
    assertThat(shop.data.messages()).containsExactly("as default 0.0");
  }

  @Test
  void longQueues_takeTheMessageOfWhatIsNew_andOfNothingElse() {
    original();
    shop.data.requeues.add(RequeueOutcome.TOO_MANY_MESSAGES);
    assertThat(again()).isInstanceOf(RerunResult.Done.class);
    assertThat(shop.data.messages()).containsExactly("as default 0.0");
    shop.data.popped("as");
    shop.data.requeues.add(RequeueOutcome.TOO_MANY_MESSAGES);
    assertThatExceptionOfType(BackendException.class).isThrownBy(this::again);
    assertThat(shop.data.messages()).isEmpty();
  }

  @Test
  void orchestratorThatFailsBeforeTheMessage_saysNothingOfTheBroker() {
    original();
    shop.store.calls.each(
        () -> {
          if (shop.store.calls.names().getLast().equals("register")) {
            shop.store.calls.fail(Kind.TIMEOUT, "statuses.of");
          }
        });
    assertThat(shop.rerun("old", RerunChoice.SAME))
        .isInstanceOfSatisfying(
            RerunResult.CutOff.class,
            cut ->
                assertThat(cut.what())
                    .contains("It was not in the broker.")
                    .doesNotContain("nobody can tell"));
  }

  @Test
  void goneOnWith_whenARunnerTookIt_getsNoOtherMessage() {
    original();
    again();
    shop.data.popped("as");
    shop.data.changes("as");
    assertThat(again()).isInstanceOf(RerunResult.Done.class);
    assertThat(shop.data.messages()).isEmpty();
  }

  @Test
  void goneOnWith_doesNotTakeItselfForAnother() {
    original();
    shop.data.indexed("old", "as");
    queues.calls.fail(Kind.TIMEOUT, "requeue");
    assertThatExceptionOfType(BackendException.class).isThrownBy(this::again);
    queues.calls.heal();
    assertThat(again()).isInstanceOf(RerunResult.Done.class);
    assertThat(shop.data.messages()).containsExactly("as default 0.0");
  }

  @Test
  void indexThatDoesNotAnswer_isNoIndexWithoutIt() {
    original();
    for (String call : List.of("arguments.indexed", "arguments.registered")) {
      shop.data.indexed("old");
      shop.store.calls.fail(Kind.TIMEOUT, call);
      assertThatExceptionOfType(BackendException.class)
          .isThrownBy(() -> shop.rerun("old", RerunChoice.SAME));
    }
    assertThat(shop.data.registrations).isEmpty();
  }

  @Test
  void idOfAnotherCall_isRefused() {
    original();
    shop.data.add(failed("as", Map.of()).of("shop.other"));
    assertThat(again()).isInstanceOf(RerunResult.Refused.class);
    assertThat(shop.data.messages()).isEmpty();
  }

  @Test
  void refusals_ofMany_takeFewCalls() {
    String gone = DataReference.to("\"gone\"").value();
    shop.data.add(
        failed("fine", Map.of("order", "3")),
        failed("damaged", Map.of()).damaged(),
        failed("lost", Map.of("page", gone)));
    List<InvocationId> ids =
        List.of("fine", "damaged", "lost", "none").stream().map(InvocationId::new).toList();
    assertThat(shop.foresee(ids, RerunChoice.SAME).refusals().values())
        .extracting(RerunRefusal::kind)
        .containsExactlyInAnyOrder(RerunRefusal.Kind.DAMAGED, RerunRefusal.Kind.ARGUMENT_GONE);
    assertThat(shop.store.calls.count()).isLessThan(10);
  }
}

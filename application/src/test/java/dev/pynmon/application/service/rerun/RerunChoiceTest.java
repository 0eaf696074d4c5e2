package dev.pynmon.application.service.rerun;

import static dev.pynmon.application.service.rerun.RerunShop.failed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.pynmon.application.fake.FakeInvocation;
import dev.pynmon.application.port.in.rerun.RerunOutlook;
import dev.pynmon.application.port.in.rerun.RerunOutlook.RerunArgument;
import dev.pynmon.application.port.in.rerun.RerunRefusal;
import dev.pynmon.application.port.in.rerun.RerunRefusal.Kind;
import dev.pynmon.application.port.in.rerun.RerunResult;
import dev.pynmon.application.port.out.rerun.Dialect;
import dev.pynmon.application.port.out.rerun.Dialect.Workflows;
import dev.pynmon.domain.broker.QueueName;
import dev.pynmon.domain.id.CallKey;
import dev.pynmon.domain.id.DataReference;
import dev.pynmon.domain.rerun.RerunChoice;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Queues, priorities and arguments that somebody chooses. */
class RerunChoiceTest {
  private final RerunShop shop = new RerunShop();
  private final CallKey odd = new CallKey("shop.charge:whatever-is-stored");

  private FakeInvocation original() {
    return failed("old", Map.of("order", "3")).calling(odd);
  }

  @Test
  void chosenQueue_isUsed_andSaidWhenNobodyConsumesIt() {
    shop.data.add(original()).queued("mail", "x");
    RerunResult.Done done = shop.done("old", choice("mail", 2.5));
    assertThat(done.queue()).isEqualTo(new QueueName("mail"));
    assertThat(done.priority()).isEqualTo(2.5);
    assertThat(done.isQueueAssumed()).isFalse();
    assertThat(done.notes()).containsExactly("No active runner consumes the queue mail.");
    assertThat(shop.look("old").queues())
        .extracting(queue -> queue.name() + " " + queue.consumers().orElse(-1))
        .containsExactly("default 1", "mail 0");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "a b", "a/b", "ü", "a:b", "a\n"})
  void queueThatPynencWouldRefuse_isRefused(String name) {
    shop.data.add(original());
    assertThat(shop.refused("old", choice(name, 0)).kind()).isEqualTo(Kind.QUEUE);
  }

  @ParameterizedTest
  @ValueSource(doubles = {100.1, -101, Double.NaN, Double.POSITIVE_INFINITY})
  void priorityThatPynencWouldRefuse_isRefused(double priority) {
    shop.data.add(original());
    assertThat(shop.refused("old", choice("mail", priority)).subject()).isEqualTo("priority");
    shop.done("old", choice("A-z_0.9", 100));
    shop.done("old", choice("A-z_0.9", -100));
  }

  @Test
  void beforeQueues_thereIsNothingToChoose() {
    shop.data.add(original());
    shop.data.dialect = new Dialect(Workflows.EVERY, false);
    assertThat(shop.refused("old", choice("mail", 0)).kind()).isEqualTo(Kind.QUEUE);
    assertThat(shop.refused("old", choice("default", 1)).kind()).isEqualTo(Kind.QUEUE);
    assertThat(shop.done("old", choice("default", 0)).isQueueAssumed()).isFalse();
    assertThat(shop.look("old").queues()).isEmpty();
  }

  @Test
  void priorityThatNobodyChose_isSaidToBeAssumed_whereTheQueueIsChosen() {
    shop.data.add(original());
    RerunChoice onlyQueue =
        new RerunChoice(false, Optional.of(new QueueName("default")), Optional.empty(), Map.of());
    assertThat(shop.done("old", onlyQueue).notes())
        .containsExactly("That its priority is 0.0 is assumed: nothing tells that of its task.");
    assertThat(shop.done("old", choice("default", 0)).notes()).isEmpty();
  }

  private static RerunChoice choice(String queue, double priority) {
    return new RerunChoice(
        false, Optional.of(new QueueName(queue)), Optional.of(priority), Map.of());
  }

  @Test
  void edited_isAnotherCall() {
    shop.data.add(failed("old", Map.of("x", "1", "y", "3")).calling(odd));
    shop.done("old", editing("y", " 2 "));
    assertThat(shop.registered().arguments().serialized()).isEqualTo(Map.of("x", "1", "y", "2"));
    assertThat(shop.registered().call())
        .isEqualTo(
            new CallKey(
                "shop.charge:6857a49047834b235f1ef33fb59313f9c8c8f7f8b7756a1b2bbd5597e690a1cc"));
    shop.done("old", editing("y", "3"));
    assertThat(shop.registered().call()).isEqualTo(odd);
  }

  @Test
  void look_tellsWhatThatChoiceWouldDo() {
    shop.data.add(failed("old", Map.of("x", "1")));
    RerunOutlook.Known known =
        shop.look(
            "old",
            new RerunChoice(
                true, Optional.of(new QueueName("slow")), Optional.of(5.0), Map.of("x", " 2 ")));
    assertThat(known.refusal()).isEmpty();
    assertThat(known.arguments()).extracting(RerunArgument::text).containsExactly("2");
    assertThat(known.queues().getFirst().name()).isEqualTo(new QueueName("slow"));
    assertThat(known.queues().getFirst().consumers()).contains(0);
    assertThat(known.priority()).isEqualTo(5.0);
    assertThat(known.isQueueAssumed()).isFalse();
    assertThat(shop.data.registrations).isEmpty();
  }

  @Test
  void look_atWhatWouldBeRefused_saysSo() {
    shop.data.add(failed("old", Map.of("x", "1")));
    assertThat(shop.look("old", editing("z", "1")).refusal().map(RerunRefusal::kind))
        .contains(Kind.EDIT);
    assertThat(shop.look("old", choice("a b", 0)).refusal().map(RerunRefusal::kind))
        .contains(Kind.QUEUE);
    assertThat(shop.look("old", choice("a b", 0)).queues().getFirst().name())
        .isEqualTo(QueueName.DEFAULT);
  }

  @Test
  void edited_thatCannotBe_isRefused() {
    String reference = DataReference.to("\"x\"").value();
    shop.data.add(
        failed("old", Map.of("x", "1", "page", reference, "object", "py/object", "password", "1")));
    shop.monitor.hiding("password");
    assertThat(shop.refused("old", editing("z", "1")).reason()).contains("no argument");
    assertThat(shop.refused("old", editing("page", "1")).reason()).contains("client data store");
    assertThat(shop.refused("old", editing("object", "1")).reason()).contains("no plain value");
    assertThat(shop.refused("old", editing("password", "1")).reason()).contains("hidden");
    assertThat(shop.refused("old", editing("x", "py/1")).reason()).contains("no plain value");
    assertThat(shop.refused("old", editing("x", "1".repeat(1_024))).reason()).contains("1,024");
    assertThat(shop.refused("old", editing("x", "py/1")).subject()).isEqualTo("x");
    assertThat(shop.data.registrations).isEmpty();
  }

  @Test
  void editedThatCannotBe_areNamed_allOfThem() {
    shop.data.add(failed("old", Map.of("x", "1", "y", "2")));
    RerunChoice both =
        new RerunChoice(false, Optional.empty(), Optional.empty(), Map.of("z", "1", "x", "py/1"));
    assertThat(shop.refused("old", both))
        .isEqualTo(
            new RerunRefusal(
                Kind.EDIT,
                "Argument x: It is no plain value. Argument z: There is no argument of this name.",
                "x",
                Map.of(
                    "x",
                    "Argument x: It is no plain value.",
                    "z",
                    "Argument z: There is no argument of this name.")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"NaN", "[1, -Infinity]", "{\"a\": Infinity}"})
  void whatOnlyPythonReads_isNoJson(String text) {
    shop.data.add(failed("old", Map.of("x", "1")));

    assertThat(shop.refused("old", editing("x", text)).reason())
        .isEqualTo("Argument x: It holds NaN or an infinity, which JSON does not have.");
    shop.done("old", editing("x", "\"NaN, \\\"Infinity\""));
  }

  @Test
  void nameThatStandsTwice_isRefused_forOneOfBothWouldBeLost() {
    shop.data.add(failed("old", Map.of("x", "1")));

    assertThat(shop.refused("old", editing("x", "twice/a")).reason())
        .isEqualTo(
            "Argument x: It names twice/a twice in one object, of which Python keeps the last"
                + " alone.");
  }

  @Test
  void whatWasChanged_isTold_withWhatItWas() {
    shop.data.add(failed("old", Map.of("x", "3", "y", "1")));

    RerunOutlook.Known known = shop.look("old", editing("x", "12.5"));
    assertThat(known.arguments())
        .extracting(RerunOutlook.RerunArgument::text, RerunOutlook.RerunArgument::was)
        .containsExactlyInAnyOrder(tuple("12.5", Optional.of("3")), tuple("1", Optional.empty()));
    assertThat(shop.done("old", editing("x", "12.5")).changes())
        .containsExactly("Argument x: 3 → 12.5.");
    assertThat(shop.done("old", editing("x", "3")).changes()).isEmpty();
  }

  @Test
  void hiddenArgument_isRunAgainAsItIs() {
    shop.data.add(failed("old", Map.of("password", "\"secret\"")));
    shop.monitor.hiding("password");
    shop.done("old", RerunChoice.SAME);
    assertThat(shop.registered().arguments().serialized())
        .isEqualTo(Map.of("password", "\"secret\""));
    assertThat(shop.look("old").arguments())
        .singleElement()
        .satisfies(
            argument -> {
              assertThat(argument.text()).doesNotContain("secret");
              assertThat(argument.locked()).isPresent();
            });
  }

  private static RerunChoice editing(String name, String text) {
    return new RerunChoice(false, Optional.empty(), Optional.empty(), Map.of(name, text));
  }
}

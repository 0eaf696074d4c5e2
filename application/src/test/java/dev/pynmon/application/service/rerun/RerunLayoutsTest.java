package dev.pynmon.application.service.rerun;

import static dev.pynmon.application.service.rerun.RerunShop.SHOP;
import static dev.pynmon.application.service.rerun.RerunShop.failed;
import static dev.pynmon.domain.app.Component.BROKER;
import static dev.pynmon.domain.app.Component.CLIENT_DATA_STORE;
import static dev.pynmon.domain.app.Component.ORCHESTRATOR;
import static dev.pynmon.domain.app.Component.STATE_BACKEND;
import static dev.pynmon.domain.app.Component.TRIGGER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.pynmon.application.fake.FakeInvocation;
import dev.pynmon.application.fake.FakeStore;
import dev.pynmon.application.fake.Written;
import dev.pynmon.application.port.in.rerun.RerunRefusal;
import dev.pynmon.application.port.in.rerun.RerunResult;
import dev.pynmon.application.service.app.Visit;
import dev.pynmon.domain.app.BackendException;
import dev.pynmon.domain.app.BackendFault.Kind;
import dev.pynmon.domain.app.Component;
import dev.pynmon.domain.id.DataReference;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.rerun.RerunChoice;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Which store is written to after which, and what a refusal in between leaves. */
class RerunLayoutsTest {
  private static final InvocationId AS = new InvocationId("as");
  private static final DataReference PAGE = DataReference.to("\"x\"");

  private final FakeStore second = new FakeStore();
  private final FakeStore third = new FakeStore();

  private static RerunResult again(RerunShop shop) {
    try (Visit visit = shop.monitor.directory().visit(SHOP)) {
      return shop.rerunner().attempt(visit, new InvocationId("old"), RerunChoice.SAME, AS);
    }
  }

  private static List<Set<Component>> written(RerunShop shop) {
    return shop.data.registrations.stream().map(Written::parts).toList();
  }

  private static String refusal(RerunResult result) {
    assertThat(result).isInstanceOf(RerunResult.Refused.class);
    return ((RerunResult.Refused) result).refusal().reason();
  }

  /** Does this when a store is to write something. */
  private static void before(FakeStore store, String call, Runnable action) {
    store.calls.each(
        () -> {
          if (store.calls.names().getLast().equals(call)) {
            action.run();
          }
        });
  }

  @Test
  void clientDataWithTheBroker_isLookedAtBeforeAnythingIsWritten() {
    RerunShop shop = RerunShop.with(Map.of(second, List.of(BROKER, CLIENT_DATA_STORE)));
    shop.data.add(failed("old", Map.of("page", PAGE.value())));
    assertThat(refusal(again(shop)))
        .isEqualTo("The value of its argument page is not in the client data store any more.");
    assertThat(written(shop)).isEmpty();

    shop.data.text(PAGE, "\"x\"");
    assertThat(again(shop)).isInstanceOf(RerunResult.Done.class);
    assertThat(written(shop)).containsExactly(Set.of(STATE_BACKEND, ORCHESTRATOR, TRIGGER));
    assertThat(shop.data.messages()).containsExactly("as default 0.0");
  }

  @Test
  void clientDataThatDoesNotAnswer_leavesNothingWritten() {
    RerunShop shop = RerunShop.with(Map.of(second, List.of(BROKER, CLIENT_DATA_STORE)));
    shop.data.add(failed("old", Map.of("page", PAGE.value()))).text(PAGE, "\"x\"");
    second.calls.fail(Kind.TIMEOUT, "clientData");
    assertThatExceptionOfType(BackendException.class).isThrownBy(() -> again(shop));
    assertThat(written(shop)).isEmpty();
  }

  @Test
  void clientDataWithTheOrchestrator_doesNotChangeTheOrder() {
    RerunShop shop =
        RerunShop.with(
            Map.of(
                second, List.of(ORCHESTRATOR, CLIENT_DATA_STORE, TRIGGER), third, List.of(BROKER)));
    shop.data.add(failed("old", Map.of("page", PAGE.value()))).text(PAGE, "\"x\"");
    assertThat(again(shop)).isInstanceOf(RerunResult.Done.class);
    assertThat(written(shop)).containsExactly(Set.of(STATE_BACKEND), Set.of(ORCHESTRATOR, TRIGGER));
  }

  @Test
  void anotherThatWasRegisteredBetweenTheStores_isTakenAndTheRestTold() {
    RerunShop shop =
        RerunShop.with(Map.of(second, List.of(ORCHESTRATOR, TRIGGER), third, List.of(BROKER)));
    shop.data.add(failed("old", Map.of("order", "3"))).indexed("old");
    before(
        second,
        "register",
        () ->
            shop.data
                .add(FakeInvocation.anInvocation("other").with(Map.of("order", "3")))
                .indexed("other"));
    assertThat(again(shop))
        .isInstanceOfSatisfying(
            RerunResult.Existing.class,
            taken -> {
              assertThat(taken.existing().id().value()).isEqualTo("other");
              assertThat(taken.reason())
                  .endsWith(
                      " By then it was registered as as in the state backend. Nothing runs what was"
                          + " written of it, and it does no harm.");
            });
    assertThat(shop.data.messages()).isEmpty();
  }

  @Test
  void registeredOneWithoutRecord_isNone_whereverRecordsLie() {
    RerunShop shop = RerunShop.with(Map.of(second, List.of(ORCHESTRATOR, TRIGGER)));
    shop.data
        .add(failed("old", Map.of("order", "3")))
        .add(
            FakeInvocation.anInvocation("waits").with(Map.of("order", "3")).unknownToStateBackend())
        .indexed("old", "waits");
    assertThat(again(shop)).isInstanceOf(RerunResult.Done.class);
    assertThat(shop.data.registrations)
        .extracting(Written::parts)
        .contains(Set.of(ORCHESTRATOR, TRIGGER));
    assertThat(shop.data.messages()).containsExactly("as default 0.0");
  }

  @Test
  void originalThatWentBetweenTheStores_isRefusedAndTheRestTold() {
    RerunShop shop = RerunShop.with(Map.of(second, List.of(ORCHESTRATOR, TRIGGER)));
    FakeInvocation old = failed("old", Map.of("order", "3"));
    shop.data.add(old);
    before(second, "register", old::unknownToStateBackend);
    RerunResult result = again(shop);
    assertThat(refusal(result))
        .isEqualTo(
            "It is not recorded any more. By then it was registered as as in the orchestrator,"
                + " trigger. Without a message no runner runs it.");
    assertThat(((RerunResult.Refused) result).refusal().kind())
        .isEqualTo(RerunRefusal.Kind.DAMAGED);
    assertThat(shop.data.messages()).isEmpty();
  }

  @Test
  void orchestratorThatLostItBetweenTheStores_isTold() {
    RerunShop shop = RerunShop.with(Map.of(second, List.of(BROKER)));
    shop.data.add(failed("old", Map.of("order", "3")));
    before(
        shop.store,
        "statuses.of",
        () -> {
          if (!shop.data.registrations.isEmpty()) {
            shop.data.purge();
          }
        });
    assertThat(refusal(again(shop)))
        .startsWith("The orchestrator lost as before its message was pushed. By then");
    assertThat(shop.data.messages()).isEmpty();
  }
}

package dev.pynmon.application.service.app;

import static dev.pynmon.application.fake.FakeInfo.bare;
import static dev.pynmon.application.fake.FakeInvocation.anInvocation;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pynmon.application.fake.FakeData;
import dev.pynmon.application.fake.FakeMonitor;
import dev.pynmon.application.fake.FakeStore;
import dev.pynmon.application.port.plugin.OrchestratorStore;
import dev.pynmon.domain.app.Absence;
import dev.pynmon.domain.app.Answer;
import dev.pynmon.domain.app.AppKey;
import dev.pynmon.domain.app.BackendFault;
import dev.pynmon.domain.app.BackendFault.Kind;
import dev.pynmon.domain.app.Component;
import dev.pynmon.domain.id.InvocationId;
import java.util.List;
import java.util.Set;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** One visit, asked by several threads of its request at once. */
@Timeout(60)
class VisitTest {
  private static final InvocationId ID = new InvocationId("a");
  private static final InvocationId OTHER = new InvocationId("b");

  private final FakeStore store =
      new FakeStore()
          .holds(
              bare("shop"),
              new FakeData().add(anInvocation("a"), anInvocation("b")),
              Component.values());
  private final CyclicBarrier both = new CyclicBarrier(2);

  private Visit visit() {
    Visit visit = new FakeMonitor().file("shop.db", store).directory().visit(new AppKey("shop"));
    store.calls.forget();
    return visit;
  }

  /** Answers when another thread asks, too. */
  private Thread meet(OrchestratorStore any) {
    try {
      both.await();
      return Thread.currentThread();
    } catch (InterruptedException | BrokenBarrierException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void farStore_isAskedByTwoThreadsAtOnce() {
    store.far();
    Visit visit = visit();
    Later<Answer<Thread>> one = visit.begin(() -> visit.orchestrator(this::meet));
    Thread other = visit.orchestrator(this::meet).available().orElseThrow();

    assertThat(one.get().available()).isPresent().get().isNotSameAs(other);
    assertThat(other).isSameAs(Thread.currentThread());
    assertThat(visit.missing()).isEmpty();
  }

  /** A walk tells why it has no answer by that of what it asked besides. */
  @Test
  void answerThatMissesSomethingElse_saysNothingOfTheStoreItself() {
    Visit visit = visit();
    Absence elsewhere =
        new Absence.Down(new BackendFault(Kind.TIMEOUT, "shop.db", "It is slow.", "Wait."));

    assertThat(visit.orchestrator(_ -> new Answer.Missing<>(elsewhere)).available()).isPresent();
    assertThat(visit.broker(_ -> true).available()).contains(true);
  }

  @Test
  void facetThatDoesNotAnswer_isOfAStoreThatIsAskedNoMore() {
    Visit visit = visit();
    Absence silent =
        new Absence.Down(new BackendFault(Kind.TIMEOUT, "shop.db", "It is slow.", "Wait."));
    Answer<OrchestratorStore> facet = new Answer.Missing<>(silent);

    assertThat(visit.orchestrator(_ -> Facet.ask(facet, _ -> true)).absence()).contains(silent);
    assertThat(visit.broker(_ -> true).absence()).contains(silent);
    assertThat(visit.missing()).containsKeys(Component.ORCHESTRATOR, Component.BROKER);
  }

  @Test
  void facetThatAVersionLacks_isOfAStoreThatAnswers() {
    Visit visit = visit();
    Answer<OrchestratorStore> facet = new Answer.Missing<>(new Absence.InThisVersion());

    assertThat(Answer.flat(visit.orchestrator(_ -> Facet.ask(facet, _ -> true))).absence())
        .contains(new Absence.InThisVersion());
    assertThat(visit.missing()).isEmpty();
  }

  @Test
  void nearStore_isAskedOnTheThreadOfTheRequest() {
    Visit visit = visit();

    assertThat(visit.begin(Thread::currentThread).get()).isSameAs(Thread.currentThread());
  }

  @Test
  void whatSeveralPartsWant_isAskedOnce() {
    store.far();
    Visit visit = visit();
    List<Later<Set<InvocationId>>> parts =
        IntStream.range(0, 20)
            .mapToObj(_ -> visit.begin(() -> visit.states(List.of(ID)).keySet()))
            .toList();

    assertThat(parts.stream().map(Later::get).collect(Collectors.toSet()))
        .containsExactly(Set.of(ID));
    assertThat(visit.states(List.of(OTHER, ID)).keySet()).containsExactlyInAnyOrder(ID, OTHER);
    assertThat(visit.states(List.of(OTHER)).keySet()).containsExactly(OTHER);
    assertThat(store.calls.names()).containsExactly("statuses.of", "statuses.of");
  }

  @Test
  void whatNobodyKnows_isAskedOnce() {
    Visit visit = visit();
    InvocationId unknown = new InvocationId("unknown");

    assertThat(visit.records(List.of(unknown))).isEmpty();
    assertThat(visit.records(List.of(unknown))).isEmpty();
    assertThat(store.calls.names()).containsExactly("records.of");
  }

  @Test
  void deadStore_isMissingForAll_alsoWhoOnlyWaitedForTheAnswer() {
    store.far();
    Visit visit = visit();
    store.calls.fail(Kind.TIMEOUT, "histories");
    List<Later<Boolean>> parts =
        IntStream.range(0, 20)
            .mapToObj(_ -> visit.begin(() -> visit.histories(List.of(ID)).absence().isPresent()))
            .toList();

    assertThat(parts).allMatch(Later::get);
    assertThat(store.calls.names()).containsExactly("histories.of");
    assertThat(visit.missing()).containsOnlyKeys(Component.STATE_BACKEND);
  }

  @Test
  void interruptedThread_asksNoStore() {
    Visit visit = visit();
    Thread.currentThread().interrupt();

    assertThatThrownBy(() -> visit.states(Set.of(ID))).isInstanceOf(CancellationException.class);

    assertThat(Thread.interrupted()).isTrue();
    assertThat(store.calls.names()).isEmpty();
  }

  @Test
  void visitThatEndsBeforeWhatItBegan_stopsThat() throws InterruptedException {
    store.far();
    CountDownLatch begun = new CountDownLatch(1);
    Later<Set<InvocationId>> part;
    try (Visit visit = visit()) {
      part =
          visit.begin(
              () -> {
                waitInVain(begun);
                return visit.states(Set.of(ID)).keySet();
              });
      begun.await();
    }

    assertThatThrownBy(part::get).isInstanceOf(CancellationException.class);
    assertThat(store.calls.names()).isEmpty();
  }

  /** Stays interrupted. */
  private static void waitInVain(CountDownLatch begun) {
    begun.countDown();
    try {
      new CountDownLatch(1).await();
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }
}

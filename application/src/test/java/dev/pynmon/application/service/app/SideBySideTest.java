package dev.pynmon.application.service.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pynmon.application.port.plugin.Rounds;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
@Tag("slow")
class SideBySideTest {
  private final SideBySide group = new SideBySide(Duration.ofMinutes(1));
  private final Rounds rounds = SideBySide.rounds();
  private final List<List<String>> sent = new CopyOnWriteArrayList<>();
  private final Consumer<List<String>> sender = asked -> sent.add(asked.stream().sorted().toList());

  /** One after another. */
  private String ask(SideBySide group, String... questions) {
    return group.within(
        () -> {
          for (String question : questions) {
            send(question, sender);
          }
          return String.join(" ", questions);
        });
  }

  private void send(String question, Consumer<List<String>> sender) {
    try {
      rounds.send(question, sender);
    } catch (InterruptedException e) {
      throw new IllegalStateException("interrupted", e);
    }
  }

  @Test
  void whatIsAskedAtTheSameTime_goesTogether() {
    Later<String> one = group.begin(() -> ask(group, "a1", "a2"));
    Later<String> other = group.begin(() -> ask(group, "b1", "b2", "b3"));
    ask(group, "c1");

    assertThat(one.get()).isEqualTo("a1 a2");
    assertThat(other.get()).isEqualTo("b1 b2 b3");
    assertThat(sent).containsExactly(List.of("a1", "b1", "c1"), List.of("a2", "b2"), List.of("b3"));
  }

  @Test
  void whoWaitsForAnother_isNotWaitedFor() {
    Later<String> inner = group.begin(() -> ask(group, "a1"));
    Later<String> outer = group.begin(() -> inner.get() + ask(group, "b1"));

    assertThat(outer.get()).isEqualTo("a1b1");
    assertThat(sent).containsExactly(List.of("a1"), List.of("b1"));
  }

  @Test
  void whatIsBegunByWhatWasBegun_goesTogether() {
    Later<String> outer =
        group.begin(
            () -> {
              Later<String> inner = group.begin(() -> ask(group, "a1"));
              return ask(group, "b1") + inner.get();
            });
    ask(group, "c1");

    assertThat(outer.get()).isEqualTo("b1a1");
    assertThat(sent).containsExactly(List.of("a1", "b1", "c1"));
  }

  @Test
  void whatIsAskedOfTwoStores_goesApart() {
    List<List<String>> elsewhere = new CopyOnWriteArrayList<>();
    Later<String> other =
        group.begin(
            () ->
                group.within(
                    () -> {
                      send("b", elsewhere::add);
                      return "b";
                    }));
    ask(group, "a");

    assertThat(other.get()).isEqualTo("b");
    assertThat(sent).containsExactly(List.of("a"));
    assertThat(elsewhere).containsExactly(List.of("b"));
  }

  @Test
  void whoeverIsKeptUpElsewhere_delaysNobodyForLong() {
    SideBySide impatient = new SideBySide(Duration.ofMillis(1));
    CountDownLatch end = new CountDownLatch(1);
    Later<String> kept =
        impatient.begin(
            () -> {
              await(end);
              return "kept";
            });
    ask(impatient, "a");

    assertThat(sent).containsExactly(List.of("a"));
    end.countDown();
    assertThat(kept.get()).isEqualTo("kept");
  }

  /** If each question waited anew, they would take longer than this test may. */
  @Test
  void whoeverIsKeptUpElsewhere_delaysOneQuestionOnly() {
    SideBySide impatient = new SideBySide(Duration.ofMillis(500));
    CountDownLatch end = new CountDownLatch(1);
    Later<String> kept =
        impatient.begin(
            () -> {
              await(end);
              return "kept";
            });
    for (int i = 0; i < 200; i++) {
      ask(impatient, "a");
    }

    assertThat(sent).hasSize(200).containsOnly(List.of("a"));
    end.countDown();
    assertThat(kept.get()).isEqualTo("kept");
  }

  @Test
  void whatOthersAskBesideOneThatIsKeptUp_stillGoesTogether() {
    SideBySide impatient = new SideBySide(Duration.ofSeconds(2));
    CountDownLatch end = new CountDownLatch(1);
    Later<String> kept =
        impatient.begin(
            () -> {
              await(end);
              return "kept";
            });
    ask(impatient, "a1");
    Later<String> other = impatient.begin(() -> ask(impatient, "b2"));
    ask(impatient, "a2");

    assertThat(other.get()).isEqualTo("b2");
    assertThat(sent).containsExactly(List.of("a1"), List.of("a2", "b2"));
    end.countDown();
    assertThat(kept.get()).isEqualTo("kept");
  }

  /** Often, since it is a matter of moments. */
  @Test
  void whoWaitedForAnother_runsAsSoonAsItHasTheAnswer() {
    for (int i = 0; i < 2_000; i++) {
      Later<String> worked = new Later<>(group);
      Later<String> waits = group.begin(() -> worked.get() + ask(group, "b"));
      worked.work(() -> "worked");
      ask(group, "a");

      assertThat(waits.get()).isEqualTo("workedb");
    }
    assertThat(sent).hasSize(2_000).containsOnly(List.of("a", "b"));
  }

  @Test
  void whoIsInterrupted_goesAlone_andTheOthersAreSent() {
    Later<String> interrupted =
        group.begin(
            () -> {
              Thread.currentThread().interrupt();
              return ask(group, "b");
            });
    Later<String> other = group.begin(() -> ask(group, "c"));

    assertThatThrownBy(interrupted::get).hasMessage("interrupted");
    ask(group, "a");
    assertThat(other.get()).isEqualTo("c");
    assertThat(sent).containsExactly(List.of("a", "c"));
  }

  @Test
  void senderThatFailsBadly_leavesNobodyWaiting() {
    Consumer<List<String>> broken =
        _ -> {
          throw new AssertionError("broken");
        };
    Later<String> other =
        group.begin(
            () ->
                group.within(
                    () -> {
                      send("b", broken);
                      return "b";
                    }));

    assertThatThrownBy(() -> group.within(() -> sendOf(broken))).hasRootCauseMessage("broken");
    assertThatThrownBy(other::get).hasRootCauseMessage("broken");
  }

  private String sendOf(Consumer<List<String>> broken) {
    send("a", broken);
    return "a";
  }

  @Test
  void withoutARequest_eachQuestionGoesByItself() {
    send("a", sender);

    assertThat(sent).containsExactly(List.of("a"));
  }

  @Test
  void failure_isThatOfWhoeverAsksForTheAnswer() {
    Later<String> failed =
        group.begin(
            () -> {
              throw new IllegalStateException("broken");
            });
    ask(group, "a");

    assertThatThrownBy(failed::get).isInstanceOf(IllegalStateException.class).hasMessage("broken");
    assertThat(sent).containsExactly(List.of("a"));
  }

  @Test
  void senderThatFails_failsAllThatItWasHanded() {
    Consumer<List<String>> broken =
        _ -> {
          throw new IllegalStateException("broken");
        };
    Runnable ask =
        () ->
            group.within(
                () -> {
                  send("a", broken);
                  return "";
                });
    Later<String> other =
        group.begin(
            () -> {
              ask.run();
              return "";
            });

    assertThatThrownBy(ask::run).hasMessage("broken");
    assertThatThrownBy(other::get).hasMessage("broken");
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void whoIsInterruptedWhileWaiting_givesUpWhatWasBegun() throws Exception {
    CountDownLatch never = new CountDownLatch(1);
    CountDownLatch stopped = new CountDownLatch(2);
    AtomicReference<Throwable> thrown = new AtomicReference<>();
    Thread request =
        Thread.ofVirtual()
            .start(
                () -> {
                  group.begin(() -> waitFor(never, stopped));
                  Later<String> outer =
                      group.begin(() -> group.begin(() -> waitFor(never, stopped)).get());
                  try {
                    outer.get();
                  } catch (CancellationException e) {
                    thrown.set(e);
                  }
                });
    while (request.getState() != Thread.State.WAITING) {
      Thread.onSpinWait();
    }
    request.interrupt();

    request.join();
    stopped.await();
    assertThat(thrown.get()).hasMessage("nobody waits for this request any more");
    assertThat(sent).isEmpty();
  }

  @Test
  void whatHasEnded_isKeptNoMore() throws Exception {
    for (int i = 0; i < 3; i++) {
      group.begin(Thread::currentThread).get().join();
    }

    assertThat(group.atWork()).isZero();
  }

  @Test
  void whatIsBegunAfterAllWasGivenUp_stopsAtOnce() {
    group.giveUp();
    Later<String> late = group.begin(() -> waitFor(new CountDownLatch(1), new CountDownLatch(1)));

    assertThat(late.get()).isEqualTo("stopped");
  }

  private static String waitFor(CountDownLatch never, CountDownLatch stopped) {
    try {
      never.await();
      return "never";
    } catch (InterruptedException _) {
      stopped.countDown();
      return "stopped";
    }
  }
}

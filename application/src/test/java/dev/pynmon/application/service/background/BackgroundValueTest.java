package dev.pynmon.application.service.background;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.pynmon.application.fake.FakeTime;
import dev.pynmon.domain.app.BackendException;
import dev.pynmon.domain.app.BackendFault;
import dev.pynmon.domain.query.Snapshot;
import java.time.Duration;
import java.time.Instant;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class BackgroundValueTest {
  private final FakeTime time = new FakeTime();
  private final Deque<Runnable> waiting = new ConcurrentLinkedDeque<>();
  private final Background later = new Background(waiting::add, time, time::nanos);
  private final Background atOnce = new Background(Runnable::run, time, time::nanos);
  private final Instant start = time.instant();
  private int works;

  private BackgroundValue<String> value(Background background) {
    return new BackgroundValue<>(background, Duration.ofMillis(1), 20);
  }

  /** Work that takes so long. */
  private Supplier<String> work(Duration span) {
    return () -> {
      works++;
      time.pass(span);
      return "value " + works;
    };
  }

  private static Snapshot<String> taken(String value, Instant asOf) {
    return new Snapshot.Taken<>(value, asOf, true);
  }

  @Test
  void look_first_saysSinceWhenItIsWorkedOut() {
    BackgroundValue<String> value = value(later);
    Supplier<String> work = work(Duration.ZERO);
    assertThat(value.look(work)).isEqualTo(new Snapshot.NotYet<>(start));
    assertThat(value.look(work)).isEqualTo(new Snapshot.NotYet<>(start));
    waiting.remove().run();
    assertThat(value.look(work)).isEqualTo(taken("value 1", start));
    assertThat(waiting).isEmpty();
  }

  @Test
  void look_quickWork_isThereAtOnce() {
    assertThat(value(atOnce).look(work(Duration.ZERO))).isEqualTo(taken("value 1", start));
  }

  @Test
  void look_withinASecond_isTheSameForEverybody() {
    BackgroundValue<String> value = value(atOnce);
    Supplier<String> work = work(Duration.ZERO);
    value.look(work);
    time.pass(Duration.ofMillis(999));
    assertThat(value.look(work)).isEqualTo(taken("value 1", start));
    time.pass(Duration.ofMillis(1));
    assertThat(value.look(work)).isEqualTo(taken("value 2", start.plusSeconds(1)));
  }

  @Test
  void look_whatIsNotWorthShowing_isWaitedFor_thoughTheWorkWasSlow() {
    Background aside = new Background(Thread.ofVirtual()::start, time, time::nanos);
    BackgroundValue<String> value = new BackgroundValue<>(aside, Duration.ofSeconds(10), 1);
    Supplier<String> work = work(Duration.ofSeconds(11));
    value.await(work);
    time.pass(Duration.ofSeconds(11));
    Instant again = time.instant();
    assertThat(value.look(work, known -> !known.equals("value 1")))
        .isEqualTo(taken("value 2", again));
  }

  @Test
  void look_afterASlowFailure_doesNotWaitForTheNextAttempt() {
    Background background = new Background(this::runTheFirst, time, time::nanos);
    BackgroundValue<String> value = new BackgroundValue<>(background, Duration.ofHours(1), 1);
    Supplier<String> failing = failing(Duration.ofHours(2));
    assertThatExceptionOfType(BackendException.class).isThrownBy(() -> value.look(failing));
    time.pass(Duration.ofHours(2));
    assertTimeoutPreemptively(
        Duration.ofSeconds(20),
        () ->
            assertThatExceptionOfType(BackendException.class)
                .isThrownBy(() -> value.look(failing)));
    assertThat(waiting).hasSize(1);
  }

  private void runTheFirst(Runnable work) {
    if (works == 0) {
      work.run();
    } else {
      waiting.add(work);
    }
  }

  private Supplier<String> failing(Duration span) {
    return () -> {
      works++;
      time.pass(span);
      throw new BackendException(
          new BackendFault(BackendFault.Kind.TIMEOUT, "s", "It is slow.", "Wait."), null);
    };
  }

  @Test
  void look_slowWork_takesATwentiethOfTheTime() {
    BackgroundValue<String> value = value(atOnce);
    Supplier<String> work = work(Duration.ofSeconds(3));
    value.look(work);
    time.pass(Duration.ofSeconds(56));
    value.look(work);
    assertThat(works).isEqualTo(1);
    time.pass(Duration.ofSeconds(1));
    value.look(work);
    assertThat(works).isEqualTo(2);
  }

  @Test
  void look_slowWork_restsNoLongerThanItMay() {
    BackgroundValue<String> value =
        new BackgroundValue<>(atOnce, new Rhythm(Duration.ofMillis(1), 20, Duration.ofSeconds(30)));
    Supplier<String> work = work(Duration.ofSeconds(8));
    value.look(work);
    time.pass(Duration.ofMillis(29_999));
    assertThat(value.look(work)).isEqualTo(taken("value 1", start));
    time.pass(Duration.ofMillis(1));
    assertThat(value.look(work)).isEqualTo(taken("value 2", start.plusSeconds(38)));
  }

  @Test
  void lookAgain_worksBeforeThatIsDue_butNotTooOften() {
    BackgroundValue<String> value = value(atOnce);
    Supplier<String> work = work(Duration.ofSeconds(3));
    value.look(work);
    time.pass(Duration.ofMillis(4_999));
    assertThat(value.lookAgain(work, Duration.ofSeconds(5))).isEqualTo(taken("value 1", start));
    time.pass(Duration.ofMillis(1));
    assertThat(value.lookAgain(work, Duration.ofSeconds(5)))
        .isEqualTo(taken("value 2", start.plusSeconds(8)));
  }

  @Test
  void isBeingMade_fromItsBeginToItsEnd() {
    BackgroundValue<String> value = value(later);
    assertThat(value.isBeingMade()).isFalse();
    value.look(work(Duration.ZERO));
    assertThat(value.isBeingMade()).isTrue();
    waiting.remove().run();
    assertThat(value.isBeingMade()).isFalse();
  }

  @Test
  void look_whileSlowWorkGoesOn_givesTheOldValueWithItsAge() {
    BackgroundValue<String> value = value(later);
    Supplier<String> work = work(Duration.ofMillis(10));
    value.look(work);
    waiting.remove().run();
    time.pass(Duration.ofMinutes(10));
    assertThat(value.look(work)).isEqualTo(taken("value 1", start));
    assertThat(waiting).hasSize(1);
  }

  @Test
  void look_manyAtOnce_workOnce() throws InterruptedException {
    BackgroundValue<String> value = value(later);
    Supplier<String> work = work(Duration.ZERO);
    List<Thread> visitors =
        Stream.generate(() -> Thread.ofVirtual().start(() -> value.look(work))).limit(20).toList();
    for (Thread visitor : visitors) {
      visitor.join();
    }
    assertThat(waiting).hasSize(1);
  }

  @Test
  void nobodyLooks_nothingIsDone() {
    BackgroundValue<String> value = value(later);
    value.look(work(Duration.ZERO));
    waiting.remove().run();
    time.pass(Duration.ofHours(1));
    assertThat(waiting).isEmpty();
  }

  @Test
  void look_failedWork_throwsAndIsTriedAgain() {
    BackgroundValue<String> value = value(atOnce);
    Supplier<String> failing = failing(Duration.ZERO);
    assertThatExceptionOfType(BackendException.class).isThrownBy(() -> value.look(failing));
    time.pass(Duration.ofSeconds(1));
    assertThat(value.look(work(Duration.ZERO))).isEqualTo(taken("value 2", start.plusSeconds(1)));
  }

  @Test
  void look_slowFailedWork_isTriedAgainSoon() {
    BackgroundValue<String> value = value(atOnce);
    Supplier<String> failing = failing(Duration.ofSeconds(5));
    assertThatExceptionOfType(BackendException.class).isThrownBy(() -> value.look(failing));
    time.pass(Duration.ofMillis(14_999));
    assertThatExceptionOfType(BackendException.class)
        .isThrownBy(() -> value.look(work(Duration.ZERO)));
    time.pass(Duration.ofMillis(1));
    assertThat(value.look(work(Duration.ZERO))).isEqualTo(taken("value 2", start.plusSeconds(20)));
  }

  @Test
  void look_slowPoorValue_isWorkedOutAnewAsSoonAsWhatFailed() {
    BackgroundValue<String> value =
        new BackgroundValue<>(
            atOnce, new Rhythm(Duration.ofMillis(1), 20, Rhythm.ANY_REST), "value 1"::equals);
    value.look(work(Duration.ofSeconds(5)));
    time.pass(Duration.ofMillis(14_999));
    assertThat(value.look(work(Duration.ZERO))).isEqualTo(taken("value 1", start));
    time.pass(Duration.ofMillis(1));
    assertThat(value.look(work(Duration.ZERO))).isEqualTo(taken("value 2", start.plusSeconds(20)));
  }

  @Test
  void look_errorInTheWork_isNotSwallowed() {
    BackgroundValue<String> value = value(atOnce);
    Supplier<String> broken =
        () -> {
          throw new AssertionError("broken");
        };
    assertThatExceptionOfType(CompletionException.class)
        .isThrownBy(() -> value.look(broken))
        .withCauseInstanceOf(AssertionError.class);
  }

  @Test
  void look_afterTheEnd_isRefused() {
    Background closed =
        new Background(
            _ -> {
              throw new RejectedExecutionException("closed");
            },
            time,
            time::nanos);
    assertThatExceptionOfType(RejectedExecutionException.class)
        .isThrownBy(() -> value(closed).look(work(Duration.ZERO)));
  }

  @Test
  void look_withoutMemoryForAThread_throwsAndIsTriedAgain() {
    Deque<Runnable> starts = new ConcurrentLinkedDeque<>();
    Background full =
        new Background(
            work -> {
              starts.add(work);
              throw new OutOfMemoryError("no memory for a thread");
            },
            time,
            time::nanos);
    BackgroundValue<String> value = value(full);
    assertThatExceptionOfType(CompletionException.class)
        .isThrownBy(() -> value.await(work(Duration.ZERO)))
        .withCauseInstanceOf(OutOfMemoryError.class);
    time.pass(Duration.ofSeconds(1));
    assertThatExceptionOfType(CompletionException.class)
        .isThrownBy(() -> value.look(work(Duration.ZERO)));
    assertThat(starts).hasSize(2);
  }

  @Test
  void await_waitsForTheWork() throws InterruptedException {
    BackgroundValue<String> value = value(later);
    Supplier<String> work = work(Duration.ZERO);
    value.look(work);
    Thread runner = Thread.ofVirtual().start(waiting.remove());
    assertThat(value.await(work)).isEqualTo("value 1");
    runner.join();
  }
}

package dev.pynmon.application.service.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class GuessesTest {
  private static final Guess ANNA_AT_HOME = new Guess("anna", "192.0.2.1");

  private final AtomicLong now = new AtomicLong(Long.MAX_VALUE - 5);
  private final Guesses guesses = new Guesses(now::get);

  @Test
  void wrongGuesses_areFreeThreeTimes_thenEachDoublesTheWaitToAMinute() {
    List<Duration> pauses =
        Stream.generate(() -> wrong(ANNA_AT_HOME)).limit(12).peek(this::pass).toList();

    assertThat(pauses.subList(0, 9))
        .extracting(Duration::toSeconds)
        .containsExactly(0L, 0L, 0L, 1L, 2L, 4L, 8L, 16L, 32L);
    assertThat(pauses.getLast()).isEqualTo(Duration.ofMinutes(1));
  }

  @Test
  void whoComesTooEarly_isToldHowLongToWait_andThatDoesNotGrow() {
    IntStream.range(0, 4).forEach(_ -> wrong(ANNA_AT_HOME));

    assertThat(guesses.begin(ANNA_AT_HOME)).isEqualTo(Duration.ofSeconds(1));
    pass(Duration.ofMillis(400));
    assertThat(guesses.begin(ANNA_AT_HOME)).isEqualTo(Duration.ofMillis(600));
    pass(Duration.ofMillis(600));
    assertThat(guesses.begin(ANNA_AT_HOME)).isZero();
  }

  @Test
  void manyAtOnce_gainNothing() {
    List<Duration> begun = Stream.generate(() -> guesses.begin(ANNA_AT_HOME)).limit(5).toList();

    assertThat(begun).extracting(Duration::toSeconds).containsExactly(0L, 0L, 0L, 0L, 1L);
  }

  @Test
  void namesInTurn_slowTheirOriginAfterTen_toHalfAMinute() {
    List<Duration> pauses =
        IntStream.range(0, 17)
            .mapToObj(one -> wrong(new Guess("name" + one, "192.0.2.1")))
            .peek(this::pass)
            .toList();

    assertThat(pauses)
        .extracting(Duration::toSeconds)
        .containsExactly(0L, 0L, 0L, 0L, 0L, 0L, 0L, 0L, 0L, 0L, 1L, 2L, 4L, 8L, 16L, 30L, 30L);
    assertThat(guesses.begin(new Guess("name0", "192.0.2.2"))).isZero();
  }

  @Test
  void originsInTurn_makeStrangersWaitBeforeTheirFirstTry_eachForItself() {
    IntStream.range(0, 20).forEach(one -> wrong(new Guess("anna", "198.51.100." + one)));

    assertThat(guesses.begin(ANNA_AT_HOME)).isEqualTo(Duration.ofSeconds(5));
    IntStream.range(20, 60)
        .forEach(
            one -> {
              pass(Duration.ofMillis(125));
              guesses.begin(new Guess("anna", "198.51.100." + one));
            });
    assertThat(guesses.begin(ANNA_AT_HOME)).isZero();
    assertThat(guesses.begin(new Guess("bert", "203.0.113.1"))).isZero();
  }

  @Test
  void whoHasSignedInFromThere_isNotHeldUpByTheGuessesOfOthers() {
    guesses.begin(ANNA_AT_HOME);
    guesses.right(ANNA_AT_HOME);
    IntStream.range(0, 50).forEach(one -> wrong(new Guess("anna", "198.51.100." + one)));

    assertThat(guesses.isFamiliar(ANNA_AT_HOME)).isTrue();
    assertThat(guesses.begin(ANNA_AT_HOME)).isZero();
  }

  @Test
  void rightGuess_forgetsTheWrongOnesOfThatName_butNotThoseOfTheOrigin() {
    IntStream.range(0, 10).forEach(one -> wrong(new Guess("name" + one, "192.0.2.1")));
    guesses.begin(ANNA_AT_HOME);
    guesses.right(ANNA_AT_HOME);

    assertThat(wrong(new Guess("bert", "192.0.2.1"))).isEqualTo(Duration.ofSeconds(1));
  }

  @Test
  void whoHasSignedInFromThere_isNotHeldUpByGuessesAtOthersFromThere_onlyByTheirOwn() {
    guesses.begin(ANNA_AT_HOME);
    guesses.right(ANNA_AT_HOME);
    IntStream.range(0, 20).forEach(one -> pass(wrong(new Guess("name" + one, "192.0.2.1"))));
    wrong(new Guess("name20", "192.0.2.1"));

    assertThat(guesses.begin(new Guess("bert", "192.0.2.1"))).isEqualTo(Duration.ofSeconds(30));
    assertThat(Stream.generate(() -> wrong(ANNA_AT_HOME)).limit(5).peek(this::pass).toList())
        .extracting(Duration::toSeconds)
        .containsExactly(0L, 0L, 0L, 1L, 2L);
  }

  @Test
  void guessThatWasNotChecked_doesNotCount() {
    IntStream.range(0, 30)
        .forEach(
            _ -> {
              assertThat(guesses.begin(ANNA_AT_HOME)).isZero();
              guesses.unchecked(ANNA_AT_HOME);
            });

    assertThat(wrong(ANNA_AT_HOME)).isZero();
  }

  @Test
  void anHourLater_allIsForgotten() {
    IntStream.range(0, 30).forEach(_ -> pass(wrong(ANNA_AT_HOME)));
    pass(Duration.ofMinutes(61));

    assertThat(wrong(ANNA_AT_HOME)).isZero();
  }

  @Test
  void addressesOfOneNetwork_areOneOrigin() {
    assertThat(new Guess("anna", "2001:db8::1"))
        .isEqualTo(new Guess("anna", "2001:0db8:0:0:ffff::2"));
    assertThat(new Guess("anna", "2001:db8::1").origin()).isEqualTo("2001:0db8:0000:0000::/64");
    assertThat(new Guess("anna", "2001:db8:0:1::1")).isNotEqualTo(new Guess("anna", "2001:db8::1"));
    assertThat(new Guess("anna", "::ffff:192.0.2.1").origin()).isEqualTo("::ffff:192.0.2.1");
    assertThat(new Guess("anna", ":::").origin()).isEqualTo(":::");
    assertThat(new Guess("anna", "x".repeat(101)).origin()).hasSize(100);
  }

  private Duration wrong(Guess guess) {
    guesses.begin(guess);
    return guesses.pause(guess);
  }

  private void pass(Duration time) {
    now.addAndGet(time.toNanos());
  }
}

package dev.pynmon.application.service.background;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pynmon.application.fake.FakeTime;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class BackgroundValuesTest {
  private final FakeTime time = new FakeTime();
  private final Background background = new Background(Runnable::run, time, time::nanos);
  private final BackgroundValues<Integer, String> values =
      new BackgroundValues<>(_ -> new BackgroundValue<>(background, Duration.ZERO, 20), 2);

  @Test
  void valueThatNobodyWorksOnYet_isKeptForWhoAskedForIt() {
    BackgroundValue<String> first = values.of(1);
    values.of(2);
    values.of(3);

    assertThat(values.of(1)).isSameAs(first);
    assertThat(first.look(() -> "known").value()).contains("known");
    values.of(4);
    assertThat(values.of(1)).as("looked at, and the oldest").isNotSameAs(first);
  }

  @Test
  void valueThatNobodyWorksOnYet_isOneOfThoseAtOnce() {
    assertThat(values.of(1, _ -> true, 1)).isPresent();
    assertThat(values.of(2, _ -> true, 1)).isEmpty();
    values.of(1).look(() -> "known");
    assertThat(values.of(2, _ -> true, 1)).isPresent();
  }
}

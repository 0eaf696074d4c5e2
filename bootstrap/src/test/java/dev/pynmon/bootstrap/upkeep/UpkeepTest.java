package dev.pynmon.bootstrap.upkeep;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class UpkeepTest {
  private final AtomicBoolean listens = new AtomicBoolean();
  private final AtomicInteger ends = new AtomicInteger();
  private final Upkeep upkeep = new Upkeep(this::listens, ends::incrementAndGet);
  private boolean stops;

  private boolean listens() {
    if (stops) {
      upkeep.close();
    }
    return listens.get();
  }

  @AfterEach
  void close() {
    upkeep.close();
  }

  @Test
  void nobodyListensTwiceInARow_ends() {
    upkeep.look();
    assertThat(ends).hasValue(0);
    upkeep.look();
    assertThat(ends).hasValue(1);
  }

  @Test
  void whoListensAgain_isNotEnded() {
    upkeep.look();
    listens.set(true);
    upkeep.look();
    listens.set(false);
    upkeep.look();
    assertThat(ends).hasValue(0);
  }

  @Test
  void closedWhileItLooks_endsNothing() {
    upkeep.look();
    stops = true;
    upkeep.look();
    assertThat(ends).hasValue(0);
  }
}

package dev.pynmon.domain.attention;

import static dev.pynmon.domain.why.Said.NOW;
import static dev.pynmon.domain.why.Said.ago;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pynmon.domain.attention.ClockReading.FastClock;
import dev.pynmon.domain.attention.ClockReading.SlowClock;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.id.RunnerId;
import dev.pynmon.domain.invocation.HistoryEntry;
import dev.pynmon.domain.runner.Heartbeat;
import dev.pynmon.domain.status.KnownStatus;
import dev.pynmon.domain.status.StatusRecord;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ClockReadingTest {
  private static final Map<RunnerId, String> HOSTS =
      Map.of(
          new RunnerId("client"), "web",
          new RunnerId("r1"), "host-a",
          new RunnerId("r2"), "host-b");

  private static Heartbeat sign(String runner, int secondsAgo) {
    return new Heartbeat(
        new RunnerId(runner),
        ago(9_000),
        ago(secondsAgo),
        true,
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  private static HistoryEntry change(String id, KnownStatus status, String by, int secondsAgo) {
    return new HistoryEntry(
        new InvocationId(id),
        ago(secondsAgo),
        new StatusRecord(status, Optional.empty(), ago(secondsAgo)),
        Optional.of(new RunnerId(by)),
        Optional.empty(),
        Optional.empty());
  }

  @Test
  void signsAndChangesAhead_areToldByHostWithTheFarthest() {
    ClockReading read =
        ClockReading.of(
            List.of(sign("r1", -20), sign("r2", 5), sign("unknown", -99)),
            List.of(
                change("i", KnownStatus.RUNNING, "r1", -25),
                change("j", KnownStatus.RUNNING, "r1", -15)),
            HOSTS,
            NOW);

    assertThat(read.ahead()).containsExactly(new FastClock("host-a", Duration.ofSeconds(25)));
    assertThat(read.behind()).isEmpty();
    assertThat(read.hosts()).isEqualTo(3);
    assertThat(read.widest()).contains(Duration.ofSeconds(25));
  }

  @Test
  void takenBeforeRegistered_isBehind() {
    ClockReading read =
        ClockReading.of(
            List.of(),
            List.of(
                change("i", KnownStatus.REGISTERED, "client", 60),
                change("i", KnownStatus.PENDING, "r2", 72),
                change("j", KnownStatus.REGISTERED, "client", 60),
                change("j", KnownStatus.PENDING, "r2", 65),
                change("k", KnownStatus.REGISTERED, "client", 60),
                change("k", KnownStatus.PENDING, "r1", 59)),
            HOSTS,
            NOW);

    assertThat(read.behind())
        .containsExactly(new SlowClock("host-b", "web", Duration.ofSeconds(12)));
  }

  @Test
  void sameHostOrUnknownOne_tellsNothing() {
    ClockReading read =
        ClockReading.of(
            List.of(),
            List.of(
                change("i", KnownStatus.REGISTERED, "r2", 60),
                change("i", KnownStatus.PENDING, "r2", 72),
                change("j", KnownStatus.REGISTERED, "nobody", 60),
                change("j", KnownStatus.PENDING, "r2", 72)),
            HOSTS,
            NOW);

    assertThat(read.behind()).isEmpty();
    assertThat(read.widest()).isEmpty();
  }
}

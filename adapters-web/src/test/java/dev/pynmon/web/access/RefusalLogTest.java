package dev.pynmon.web.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pynmon.domain.access.Actor;
import dev.pynmon.domain.access.Deed;
import dev.pynmon.domain.access.How;
import dev.pynmon.domain.access.Role;
import dev.pynmon.testkit.log.CaughtLog;
import dev.pynmon.web.page.Arrival;
import dev.pynmon.web.page.Body;
import dev.pynmon.web.page.Incoming;
import dev.pynmon.web.page.Peer;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

@Isolated("reads the log")
class RefusalLogTest {
  private static final Actor OLE = new Actor("ole", Role.VIEWER, How.SESSION);
  private static final Incoming POST =
      new Incoming("POST", "/purge", "token=secret", Map.of(), Peer.LOCAL, Body.NONE);
  private static final Arrival ARRIVAL =
      new Arrival("http", false, "localhost", "", "192.0.2.7", false);

  private Instant now = Instant.parse("2026-11-24T14:47:02Z");
  private final RefusalLog log = new RefusalLog(new Ticking());

  @Test
  void minute_hasTenLines_andTheNextTellsOfTheRest() {
    List<String> said =
        CaughtLog.during(
            RefusalLog.class.getName(),
            () -> {
              refuse(25);
              now = now.plusSeconds(60);
              refuse(2);
            });

    String line = "Refused POST /purge from 192.0.2.7: ole is viewer, it needs admin";
    assertThat(said).hasSize(12);
    assertThat(said.subList(0, 10)).containsOnly(line);
    assertThat(said.subList(10, 12))
        .containsExactly(line + "; before it 15 more were refused", line);
  }

  private void refuse(int times) {
    IntStream.range(0, times).forEach(_ -> log.role(OLE, Deed.PURGE, POST, ARRIVAL));
  }

  private final class Ticking extends Clock {
    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }

    @Override
    public Instant instant() {
      return now;
    }
  }
}

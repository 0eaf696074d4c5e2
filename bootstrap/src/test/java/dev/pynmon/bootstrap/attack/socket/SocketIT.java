package dev.pynmon.bootstrap.attack.socket;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pynmon.bootstrap.attack.visit.Tally;
import dev.pynmon.bootstrap.cli.RunningMonitor;
import dev.pynmon.testkit.fixture.SqliteFixture;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What no browser sends is answered once, or refused and the connection closed. */
class SocketIT {
  @TempDir Path folder;

  @Test
  void whateverIsSent_isAnsweredAsItHasToBe() {
    Tally tally = new Tally();
    SocketAttack attack = new SocketAttack(tally);
    List<SocketCase> cases = SocketCases.all();
    String store = SqliteFixture.SHOP4.copyFileTo(folder).toString();
    try (RunningMonitor monitor = RunningMonitor.in(folder, store)) {
      cases.forEach(one -> attack.run(monitor.address(), one));
    }
    assertThat(tally.broken()).isEmpty();
    assertThat(tally.requests()).isGreaterThan(cases.size());
  }
}

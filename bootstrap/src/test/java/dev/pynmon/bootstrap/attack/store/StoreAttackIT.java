package dev.pynmon.bootstrap.attack.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pynmon.bootstrap.attack.monitor.Starter;
import dev.pynmon.bootstrap.attack.route.RouteTable;
import dev.pynmon.bootstrap.attack.visit.Budget;
import dev.pynmon.bootstrap.attack.visit.Tally;
import dev.pynmon.bootstrap.e2e.OwnRedis;
import dev.pynmon.testkit.Extent;
import dev.pynmon.testkit.fixture.RedisFixture;
import dev.pynmon.testkit.fixture.SqliteFixture;
import dev.pynmon.testkit.redis.RedisServer;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever a store holds, and however it is damaged, every page answers. */
@Order(2)
@Tag("redis")
class StoreAttackIT {
  /** In a full run as many as there are ways to damage a file; {@code dev/attack} walks on. */
  private static final int STORES = Extent.askedBy(System.getenv()).of(2, 10);

  @TempDir Path folder;

  private final Tally tally = new Tally();
  private final Tour tour = new Tour(Starter.inside(), RouteTable.ofProgram(), 1, tally);

  @Test
  void whateverColumnsHold_everyPageAnswers() {
    HostileColumns attack = new HostileColumns(folder, tour, new Random(16));
    attack.whole(SqliteFixture.SHOP4);
    attack.run(List.of(SqliteFixture.SHOP4, SqliteFixture.SPLIT), Budget.times(STORES));

    assertThat(tally.broken()).isEmpty();
    assertThat(tally.stores()).isEqualTo(STORES + 1);
  }

  @Test
  void howeverFilesAreDamaged_everyPageAnswers() {
    new DamagedFiles(folder, tour, new Random(16))
        .run(List.of(SqliteFixture.SHOP4), Budget.times(STORES));

    assertThat(tally.broken()).isEmpty();
    assertThat(tally.stores()).isEqualTo(STORES);
  }

  @Test
  void whateverKeysHold_everyPageAnswers() {
    try (RedisServer server = OwnRedis.start()) {
      HostileKeys attack = new HostileKeys(folder, server, tour, new Random(16));
      attack.whole(RedisFixture.SHOP3);
      attack.run(List.of(RedisFixture.SHOP3), Budget.times(STORES));
    }
    assertThat(tally.broken()).isEmpty();
    assertThat(tally.stores()).isEqualTo(STORES + 1);
  }
}

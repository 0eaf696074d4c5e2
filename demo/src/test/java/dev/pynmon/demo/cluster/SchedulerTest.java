package dev.pynmon.demo.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pynmon.application.port.plugin.StoreApp;
import dev.pynmon.demo.SimulatedCluster;
import dev.pynmon.demo.app.AppModel;
import dev.pynmon.demo.app.ShopModel;
import dev.pynmon.demo.chance.Dice;
import dev.pynmon.demo.chance.Micros;
import dev.pynmon.demo.invocation.World;
import dev.pynmon.domain.id.AppId;
import dev.pynmon.memory.store.MemoryApp;
import dev.pynmon.memory.store.MemoryStore;
import dev.pynmon.memory.store.PynencRelease;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class SchedulerTest {
  private static final long START = Micros.of(SimulatedCluster.START);
  private static final long STEP = 10 * Micros.MILLI;

  private final Clock clock = Clock.fixed(SimulatedCluster.START, ZoneOffset.UTC);
  private final MemoryStore memory = new MemoryStore(clock);
  private final AppModel model = new ShopModel.Maker().present(1);
  private final MemoryApp app = memory.add(model.info(), PynencRelease.V0_4);
  private final Dice.Box chance = new Dice.Box(1, "test");
  private final Cluster cluster = new Cluster(World.of(chance, START, app), model, chance);

  /** The first run finds every cron due. */
  @Test
  void runThatIsUnderWayAtTheEnd_callsNothingAnyMore() {
    cluster.start(model, START);
    while (!isRunning() && cluster.world().now() < START + Micros.HOUR) {
      cluster.runUntil(cluster.world().now() + STEP, app::atomically);
    }
    assertThat(isRunning()).isTrue();
    int begun = cluster.families().size();

    cluster.retire();
    cluster.runUntil(cluster.world().now() + Micros.MINUTE, app::atomically);

    assertThat(isRunning()).isFalse();
    assertThat(cluster.families()).hasSize(begun);
  }

  private boolean isRunning() {
    return !opened()
        .orchestrator()
        .available()
        .flatMap(orchestrator -> orchestrator.atomicRuns().available())
        .orElseThrow()
        .running(1)
        .isEmpty();
  }

  private StoreApp opened() {
    return memory
        .open(SimulatedCluster.context(clock, Duration.ofSeconds(5)))
        .open(new AppId("shop"));
  }
}

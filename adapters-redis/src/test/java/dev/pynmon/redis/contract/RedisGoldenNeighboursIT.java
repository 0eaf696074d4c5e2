package dev.pynmon.redis.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.testkit.fixture.GoldenNeighbours;
import dev.pynmon.testkit.fixture.RedisFixture;
import dev.pynmon.testkit.golden.GoldenNeighboursContract;
import dev.pynmon.testkit.golden.OpenedStores;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Nine applications in one database, some named like patterns of the others. */
@Tag("redis")
final class RedisGoldenNeighboursIT extends GoldenNeighboursContract {
  static List<GoldenNeighbours> applications() {
    return GoldenNeighbours.redis();
  }

  @Override
  protected OpenedStores open(Path folder) {
    return LoadedFixture.open(RedisFixture.NEIGHBOURS);
  }

  @Override
  protected List<GoldenNeighbours> all() {
    return applications();
  }

  /** pynenc's own order on Redis. */
  @Override
  protected void areNewestFirst(GoldenNeighbours golden, List<InvocationId> listed) {
    assertThat(listed).containsExactlyElementsOf(golden.newestFirst());
  }

  @Test
  void thereAreNine() {
    assertThat(all()).hasSize(9);
  }
}

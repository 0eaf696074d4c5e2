package dev.pynmon.sqlite.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.invocation.History;
import dev.pynmon.testkit.fixture.GoldenNeighbours;
import dev.pynmon.testkit.fixture.SqliteFixture;
import dev.pynmon.testkit.golden.GoldenNeighboursContract;
import dev.pynmon.testkit.golden.OpenedStores;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Eight applications in one file, none of which sees anything of another. */
final class SqliteGoldenNeighboursTest extends GoldenNeighboursContract {
  static List<GoldenNeighbours> applications() {
    return GoldenNeighbours.sqlite();
  }

  @Override
  protected OpenedStores open(Path folder) {
    return OpenedFixture.copied(SqliteFixture.NEIGHBOURS, folder).stores();
  }

  @Override
  protected List<GoldenNeighbours> all() {
    return applications();
  }

  /** pynenc's own order on SQLite is another one, so the histories are asked. */
  @Override
  protected void areNewestFirst(GoldenNeighbours golden, List<InvocationId> listed) {
    Map<InvocationId, History> histories =
        opened().stateBackend(golden.app()).histories().of(listed, 10);
    assertThat(listed)
        .extracting(id -> Optional.ofNullable(histories.get(id)).orElseThrow())
        .extracting(history -> history.registeredAt().orElseThrow())
        .isSortedAccordingTo(Comparator.reverseOrder());
  }

  @Test
  void thereAreEight() {
    assertThat(all()).hasSize(8);
  }
}

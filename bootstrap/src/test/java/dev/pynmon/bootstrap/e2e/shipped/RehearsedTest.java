package dev.pynmon.bootstrap.e2e.shipped;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pynmon.bootstrap.Rehearsal;
import dev.pynmon.testkit.fixture.SqliteFixture;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What a distribution makes its class archive of. A process of its own would take seven times the
 * work to come to the same: {@code dev/check-dist} by hand, and in a full run, lets it.
 */
class RehearsedTest {
  @TempDir Path folder;

  @Test
  void rehearsal_endsWell_andSeesAPageOfEachKind() {
    String store = SqliteFixture.SHOP4.copyFileTo(folder).toString();
    List<Set<String>> walks = new ArrayList<>();

    assertThat(Rehearsal.rehearse(store, walks::add)).isZero();

    assertThat(walks).as("two commands that find nothing, one that does, two sites").hasSize(5);
    assertThat(walks.subList(0, 3)).allMatch(Set::isEmpty);
    assertThat(walks.subList(3, 5)).allSatisfy(RehearsedTest::assertEachKind);
  }

  private static void assertEachKind(Set<String> visited) {
    assertThat(visited)
        .contains("/", "/invocations", "/broker", "/apps/")
        .anyMatch(path -> path.endsWith(".css"))
        .anyMatch(path -> path.contains("?status="))
        .hasSizeBetween(100, 300);
    assertThat(visited).filteredOn(path -> path.matches("/invocations/[0-9a-f-]{36}")).hasSize(1);
  }
}

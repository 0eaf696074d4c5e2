package dev.pynmon.sqlite.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pynmon.application.port.out.rerun.RegisterOutcome;
import dev.pynmon.application.port.plugin.StoreApp;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.invocation.Invocation;
import dev.pynmon.domain.orchestrator.InvocationState;
import dev.pynmon.domain.rerun.NewInvocation;
import dev.pynmon.testkit.fixture.SqliteFixture;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What real pynenc wrote, of whatever version and in however many files, can be run again. */
final class SqliteRerunFixturesTest {
  private static final RegisterOutcome DONE = new RegisterOutcome.Registered(0, List.of());

  @TempDir private Path folder;

  @ParameterizedTest
  @EnumSource
  void everyTask_isRunAgain(SqliteFixture fixture) {
    try (RerunFiles files = RerunFiles.open(fixture.copyTo(folder))) {
      for (String prefix : files.prefixes()) {
        for (InvocationState original : files.newestOfEachTask(prefix)) {
          NewInvocation again = files.again(prefix, original);
          assertThat(files.register(prefix, again)).isNotEmpty().allMatch(DONE::equals);
          assertRegistered(files, prefix, again);
        }
      }
    }
  }

  private static void assertRegistered(RerunFiles files, String prefix, NewInvocation again) {
    List<InvocationId> id = List.of(again.id());
    assertThat(files.first(prefix, StoreApp::orchestrator).orElseThrow().statuses().of(id))
        .containsOnlyKeys(again.id());
    assertThat(files.first(prefix, StoreApp::broker).orElseThrow().queues().find(id).first())
        .containsOnlyKeys(again.id());
    assertThat(files.record(prefix, again.id()).map(Invocation::arguments))
        .isEqualTo(files.record(prefix, again.original()).map(Invocation::arguments));
  }

  @Test
  void eightApplicationsInOneFile_leaveEachOtherAsTheyAre() {
    try (RerunFiles files = RerunFiles.open(SqliteFixture.NEIGHBOURS.copyTo(folder))) {
      assertThat(files.prefixes()).hasSize(8);
      Map<String, List<String>> rows = files.files().getFirst().dump();
      for (String prefix : files.prefixes()) {
        Map<String, List<String>> before = othersThan(prefix, rows);
        InvocationState original = files.newestOfEachTask(prefix).getFirst();
        files.register(prefix, files.again(prefix, original));
        rows = files.files().getFirst().dump();
        assertThat(othersThan(prefix, rows)).isEqualTo(before);
      }
    }
  }

  private static Map<String, List<String>> othersThan(
      String prefix, Map<String, List<String>> rows) {
    Map<String, List<String>> others = new TreeMap<>(rows);
    others.keySet().removeIf(table -> table.startsWith(prefix + "__"));
    others.remove("sqlite_sequence");
    return others;
  }
}

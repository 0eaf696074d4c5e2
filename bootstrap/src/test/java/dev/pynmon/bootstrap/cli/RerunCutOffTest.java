package dev.pynmon.bootstrap.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.rerun.BulkId;
import dev.pynmon.testkit.fixture.SqliteFixture;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A command that was killed between two files of an application, and is repeated. */
@Tag("slow")
class RerunCutOffTest {
  private static final BulkId RUN = new BulkId("cut-off");
  private static final InvocationId ONE = new InvocationId("26b5e1b6-2771-4a06-a8df-387d15454599");
  private static final InvocationId OTHER =
      new InvocationId("66983795-3a4b-41b3-9385-1d99d280b9ec");
  private static final String PREFIX = "split_ad1a6405__";

  @TempDir private Path folder;
  private List<Path> files = List.of();

  @BeforeEach
  void copy() {
    files = SqliteFixture.SPLIT.copyTo(folder);
  }

  private Typed rerun() {
    List<String> typed = new ArrayList<>(List.of("rerun"));
    files.forEach(file -> typed.add(file.toString()));
    typed.addAll(
        List.of("--status", "failed", "--confirm", "split", "--no-canary", "--run", RUN.value()));
    typed.addAll(List.of("--per-minute", "6000", "--now", "2027-01-01T00:00:00Z"));
    return Typed.in(folder, typed.toArray(String[]::new));
  }

  /** How often an invocation stands in each place. */
  private List<Integer> places(InvocationId id) throws SQLException {
    return List.of(
        count("state", "state_backend_invocations", id),
        count("state", "state_backend_history", id),
        count("orchestrator", "orchestrator_invocations", id),
        count("broker", "broker_message_queue", id));
  }

  private int count(String file, String table, InvocationId id) throws SQLException {
    try (Connection connection = open(file);
        Statement statement = connection.createStatement();
        ResultSet found =
            statement.executeQuery(
                "SELECT count(*) FROM \"%s%s\" WHERE invocation_id = '%s'"
                    .formatted(PREFIX, table, id))) {
      return found.getInt(1);
    }
  }

  private void forget(String file, String table, InvocationId id) throws SQLException {
    try (Connection connection = open(file);
        Statement statement = connection.createStatement()) {
      statement.execute(
          "DELETE FROM \"%s%s\" WHERE invocation_id = '%s'".formatted(PREFIX, table, id));
    }
  }

  private Connection open(String file) throws SQLException {
    return DriverManager.getConnection(
        "jdbc:sqlite:" + folder.resolve("split-" + file + ".sqlite"));
  }

  @Test
  void eachStandsOnceInEachFile_andWhatWasCutOffIsCompleted() throws SQLException {
    InvocationId one = RUN.rerunOf(ONE);
    InvocationId other = RUN.rerunOf(OTHER);
    assertThat(rerun().code()).isZero();
    forget("broker", "broker_message_queue", one);
    forget("broker", "broker_message_queue", other);
    forget("orchestrator", "orchestrator_invocations", other);
    assertThat(places(one)).containsExactly(1, 1, 1, 0);
    assertThat(places(other)).containsExactly(1, 1, 0, 0);

    Typed again = rerun();

    assertThat(again.code()).isZero();
    assertThat(again.out()).contains("registered anew  2", ONE + "  " + one, OTHER + "  " + other);
    for (InvocationId each : Stream.of(one, other).toList()) {
      assertThat(places(each)).containsExactly(1, 1, 1, 1);
    }
    assertThat(rerun().out()).isEqualTo(again.out());
    assertThat(places(one)).containsExactly(1, 1, 1, 1);
  }

  @Test
  void whatARunnerTookMeanwhile_getsNoMessageMore() throws SQLException {
    InvocationId one = RUN.rerunOf(ONE);
    assertThat(rerun().code()).isZero();
    forget("broker", "broker_message_queue", one);
    try (Connection connection = open("orchestrator");
        Statement statement = connection.createStatement()) {
      statement.execute(
          "UPDATE \"%sorchestrator_invocations\" SET status = 'pending' WHERE invocation_id = '%s'"
              .formatted(PREFIX, one));
    }

    assertThat(rerun().code()).isZero();

    assertThat(places(one)).containsExactly(1, 1, 1, 0);
  }
}

package dev.pynmon.bootstrap.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pynmon.bootstrap.Repository;
import dev.pynmon.bootstrap.config.Key;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RerunUsageTest {
  /** Explained where all commands are. */
  private static final List<Key> OF_OTHERS_TOO = List.of(Key.STORES, Key.APP, Key.TASKS, Key.JSON);

  @TempDir private Path folder;

  @Test
  void everyOption_isExplained() {
    String reruns = Repository.text("docs/reruns.md");

    assertThat(Commands.OF_RERUN)
        .filteredOn(key -> !OF_OTHERS_TOO.contains(key))
        .allSatisfy(key -> assertThat(reruns).containsPattern("\\|.*`" + key.flag() + "[` ]"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          --dry-run                           | nothing says which invocations; accepted are --id, --failures, or --status, --task, --workflow, --since and --until.
          --failures                          | --confirm is missing: it names the application of which many run again; --dry-run tells which.
          --id a --id b                       | --confirm is missing: it names the application of which many run again; --dry-run tells which.
          --id a --run r                      | --confirm is missing: it names the application of which many run again; --dry-run tells which.
          --id a --app x --confirm y          | --app names 'x' and --confirm 'y': nothing is run again.
          --id a --failures                   | --id names invocations; with it no others can be meant.
          --id a --task t                     | --id names invocations; with it no others can be meant.
          --task t --exception E --confirm x  | --exception is about --failures, which is missing.
          --failures --status failed          | --failures goes with --task, --exception, --since and --until alone.
          --status bogus                      | --status is 'bogus'; accepted is one of registered, concurrency_controlled, concurrency_controlled_final, rerouted, pending, pending_recovery, running, running_recovery, paused, resumed, killed, retry, success, failed.
          --failures --since yesterday        | --since is 'yesterday'; accepted is an instant such as 2026-11-24T14:45:10Z, or how long ago it was, such as 30m, 2h or 7d.
          --failures --since 1h --until 2h    | --until lies before --since.
          --id a --priority 101               | --priority is '101'; accepted is a number from -100 to 100.
          --id a --priority high              | --priority is 'high'; accepted is a number from -100 to 100.
          --id a --queue a/b                  | --queue is 'a/b'; accepted is 1 to 200 letters, digits, dots, hyphens and underscores.
          --id a --set x                      | --set is 'x'; accepted is the name of an argument and a value, such as x=[1,2].
          --failures --limit 10001            | --limit is '10001'; accepted is a number from 1 to 10000.
          --failures --per-minute 0           | --per-minute is '0'; accepted is a number from 1 to 6000.
          --failures --run a_b                | --run is 'a_b'; accepted is 1 to 64 letters, digits and hyphens.
          """)
  void wrongUsageOfRerun_isSaid(String typed, String sentence) {
    assertThat(type("rerun", typed))
        .isEqualTo(new Typed(ExitCode.USAGE, "", "pynmon rerun: " + sentence + "\n"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          --json        | nothing says which invocations; accepted are --id and --all; --dry-run tells which are stranded.
          --id a --all  | only one of --id and --all is accepted.
          --all --queue a/b | --queue is 'a/b'; accepted is 1 to 200 letters, digits, dots, hyphens and underscores.
          """)
  void wrongUsageOfRecover_isSaid(String typed, String sentence) {
    assertThat(type("recover", typed))
        .isEqualTo(new Typed(ExitCode.USAGE, "", "pynmon recover: " + sentence + "\n"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"abc", "0.5", "10081", "-1", "1e3", "10,5"})
  void timeThatIsNone_isSaid(String minutes) {
    assertThat(type("free-scheduler", "--dead-after " + minutes))
        .isEqualTo(
            new Typed(
                ExitCode.USAGE,
                "",
                "pynmon free-scheduler: --dead-after is '%s'; accepted is a number of minutes from 1 to 10080.%n"
                    .formatted(minutes)));
  }

  private Typed type(String command, String typed) {
    List<String> args = new ArrayList<>(List.of(command, "shop.sqlite"));
    args.addAll(List.of(typed.split(" +")));
    return Typed.in(folder, args.toArray(String[]::new));
  }
}

package dev.pynmon.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pynmon.bootstrap.cli.RunningMonitor;
import dev.pynmon.bootstrap.cli.Typed;
import dev.pynmon.testkit.fixture.SqliteFixture;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** That a rehearsal ends well is seen where a distribution makes its class archive. */
class RehearsalTest {
  @TempDir Path folder;

  @Test
  void rehearse_ofWhatIsNoStore_tells() {
    assertThat(Rehearsal.rehearse(folder.toString())).isEqualTo(1);
  }

  /** What is rehearsed with it would go unnoticed if it were not understood. */
  @Test
  void emptyRedis_isAServerWithoutAnApplication() {
    try (EmptyRedis redis = new EmptyRedis()) {
      Typed typed = Typed.in(folder, "status", redis.address());

      assertThat(typed.err())
          .isEqualTo(
              "127.0.0.1: no pynenc application was found in %s. Is it the right one?%n"
                  .formatted(redis.address()));
      assertThat(typed.code()).isEqualTo(1);
    }
  }

  @Test
  void walk_seesEachKindOfPageAFewTimes() {
    Path store = SqliteFixture.SHOP4.copyFileTo(folder);
    try (RunningMonitor monitor = RunningMonitor.in(folder, store.toString())) {
      SiteWalk walk = new SiteWalk(() -> "Pynmon is at " + monitor.address() + "\n");

      walk.await(() -> {});

      assertThat(walk.visited())
          .contains("/", "/invocations", "/broker", "/apps/")
          .anyMatch(path -> path.endsWith(".css"))
          .anyMatch(path -> path.contains("?status="))
          .hasSizeBetween(20, 500);
      assertThat(walk.visited().stream().filter(path -> path.matches("/invocations/[0-9a-f-]{36}")))
          .hasSizeBetween(1, 3);
    }
  }
}

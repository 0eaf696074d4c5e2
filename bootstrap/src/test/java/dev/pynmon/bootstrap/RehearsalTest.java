package dev.pynmon.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pynmon.bootstrap.cli.Typed;
import dev.pynmon.testkit.fixture.SqliteFixture;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** That a rehearsal ends well, and of what, is seen in {@code e2e}. */
class RehearsalTest {
  @TempDir Path folder;

  @Test
  void rehearse_ofWhatIsNoStore_tells() {
    assertThat(Rehearsal.rehearse(folder.toString(), visited -> {})).isEqualTo(1);
  }

  /** What is rehearsed with it would go unnoticed if it were not understood. */
  @Test
  void emptyRedis_isAServerWithoutAnApplication() {
    String store = SqliteFixture.SHOP4.copyFileTo(folder).toString();
    try (EmptyRedis redis = new EmptyRedis()) {
      String nothing =
          "127.0.0.1: no pynenc application was found in %s. Is it the right one?%n"
              .formatted(redis.address());
      Typed status = Typed.in(folder, "status", redis.address());
      Typed why = Typed.in(folder, "why", "NOBODY", redis.address(), store);

      assertThat(status.err()).isEqualTo(nothing);
      assertThat(why.err())
          .isEqualTo(nothing + "pynmon why: there is no invocation NOBODY in shop4.%n".formatted());
      assertThat(List.of(status.code(), why.code())).containsExactly(1, 1);
    }
  }
}

package dev.pynmon.bootstrap.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pynmon.testkit.fixture.SqliteFixture;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AttentionCommandTest {
  private static final String NOW = "2026-11-24T14:45:10Z";

  @TempDir Path folder;

  private Typed attention(String... options) {
    Path store = SqliteFixture.SHOP4.copyFileTo(folder);
    String[] args = new String[options.length + 5];
    System.arraycopy(options, 0, args, 5, options.length);
    args[0] = "status";
    args[1] = "--attention";
    args[2] = "--now";
    args[3] = NOW;
    args[4] = store.toString();
    return Typed.in(folder, args);
  }

  @Test
  void whatIsFound_isALineEach_belowASummary_andEndsWithThree() {
    Typed typed = attention();
    System.out.println(typed);

    assertThat(typed.err()).isEmpty();
    assertThat(typed.code()).isEqualTo(3);
  }

  @Test
  void json() {
    Typed typed = attention("--json");
    System.out.println(typed);
  }

  @Test
  void bad() {
    System.out.println(attention("--threshold", "queue_waits=1y"));
    System.out.println(attention("--threshold", "queues=1y"));
  }
}

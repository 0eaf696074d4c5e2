package dev.pynmon.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TerminalTest {
  @Test
  void whatIsPiped_isReadLineByLine_asUtf8() {
    Terminal terminal = piped("grün\nsecond\r\n\nlast");

    assertThat(terminal.isTerminal()).isFalse();
    assertThat(terminal.secret("?")).contains("grün");
    assertThat(terminal.secret("?")).contains("second");
    assertThat(terminal.secret("?")).contains("");
    assertThat(terminal.secret("?")).contains("last");
    assertThat(terminal.secret("?")).isEmpty();
  }

  @Test
  void endlessLine_isCut() {
    assertThat(piped("x".repeat(20_000)).secret("?").orElseThrow()).hasSize(10_000);
  }

  private static Terminal piped(String text) {
    return new Terminal(
        Optional.empty(), new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
  }
}

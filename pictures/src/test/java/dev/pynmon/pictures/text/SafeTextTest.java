package dev.pynmon.pictures.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SafeTextTest {
  @Test
  void line_controlsAndDirectionMarks_areWrittenOut() {
    assertThat(SafeText.line("a\0b\n\u202Ec\uD800", 100))
        .isEqualTo("a\\u0000b\\u000a\\u202ec\\ud800");
  }

  @Test
  void block_lineBreaksAndTabs_stay() {
    assertThat(SafeText.block("a\n\tb\r", 100)).isEqualTo("a\n\tb\\u000d");
  }

  @Test
  void line_longText_isCutBetweenCharacters() {
    assertThat(SafeText.line("ab😀c", 3)).isEqualTo("ab…");
    assertThat(SafeText.line("ab😀c", 4)).isEqualTo("ab😀…");
    assertThat(SafeText.line("x".repeat(1_000_000), 10)).isEqualTo("xxxxxxxxxx…");
  }

  @Test
  void line_otherScriptsAndMarkup_stay() {
    assertThat(SafeText.line("日本 שלום <script>", 100)).isEqualTo("日本 שלום <script>");
  }
}

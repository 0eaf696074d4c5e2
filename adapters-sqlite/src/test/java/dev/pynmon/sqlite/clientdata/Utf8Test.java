package dev.pynmon.sqlite.clientdata;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class Utf8Test {
  @ParameterizedTest
  @CsvSource({
    "abc, 2, ab",
    "größe, 2, gr",
    "größe, 3, gr",
    "größe, 4, grö",
    "日本, 4, 日",
    "日本, 5, 日",
    "日本, 6, 日本",
    "a\uD83D\uDE00, 4, a",
    "a\uD83D\uDE00, 5, a\uD83D\uDE00"
  })
  void cutText_endsWithAWholeCharacter(String text, int bytes, String beginning) {
    byte[] all = text.getBytes(StandardCharsets.UTF_8);
    assertThat(Utf8.beginning(Arrays.copyOf(all, bytes))).isEqualTo(beginning);
  }

  @Test
  void whatIsNoText_isReadToo() {
    assertThat(Utf8.beginning(new byte[0])).isEmpty();
    assertThat(Utf8.beginning(new byte[] {(byte) 0x80, (byte) 0x80})).isEqualTo("\uFFFD\uFFFD");
    assertThat(Utf8.beginning(new byte[] {'a', (byte) 0xff})).isEqualTo("a\uFFFD");
  }
}

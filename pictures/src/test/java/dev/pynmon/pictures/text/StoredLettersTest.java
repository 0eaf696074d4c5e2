package dev.pynmon.pictures.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What stands escaped in a store is read as letters, and nothing else of it changes. */
class StoredLettersTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"f\\u00fcr dich\" | \"für dich\"",
        "\\u65e5\\u672C | 日本",
        "\\ud83d\\ude80! | 🚀!",
        "\\\\u00fc | \\\\u00fc",
        "\\\\\\u00fc | \\\\ü",
        "a\\u0041\\u0022\\u000a | a\\u0041\\u0022\\u000a",
        "\\u202e\\ufeff\\u2028 | \\u202e\\ufeff\\u2028",
        "\\ud83d\\u00fc | \\ud83dü",
        "\\ud83d | \\ud83d",
        "\\ude80\\ud83d\\ude80 | \\ude80🚀",
        "\\u00f | \\u00f",
        "\\u00g1 | \\u00g1",
        "x\\ | x\\",
        "plain | plain",
      })
  void escapedLetters_areLetters(String stored, String shown) {
    assertThat(StoredLetters.in(stored)).isEqualTo(shown);
  }
}

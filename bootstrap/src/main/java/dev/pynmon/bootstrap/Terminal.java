package dev.pynmon.bootstrap;

import dev.pynmon.bootstrap.console.Keyboard;
import java.io.Console;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/** The keyboard of whoever started the program, or what they pipe into it. */
final class Terminal implements Keyboard {
  private static final int LONGEST_LINE = 10_000;

  private final Optional<Console> console;
  private final InputStream piped;

  /**
   * Hears both.
   *
   * @param console where somebody sits
   * @param piped read where nobody does
   */
  Terminal(Optional<Console> console, InputStream piped) {
    this.console = console;
    this.piped = piped;
  }

  @Override
  public boolean isTerminal() {
    return console.isPresent();
  }

  @Override
  public Optional<String> secret(String prompt) {
    return console.isPresent()
        ? Optional.ofNullable(console.get().readPassword("%s", prompt)).map(Terminal::text)
        : line();
  }

  @Override
  public byte[] piped(int most) {
    try {
      return piped.readNBytes(most);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String text(char[] typed) {
    String text = new String(typed);
    Arrays.fill(typed, ' ');
    return text;
  }

  private Optional<String> line() {
    try {
      byte[] bytes = new byte[LONGEST_LINE];
      int length = 0;
      int next = piped.read();
      boolean atEnd = next < 0;
      while (next >= 0 && next != '\n' && length < LONGEST_LINE) {
        bytes[length++] = (byte) next;
        next = piped.read();
      }
      String line = new String(bytes, 0, length, StandardCharsets.UTF_8);
      return atEnd
          ? Optional.empty()
          : Optional.of(line.endsWith("\r") ? line.substring(0, line.length() - 1) : line);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

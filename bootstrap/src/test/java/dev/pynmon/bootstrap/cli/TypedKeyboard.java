package dev.pynmon.bootstrap.cli;

import dev.pynmon.bootstrap.console.Keyboard;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/** Lines that a test types, and what was asked for them. */
final class TypedKeyboard implements Keyboard {
  final List<String> asked = new ArrayList<>();
  private final boolean terminal;
  private final Deque<String> lines;

  private TypedKeyboard(boolean terminal, String... lines) {
    this.terminal = terminal;
    this.lines = new ArrayDeque<>(List.of(lines));
  }

  static TypedKeyboard terminal(String... lines) {
    return new TypedKeyboard(true, lines);
  }

  static TypedKeyboard piped(String... lines) {
    return new TypedKeyboard(false, lines);
  }

  @Override
  public boolean isTerminal() {
    return terminal;
  }

  @Override
  public Optional<String> secret(String prompt) {
    asked.add(prompt);
    return Optional.ofNullable(lines.poll());
  }

  @Override
  public byte[] piped(int most) {
    byte[] all = String.join("\n", lines).getBytes(StandardCharsets.UTF_8);
    return Arrays.copyOf(all, Math.min(all.length, most));
  }
}

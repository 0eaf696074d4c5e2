package dev.pynmon.format;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/** Rows that a real pynenc or jsonpickle wrote, columns parted by tabs. */
final class Resource {
  private Resource() {}

  static List<String[]> rows(String name) {
    try (InputStream in = requireNonNull(Resource.class.getResourceAsStream(name))) {
      String all = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return Arrays.stream(all.split("\n")).map(line -> line.split("\t", -1)).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static List<String> lines(String name) {
    return rows(name).stream().map(row -> String.join("\t", row)).toList();
  }
}

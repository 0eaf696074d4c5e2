package dev.pynmon.web.asset;

import dev.pynmon.web.html.Html;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Our style sheets as text, for tests. */
record StyleSheet(Map<String, String> files) {
  private static final Pattern TOKEN =
      Pattern.compile("--([\\w-]+):\\s*light-dark\\((#\\w+),\\s*(#\\w+)\\)");

  static StyleSheet ours() {
    Map<String, String> files = new TreeMap<>();
    try (Stream<Path> found = Files.list(folder())) {
      found.sorted(Comparator.naturalOrder()).forEach(file -> files.put(name(file), read(file)));
      return new StyleSheet(files);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The colours that have a name: light, then dark. */
  Map<String, List<Color>> tokens() {
    Map<String, List<Color>> tokens = new TreeMap<>();
    TOKEN
        .matcher(String.join("\n", files.values()))
        .results()
        .forEach(
            found ->
                tokens.put(
                    found.group(1), List.of(Color.hex(found.group(2)), Color.hex(found.group(3)))));
    return tokens;
  }

  /** The two colours that a rule gives a property. */
  List<Color> pair(String selector, String property) {
    return Pattern.compile(
            Pattern.quote(selector)
                + "\\s*\\{[^}]*(?<![\\w-])"
                + property
                + ":\\s*light-dark\\((#\\w+),\\s*(#\\w+)\\)")
        .matcher(String.join("\n", files.values()))
        .results()
        .map(found -> List.of(Color.hex(found.group(1)), Color.hex(found.group(2))))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no " + property + " of " + selector));
  }

  private static Path folder() {
    try {
      return Path.of(Html.class.getProtectionDomain().getCodeSource().getLocation().toURI())
          .resolve("pynmon/static/css");
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String name(Path file) {
    return file.getFileName().toString();
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

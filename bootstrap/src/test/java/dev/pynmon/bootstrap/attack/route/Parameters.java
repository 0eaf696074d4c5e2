package dev.pynmon.bootstrap.attack.route;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The parameters of addresses that the documents name. */
final class Parameters {
  private static final List<String> DOCUMENTS = List.of("compatibility.md", "timeline.md");
  private static final Pattern NAME = Pattern.compile("`([a-z][a-z_]{1,40})`");

  private Parameters() {}

  /** Words in code quotes, of which some are no parameters: they do no harm. */
  static Stream<String> documented() {
    return DOCUMENTS.stream()
        .map(Parameters::text)
        .flatMap(text -> NAME.matcher(text).results())
        .map(name -> name.group(1))
        .distinct();
  }

  private static String text(String document) {
    try {
      return Files.readString(root().resolve("docs").resolve(document));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path root() {
    Path root = Path.of("").toAbsolutePath();
    while (!Files.exists(root.resolve("CONTRIBUTING.md"))) {
      root = root.getParent();
    }
    return root;
  }
}

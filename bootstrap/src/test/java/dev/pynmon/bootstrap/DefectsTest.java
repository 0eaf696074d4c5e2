package dev.pynmon.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The list of Pynmon's defects names tests that there are. */
class DefectsTest {
  private static final Pattern NAMED = Pattern.compile("`(\\w+)\\.(\\w+)`");

  @Test
  void everyTestThatIsNamed_exists() throws IOException {
    Map<String, String> tests = tests();
    List<String> missing =
        NAMED
            .matcher(Files.readString(root().resolve("docs/defects.md")))
            .results()
            .filter(
                test ->
                    !tests
                        .getOrDefault(test.group(1) + ".java", "")
                        .contains(" void " + test.group(2) + "("))
            .map(test -> test.group(1) + "." + test.group(2))
            .toList();

    assertThat(tests).isNotEmpty();
    assertThat(missing).isEmpty();
  }

  /** The texts of all tests by the names of their files; of two with one name, both. */
  private static Map<String, String> tests() throws IOException {
    try (Stream<Path> files = Files.walk(root())) {
      return files
          .filter(file -> file.toString().matches(".*/src/.*(Test|Contract)\\.java"))
          .collect(
              Collectors.toMap(
                  file -> file.getFileName().toString(), DefectsTest::text, String::concat));
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
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

package dev.pynmon.web.asset;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ModulesTest {
  private static final String FOLDER = "pynmon/static/js/";

  private static List<Asset> read(String... names) {
    return Modules.read(FOLDER, "text/javascript", List.of(names));
  }

  @Test
  void read_imports_nameTheFilesThatAreServed() {
    List<Asset> modules = read("query-kept", "query", "search", "highlight", "family");
    String family = new String(modules.getLast().plain(), UTF_8);

    assertThat(family)
        .contains("from \"./" + modules.get(3).name() + "\"")
        .doesNotContain("from \"./highlight.js\"");
    assertThat(modules)
        .extracting(Asset::name)
        .allMatch(name -> name.matches("[a-z-]+-[0-9a-f]{12}\\.js"));
  }

  /** Indentation and comments are left out wherever they stand. */
  @Test
  void texts_endOnTheLineWhereTheyBegin_andHoldNoComment() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("src/main/resources").resolve(FOLDER))) {
      assertThat(files.filter(file -> file.toString().endsWith(".js")).toList())
          .isNotEmpty()
          .allSatisfy(
              file ->
                  assertThat(Files.readAllLines(file))
                      .allSatisfy(line -> assertThat(line.split("`", -1).length % 2).isOdd())
                      .noneMatch(line -> line.matches(".*[\"'`][^\"'`]* // [^\"'`]*[\"'`].*")));
    }
  }

  @Test
  void read_importOfWhatComesLater_fails() {
    assertThatIllegalStateException()
        .isThrownBy(() -> read("family", "highlight"))
        .withMessageContaining("highlight.js");
  }
}

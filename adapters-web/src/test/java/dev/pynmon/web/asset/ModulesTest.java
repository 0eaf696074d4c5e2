package dev.pynmon.web.asset;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.List;
import org.junit.jupiter.api.Test;

class ModulesTest {
  private static final String FOLDER = "pynmon/static/js/";

  private static List<Asset> read(String... names) {
    return Modules.read(FOLDER, "text/javascript", List.of(names));
  }

  @Test
  void read_imports_nameTheFilesThatAreServed() {
    List<Asset> modules = read("search", "highlight", "family");
    String family = new String(modules.getLast().plain(), UTF_8);

    assertThat(family)
        .contains("from \"./" + modules.get(1).name() + "\"")
        .doesNotContain("from \"./highlight.js\"");
    assertThat(modules)
        .extracting(Asset::name)
        .allMatch(name -> name.matches("[a-z]+-[0-9a-f]{12}\\.js"));
  }

  @Test
  void read_importOfWhatComesLater_fails() {
    assertThatIllegalStateException()
        .isThrownBy(() -> read("family", "highlight"))
        .withMessageContaining("highlight.js");
  }
}

package dev.pynmon.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The list of Pynmon's defects names tests that there are. */
class DefectsTest {
  private static final Pattern NAMED = Pattern.compile("`(\\w+)\\.(\\w+)`");

  @Test
  void everyTestThatIsNamed_exists() {
    Map<String, String> tests = tests();
    List<String> missing =
        NAMED
            .matcher(Repository.text("docs/defects.md"))
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
  private static Map<String, String> tests() {
    return Repository.texts().entrySet().stream()
        .filter(file -> file.getKey().matches(".*/src/.*(Test|Contract)\\.java"))
        .collect(
            Collectors.toMap(
                file -> file.getKey().substring(file.getKey().lastIndexOf('/') + 1),
                Map.Entry::getValue,
                String::concat));
  }
}

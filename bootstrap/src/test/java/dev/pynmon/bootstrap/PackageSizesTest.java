package dev.pynmon.bootstrap;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * How many files a package has, {@code package-info} included. Counted in the checkout, since the
 * tests of other modules are on no class path of ours.
 */
class PackageSizesTest {
  private static final int MOST_FILES = 40;
  private static final String MAIN = "/src/main/java/";
  private static final String TESTS = "/src/test/java/";

  /** A small world of deliberate violations, in which two files are as many as may be. */
  private static final String VIOLATIONS = "bootstrap" + TESTS + "archfixtures/sizes/domain/";

  private static final Map<String, Long> FILES =
      Repository.texts().keySet().stream()
          .filter(path -> path.endsWith(".java"))
          .collect(groupingBy(path -> path.substring(0, path.lastIndexOf('/')), counting()));

  @Test
  void noPackage_hasMoreThan40Files() {
    assertThat(crowded("", MOST_FILES)).isEmpty();
  }

  @Test
  void packageWithMore_isReported() {
    assertThat(crowded(VIOLATIONS, 2)).containsExactly(VIOLATIONS + "crowded");
    assertThat(FILES).containsEntry(VIOLATIONS + "roomy", 2L);
  }

  @Test
  void packagesOfEveryModule_areCounted() {
    List<String> modules =
        Repository.texts().keySet().stream()
            .filter(path -> path.matches("[^/]+/pom\\.xml"))
            .map(path -> path.substring(0, path.indexOf('/')))
            .toList();

    assertThat(modules).hasSize(11).allMatch(module -> isCounted(module + MAIN));
    assertThat(modules.stream().filter(module -> !isCounted(module + TESTS)))
        .containsExactly("application-testkit");
  }

  private static boolean isCounted(String sources) {
    return FILES.keySet().stream().anyMatch(folder -> folder.startsWith(sources));
  }

  private static List<String> crowded(String below, int most) {
    return FILES.keySet().stream()
        .filter(folder -> folder.startsWith(below) && FILES.get(folder) > most)
        .sorted()
        .toList();
  }
}

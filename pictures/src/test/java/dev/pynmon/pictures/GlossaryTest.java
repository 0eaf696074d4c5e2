package dev.pynmon.pictures;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** One word for one thing, as the glossary in the README says. */
class GlossaryTest {
  private static final Path DOMAIN = Path.of("../domain/src/main/java/dev/pynmon/domain");
  private static final Path PICTURES = Path.of("src/main/java/dev/pynmon/pictures");
  private static final Pattern PLACE = Pattern.compile("`([\\w.]+)`");
  private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/", Pattern.DOTALL);
  private static final Pattern TYPE =
      Pattern.compile("(?m)^[a-z -]*\\b(?:class|interface|record|enum) (\\w+)");

  /**
   * What may be called the same within another class: a part and a step are what the glossary says
   * in both, and a side says nothing without the class that has it.
   */
  private static final Set<String> SHARED = Set.of("Part", "Side", "Step");

  @Test
  void everyPlaceInTheGlossary_isThere() {
    List<String> places = places();

    assertThat(places).hasSizeGreaterThan(50);
    assertThat(places).allMatch(GlossaryTest::isThere);
  }

  /** Those within classes count, too. */
  @Test
  void noClass_hasTheNameOfAnotherInTheDomain() {
    Set<String> both = types(PICTURES);

    assertThat(both).hasSizeGreaterThan(200).contains("TimelinePicture", "Bar");
    both.retainAll(types(DOMAIN));
    assertThat(both).isEqualTo(SHARED);
  }

  /** Packages and classes in the last column. */
  private static List<String> places() {
    String readme = read(Path.of("README.md"));
    return readme
        .substring(readme.indexOf("## Words"))
        .lines()
        .filter(line -> line.startsWith("| "))
        .map(line -> line.split(" \\| "))
        .flatMap(cells -> PLACE.matcher(cells[2]).results().map(MatchResult::group))
        .map(place -> place.replace("`", ""))
        .toList();
  }

  private static boolean isThere(String place) {
    String path = place.replace('.', '/');
    Path all = path.startsWith("domain/") ? DOMAIN.resolve("..") : PICTURES;
    return Files.isDirectory(all.resolve(path))
        || Files.exists(all.resolve(path + ".java"))
        || isWithin(all.resolve(path));
  }

  /** A class of another class. */
  private static boolean isWithin(Path path) {
    Path outer = path.resolveSibling("../" + path.getParent().getFileName() + ".java").normalize();
    return Files.exists(outer) && read(outer).contains(" " + path.getFileName() + "(");
  }

  private static Set<String> types(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(file -> file.toString().endsWith(".java"))
          .map(file -> COMMENT.matcher(read(file)).replaceAll(""))
          .flatMap(code -> TYPE.matcher(code).results().map(found -> found.group(1)))
          .collect(Collectors.toSet());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

package dev.pynmon.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What code and documents cite stands in the repository. */
class CitationsTest {
  private static final Map<String, String> NUMBERED =
      Map.of(
          "docs/wire-format.md", "wire format",
          "docs/compatibility.md", "compatibility",
          "docs/architecture.md", "architecture");
  private static final Map<String, String> TEXTS = texts();

  /** What each text cites, by its path. */
  private static final Map<String, List<Citations.Cited>> CITED =
      TEXTS.entrySet().stream()
          .collect(
              Collectors.toMap(
                  Map.Entry::getKey,
                  each -> Citations.cited(nameOf(each.getKey()), each.getValue())));

  private static final Pattern DOCUMENT = Pattern.compile("[\\w-]+\\.md\\b");
  private static final Pattern LINK = Pattern.compile("]\\(((?!https?:)[^)#]+)");

  @Test
  void everySectionBehaviourAndDefectThatIsCited_isThere() {
    Citations citations = Citations.ofRepository();

    assertThat(notThere((path, text) -> citations.missing(Objects.requireNonNull(CITED.get(path)))))
        .isEmpty();
  }

  @Test
  void citations_areFoundInTheirForms() {
    assertThat(CITED.values().stream().mapToLong(List::size).sum()).isGreaterThan(250);
  }

  @Test
  void everyDocumentThatIsNamed_isThere() {
    Set<String> there =
        TEXTS.keySet().stream()
            .map(path -> path.substring(path.lastIndexOf('/') + 1))
            .collect(Collectors.toSet());

    assertThat(
            notThere(
                (path, text) ->
                    text.contains(".md")
                        ? found(DOCUMENT, text).stream()
                            .filter(name -> !there.contains(name))
                            .toList()
                        : List.of()))
        .isEmpty();
  }

  @Test
  void everyLinkOfADocument_leadsToAFile() {
    assertThat(
            notThere(
                (path, text) ->
                    path.endsWith(".md")
                        ? found(LINK, text).stream().filter(link -> !isFile(path, link)).toList()
                        : List.of()))
        .isEmpty();
  }

  @Test
  void missing_namesWhatIsNotThere() {
    Citations citations =
        new Citations(
            Map.of("wire format", Set.of("1", "1.2", "10.1"), "behaviour", Set.of("4", "5")));

    assertThat(
            citations.missing(
                Citations.cited(
                    Citations.UNNUMBERED,
                    """
                /**
                 * Stands there (wire format, sections 1, 1.2 and 10.1; behaviours 4 and 5), and this
                 * does not (the [wire format](wire-format.md), sections 1, 1.3 and
                 * 10.1 to 10.9; behaviours 4, 6). Wire format, 7. Nor this (architecture,
                 * section 1), nor Section 8 of who knows what, nor §9.
                 */
                """)))
        .containsExactly(
            "wire format 1.3",
            "wire format 10.9",
            "wire format 7",
            "architecture 1",
            "no document 8",
            "no document 9",
            "behaviour 6");
    assertThat(
            citations.missing(
                Citations.cited("wire format", "As in section 1 and §1.2, not in §1.3.")))
        .containsExactly("wire format 1.3");
  }

  private static String nameOf(String path) {
    return NUMBERED.getOrDefault(path, Citations.UNNUMBERED);
  }

  private static boolean isFile(String document, String link) {
    Path folder = Repository.root().resolve(document).getParent();
    return Files.exists(folder.resolve(link.strip()));
  }

  private static List<String> found(Pattern pattern, String text) {
    return pattern.matcher(text).results().map(match -> match.group(match.groupCount())).toList();
  }

  /** What is missing in which file, by the path of the file; only such as miss something. */
  private static Map<String, List<String>> notThere(
      BiFunction<String, String, List<String>> missing) {
    Map<String, List<String>> found = new TreeMap<>();
    TEXTS.forEach((path, text) -> found.put(path, missing.apply(path, text)));
    found.values().removeIf(List::isEmpty);
    return found;
  }

  /** All texts but this one, whose citations are made up. */
  private static Map<String, String> texts() {
    Map<String, String> texts = Repository.texts();
    texts.keySet().removeIf(path -> path.endsWith("/CitationsTest.java"));
    return texts;
  }
}

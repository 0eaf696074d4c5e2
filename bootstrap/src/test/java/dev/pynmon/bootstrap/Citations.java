package dev.pynmon.bootstrap;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What code and documents cite by number, as in "wire format, sections 2.1 and 2.2" or "behaviour
 * 21". A section without the name of a document is one of the text itself.
 *
 * @param numbers the numbers that there are, by what has them: a document, "behaviour", "defect"
 */
record Citations(Map<String, Set<String>> numbers) {
  /** What a text is called that has no numbered sections. */
  static final String UNNUMBERED = "no document";

  private static final String NUMBER = "\\d+(?:\\.\\d+)*";
  private static final String LIST = "(" + NUMBER + "(?:(?:, | and | to )" + NUMBER + ")*)";
  private static final String DOCUMENT = "(wire format|compatibility|architecture), ";
  private static final Pattern OF_DOCUMENT =
      Pattern.compile("(?i)\\b" + DOCUMENT + "(?:sections? |§)?" + LIST);
  private static final Pattern OF_ITSELF =
      Pattern.compile("(?i)(?:\\bsections? |§)(?<!" + DOCUMENT + "(?:sections? |§))" + LIST);
  private static final Pattern OF_LIST = Pattern.compile("(?i)\\b(behaviour|defect)s? " + LIST);

  /** The end of a line, with what begins the next one inside a comment. */
  private static final Pattern LINE =
      Pattern.compile("[ \\t]*+\\R(?:[ \\t]*+(?:\\*|//|#)(?=\\s))?\\s*+");

  /** One of these is in each citation. Few texts have any: they are looked for in no time. */
  private static final List<String> OF_CITATIONS =
      List.of("section", "§", "wire", "compatibility", "architecture", "behaviour", "defect");

  private static final Pattern LINK = Pattern.compile("\\[([^\\]]*)]\\([^)]*\\)");
  private static final Pattern HEADING = Pattern.compile("(?m)^#{2,4} (" + NUMBER + ")\\.? \\S");
  private static final Pattern ROW = Pattern.compile("(?m)^\\| (\\d+) \\|");

  /** The numbers in the documents of this repository. */
  static Citations ofRepository() {
    String compatibility = Repository.text("docs/compatibility.md");
    return new Citations(
        Map.of(
            "wire format", found(HEADING, Repository.text("docs/wire-format.md")),
            "architecture", found(HEADING, Repository.text("docs/architecture.md")),
            "compatibility", found(HEADING, compatibility),
            "behaviour", found(ROW, compatibility),
            "defect", found(ROW, Repository.text("docs/defects.md"))));
  }

  /** Those that are not there, each as what should have it, and the number. */
  List<String> missing(List<Cited> cited) {
    return cited.stream().filter(each -> !isThere(each)).map(Cited::toString).toList();
  }

  private boolean isThere(Cited cited) {
    return numbers.getOrDefault(cited.in(), Set.of()).contains(cited.number());
  }

  /**
   * What a text cites, right or wrong.
   *
   * @param own what the text itself is called, or {@link #UNNUMBERED}
   * @param text the text, with the marks of its comments
   */
  static List<Cited> cited(String own, String text) {
    String small = text.toLowerCase(Locale.ROOT);
    return OF_CITATIONS.stream().anyMatch(small::contains)
        ? searched(own, text).toList()
        : List.of();
  }

  private static Stream<Cited> searched(String own, String text) {
    String line = LINK.matcher(LINE.matcher(text).replaceAll(" ")).replaceAll("$1");
    return Stream.of(
            OF_DOCUMENT.matcher(line).results().flatMap(m -> Cited.each(m.group(1), m.group(2))),
            OF_ITSELF.matcher(line).results().flatMap(m -> Cited.each(own, m.group(2))),
            OF_LIST.matcher(line).results().flatMap(m -> Cited.each(m.group(1), m.group(2))))
        .flatMap(each -> each);
  }

  private static Set<String> found(Pattern pattern, String text) {
    return pattern
        .matcher(text)
        .results()
        .map(match -> match.group(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /**
   * One number that is cited.
   *
   * @param in what should have it
   * @param number the number
   */
  record Cited(String in, String number) {
    private static final Pattern EACH = Pattern.compile(NUMBER);

    static Stream<Cited> each(String in, String list) {
      String name = in.toLowerCase(Locale.ROOT);
      return EACH.matcher(list).results().map(match -> new Cited(name, match.group()));
    }

    @Override
    public String toString() {
      return in + " " + number;
    }
  }
}

package dev.pynmon.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The documents name the modules that there are, and who needs whom. */
class ModulesTest {
  /** Those with a folder: what is built from a file by itself is no part of the program. */
  private static final Pattern MODULE = Pattern.compile("<module>([\\w-]+)</module>");

  private static final Pattern TESTS_APART =
      Pattern.compile("<module>([\\w-]+)/tests.xml</module>");

  private static final Pattern OWN_TEST =
      Pattern.compile("^([\\w-]+)/src/test/java/.*Test\\.java$");

  private static final Pattern NAME =
      Pattern.compile("</parent>\\s*<artifactId>([^<]+)</artifactId>");
  private static final Pattern NEEDED =
      Pattern.compile("<artifactId>(pynmon-[^<]+)</artifactId>(?!\\s*<scope>)");
  private static final Pattern ROW = Pattern.compile("(?m)^\\| `([\\w-]+)` \\|");
  private static final Pattern WEB_PACKAGE = within("adapters-web/src/main/java/dev/pynmon/web");
  private static final Pattern TEMPLATES =
      Pattern.compile(
          "^adapters-web/src/main/resources/pynmon/templates/(\\w+)/[\\w-]+\\.mustache$");
  private static final Pattern PROGRAM_PACKAGE =
      within("bootstrap/src/main/java/dev/pynmon/bootstrap");
  private static final Pattern DOMAIN = within("domain/src/main/java/dev/pynmon/domain");
  private static final String APPLICATION = "application/src/main/java/dev/pynmon/application/";
  private static final Pattern PORT_IN = within(APPLICATION + "port/in");
  private static final Pattern PORT_OUT = within(APPLICATION + "port/out");
  private static final Pattern SERVICE = within(APPLICATION + "service");
  private static final Pattern QUOTED = Pattern.compile("`(\\w+)`");
  private static final Pattern ARROW = Pattern.compile("(?m)^ +([\\w-]+ --> [\\w-]+)$");

  /** The paths of all that people wrote. */
  private static final Set<String> FILES = Repository.texts().keySet();

  /** The modules by the names of their artifacts. */
  private static final Map<String, String> MODULES =
      found(MODULE, "pom.xml").stream()
          .collect(Collectors.toMap(ModulesTest::artifact, Function.identity()));

  @Test
  void diagram_showsWhoNeedsWhom() {
    Set<String> needs = new TreeSet<>();
    for (String module : MODULES.values()) {
      if (!module.equals("bootstrap")) {
        needed(module).forEach(other -> needs.add(module + " --> " + other));
      }
    }

    assertThat(found(ARROW, "docs/architecture.md")).containsExactlyInAnyOrderElementsOf(needs);
  }

  @Test
  void bootstrap_needsAllButWhatIsForTests() {
    Set<String> all = new TreeSet<>(MODULES.values());
    all.removeAll(Set.of("bootstrap", "application-testkit"));

    assertThat(reached("bootstrap")).isEqualTo(all);
  }

  @Test
  void table_hasEveryModule() {
    assertThat(found(ROW, "docs/architecture.md")).containsAll(MODULES.values());
  }

  /** Else {@code dev/test}, where no module runs its own but the last, would pass without them. */
  @Test
  void testsOfEachModule_areRunApart() {
    Set<String> tested = new TreeSet<>();
    FILES.forEach(file -> tested.addAll(found(OWN_TEST.matcher(file))));
    tested.remove("bootstrap");

    assertThat(found(TESTS_APART, "pom.xml")).containsExactlyInAnyOrderElementsOf(tested);
  }

  @Test
  void contributors_areLedToTheTable() {
    assertThat(Repository.text("CONTRIBUTING.md")).contains("(docs/architecture.md)");
    assertThat(found(ROW, "CONTRIBUTING.md")).isEmpty();
  }

  @Test
  void readmeOfTheWeb_namesItsPackages() {
    assertThat(packages(WEB_PACKAGE)).hasSizeGreaterThan(20);
    assertThat(found(QUOTED.matcher(Repository.text("adapters-web/README.md"))))
        .containsAll(packages(WEB_PACKAGE));
  }

  @Test
  void nouns_areThosePackagesThatThereAre() {
    Set<String> there = packages(DOMAIN);
    there.addAll(packages(PORT_IN));
    there.addAll(packages(SERVICE));

    assertThat(nouns()).hasSizeGreaterThan(30).isEqualTo(there);
  }

  @Test
  void nounOfUseCases_hasItsServices_andWhatTheyNeedFromOutsideIsNamedLikeThem() {
    assertThat(packages(SERVICE)).containsAll(packages(PORT_IN));
    assertThat(nouns()).containsAll(packages(PORT_OUT));
  }

  @Test
  void packagesOfTheWeb_areNouns_orNamedAsItsOwn() {
    assertThat(own(WEB_PACKAGE)).isEqualTo(named("The web alone has", "The program alone has"));
    assertThat(packages(WEB_PACKAGE)).containsAll(packages(TEMPLATES));
  }

  @Test
  void packagesOfTheProgram_areNouns_orNamedAsItsOwn() {
    assertThat(own(PROGRAM_PACKAGE)).isEqualTo(named("The program alone has", "Commands keep"));
  }

  private static Set<String> nouns() {
    Set<String> nouns = new TreeSet<>(quoted("- what pynenc has:", "What is no noun"));
    nouns.removeAll(Set.of("domain", "service"));
    return nouns;
  }

  /** What is named beside nouns. */
  private static Set<String> named(String from, String to) {
    Set<String> named = quoted(from, to);
    named.removeAll(nouns());
    return named;
  }

  private static Set<String> own(Pattern place) {
    Set<String> own = packages(place);
    own.removeAll(nouns());
    return own;
  }

  private static Set<String> quoted(String from, String to) {
    String architecture = Repository.text("docs/architecture.md");
    return new TreeSet<>(
        found(
            QUOTED.matcher(
                architecture.substring(architecture.indexOf(from), architecture.indexOf(to)))));
  }

  private static Pattern within(String folder) {
    return Pattern.compile("^" + folder + "/(\\w+)/.*\\.java$");
  }

  private static Set<String> packages(Pattern place) {
    Set<String> packages = new TreeSet<>();
    FILES.forEach(file -> packages.addAll(found(place.matcher(file))));
    return packages;
  }

  private static String artifact(String module) {
    return found(NAME, module + "/pom.xml").getFirst();
  }

  private static Set<String> needed(String module) {
    return found(NEEDED, module + "/pom.xml").stream()
        .filter(MODULES::containsKey)
        .map(MODULES::get)
        .filter(other -> !other.equals(module))
        .collect(Collectors.toSet());
  }

  private static Set<String> reached(String module) {
    Set<String> reached = new TreeSet<>(needed(module));
    needed(module).forEach(other -> reached.addAll(reached(other)));
    return reached;
  }

  private static List<String> found(Pattern pattern, String file) {
    return found(pattern.matcher(Repository.text(file)));
  }

  private static List<String> found(Matcher matcher) {
    return matcher.results().map(match -> match.group(1)).toList();
  }
}

package dev.pynmon.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What is said of routes in the document on compatibility is so in the program. */
class CompatibilityTest {
  private static final Pattern ROUTE = Pattern.compile("Route\\.\\w+\\(\\s*\"([^\"]+)\"");
  private static final Pattern NAMED = Pattern.compile("`((?:POST )?/[^`?\\s]*)");
  private static final Set<String> BUILT = built();

  @Test
  void everyRoute_isNamedAmongThoseThatAreThere() {
    assertThat(BUILT).hasSizeGreaterThan(40);
    assertThat(named("2.1")).isNotEmpty();
    assertThat(BUILT)
        .allMatch(route -> named("2.1").contains(route) || named("2.3").contains(route));
  }

  @Test
  void whatIsSaidToBeNotBuilt_isNot() {
    assertThat(named("2.2")).isNotEmpty().doesNotContainAnyElementsOf(BUILT);
  }

  private static Set<String> built() {
    return Repository.texts().entrySet().stream()
        .filter(file -> file.getKey().startsWith("adapters-web/src/main/java/"))
        .flatMap(file -> ROUTE.matcher(file.getValue()).results())
        .map(route -> plain(route.group(1)))
        .collect(Collectors.toSet());
  }

  /** The routes named in one section. */
  private static Set<String> named(String section) {
    String text = Repository.text("docs/compatibility.md");
    String part = text.substring(text.indexOf("### " + section + " "));
    return NAMED
        .matcher(part.substring(0, part.indexOf("\n#")))
        .results()
        .map(route -> plain(route.group(1)))
        .collect(Collectors.toSet());
  }

  /** Without a slash at the end, and whatever its variables are called. */
  private static String plain(String route) {
    return route.replaceAll("\\{[^}]*}", "{}").replaceFirst("(?<=.)/$", "");
  }
}

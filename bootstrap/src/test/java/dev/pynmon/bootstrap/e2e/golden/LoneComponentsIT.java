package dev.pynmon.bootstrap.e2e.golden;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pynmon.bootstrap.e2e.Kinds;
import dev.pynmon.testkit.fixture.SqliteFixture;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A store that has some components of an application, without that of the others. Every page of
 * whole ones is walked through by the tests of {@code e2e.crawl}.
 */
class LoneComponentsIT {
  private static final Pattern LINK = Pattern.compile("(?:href|src|hx-get)=\"([^\"#][^\"]*)\"");
  @TempDir private Path folder;

  @Test
  void links_whereComponentsAreMissing_leadSomewhereOrSaySo() {
    try (RealStore store = RealStore.of(SqliteFixture.MIXED, folder)) {
      Map<String, Integer> seen = followAll(store);

      assertThat(seen).hasSizeGreaterThan(50);
      seen.values().removeIf(status -> status == 200 || status == 303 || status == 503);
      assertThat(seen).isEmpty();
    }
  }

  private static Map<String, Integer> followAll(RealStore store) {
    Map<String, Integer> seen = new HashMap<>();
    Deque<String> open = new ArrayDeque<>(List.of("/"));
    Kinds kinds = Kinds.few();
    while (!open.isEmpty()) {
      String path = open.removeFirst();
      if (!seen.containsKey(path) && kinds.isWanted(path)) {
        HttpResponse<String> answer = store.browse(path);
        seen.put(path, answer.statusCode());
        if (!isStep(path)) {
          LINK.matcher(answer.body())
              .results()
              .forEach(link -> open.addLast(target(link.group(1))));
        }
      }
    }
    return seen;
  }

  /** From any window of the timeline others can be reached without end. */
  private static boolean isStep(String path) {
    return path.contains("/timeline") && path.contains("&");
  }

  /** An address as a browser asks for it. */
  private static String target(String attribute) {
    String text = attribute.replace("&#61;", "=").replace("&amp;", "&");
    return text.replaceFirst("#.*", "");
  }
}

package dev.pynmon.web.golden;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.pynmon.testkit.Extent;
import dev.pynmon.testkit.fixture.Golden;
import dev.pynmon.testkit.fixture.GoldenApi;
import dev.pynmon.testkit.fixture.GoldenInvocation;
import dev.pynmon.testkit.fixture.SqliteFixture;
import dev.pynmon.web.testing.Site;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every page of what a real pynenc wrote, held against what that pynenc and its monitor answer. */
class GoldenPagesTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Pattern LINK = Pattern.compile("(?:href|src|hx-get)=\"([^\"#][^\"]*)\"");
  private static final int MAX_FOLLOWED = 400;
  @TempDir private Path folder;

  private static boolean isFull() {
    return Extent.askedBy(System.getenv()).isFull();
  }

  /** One store of all: the tests of the whole program hold the JSON of each against Pynmon's. */
  static Set<SqliteFixture> answeringAsJson() {
    Set<SqliteFixture> all = EnumSet.allOf(SqliteFixture.class);
    all.removeAll(
        EnumSet.of(SqliteFixture.RECOVERY_DEMO, SqliteFixture.NEIGHBOURS, SqliteFixture.MIXED));
    return isFull() ? all : EnumSet.of(SqliteFixture.SHOP4);
  }

  /** One of those that have all components: the whole program is walked through with each. */
  static Set<SqliteFixture> walkedThrough() {
    Set<SqliteFixture> all =
        EnumSet.of(
            SqliteFixture.SHOP_THREAD,
            SqliteFixture.SHOP4,
            SqliteFixture.KINDS4,
            SqliteFixture.SPLIT,
            SqliteFixture.NEIGHBOURS);
    return isFull() ? all : EnumSet.of(SqliteFixture.SHOP4);
  }

  @ParameterizedTest
  @MethodSource("answeringAsJson")
  void json_ofEveryInvocation_isPynmons(SqliteFixture fixture) throws JsonProcessingException {
    Golden golden = fixture.golden();

    try (RealStore store = RealStore.of(fixture, folder)) {
      for (GoldenInvocation invocation : golden.invocations().values()) {
        String path = "/invocations/" + invocation.id();
        JsonNode history = JSON.readTree(store.site().call(path + "/history").body());
        assertThat(history).as(path).isEqualTo(golden.pynmonHistory(invocation.id()));
        JsonNode api = JSON.readTree(store.site().call(path + "/api").body());
        assertThat(api.fieldNames()).toIterable().containsExactlyElementsOf(GoldenApi.KEYS);
        requireEqual(
            GoldenApi.comparable(api), GoldenApi.comparable(golden.pynmonApi(invocation.id())));
      }
    }
  }

  @ParameterizedTest
  @EnumSource(
      value = SqliteFixture.class,
      names = {
        "SHOP_THREAD",
        "SHOP024",
        "SHOP4",
        "KINDS4",
        "SPLIT",
        "UPGRADED",
        "UPGRADED_024",
        "UPGRADED_024_04"
      })
  void page_ofEveryInvocation_showsWhatIsStored(SqliteFixture fixture) {
    try (RealStore store = RealStore.of(fixture, folder)) {
      for (GoldenInvocation invocation : fixture.golden().invocations().values()) {
        HttpResponse<String> page = store.site().browse("/invocations/" + invocation.id());
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
            .contains(
                invocation.id().value(),
                "data-status=\"" + invocation.state().status().status().label() + "\"",
                ">" + invocation.state().task().function() + "<",
                ">" + invocation.state().task().module() + "<",
                invocation.state().call().argumentsId().value(),
                "Status timeline")
            .doesNotContain("not known", "cannot be read", "missing");
        invocation
            .stored()
            .arguments()
            .serialized()
            .keySet()
            .forEach(name -> assertThat(page.body()).contains(">" + name + "<"));
        assertThat(page.body().length()).isLessThan(250_000);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("walkedThrough")
  void links_ofEveryPage_leadSomewhere(SqliteFixture fixture) {
    try (RealStore store = RealStore.of(fixture, folder)) {
      Map<String, Integer> seen = followAll(store.site());

      assertThat(seen).hasSizeGreaterThan(100);
      seen.values().removeIf(status -> status == 200 || status == 303);
      assertThat(seen).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource(
      value = SqliteFixture.class,
      names = {"RECOVERY_DEMO", "MIXED"})
  void links_whereComponentsAreMissing_leadSomewhereOrSaySo(SqliteFixture fixture) {
    try (RealStore store = RealStore.of(fixture, folder)) {
      Map<String, Integer> seen = followAll(store.site());

      assertThat(seen).hasSizeGreaterThan(20);
      seen.values().removeIf(status -> status == 200 || status == 303 || status == 503);
      assertThat(seen).isEmpty();
    }
  }

  private static Map<String, Integer> followAll(Site site) {
    Map<String, Integer> seen = new HashMap<>();
    Deque<String> open = new ArrayDeque<>(List.of("/"));
    while (!open.isEmpty() && seen.size() < MAX_FOLLOWED) {
      String path = open.removeFirst();
      if (!seen.containsKey(path)) {
        HttpResponse<String> answer = site.browse(path);
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

  /** A record of 0.2.x says of every root task that it defines a workflow; see GoldenJsonTest. */
  private static void requireEqual(JsonNode ours, JsonNode theirs) {
    for (String key : GoldenApi.KEYS) {
      boolean old =
          key.equals("workflow_role")
              && theirs.path(key).path("kind").asText().equals("member")
              && theirs.path("workflow").path("workflow_id").equals(theirs.get("invocation_id"));
      if (theirs.has(key) && !old) {
        assertThat(ours.get(key))
            .as(ours.get("invocation_id") + " " + key)
            .isEqualTo(theirs.get(key));
      }
    }
  }
}

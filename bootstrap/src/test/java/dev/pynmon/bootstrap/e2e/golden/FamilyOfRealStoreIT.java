package dev.pynmon.bootstrap.e2e.golden;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pynmon.bootstrap.e2e.Answer;
import dev.pynmon.bootstrap.e2e.OwnRedis;
import dev.pynmon.bootstrap.e2e.Site;
import dev.pynmon.bootstrap.e2e.golden.GoldenFamilies.Line;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.testkit.fixture.Golden;
import dev.pynmon.testkit.fixture.RedisFixture;
import dev.pynmon.testkit.fixture.SqliteFixture;
import dev.pynmon.testkit.redis.RedisServer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The family of each invocation of real stores, as pynenc itself tells of it. */
@Tag("redis")
class FamilyOfRealStoreIT {
  private static final Pattern NODE = Pattern.compile(" data-inv-id=\"([^\"]+)\"");
  private static final Pattern EDGE =
      Pattern.compile(
          "class=\"ft-edge ft-edge-([a-z_]+)[^>]* data-relation-kind=\"([a-z_]+)\""
              + " data-from-id=\"([^\"]+)\" data-to-id=\"([^\"]+)\"");

  @TempDir private Path folder;

  private static Answer tree(Site site, InvocationId id) {
    Answer answer = site.get("/invocations/" + id + "/family-tree?bare=1");
    assertThat(answer).returns(200, Answer::status);
    assertThat(answer.body()).doesNotContain("ft-load-more");
    return answer;
  }

  private static List<InvocationId> nodes(Answer tree) {
    return NODE.matcher(tree.body())
        .results()
        .map(one -> new InvocationId(one.group(1)))
        .sorted()
        .toList();
  }

  private static List<Line> lines(Answer tree) {
    List<Line> lines = new ArrayList<>();
    EDGE.matcher(tree.body())
        .results()
        .forEach(
            one -> {
              assertThat(one.group(1)).isEqualTo(one.group(2));
              lines.add(
                  new Line(
                      new InvocationId(one.group(3)),
                      one.group(2),
                      new InvocationId(one.group(4))));
            });
    return lines;
  }

  @ParameterizedTest
  @EnumSource(names = {"SHOP4", "KINDS4", "SHOP_THREAD"})
  void sqlite_familiesAreThoseOfPynenc(SqliteFixture fixture) {
    try (Site site = Site.over(folder, fixture.copyTo(folder))) {
      assertFamilies(site, fixture.golden(), GoldenTrees.of(fixture));
    }
  }

  @Test
  void redis_familiesAreThoseOfPynenc() {
    try (RedisServer server = OwnRedis.with(RedisFixture.SHOP3);
        Site site = Site.of(folder, server.address().toString()).ready()) {
      assertFamilies(site, RedisFixture.SHOP3.golden(), GoldenTrees.of(RedisFixture.SHOP3));
    }
  }

  private static void assertFamilies(Site site, Golden golden, GoldenTrees trees) {
    GoldenFamilies families = new GoldenFamilies(golden);
    for (InvocationId focus : golden.invocations().keySet()) {
      Answer tree = tree(site, focus);
      Set<InvocationId> family = families.family(focus);
      assertThat(nodes(tree)).as(tree.path()).containsExactlyElementsOf(new TreeSet<>(family));

      List<Line> lines = lines(tree);
      assertThat(lines)
          .as(tree.path())
          .containsExactlyInAnyOrderElementsOf(trees.below(families.root(focus)));
      family.remove(families.root(focus));
      assertThat(lines.stream().map(Line::to).sorted().toList())
          .as(tree.path())
          .containsExactlyElementsOf(new TreeSet<>(family));
      assertThat(lines).allMatch(line -> families.below(line.from()).contains(line));
      Optional<Line> up = families.above(focus);
      while (up.isPresent()) {
        assertThat(lines).as(tree.path()).contains(up.get());
        up = families.above(up.get().from());
      }
    }
  }

  @Test
  void receive_startsReserveByItsEvent_andWhatReserveComesToStartsMore() {
    Golden golden = SqliteFixture.SHOP4.golden();
    Set<String> kinds = new HashSet<>();
    try (Site site = Site.over(folder, SqliteFixture.SHOP4.copyTo(folder))) {
      for (InvocationId focus : golden.invocations().keySet()) {
        if (function(golden, focus).equals("receive")) {
          lines(tree(site, focus)).forEach(line -> kinds.add(words(golden, line)));
        }
      }
      assertJoint(site, golden);
    }
    assertThat(kinds)
        .containsExactlyInAnyOrder(
            "receive event reserve",
            "receive event thank",
            "reserve result_trigger ledger",
            "reserve exception_trigger alarm",
            "reserve event both");
  }

  /** Of {@code both} one event is its parent; the mark leads to the three others and the status. */
  private static void assertJoint(Site site, Golden golden) {
    InvocationId both =
        golden.invocations().keySet().stream()
            .filter(id -> function(golden, id).equals("both"))
            .reduce((one, _) -> one)
            .orElseThrow();
    assertThat(tree(site, both).links())
        .filteredOn(link -> link.contains("trigger-runs"))
        .hasSize(1);
    assertThat(tree(site, both).body())
        .contains(">5 causes<", "started by event stock.reserved and 4 other causes together");
    assertThat(site.get("/invocations/" + both + "/family-tree?family=list").links())
        .filteredOn(link -> link.contains("/events/"))
        .hasSizeGreaterThan(4);
  }

  private static String words(Golden golden, Line line) {
    return List.of(function(golden, line.from()), line.descent(), function(golden, line.to()))
        .stream()
        .collect(Collectors.joining(" "));
  }

  private static String function(Golden golden, InvocationId id) {
    return golden.invocations().get(id).stored().task().function();
  }
}

package dev.pynmon.bootstrap.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pynmon.bootstrap.e2e.redis.ManyInRedis;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.testkit.Extent;
import dev.pynmon.testkit.redis.RawRedis;
import dev.pynmon.testkit.redis.RedisServer;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Family trees over HTTP that are too large to be drawn at once. */
@Order(2)
@Tag("redis")
class FamilyTreeIT {
  private static final Pattern NODE =
      Pattern.compile("<a class=\"ft-node[^\"]*\"[^>]* data-inv-id=\"([^\"]+)\" data-status=");
  private static final Pattern MORE =
      Pattern.compile("ft-load-more\"[^>]* data-expand-id=\"([^\"]+)\"");

  /** So many of a hundred pills that differ in whose children they show. */
  private static final int WAYS = 30;

  @TempDir private Path folder;

  private static boolean isFull() {
    return Extent.askedBy(System.getenv()).isFull();
  }

  private static Set<String> found(Pattern pattern, Answer answer) {
    return pattern
        .matcher(answer.body())
        .results()
        .map(one -> one.group(1))
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private static Answer tree(Site site, InvocationId id, String query) {
    Answer answer = site.get("/invocations/" + id + "/family-tree?bare=1" + query);
    assertThat(answer).returns(200, Answer::status);
    return answer;
  }

  @Test
  void deepRandomTree_isDrawnWithAllThatItsNodesSay() {
    try (LargeFamily family = LargeFamily.deep("family-deep", 40);
        Site site = Site.of(folder, family.address())) {
      for (int focus : List.of(0, 20, 39)) {
        Answer tree = tree(site, family.member(focus), "");
        assertThat(tree.body().split("class=\"ft-node", -1)).hasSize(found(NODE, tree).size() + 1);
        assertThat(found(NODE, tree)).contains(family.member(0).value());
        assertThat(tree.body())
            .containsPattern("viewBox=\"0 0 [1-9][0-9.]* [1-9][0-9.]*\"")
            .contains(">grow<", "shop_tasks.grow ");
      }
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 60, 999})
  void familyOfAThousand_isCut_andEachClickShowsMoreAndStillTheFocus(int focus) {
    try (LargeFamily family = new LargeFamily("family-" + focus, 1_000);
        Site site = Site.of(folder, family.address())) {
      InvocationId id = family.member(focus);
      Answer tree = tree(site, id, "");
      assertThat(found(NODE, tree)).hasSizeBetween(20, 65).contains(id.value());
      assertThat(found(MORE, tree)).isNotEmpty();
      assertThat(tree.body()).contains("grow<");

      String expanded = "";
      for (int click = 0; click < 4; click++) {
        String next = List.copyOf(found(MORE, tree)).get(click % found(MORE, tree).size());
        expanded += (expanded.isEmpty() ? "" : ",") + next;
        Answer more = tree(site, id, "&expand=" + expanded);
        assertThat(found(NODE, more))
            .hasSizeGreaterThan(found(NODE, tree).size())
            .contains(id.value(), next);
        tree = more;
      }
      assertThat(tree.body().length()).isLessThan(250_000);
    }
  }

  /** Where the pills lead that have others in place of those that are shown. */
  private static List<String> ways(Answer tree, String side) {
    return List.copyOf(
        found(
            Pattern.compile(
                "class=\"ft-load-more\" href=\"([^\"#]+)#family\" data-expand-id=\"[^\"]+\""
                    + " data-children=\""
                    + side
                    + "\""),
            tree));
  }

  @Test
  void familyOfAThousand_expandedWithoutEnd_staysBounded_andLeadsOn() {
    try (LargeFamily family = new LargeFamily("family-all", 1_000);
        Site site = Site.of(folder, family.address())) {
      String root = family.member(0).value();
      Answer tree = tree(site, family.member(0), "&expand=" + (root + ",").repeat(90));

      assertThat(found(NODE, tree)).hasSize(250);
      List<String> ways = ways(tree, "after");
      assertThat(ways).isNotEmpty().hasSameSizeAs(found(MORE, tree));
      for (String way : isFull() ? ways : ways.subList(0, WAYS)) {
        Answer further = site.get(way.replace("&amp;", "&"));
        assertThat(further).returns(200, Answer::status);
        assertThat(found(NODE, further)).hasSizeLessThanOrEqualTo(250).contains(root);
        assertThat(found(NODE, further)).isNotEqualTo(found(NODE, tree));
        assertThat(further.body().length()).isLessThan(400 * 1_024);
      }
      Answer page = site.get("/invocations/" + root + "?expand=" + (root + ",").repeat(99));
      assertThat(page).returns(200, Answer::status);
      assertThat(page.body()).contains("; no more are drawn at once<");
      assertThat(page.body().length()).isLessThan(400 * 1_024);
    }
  }

  @Test
  void everyChildOfTwelveThousand_isReachedByClicks() {
    try (LargeFamily family = LargeFamily.wide("family-wide", 12_000);
        Site site = Site.of(folder, family.address())) {
      InvocationId focus = family.member(7);
      String root = family.member(0).value();
      assertThat(walk(site, focus.value(), root, 240)).hasSize(12_000);
      String bad = "?children_of=" + root + "&children_skip=50&children_after=nonsense";
      assertThat(site.get("/invocations/" + focus + "/family-tree" + bad).status()).isEqualTo(400);
      assertThat(site.get("/invocations/" + focus + bad).status()).isEqualTo(400);
    }
  }

  /**
   * Of a set as large as that a Redis server tells no order: each step of a walk through it shows
   * others. That one comes to all is asserted of such sets where they are read, and in a full run.
   */
  @Test
  void everyChildOfTenThousandInRedis_isReachedByClicks() {
    try (RedisServer server = OwnRedis.start();
        RawRedis redis = server.connect()) {
      new ManyInRedis(redis).writeFamily(10_003);
      try (Site site = Site.of(folder, server.address().toString()).ready()) {
        String root = ManyInRedis.first();
        int pages = isFull() ? 201 : 20;
        assertThat(walk(site, root, root, pages)).hasSize(1 + Math.min(50 * pages, 10_003));
      }
    }
  }

  /** All that so many pages of the children of the root show, from the first. */
  private static Set<String> walk(Site site, String focus, String root, int pages) {
    Set<String> seen = new LinkedHashSet<>();
    String way = "/invocations/" + focus + "/family-tree?children_of=" + root;
    int walked = 0;
    while (!way.isEmpty() && walked < pages) {
      Answer page = site.get(way);
      assertThat(page).returns(200, Answer::status);
      Set<String> nodes = found(NODE, page);
      assertThat(nodes).hasSizeLessThanOrEqualTo(250).contains(root, focus);
      seen.addAll(nodes);
      walked++;
      way = ways(page, "after").stream().findFirst().map(FamilyTreeIT::tree).orElse("");
    }
    assertThat(walked).isEqualTo(pages);
    return seen;
  }

  /** The tree alone of what a page's link leads to. */
  private static String tree(String link) {
    return link.replace("&amp;", "&").replace("?", "/family-tree?bare=1&");
  }
}

package dev.pynmon.web.timeline;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pynmon.domain.id.TaskKey;
import dev.pynmon.domain.query.Page;
import dev.pynmon.testkit.Extent;
import dev.pynmon.web.testing.FakeMonitor;
import dev.pynmon.web.testing.Samples;
import dev.pynmon.web.testing.Site;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** No page may become larger than half a million bytes, whatever it shows. */
@Tag("slow")
class PageSizeTest {
  private static final String TIMELINE = "/invocations/timeline";
  private static final int MOST = 500 * 1_024;

  private final FakeMonitor monitor = new FakeMonitor();

  /** So many that something is in each part of each lane. */
  @Test
  void tensOfThousands_fit() {
    int number = Extent.askedBy(System.getenv()).of(10_000, 50_000);
    String page = page(scene(number, 150), TIMELINE + "?limit=50000");

    assertThat(bytes(page)).isLessThan(MOST);
    assertThat(page)
        .contains(number / 1_000 + ",000 invocations, more than the ")
        .contains(" that a picture has room for: how much went on, lane by lane");
  }

  @ParameterizedTest
  @ValueSource(ints = {500, 600, 700, 1_000, 2_000})
  void barsOnManyLanes_fit(int number) {
    assertThat(bytes(page(withServices(scene(number, 150)), TIMELINE + "?limit=5000")))
        .isLessThan(MOST);
  }

  @ParameterizedTest
  @CsvSource({"10, ''", "400, ''", "600, ''", "400, &view=table", "5000, ''"})
  void eventsAndTriggers_fit(int number, String form) {
    Scene scene = withTriggers(withServices(scene(number, 150)), number);

    String page = page(scene, TIMELINE + "?limit=5000" + form);

    assertThat(bytes(page)).isLessThan(MOST);
    assertThat(page).contains(form.isEmpty() ? "event-marker-link" : "Events and ticks");
  }

  /** As many as are just drawn one by one. */
  @ParameterizedTest
  @CsvSource({"490, 0, ''", "490, 490, ''", "490, 490, &view=table", "490, 490, &selected="})
  void callsOfNearlyEach_fit(int number, int triggers, String form) {
    Scene scene = withCalls(scene(number, 30), number);
    String selected = form.endsWith("=") ? id(3) + "," + id(10) : "";

    String page =
        page(
            triggers > 0 ? withTriggers(scene, triggers) : scene,
            TIMELINE + "?limit=5000" + form + selected);

    assertThat(bytes(page)).isLessThan(MOST);
    String call = form.equals("&view=table") ? "<td class=\"id\">0000" : "data-relation=\"direct\"";
    assertThat(page.split(call, -1)).hasSizeGreaterThan(400);
  }

  @ParameterizedTest
  @ValueSource(ints = {600, 700, 800, 999})
  void manyShortLives_fitAsATableToo(int number) {
    Scene scene = new Scene();
    for (int i = 0; i < number; i++) {
      double begun = 290 - 280.0 * i / number;
      scene
          .on(runner(i % 30), id(i).toString(), begun, "running")
          .on(runner(i % 30), id(i).toString(), begun - 5, "success")
          .member(id(i).toString(), "warehouse.stock.tasks.count_again", "", "");
    }

    String page = page(scene, TIMELINE + "?limit=5000&view=table");
    assertThat(bytes(page)).isLessThan(MOST);
  }

  /** Each but the first was called by one that ran just then. */
  private static Scene withCalls(Scene scene, int number) {
    for (int i = 0; i < number; i++) {
      double begun = 290 - 280.0 * i / number;
      String caller = id(Math.max(0, i - number / 70)).toString();
      scene
          .on(runner(i % 30), id(i).toString(), begun + 0.1, "registered")
          .member(id(i).toString(), "warehouse.stock.tasks.count_again", "", caller);
    }
    return scene;
  }

  @ParameterizedTest
  @CsvSource({"300, ''", "300, &view=table", "5000, ''", "5000, &selected=", "20, ''"})
  void veryLongIds_fit(int number, String form) {
    Scene scene = new Scene();
    for (int i = 0; i < 20; i++) {
      scene.runner(longId("runner", i), "ThreadRunner", 12_000 + i, 4_000 + i, "");
    }
    for (int i = 0; i < number; i++) {
      String runner = longId("runner", i % 20);
      double begun = 290 - 280.0 * i / number;
      scene
          .on(runner, longId("invocation", i), begun, "running")
          .on(runner, longId("invocation", i), begun - 8, "success")
          .member(longId("invocation", i), "warehouse.count", "", longId("invocation", i / 2));
    }
    for (int i = 0; i < 500; i++) {
      String one = longId("invocation", i % number);
      String other = longId("invocation", (i + 1) % number);
      scene
          .event(longId("event", i), "stock.counted", 290 - i * 0.5, one, other)
          .trigger(longId("s", i), "StatusContext", longId("c", i), 290 - i * 0.5, one, other)
          .trigger(longId("t", i), "CronContext", longId("cron_", i), 290 - i * 0.5, "", other);
    }
    String selected = form.endsWith("=") ? longId("invocation", 1) : "";

    String page = page(scene, TIMELINE + "?limit=5000" + form + selected);

    assertThat(bytes(page)).isLessThan(MOST);
    assertThat(page).contains("stock.counted").doesNotContain("href=\"\"");
  }

  private static String longId(String kind, int number) {
    return kind + "-" + "%05d".formatted(number) + "-" + "x".repeat(280);
  }

  @ParameterizedTest
  @ValueSource(ints = {100, 500, 5_000})
  void tasksInCyrillic_fit(int number) {
    Scene scene = scene(number, 150);
    for (int i = 0; i < number; i++) {
      String name = "пересчитать_остатки_на_складе_заново_" + i % 15;
      scene.member(id(i).toString(), "склад." + name, "", "");
    }

    String page = page(scene, TIMELINE + "?limit=5000");

    assertThat(bytes(page)).isLessThan(MOST);
    assertThat(page).contains("пересчитать_остатки");
  }

  @Test
  void thousandsOfTasks_areNotAllOffered() {
    List<TaskKey> keys = keys(1_000);
    monitor.tasks.keys =
        Samples.there(Samples.taken(Page.of(keys, Optional.empty(), Optional.empty())));
    monitor.tasks.typeKeys = Samples.there(Page.of(keys, Optional.empty(), Optional.empty()));

    String page = page(scene(700, 150), TIMELINE + "?limit=1000&task_id=" + keys.getLast().value());

    assertThat(bytes(page)).isLessThan(MOST);
    assertThat(page.split("<option value=\"warehouse", -1)).hasSize(1 + 201 + 200);
    assertThat(page).contains(">All tasks, of which 200 are listed<", ">Any, of which 200 are");
  }

  /** The last has as many ids as an address holds. */
  @ParameterizedTest
  @CsvSource({"300, 0, ''", "300, 0, &view=table", "300, 300, &view=table", "410, 410, ''"})
  void longAddress_standsInTheForm_theFileAndWhatAsksAgain_alone(
      int number, int triggers, String form) {
    Scene scene = withServices(scene(number, 20));
    String ids =
        IntStream.range(0, number).mapToObj(i -> id(i).toString()).collect(Collectors.joining(","));

    String page =
        page(
            triggers > 0 ? withTriggers(scene, triggers) : scene,
            TIMELINE + "?limit=1000&inv_ids=" + ids + form);

    assertThat(bytes(page)).isLessThan(MOST);
    assertThat(page).contains("<b>" + number + " ids</b>", "data-tl=\"step\"");
    assertThat(page.split("href=\"[^\"]{10000,}\"", -1)).hasSize(1 + 2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"x", "view", "histogram_status", "task_id"})
  void addressOfNothingButNoise_fits(String name) {
    String noise = "(".repeat(16_000);

    try (Site site = Site.of(withServices(scene(5_000, 150)).useCases(monitor))) {
      String path = "/apps/shop" + TIMELINE + "?limit=5000&" + name + "=" + noise;
      assertThat(bytes(site.browse(path).body())).isLessThan(MOST);
    }
  }

  /** Three hundred invocations are more marks than 1,500. */
  @Test
  void addressOfMoreThan600Characters_hasTheSamePicture_andLinksOfWhatTheyChangeAlone() {
    String address = "/apps/shop" + TIMELINE + "?limit=1000&x=";
    String longest = TIMELINE + "?limit=1000&x=" + "y".repeat(600 - address.length());

    String whole = page(scene(300, 20), longest);
    String apart = page(scene(300, 20), longest + "y");

    assertThat(List.of(whole, apart))
        .allSatisfy(
            page -> assertThat(page).contains("data-tl=\"step\"", "300 invocations, all shown"));
    assertThat(whole)
        .contains("?time_range&#61;5m&amp;limit&#61;1000&amp;x&#61;yyy")
        .doesNotContain("data-apart");
    assertThat(apart)
        .contains(
            "<div id=\"timeline\" data-apart data-now>",
            "href=\"/apps/shop/invocations/timeline?time_range&#61;5m\" data-tl=\"go\"")
        .doesNotContain("?time_range&#61;5m&amp;limit");
    assertThat(marks(apart)).isEqualTo(marks(whole));
  }

  private static int marks(String page) {
    return page.split("<(rect|path|circle|line|text) ", -1).length;
  }

  private String page(Scene scene, String path) {
    try (Site site = Site.of(scene.useCases(monitor))) {
      HttpResponse<String> answer = site.browse("/apps/shop" + path);
      assertThat(answer.statusCode()).isEqualTo(200);
      return answer.body();
    }
  }

  private static int bytes(String page) {
    return page.getBytes(UTF_8).length;
  }

  /** All in five minutes, evenly over these runners. */
  private static Scene scene(int invocations, int runners) {
    Scene scene = new Scene();
    for (int i = 0; i < runners; i++) {
      scene.runner(runner(i), "ThreadRunner", 12_000 + i, 4_000 + i, "");
    }
    for (int i = 0; i < invocations; i++) {
      double begun = 290 - 280.0 * i / invocations;
      scene
          .on(runner(i % runners), id(i).toString(), begun, "pending")
          .on(runner(i % runners), id(i).toString(), begun - 1, "running")
          .on(runner(i % runners), id(i).toString(), begun - 8, "success")
          .member(id(i).toString(), "warehouse.stock.tasks.count_again", "", "");
    }
    return scene;
  }

  private static Scene withServices(Scene scene) {
    for (int i = 0; i < 200; i++) {
      scene.service(id(i).toString(), runner(i % 150), 290 - i, 289.5 - i, "completed");
    }
    return scene;
  }

  /** As many as are read at most. */
  private static Scene withTriggers(Scene scene, int invocations) {
    for (int i = 0; i < 1_000; i++) {
      String one = id(i % invocations).toString();
      String other = id((i + 1) % invocations).toString();
      String condition = "condition#warehouse.stock.tasks.count_again#success#static_no_args";
      String digest = "%064x".formatted(i);
      scene
          .event(id(i + 100_000).toString(), "warehouse.stock.counted", 290 - i * 0.28, one, other)
          .trigger(digest, "StatusContext", condition, 290 - i * 0.28, one, other)
          .trigger("c" + digest, "CronContext", "cron_*/5 * * * *", 290 - i * 0.28, "", other);
    }
    return scene;
  }

  private static List<TaskKey> keys(int number) {
    return IntStream.range(0, number)
        .mapToObj(i -> new TaskKey("warehouse.stock.tasks.count_again_" + (1_000 + i)))
        .toList();
  }

  private static String runner(int i) {
    return new UUID(0x5b0a11c0L, i).toString();
  }

  private static UUID id(int i) {
    return new UUID(0xf85b0044L, i);
  }
}

package dev.pynmon.bootstrap.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pynmon.testkit.fixture.SqliteFixture;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What arrives in addresses is treated by one rule on every route. */
@Order(2)
class ParameterTableIT {
  private static final String ID = "08620e5f-8df1-4543-9931-15c24bb6b95d";
  private static final String UNKNOWN = "00000000-0000-4000-8000-000000000000";
  private static final String CALL =
      "/calls/shop_tasks.fib:2781f4349b3c2bc21b9333d0679bea3517f136c3777d52c58d134881b7d102a9";
  private static final String RUN = "/workflows/runs/1ea2310d-fac3-472f-afd1-e9c7a28954d2";
  private static final String TASK = "/tasks/shop_tasks.fib";
  private static final String SERVICE_RUN =
      "/runners/atomic-service/runs/cb51c63d-f85c-4a63-8c8f-1597b6a752e3";
  private static final String TRIGGER_RUN =
      "/trigger-runs/c614d364fec63c5821f2026298531918a42c66219828d3a06171f9506b5aaa52";
  private static final List<String> PAGES =
      List.of(
          "/",
          "/overview/refresh",
          "/apps/",
          "/broker/",
          "/broker/refresh",
          "/broker/queue",
          "/broker/queues/mail",
          "/invocations/",
          "/invocations/table",
          "/invocations/" + ID,
          "/invocations/" + ID + "/panel",
          "/invocations/" + ID + "/family-tree",
          "/invocations/timeline",
          "/invocations/timeline.svg",
          "/orchestrator/",
          "/orchestrator/refresh",
          "/runners/",
          "/runners/refresh",
          "/runners/gone",
          "/runners/434af2c1-c528-4fdb-8f4f-e901ff3c4991",
          "/runners/atomic-service/timeline",
          "/runners/atomic-service/scheduling",
          "/runners/atomic-service/scheduling/refresh",
          SERVICE_RUN,
          "/tasks/",
          "/tasks/refresh",
          TASK,
          "/failures/",
          "/failures/refresh",
          "/state-backend/",
          "/client-data-store/",
          CALL,
          "/workflows/",
          "/workflows/refresh",
          "/workflows/runs",
          "/workflows/runs/refresh",
          RUN,
          RUN + "/data",
          "/workflows/shop_tasks.fulfil",
          "/workflows/shop_tasks.fulfil/refresh",
          "/events/",
          "/events/refresh",
          "/events/01148291-6947-42f7-89d0-18ce751a7ab7",
          "/events/01148291-6947-42f7-89d0-18ce751a7ab7/panel",
          "/triggers/",
          "/triggers/ffa033df63ad229633ba954174ae9966b537fd8ecbb98752ef352895c7d0fb18",
          "/trigger-runs/",
          TRIGGER_RUN,
          "/search/");
  private static final List<String> LISTS =
      List.of(
          "/broker/queue",
          "/broker/queues/mail",
          "/invocations/",
          "/invocations/table",
          "/runners/",
          "/runners/gone",
          "/state-backend/",
          "/client-data-store/",
          CALL,
          "/workflows/",
          "/workflows/runs",
          RUN + "/data",
          "/triggers/",
          "/trigger-runs/",
          "/workflows/shop_tasks.fulfil");

  /** Lists whose parts have only numbers. */
  private static final List<String> NUMBERED =
      List.of("/tasks/", "/tasks/refresh", "/runners/atomic-service/timeline");

  private static final List<String> JSON =
      List.of(
          "/invocations/api",
          "/invocations/briefs",
          "/runners/gone/api",
          "/invocations/" + ID + "/api",
          "/invocations/" + ID + "/history",
          "/events/01148291-6947-42f7-89d0-18ce751a7ab7/api",
          "/events/01148291-6947-42f7-89d0-18ce751a7ab7/trigger-runs",
          "/events/01148291-6947-42f7-89d0-18ce751a7ab7/trace",
          TRIGGER_RUN + "/api",
          "/health");

  @TempDir private static Path folder;
  private static Site site;

  @BeforeAll
  static void start() {
    site = Site.over(folder, SqliteFixture.SHOP4.copyTo(folder));
  }

  @AfterAll
  static void stop() {
    site.close();
  }

  static Stream<String> everyRoute() {
    return Stream.concat(PAGES.stream(), JSON.stream());
  }

  static Stream<String> everyRouteOfAnApplication() {
    return everyRoute().filter(route -> !route.equals("/apps/") && !route.equals("/health"));
  }

  static Stream<String> lists() {
    return Stream.concat(LISTS.stream(), NUMBERED.stream());
  }

  static Stream<String> listsWithCursors() {
    return LISTS.stream();
  }

  @ParameterizedTest
  @MethodSource("everyRoute")
  void unknownParameter_isIgnored(String route) {
    assertThat(site.get(route + "?nonsense=1&x%5B%5D=2&=&&a")).returns(200, Answer::status);
  }

  @ParameterizedTest
  @MethodSource("everyRoute")
  void slashAtTheEnd_makesNoDifference(String route) {
    String other = route.endsWith("/") ? route.substring(0, route.length() - 1) : route + "/";

    assertThat(site.get(other.isEmpty() ? "?" : other)).returns(200, Answer::status);
  }

  @ParameterizedTest
  @MethodSource("everyRouteOfAnApplication")
  void applicationInTheAddress_isTheSame(String route) {
    assertThat(site.get("/apps/shop4" + route)).returns(200, Answer::status);
  }

  @ParameterizedTest
  @MethodSource("everyRouteOfAnApplication")
  void applicationThatIsNotThere_is404(String route) {
    Answer answer = site.get("/apps/shop5" + route);

    assertThat(answer).returns(404, Answer::status);
    assertThat(answer.body()).contains("shop5").doesNotContain("Exception");
  }

  @ParameterizedTest
  @MethodSource("lists")
  void numberOutOfRange_isBroughtIntoIt_andSaid(String route) {
    for (String query : List.of("limit=0", "limit=9999", "limit=-5", "page=-1", "page=0")) {
      Answer answer = site.get(route + "?" + query);

      assertThat(answer).returns(200, Answer::status);
      assertThat(answer.body()).as(answer.path()).contains("was brought ");
    }
  }

  @ParameterizedTest
  @MethodSource("lists")
  void pagePastTheEnd_is200_andSaysSo(String route) {
    assertThat(site.get(route + "?page=99&limit=50")).returns(200, Answer::status);
  }

  @ParameterizedTest
  @MethodSource("lists")
  void whatIsNoNumber_is400_andNamesTheParameter(String route) {
    for (String parameter : List.of("limit", "page")) {
      for (String value : List.of("abc", "1.5", "1e3", "0x10", "%F0%9F%92%A9")) {
        assertBad(site.get(route + "?" + parameter + "=" + value), parameter);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("listsWithCursors")
  void cursorOfNoList_is400(String route) {
    for (String cursor : List.of("x", "%00", "-1", "9".repeat(600), "../../etc/passwd")) {
      assertThat(site.get(route + "?after=" + cursor)).returns(400, Answer::status);
      assertThat(site.get(route + "?before=" + cursor)).returns(400, Answer::status);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"/invocations/", "/invocations/table"})
  void whatIsNoDate_orEndsBeforeItStarts_is400(String route) {
    assertBad(site.get(route + "?start_date=yesterday"), "start_date");
    assertBad(site.get(route + "?end_date=2026-13-01"), "end_date");
    assertBad(site.get(route + "?start_date=2026-02-02&end_date=2026-01-01"), "end_date");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/invocations/", "/invocations/table"})
  void keyOfNoForm_is400(String route) {
    assertBad(site.get(route + "?task_id=nodots"), "task_id");
    assertBad(site.get(route + "?task_id=a.b%09c"), "task_id");
    assertBad(site.get(route + "?inv_ids=" + "x".repeat(400)), "inv_ids");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/invocations/", "/invocations/table"})
  void unknownValueOfAList_is200_withANotice(String route) {
    for (String query : List.of("status=bogus", "time_range=1y", "status_mode=never")) {
      Answer answer = site.get(route + "?" + query);

      assertThat(answer).returns(200, Answer::status);
      assertThat(answer.body()).as(answer.path()).contains("role=\"alert\"").contains("Accepted: ");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"/tasks/", "/tasks/refresh", TASK, "/failures/", "/failures/refresh"})
  void unknownRange_is200_withANotice(String route) {
    Answer answer = site.get(route + "?time_range=1y");

    assertThat(answer).returns(200, Answer::status);
    assertThat(answer.body()).contains("role=\"alert\"").contains("Accepted: ");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/workflows/shop_tasks.fulfil", RUN, "/invocations/timeline"})
  void unknownWordOfOccupancy_is200_withANotice(String route) {
    for (String name : List.of("histogram_status", "view")) {
      Answer answer = site.get(route + "?" + name + "=bogus");
      assertThat(answer).returns(200, Answer::status);
      assertThat(answer.body()).contains(name + " &quot;bogus&quot; is not known.");
    }
  }

  @Test
  void runToCompare_ofNoFormIs400_unknownOneIsSaid() {
    String type = "/workflows/shop_tasks.fulfil?histogram_workflow=";
    assertThat(site.get(type + "a%20b")).returns(400, Answer::status);
    assertThat(site.get(type + UNKNOWN).body())
        .contains("No workflow run " + UNKNOWN + " is known.");
  }

  @Test
  void eventOfNoForm_is400_unknownOneIs404() {
    assertThat(site.get("/events/a%20b")).returns(400, Answer::status);
    assertThat(site.get("/events/" + UNKNOWN)).returns(404, Answer::status);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "/api", "/history"})
  void idOfNoForm_is400_andUnknownId_is404(String part) {
    boolean json = !part.isEmpty();
    for (String id : List.of("a%20b", "%00", "%3Cscript%3E%20", ID + "%0A", "x".repeat(400))) {
      Answer answer = site.get("/invocations/" + id + part);
      assertThat(answer).returns(400, Answer::status);
      assertThat(answer.type()).startsWith(json ? "application/problem+json" : "text/html");
      assertThat(json || !answer.body().contains("<script>")).isTrue();
    }
    for (String id : List.of(UNKNOWN, "x", "..%2F..%2Fetc%2Fpasswd", "%3Cscript%3E")) {
      Answer answer = site.get("/invocations/" + id + part);
      assertThat(answer).returns(404, Answer::status);
      assertThat(answer.type()).startsWith(json ? "application/problem+json" : "text/html");
      assertThat(json || !answer.body().contains("<script>")).isTrue();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"/client-data-store/entry", "/client-data-store/entry?key=x"})
  void keyOfNoEntry_is400(String route) {
    assertThat(site.get(route)).returns(400, Answer::status);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/nowhere", "/invocations/" + ID + "/nowhere", "/static/nowhere.js"})
  void nowhere_is404_inTheFormThatIsAccepted(String route) {
    assertThat(site.get(route)).returns(404, Answer::status);
    Answer json = site.get(route, "application/json");
    assertThat(json).returns(404, Answer::status);
    assertThat(json.type()).startsWith("application/problem+json");
  }

  private static void assertBad(Answer answer, String parameter) {
    assertThat(answer).returns(400, Answer::status);
    assertThat(answer.body()).as(answer.path()).contains(parameter).doesNotContain("Exception");
  }
}

package dev.pynmon.bootstrap.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pynmon.testkit.fixture.Golden;
import dev.pynmon.testkit.fixture.GoldenInvocation;
import dev.pynmon.testkit.fixture.SqliteFixture;
import dev.pynmon.web.url.Links;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every address of the original that is asked with GET is answered, with and without the slash at
 * its end, with and without the application before it. Not here are those of the log explorer, of
 * lists of events, of triggers and trigger runs.
 */
class RoutesIT {
  private static final Golden GOLDEN = SqliteFixture.SHOP4.golden();
  private static final GoldenInvocation SOME = GOLDEN.invocations().values().iterator().next();
  private static final String ID = SOME.id().value();
  private static final Links LINKS = Links.plain("");

  private static final List<Row> ROUTES =
      List.of(
          page("/"),
          json("/health"),
          page("/broker"),
          page("/broker/queue"),
          part("/broker/refresh"),
          page("/invocations"),
          part("/invocations/table"),
          json("/invocations/api"),
          json("/invocations/briefs?inv_ids=" + ID),
          page("/invocations/timeline"),
          page("/invocations/" + ID),
          json("/invocations/" + ID + "/history"),
          json("/invocations/" + ID + "/api"),
          part("/invocations/" + ID + "/family-tree"),
          page(to("events", GOLDEN.json().at("/events_newest_first/0").asText())),
          page("/state-backend"),
          page("/client-data-store"),
          page("/orchestrator"),
          part("/orchestrator/refresh"),
          page("/runners"),
          part("/runners/refresh"),
          page(to("runners", GOLDEN.heartbeats().getFirst().runner().value())),
          page("/runners/atomic-service/timeline"),
          page("/runners/atomic-service/scheduling"),
          part("/runners/atomic-service/scheduling/refresh"),
          page("/runners/atomic-service/runs/" + someServiceRun()),
          page("/tasks"),
          part("/tasks/refresh"),
          page(to("tasks", SOME.state().task().value())),
          page(LINKS.area("calls").with("call_id_key", SOME.state().call().value()).toString()),
          page(to("calls", SOME.state().call().value())),
          page("/failures"),
          part("/failures/refresh"),
          page("/search"),
          part("/search/further?q=shop"),
          json("/query/complete?q=shop"),
          page("/workflows"),
          part("/workflows/refresh"),
          page("/workflows/runs"),
          part("/workflows/runs/refresh"),
          page(to("workflows", GOLDEN.workflowTypes().getFirst().value())),
          part(to("workflows", GOLDEN.workflowTypes().getFirst().value()) + "/refresh"));

  @TempDir private static Path folder;
  private static Site site;

  /**
   * An address of the original.
   *
   * @param path without a slash at its end
   * @param type what it answers
   * @param isPart true for a part of a page
   */
  private record Row(String path, String type, boolean isPart) {
    /** The address with a slash at the end of its path. */
    String slashed() {
      return path.equals("/") || path.contains("/?")
          ? path.replace("/?", "?")
          : path.replaceFirst("(\\?|$)", "/$1");
    }
  }

  private static String someServiceRun() {
    return GOLDEN
        .json()
        .at("/atomic_service_runs/0/atomic_service_id/atomic_service_run_id")
        .asText();
  }

  private static Row page(String path) {
    return new Row(path, "text/html", false);
  }

  private static Row part(String path) {
    return new Row(path, "text/html", true);
  }

  private static Row json(String path) {
    return new Row(path, "application/json", false);
  }

  private static String to(String... segments) {
    return LINKS.to(segments).toString();
  }

  static Stream<Row> routes() {
    return ROUTES.stream();
  }

  @BeforeAll
  static void start() {
    site = Site.over(folder, SqliteFixture.SHOP4.copyTo(folder));
  }

  @AfterAll
  static void stop() {
    site.close();
  }

  @ParameterizedTest
  @MethodSource("routes")
  void route_isAnswered(Row row) {
    for (String path : List.of(row.path(), row.slashed())) {
      Answer answer = site.get(path);
      assertThat(answer).returns(200, Answer::status);
      assertThat(answer.type()).startsWith(row.type());
      assertThat(answer.body().startsWith("<!doctype html>"))
          .as(path)
          .isEqualTo(row.type().equals("text/html") && !row.isPart());
    }
  }

  @ParameterizedTest
  @MethodSource("routes")
  void route_isAnsweredBehindTheApplication(Row row) {
    assertThat(site.get("/apps/shop4" + row.path())).returns(200, Answer::status);
  }

  @Test
  void switchingApplications_leadsBack() {
    assertThat(site.get("/switch-app/shop4")).returns(303, Answer::status);
    assertThat(site.get("/switch-app/nobody")).returns(404, Answer::status);
  }

  @Test
  void staticFiles_areServed() {
    List<String> files =
        site.get("/").links().stream().filter(link -> link.contains("/static/")).toList();

    assertThat(files).hasSizeGreaterThan(3);
    assertThat(files).allMatch(file -> site.get(file).status() == 200);
  }
}

package dev.pynmon.web.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.pynmon.application.port.in.app.UnknownAppException;
import dev.pynmon.domain.app.Absence;
import dev.pynmon.domain.app.AppKey;
import dev.pynmon.domain.app.BackendException;
import dev.pynmon.domain.app.BackendFault;
import dev.pynmon.domain.app.Component;
import dev.pynmon.domain.app.ComponentState;
import dev.pynmon.domain.query.InvalidCursorException;
import dev.pynmon.web.asset.Assets;
import dev.pynmon.web.error.ErrorReplies;
import dev.pynmon.web.error.Problem;
import dev.pynmon.web.error.ProblemException;
import dev.pynmon.web.error.Required;
import dev.pynmon.web.html.Html;
import dev.pynmon.web.html.Markup;
import dev.pynmon.web.page.Area;
import dev.pynmon.web.page.Head;
import dev.pynmon.web.page.Incoming;
import dev.pynmon.web.page.PageHandler;
import dev.pynmon.web.page.Reply;
import dev.pynmon.web.page.Route;
import dev.pynmon.web.param.BadParameterException;
import dev.pynmon.web.shell.Shell;
import dev.pynmon.web.testing.FakeApps;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every row of the table of errors, as a browser, a program and htmx see it. */
class ErrorTableTest {
  private static final String SECRET = "password=hunter2 at /srv/app.py";
  private static final Map<String, String> BROWSER = Map.of("accept", "text/html,*/*;q=0.8");
  private static final Map<String, String> PROGRAM = Map.of("accept", "*/*");
  private static final Map<String, String> HTMX = Map.of("accept", "*/*", "hx-request", "true");

  static Stream<Arguments> failures() {
    return Stream.of(
        row(
            new BadParameterException("limit", "<b>", "a whole number"),
            400,
            "limit \"<b>\" is not a whole number."),
        row(
            new InvalidCursorException(),
            400,
            "This is no place in this list: the link was altered, or made for another list."),
        row(
            new ProblemException(Problem.notFound("No invocation x in shop.")),
            404,
            "No invocation x in shop."),
        row(new UnknownAppException(new AppKey("gone")), 404, "App 'gone' not found."),
        row(
            new BackendException(FakeApps.REFUSED, new IllegalStateException(SECRET)),
            503,
            "Nothing listens at redis-1:6379."),
        row(corrupt(), 503, "The file is cut."));
  }

  @ParameterizedTest
  @MethodSource("failures")
  void failure_for_a_browser_is_a_page_in_the_shell(
      RuntimeException thrown, int status, String detail) {
    Answer answer = ask(thrown, BROWSER);

    assertThat(answer.status()).isEqualTo(status);
    assertThat(answer.headers()).containsEntry("Content-Type", "text/html; charset=UTF-8");
    assertThat(body(answer))
        .startsWith("<!doctype html>")
        .contains("<h2 id=\"what\">" + escaped(detail) + "</h2>");
    assertThat(body(answer))
        .contains("id=\"app-menu\"", "<span>shop</span>")
        .doesNotContain(SECRET);
  }

  @ParameterizedTest
  @MethodSource("failures")
  void failure_for_a_program_is_a_problem_document(
      RuntimeException thrown, int status, String detail) {
    Answer answer = ask(thrown, PROGRAM);

    assertThat(answer.status()).isEqualTo(status);
    assertThat(answer.headers()).containsEntry("Content-Type", "application/problem+json");
    JsonNode problem = json(answer);
    assertThat(problem.get("type").asText()).isEqualTo("about:blank");
    assertThat(problem.get("title").asText()).isNotEmpty();
    assertThat(problem.get("status").asInt()).isEqualTo(status);
    assertThat(problem.get("detail").asText()).isEqualTo(detail);
    assertThat(problem.get("instance").asText()).isEqualTo("/fails");
    assertThat(body(answer)).doesNotContain(SECRET);
  }

  @ParameterizedTest
  @MethodSource("failures")
  void failure_for_htmx_is_a_part_of_a_page(RuntimeException thrown, int status, String detail) {
    Answer answer = ask(thrown, HTMX);

    assertThat(answer.status()).isEqualTo(status);
    assertThat(body(answer))
        .startsWith("<div class=\"note error\" role=\"alert\">")
        .contains(escaped(detail));
    assertThat(body(answer)).doesNotContain("<html", SECRET);
  }

  @ParameterizedTest
  @MethodSource("failures")
  void failure_of_a_json_route_is_a_document_for_browsers_too(RuntimeException thrown, int status) {
    Answer answer =
        dispatcher(FakeApps.of("shop"), Route.json("/fails", throwing(thrown)))
            .answer(get("/fails", BROWSER));

    assertThat(answer.status()).isEqualTo(status);
    assertThat(answer.headers()).containsEntry("Content-Type", "application/problem+json");
  }

  @Test
  void bad_parameter_names_it_and_what_is_accepted() {
    BadParameterException bad =
        new BadParameterException("limit", "abc", "a whole number from 1 to 1000");

    assertThat(json(ask(bad, PROGRAM)).get("parameter").asText()).isEqualTo("limit");
    assertThat(body(ask(bad, BROWSER)))
        .contains("<h1>Bad parameter limit</h1>", "Accepted is a whole number from 1 to 1000.");
  }

  @Test
  void unexpected_exception_keeps_pynmons_shape_and_hides_its_text() {
    Answer answer = ask(new IllegalStateException(SECRET), PROGRAM);
    JsonNode problem = json(answer);
    String id = problem.get("errorId").asText();

    assertThat(answer.status()).isEqualTo(500);
    assertThat(problem.get("error").asText()).isEqualTo("Internal Server Error");
    assertThat(problem.get("message").asText())
        .isEqualTo("An unexpected error occurred: see error " + id + " in the monitor's log.");
    assertThat(problem.get("path").asText()).isEqualTo("/fails");
    assertThat(id).matches("[0-9a-f]{12}");
    assertThat(body(answer)).doesNotContain("hunter2");
  }

  @Test
  void unexpected_exception_or_error_shows_browsers_an_id_and_no_text() {
    assertThat(body(ask(new IllegalStateException(SECRET), BROWSER)))
        .containsPattern("Error [0-9a-f]{12}, 500, /fails")
        .doesNotContain("hunter2");
    assertThat(
            dispatcher(
                    FakeApps.of("shop"),
                    Route.page(
                        "/fails",
                        visit -> {
                          throw new StackOverflowError(SECRET);
                        }))
                .answer(get("/fails", BROWSER))
                .status())
        .isEqualTo(500);
  }

  @Test
  void store_down_says_when_to_come_back_only_where_waiting_helps() {
    assertThat(ask(new BackendException(FakeApps.REFUSED, null), BROWSER).headers())
        .containsEntry("Retry-After", "5");
    assertThat(body(ask(new BackendException(FakeApps.REFUSED, null), BROWSER)))
        .contains(
            "<h1>The store main cannot answer</h1>",
            "Check that Redis runs there.",
            "Try now",
            "data-retry=\"5\"");
    assertThat(
            json(ask(new BackendException(FakeApps.REFUSED, null), PROGRAM)).get("store").asText())
        .isEqualTo("main");
    assertThat(ask(corrupt(), BROWSER).headers()).doesNotContainKey("Retry-After");
    assertThat(body(ask(corrupt(), BROWSER))).doesNotContain("data-retry=");
  }

  @Test
  void component_that_a_page_needs_and_that_is_down_is_named() {
    Route broker =
        Route.page(
            "/fails",
            visit -> {
              Required.of(
                  Component.BROKER,
                  new ComponentState.Missing<>(new Absence.Down(FakeApps.REFUSED)));
              return Reply.json(Map.of());
            });
    Answer answer = dispatcher(FakeApps.of("shop"), broker).answer(get("/fails", PROGRAM));

    assertThat(answer.status()).isEqualTo(503);
    assertThat(answer.headers()).containsEntry("Retry-After", "5");
    assertThat(json(answer).get("component").asText()).isEqualTo("broker");
    assertThat(json(answer).get("store").asText()).isEqualTo("main");
    assertThat(json(answer).get("detail").asText())
        .isEqualTo(
            "The store main, which holds the broker, does not answer: Nothing listens at redis-1:6379.");
  }

  @Test
  void no_application_yet_says_what_is_waited_for() {
    Dispatcher waiting = dispatcher(FakeApps.waiting(), needsApp());

    Answer page = waiting.answer(get("/fails", BROWSER));
    Answer document = waiting.answer(get("/fails", PROGRAM));

    assertThat(page.status()).isEqualTo(503);
    assertThat(page.headers()).containsEntry("Retry-After", "5");
    assertThat(body(page))
        .contains(
            "<h1>No application yet</h1>",
            "sqlite:/data/main.sqlite",
            "Nothing listens at redis-1:6379. Check that Redis runs there.");
    assertThat(document.status()).isEqualTo(503);
    assertThat(json(document).get("title").asText()).isEqualTo("No application yet");
  }

  @Test
  void no_application_yet_in_a_store_that_answers_or_without_any_store() {
    Answer empty =
        dispatcher(new FakeApps().store(Optional.empty(), 0), needsApp())
            .answer(get("/fails", BROWSER));
    Answer none = dispatcher(new FakeApps(), needsApp()).answer(get("/fails", BROWSER));

    assertThat(body(empty))
        .contains(
            "answers, shows no application", "An application appears when pynenc first writes");
    assertThat(body(none)).contains("No store is open");
  }

  @Test
  void unknown_application_is_404_when_all_stores_answer_and_503_when_one_does_not() {
    Answer settled =
        dispatcher(FakeApps.of("shop"), needsApp()).answer(get("/apps/nope/fails", PROGRAM));
    Answer open =
        dispatcher(FakeApps.of("shop").store(Optional.of(FakeApps.REFUSED), 0), needsApp())
            .answer(get("/apps/nope/fails", PROGRAM));

    assertThat(settled.status()).isEqualTo(404);
    assertThat(json(settled).get("detail").asText()).isEqualTo("App 'nope' not found.");
    assertThat(open.status()).isEqualTo(503);
  }

  @Test
  void unknown_application_page_leads_to_those_there_are() {
    String page =
        body(dispatcher(FakeApps.of("shop"), needsApp()).answer(get("/apps/nope/fails", BROWSER)));

    assertThat(page).contains("href=\"/switch-app/shop\"", "href=\"/broker/\"");
    assertThat(page).doesNotContain("href=\"/apps/nope");
  }

  @Test
  void failure_while_even_the_selector_fails_is_still_a_page() {
    FakeApps apps = FakeApps.of("shop");
    Dispatcher dispatcher = dispatcher(apps, needsApp());
    apps.fail(new IllegalStateException(SECRET));

    Answer answer = dispatcher.answer(get("/fails", BROWSER));

    assertThat(answer.status()).isEqualTo(500);
    assertThat(body(answer))
        .contains("The applications cannot be listed now")
        .doesNotContain("hunter2");
  }

  @Test
  void notices_of_a_page_stand_before_its_content() {
    Route page =
        Route.page(
            "/list",
            visit -> {
              visit.params().number("limit", 50, 1, 1000);
              visit.params().statuses("status");
              return Reply.page(Head.of(Area.INVOCATIONS), new Markup("CONTENT"));
            });
    String text =
        body(
            dispatcher(FakeApps.of("shop"), page)
                .answer(new Incoming("GET", "/list/", "limit=9999&status=%3Cb%3E", BROWSER)));

    assertThat(text)
        .containsSubsequence(
            "<main",
            "role=\"alert\"",
            "limit 9999 was brought down to 1000.",
            "role=\"alert\"",
            "status &quot;&lt;b&gt;&quot; is not known.",
            "CONTENT");
    assertThat(text)
        .contains(
            "<a href=\"/invocations/\" aria-current=\"page\">",
            "<title>Invocations · shop · Pynmon</title>");
  }

  @Test
  void literal_segments_win_over_captured_ones() {
    Dispatcher dispatcher =
        dispatcher(
            FakeApps.of("shop"),
            Route.json(
                "/invocations/{id}", visit -> Reply.json(List.of("id", visit.segment("id")))),
            Route.json("/invocations/table", visit -> Reply.json(List.of("table"))));

    assertThat(body(dispatcher.answer(get("/invocations/table", PROGRAM))))
        .isEqualTo("[\"table\"]");
    assertThat(body(dispatcher.answer(get("/apps/shop/invocations/a%2Fb/", PROGRAM))))
        .isEqualTo("[\"id\",\"a/b\"]");
  }

  private static Answer ask(RuntimeException thrown, Map<String, String> headers) {
    return dispatcher(FakeApps.of("shop"), Route.page("/fails", throwing(thrown)))
        .answer(get("/fails", headers));
  }

  private static PageHandler throwing(RuntimeException thrown) {
    return visit -> {
      throw thrown;
    };
  }

  private static Route needsApp() {
    return Route.page("/fails", visit -> Reply.json(visit.app().label()));
  }

  private static Dispatcher dispatcher(FakeApps apps, Route... routes) {
    Html html = new Html();
    Clock clock = Clock.fixed(Instant.parse("2026-11-24T14:47:02Z"), ZoneOffset.UTC);
    Answers answers = new Answers(new Shell(html, new Assets(), "1.0.0-test", false));
    return new Dispatcher(
        "", clock, apps, new Router(List.of(routes)), answers, new ErrorReplies(html));
  }

  private static Incoming get(String path, Map<String, String> headers) {
    return new Incoming("GET", path, "", headers);
  }

  private static BackendException corrupt() {
    return new BackendException(
        new BackendFault(BackendFault.Kind.CORRUPT_DATA, "main", "The file is cut.", "Restore it."),
        null);
  }

  private static Arguments row(RuntimeException thrown, int status, String detail) {
    return Arguments.of(thrown, status, detail);
  }

  private static String body(Answer answer) {
    return new String(answer.plain(), StandardCharsets.UTF_8);
  }

  private static JsonNode json(Answer answer) {
    try {
      return new ObjectMapper().readTree(body(answer));
    } catch (JsonProcessingException e) {
      throw new AssertionError(e);
    }
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }
}

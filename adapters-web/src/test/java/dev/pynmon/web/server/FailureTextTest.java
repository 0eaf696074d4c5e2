package dev.pynmon.web.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.pynmon.domain.access.Deed;
import dev.pynmon.domain.app.Absence;
import dev.pynmon.domain.app.Answer;
import dev.pynmon.domain.app.BackendException;
import dev.pynmon.domain.app.BackendFault;
import dev.pynmon.domain.app.BackendFault.Kind;
import dev.pynmon.domain.app.Component;
import dev.pynmon.testkit.log.CaughtLog;
import dev.pynmon.web.error.Required;
import dev.pynmon.web.page.Body;
import dev.pynmon.web.page.Incoming;
import dev.pynmon.web.page.Peer;
import dev.pynmon.web.page.Reply;
import dev.pynmon.web.page.Route;
import dev.pynmon.web.param.BadParameterException;
import dev.pynmon.web.testing.FakeApps;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a failure says, and what it keeps to itself. */
@Isolated("reads the log")
class FailureTextTest extends AskedOnce {
  @Test
  void bad_parameter_names_it_and_what_is_accepted() {
    BadParameterException bad =
        new BadParameterException("limit", "abc", "a whole number from 1 to 1000");

    assertThat(json(ask(bad, PROGRAM)).get("parameter").asText()).isEqualTo("limit");
    assertThat(body(ask(bad, BROWSER)))
        .contains("<h1>Bad parameter limit</h1>", " is not a whole number from 1 to 1000.");
  }

  @Test
  void unexpected_exception_keeps_pynmons_shape_and_hides_its_text() {
    Response answer = ask(new IllegalStateException(SECRET), PROGRAM);
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
  void unexpected_exception_shows_browsers_an_id_and_no_text() {
    assertThat(body(ask(new IllegalStateException(SECRET), BROWSER)))
        .containsPattern("Error [0-9a-f]{12}, 500, /fails")
        .doesNotContain("hunter2");
  }

  @Test
  void want_of_memory_is_said_whichever_thread_met_it() {
    OutOfMemoryError error = new OutOfMemoryError(SECRET);
    for (Throwable thrown : List.of(error, new IllegalStateException("a read failed", error))) {
      Response answer = ask(thrown, BROWSER);

      assertThat(answer.status()).isEqualTo(503);
      assertThat(answer.headers()).containsEntry("Retry-After", "5");
      assertThat(body(answer))
          .contains("There was not enough memory for this answer.", "-Xmx1g allows more.")
          .doesNotContain("hunter2");
    }
  }

  @ParameterizedTest
  @MethodSource("unexpected")
  void error_is_answered_and_logged_like_an_exception(Error error) {
    List<String> log =
        CaughtLog.during(
            "dev.pynmon.web.error.Problems",
            () -> {
              assertThat(body(ask(error, BROWSER)))
                  .containsPattern("Error [0-9a-f]{12}, 500, /fails")
                  .doesNotContain("hunter2");
              assertThat(json(ask(error, PROGRAM)).get("status").asInt()).isEqualTo(500);
            });

    assertThat(log).hasSize(2).allMatch(line -> line.endsWith("while answering /fails"));
  }

  @ParameterizedTest
  @MethodSource("errors")
  void error_that_the_error_page_meets_too_is_answered_in_plain_text_and_logged(Error error) {
    FakeApps apps = FakeApps.of("shop");
    Dispatcher dispatcher = dispatcher(apps, Route.page("/fails", throwing(error)));
    apps.fail(error);

    List<String> log =
        CaughtLog.during(
            LastResort.class.getName(),
            () -> {
              Response answer = dispatcher.answer(get("/fails", BROWSER));
              String said =
                  error instanceof OutOfMemoryError
                      ? "503 Not enough memory"
                      : "500 Internal Server Error";
              assertThat(answer.headers()).containsKey("Content-Security-Policy");
              assertThat(body(answer)).isEqualTo(said + "\n");
              assertThat(answer.status()).isEqualTo(Integer.parseInt(said.substring(0, 3)));
            });

    assertThat(log).containsExactly("The error page cannot be made");
  }

  static Stream<Error> errors() {
    return Stream.concat(Stream.of(new OutOfMemoryError(SECRET)), unexpected());
  }

  static Stream<Error> unexpected() {
    return Stream.of(
        new StackOverflowError(SECRET),
        new NoClassDefFoundError(SECRET),
        new AssertionError(SECRET));
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
  void page_that_came_of_a_form_sends_it_not_again_by_itself() {
    Route route =
        Route.post(
            "/fails", Route.Kind.PAGE, Deed.READ, throwing(new OutOfMemoryError("in a test")));
    Map<String, String> headers =
        Map.of("host", "localhost", "origin", "http://localhost", "accept", "text/html");
    Response answer =
        dispatcher(FakeApps.of("shop"), route)
            .answer(new Incoming("POST", "/fails", "", headers, Peer.LOCAL, Body.NONE));

    assertThat(answer.status()).isEqualTo(503);
    assertThat(body(answer)).doesNotContain("data-retry", "http-equiv=\"refresh\"");
  }

  @Test
  void component_that_a_page_needs_and_that_is_down_is_named() {
    Route broker =
        Route.page(
            "/fails",
            _ -> {
              Required.of(
                  Component.BROKER, new Answer.Missing<>(new Absence.Down(FakeApps.REFUSED)));
              return Reply.json(Map.of());
            });
    Response answer = dispatcher(FakeApps.of("shop"), broker).answer(get("/fails", PROGRAM));

    assertThat(answer.status()).isEqualTo(503);
    assertThat(answer.headers()).containsEntry("Retry-After", "5");
    assertThat(json(answer).get("component").asText()).isEqualTo("broker");
    assertThat(json(answer).get("store").asText()).isEqualTo("main");
    assertThat(json(answer).get("detail").asText())
        .isEqualTo(
            "The store main, which holds the broker, does not answer: Nothing listens at"
                + " redis-1:6379.");
  }

  @Test
  void no_application_yet_says_what_is_waited_for() {
    Dispatcher waiting = dispatcher(FakeApps.waiting(), needsApp());

    Response page = waiting.answer(get("/fails", BROWSER));
    Response document = waiting.answer(get("/fails", PROGRAM));

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
    Response empty =
        dispatcher(new FakeApps().store(Optional.empty(), 0), needsApp())
            .answer(get("/fails", BROWSER));
    Response none = dispatcher(new FakeApps(), needsApp()).answer(get("/fails", BROWSER));

    assertThat(body(empty))
        .contains(
            "answers, shows no application", "An application appears when pynenc first writes");
    assertThat(body(none)).contains("No store is open");
    assertThat(
            body(dispatcher(new FakeApps().searched(), needsApp()).answer(get("/fails", BROWSER))))
        .contains("<h1>Still looking for applications</h1>", "is being searched")
        .doesNotContain("None of the stores");
  }

  @Test
  void no_application_yet_in_a_store_that_is_locked_says_so_and_nothing_else() {
    BackendFault locked =
        new BackendFault(Kind.TIMEOUT, "main", "The file is locked.", "It is read again.");
    FakeApps stores = new FakeApps().store(Optional.empty(), 0).store(Optional.of(locked), 0);

    Response answer = dispatcher(stores, needsApp()).answer(get("/fails", BROWSER));

    assertThat(answer.status()).isEqualTo(503);
    assertThat(body(answer))
        .contains("<p>The file is locked.</p>", "The file is locked. It is read again.")
        .doesNotContain("An application appears");
  }

  @Test
  void unknown_application_is_404_when_all_stores_answer_and_503_when_one_does_not() {
    Response settled =
        dispatcher(FakeApps.of("shop"), needsApp()).answer(get("/apps/nope/fails", PROGRAM));
    Response open =
        dispatcher(FakeApps.of("shop").store(Optional.of(FakeApps.REFUSED), 0), needsApp())
            .answer(get("/apps/nope/fails", PROGRAM));

    assertThat(settled.status()).isEqualTo(404);
    assertThat(json(settled).get("detail").asText()).isEqualTo("App 'nope' not found.");
    assertThat(open.status()).isEqualTo(503);
    assertThat(json(open).get("detail").asText())
        .isEqualTo("App 'nope' not found. Nothing listens at redis-1:6379.");
  }

  @Test
  void unknown_application_page_leads_to_those_there_are() {
    String page =
        body(dispatcher(FakeApps.of("shop"), needsApp()).answer(get("/apps/nope/fails", BROWSER)));

    assertThat(page).contains("href=\"/switch-app/shop\"", "href=\"/broker/\"");
    assertThat(page).doesNotContain("href=\"/apps/nope");
  }
}

package dev.pynmon.web.server;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pynmon.application.port.in.app.AppList;
import dev.pynmon.web.page.Reply;
import dev.pynmon.web.page.Route;
import dev.pynmon.web.testing.FakeApps;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What becomes of those who come when all places are taken. */
class GateTest extends AskedOnce {
  private static final Map<String, String> HTMX = Map.of("accept", "*/*", "hx-request", "true");
  private static final String SENTENCE =
      "Too many requests are being answered; ask again in some seconds.";

  private final Dispatcher full =
      dispatcher(
          new NeverAsked(),
          new Gate(0),
          Route.page("/page", visit -> Reply.json("page")),
          Route.json("/data", visit -> Reply.json("data")),
          Route.json("/health", visit -> Reply.json("healthy")).always());

  @Test
  void browser_gets_a_page() {
    Answer answer = full.answer(get("/page", BROWSER));

    assertThat(answer.status()).isEqualTo(503);
    assertThat(answer.headers())
        .containsEntry("Content-Type", "text/html; charset=UTF-8")
        .containsEntry("Retry-After", "5");
    assertThat(text(answer)).contains("<h1>503 Busy</h1><p>" + SENTENCE + "</p>");
  }

  @Test
  void htmx_gets_a_part_of_a_page() {
    assertThat(text(full.answer(get("/page", HTMX))))
        .isEqualTo(
            "<div class=\"note error\" role=\"alert\"><p><b>503 Busy</b> "
                + SENTENCE
                + "</p></div>");
  }

  @Test
  void program_gets_a_document() {
    assertThat(text(full.answer(get("/page", PROGRAM))))
        .contains("\"status\":503", SENTENCE, "\"instance\":\"/page\"");
    assertThat(full.answer(get("/data", BROWSER)).headers())
        .containsEntry("Content-Type", "application/problem+json");
  }

  @Test
  void what_takes_nothing_is_always_answered() {
    assertThat(text(full.answer(get("/health", BROWSER)))).isEqualTo("\"healthy\"");
  }

  @Test
  void place_is_free_again_when_the_answer_is_made_whatever_it_is() {
    Dispatcher one =
        dispatcher(
            FakeApps.of("shop"),
            new Gate(1),
            Route.page("/fails", throwing(new IllegalStateException("x"))),
            Route.json("/data", visit -> Reply.json("data")));

    one.answer(get("/fails", BROWSER));
    one.answer(get("/nowhere", BROWSER));

    assertThat(text(one.answer(get("/data", BROWSER)))).isEqualTo("\"data\"");
  }

  private static String text(Answer answer) {
    return new String(answer.plain(), UTF_8);
  }

  /** Who is busy asks no store, not even for the frame of a page. */
  private static final class NeverAsked extends FakeApps {
    @Override
    public AppList list() {
      throw new AssertionError("asked");
    }
  }
}

package dev.pynmon.web.server;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pynmon.application.port.in.app.AppList;
import dev.pynmon.testkit.Await;
import dev.pynmon.web.page.Reply;
import dev.pynmon.web.page.Route;
import dev.pynmon.web.testing.FakeApps;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What becomes of those who come when all places are taken. */
class GateTest extends AskedOnce {
  private static final Map<String, String> HTMX = Map.of("accept", "*/*", "hx-request", "true");
  private static final String SENTENCE =
      "Too many requests are being answered; ask again in some seconds.";

  private final Dispatcher full =
      dispatcher(
          new NeverAsked(),
          gates(0, 0),
          Route.page("/page", _ -> Reply.json("page")),
          Route.json("/data", _ -> Reply.json("data")),
          Route.json("/health", _ -> Reply.json("healthy")).always());

  @Test
  void browser_gets_a_page() {
    Response answer = full.answer(get("/page", BROWSER));

    assertThat(answer.status()).isEqualTo(503);
    assertThat(answer.headers())
        .containsEntry("Content-Type", "text/html; charset=UTF-8")
        .containsEntry("Retry-After", "5")
        .containsEntry("X-Content-Type-Options", "nosniff");
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
            gates(1, 1),
            Route.page("/fails", throwing(new IllegalStateException("x"))),
            Route.json("/data", _ -> Reply.json("data")));

    one.answer(get("/fails", BROWSER));
    one.answer(get("/nowhere", BROWSER));

    assertThat(text(one.answer(get("/data", BROWSER)))).isEqualTo("\"data\"");
  }

  /** A form that is sent again and again with a wrong name counts what would go each time. */
  @Test
  void what_takes_something_at_an_address_that_is_always_answered_waits_for_a_place() {
    Route counting =
        Route.page("/counts", _ -> new Reply.InPlace(() -> Reply.json("counted"))).always();
    Dispatcher busy = dispatcher(new NeverAsked(), gates(0, 0), counting);
    Dispatcher one = dispatcher(new NeverAsked(), gates(1, 0), counting);

    assertThat(busy.answer(get("/counts", PROGRAM)).status()).isEqualTo(503);
    assertThat(text(one.answer(get("/counts", PROGRAM)))).isEqualTo("\"counted\"");
    assertThat(text(one.answer(get("/counts", PROGRAM)))).isEqualTo("\"counted\"");
  }

  @Test
  void heavy_page_that_finds_no_place_says_what_it_waits_for() {
    Dispatcher heavy =
        dispatcher(
            FakeApps.of("shop"),
            gates(9, 0),
            Route.page("/heavy", _ -> Reply.json("drawn")).heavy(),
            Route.json("/data", _ -> Reply.json("data")));

    Response answer = heavy.answer(get("/heavy", BROWSER));

    assertThat(answer.status()).isEqualTo(503);
    assertThat(answer.headers()).containsEntry("Retry-After", "5");
    assertThat(text(answer))
        .contains("id=\"app-menu\"", "Others are looking at pages that take as much work")
        .doesNotContain("disk", "damaged");
    assertThat(text(heavy.answer(get("/data", BROWSER)))).isEqualTo("\"data\"");
  }

  @Test
  void place_of_a_heavy_page_is_free_again_whatever_becomes_of_it() {
    Dispatcher heavy =
        dispatcher(
            FakeApps.of("shop"),
            gates(9, 1),
            Route.page("/fails", throwing(new OutOfMemoryError("x"))).heavy(),
            Route.page("/heavy", _ -> Reply.json("drawn")).heavy());

    assertThat(heavy.answer(get("/fails", BROWSER)).status()).isEqualTo(503);
    assertThat(text(heavy.answer(get("/heavy", BROWSER)))).isEqualTo("\"drawn\"");
  }

  @Test
  void who_queues_comes_in_when_a_place_is_left_and_the_next_is_sent_away() throws Exception {
    Gate gate = new Gate(1, 1, Duration.ofMinutes(1));
    Gate.Place place = gate.enter().orElseThrow();
    AtomicReference<Optional<Gate.Place>> second = new AtomicReference<>(Optional.empty());
    Thread waiting = Thread.ofPlatform().start(() -> second.set(gate.enter()));
    Await.until(() -> waiting.getState() == Thread.State.TIMED_WAITING);

    assertThat(gate.enter()).isEmpty();
    place.leave();
    waiting.join();
    assertThat(second.get()).isPresent();
    second.get().orElseThrow().leave();
    assertThat(gate.enter()).isPresent();
  }

  @Test
  void who_left_the_queue_makes_room_for_another() throws Exception {
    Gate gate = new Gate(1, 1, Duration.ofMinutes(1));
    Gate.Place place = gate.enter().orElseThrow();
    AtomicReference<Optional<Gate.Place>> left = new AtomicReference<>(Optional.of(place));
    Thread waiting = Thread.ofPlatform().start(() -> left.set(gate.enter()));
    Await.until(() -> waiting.getState() == Thread.State.TIMED_WAITING);
    waiting.interrupt();
    waiting.join();
    assertThat(left.get()).isEmpty();

    Thread next = Thread.ofPlatform().start(() -> left.set(gate.enter()));
    Await.until(() -> next.getState() == Thread.State.TIMED_WAITING);
    place.leave();
    next.join();
    assertThat(left.get()).isPresent();
  }

  @Test
  void who_queues_for_too_long_is_sent_away_and_another_may_queue() {
    Gate gate = new Gate(1, 1, Duration.ofMillis(20));
    gate.enter();

    assertThat(gate.enter()).isEmpty();
    assertThat(gate.enter()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"1000, 4, 4, 64", "124, 8, 2, 64", "124, 1, 2, 64", "64, 2, 1, 42", "5, 2, 1, 8"})
  void as_many_answers_are_made_at_once_as_the_heap_holds(
      int megabytes, int processors, int heavy, int usual) {
    Gates gates = Gates.of(megabytes * 1_000_000L, processors);

    assertThat(places(gates.heavy())).isEqualTo(heavy);
    assertThat(places(gates.usual())).isEqualTo(usual);
  }

  /** How many come in at once, by an interrupted thread that waits for nothing. */
  private static long places(Gate gate) {
    Thread.currentThread().interrupt();
    long places = Stream.generate(gate::enter).takeWhile(Optional::isPresent).count();
    assertThat(Thread.interrupted()).isTrue();
    return places;
  }

  @Test
  void program_makes_64_answers_at_once_and_192_more_wait() throws Exception {
    Gates program = Gates.ofProgram();
    List<Gate.Place> places =
        Stream.generate(() -> program.enter(Route.Load.USUAL).orElseThrow()).limit(64).toList();
    List<Thread> waiting =
        Stream.generate(() -> Thread.ofVirtual().start(() -> enterAndLeave(program)))
            .limit(192)
            .toList();
    Await.until(
        () -> waiting.stream().allMatch(one -> one.getState() == Thread.State.TIMED_WAITING));

    assertThat(program.enter(Route.Load.USUAL)).isEmpty();
    assertThat(program.enter(Route.Load.HEAVY)).isEmpty();
    assertThat(program.enter(Route.Load.NONE)).isPresent();
    places.forEach(Gate.Place::leave);
    for (Thread one : waiting) {
      one.join();
    }
  }

  private static void enterAndLeave(Gates gates) {
    gates.enter(Route.Load.USUAL).orElseThrow().leave();
  }

  private static Gates gates(int usual, int heavy) {
    return new Gates(Gate.withoutQueue(usual), Gate.withoutQueue(heavy), Gate.withoutQueue(1));
  }

  private static String text(Response answer) {
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

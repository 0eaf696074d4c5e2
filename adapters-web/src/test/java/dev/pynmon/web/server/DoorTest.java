package dev.pynmon.web.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.pynmon.domain.access.Role;
import dev.pynmon.testkit.log.CaughtLog;
import dev.pynmon.web.page.Peer;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is said to those who are let in, and to those who are not. */
@Isolated("reads the log")
class DoorTest {
  private static final String LOG = "dev.pynmon.web.access.RefusalLog";

  private final Doorway door = Doorway.of(false, true);

  @Test
  void session_that_is_used_is_kept_alive() {
    Response fresh = ask("/tasks", door.cookie(Role.VIEWER, Duration.ofMinutes(5)));
    Response stale = ask("/tasks", door.cookie(Role.VIEWER, Duration.ofMinutes(6)));

    assertThat(fresh.headers()).doesNotContainKey("Set-Cookie");
    assertThat(stale.headers().get("Set-Cookie"))
        .matches("pynmon-session=1\\.[\\w.-]+; Path=/; HttpOnly; SameSite=Lax");
  }

  @ParameterizedTest
  @CsvSource({"pynmon-live, 1", "accept, text/event-stream"})
  void what_an_open_page_asks_by_itself_is_no_use(String name, String value) {
    String session = door.cookie(Role.VIEWER, Duration.ofMinutes(6));
    Response answer =
        door.ask("GET", "/tasks", Peer.LOCAL, Doorway.own("cookie", session, name, value));

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.headers()).doesNotContainKey("Set-Cookie");
  }

  @Test
  void session_that_was_not_used_for_an_hour_has_ended() {
    assertThat(ask("/tasks", door.cookie(Role.ADMIN, Duration.ofMinutes(60))).status())
        .isEqualTo(401);
  }

  @Test
  void role_that_does_not_suffice_is_said_in_the_frame_of_who_is_known() {
    Map<String, String> browser =
        Doorway.own("cookie", door.cookie(Role.OPERATOR), "accept", "text/html");
    Response page = door.ask("GET", "/audit", Peer.LOCAL, browser);

    assertThat(page.status()).isEqualTo(403);
    assertThat(AskedOnce.body(page))
        .contains(
            "This needs the role admin; operator has the role operator.",
            "<b>operator</b>, operator",
            "id=\"app-menu\"");
  }

  @Test
  void role_that_does_not_suffice_is_a_problem_document_for_programs() {
    Map<String, String> program = Doorway.own("authorization", Doorway.token(Role.VIEWER));
    JsonNode problem = AskedOnce.json(door.ask("POST", "/done", Peer.LOCAL, program));

    assertThat(problem.get("status").asInt()).isEqualTo(403);
    assertThat(problem.get("detail").asText())
        .isEqualTo("This needs the role admin; viewer has the role viewer.");
  }

  @Test
  void what_would_have_done_something_and_was_refused_is_in_the_log() {
    Map<String, String> viewer = Doorway.own("cookie", door.cookie(Role.VIEWER));
    Map<String, String> forged = Doorway.own("origin", "http://evil.example/\u202e\n");
    forged.put("cookie", door.cookie(Role.ADMIN));

    List<String> said =
        CaughtLog.during(
            LOG,
            () -> {
              door.ask("POST", "/done", Peer.LOCAL, viewer);
              door.ask("POST", "/done/page", Doorway.from(Doorway.ELSEWHERE), forged);
              door.ask("POST", "/login", Peer.LOCAL, Doorway.own("origin", ""));
              door.ask("GET", "/audit", Peer.LOCAL, viewer);
              door.ask("POST", "/done", Peer.LOCAL, Doorway.own());
            });

    assertThat(said)
        .containsExactly(
            "Refused POST /done from 127.0.0.1: viewer is viewer, it needs admin",
            "Refused POST /done/page from 192.0.2.7: it was sent by http://evil.example/\\u202e\\u000a",
            "Refused POST /login from 127.0.0.1: it was sent by no page that is named");
  }

  @Test
  void flood_of_refused_requests_does_not_fill_the_log() {
    Map<String, String> long_ = Doorway.own("origin", "http://" + "x".repeat(5_000));

    List<String> said =
        CaughtLog.during(
            LOG,
            () ->
                IntStream.range(0, 100).forEach(_ -> door.ask("POST", "/done", Peer.LOCAL, long_)));

    assertThat(said).hasSize(10).allMatch(line -> line.length() < 300);
  }

  @Test
  void forwarded_request_without_login_is_told_why_it_may_only_look() {
    Response answer =
        Doorway.of(false, false)
            .ask("POST", "/done", Peer.LOCAL, Doorway.own("x-forwarded-for", "192.0.2.7"));

    assertThat(AskedOnce.json(answer).get("detail").asText())
        .isEqualTo(
            "This needs the role admin, which without a login only who is at the machine itself has.");
  }

  @Test
  void visitor_whom_a_proxy_calls_local_is_not_taken_for_somebody_at_the_machine() {
    Response answer =
        Doorway.proxied(true)
            .ask(
                "GET",
                "/tasks",
                Doorway.from(Doorway.PROXY),
                Doorway.own("x-user", "local", "accept", "text/html"));

    assertThat(answer.status()).isEqualTo(401);
    assertThat(AskedOnce.body(answer))
        .contains("which here is whoever is at the machine itself.", "another name");
  }

  @ParameterizedTest
  @CsvSource({"text/html, text/html; charset=UTF-8", "*/*, application/problem+json"})
  void other_name_is_said_without_telling_anything(String accept, String type) {
    Response answer =
        door.ask(
            "GET", "/tasks", Peer.LOCAL, Doorway.own("host", "evil.example", "accept", accept));

    assertThat(answer.status()).isEqualTo(421);
    assertThat(answer.headers()).containsEntry("Content-Type", type);
    assertThat(AskedOnce.body(answer))
        .contains("This monitor is not known by the name under which it was asked.")
        .doesNotContain("evil.example", "shop", "app-menu");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/done", "/done/page", "/done/part"})
  void read_only_monitor_has_no_address_that_writes(String path) {
    Doorway readOnly = Doorway.of(true, false);
    Response answer = readOnly.ask("POST", path, Peer.LOCAL, Doorway.own());

    assertThat(answer.status()).isEqualTo(405);
    assertThat(answer.headers()).containsEntry("Allow", "");
    assertThat(AskedOnce.json(answer).get("detail").asText())
        .isEqualTo("This monitor only reads: it was started with --read-only.");
  }

  @Test
  void address_that_only_does_something_is_not_looked_at() {
    Response answer =
        door.ask("GET", "/done", Peer.LOCAL, Doorway.own("cookie", door.cookie(Role.ADMIN)));

    assertThat(answer.status()).isEqualTo(405);
    assertThat(answer.headers()).containsEntry("Allow", "POST");
  }

  @ParameterizedTest
  @CsvSource({
    "http://localhost:8000/broker/?x=1, /login?next=%2Fbroker%3Fx%3D1",
    "http://evil.example/broker/, /login",
    "'', /login",
  })
  void form_of_a_session_that_has_ended_leads_back_to_its_page(String referer, String location) {
    Response answer =
        door.ask(
            "POST",
            "/done/page",
            Peer.LOCAL,
            Doorway.own("accept", "text/html", "referer", referer));

    assertThat(answer.status()).isEqualTo(303);
    assertThat(answer.headers()).containsEntry("Location", location);
  }

  private Response ask(String path, String cookie) {
    return door.ask("GET", path, Peer.LOCAL, Doorway.own("cookie", cookie));
  }
}

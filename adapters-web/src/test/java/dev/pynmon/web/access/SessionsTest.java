package dev.pynmon.web.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pynmon.testkit.contract.TestClock;
import dev.pynmon.web.page.Body;
import dev.pynmon.web.page.Incoming;
import dev.pynmon.web.page.Peer;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SessionsTest {
  private static final SessionKey KEY = SessionKey.random();

  private final TestClock clock = new TestClock(Instant.parse("2026-11-24T14:47:02Z"));
  private final Sessions sessions = new Sessions(KEY, clock);

  @Test
  void session_is_known_by_what_it_holds() {
    Session session = sessions.begin("Änne \"x\"; Path=/", 7);

    assertThat(of(sessions.value(session))).contains(session);
    assertThat(sessions.value(session)).matches("[\\w.-]+");
  }

  @Test
  void two_sessions_of_one_user_differ() {
    assertThat(sessions.begin("anna", 1).id()).isNotEqualTo(sessions.begin("anna", 1).id());
  }

  @Test
  void other_instance_with_our_key_knows_it_and_one_without_does_not() {
    Session session = sessions.begin("anna", 1);
    String value = sessions.value(session);

    assertThat(new Sessions(KEY, clock).of(request(value))).contains(session);
    assertThat(new Sessions(SessionKey.random(), clock).of(request(value))).isEmpty();
  }

  @Test
  void any_changed_character_makes_it_nobodys() {
    String value = sessions.value(sessions.begin("anna", 1));

    for (int i = 0; i < value.length(); i++) {
      char other = value.charAt(i) == 'A' ? 'B' : 'A';
      String changed = value.substring(0, i) + other + value.substring(i + 1);
      assertThat(sessions.signed(request(changed))).as("at %d", i).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "x", "1......", "1.YQ.1.a.1.1.", "2.YQ.1.a.1.1.AAAA"})
  void what_is_no_session_is_nobodys(String value) {
    assertThat(of(value)).isEmpty();
  }

  @Test
  void session_that_nobody_uses_ends() {
    String value = sessions.value(sessions.begin("anna", 1));

    clock.advance(Sessions.IDLE.minusSeconds(1));
    assertThat(of(value)).isPresent();
    clock.advance(Duration.ofSeconds(1));
    assertThat(of(value)).isEmpty();
    assertThat(sessions.signed(request(value))).hasSize(1);
  }

  @Test
  void session_that_is_used_goes_on_until_its_longest_time() {
    Session session = sessions.begin("anna", 1);
    Instant end = session.began().plus(Sessions.LONGEST);
    String value = sessions.value(session);
    while (clock.instant().plus(Sessions.FRESH).isBefore(end)) {
      clock.advance(Sessions.FRESH);
      value = sessions.value(of(value).orElseThrow());
    }

    clock.advance(Sessions.FRESH);

    assertThat(of(value)).isEmpty();
  }

  @Test
  void cookie_is_made_anew_once_it_has_some_age() {
    Session session = sessions.begin("anna", 1);

    clock.advance(Sessions.FRESH);
    assertThat(sessions.isStale(session)).isFalse();
    clock.advance(Duration.ofSeconds(1));
    assertThat(sessions.isStale(session)).isTrue();
  }

  @Test
  void session_that_was_ended_is_taken_no_more() {
    Session session = sessions.begin("anna", 1);
    Session other = sessions.begin("anna", 1);

    sessions.end(session);

    assertThat(of(sessions.value(session))).isEmpty();
    assertThat(of(sessions.value(other))).contains(other);
  }

  @Test
  void key_is_not_told() {
    assertThat(KEY.toString()).isEqualTo("SessionKey[…]");
  }

  private Optional<Session> of(String value) {
    return sessions.of(request(value)).map(session -> session.at(session.began()));
  }

  private static Incoming request(String value) {
    return new Incoming(
        "GET", "/", "", Map.of("cookie", "a=b; pynmon-session=" + value), Peer.LOCAL, Body.NONE);
  }
}

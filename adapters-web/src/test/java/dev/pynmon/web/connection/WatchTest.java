package dev.pynmon.web.connection;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who is disconnected when, without a socket and without waiting. */
class WatchTest {
  private final AtomicLong now = new AtomicLong(Long.MAX_VALUE - 1_000); // as nanoTime may be
  private final List<String> gone = new ArrayList<>();
  private Watch watch = watch(ConnectionLimits.USUAL);

  @ParameterizedTest
  @CsvSource({"SILENT, 10", "HEADER, 10", "IDLE, 60", "BODY, 30", "SENDING, 30"})
  void connection_that_stands_still_goes_after_its_time(Purpose phase, int seconds) {
    open("one").enter(phase);

    pass(Duration.ofSeconds(seconds));
    watch.look();
    assertThat(gone).isEmpty();

    pass(Duration.ofMillis(1));
    watch.look();
    assertThat(gone).containsExactly("one");
    assertThat(watch.size()).isZero();
  }

  @Test
  void connection_whose_request_is_answered_stays() {
    open("one").enter(Purpose.WORKING);

    pass(Duration.ofHours(1));
    watch.look();

    assertThat(gone).isEmpty();
  }

  @Test
  void answer_that_takes_long_is_looked_after_and_its_work_stops_when_the_visitor_leaves() {
    Watched one = open("one");
    one.work(Thread.currentThread(), () -> gone.add("looked after"));
    pass(Duration.ofSeconds(1));
    watch.look();
    assertThat(gone).isEmpty();

    pass(Duration.ofMillis(1));
    watch.look();
    assertThat(gone).containsExactly("looked after");
    assertThat(one.hasLeft()).isFalse();

    one.leave();
    assertThat(one.hasLeft()).isTrue();
    assertThat(Thread.interrupted()).isTrue();
  }

  @Test
  void visitor_who_leaves_when_the_answer_was_made_interrupts_nobody() {
    Watched one = open("one");
    one.work(Thread.currentThread(), () -> {});
    one.enter(Purpose.IDLE);

    one.leave();
    assertThat(Thread.currentThread().isInterrupted()).isFalse();
  }

  @Test
  void time_begins_anew_with_each_step_and_goes_on_after_what_came_between() {
    Watched one = open("one");
    one.enter(Purpose.HEADER);
    Watched.Moment header = one.moment();
    pass(Duration.ofSeconds(9));
    one.enter(Purpose.SENDING);
    pass(Duration.ofSeconds(9));
    watch.look();
    assertThat(gone).isEmpty();

    one.back(header);
    watch.look();
    assertThat(gone).containsExactly("one");
  }

  @Test
  void body_that_comes_byte_by_byte_has_the_time_of_one_body() {
    Watched one = open("one");
    one.work(Thread.currentThread(), () -> {});
    for (int i = 0; i < 30; i++) {
      one.awaitBody();
      pass(Duration.ofSeconds(1));
      one.enter(Purpose.WORKING);
    }
    one.awaitBody();
    watch.look();
    assertThat(gone).isEmpty();

    pass(Duration.ofMillis(1));
    watch.look();
    assertThat(gone).containsExactly("one");
  }

  @Test
  void body_of_the_next_request_has_a_time_of_its_own() {
    Watched one = open("one");
    one.work(Thread.currentThread(), () -> {});
    one.awaitBody();
    pass(Duration.ofSeconds(31));
    one.work(Thread.currentThread(), () -> {});
    one.awaitBody();

    watch.look();
    assertThat(gone).isEmpty();
  }

  @Test
  void at_the_limit_the_oldest_that_has_sent_nothing_goes() {
    watch = watch(limits(4, 99, 1_000));
    open("working").enter(Purpose.WORKING);
    open("header").enter(Purpose.HEADER);
    pass(Duration.ofMillis(1));
    open("older");
    pass(Duration.ofMillis(1));
    open("younger");
    assertThat(gone).isEmpty();

    pass(Duration.ofMillis(1));
    open("first more");
    open("second more").enter(Purpose.WORKING);

    assertThat(gone).containsExactly("older", "younger");
  }

  @Test
  void at_the_limit_who_is_at_work_stays_and_who_comes_is_let_in() {
    watch = watch(limits(2, 99, 1_000));
    open("working").enter(Purpose.WORKING);
    open("sends, but a moment ago").enter(Purpose.SENDING);
    open("more");
    assertThat(gone).isEmpty();

    pass(Duration.ofMillis(1_001));
    open("and more").enter(Purpose.WORKING);
    open("one more");

    assertThat(gone).containsExactly("more", "sends, but a moment ago");
  }

  @Test
  void address_with_too_many_connections_loses_its_own() {
    watch = watch(limits(99, 2, 1_000));
    open("other", "192.0.2.7");
    open("first", "192.0.2.1").enter(Purpose.WORKING);
    open("second", "192.0.2.1");
    open("third", "192.0.2.1").enter(Purpose.WORKING);
    assertThat(gone).containsExactly("second");

    open("fourth", "192.0.2.1");
    assertThat(gone).containsExactly("second", "fourth");
  }

  @Test
  void proxy_that_is_trusted_may_have_as_many_as_there_are() {
    watch = watch(limits(99, 2, 1_000));
    for (int i = 0; i < 10; i++) {
      open("proxy " + i, "10.9.9.9");
    }

    assertThat(gone).isEmpty();
    assertThat(watch.size()).isEqualTo(10);
  }

  @Test
  void this_machine_may_have_as_many_as_there_are() {
    watch = watch(limits(99, 2, 1_000));
    for (int i = 0; i < 10; i++) {
      open("v4", "127.0.0.1");
      open("v6", "::1");
    }

    assertThat(gone).isEmpty();
  }

  @Test
  void answers_that_nobody_takes_make_room_for_others() {
    watch = watch(limits(99, 99, 1_000));
    sends("stands longest", 600);
    pass(Duration.ofMillis(600));
    sends("stands", 300);
    pass(Duration.ofMillis(600));
    sends("came just now", 90);
    assertThat(gone).isEmpty();

    sends("one more", 90);
    assertThat(gone).containsExactly("stands longest");

    sends("big", 990); // the one that stands does so for 600 ms: too short to go
    assertThat(gone).containsExactly("stands longest");
  }

  @Test
  void connection_that_ended_counts_no_more() {
    watch = watch(limits(1, 99, 1_000));
    watch.closed(open("one"));

    open("two");

    assertThat(gone).isEmpty();
  }

  private void sends(String name, int bytes) {
    Watched sender = open(name);
    sender.enter(Purpose.SENDING);
    watch.holds(sender, bytes);
  }

  private Watched open(String name) {
    return open(name, "127.0.0.1");
  }

  private Watched open(String name, String address) {
    try {
      return watch.open(Optional.of(InetAddress.getByName(address)), () -> gone.add(name));
    } catch (UnknownHostException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void monitor_isServedWithTheseLimits() {
    assertThat(ConnectionLimits.USUAL)
        .isEqualTo(
            new ConnectionLimits(
                Duration.ofSeconds(10),
                Duration.ofSeconds(60),
                Duration.ofSeconds(30),
                Duration.ofSeconds(1),
                1_024,
                128,
                32_000_000));
  }

  private void pass(Duration time) {
    now.addAndGet(time.toNanos());
  }

  private Watch watch(ConnectionLimits limits) {
    return new Watch(limits, "10.9.9.9"::equals, now::get);
  }

  private static ConnectionLimits limits(int connections, int perAddress, long sending) {
    ConnectionLimits usual = ConnectionLimits.USUAL;
    return new ConnectionLimits(
        usual.header(),
        usual.idle(),
        usual.still(),
        usual.look(),
        connections,
        perAddress,
        sending);
  }
}

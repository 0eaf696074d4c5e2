package dev.pynmon.web.param;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pynmon.domain.id.TaskKey;
import dev.pynmon.domain.query.Cursor;
import dev.pynmon.domain.query.PageRequest;
import dev.pynmon.domain.query.TimeWindow;
import dev.pynmon.domain.status.KnownStatus;
import dev.pynmon.domain.status.UnknownStatus;
import dev.pynmon.web.url.Query;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ParamsTest {
  private static final Instant NOW = Instant.parse("2026-11-24T14:47:02Z");

  @ParameterizedTest
  @CsvSource({
    "0, 1, limit 0 was brought up to 1.",
    "-5, 1, limit -5 was brought up to 1.",
    "9999, 1000, limit 9999 was brought down to 1000.",
    "99999999999999999999, 1000, limit 99999999999999999999 was brought down to 1000.",
  })
  void number_out_of_range_is_brought_into_it_and_said(String given, int used, String claim) {
    Params params = page("limit=" + given);

    assertThat(params.number("limit", 50, 1, 1000)).isEqualTo(used);
    assertThat(params.notices()).containsExactly(new Notice(claim, "Accepted: 1 to 1000.", false));
  }

  @Test
  void number_in_range_or_not_given_says_nothing() {
    Params params = page("limit=7&empty=");

    assertThat(params.number("limit", 50, 1, 1000)).isEqualTo(7);
    assertThat(params.number("empty", 50, 1, 1000)).isEqualTo(50);
    assertThat(params.number("absent", 50, 1, 1000)).isEqualTo(50);
    assertThat(params.notices()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"abc", "1.5", "1e3", "0x10", "--1", "٣x"})
  void number_that_is_none_throws(String given) {
    refuses(page("limit=" + given), p -> p.number("limit", 50, 1, 1000), "limit");
    refuses(json("limit=" + given), p -> p.number("limit", 50, 1, 1000), "limit");
  }

  @Test
  void number_of_absurd_length_throws_instead_of_working() {
    Params params = page("limit=" + "9".repeat(5_000));

    assertThatThrownBy(() -> params.number("limit", 50, 1, 1000))
        .isInstanceOf(BadParameterException.class)
        .hasMessage("limit \"" + "9".repeat(80) + "…\" is not a whole number from 1 to 1000.");
  }

  @Test
  void statuses_once_repeated_or_by_comma_in_any_case() {
    Params params = page("status=failed,SUCCESS&status=&status=Retry,");

    assertThat(params.statuses("status"))
        .containsExactly(KnownStatus.FAILED, KnownStatus.SUCCESS, KnownStatus.RETRY);
    assertThat(params.notices()).isEmpty();
  }

  @Test
  void statuses_unknown_on_a_page_stays_in_the_filter_with_a_notice() {
    Params params = page("status=bogus");

    assertThat(params.statuses("status")).containsExactly(new UnknownStatus("bogus"));
    assertThat(params.notices()).singleElement().satisfies(ParamsTest::namesBogus);
  }

  @Test
  void statuses_unknown_in_json_throws() {
    refuses(json("status=failed,bogus"), p -> p.statuses("status"), "status");
  }

  @Test
  void choice_unknown_falls_back_with_a_notice_on_pages_and_throws_in_json() {
    Params params = page("time_range=1y");

    assertThat(params.choice("time_range", List.of("15m", "1h"), "1h")).isEqualTo("1h");
    assertThat(params.notices())
        .containsExactly(
            new Notice("time_range \"1y\" is not known.", "Shown is 1h. Accepted: 15m, 1h.", true));
    refuses(
        json("time_range=1y"),
        p -> p.choice("time_range", List.of("15m", "1h"), "1h"),
        "time_range");
  }

  @Test
  void flag_reads_words_and_digits() {
    Params params = page("a=1&b=TRUE&c=off&d=");

    assertThat(params.flag("a")).isTrue();
    assertThat(params.flag("b")).isTrue();
    assertThat(params.flag("c")).isFalse();
    assertThat(params.flag("d")).isFalse();
    assertThat(params.flag("e")).isFalse();
  }

  @Test
  void task_in_a_wrong_form_throws_everywhere() {
    assertThat(page("task_id=shop.charge").task("task_id")).contains(new TaskKey("shop.charge"));
    refuses(page("task_id=nodot"), p -> p.task("task_id"), "task_id");
    refuses(json("task_id=nodot"), p -> p.task("task_id"), "task_id");
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-24T14:45:10Z, 2026-11-24T14:45:10Z",
    "2026-11-24T14:45:10.123456%2B00:00, 2026-11-24T14:45:10.123456Z",
    "2026-11-24T14:45:10+00:00, 2026-11-24T14:45:10Z",
    "2026-11-24T15:45:10%2B01:00, 2026-11-24T14:45:10Z",
    "2026-11-24T14:45:10, 2026-11-24T14:45:10Z",
    "2026-11-24T14:45, 2026-11-24T14:45:00Z",
    "2026-11-24+14:45:10, 2026-11-24T14:45:10Z",
    "2026-11-24, 2026-11-24T00:00:00Z",
  })
  void moment_in_any_form_of_iso(String raw, Instant moment) {
    assertThat(page("at=" + raw).moment("at")).contains(moment);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"yesterday", "2026-13-01", "2026-02-30", "1700000000", "%2B999999-01-01", "12:00"})
  void moment_that_is_none_throws(String raw) {
    refuses(page("at=" + raw), p -> p.moment("at"), "at");
  }

  @Test
  void window_ends_before_it_starts_throws_and_names_the_end() {
    refuses(page("start=2026-11-24&end=2026-11-23"), p -> p.window("start", "end", NOW), "end");
  }

  @Test
  void window_open_at_one_side_reaches_to_now_or_back_to_the_beginning() {
    assertThat(page("start=2026-11-24").window("start", "end", NOW))
        .contains(new TimeWindow(Instant.parse("2026-11-24T00:00:00Z"), NOW));
    assertThat(page("end=2026-11-24").window("start", "end", NOW))
        .contains(new TimeWindow(Instant.EPOCH, Instant.parse("2026-11-24T00:00:00Z")));
    assertThat(page("start=2099-01-01").window("start", "end", NOW))
        .contains(new TimeWindow(Instant.parse("2099-01-01T00:00:00Z"), TimeWindow.EVER.to()));
    assertThat(page("").window("start", "end", NOW)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "0001-01-01, 0001-01-01T00:00:00Z",
    "1969-12-31T23:59:59.999999Z, 1969-12-31T23:59:59.999999Z"
  })
  void window_that_ends_before_1970_asks_for_no_start(String end, Instant moment) {
    assertThat(page("end=" + end).window("start", "end", NOW))
        .contains(new TimeWindow(moment, moment));
    assertThat(page("start=0001-01-01&end=" + end).window("start", "end", NOW))
        .contains(new TimeWindow(TimeWindow.EVER.from(), moment));
  }

  @Test
  void window_from_the_first_moment_to_the_last_is_accepted() {
    assertThat(page("start=0001-01-01&end=9999-12-31T23:59:59.999999Z").window("start", "end", NOW))
        .contains(TimeWindow.EVER);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0000-12-31T23:59:59Z",
        "0001-01-01T00:00:00%2B01:00",
        "9999-12-31T23:59:59-05:00"
      })
  void moment_that_no_store_can_hold_throws(String raw) {
    refuses(page("at=" + raw), p -> p.moment("at"), "at");
  }

  @Test
  void page_by_number_or_by_cursor() {
    assertThat(page("").page(50, 1000)).isEqualTo(new PageRequest.Skip(50, 0));
    assertThat(page("page=3&limit=20").page(50, 1000)).isEqualTo(new PageRequest.Skip(20, 40));
    assertThat(page("after=c1&page=3").page(50, 1000))
        .isEqualTo(new PageRequest.After(50, new Cursor("c1")));
    assertThat(page("before=c1").page(50, 1000))
        .isEqualTo(new PageRequest.Before(50, new Cursor("c1")));
  }

  @Test
  void page_deeper_than_numbers_reach_is_brought_back_and_said() {
    Params params = page("page=1000000&limit=1000");

    assertThat(params.page(50, 1000)).isEqualTo(new PageRequest.Skip(1000, 10_000));
    assertThat(params.notices())
        .extracting(Notice::claim)
        .containsExactly("page 1000000 was brought down to 11.");
  }

  @Test
  void page_with_a_cursor_of_absurd_length_throws() {
    refuses(page("after=" + "x".repeat(501)), p -> p.page(50, 1000), "after");
  }

  private static void namesBogus(Notice notice) {
    assertThat(notice.claim()).isEqualTo("status \"bogus\" is not known.");
    assertThat(notice.text()).startsWith("It matches nothing").contains("REGISTERED, ", "FAILED");
    assertThat(notice.warning()).isTrue();
  }

  private static void refuses(Params params, Consumer<Params> read, String parameter) {
    ThrowingCallable reading = () -> read.accept(params);
    assertThatThrownBy(reading)
        .isInstanceOfSatisfying(
            BadParameterException.class, e -> assertThat(e.parameter()).isEqualTo(parameter));
  }

  private static Params page(String query) {
    return new Params(Query.parse(query), false);
  }

  private static Params json(String query) {
    return new Params(Query.parse(query), true);
  }
}

package dev.pynmon.domain.search;

import static dev.pynmon.domain.search.SomeValues.list;
import static dev.pynmon.domain.search.SomeValues.mapping;
import static dev.pynmon.domain.search.SomeValues.number;
import static dev.pynmon.domain.search.SomeValues.text;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pynmon.domain.status.KnownStatus;
import dev.pynmon.domain.value.DecodedValue;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What queries mean for an invocation of which everything is known. */
class SearchTest {
  private static final Instant NOW = Instant.parse("2026-11-24T14:45:10.5Z");
  private static final Facts CHARGE =
      new FactSheet()
          .text(Field.ID, "f85b0044-7c1e-4d0a-9a55-2f6c0f3f1b7e")
          .text(Field.TASK, "shop_tasks.charge")
          .text(Field.STATUS, "failed")
          .text(Field.WORKFLOW, "w-1")
          .text(Field.TYPE, "shop_tasks.checkout")
          .text(Field.RUNNER, "54f27cc", "b5cd1b6")
          .text(Field.HOST, "host-a")
          .text(Field.EXCEPTION, "GatewayTimeout", "no answer after 8.0 s (order 10427)")
          .moment(Field.REGISTERED, Instant.parse("2026-11-24T13:00:00.250Z"))
          .moment(Field.ENDED, Instant.parse("2026-11-24T13:00:26Z"))
          .span(Field.DURATION, Duration.ofMillis(8_040))
          .span(Field.RUN, Duration.ofMillis(40))
          .span(Field.WAIT, Duration.ofMillis(400))
          .number(Field.RETRIES, 2)
          .value(
              Field.ARGS,
              "order",
              new DecodedValue.Instance("Order", mapping("id", number("948262"))))
          .value(Field.ARGS, "amount", number("128.40"))
          .value(Field.ARGS, "express", new DecodedValue.Bool(true))
          .value(
              Field.ARGS, "lines", list(mapping("sku", text("A-1")), mapping("sku", text("B*2"))))
          .value(Field.ARGS, "gone", new DecodedValue.None());

  @ParameterizedTest
  @ValueSource(
      strings = {
        "status:failed",
        "STATUS:FAILED",
        "status:FAIL*",
        "task:shop_tasks.charge",
        "task:*charge",
        "task:shop*s.ch*ge",
        "id:f85b0044*",
        "workflow:w-1 type:shop_tasks.checkout",
        "runner:b5cd1b6",
        "host:HOST-A",
        "exception:GatewayTimeout",
        "exception:\"no answer *(order 10427)\"",
        "args:948262",
        "args.order.id:948262",
        "args.amount:128.40",
        "args.amount:>128",
        "args.amount:>=128.4",
        "args.amount:100..200",
        "args.amount:..128.40",
        "args.express:true",
        "args.gone:none",
        "args.lines.sku:A-1",
        "args.lines.sku:\"B\\*2\"",
        "retries:2",
        "retries:>1 retries:<=2 retries:1..3 retries:2..",
        "registered:2026-11-24",
        "registered:today",
        "registered:today+05:30",
        "registered:2026-11-24+01:00",
        "registered:2026-11-24T14:00+01:00",
        "registered:>yesterday",
        "registered:<=today",
        "registered:2026-11-24T13:00",
        "registered:2026-11-24T13:00:00Z",
        "registered:\"2026-11-24 13:00\"",
        "registered:2026-11-24T13:00:00.250Z",
        "registered:-2h",
        "registered:>-2h",
        "registered:<-1h",
        "registered:-2h..-1h",
        "registered:..now",
        "ended:>=2026-11-24T13:00:26Z",
        "duration:8s",
        "duration:>8s",
        "duration:<=8.04s",
        "duration:8.0s",
        "duration:<9s",
        "run:40ms",
        "id:F85B00",
        "id:f85b0044-7c1e",
        "runner:54f27cc",
        "amount=128.4*",
        "order.id=948262, express=true",
        "lines.sku=\"B\\*2\", amount=\"128.40\"",
        "args.amount=>100",
        "wait:400ms",
        "wait:..1s",
        "948262",
        "timeout",
        "\"after 8.0 s\"",
        "\"order 10427\"",
        "charge GatewayTimeout",
        "charge AND GatewayTimeout",
        "nowhere OR charge",
        "nowhere charge OR charge timeout",
        "NOT nowhere",
        "NOT (nowhere OR \"not there\")",
        "NOT NOT charge",
        "(charge)",
        "host:host-a NOT status:success"
      })
  void query_thatIsMet_holds(String query) {
    assertThat(holds(query)).as(query).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "status:success",
        "task:charge",
        "task:shop_tasks.charge*x",
        "task:*charge*charge",
        "host:host",
        "result:1",
        "event:e",
        "args:94826",
        "args.order:948262",
        "args.id:948262",
        "args.order.id.x:948262",
        "args.amount:128.4",
        "args.amount:>128.40",
        "args.lines:A-1",
        "args.lines.sku:B2",
        "retries:3",
        "started:today",
        "NOT charge",
        "charge and",
        "charge NOT timeout",
        "nowhere OR NOT charge",
        "registered:yesterday",
        "registered:yesterday-01:00",
        "registered:2026-11-24-13:30",
        "registered:2026-11-24T13:00+01:00",
        "registered:>today",
        "registered:2026-11-24T13:01",
        "registered:-1h",
        "duration:>8.04s",
        "duration:8.05s",
        "run:>40ms",
        "id:f85b0",
        "id:\"f85b00\"",
        "amount=128.40=",
        "amount=12",
        "express=\"tru\"",
        "wait:>1s",
        "host:-a"
      })
  void query_thatIsNotMet_doesNotHold(String query) {
    assertThat(holds(query)).as(query).isFalse();
  }

  private static boolean holds(String query) {
    return Search.parse(query, NOW).condition().holds(CHARGE);
  }

  @Test
  void whatIsNotKnown_holdsOnlyOfNegations() {
    Facts unknown = new FactSheet();

    assertThat(Search.parse("host:*", NOW).condition().holds(unknown)).isFalse();
    assertThat(Search.parse("NOT host:*", NOW).condition().holds(unknown)).isTrue();
  }

  @Test
  void statuses_thatAreWantedWhateverElse_areKnownToTheStore() {
    assertThat(Search.parse("charge (status:failed OR status:retry)", NOW).statuses())
        .containsExactlyInAnyOrder(KnownStatus.FAILED, KnownStatus.RETRY);
    assertThat(Search.parse("status:failed", NOW).statuses()).containsExactly(KnownStatus.FAILED);
    assertThat(Search.parse("status:failed OR charge", NOW).statuses()).isEmpty();
    assertThat(Search.parse("NOT status:failed", NOW).statuses()).isEmpty();
    assertThat(Search.parse("status:FAIL*", NOW).statuses()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "registered:>=2026-11-24T12:00Z charge, 2026-11-24T12:00:00Z",
    "registered:2026-11-24 registered:>2026-11-24T12:00:00Z, 2026-11-24T12:00:00.999999Z",
    "registered:2026-11-24 OR registered:2026-11-23, 2026-11-23T00:00:00Z",
    "registered:2026-11-24 OR charge,",
    "registered:<2026-11-24,",
    "NOT registered:2026-11-24,",
    "started:2026-11-24,",
  })
  void timeOfRegistration_beforeWhichNothingIsWanted(String query, Instant from) {
    assertThat(Search.parse(query, NOW).registeredFrom()).isEqualTo(Optional.ofNullable(from));
  }

  @Test
  void conditions_thatCostLeast_comeFirst() {
    assertThat(
            Search.parse("exception:a host:b registered:today args:c task:d", NOW).cheapestFirst())
        .extracting(SearchText::of)
        .extracting(query -> query.substring(0, query.indexOf(':')))
        .containsExactly("task", "args", "registered", "host", "exception");
  }

  @Test
  void absoluteQuery_atTheLimits_isUnderstoodAgain() {
    for (String query :
        List.of(
            "wait:>1s ended:>-1h " + "\\".repeat(3_900),
            "ended:>-1h " + ("w".repeat(78) + " ").repeat(49),
            "(".repeat(20) + "a b OR ended:>-1h" + ")".repeat(20),
            "ended:>-1h args.x:>12345e999")) {
      Search absolute = Search.parse(query, NOW).absolute();
      assertThat(Search.again(absolute.text())).isEqualTo(absolute);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "registered:-2h",
        "registered:yesterday",
        "registered:>2026-11-24T13:00:26Z ended:<=-1h",
        "duration:>1.5s wait:..1h30m retries:2",
        "args.amount:<1e3 OR args.amount:>-5",
        "a AND (b OR NOT (c AND \"d*\\\"\\\\\\*\"))",
        "status:failed (task:*x OR task:y*)",
        "amount=5, class=\"a b\" args.status=7"
      })
  void absoluteQuery_meansTheSameAtAnyTime(String query) {
    Search absolute = Search.parse(query, NOW).absolute();

    assertThat(Search.again(absolute.text())).isEqualTo(absolute);
    assertThat(Search.parse(SearchText.of(absolute.condition()), NOW).condition())
        .isEqualTo(absolute.condition());
  }
}

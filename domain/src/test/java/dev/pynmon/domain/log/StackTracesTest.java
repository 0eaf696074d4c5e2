package dev.pynmon.domain.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class StackTracesTest {
  private static final String CALLS =
      """
      Traceback (most recent call last):
        File "/srv/shop/shop_tasks.py", line 38, in charge
          raise ValueError(f"card declined for order {order}")
      """;
  private static final String ERROR = "2026-11-24 14:20:19.055+00:00 ERROR    pynenc.shop ";
  private static final String BRACKET =
      "[TR(3ada3cf6)08c2360a-6b22-47eb-95c9-24069e2eb6b2:shop_tasks.charge] ";

  private static List<String> told(String log) {
    return LogParser.parse(log).exceptions().stream()
        .map(each -> each.type() + "|" + each.message())
        .toList();
  }

  @Test
  void trace_endsWithItsException_ofWhoWroteTheEntry() {
    List<LoggedException> found =
        LogParser.parse(
                ERROR + BRACKET + "EXCEPTION\n" + CALLS + "ValueError: card declined for order 3\n")
            .exceptions();

    assertThat(found).hasSize(1);
    assertThat(found.getFirst())
        .returns("ValueError", LoggedException::type)
        .returns("card declined for order 3", LoggedException::message)
        .returns(Optional.of("shop_tasks.charge"), each -> each.task().map(LogReference::value))
        .returns(
            Optional.of("08c2360a-6b22-47eb-95c9-24069e2eb6b2"),
            each -> each.invocation().map(LogReference::value));
  }

  @Test
  void traceAlone_isFound() {
    assertThat(told(CALLS + "shop.errors.GatewayTimeout: no answer after 8.0 s"))
        .containsExactly("GatewayTimeout|no answer after 8.0 s");
    assertThat(told("worker says\n" + CALLS + "KeyboardInterrupt\n\nand more"))
        .containsExactly("KeyboardInterrupt|");
  }

  @Test
  void lineBeforeATrace_namesTheSameException() {
    String failed = "failed: shop.errors.OutOfStock: none left\n";
    assertThat(told("ERROR " + failed + CALLS + "shop.errors.OutOfStock: none left\n"))
        .containsExactly("OutOfStock|none left");
    assertThat(told("ERROR " + failed + CALLS + "shop.errors.OutOfStock: one left\n"))
        .containsExactly("OutOfStock|none left", "OutOfStock|one left");
    assertThat(told("ERROR " + failed + "ERROR " + failed + CALLS + "a.OutOfStock: none left\n"))
        .containsExactly("OutOfStock|none left", "OutOfStock|none left");
  }

  @Test
  void ofALineAndItsTrace_theOneStays_thatKnowsItsInvocation() {
    String failed = "failed: shop.errors.OutOfStock: none left\n";
    String trace = ERROR + BRACKET + "EXCEPTION\n" + CALLS + "shop.errors.OutOfStock: none left\n";

    assertThat(LogParser.parse(ERROR + failed + trace).exceptions())
        .singleElement()
        .returns(
            Optional.of("08c2360a-6b22-47eb-95c9-24069e2eb6b2"),
            each -> each.invocation().map(LogReference::value));
  }

  @Test
  void messageOfSeveralLines_isWhole_untilABlankOne_orAnotherEntry() {
    assertThat(
            told(
                ERROR
                    + "x\n"
                    + CALLS
                    + "sql.Error: refused\n  Is it up?\n\nBackground: none\n"
                    + ERROR
                    + "y\n"
                    + CALLS
                    + "A: b\n"
                    + ERROR
                    + "invocation:1 FAILED"))
        .containsExactly("Error|refused\n  Is it up?", "A|b");
  }

  @Test
  void exceptionOnOneLine_isFound_withoutATrace_ofWhoWroteTheEntry() {
    List<LoggedException> found =
        LogParser.parse(ERROR + BRACKET + "shop.errors.OutOfStock: no stock of SKU-4711\n")
            .exceptions();

    assertThat(found).hasSize(1);
    assertThat(found.getFirst())
        .returns("OutOfStock", LoggedException::type)
        .returns("no stock of SKU-4711", LoggedException::message)
        .returns(Optional.of("shop_tasks.charge"), each -> each.task().map(LogReference::value));
  }

  @Test
  void exceptionWithinALine_andAlone_areFound() {
    assertThat(told(ERROR + "giving up: ValueError: order 3: no\n" + ERROR + "KeyError: 'x'"))
        .containsExactly("ValueError|order 3: no", "KeyError|'x'");
    assertThat(told("ValueError: alone\n\nstopped by KeyboardInterrupt\nall is well"))
        .containsExactly("ValueError|alone", "KeyboardInterrupt|");
  }

  @Test
  void classWithoutModuleOrUsualEnding_isFound_whereSomethingWentWrong() {
    String at = "2026-11-29 01:45:41,412 ";
    assertThat(told(at + "ERROR CardDeclined: order 5\n" + at + "WARNING shop x: OutOfStock: none"))
        .containsExactly("CardDeclined|order 5", "OutOfStock|none");
    assertThat(told(at + "ERROR LookupError: order 5: out of stock"))
        .containsExactly("LookupError|order 5: out of stock");
    assertThat(told("CardDeclined: order 5\nsee RequestId: 7"))
        .containsExactly("CardDeclined|order 5");
    assertThat(
            told(
                at
                    + "INFO ThreadRunner: began\n"
                    + at
                    + "ERROR Order: no\n"
                    + at
                    + "ERROR CardDeclined"))
        .isEmpty();
  }

  @Test
  void causes_areFound_too() {
    assertThat(
            told(
                CALLS
                    + "KeyError: 'price'\n\nThe above exception was the direct cause of the"
                    + " following exception:\n\n"
                    + CALLS
                    + "BadFeed: chunk 3"))
        .containsExactly("KeyError|'price'", "BadFeed|chunk 3");
  }

  @Test
  void whatIsNoTrace_isNone_andHostileTextsAreRead() {
    assertThat(told(ERROR + "shop_tasks.charge: began\n" + ERROR + "ERROR: no")).isEmpty();
    assertThat(told("Warning: low\nsee https://shop.example/Orders.Open: it\nError")).isEmpty();
    assertThat(told(CALLS)).isEmpty();
    assertThat(told(CALLS + "not an exception at all")).isEmpty();
    assertThat(told((CALLS + "A: b\n").repeat(3_000))).hasSize(StackTraces.MAX);
    assertThat(told(CALLS + "a.".repeat(40_000) + "!")).isEmpty();
    assertThat(told("a.".repeat(40_000) + "!")).isEmpty();
    assertThat(told("A.b: ".repeat(20_000) + "xError".repeat(15_000) + "!")).isEmpty();
    assertThat(told(CALLS + "A: " + "x\n".repeat(50_000)).getFirst().length()).isLessThan(1_200);
  }
}

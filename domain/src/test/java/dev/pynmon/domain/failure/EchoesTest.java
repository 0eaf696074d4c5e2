package dev.pynmon.domain.failure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class EchoesTest {
  private final SomeFailures failures = new SomeFailures();

  private List<String> told() {
    return NestedGroup.of(failures.groups()).stream()
        .map(
            nested ->
                "  ".repeat(nested.depth())
                    + nested.group().task().orElseThrow().function()
                    + " × "
                    + nested.group().count()
                    + nested
                        .group()
                        .echo()
                        .map(
                            echo ->
                                ", %d by %s, %d raised again"
                                    .formatted(
                                        echo.caused(),
                                        echo.cause().task().orElseThrow().function(),
                                        echo.raisedAgain()))
                        .orElse(""))
        .toList();
  }

  private void order(int number, int second, String raised) {
    failures
        .failed("c" + number, "shop.charge", second, "GatewayTimeout", "after " + number + " s")
        .failed("o" + number, "shop.order", second + 1, raised, "after " + number + " s")
        .calledBy("c" + number, "o" + number);
  }

  @Test
  void callerThatFailsAfterWhatItCalled_standsBelow() {
    for (int i = 0; i < 12; i++) {
      order(i, 3_000 + i, "OrderFailed");
    }
    failures.failed("x", "shop.order", 3_400, "OrderFailed", "after 1 s");

    assertThat(told()).containsExactly("charge × 12", "  order × 13, 12 by charge, 0 raised again");
    assertThat(failures.groups().getFirst().echo().orElseThrow().isInferred()).isTrue();
  }

  @Test
  void sameException_isRaisedAgain_throughAllCallers() {
    order(1, 3_000, "GatewayTimeout");
    failures
        .failed("r1", "shop.checkout", 3_002, "Bad", "")
        .calledBy("o1", "r1")
        .failed("other", "shop.ship", 3_001, "Bad", "");

    assertThat(told())
        .containsExactly(
            "ship × 1",
            "charge × 1",
            "  order × 1, 1 by charge, 1 raised again",
            "    checkout × 1, 1 by order, 0 raised again");
  }

  @Test
  void ofSeveralThatFailedBefore_theOneThatIsRaisedAgain_isTheCause() {
    failures
        .failed("c", "shop.charge", 3_002, "Timeout", "after 8 s")
        .failed("s", "shop.reserve", 3_001, "OutOfStock", "no lamp")
        .failed("o", "shop.order", 3_003, "OutOfStock", "no lamp")
        .calledBy("c", "o")
        .calledBy("s", "o");

    assertThat(told())
        .containsExactly("charge × 1", "reserve × 1", "  order × 1, 1 by reserve, 1 raised again");
  }

  @Test
  void callerThatFailedBefore_orMostlyByItself_isNoEcho() {
    order(1, 3_000, "Own");
    failures
        .failed("o2", "shop.order", 3_100, "Own", "after 1 s")
        .failed("early", "shop.pack", 3_000, "E", "")
        .failed("late", "shop.weigh", 3_010, "F", "")
        .calledBy("late", "early");

    assertThat(told()).containsExactly("order × 2", "weigh × 1", "charge × 1", "pack × 1");
  }

  @Test
  void taskThatCallsItself_isNoEchoOfItself() {
    failures
        .failed("1", "shop.walk", 3_000, "E", "")
        .failed("2", "shop.walk", 3_001, "E", "")
        .calledBy("1", "2");

    assertThat(told()).containsExactly("walk × 2");
  }

  @Test
  void twoThatCallEachOther_areCutOnce() {
    failures
        .failed("1", "shop.ping", 3_000, "E", "")
        .failed("2", "shop.pong", 3_001, "E", "")
        .failed("3", "shop.ping", 3_002, "E", "")
        .failed("4", "shop.pong", 3_003, "E", "")
        .failed("5", "shop.ping", 3_004, "E", "")
        .calledBy("1", "2")
        .calledBy("2", "3")
        .calledBy("3", "4")
        .calledBy("4", "5");

    assertThat(told()).containsExactly("ping × 3", "  pong × 2, 2 by ping, 2 raised again");
  }
}

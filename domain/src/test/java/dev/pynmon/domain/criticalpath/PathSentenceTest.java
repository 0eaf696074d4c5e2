package dev.pynmon.domain.criticalpath;

import static dev.pynmon.domain.criticalpath.Scenes.id;
import static dev.pynmon.domain.status.KnownStatus.FAILED;
import static dev.pynmon.domain.status.KnownStatus.PAUSED;
import static dev.pynmon.domain.status.KnownStatus.REGISTERED;
import static dev.pynmon.domain.status.KnownStatus.RETRY;
import static dev.pynmon.domain.status.KnownStatus.RUNNING;
import static dev.pynmon.domain.status.KnownStatus.SUCCESS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.why.Piece;
import dev.pynmon.domain.why.Sentence;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class PathSentenceTest {
  private static final Raised TIMEOUT = new Raised("GatewayTimeout", "no answer");

  private static String said(Sentence sentence) {
    return sentence.pieces().stream().map(PathSentenceTest::said).collect(Collectors.joining());
  }

  private static String said(Piece piece) {
    return switch (piece) {
      case Piece.Words words -> words.text();
      case Piece.Stored stored -> stored.text();
      case Piece.Named named -> named.words();
      case Piece.Lasts lasts -> lasts.span().toSeconds() + " s";
      case Piece.At at -> at.moment().toString();
    };
  }

  private static String said(CriticalPath path, Map<InvocationId, Raised> raised) {
    return said(PathSentence.of(path, raised));
  }

  private static Scenes order(Object last) {
    return Scenes.at(200)
        .was("order", REGISTERED, 0, RUNNING, 1, last, 131)
        .was("fraud_check", REGISTERED, 2, RUNNING, 8, SUCCESS, 26)
        .was("charge", REGISTERED, 27, RUNNING, 39, last, 130)
        .called("order", "fraud_check", "charge");
  }

  @Test
  void success_tellsWhoTookMostAndWhatIsInferred() {
    assertThat(said(order(SUCCESS).path("order"), Map.of()))
        .isEqualTo(
            "Took 131 s; charge ran 91 s of it; waiting on the path was 19 s; that charge waited"
                + " for fraud_check is inferred from their times, as 1 other wait is.");
  }

  @Test
  void failure_tellsWhoFailedFirstAndWithWhat() {
    Map<InvocationId, Raised> raised = Map.of(id("order"), TIMEOUT, id("charge"), TIMEOUT);
    assertThat(said(order(FAILED).path("order"), raised))
        .isEqualTo(
            "Failed because charge failed: GatewayTimeout. It ran 91 s of 131 s; waiting on the"
                + " path was 19 s; that charge waited for fraud_check is inferred from their times,"
                + " as 1 other wait is.");
    assertThat(PathSentence.cause(order(FAILED).path("order"), raised).map(PathSentenceTest::said))
        .hasValue("Failed because charge failed.");
  }

  @Test
  void failureWithAnotherException_isNotSaidToBeTheCause() {
    Map<InvocationId, Raised> raised =
        Map.of(id("order"), new Raised("OrderError", ""), id("charge"), TIMEOUT);
    assertThat(PathSentence.cause(order(FAILED).path("order"), raised)).isEmpty();
    assertThat(said(order(FAILED).path("order"), raised))
        .startsWith("Failed after charge failed: GatewayTimeout. It ran 91 s of 131 s");
    assertThat(said(order(FAILED).path("order"), Map.of()))
        .startsWith("Failed after charge failed. It ran 91 s of 131 s");
  }

  @Test
  void failureAfterRetries_tellsTheAttempt() {
    CriticalPath path =
        Scenes.at(60)
            .was("a", RUNNING, 0, FAILED, 20)
            .was("b", RUNNING, 1, RETRY, 5, RUNNING, 9, FAILED, 20)
            .called("a", "b")
            .path("a");
    assertThat(said(path, Map.of(id("a"), TIMEOUT, id("b"), TIMEOUT)))
        .startsWith("Failed because b failed: GatewayTimeout, attempt 2. It ran 15 s of 20 s;");
  }

  @Test
  void oneThatGoesOn_tellsForWhomItWaitsNow() {
    CriticalPath path =
        Scenes.at(30)
            .was("a", RUNNING, 0, PAUSED, 2)
            .was("b", RUNNING, 1)
            .called("a", "b")
            .waits("a", "b")
            .path("a");
    assertThat(said(path, Map.of())).isEqualTo("30 s so far; b ran 29 s of it; a waits for b now.");
  }

  @Test
  void waitKnownFromAPause_isSaidToBeInferredFromIt() {
    CriticalPath path =
        Scenes.at(60)
            .was("a", RUNNING, 0, PAUSED, 2, RUNNING, 9, SUCCESS, 10)
            .was("b", RUNNING, 1, SUCCESS, 9)
            .called("a", "b")
            .path("a");
    assertThat(said(path, Map.of()))
        .isEqualTo(
            "Took 10 s; b ran 8 s of it; that a waited for b is inferred from when it was paused.");
  }

  @Test
  void alone_tellsWhatItRanItself() {
    CriticalPath path = Scenes.at(60).was("a", REGISTERED, 0, RUNNING, 4, SUCCESS, 10).path("a");
    assertThat(said(path, Map.of()))
        .isEqualTo("Took 10 s; it ran 6 s of it itself; waiting on the path was 4 s.");
  }

  @Test
  void theLargestShare_standsFirst() {
    Scenes late =
        Scenes.at(2_000)
            .was("a", REGISTERED, 0, RUNNING, 900, FAILED, 950)
            .was("b", RUNNING, 910, FAILED, 950)
            .called("a", "b");
    assertThat(said(late.path("a"), Map.of()))
        .startsWith("Failed after b failed. Waiting on the path was 900 s of 950 s; b ran 40 s");

    CriticalPath waited = Scenes.at(60).was("a", REGISTERED, 0, RUNNING, 50, SUCCESS, 52).path("a");
    assertThat(said(waited, Map.of()))
        .isEqualTo("Took 52 s; waiting on the path was 50 s of it; it ran 2 s itself.");
  }

  @Test
  void failureOfItsOwn_isSaid() {
    CriticalPath path =
        Scenes.at(60)
            .was("a", RUNNING, 0, FAILED, 10)
            .was("b", RUNNING, 1, SUCCESS, 9)
            .called("a", "b")
            .path("a");
    assertThat(said(path, Map.of())).startsWith("Failed after 10 s; b ran 8 s of it; ");
  }

  @Test
  void whatIsAllOfIt_isNotSaidAsANumberTwice() {
    CriticalPath path = Scenes.at(60).was("a", RUNNING, 0, SUCCESS, 10).path("a");
    assertThat(said(path, Map.of())).isEqualTo("Took 10 s; it ran all of it itself.");

    CriticalPath waited =
        Scenes.at(2_000).was("a", REGISTERED, 0, RUNNING, 4, SUCCESS, 1_004).path("a");
    assertThat(said(waited, Map.of()))
        .isEqualTo("Took 1004 s; it ran 1000 s of it itself; waiting on the path was 4 s.");
  }

  @Test
  void allOfAFailure_isSaidOfTheOnlyShareAlone() {
    Scenes slow =
        Scenes.at(2_000)
            .was("a", RUNNING, 0, FAILED, 1_004)
            .was("b", RUNNING, 0, FAILED, 1_004)
            .was("c", REGISTERED, 0, RUNNING, 4, FAILED, 1_004)
            .called("a", "b")
            .called("b", "c");
    assertThat(said(slow.path("a"), Map.of()))
        .startsWith("Failed after c failed. It ran 1000 s of 1004 s; waiting on the path was 4 s");

    Scenes quick =
        Scenes.at(60)
            .was("a", RUNNING, 0, FAILED, 9)
            .was("b", RUNNING, 0, FAILED, 9)
            .called("a", "b");
    assertThat(said(quick.path("a"), Map.of()))
        .startsWith("Failed after b failed. It ran all of 9 s");
  }

  @Test
  void gaps_areSentences() {
    CriticalPath path = order(SUCCESS).path("order");
    assertThat(
            Map.of(
                PathGap.Kind.CHILDREN,
                "Of what charge called, 2 invocations were not looked at: the path may lead"
                    + " there.",
                PathGap.Kind.TOO_LONG,
                "The path is followed down to charge: what that called was not looked at.",
                PathGap.Kind.NO_HISTORY,
                "Of what charge called, 2 invocations have no history: nobody knows when it"
                    + " ended.",
                PathGap.Kind.CIRCLE,
                "charge is below itself, as the stores say: the path goes through it once.",
                PathGap.Kind.CUT,
                "Not all changes of charge were read: what it did after these is not known."))
        .allSatisfy(
            (kind, text) ->
                assertThat(said(GapText.of(new PathGap(id("charge"), kind, 2), path)))
                    .isEqualTo(text));
  }
}

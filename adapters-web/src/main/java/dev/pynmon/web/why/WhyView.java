package dev.pynmon.web.why;

import dev.pynmon.domain.value.DecodedException;
import dev.pynmon.domain.why.Offer;
import dev.pynmon.domain.why.Why;
import dev.pynmon.pictures.text.SafeText;
import dev.pynmon.web.url.Href;
import dev.pynmon.web.url.Links;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Why an invocation stands where it stands, for the template {@code why/answer}.
 *
 * @param whyTone the class that colours it
 * @param whySaid the sentence
 * @param whyRaised the exception it ended with; "" for none
 * @param whyGrounds on what it rests
 * @param whyMend where it can be put back; none where it need not, or may not, be
 * @param whyStart when it is expected to begin; at most one
 */
public record WhyView(
    String whyTone,
    List<SaidPart> whySaid,
    String whyRaised,
    List<GroundView> whyGrounds,
    Href whyMend,
    List<StartView> whyStart) {
  private static final int MOST = 12;
  private static final int RAISED = 300;

  /**
   * The answer as of this moment.
   *
   * @param raised the exception it ended with
   * @param stranded where what is stranded is put back
   */
  public static WhyView of(
      Why why, Optional<DecodedException> raised, Href stranded, Instant now, Links links) {
    return new WhyView(
        tone(why),
        SaidPart.of(why.sentence(), now, links),
        raised.map(WhyView::raised).orElse(""),
        why.evidence().stream().limit(MOST).map(each -> GroundView.of(each, now, links)).toList(),
        why.offers().contains(Offer.RECOVER) ? stranded : Href.NONE,
        why.start().map(start -> StartView.of(start, now)).stream().toList());
  }

  private static String raised(DecodedException exception) {
    String message = exception.message().isEmpty() ? "" : ": " + exception.message();
    return SafeText.line(exception.type() + message, RAISED);
  }

  /** What nobody will mend by itself is red, what is not as usual amber. */
  private static String tone(Why why) {
    return switch (why.reason()) {
      case STRANDED,
          BROKEN_PAIR,
          NO_RECORD,
          WAITS_IN_CIRCLE,
          NOBODY_MOVES_IT,
          FAILED,
          RUNNER_GONE ->
          "st-failed";
      case NO_CONSUMER, UNDECLARED_QUEUE, SLOW, PENDING_TOO_LONG, HELD_BACK -> "st-pending";
      case SUCCEEDED -> "st-success";
      case RUNNING -> "st-running";
      default -> "st-registered";
    };
  }
}

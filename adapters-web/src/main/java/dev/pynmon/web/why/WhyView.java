package dev.pynmon.web.why;

import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.why.Neighbours;
import dev.pynmon.domain.why.Subject;
import dev.pynmon.domain.why.Why;
import dev.pynmon.web.part.Way;
import dev.pynmon.web.url.Links;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Why an invocation stands where it stands, for the template {@code why/answer}.
 *
 * @param whyTone the class that colours it
 * @param whySaid the sentence
 * @param whyGrounds on what it rests
 * @param whyWays what can be done, by those who may
 * @param whyStart when it is expected to begin; at most one
 * @param whyQueue the queue in which it waits; at most one
 * @param whyTakers who takes from there; at most one
 */
public record WhyView(
    String whyTone,
    List<SaidPart> whySaid,
    List<GroundView> whyGrounds,
    List<Way> whyWays,
    List<StartView> whyStart,
    List<QueueCard> whyQueue,
    List<TakersCard> whyTakers) {
  private static final int MOST = 12;

  /**
   * The answer as of this moment.
   *
   * @param self the invocation
   * @param doing where something is done about it
   */
  public static WhyView of(
      Why why, InvocationId self, InvocationMends doing, Instant now, Links links) {
    Optional<Neighbours> around = why.around().queue();
    return new WhyView(
        tone(why),
        SaidPart.of(why.sentence(), now, links),
        why.evidence().stream()
            .filter(each -> around.isEmpty() || !(each.subject() instanceof Subject.OfRunner))
            .limit(MOST)
            .map(each -> GroundView.of(each, now, links))
            .toList(),
        doing.ways(why.offers()),
        why.start().map(start -> StartView.of(start, now)).stream().toList(),
        around.map(queue -> QueueCard.of(queue, self, now, links)).stream().toList(),
        around
            .filter(queue -> !queue.takers().runners().isEmpty())
            .map(queue -> TakersCard.of(queue, now, links))
            .stream()
            .toList());
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

package dev.pynmon.web.trigger.pages;

import dev.pynmon.domain.trigger.ConditionContext;
import dev.pynmon.domain.trigger.ValidCondition;
import dev.pynmon.domain.trigger.firing.Upon;
import dev.pynmon.pictures.text.CountText;
import dev.pynmon.pictures.text.ShortId;
import dev.pynmon.web.text.TimeText;
import dev.pynmon.web.url.Href;
import dev.pynmon.web.url.Links;
import dev.pynmon.web.url.PageLinks;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How a condition of a trigger stands.
 *
 * @param uponCondition the condition
 * @param uponStands how it stands
 * @param uponSince since when it is met; at most one
 * @param uponMet what met it, the first few
 * @param uponMore what is not shown of that; "" for nothing
 * @param uponTimes when it was found due and is next; "" for what waits for no time
 */
record UponRow(
    ConditionView uponCondition,
    String uponStands,
    List<TimeText> uponSince,
    List<MetBy> uponMet,
    String uponMore,
    String uponTimes) {
  private static final int MOST = 3;

  /**
   * What met it.
   *
   * @param metByHref what is stored of it
   * @param metByText what it was
   */
  record MetBy(Href metByHref, String metByText) {
    static MetBy of(ValidCondition met, Links links) {
      ConditionContext context = met.context();
      return new MetBy(
          PageLinks.validCondition(met.id(), links),
          context
              .event()
              .map(id -> "event " + ShortId.of(id.value()))
              .or(() -> context.source().map(id -> "invocation " + ShortId.of(id)))
              .or(() -> context.at().map(TimeText::clock))
              .orElse("what met it"));
    }
  }

  static UponRow of(Upon upon, Instant now, Links links) {
    int more = upon.met().size() - MOST;
    return new UponRow(
        ConditionView.of(upon.id(), upon.stored(), links),
        stands(upon),
        upon.since().map(at -> TimeText.of(at, now)).stream().toList(),
        upon.met().stream().limit(MOST).map(each -> MetBy.of(each, links)).toList(),
        more > 0 ? "and " + CountText.of(more) + " more" : "",
        times(upon, new TurnWords(now)));
  }

  private static String stands(Upon upon) {
    if (upon.isMet()) {
      return "met";
    }
    return upon.isRead()
        ? upon.stored().flatMap(each -> each.readable()).isPresent() ? "not met" : "never met"
        : "not known";
  }

  private static String times(Upon upon, TurnWords words) {
    Optional<String> found = upon.found().map(at -> "found due " + words.past(at));
    return Stream.concat(found.stream(), Stream.of(DueText.ofCondition(upon.next(), words)))
        .filter(text -> !text.isEmpty())
        .collect(Collectors.joining(", "));
  }
}

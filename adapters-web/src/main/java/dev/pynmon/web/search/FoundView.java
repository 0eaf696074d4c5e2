package dev.pynmon.web.search;

import dev.pynmon.application.port.in.search.FoundAnywhere;
import dev.pynmon.application.port.in.search.FoundFailures;
import dev.pynmon.domain.id.TaskKey;
import dev.pynmon.domain.search.Field;
import dev.pynmon.pictures.text.CountText;
import dev.pynmon.pictures.text.SafeText;
import dev.pynmon.web.listing.FailureCauseView;
import dev.pynmon.web.part.Way;
import dev.pynmon.web.query.QueryParam;
import dev.pynmon.web.url.Href;
import dev.pynmon.web.url.Links;
import java.util.List;
import java.util.Optional;

/**
 * What happened that a query holds of, for the template {@code search/found}.
 *
 * @param foundAnswer who carried it, in a sentence up to what failed
 * @param foundFailed what failed, and the list of it; at most one
 * @param foundEnd the end of the sentence
 * @param foundWays where the same is shown otherwise, or a part of it
 * @param foundFailures how those failed that did, by group; at most one
 * @param foundCarriers on one axis of time; at most one
 */
record FoundView(
    String foundAnswer,
    List<Way> foundFailed,
    String foundEnd,
    FoundWays foundWays,
    List<KindView> foundFailures,
    List<CarriersView> foundCarriers) {

  /**
   * Shows it.
   *
   * @param isOver whether all was looked at
   */
  static FoundView of(FoundAnywhere all, boolean isOver, String text, Links links) {
    Optional<Subject> subject = Subject.of(text);
    AnswerText answer = new AnswerText(all, subject, isOver);
    return new FoundView(
        answer.begin(),
        answer.failed().isEmpty()
            ? List.of()
            : List.of(new Way(FoundWays.failed(text, links), answer.failed())),
        answer.end(),
        FoundWays.of(all, isOver, text, links),
        failures(all, isOver, text, links),
        CarriersView.of(all, subject, links));
  }

  private static List<KindView> failures(
      FoundAnywhere all, boolean isOver, String text, Links links) {
    List<FoundFailures> groups = all.failures();
    return groups.isEmpty()
        ? List.of()
        : List.of(
            new KindView(
                "failed",
                "How they failed",
                "i-warn",
                (isOver ? "" : "at least ") + CountText.of(groups.size(), "group"),
                groups.stream()
                    .map(
                        group ->
                            new HitRow(
                                list(group, all, text, links),
                                failureCause(group),
                                failed(group, isOver ? " failed " : " failed at least ")))
                    .toList()));
  }

  /** The list of those alone. */
  private static Href list(FoundFailures group, FoundAnywhere all, String text, Links links) {
    String ofGroup = Field.FINGERPRINT.is(group.group().code());
    String narrowed = QueryParam.firstAsked("(" + text + ") " + ofGroup, ofGroup, all.asOf());
    return LookingView.list(narrowed, links);
  }

  private static String failureCause(FoundFailures group) {
    return group
        .failureCause()
        .map(failureCause -> FailureCauseView.of(failureCause).text())
        .orElse("no exception is stored");
  }

  private static String failed(FoundFailures group, String failed) {
    return group.group().task().map(TaskKey::function).map(SafeText::name).orElse("a lost task")
        + failed
        + AnswerText.times(group.count());
  }
}

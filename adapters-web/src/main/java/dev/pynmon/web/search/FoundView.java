package dev.pynmon.web.search;

import dev.pynmon.application.port.in.search.FoundAnywhere;
import dev.pynmon.application.port.in.search.FoundException;
import dev.pynmon.domain.search.Field;
import dev.pynmon.pictures.text.CountText;
import dev.pynmon.pictures.text.SafeText;
import dev.pynmon.web.url.Links;
import java.util.List;
import java.util.Optional;

/**
 * What happened that a query holds of, for the template {@code search/found}.
 *
 * @param foundAnswer who carried it and how it ended, in a sentence
 * @param foundCarriers on one axis of time; at most one
 * @param foundExceptions what was raised
 */
record FoundView(
    String foundAnswer, List<CarriersView> foundCarriers, List<KindView> foundExceptions) {

  /**
   * Shows it.
   *
   * @param isOver whether all was looked at
   */
  static FoundView of(FoundAnywhere all, boolean isOver, String text, Links links) {
    Optional<Subject> subject = Subject.of(text);
    return new FoundView(
        AnswerText.of(all, subject, isOver),
        CarriersView.of(all, subject, links),
        exceptions(all, text, links));
  }

  private static List<KindView> exceptions(FoundAnywhere all, String text, Links links) {
    List<FoundException> types = all.exceptions();
    return types.isEmpty()
        ? List.of()
        : List.of(
            new KindView(
                "exceptions",
                "Exceptions",
                "i-warn",
                CountText.of(types.size()),
                types.stream().map(type -> row(type, text, links)).toList()));
  }

  private static HitRow row(FoundException type, String text, Links links) {
    String narrowed = "(" + text + ") " + Field.EXCEPTION.is(type.type());
    return new HitRow(
        SafeText.isWhole(type.type()) ? LookingView.list(narrowed, links).toString() : "",
        SafeText.whole(type.type()),
        "raised by " + CountText.of(type.count(), "invocation"));
  }
}

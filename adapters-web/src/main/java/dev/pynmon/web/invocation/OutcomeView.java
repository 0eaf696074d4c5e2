package dev.pynmon.web.invocation;

import dev.pynmon.application.port.in.invocation.InvocationDetail;
import dev.pynmon.application.port.in.invocation.ShownOutcome;
import dev.pynmon.application.port.in.invocation.ShownValue;
import dev.pynmon.domain.app.Component;
import dev.pynmon.domain.status.InvocationStatus;
import dev.pynmon.domain.status.KnownStatus;
import dev.pynmon.domain.value.DecodedException;
import dev.pynmon.pictures.text.SafeText;
import dev.pynmon.web.text.ValueLine;
import dev.pynmon.web.text.ValuePrinter;
import dev.pynmon.web.url.Links;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What an invocation left behind, for the template {@code invocation/outcome}.
 *
 * @param outcomeTitle result or exception
 * @param outcomeType the class of the exception; "" for a result
 * @param outcomeOrigin what is to be said beside the title
 * @param outcomeThere true when something is stored
 * @param outcomeMessage the exception in one piece; "" for a result
 * @param outcomeCopy what the copy button copies; "" for nothing
 * @param outcomeLines the value
 * @param outcomeStored where the value lies, when that is not with the outcome; at most one
 * @param outcomeNote why there is nothing
 */
record OutcomeView(
    String outcomeTitle,
    String outcomeType,
    String outcomeOrigin,
    boolean outcomeThere,
    String outcomeMessage,
    String outcomeCopy,
    List<ValueLine> outcomeLines,
    List<DataLink> outcomeStored,
    String outcomeNote) {
  private static final int MESSAGE = 20_000;

  /** An exception, a result, both, or why there is neither; nothing of what has not ended. */
  static List<OutcomeView> of(InvocationDetail detail, Links links) {
    ShownOutcome outcome = detail.outcome();
    List<OutcomeView> views = new ArrayList<>();
    outcome.exception().map(OutcomeView::exception).ifPresent(views::add);
    outcome.result().map(result -> result(result, links)).ifPresent(views::add);
    return views.isEmpty() && !goesOn(detail) ? List.of(nothing(detail)) : views;
  }

  private static boolean goesOn(InvocationDetail detail) {
    return !detail.missing().containsKey(Component.STATE_BACKEND)
        && detail.row().state().filter(state -> !state.status().status().isFinal()).isPresent();
  }

  private static OutcomeView exception(DecodedException exception) {
    String text =
        exception.message().isEmpty()
            ? exception.type()
            : exception.type() + ": " + exception.message();
    return new OutcomeView(
        "Exception",
        SafeText.name(exception.type()),
        exception.pynencError() ? "raised by pynenc itself" : "pynenc stores no traceback",
        true,
        SafeText.block(text, MESSAGE),
        text.length() <= MESSAGE ? text : "",
        ValuePrinter.print(exception.details()),
        List.of(),
        "");
  }

  private static OutcomeView result(ShownValue result, Links links) {
    return new OutcomeView(
        "Result",
        "",
        ValueSize.of(result),
        true,
        "",
        "",
        ValuePrinter.print(result.value()),
        DataLink.of(result.reference(), links),
        "");
  }

  private static OutcomeView nothing(InvocationDetail detail) {
    return new OutcomeView(
        "Result", "", "", false, "", "", List.of(), List.of(), whyNothing(detail));
  }

  private static String whyNothing(InvocationDetail detail) {
    if (detail.missing().containsKey(Component.STATE_BACKEND)) {
      return "Not known: the state backend cannot be read.";
    }
    Optional<InvocationStatus> status = detail.row().state().map(state -> state.status().status());
    if (status.filter(KnownStatus.CONCURRENCY_CONTROLLED_FINAL::equals).isPresent()) {
      return "Concurrency control ended it before it ran: it has neither result nor exception.";
    }
    return status.filter(InvocationStatus::isFinal).isPresent()
        ? "The state backend holds neither a result nor an exception of it."
        : "Neither a result nor an exception yet.";
  }
}

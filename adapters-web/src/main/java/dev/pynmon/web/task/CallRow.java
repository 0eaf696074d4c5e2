package dev.pynmon.web.task;

import dev.pynmon.application.port.in.task.RecentCall;
import dev.pynmon.domain.value.Damage;
import dev.pynmon.pictures.text.CountText;
import dev.pynmon.pictures.text.SafeText;
import dev.pynmon.pictures.text.ShortId;
import dev.pynmon.web.invocation.ValueRow;
import dev.pynmon.web.text.StatusBadge;
import dev.pynmon.web.text.TimeText;
import dev.pynmon.web.url.Links;
import dev.pynmon.web.url.PageLinks;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * A call of the task, for the template {@code task/calls}.
 *
 * @param callKey the call
 * @param callShort what tells it from others of the task
 * @param callHref its page
 * @param callArguments how many arguments it has; "" when there is nothing to unfold
 * @param callValues the arguments as stored
 * @param callNote what cannot be read of them
 * @param callInvocations how many invocations of it there are among those looked at
 * @param callBadge the status of its newest invocation
 * @param callNewest that invocation, shortened
 * @param callNewestId the same in full
 * @param callNewestHref its page
 * @param callChanged since when it is in that status
 */
record CallRow(
    String callKey,
    String callShort,
    String callHref,
    String callArguments,
    List<ValueRow> callValues,
    String callNote,
    String callInvocations,
    StatusBadge callBadge,
    String callNewest,
    String callNewestId,
    String callNewestHref,
    TimeText callChanged) {
  private static final int MAX_TEXT = 300;

  static CallRow of(RecentCall call, Instant now, Links links) {
    Map<String, String> arguments = call.arguments().serialized();
    return new CallRow(
        SafeText.whole(call.call().value()),
        ShortId.arguments(call.call()),
        PageLinks.call(call.call(), links),
        arguments.isEmpty() ? "" : CountText.of(arguments.size(), "argument"),
        ValueRow.of(arguments, links),
        call.arguments().damage().map(CallRow::note).orElse(""),
        CountText.of(call.invocations()),
        StatusBadge.of(call.newest().status().status()),
        ShortId.of(call.newest().id()),
        SafeText.id(call.newest().id().value()),
        PageLinks.invocation(call.newest().id(), links),
        TimeText.of(call.newest().status().at(), now));
  }

  private static String note(Damage damage) {
    return SafeText.line("damaged: " + damage.problem(), MAX_TEXT);
  }
}

package dev.pynmon.web.task;

import dev.pynmon.application.port.in.task.RecentCall;
import dev.pynmon.pictures.text.CountText;
import dev.pynmon.web.invocation.ArgumentsFold;
import dev.pynmon.web.part.CallLink;
import dev.pynmon.web.part.InvocationLink;
import dev.pynmon.web.text.StatusBadge;
import dev.pynmon.web.text.TimeText;
import dev.pynmon.web.url.Links;
import java.time.Instant;

/**
 * A call of the task, for the template {@code task/calls}.
 *
 * @param callLink the call
 * @param callArguments its arguments
 * @param callInvocations how many invocations of it there are among those looked at
 * @param callBadge the status of its newest invocation
 * @param callNewest that invocation
 * @param callChanged since when it is in that status
 */
record CallRow(
    CallLink callLink,
    ArgumentsFold callArguments,
    String callInvocations,
    StatusBadge callBadge,
    InvocationLink callNewest,
    TimeText callChanged) {
  static CallRow of(RecentCall call, Instant now, Links links) {
    return new CallRow(
        CallLink.of(call.call(), links),
        ArgumentsFold.of(call.arguments().serialized(), call.arguments().damage(), links),
        CountText.of(call.invocations()),
        StatusBadge.of(call.newest().status().status()),
        InvocationLink.of(call.newest().id(), links),
        TimeText.of(call.newest().status().at(), now));
  }
}

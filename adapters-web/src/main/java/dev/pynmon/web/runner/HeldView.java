package dev.pynmon.web.runner;

import dev.pynmon.domain.orchestrator.InvocationState;
import dev.pynmon.domain.runnerwork.Holder;
import dev.pynmon.pictures.text.CountText;
import dev.pynmon.web.part.InvocationLink;
import dev.pynmon.web.part.TaskLink;
import dev.pynmon.web.text.TimeText;
import dev.pynmon.web.url.Links;
import java.time.Instant;
import java.util.Optional;

/**
 * What a runner holds, for the template {@code runner/rows}.
 *
 * @param heldTask the task of what it holds longest
 * @param heldLink that invocation
 * @param heldMore how many more; "" for none
 * @param heldSince since when
 */
record HeldView(TaskLink heldTask, InvocationLink heldLink, String heldMore, TimeText heldSince) {
  static HeldView of(Holder holder, Instant now, Links links) {
    InvocationState first = holder.held().getFirst();
    int more = holder.held().size() - 1;
    return new HeldView(
        TaskLink.of(Optional.of(first.task()), links),
        InvocationLink.of(first.id(), links),
        more == 0 ? "" : "and " + CountText.of(more) + " more",
        TimeText.of(holder.since(), now));
  }
}

package dev.pynmon.web.orchestrator;

import dev.pynmon.application.port.in.orchestrator.BlockingReport;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.orchestrator.InvocationState;
import dev.pynmon.web.part.InvocationLink;
import dev.pynmon.web.part.TaskLink;
import dev.pynmon.web.text.StatusBadge;
import dev.pynmon.web.text.TimeText;
import dev.pynmon.web.url.Links;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * An invocation that others wait for, for the template {@code orchestrator/blocking}.
 *
 * @param blockLink its page
 * @param blockBadge its status
 * @param blockTask its task; none when that is not known
 * @param blockSince since when it is in that status; at most one
 * @param blockWaiters who waits for it
 * @param blockMore true when more wait for it
 */
public record BlockingRow(
    InvocationLink blockLink,
    StatusBadge blockBadge,
    List<TaskLink> blockTask,
    List<TimeText> blockSince,
    List<Waiter> blockWaiters,
    boolean blockMore) {
  /** The row. */
  public static BlockingRow of(BlockingReport report, Instant now, Links links) {
    return new BlockingRow(
        InvocationLink.of(report.id(), links),
        badge(report.state()),
        task(report.state(), links),
        since(report.state(), now),
        report.waiters().stream()
            .map(waiter -> Waiter.of(waiter.id(), waiter.state(), now, links))
            .toList(),
        report.more());
  }

  private static StatusBadge badge(Optional<InvocationState> state) {
    return state.map(found -> StatusBadge.of(found.status().status())).orElseGet(StatusBadge::none);
  }

  private static List<TaskLink> task(Optional<InvocationState> state, Links links) {
    return state.map(found -> TaskLink.of(found.task(), links)).stream().toList();
  }

  private static List<TimeText> since(Optional<InvocationState> state, Instant now) {
    return state.map(found -> TimeText.of(found.status().at(), now)).stream().toList();
  }

  /**
   * Who waits.
   *
   * @param waitLink its page
   * @param waitTask its task; none when that is not known
   * @param waitBadge its status
   * @param waitSince since when it stands still; at most one
   */
  public record Waiter(
      InvocationLink waitLink,
      List<TaskLink> waitTask,
      StatusBadge waitBadge,
      List<TimeText> waitSince) {
    static Waiter of(InvocationId id, Optional<InvocationState> state, Instant now, Links links) {
      return new Waiter(
          InvocationLink.of(id, links), task(state, links), badge(state), since(state, now));
    }
  }
}

package dev.pynmon.application.service.task;

import dev.pynmon.application.port.in.task.RecentCall;
import dev.pynmon.application.service.app.Visit;
import dev.pynmon.domain.call.Arguments;
import dev.pynmon.domain.id.CallKey;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.invocation.Invocation;
import dev.pynmon.domain.invocation.StoredInvocation;
import dev.pynmon.domain.orchestrator.InvocationState;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Which calls the newest invocations of a task belong to. */
final class RecentCalls {
  private static final int MAX_CALLS = 10;

  private RecentCalls() {}

  /**
   * The calls, that of the newest invocation first. Cost: one call, of what the visit does not know
   * yet.
   */
  static List<RecentCall> of(List<InvocationState> newestFirst, Visit visit) {
    Map<CallKey, List<InvocationState>> calls =
        newestFirst.stream()
            .collect(
                Collectors.groupingBy(
                    InvocationState::call, LinkedHashMap::new, Collectors.toList()));
    List<List<InvocationState>> shown = calls.values().stream().limit(MAX_CALLS).toList();
    List<InvocationId> ids = shown.stream().map(each -> each.getFirst().id()).toList();
    Map<InvocationId, StoredInvocation> records = visit.records(ids);
    return shown.stream().map(each -> call(each, records)).toList();
  }

  private static RecentCall call(
      List<InvocationState> invocations, Map<InvocationId, StoredInvocation> records) {
    InvocationState newest = invocations.getFirst();
    Arguments arguments =
        records.get(newest.id()) instanceof Invocation record ? record.arguments() : Arguments.NONE;
    return new RecentCall(newest.call(), newest, invocations.size(), arguments);
  }
}

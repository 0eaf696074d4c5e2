package dev.pynmon.bootstrap.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pynmon.application.port.in.recovery.Placement;
import dev.pynmon.application.port.in.recovery.RecoverResult;
import dev.pynmon.application.port.in.recovery.Recovery;
import dev.pynmon.application.port.in.recovery.StrandedReport;
import dev.pynmon.application.port.in.rerun.RerunRefusal;
import dev.pynmon.bootstrap.config.Host;
import dev.pynmon.bootstrap.config.Key;
import dev.pynmon.bootstrap.config.RepairConfig;
import dev.pynmon.bootstrap.config.Settings;
import dev.pynmon.bootstrap.config.UsageException;
import dev.pynmon.bootstrap.console.Console;
import dev.pynmon.bootstrap.console.Json;
import dev.pynmon.domain.app.BackendException;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.orchestrator.InvocationState;
import dev.pynmon.pictures.text.CountText;
import java.util.ArrayList;
import java.util.List;

/** {@code pynmon recover}. */
record RecoverAction(Host host) implements Action {
  /** So many are put back between two words on how far it is; each time is looked twice. */
  private static final int AT_ONCE = 250;

  @Override
  public int run(Settings settings, Console console) {
    RepairConfig config = RepairConfig.ofInvocations(settings);
    return Acting.in(
        settings,
        host,
        console,
        config.app(),
        config.user(),
        "nothing is put back",
        acting -> run(config, acting));
  }

  static int run(RepairConfig config, Acting acting) {
    if (!config.ids().isEmpty() && !config.isDry()) {
      return recover(config.ids(), config.placement(), true, acting);
    }
    StrandedReport found = acting.reruns().recovery().find(acting.app().key());
    if (found.untold().isPresent()) {
      throw new FailureException("nobody can tell what is stranded: " + found.untold().get());
    }
    if (config.isDry()) {
      return look(found, config, acting);
    }
    List<InvocationId> ids = found.stranded().stream().map(InvocationState::id).toList();
    return recover(ids, config.placement(), found.isComplete(), acting);
  }

  private static int look(StrandedReport found, RepairConfig config, Acting acting) {
    StrandedAnswer answer = StrandedAnswer.of(found, config);
    answer.one().ifPresent(one -> refuse(one, config.placement(), acting));
    if (acting.isJson()) {
      acting.console().out().println(Json.line(answer.json(node(acting, found.isComplete()))));
    } else {
      acting
          .console()
          .print(
              "%s, stranded invocations: %s"
                  .formatted(label(acting), CountText.of(answer.states().size())));
      answer.lines().forEach(acting.console()::print);
      warnOfMore(found.isComplete(), acting);
    }
    return ExitCode.of(answer.others().isEmpty());
  }

  /** What is wrong with a queue is told where nothing is done, too. */
  private static void refuse(InvocationId one, Placement placement, Acting acting) {
    acting
        .reruns()
        .recovery()
        .objection(acting.app().key(), one, placement)
        .ifPresent(
            refusal -> {
              throw notAccepted(refusal);
            });
  }

  private static UsageException notAccepted(RerunRefusal refusal) {
    return new UsageException(
        "%s is not accepted. %s %s puts it there all the same."
            .formatted(Key.QUEUE.flag(), refusal.reason(), Key.ANY_QUEUE.flag()));
  }

  private static int recover(
      List<InvocationId> ids, Placement placement, boolean isAll, Acting acting) {
    List<Recovery> recoveries = new ArrayList<>();
    try {
      recover(ids, placement, recoveries, acting);
    } catch (BackendException | UsageException e) {
      if (!recoveries.isEmpty()) {
        print(recoveries, false, acting);
      }
      throw e;
    }
    print(recoveries, isAll, acting);
    return ExitCode.of(recoveries.stream().allMatch(Recovery::isQueued));
  }

  private static void recover(
      List<InvocationId> ids, Placement placement, List<Recovery> recoveries, Acting acting) {
    try {
      for (int from = 0; from < ids.size(); from += AT_ONCE) {
        acting
            .console()
            .tell("%s of %s looked at".formatted(CountText.of(from), CountText.of(ids.size())));
        List<InvocationId> some = ids.subList(from, Math.min(ids.size(), from + AT_ONCE));
        recoveries.addAll(recovered(some, placement, acting));
      }
    } finally {
      acting.console().tell("");
    }
  }

  private static List<Recovery> recovered(
      List<InvocationId> some, Placement placement, Acting acting) {
    return switch (acting
        .reruns()
        .recovery()
        .recover(acting.actor(), acting.app().key(), some, placement)) {
      case RecoverResult.Done done -> done.recoveries();
      case RecoverResult.Refused refused -> throw notAccepted(refused.refusal());
    };
  }

  private static void print(List<Recovery> recoveries, boolean isAll, Acting acting) {
    long queued = recoveries.stream().filter(Recovery::isQueued).count();
    if (acting.isJson()) {
      ObjectNode node = node(acting, isAll).put("queued", queued);
      ArrayNode array = node.putArray("invocations");
      recoveries.forEach(
          each ->
              array
                  .addObject()
                  .put("invocation_id", each.invocation().value())
                  .put("queued", each.isQueued())
                  .put("reason", each.reason()));
      acting.console().out().println(Json.line(node));
    } else {
      acting
          .console()
          .print("%s, put back into a queue: %s".formatted(label(acting), CountText.of(queued)));
      recoveries.forEach(
          each ->
              acting
                  .console()
                  .print(
                      "  %s  %s%s"
                          .formatted(
                              each.invocation(), each.isQueued() ? "" : "not: ", each.reason())));
      warnOfMore(isAll, acting);
    }
  }

  private static void warnOfMore(boolean isAll, Acting acting) {
    if (!isAll) {
      acting
          .console()
          .print("  There may be more: not all that are to run were looked at. Do it again.");
    }
  }

  private static ObjectNode node(Acting acting, boolean isAll) {
    return JsonNodeFactory.instance
        .objectNode()
        .put("app_id", label(acting))
        .put("complete", isAll);
  }

  private static String label(Acting acting) {
    return acting.app().label();
  }
}

package dev.pynmon.bootstrap.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pynmon.application.port.in.recovery.Recovery;
import dev.pynmon.application.port.in.recovery.StrandedReport;
import dev.pynmon.bootstrap.config.Host;
import dev.pynmon.bootstrap.config.RepairConfig;
import dev.pynmon.bootstrap.config.Settings;
import dev.pynmon.bootstrap.console.Console;
import dev.pynmon.domain.app.BackendException;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.orchestrator.InvocationState;
import dev.pynmon.domain.rerun.RerunChoice;
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
      return recover(config.ids(), config.choice(), true, acting);
    }
    StrandedReport found = acting.reruns().recovery().find(acting.app().key());
    if (found.untold().isPresent()) {
      throw new FailureException("nobody can tell what is stranded: " + found.untold().get());
    }
    List<InvocationId> ids = ids(found, config);
    return config.isDry()
        ? look(ids, config.ids(), found, acting)
        : recover(ids, config.choice(), found.isComplete(), acting);
  }

  private static List<InvocationId> ids(StrandedReport found, RepairConfig config) {
    return found.stranded().stream()
        .map(InvocationState::id)
        .filter(id -> config.ids().isEmpty() || config.ids().contains(id))
        .toList();
  }

  private static int look(
      List<InvocationId> ids, List<InvocationId> named, StrandedReport found, Acting acting) {
    List<InvocationId> others = named.stream().filter(id -> !ids.contains(id)).toList();
    if (acting.isJson()) {
      ObjectNode node = node(acting, found.isComplete());
      ArrayNode array = node.putArray("stranded");
      ids.forEach(id -> array.add(id.value()));
      if (!named.isEmpty()) {
        ArrayNode not = node.putArray("not_stranded");
        others.forEach(id -> not.add(id.value()));
      }
      acting.console().out().println(Json.line(node));
    } else {
      acting.console().print("%s, stranded invocations: %d".formatted(label(acting), ids.size()));
      ids.forEach(id -> acting.console().print("  " + id));
      others.forEach(id -> acting.console().print("  " + id + "  is not stranded"));
      warnOfMore(found.isComplete(), acting);
    }
    return ExitCode.of(others.isEmpty());
  }

  private static int recover(
      List<InvocationId> ids, RerunChoice choice, boolean isAll, Acting acting) {
    List<Recovery> recoveries = new ArrayList<>();
    try {
      recover(ids, choice, recoveries, acting);
    } catch (BackendException e) {
      if (!recoveries.isEmpty()) {
        print(recoveries, false, acting);
      }
      throw e;
    }
    print(recoveries, isAll, acting);
    return ExitCode.of(recoveries.stream().allMatch(Recovery::isQueued));
  }

  private static void recover(
      List<InvocationId> ids, RerunChoice choice, List<Recovery> recoveries, Acting acting) {
    for (int from = 0; from < ids.size(); from += AT_ONCE) {
      acting.console().tell("%d of %d looked at".formatted(from, ids.size()));
      List<InvocationId> some = ids.subList(from, Math.min(ids.size(), from + AT_ONCE));
      recoveries.addAll(
          acting.reruns().recovery().recover(acting.actor(), acting.app().key(), some, choice));
    }
    acting.console().tell("");
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
      acting.console().print("%s, put back into a queue: %d".formatted(label(acting), queued));
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

package dev.pynmon.bootstrap.cli;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pynmon.application.port.in.scheduler.FreeSchedulerUseCase;
import dev.pynmon.application.port.in.scheduler.SchedulerFreed;
import dev.pynmon.application.port.in.scheduler.SchedulerLook;
import dev.pynmon.bootstrap.config.Host;
import dev.pynmon.bootstrap.config.RepairConfig;
import dev.pynmon.bootstrap.config.Settings;
import dev.pynmon.bootstrap.console.Console;
import dev.pynmon.domain.orchestrator.AtomicRun;
import java.util.Optional;

/** {@code pynmon free-scheduler}. */
record FreeSchedulerAction(Host host) implements Action {
  private static final String UNPROVEN = "unproven";

  /**
   * What is said.
   *
   * @param state in one word
   * @param run the run that it is about
   * @param sentence why, for people
   * @param isFine whether it is as it is to be
   */
  private record Answer(String state, Optional<AtomicRun> run, String sentence, boolean isFine) {
    String words() {
      return state.equals(UNPROVEN) ? "stuck, not proven yet" : state;
    }
  }

  @Override
  public int run(Settings settings, Console console) {
    RepairConfig config = RepairConfig.of(settings);
    return Acting.in(
        settings,
        host,
        console,
        config.app(),
        config.user(),
        "the scheduler is not freed",
        acting -> run(config, acting));
  }

  static int run(RepairConfig config, Acting acting) {
    FreeSchedulerUseCase scheduler = acting.reruns().scheduler();
    Answer seen = seen(scheduler.look(acting.app().key()));
    Answer answer =
        seen.state().equals("stuck") && !config.isDry() ? freed(scheduler, seen, acting) : seen;
    print(answer, acting);
    return ExitCode.of(answer.isFine());
  }

  private static Answer seen(SchedulerLook look) {
    return switch (look) {
      case SchedulerLook.Free free ->
          new Answer("free", Optional.empty(), "No run is marked as going on.", true);
      case SchedulerLook.Going going ->
          new Answer("going", Optional.of(going.run()), going.reason(), false);
      case SchedulerLook.Unproven unproven ->
          new Answer(UNPROVEN, Optional.of(unproven.run()), unproven.reason(), false);
      case SchedulerLook.Stuck stuck ->
          new Answer("stuck", Optional.of(stuck.run()), stuck.proof(), true);
      case SchedulerLook.Untold untold ->
          new Answer("untold", Optional.empty(), untold.reason(), false);
    };
  }

  private static Answer freed(FreeSchedulerUseCase scheduler, Answer seen, Acting acting) {
    String run = seen.run().orElseThrow().id();
    return switch (scheduler.free(acting.actor(), acting.app().key(), run)) {
      case SchedulerFreed.Done done ->
          new Answer("freed", seen.run(), "The run was ended. " + seen.sentence(), true);
      case SchedulerFreed.Changed changed ->
          new Answer("changed", seen.run(), "That run is not marked any more.", true);
      case SchedulerFreed.NotProven not -> new Answer("going", seen.run(), not.reason(), false);
      case SchedulerFreed.OnlyRead onlyRead ->
          new Answer("only_read", seen.run(), onlyRead.reason(), false);
    };
  }

  private static void print(Answer answer, Acting acting) {
    if (acting.isJson()) {
      ObjectNode node =
          JsonNodeFactory.instance
              .objectNode()
              .put("app_id", acting.app().label())
              .put("scheduler", answer.state());
      answer.run().ifPresent(run -> node.put("run", run.id()).put("runner", run.runner().value()));
      acting.console().out().println(Json.line(node.put("reason", answer.sentence())));
    } else {
      acting.console().print("%s, scheduler %s".formatted(acting.app().label(), answer.words()));
      answer
          .run()
          .ifPresent(
              run ->
                  acting
                      .console()
                      .print("  run %s of runner %s".formatted(run.id(), run.runner())));
      acting.console().print("  " + answer.sentence());
    }
  }
}

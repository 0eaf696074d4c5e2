package dev.pynmon.bootstrap.cli;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pynmon.application.port.in.scheduler.FreeSchedulerUseCase;
import dev.pynmon.application.port.in.scheduler.SchedulerFreed;
import dev.pynmon.application.port.in.scheduler.SchedulerLook;
import dev.pynmon.bootstrap.config.Host;
import dev.pynmon.bootstrap.config.Key;
import dev.pynmon.bootstrap.config.RepairConfig;
import dev.pynmon.bootstrap.config.Settings;
import dev.pynmon.bootstrap.config.UsageException;
import dev.pynmon.bootstrap.console.Console;
import dev.pynmon.bootstrap.console.Json;
import dev.pynmon.domain.orchestrator.AtomicRun;
import dev.pynmon.domain.orchestrator.DeadAfter;
import java.util.Optional;

/** {@code pynmon free-scheduler}. */
record FreeSchedulerAction(Host host) implements Action {
  private static final String UNPROVEN = "unproven";
  private static final String NEEDS_TIME = "needs_dead_after";
  private static final String NEEDED = " Here that is %s MINUTES.".formatted(Key.DEAD_AFTER.flag());

  /**
   * What is said.
   *
   * @param state in one word
   * @param run the run that it is about
   * @param deadAfter what the proof rests on
   * @param sentence why, for people
   * @param isFine whether it is as it is to be
   */
  private record Answer(
      String state,
      Optional<AtomicRun> run,
      Optional<DeadAfter> deadAfter,
      String sentence,
      boolean isFine) {
    static Answer bad(String state, AtomicRun run, String sentence) {
      return new Answer(state, Optional.of(run), Optional.empty(), sentence, false);
    }

    String words() {
      return switch (state) {
        case UNPROVEN -> "stuck, not proven yet";
        case NEEDS_TIME -> "perhaps stuck";
        default -> state;
      };
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
    SchedulerLook look = scheduler.look(acting.app().key(), config.deadAfter());
    Answer answer =
        look instanceof SchedulerLook.Stuck stuck && !config.isDry()
            ? freed(stuck, config, acting)
            : seen(look, config.isDry());
    print(answer, acting);
    return ExitCode.of(answer.isFine());
  }

  private static Answer seen(SchedulerLook look, boolean isDry) {
    return switch (look) {
      case SchedulerLook.Free _ ->
          new Answer(
              "free", Optional.empty(), Optional.empty(), "No run is marked as going on.", true);
      case SchedulerLook.Going going -> Answer.bad("going", going.run(), going.reason());
      case SchedulerLook.Unproven unproven ->
          Answer.bad(UNPROVEN, unproven.run(), unproven.reason());
      case SchedulerLook.NeedsTime needs when isDry ->
          Answer.bad(NEEDS_TIME, needs.run(), needs.reason() + NEEDED);
      case SchedulerLook.NeedsTime needs ->
          throw new UsageException(
              "%s is missing. %s".formatted(Key.DEAD_AFTER.flag(), needs.reason()));
      case SchedulerLook.WrongTime wrong -> throw wrongTime(wrong.reason());
      case SchedulerLook.Stuck stuck ->
          new Answer(
              "stuck",
              Optional.of(stuck.run()),
              Optional.of(stuck.deadAfter()),
              stuck.proof(),
              true);
      case SchedulerLook.Untold untold ->
          new Answer("untold", Optional.empty(), Optional.empty(), untold.reason(), false);
    };
  }

  private static UsageException wrongTime(String reason) {
    return new UsageException(Key.DEAD_AFTER.flag() + " is not accepted. " + reason);
  }

  private static Answer freed(SchedulerLook.Stuck stuck, RepairConfig config, Acting acting) {
    AtomicRun run = stuck.run();
    return switch (acting
        .reruns()
        .scheduler()
        .free(acting.actor(), acting.app().key(), run.id(), config.deadAfter())) {
      case SchedulerFreed.Done done ->
          new Answer(
              "freed",
              Optional.of(run),
              Optional.of(done.deadAfter()),
              "The run was ended. " + stuck.proof(),
              true);
      case SchedulerFreed.Changed _ ->
          new Answer(
              "changed",
              Optional.of(run),
              Optional.empty(),
              "That run is not marked any more.",
              true);
      case SchedulerFreed.NotProven not -> Answer.bad("going", run, not.reason());
      case SchedulerFreed.OnlyRead onlyRead -> Answer.bad("only_read", run, onlyRead.reason());
      case SchedulerFreed.WrongTime wrong -> throw wrongTime(wrong.reason());
    };
  }

  private static void print(Answer answer, Acting acting) {
    if (acting.isJson()) {
      acting.console().out().println(Json.line(node(answer, acting)));
    } else {
      acting.console().print("%s, scheduler %s".formatted(acting.app().label(), answer.words()));
      answer
          .run()
          .ifPresent(
              run ->
                  acting.console().print("  run %s of runner %s".formatted(run.id(), runner(run))));
      acting.console().print("  " + answer.sentence());
    }
  }

  private static String runner(AtomicRun run) {
    return run.runner().value().isEmpty() ? "that is not known" : run.runner().value();
  }

  private static ObjectNode node(Answer answer, Acting acting) {
    ObjectNode node =
        JsonNodeFactory.instance
            .objectNode()
            .put("app_id", acting.app().label())
            .put("scheduler", answer.state());
    answer.run().ifPresent(run -> node.put("run", run.id()).put("runner", run.runner().value()));
    answer
        .deadAfter()
        .ifPresent(
            rested ->
                node.put("dead_after_minutes", rested.inMinutes())
                    .put("dead_after_source", rested.source().word()));
    return node.put("reason", answer.sentence());
  }
}

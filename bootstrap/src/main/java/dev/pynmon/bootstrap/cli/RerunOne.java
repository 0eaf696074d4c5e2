package dev.pynmon.bootstrap.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pynmon.application.port.in.rerun.LookedAround;
import dev.pynmon.application.port.in.rerun.RerunAround;
import dev.pynmon.application.port.in.rerun.RerunOutlook;
import dev.pynmon.application.port.in.rerun.RerunRefusal;
import dev.pynmon.application.port.in.rerun.RerunResult;
import dev.pynmon.application.port.in.rerun.RerunUseCase;
import dev.pynmon.bootstrap.config.UsageException;
import dev.pynmon.bootstrap.console.Json;
import dev.pynmon.bootstrap.console.Sentences;
import dev.pynmon.domain.app.BackendException;
import dev.pynmon.domain.broker.QueueName;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.orchestrator.InvocationState;
import dev.pynmon.domain.rerun.RerunChoice;
import dev.pynmon.domain.status.KnownStatus;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Runs one invocation again.
 *
 * @param acting what that needs
 * @param id which
 */
record RerunOne(Acting acting, InvocationId id) {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  int run(RerunChoice choice, boolean isDry) {
    RerunUseCase reruns = acting.reruns().one();
    if (isDry) {
      LookedAround looked = reruns.lookAround(acting.actor(), acting.app().key(), id, choice);
      return told(looked.outlook(), Before.of(looked.around(), id));
    }
    Before before = Before.of(reruns.around(acting.app().key(), id), id);
    return told(rerun(choice), before);
  }

  private RerunResult rerun(RerunChoice choice) {
    try {
      return acting.reruns().one().rerun(acting.actor(), acting.app().key(), id, choice);
    } catch (BackendException e) {
      throw new FailureException(Sentences.of(e.fault()) + " Nothing was registered.", e);
    }
  }

  private int told(RerunResult result, Before before) {
    return switch (result) {
      case RerunResult.Done done -> done(done, before);
      case RerunResult.Existing existing -> existing(existing);
      case RerunResult.Unknown _ -> throw unknown();
      case RerunResult.Refused refused -> refused(refused.refusal());
      case RerunResult.CutOff cut -> throw cutOff(cut);
    };
  }

  private int done(RerunResult.Done done, Before before) {
    if (acting.isJson()) {
      ObjectNode node =
          node()
              .put("new_invocation_id", done.id().value())
              .put("existing", false)
              .put("queue", done.queue().value())
              .put("priority", done.priority())
              .put("queue_assumed", done.isQueueAssumed())
              .put("priority_assumed", done.isPriorityAssumed());
      ArrayNode notes = node.putArray("notes");
      done.notes().forEach(notes::add);
      if (!done.changes().isEmpty()) {
        done.changes().forEach(node.putArray("changes")::add);
      }
      before.into(node);
      print(node);
    } else {
      acting.console().print("%s runs again as %s".formatted(id, done.id()));
      // One that is assumed beside a queue that is not stands in the notes.
      line(
          place(
              done.queue(),
              done.priority(),
              done.isQueueAssumed(),
              done.isQueueAssumed() && done.isPriorityAssumed()));
      done.changes().forEach(this::line);
      done.notes().forEach(this::line);
      before.sentences().forEach(this::line);
    }
    return ExitCode.FINE;
  }

  private int existing(RerunResult.Existing existing) {
    if (acting.isJson()) {
      print(
          node()
              .put("new_invocation_id", existing.existing().id().value())
              .put("existing", true)
              .put("reason", existing.reason()));
    } else {
      acting
          .console()
          .print("%s stands for it: it waits already".formatted(existing.existing().id()));
      acting.console().print("  " + existing.reason());
    }
    return ExitCode.FINE;
  }

  private int told(RerunOutlook outlook, Before before) {
    return switch (outlook) {
      case RerunOutlook.Unknown _ -> throw unknown();
      case RerunOutlook.Known known when known.refusal().isPresent() ->
          refused(known.refusal().get());
      case RerunOutlook.Known known -> known(known, before);
    };
  }

  private int known(RerunOutlook.Known known, Before before) {
    if (acting.isJson()) {
      ObjectNode node = node().put("task", known.task().value()).put("would_run", true);
      known.existing().ifPresent(other -> node.put("existing", other.id().value()));
      ArrayNode queues = node.putArray("queues");
      known.queues().forEach(queue -> queues.add(queue.name().value()));
      known.queues().stream()
          .findFirst()
          .ifPresent(queue -> node.put("queue", queue.name().value()));
      arguments(known, node);
      before.into(
          node.put("priority", known.priority())
              .put("queue_assumed", known.isQueueAssumed())
              .put("priority_assumed", known.isPriorityAssumed()));
      print(node);
    } else {
      acting.console().print("%s would run again: %s".formatted(id, known.task()));
      known.arguments().forEach(each -> line(each.name() + " = " + each.text() + was(each)));
      known
          .existing()
          .ifPresent(other -> line(other.id() + " waits already and would stand for it"));
      known.queues().stream().findFirst().ifPresent(queue -> line(place(queue, known)));
      before.sentences().forEach(this::line);
    }
    return ExitCode.FINE;
  }

  private static void arguments(RerunOutlook.Known known, ObjectNode node) {
    ObjectNode arguments = node.putObject("arguments");
    known.arguments().forEach(each -> arguments.put(each.name(), each.text()));
    ObjectNode before = NODES.objectNode();
    known.arguments().forEach(each -> each.was().ifPresent(text -> before.put(each.name(), text)));
    if (!before.isEmpty()) {
      node.set("arguments_before", before);
    }
  }

  private static String place(RerunOutlook.QueueChoice queue, RerunOutlook.Known known) {
    return place(queue.name(), known.priority(), known.isQueueAssumed(), known.isPriorityAssumed())
        + (queue.consumers().filter(runners -> runners > 0).isPresent()
            ? ""
            : "; no active runner is known to consume it");
  }

  private static String place(
      QueueName queue, double priority, boolean isQueueAssumed, boolean isPriorityAssumed) {
    String one = " (assumed: nothing tells that of the task)";
    return isQueueAssumed && isPriorityAssumed
        ? "queue %s, priority %s, assumed: nothing tells those of the task"
            .formatted(queue, priority)
        : "queue %s%s, priority %s%s"
            .formatted(queue, isQueueAssumed ? one : "", priority, isPriorityAssumed ? one : "");
  }

  private static String was(RerunOutlook.RerunArgument argument) {
    return argument.was().map(text -> ", was " + text).orElse("");
  }

  private void line(String text) {
    acting.console().print("  " + text);
  }

  private int refused(RerunRefusal refusal) {
    if (acting.isJson()) {
      ObjectNode node = node();
      node.putObject("refused")
          .put("kind", refusal.kind().name().toLowerCase(Locale.ROOT))
          .put("reason", refusal.reason())
          .put("subject", refusal.subject());
      print(node);
    }
    String sentence = id + " is not run again: " + refusal.reason();
    throw switch (refusal.kind()) {
      case EDIT, QUEUE -> new UsageException(sentence);
      default -> new FailureException(sentence);
    };
  }

  private FailureException cutOff(RerunResult.CutOff cut) {
    if (acting.isJson()) {
      ObjectNode node = node();
      node.putObject("cut_off").put("invocation_id", cut.id().value()).put("reason", cut.what());
      print(node);
    }
    return new FailureException(cut.fault().problem() + " " + cut.what());
  }

  private FailureException unknown() {
    return new FailureException("there is no invocation '%s'.".formatted(id));
  }

  private ObjectNode node() {
    return NODES.objectNode().put("app_id", acting.app().label()).put("invocation_id", id.value());
  }

  private void print(ObjectNode node) {
    acting.console().out().println(Json.line(node));
  }

  /**
   * How an invocation and its re-runs were before it was run once more.
   *
   * @param id which
   * @param original how it was; empty when nobody tells
   * @param reruns the re-runs of it that are known, newest first
   */
  record Before(InvocationId id, Optional<InvocationState> original, List<InvocationState> reruns) {
    static Before of(RerunAround around, InvocationId id) {
      return new Before(id, around.state(), around.reruns());
    }

    /** What a second one does twice, a sentence for each that does it. */
    List<String> sentences() {
      return Stream.concat(
              original.flatMap(state -> sentence(id.value(), state)).stream(),
              reruns.stream()
                  .flatMap(state -> sentence(state.id() + ", a re-run of it,", state).stream()))
          .toList();
    }

    private static Optional<String> sentence(String who, InvocationState state) {
      if (!state.status().status().isFinal()) {
        return Optional.of(
            "%s has not ended: it is %s. A second one does the same beside it."
                .formatted(who, state.status().status().value()));
      }
      return state.status().status().equals(KnownStatus.SUCCESS)
          ? Optional.of("%s ended well. A second one does the same once more.".formatted(who))
          : Optional.empty();
    }

    /** Adds what is known, as members of their own. */
    void into(ObjectNode node) {
      original.ifPresent(state -> node.put("original_status", state.status().status().value()));
      ArrayNode array = node.putArray("reruns");
      reruns.forEach(
          state ->
              array
                  .addObject()
                  .put("invocation_id", state.id().value())
                  .put("status", state.status().status().value()));
      sentences().forEach(node.withArray("cautions")::add);
    }
  }
}

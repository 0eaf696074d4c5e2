package dev.pynmon.web.invocation;

import dev.pynmon.application.port.in.invocation.InvocationDetail;
import dev.pynmon.application.port.in.invocation.InvocationRow;
import dev.pynmon.application.port.in.invocation.Triggering;
import dev.pynmon.domain.app.Absence;
import dev.pynmon.domain.app.Component;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.id.RunnerId;
import dev.pynmon.domain.trigger.DamagedTriggerRun;
import dev.pynmon.domain.trigger.Participant;
import dev.pynmon.domain.trigger.StartedBy;
import dev.pynmon.domain.trigger.StoredTriggerRun;
import dev.pynmon.domain.trigger.TriggerRun;
import dev.pynmon.web.part.IdLink;
import dev.pynmon.web.part.RunnerLink;
import dev.pynmon.web.part.TaskLink;
import dev.pynmon.web.text.TimeText;
import dev.pynmon.web.url.Links;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What started an invocation, a sentence, for the template {@code invocation/started}.
 *
 * @param startedParts its parts
 */
record StartedView(List<StartedPart> startedParts) {
  private static final int MOST = 5;
  private static final String NO_RUN =
      "; no run of a trigger is kept that tells more: pynenc keeps them for 7 days unless told otherwise,"
          + " before 0.2.4 none, and a later run of the same id replaces one";

  static StartedView of(InvocationDetail detail, Triggering triggering, Links links) {
    InvocationRow row = detail.row();
    List<StartedPart> parts =
        switch (row.startedBy(triggering.origin())) {
          case StartedBy.Caller caller -> caller(caller.parent(), detail, links);
          case StartedBy.Trigger trigger -> trigger(trigger.run(), triggering, links);
          case StartedBy.Event event -> event(event, detail, triggering, links);
          case StartedBy.Client client -> client(client.client(), detail, links);
          case StartedBy.Runner runner -> runner(runner.runner(), detail, triggering, links);
          case StartedBy.Unknown _ -> unknown(detail);
        };
    return new StartedView(parts);
  }

  private static List<StartedPart> caller(
      InvocationId parent, InvocationDetail detail, Links links) {
    List<StartedPart> parts = new ArrayList<>();
    Optional<TaskLink> task =
        detail.parent().flatMap(InvocationRow::task).map(key -> TaskLink.of(key, links));
    task.ifPresent(link -> parts.add(StartedPart.of("Started by its parent ", link)));
    String words = task.isPresent() ? " " : "Started by its parent ";
    parts.add(StartedPart.of(words, IdLink.of(parent, links)));
    return ended(parts, registered(detail), detail.asOf());
  }

  private static List<StartedPart> trigger(
      StoredTriggerRun stored, Triggering triggering, Links links) {
    IdLink id = IdLink.of(stored.id(), links);
    return switch (stored) {
      case TriggerRun run -> {
        List<StartedPart> parts = new ArrayList<>(causes(run, triggering, links));
        List<StartedPart> ended = ended(parts, run.executedAt(), triggering.asOf());
        ended.removeLast();
        ended.add(StartedPart.of(": run ", id));
        yield ended;
      }
      case DamagedTriggerRun _ ->
          List.of(
              StartedPart.of("Started by a run of a trigger whose record cannot be read: ", id));
    };
  }

  private static List<StartedPart> causes(TriggerRun run, Triggering triggering, Links links) {
    List<Participant> causes = run.relevantParticipants();
    CauseParts words = new CauseParts(triggering, links);
    List<StartedPart> parts = new ArrayList<>();
    int shown = Math.min(MOST, causes.size());
    for (int i = 0; i < shown; i++) {
      parts.add(
          StartedPart.words(i == 0 ? "Started by " : i == causes.size() - 1 ? " and " : ", "));
      parts.addAll(words.of(causes.get(i)));
    }
    if (causes.isEmpty()) {
      parts.add(StartedPart.words("Started by a trigger; what met its conditions is not told"));
    } else if (causes.size() > shown) {
      parts.add(StartedPart.words(" and " + (causes.size() - shown) + " more"));
    }
    return parts;
  }

  private static List<StartedPart> event(
      StartedBy.Event started, InvocationDetail detail, Triggering triggering, Links links) {
    List<StartedPart> parts = new ArrayList<>();
    parts.add(StartedPart.words("Started by "));
    parts.addAll(new CauseParts(triggering, links).of(started.event()));
    List<StartedPart> ended = ended(parts, registered(detail), detail.asOf());
    return withReason(ended, triggering);
  }

  private static List<StartedPart> client(RunnerId client, InvocationDetail detail, Links links) {
    List<StartedPart> parts = new ArrayList<>();
    parts.add(StartedPart.of("Started from outside, by client ", RunnerLink.of(client, links)));
    return ended(parts, registered(detail), detail.asOf());
  }

  private static List<StartedPart> runner(
      RunnerId runner, InvocationDetail detail, Triggering triggering, Links links) {
    List<StartedPart> parts = new ArrayList<>();
    parts.add(StartedPart.of("Started by runner ", RunnerLink.of(runner, links)));
    parts.add(StartedPart.words(" outside any task, as it does for triggers,"));
    return withReason(ended(parts, registered(detail), detail.asOf()), triggering);
  }

  private static List<StartedPart> withReason(List<StartedPart> ended, Triggering triggering) {
    boolean down = triggering.missing().get(Component.TRIGGER) instanceof Absence.Down;
    ended.removeLast();
    ended.add(StartedPart.words(down ? "; the trigger store does not answer." : NO_RUN + "."));
    return ended;
  }

  /** A component that does not answer is told of at the top of the page. */
  private static List<StartedPart> unknown(InvocationDetail detail) {
    return detail.missing().containsKey(Component.STATE_BACKEND)
        ? List.of()
        : List.of(StartedPart.words("What started it is not known."));
  }

  private static Optional<Instant> registered(InvocationDetail detail) {
    return detail.row().life(detail.asOf()).registered();
  }

  private static List<StartedPart> ended(
      List<StartedPart> parts, Optional<Instant> at, Instant now) {
    at.map(moment -> " at " + TimeText.clock(moment, now) + TimeText.zone(moment))
        .ifPresent(words -> parts.add(StartedPart.words(words)));
    parts.add(StartedPart.words("."));
    return parts;
  }
}

package dev.pynmon.web.log;

import dev.pynmon.application.port.in.log.Explained;
import dev.pynmon.application.port.in.log.ExplainedLog;
import dev.pynmon.application.port.in.log.LogThing;
import dev.pynmon.domain.id.RunnerId;
import dev.pynmon.domain.id.TaskKey;
import dev.pynmon.domain.log.LogContext;
import dev.pynmon.domain.log.LogReference;
import dev.pynmon.pictures.text.SafeText;
import dev.pynmon.pictures.text.ShortId;
import dev.pynmon.web.text.StatusBadge;
import dev.pynmon.web.url.Href;
import java.util.List;
import java.util.stream.Stream;

/**
 * Who wrote an entry, for the template {@code log/chip}.
 *
 * @param chipClass what it is, {@code chip-…}
 * @param chipHref its page
 * @param chipText what is read
 * @param chipBadge how an invocation stands now
 */
record ChipView(String chipClass, Href chipHref, String chipText, List<StatusBadge> chipBadge) {
  /** Runners, invocation, task and run of the service. */
  static List<ChipView> of(LogContext context, LogLinks links) {
    return Stream.of(
            context.runners().stream().map(runner -> runner(runner, links)),
            context.invocation().stream().map(reference -> invocation(reference, links)),
            context.task().stream().map(reference -> task(reference, links)),
            context.service().stream().map(reference -> service(reference, links)))
        .flatMap(chips -> chips)
        .toList();
  }

  private static ChipView runner(LogContext.Runner runner, LogLinks links) {
    String id = id(links.log(), runner.reference());
    String text = (runner.name() + " " + ShortId.of(new RunnerId(id))).strip();
    return chip("chip-runner", runner.reference(), SafeText.name(text), links);
  }

  private static ChipView task(LogReference reference, LogLinks links) {
    String text = SafeText.name(new TaskKey(reference.value()).function());
    return chip("chip-task", reference, text, links);
  }

  private static ChipView service(LogReference reference, LogLinks links) {
    String text = "AS " + ShortId.of(reference.value());
    return chip("chip-service", reference, text, links);
  }

  private static ChipView invocation(LogReference reference, LogLinks links) {
    return new ChipView(
        "chip-invocation",
        links.of(reference),
        ShortId.of(id(links.log(), reference)),
        badge(links.log(), reference));
  }

  private static ChipView chip(String name, LogReference reference, String text, LogLinks links) {
    return new ChipView(name, links.of(reference), text, List.of());
  }

  /** The whole id, where it is known. */
  static String id(ExplainedLog log, LogReference reference) {
    return switch (log.of(reference)) {
      case Explained.Found found -> found.thing().id();
      case Explained.Gone gone -> gone.id();
      default -> reference.value();
    };
  }

  /** How an invocation stands now; none of what is no invocation that is known. */
  static List<StatusBadge> badge(ExplainedLog log, LogReference reference) {
    return log.of(reference) instanceof Explained.Found found
            && found.thing() instanceof LogThing.OfInvocation invocation
        ? List.of(
            invocation
                .row()
                .state()
                .map(state -> StatusBadge.of(state.status().status()))
                .orElseGet(StatusBadge::none))
        : List.of();
  }
}

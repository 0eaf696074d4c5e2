package dev.pynmon.web.invocation;

import dev.pynmon.domain.id.RunnerId;
import dev.pynmon.domain.runner.RunnerContext;
import dev.pynmon.pictures.text.SafeText;
import dev.pynmon.pictures.text.ShortId;
import dev.pynmon.web.part.RunnerLink;
import dev.pynmon.web.part.RunnerPlace;
import dev.pynmon.web.url.Links;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Who made a change, or in whom that one ran, for the template {@code invocation/runner}.
 *
 * @param whoInside true for a runner that started the one before
 * @param whoClass its Python class; "" when its context is not stored
 * @param whoId its id; "" when not even that is known
 * @param whoHref its page; "" where there is none
 * @param whoShort its id, shortened
 * @param whoPlace its host, process and thread, or what is not known of it
 */
record RunnerLine(
    boolean whoInside,
    String whoClass,
    String whoId,
    String whoHref,
    String whoShort,
    String whoPlace) {
  private static final int MAX_PARENTS = 5;

  /** The runner itself, then those in which it ran. */
  static List<RunnerLine> of(
      Optional<RunnerId> runner, Map<RunnerId, RunnerContext> contexts, Links links) {
    if (runner.isEmpty()) {
      return List.of(new RunnerLine(false, "", "", "", "", "It does not say who made this change"));
    }
    RunnerContext context = contexts.get(runner.get());
    return context == null ? List.of(lost(false, runner.get(), links)) : chain(context, links);
  }

  private static List<RunnerLine> chain(RunnerContext own, Links links) {
    List<RunnerLine> lines = new ArrayList<>();
    Optional<RunnerContext> next = Optional.of(own);
    while (next.isPresent() && lines.size() <= MAX_PARENTS) {
      RunnerContext context = next.get();
      lines.add(known(!lines.isEmpty(), context, links));
      if (context.isParentMissing()) {
        context.parentId().map(id -> lost(true, id, links)).ifPresent(lines::add);
      }
      next = context.parent();
    }
    return lines;
  }

  private static RunnerLine known(boolean inside, RunnerContext context, Links links) {
    return new RunnerLine(
        inside,
        SafeText.name(context.runnerClass()),
        SafeText.name(context.id().value()),
        RunnerLink.href(context.id(), links),
        ShortId.of(context.id()),
        RunnerPlace.of(context));
  }

  private static RunnerLine lost(boolean inside, RunnerId id, Links links) {
    return new RunnerLine(
        inside,
        "",
        SafeText.name(id.value()),
        RunnerLink.href(id, links),
        ShortId.of(id),
        "its context is not in the store");
  }
}

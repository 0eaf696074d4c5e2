package dev.pynmon.web.invocation;

import dev.pynmon.domain.id.RunnerId;
import dev.pynmon.domain.runner.RunnerContext;
import dev.pynmon.pictures.text.SafeText;
import dev.pynmon.web.part.RunnerLink;
import dev.pynmon.web.text.RunnerPlace;
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
 * @param whoLink the runner; none when not even its id is known
 * @param whoPlace its host, process and thread, or what is not known of it
 */
record RunnerLine(boolean whoInside, String whoClass, List<RunnerLink> whoLink, String whoPlace) {
  private static final int MAX_PARENTS = 5;

  /** The runner itself, then those in which it ran. */
  static List<RunnerLine> of(
      Optional<RunnerId> runner, Map<RunnerId, RunnerContext> contexts, Links links) {
    if (runner.isEmpty()) {
      return List.of(new RunnerLine(false, "", List.of(), "It does not say who made this change"));
    }
    RunnerContext context = contexts.get(runner.get());
    return context == null
        ? List.of(lost(false, runner.get(), links))
        : withParents(context, links);
  }

  private static List<RunnerLine> withParents(RunnerContext own, Links links) {
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
        List.of(RunnerLink.of(context.id(), links)),
        RunnerPlace.of(context));
  }

  private static RunnerLine lost(boolean inside, RunnerId id, Links links) {
    return new RunnerLine(
        inside, "", List.of(RunnerLink.of(id, links)), "its context is not in the store");
  }
}

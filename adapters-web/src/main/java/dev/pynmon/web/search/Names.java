package dev.pynmon.web.search;

import dev.pynmon.application.port.in.invocation.InvocationRow;
import dev.pynmon.application.port.in.search.FoundAnywhere;
import dev.pynmon.application.port.in.search.FoundRunner;
import dev.pynmon.application.port.in.search.Matches;
import dev.pynmon.application.port.in.search.SearchResult;
import dev.pynmon.domain.app.Answer;
import dev.pynmon.domain.id.TaskKey;
import dev.pynmon.web.url.Links;
import java.util.List;
import java.util.stream.Stream;

/** What has names like that, by kind. */
final class Names {
  private Names() {}

  /** What is cheap to find: by ids as they begin, and by names. */
  static List<KindView> of(SearchResult result, Links links) {
    return of(ids(result, links), result.tasks(), result.workflows(), result.runners(), links);
  }

  /** The same of all that a query holds of, without what happened. */
  static List<KindView> of(FoundAnywhere found, List<KindView> ids, Links links) {
    return of(ids, found.tasks(), found.workflows(), found.runners(), links);
  }

  /** Invocations whose id begins as is typed. */
  static List<KindView> ids(SearchResult result, Links links) {
    Answer<Matches<InvocationRow>> found = result.invocations();
    return KindView.of("Invocations by id", "i-invocations", found, row -> HitRow.of(row, links));
  }

  private static List<KindView> of(
      List<KindView> ids,
      Answer<Matches<TaskKey>> tasks,
      Answer<Matches<TaskKey>> workflows,
      Answer<Matches<FoundRunner>> runners,
      Links links) {
    return Stream.of(
            ids,
            KindView.of("Tasks", "i-tasks", tasks, key -> HitRow.ofTask(key, links)),
            KindView.of(
                "Workflow types", "i-workflows", workflows, key -> HitRow.ofWorkflow(key, links)),
            KindView.of("Runners", "i-runners", runners, runner -> HitRow.of(runner, links)))
        .flatMap(List::stream)
        .toList();
  }
}

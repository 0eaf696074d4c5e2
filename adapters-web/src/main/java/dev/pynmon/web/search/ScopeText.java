package dev.pynmon.web.search;

import dev.pynmon.application.port.in.search.FoundAnywhere;
import dev.pynmon.application.port.in.search.Matches;
import dev.pynmon.application.port.in.search.SearchResult;
import dev.pynmon.domain.app.Answer;
import dev.pynmon.domain.search.Field;
import dev.pynmon.domain.search.Search;
import dev.pynmon.pictures.text.CountText;
import dev.pynmon.web.text.TimeText;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** How far was looked, in words. */
final class ScopeText {
  private ScopeText() {}

  /** How many there are; of more than are shown only that. */
  static String count(Matches<?> matches) {
    String shown = CountText.of(matches.items().size());
    return matches.isMore() ? "the first " + shown + ", type more to see fewer" : shown;
  }

  /** What was not looked at for names; of runners where these are asked for. */
  static List<String> limits(FoundAnywhere found, Search query) {
    boolean wantsRunners = query.isAbout(Field.RUNNER, "") || query.isAbout(Field.HOST, "");
    return Stream.of(
            unfinished("runners", found.runners()).filter(_ -> wantsRunners),
            unfinished("tasks", found.tasks()),
            unfinished("workflow types", found.workflows()))
        .flatMap(Optional::stream)
        .toList();
  }

  /** Among how many ids that begin so were looked for. */
  static Optional<String> ids(SearchResult result) {
    return result
        .invocations()
        .available()
        .flatMap(Matches::searchedBackTo)
        .map(
            moment ->
                "This store has no index of ids, so their beginnings were looked for among the"
                    + " newest 20,000 invocations, back to "
                    + TimeText.dated(moment)
                    + ". A whole id is found however old it is.");
  }

  private static <T> Optional<String> unfinished(String kind, Answer<Matches<T>> found) {
    return found
        .available()
        .filter(matches -> !matches.complete())
        .map(_ -> "Not all " + kind + " were looked at: the list of them is not complete.");
  }
}

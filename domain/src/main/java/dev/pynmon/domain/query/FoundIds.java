package dev.pynmon.domain.query;

import java.util.Collection;
import java.util.List;
import java.util.function.Function;

/**
 * The ids that begin with a text.
 *
 * @param ids some of them, by id
 * @param complete false when there may be others
 */
public record FoundIds<I>(List<I> ids, boolean complete) {
  public FoundIds {
    ids = List.copyOf(ids);
  }

  /**
   * Those of some ids.
   *
   * @param looked what was looked at, each once or more often
   * @param limit how many are wanted
   * @param all whether that is all there is
   */
  public static <I> FoundIds<I> among(
      Collection<String> looked, String beginning, int limit, boolean all, Function<String, I> id) {
    List<String> found =
        looked.stream()
            .filter(each -> each.startsWith(beginning))
            .distinct()
            .sorted()
            .limit(limit + 1L)
            .toList();
    return new FoundIds<>(
        found.stream().limit(limit).map(id).toList(), all && found.size() <= limit);
  }
}

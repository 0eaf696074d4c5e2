package dev.pynmon.memory.list;

import dev.pynmon.domain.query.FoundIds;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.function.Function;

/** Looks for ids by their beginnings. */
public final class Beginnings {
  private Beginnings() {}

  /** Of each beginning at most so many, by id. */
  public static <I extends Comparable<I>> Map<String, FoundIds<I>> of(
      NavigableSet<I> ids, Collection<String> beginnings, int each, Function<String, I> id) {
    Map<String, FoundIds<I>> found = new HashMap<>();
    for (String beginning : beginnings) {
      List<String> some =
          ids.tailSet(id.apply(beginning), true).stream()
              .map(Object::toString)
              .takeWhile(text -> text.startsWith(beginning))
              .limit(each + 1L)
              .toList();
      found.put(beginning, FoundIds.among(some, beginning, each, true, id));
    }
    return found;
  }
}

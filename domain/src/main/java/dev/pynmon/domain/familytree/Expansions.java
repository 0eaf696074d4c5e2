package dev.pynmon.domain.familytree;

import dev.pynmon.domain.id.InvocationId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The invocations of which a visitor wants to see more; each time an id is named counts.
 *
 * @param ids in the order named, {@value #MAX} at most
 * @param place the one whose children are paged through, and from where on
 */
public record Expansions(List<InvocationId> ids, Optional<ChildrenPlace> place) {
  /** The most that are heeded: the first so many. */
  public static final int MAX = 100;

  /** How many go along where children are paged through: a page has a link for each cut node. */
  static final int MAX_ALONG = 8;

  /** Nothing is expanded. */
  public static final Expansions NONE = new Expansions(List.of());

  public Expansions {
    ids = ids.stream().limit(MAX).toList();
  }

  /** Nobody's children are paged through. */
  public Expansions(List<InvocationId> ids) {
    this(ids, Optional.empty());
  }

  /** What {@code expand} holds: ids with commas between; what cannot be an id is left out. */
  public static Expansions parse(String text) {
    return new Expansions(
        Arrays.stream(text.split(",", -1))
            .map(String::strip)
            .map(InvocationId::parse)
            .flatMap(Optional::stream)
            .toList());
  }

  /** The value of {@code expand} that says the same. */
  public String text() {
    return ids.stream().map(InvocationId::value).collect(Collectors.joining(","));
  }

  /** The same with one more; what a link that loads more asks for. */
  public Expansions and(InvocationId id) {
    List<InvocationId> more = new ArrayList<>(ids);
    more.add(id);
    return new Expansions(more.subList(Math.max(0, more.size() - MAX), more.size()), place);
  }

  /** The last of them, with the children of one invocation from a place on. */
  public Expansions at(ChildrenPlace children) {
    return new Expansions(
        ids.subList(Math.max(0, ids.size() - MAX_ALONG), ids.size()), Optional.of(children));
  }

  /** True when one more would push out another. */
  public boolean isFull() {
    return ids.size() >= MAX;
  }

  int times(InvocationId id) {
    return Collections.frequency(ids, id);
  }
}

package dev.pynmon.domain.search;

import dev.pynmon.domain.status.InvocationStatus;
import java.time.Instant;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A query that was understood.
 *
 * @param text as it was typed
 * @param condition what it asks
 */
public record Search(String text, Condition condition) {
  /** The most characters of a query. */
  public static final int MAX_LENGTH = 4_000;

  /** The most conditions of a query. */
  public static final int MAX_CONDITIONS = 50;

  /** How deep parentheses and negations may lie in one another. */
  public static final int MAX_DEPTH = 20;

  /**
   * Understands a query. Cost: by its length.
   *
   * @param now what times like {@code -2h} and {@code today} are counted from
   * @throws BadSearchException for a text that is no query, or too long or too deep a one
   */
  public static Search parse(String text, Instant now) {
    return new Search(text, new SearchParser(text, now).parse());
  }

  /**
   * The same query without what depends on when it is read, and with its words in one case: it
   * parses to the same condition whenever it is read.
   */
  public Search absolute() {
    return new Search(SearchText.of(condition), condition);
  }

  /**
   * What must hold, each of them; those first that cost least to tell, so that who goes from one to
   * the next reads the dear for few.
   */
  public List<Condition> cheapestFirst() {
    return parts().stream().sorted(Comparator.comparing(Search::dearest)).toList();
  }

  private static Reading dearest(Condition part) {
    return Collections.max(part.readings());
  }

  /** The statuses of which one is wanted whatever else is; empty when it may be any. */
  public Set<InvocationStatus> statuses() {
    return parts().stream()
        .map(Statuses::of)
        .flatMap(Optional::stream)
        .findFirst()
        .orElse(Set.of());
  }

  private List<Condition> parts() {
    return condition instanceof Condition.All all ? all.parts() : List.of(condition);
  }
}

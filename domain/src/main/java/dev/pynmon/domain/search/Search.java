package dev.pynmon.domain.search;

import dev.pynmon.domain.status.InvocationStatus;
import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
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
   * Understands a query for invocations.
   *
   * @throws BadSearchException for a text that is no query, or too long or too deep a one
   */
  public static Search parse(String text, Instant now) {
    return parse(text, now, Noun.INVOCATIONS);
  }

  /**
   * Understands a query. Cost: by its length.
   *
   * @param now what times like {@code -2h} and {@code today} are counted from
   * @param noun what it is for
   * @throws BadSearchException for a text that is no query, too long or too deep a one, or one
   *     about a field that such things do not have
   */
  public static Search parse(String text, Instant now, Noun noun) {
    return new Search(text, new SearchParser(text, now, noun).parse());
  }

  /** Whether it holds of something of which everything it may ask for is known. */
  public boolean holds(Facts facts) {
    return condition.holds(facts);
  }

  /**
   * Understands again what {@link #absolute} gave, which may be longer and deeper than what
   * visitors may write.
   *
   * @throws BadSearchException for a text that is no query
   */
  public static Search again(String absolute) {
    return new Search(absolute, SearchParser.unlimited(absolute).parse());
  }

  /** The same query in words that mean the same whenever they are read. */
  public Search absolute() {
    boolean isAbsolute = SearchParser.unlimited(text).parse().equals(condition);
    return isAbsolute ? this : new Search(SearchText.of(condition), condition);
  }

  /**
   * What must hold, each of them; those first that cost least to tell, so that who goes from one to
   * the next reads the dear for few.
   */
  public List<Condition> cheapestFirst() {
    return parts().stream().sorted(Comparator.comparing(Search::dearest)).toList();
  }

  /** How many kinds of things are read of an invocation to tell, its state among them. */
  public int readings() {
    Set<Reading> all = EnumSet.of(Reading.STATE);
    all.addAll(condition.readings());
    return all.size();
  }

  private static Reading dearest(Condition part) {
    return Collections.max(part.readings());
  }

  /** Whether it asks for a word, or for one of these fields, other than to negate it. */
  public boolean asksFor(Set<Field> fields) {
    return asksFor(condition, fields);
  }

  private static boolean asksFor(Condition part, Set<Field> fields) {
    return switch (part) {
      case Condition.All all -> all.parts().stream().anyMatch(each -> asksFor(each, fields));
      case Condition.Any any -> any.parts().stream().anyMatch(each -> asksFor(each, fields));
      case Condition.Not _ -> false;
      case Condition.Says _ -> true;
      case Condition.About about -> fields.contains(about.field());
    };
  }

  /**
   * Whether anything of it, negated or not, is about this field.
   *
   * @param path where in its value, its names joined by dots; "" for anywhere
   */
  public boolean isAbout(Field field, String path) {
    return isAbout(condition, field, path);
  }

  private static boolean isAbout(Condition part, Field field, String path) {
    return switch (part) {
      case Condition.All all -> all.parts().stream().anyMatch(each -> isAbout(each, field, path));
      case Condition.Any any -> any.parts().stream().anyMatch(each -> isAbout(each, field, path));
      case Condition.Not not -> isAbout(not.part(), field, path);
      case Condition.Says _ -> false;
      case Condition.About about ->
          about.field() == field && String.join(".", about.path()).equals(path);
    };
  }

  /** Whether it can hold of anything, if a field has but one of these texts. */
  public boolean isMet(Field field, Collection<String> texts) {
    return isMet(condition, field, texts);
  }

  private static boolean isMet(Condition part, Field field, Collection<String> texts) {
    return switch (part) {
      case Condition.All all -> all.parts().stream().allMatch(each -> isMet(each, field, texts));
      case Condition.Any any -> any.parts().stream().anyMatch(each -> isMet(each, field, texts));
      case Condition.Not _, Condition.Says _ -> true;
      case Condition.About about ->
          about.field() != field
              || about.wanted() instanceof Wanted.Like like
                  && texts.stream().anyMatch(like.pattern()::matches);
    };
  }

  /** The statuses of which one is wanted whatever else is; empty when it may be any. */
  public Set<InvocationStatus> statuses() {
    return parts().stream()
        .map(AskedStatuses::of)
        .flatMap(Optional::stream)
        .findFirst()
        .orElse(Set.of());
  }

  /** Nothing is wanted that was registered before this; empty where it may be of any time. */
  public Optional<Instant> registeredFrom() {
    return registeredFrom(condition);
  }

  private static Optional<Instant> registeredFrom(Condition part) {
    return switch (part) {
      case Condition.All all ->
          all.parts().stream()
              .flatMap(each -> registeredFrom(each).stream())
              .max(Comparator.naturalOrder());
      case Condition.Any any -> {
        List<Optional<Instant>> each =
            any.parts().stream().map(one -> registeredFrom(one)).toList();
        yield each.stream().allMatch(Optional::isPresent)
            ? each.stream().flatMap(Optional::stream).min(Comparator.naturalOrder())
            : Optional.empty();
      }
      case Condition.About about
          when about.field() == Field.REGISTERED && about.wanted() instanceof Wanted.At at ->
          at.bounds().from().map(Bounds.End::value);
      default -> Optional.empty();
    };
  }

  private List<Condition> parts() {
    return condition instanceof Condition.All all ? all.parts() : List.of(condition);
  }
}

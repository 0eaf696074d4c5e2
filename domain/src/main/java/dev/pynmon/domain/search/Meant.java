package dev.pynmon.domain.search;

import dev.pynmon.domain.search.SearchParser.Placed;
import dev.pynmon.domain.status.KnownStatus;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What a visitor may have meant by a condition of a query: the query with another one in its place.
 *
 * @param typed the condition as it was typed
 * @param instead what may have been meant; "" for nothing but the list itself
 * @param query the query with that
 */
public record Meant(String typed, String instead, String query) {
  /** Fields of names, of which people know a part. */
  private static final Set<Field> NAMES =
      EnumSet.of(
          Field.TASK,
          Field.TYPE,
          Field.EVENT,
          Field.QUEUE,
          Field.RUNNER,
          Field.HOST,
          Field.EXCEPTION,
          Field.CLASS);

  /**
   * Of bare words that are statuses, which are looked for in texts: those who have the status. Of
   * tasks it is that some failed, and of failures, all of which did, the query without that word.
   * Cost: by the length of the query.
   *
   * @throws BadSearchException for a text that is no query
   */
  public static List<Meant> statuses(String query, Instant now, Noun noun) {
    return noun == Noun.FAILURES
        ? withoutFailed(query, now)
        : each(query, now, noun, placed -> status(placed.in(query), noun));
  }

  private static List<Meant> withoutFailed(String query, Instant now) {
    return placed(query, now, Noun.FAILURES)
        .filter(placed -> isFailed(placed.in(query)))
        .map(placed -> without(query, placed))
        .filter(meant -> meant.query.isEmpty() || isQuery(meant.query, now))
        .toList();
  }

  private static Meant without(String query, Placed placed) {
    String before = query.substring(0, placed.from()).stripTrailing();
    String rest = (before + " " + query.substring(placed.to()).stripLeading()).strip();
    return new Meant(placed.in(query), rest, rest);
  }

  private static boolean isFailed(String word) {
    return KnownStatus.FAILED.value().equalsIgnoreCase(word);
  }

  private static boolean isQuery(String text, Instant now) {
    try {
      Search.parse(text, now, Noun.FAILURES);
      return true;
    } catch (BadSearchException _) {
      return false;
    }
  }

  private static Optional<String> status(String word, Noun noun) {
    if (noun == Noun.TASKS && isFailed(word)) {
      return Optional.of(Field.FAILED.written(">0"));
    }
    return noun.statuses().stream()
        .filter(word::equalsIgnoreCase)
        .findFirst()
        .map(Field.STATUS::is);
  }

  /** Whether it asks for a whole name, so that {@link #parts} may have something to say. */
  public static boolean asksForNames(String query, Instant now, Noun noun) {
    return placed(query, now, noun).anyMatch(placed -> name(placed).isPresent());
  }

  /**
   * Of whole names that none is known of: those of which that is a part, where some are known.
   *
   * @param known the names of a field that are known
   * @throws BadSearchException for a text that is no query
   */
  public static List<Meant> parts(
      String query, Instant now, Noun noun, Function<Field, List<String>> known) {
    return each(query, now, noun, placed -> part(placed, known));
  }

  private static Optional<String> part(Placed placed, Function<Field, List<String>> known) {
    return name(placed)
        .filter(name -> isPartOnly(name, known.apply(name.field())))
        .map(name -> name.field().has(name.text()));
  }

  private static boolean isPartOnly(Name name, List<String> known) {
    Wildcard within = Wildcard.of(List.of(name.text())).around();
    return known.stream().noneMatch(name.text()::equalsIgnoreCase)
        && known.stream().anyMatch(within::matches);
  }

  private static Optional<Name> name(Placed placed) {
    return placed.condition()
                instanceof Condition.About(Field field, _, Wanted.Like(Wildcard pattern))
            && NAMES.contains(field)
        ? pattern.literal().map(text -> new Name(field, text))
        : Optional.empty();
  }

  private static List<Meant> each(
      String query, Instant now, Noun noun, Function<Placed, Optional<String>> instead) {
    return placed(query, now, noun)
        .flatMap(placed -> instead.apply(placed).map(other -> of(query, placed, other)).stream())
        .filter(meant -> meant.query.length() <= Search.MAX_LENGTH)
        .distinct()
        .toList();
  }

  private static Stream<Placed> placed(String query, Instant now, Noun noun) {
    SearchParser parser = new SearchParser(query, now, noun);
    parser.parse();
    return parser.placed().stream();
  }

  private static Meant of(String query, Placed placed, String instead) {
    return new Meant(
        placed.in(query),
        instead,
        query.substring(0, placed.from()) + instead + query.substring(placed.to()));
  }

  /** A whole name that is asked for. */
  private record Name(Field field, String text) {}
}

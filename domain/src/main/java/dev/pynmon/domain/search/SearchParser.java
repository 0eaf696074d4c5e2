package dev.pynmon.domain.search;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Reads one query: OR binds least, then AND, which may be left out, then NOT. */
final class SearchParser {
  private static final String WORDS = "a word, field:value, NOT or an opening parenthesis";

  private static final String ACCEPTED = "; accepted are ";
  private static final int LONGEST_HINT = 100;

  /** More than any query can grow to that is within the limits. */
  private static final int UNLIMITED = 4;

  private final Scanner scanner;
  private final Values values;
  private final Optional<Noun> noun;
  private final int leniency;
  private final List<Placed> placed = new ArrayList<>();

  SearchParser(String text, Instant now, Noun noun) {
    this(text, now, Optional.of(noun), 1);
  }

  private SearchParser(String text, Instant now, Optional<Noun> noun, int leniency) {
    this.scanner = new Scanner(text);
    this.noun = noun;
    this.values = new Values(now, noun);
    this.leniency = leniency;
  }

  /** For a text of ours: times in it are counted from nowhere, and it may be about anything. */
  static SearchParser unlimited(String text) {
    return new SearchParser(text, Instant.EPOCH, Optional.empty(), UNLIMITED);
  }

  Condition parse() {
    if (scanner.length() > Search.MAX_LENGTH * leniency) {
      throw new BadSearchException(
          Search.MAX_LENGTH + 1, "it is too long; at most 4,000 characters are accepted");
    }
    Condition condition = any(0);
    if (!scanner.isAtEnd()) {
      throw scanner.wrong("a closing parenthesis has no opening one");
    }
    return condition;
  }

  private Condition any(int depth) {
    return several(() -> all(depth), () -> scanner.takes("OR"), Condition.Any::new);
  }

  private Condition all(int depth) {
    return several(
        () -> one(depth), () -> scanner.takes("AND") || scanner.goesOn(), Condition.All::new);
  }

  private static Condition several(
      Supplier<Condition> part, Supplier<Boolean> more, Function<List<Condition>, Condition> all) {
    List<Condition> parts = new ArrayList<>();
    do {
      parts.add(part.get());
    } while (more.get());
    return parts.size() == 1 ? parts.getFirst() : all.apply(parts);
  }

  private Condition one(int depth) {
    if (depth > Search.MAX_DEPTH * leniency) {
      throw scanner.wrong("it is nested too deep; at most 20 levels are accepted");
    }
    if (scanner.takes("NOT")) {
      return new Condition.Not(one(depth + 1));
    }
    return scanner.takes('(') ? within(depth) : condition();
  }

  private Condition within(int depth) {
    int opened = scanner.position() - 1;
    Condition inner = any(depth + 1);
    if (!scanner.takes(')')) {
      throw new BadSearchException(opened, "this parenthesis is never closed");
    }
    return inner;
  }

  private Condition condition() {
    if (placed.size() >= Search.MAX_CONDITIONS * leniency) {
      throw scanner.wrong("there are too many conditions; at most 50 are accepted");
    }
    int begin = scanner.begin();
    Condition condition = condition(begin);
    placed.add(new Placed(condition, begin - 1, scanner.position() - 1));
    return condition;
  }

  /** Each condition that was read, where it stands. */
  List<Placed> placed() {
    return List.copyOf(placed);
  }

  private Condition condition(int begin) {
    if (scanner.isAtQuote()) {
      return new Condition.Says(Wildcard.of(scanner.quoted()).around());
    }
    Optional<GivenText> given = hasArguments() ? scanner.given() : Optional.empty();
    if (given.isPresent()) {
      return given(begin, given.get());
    }
    String word = scanner.word();
    if (scanner.takesColon()) {
      return about(begin, word);
    }
    if (word.isEmpty() || Scanner.isKeyword(word)) {
      throw new BadSearchException(begin, "something is missing; accepted is " + WORDS);
    }
    requireNoSlip(begin, word);
    return new Condition.Says(Wildcard.of(Scanner.parts(word)).around());
  }

  /** Before a field it is hardly the word: as one it would find something else than was meant. */
  private void requireNoSlip(int begin, String word) {
    if (noun.isPresent() && Scanner.isNearlyKeyword(word) && scanner.isBeforeField()) {
      throw new BadSearchException(
          begin,
          "did you mean %s? A word that is to be found goes in quotes: \"%s\""
              .formatted(word.toUpperCase(Locale.ROOT), word));
    }
  }

  private boolean hasArguments() {
    return isKnown(Field.ARGS);
  }

  /**
   * An argument that has the name of a field is taken for a slip. The comma behind one that is
   * printed with others is none of its value.
   */
  private Condition given(int begin, GivenText given) {
    Optional<Field> field = asField(given.names().getFirst());
    if (field.isPresent()) {
      throw new BadSearchException(
          begin,
          field.get().takes(given.names().size() - 1)
              ? "did you mean %1$s? An argument of this name is args.%1$s"
                  .formatted(given.withColon())
              : "\"%s\" is no field; an argument of this name is args.%s"
                  .formatted(String.join(".", given.names()), given.withColon()));
    }
    int at = scanner.position();
    Wanted wanted =
        given
            .value()
            .map(value -> values.bare(Field.ARGS, value, at))
            .orElseGet(() -> values.quoted(Field.ARGS, scanner.quoted(), at));
    scanner.takesComma();
    return new Condition.About(Field.ARGS, given.path(), wanted);
  }

  /** Not in a text of ours, which was understood before. */
  private Optional<Field> asField(String name) {
    return Field.of(name)
        .filter(field -> field != Field.ARGS)
        .filter(field -> noun.filter(of -> of.has(field)).isPresent());
  }

  private boolean isKnown(Field field) {
    return noun.map(of -> of.has(field)).orElse(true);
  }

  private Condition about(int begin, String name) {
    List<String> names = List.of(name.split("\\.", -1));
    Field field = field(begin, name, names.getFirst());
    List<String> path = names.subList(1, names.size());
    if (path.contains("") || !field.takes(path.size())) {
      throw new BadSearchException(
          begin, "\"" + name + "\" is no field; parts have names like args.order and result.total");
    }
    int at = scanner.position();
    Optional<List<String>> quoted =
        scanner.isAtQuote() ? Optional.of(scanner.quoted()) : Optional.empty();
    Wanted wanted =
        quoted.map(parts -> values.quoted(field, parts, at)).orElseGet(() -> bare(field, at));
    return new Condition.About(field, path, wanted);
  }

  private Wanted bare(Field field, int at) {
    String value = scanner.value();
    if (value.isEmpty()) {
      throw Values.missing(field, scanner.here(), at);
    }
    return values.bare(field, value, at);
  }

  private Field field(int begin, String whole, String name) {
    Optional<Field> known = Field.of(name);
    return known.filter(this::isKnown).orElseThrow(() -> noField(begin, whole, name, known));
  }

  private BadSearchException noField(
      int begin, String whole, String name, Optional<Field> ofOthers) {
    Noun of = noun.orElse(Noun.INVOCATIONS);
    boolean isArgument = ofOthers.filter(Noun.INVOCATIONS::has).isEmpty();
    return new BadSearchException(
        begin,
        "\""
            + name
            + "\" is no field"
            + (ofOthers.isPresent() ? " of " + of.word() : "")
            + meant(name, of)
                .or(() -> isArgument ? nearly(whole, name, of) : Optional.empty())
                .orElse(ACCEPTED)
            + of.fields().stream().map(Field::word).collect(Collectors.joining(", "))
            + "; a text with a colon goes in quotes");
  }

  private static Optional<String> meant(String name, Noun of) {
    return Field.meantBy(name)
        .filter(of::has)
        .map(field -> "; did you mean " + field.word() + "? Accepted are ");
  }

  /** A field that is written nearly so comes before an argument of that name. */
  private Optional<String> nearly(String whole, String name, Noun of) {
    Optional<String> argument = argument(whole, of);
    return of.fields().stream()
        .map(Field::word)
        .filter(word -> Slip.isBetween(name.toLowerCase(Locale.ROOT), word))
        .findFirst()
        .map(word -> "; did you mean " + word + argument.map(given -> ", or " + given).orElse(""))
        .or(() -> argument.map(given -> "; perhaps " + given))
        .map(hint -> hint + "? Accepted are ");
  }

  /** What is no field may be the name of an argument; empty for one as of an address. */
  private Optional<String> argument(String name, Noun of) {
    String value = scanner.isAtQuote() ? "\"…\"" : scanner.value();
    boolean isOne =
        of.has(Field.ARGS) && GivenText.isName(name) && !value.isEmpty() && !value.startsWith("/");
    return Optional.of(Field.ARGS.word() + "." + name + ":" + value)
        .filter(given -> isOne && given.length() <= LONGEST_HINT);
  }

  /**
   * A condition where it stands in the query.
   *
   * @param from where it begins, in characters from 0
   * @param to behind its last one
   */
  record Placed(Condition condition, int from, int to) {
    String in(String query) {
      return query.substring(from, to);
    }
  }
}

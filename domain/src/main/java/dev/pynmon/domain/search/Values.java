package dev.pynmon.domain.search;

import dev.pynmon.domain.id.IdBeginning;
import dev.pynmon.domain.search.Field.Kind;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads what stands behind the colon of a field. */
final class Values {
  private static final String RANGE = "..";
  private static final Set<Field> IDS =
      EnumSet.of(Field.ID, Field.RUNNER, Field.WORKFLOW, Field.EVENT);

  private final When when;
  private final Optional<Noun> noun;

  Values(Instant now, Optional<Noun> noun) {
    this.when = new When(now);
    this.noun = noun;
  }

  /** What stands there in quotes: of a text or a value what it is, of anything else as if bare. */
  Wanted quoted(Field field, List<String> parts, int at) {
    return isText(field)
        ? like(field, Wildcard.of(parts), at)
        : bare(field, String.join("*", parts), at);
  }

  /** What stands there without quotes. */
  Wanted bare(Field field, String text, int at) {
    if (text.isEmpty()) {
      throw missing(field, "", at);
    }
    return switch (field.kind()) {
      case TEXT -> like(field, text(field, text), at);
      case VALUE -> value(field, text, at);
      case NUMBER, SHARE, SIZE -> amount(field, text).orElseThrow(() -> wrong(field, text, at));
      case MOMENT ->
          bounds(text, when::bounds, when::read)
              .<Wanted>map(Wanted.At::new)
              .orElseThrow(() -> wrong(field, text, at));
      case SPAN ->
          bounds(text, Spans::bounds, Spans::read)
              .<Wanted>map(Wanted.Lasts::new)
              .orElseThrow(() -> wrong(field, text, at));
    };
  }

  /**
   * That there is none.
   *
   * @param found what stands there instead; "" for nothing
   */
  static BadSearchException missing(Field field, String found, int at) {
    String instead = found.isBlank() ? "" : ", found '" + found + "'";
    return new BadSearchException(
        at,
        "a value must follow " + field.word() + ":" + instead + "; accepted is " + accepted(field));
  }

  /** Pages show the beginnings of ids: who copies one means all that begin so. */
  private static Wildcard text(Field field, String text) {
    boolean isBeginning = IDS.contains(field) && IdBeginning.isOne(text);
    return Wildcard.of(isBeginning ? List.of(text, "") : Scanner.parts(text));
  }

  private static boolean isText(Field field) {
    return field.kind() == Kind.TEXT || field.kind() == Kind.VALUE;
  }

  /** A value is compared as a number when that is asked for, and else as the text that it is. */
  private Wanted value(Field field, String text, int at) {
    boolean isCompared = Operator.before(text) != Operator.IS;
    Optional<Wanted> amount =
        isCompared || text.contains(RANGE) ? amount(field, text) : Optional.empty();
    if (isCompared && amount.isEmpty()) {
      throw wrong(field, text, at);
    }
    return amount.orElseGet(() -> like(field, Wildcard.of(Scanner.parts(text)), at));
  }

  private Wanted like(Field field, Wildcard pattern, int at) {
    Optional<Noun> of = noun.filter(_ -> field == Field.STATUS);
    Optional<String> unknown = of.flatMap(any -> pattern.literal().filter(one -> !any.knows(one)));
    if (unknown.isPresent()) {
      throw noStatus(of.orElseThrow(), unknown.get(), at);
    }
    return new Wanted.Like(pattern);
  }

  private static BadSearchException noStatus(Noun of, String status, int at) {
    return new BadSearchException(
        at,
        "\""
            + status
            + "\" is no status"
            + (of == Noun.INVOCATIONS ? "" : " of " + of.word())
            + "; accepted are "
            + of.statuses().stream().map(of::printed).collect(Collectors.joining(", "))
            + ", or a part with *"
            + several(of, status));
  }

  /** How several are asked for, to who names them in one. */
  private static String several(Noun of, String statuses) {
    List<String> known =
        Stream.of(statuses.split(",", -1))
            .map(String::strip)
            .filter(of::knows)
            .map(status -> Field.STATUS.is(of.printed(status)))
            .toList();
    return known.size() > 1 ? "; for several write (" + String.join(" OR ", known) + ")" : "";
  }

  private static Optional<Wanted> amount(Field field, String text) {
    return bounds(
            text,
            (how, number) -> Amounts.bounds(field.kind(), how, number),
            number -> Amounts.read(field.kind(), number))
        .map(Wanted.Amount::new);
  }

  /** A range, or one value with what it is compared by. */
  private static <T extends Comparable<? super T>> Optional<Bounds<T>> bounds(
      String text,
      BiFunction<Operator, String, Optional<Bounds<T>>> compared,
      Function<String, Optional<Extent<T>>> read) {
    int between = text.indexOf(RANGE);
    if (between < 0) {
      Operator how = Operator.before(text);
      return compared.apply(how, text.substring(how.sign().length()));
    }
    String from = text.substring(0, between);
    String to = text.substring(between + RANGE.length());
    boolean isOne = !(from + to).isEmpty();
    boolean isRead =
        (from.isEmpty() || read.apply(from).isPresent())
            && (to.isEmpty() || read.apply(to).isPresent());
    return isOne && isRead
        ? Optional.of(Extent.range(read.apply(from), read.apply(to)))
        : Optional.empty();
  }

  private static BadSearchException wrong(Field field, String text, int at) {
    return new BadSearchException(
        at, "\"" + text + "\" cannot be compared with; accepted is " + accepted(field));
  }

  private static String accepted(Field field) {
    return switch (field.kind()) {
      case TEXT ->
          field == Field.STATUS
              ? "a status like FAILED, or a part with *"
              : "a whole text, or parts of one with *";
      case VALUE -> "a whole value, parts of one with *, or " + Amounts.NUMBERS + compared();
      case NUMBER, SHARE, SIZE -> Amounts.accepted(field.kind()) + compared();
      case MOMENT -> When.ACCEPTED + compared();
      case SPAN -> Spans.ACCEPTED + compared();
    };
  }

  private static String compared() {
    return ", with >, >=, < or <= before it, or two of them with .. between";
  }
}

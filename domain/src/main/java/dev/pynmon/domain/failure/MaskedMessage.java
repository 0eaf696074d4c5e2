package dev.pynmon.domain.failure;

import dev.pynmon.domain.failure.GivenNames.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A message with what differs from one failure to the next marked: numbers, ids, addresses, quoted
 * parts, and the names that the invocation was given.
 *
 * @param pieces all of it in order, blanks as one
 */
public record MaskedMessage(List<Piece> pieces) {
  /** A message that says nothing. */
  public static final MaskedMessage EMPTY = new MaskedMessage(List.of());

  /**
   * What is masked, the first that fits. No alternative can be entered twice from one place, so
   * that the time is in proportion to the length.
   */
  private static final Pattern VARYING =
      Pattern.compile(
          """
          (?<![\\p{L}\\p{N}])(?:\
          [bruBRU]?'(?<single>[^'\\n]*+)'(?![\\p{L}\\p{N}])\
          |[bruBRU]?"(?<double>[^"\\n]*+)"(?![\\p{L}\\p{N}])\
          |`(?<tick>[^`\\n]*+)`(?![\\p{L}\\p{N}])\
          |(?<address>[\\p{L}\\p{N}._%+-]{1,64}+@[\\p{L}\\p{N}-]++(?:\\.[\\p{L}\\p{N}-]++)*+)\
          |(?<id>0x\\p{XDigit}++|\\p{XDigit}{8}-(?:\\p{XDigit}{4}-){3}\\p{XDigit}{12}\
          |(?=\\p{XDigit}*[0-9])(?=\\p{XDigit}*[A-Fa-f])\\p{XDigit}{7,128}+)(?![\\p{L}\\p{N}])\
          |(?<time>\\d{4}-\\d\\d-\\d\\d(?:[T ]\\d\\d:\\d\\d(?::\\d\\d(?:[.,]\\d{1,9}+)?)?\
          (?:Z|[+-]\\d\\d:?\\d\\d)?)?)(?![\\p{L}\\p{N}])\
          |(?<signed>-\\d++(?:[.,]\\d++)*+(?:[eE][+-]?\\d++)?)\
          )|(?<number>\\d++(?:[.,]\\d++)*+(?:[eE][+-]?\\d++(?![\\p{L}\\p{N}]))?)""");

  private static final Pattern LETTER = Pattern.compile("\\p{L}");
  private static final Pattern BLANKS = Pattern.compile("\\s++");

  /** What a piece of a message is, and the mark that stands for it. */
  public enum Kind {
    /** Says what is the matter: stands for itself. */
    PLAIN(""),
    /** A number, or the digits in a word. */
    NUMBER("#"),
    /** An id, an address, a time or a quoted part. */
    TEXT("…"),
    /** A name that the invocation was given. */
    NAME("…");

    private final String mark;

    Kind(String mark) {
      this.mark = mark;
    }

    /** What stands for it; "" where it stands for itself. */
    public String mark() {
      return mark;
    }
  }

  /**
   * A part of a message.
   *
   * @param kind what it is
   * @param text what stands there, quotes left out
   */
  public record Piece(Kind kind, String text) {
    /** True when it differs from one failure to the next. */
    public boolean isMasked() {
      return kind != Kind.PLAIN;
    }

    private boolean isSaying() {
      return !isMasked() && LETTER.matcher(text).find();
    }

    String shown() {
      return isMasked() ? kind.mark() : text;
    }
  }

  public MaskedMessage {
    pieces = List.copyOf(pieces);
  }

  /** Of an invocation of whose arguments nothing is known. */
  public static MaskedMessage of(String message) {
    return of(message, GivenNames.NONE);
  }

  /**
   * The time is in proportion to the message, which may be any text.
   *
   * @param given what it repeats of these is masked, too, unless it says nothing else
   */
  public static MaskedMessage of(String message, GivenNames given) {
    List<Piece> named = pieces(message, given);
    return new MaskedMessage(
        given.names().isEmpty() || named.stream().anyMatch(Piece::isSaying)
            ? named
            : pieces(message, GivenNames.NONE));
  }

  /**
   * Of a name and of another part that varies the first counts, of those of one place the longer.
   */
  private static List<Piece> pieces(String message, GivenNames given) {
    String text = BLANKS.matcher(message).replaceAll(" ").strip();
    Matcher varying = VARYING.matcher(text);
    List<Piece> pieces = new ArrayList<>();
    int done = 0;
    boolean varies = varying.find();
    GivenNames.Places names = given.in(text);
    Place name = names.first(0);
    while (varies || name.isThere()) {
      boolean isName = name.isThere() && (!varies || isFirst(name, varying));
      addPlain(pieces, text.substring(done, isName ? name.start() : varying.start()));
      pieces.add(isName ? named(text, name) : masked(varying));
      done = isName ? name.end() : varying.end();
      varies = varies && (varying.start() >= done || varying.find(done));
      name = name.start() >= done ? name : names.first(done);
    }
    addPlain(pieces, text.substring(done));
    return pieces;
  }

  private static boolean isFirst(Place name, Matcher varying) {
    return name.start() < varying.start()
        || name.start() == varying.start() && name.end() >= varying.end();
  }

  private static Piece named(String text, Place name) {
    return new Piece(Kind.NAME, text.substring(name.start(), name.end()));
  }

  private static void addPlain(List<Piece> pieces, String text) {
    if (!text.isEmpty()) {
      pieces.add(new Piece(Kind.PLAIN, text));
    }
  }

  private static Piece masked(Matcher varying) {
    for (String quoted : List.of("single", "double", "tick")) {
      String inside = varying.group(quoted);
      if (inside != null) {
        return new Piece(Kind.TEXT, inside);
      }
    }
    boolean isNumber = varying.group("number") != null || varying.group("signed") != null;
    return new Piece(isNumber ? Kind.NUMBER : Kind.TEXT, varying.group());
  }

  /** The message with a mark for each masked part. */
  public String pattern() {
    return pieces.stream().map(Piece::shown).collect(Collectors.joining());
  }

  /** True when a name stands in it that the invocation was given. */
  boolean hasNames() {
    return pieces.stream().anyMatch(piece -> piece.kind() == Kind.NAME);
  }

  /** The message as it is, without the quotes of what is masked. */
  public String text() {
    return pieces.stream().map(Piece::text).collect(Collectors.joining());
  }

  /** What is masked, in order. */
  public List<String> parts() {
    return pieces.stream().filter(Piece::isMasked).map(Piece::text).toList();
  }
}

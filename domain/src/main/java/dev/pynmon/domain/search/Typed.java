package dev.pynmon.domain.search;

import java.util.Optional;

/** Finds what is written at a cursor, by the rules of {@link Scanner}. For one use. */
final class Typed {
  private final String query;
  private final int cursor;
  private final Noun noun;

  Typed(String query, int cursor, Noun noun) {
    this.query = query;
    this.cursor = cursor;
    this.noun = noun;
  }

  Optional<Typing> typing() {
    int from = next(0);
    for (int end = end(from); end < cursor; end = end(from)) {
      from = next(end);
    }
    return at(from);
  }

  /** Where the next condition begins, or the cursor. */
  private int next(int at) {
    int from = at;
    while (from < cursor && isBetween(query.charAt(from))) {
      from++;
    }
    return from;
  }

  private static boolean isBetween(char character) {
    return Scanner.isEnd(character) && character != Scanner.QUOTE;
  }

  /** Where the condition ends that begins there; a quote that is not closed takes all. */
  private int end(int from) {
    int word = wordEnd(from);
    boolean isField = word < query.length() && query.charAt(word) == ':';
    int value = isField ? word + 1 : word;
    boolean isQuoted = isQuote(value) && (isField || word == from);
    return isQuoted ? behindQuote(value) : isField ? valueEnd(value) : word;
  }

  private Optional<Typing> at(int from) {
    int word = wordEnd(from);
    if (word >= cursor) {
      boolean isPhrase = isQuote(from) && cursor > from;
      return isPhrase ? Optional.empty() : word(from, word, query.substring(from, cursor));
    }
    return query.charAt(word) == ':'
        ? field(query.substring(from, word)).map(field -> valueOf(field, from, word + 1))
        : Optional.empty();
  }

  private Optional<Typing> word(int from, int to, String part) {
    int dot = part.indexOf('.');
    Optional<Field> whole =
        field(part.substring(0, Math.max(0, dot)))
            .filter(field -> field.kind() == Field.Kind.VALUE);
    return Optional.of(
        new Typing(
            from,
            to,
            whole,
            whole.isPresent(),
            isBehind(from),
            part.substring(whole.isPresent() ? dot + 1 : 0)));
  }

  private Typing valueOf(Field field, int from, int value) {
    boolean isQuoted = isQuote(value) && cursor > value;
    String part = query.substring(isQuoted ? value + 1 : value, cursor);
    boolean isClosed = isQuoted && behindQuote(value) <= query.length();
    int to = isQuoted && !isClosed ? cursor : end(from);
    String plain = isQuoted ? part.replaceAll("\\\\(.)", "$1") : part;
    return new Typing(from, to, Optional.of(field), false, isBehind(from), plain);
  }

  /** Whether what stands before is a condition, rather than a word that waits for one. */
  private boolean isBehind(int from) {
    String before = query.substring(0, from).stripTrailing();
    int word = before.length();
    while (word > 0 && !Scanner.isEnd(before.charAt(word - 1))) {
      word--;
    }
    return !before.isEmpty() && !before.endsWith("(") && !Scanner.isKeyword(before.substring(word));
  }

  private Optional<Field> field(String name) {
    return Field.of(name).filter(noun::has);
  }

  private boolean isQuote(int at) {
    return at < query.length() && query.charAt(at) == Scanner.QUOTE;
  }

  private int wordEnd(int from) {
    int at = from;
    while (at < query.length() && !Scanner.isEnd(query.charAt(at)) && query.charAt(at) != ':') {
      at++;
    }
    return at;
  }

  private int valueEnd(int from) {
    int at = from;
    while (at < query.length() && !Scanner.isEnd(query.charAt(at))) {
      at++;
    }
    return at;
  }

  /** Behind the closing quote; more than the length where there is none. */
  private int behindQuote(int quote) {
    int at = quote + 1;
    while (at < query.length() && query.charAt(at) != Scanner.QUOTE) {
      at += query.charAt(at) == '\\' ? 2 : 1;
    }
    return Math.min(at, query.length()) + 1;
  }
}

package dev.pynmon.domain.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** A place in a query, which only goes on. Positions are counted from 1. */
final class Scanner {
  private static final Set<String> KEYWORDS = Set.of("AND", "OR", "NOT");
  private static final char STAR = '*';
  static final char QUOTE = '"';

  private final String text;
  private int at;

  Scanner(String text) {
    this.text = text;
  }

  int length() {
    return text.length();
  }

  int position() {
    return at + 1;
  }

  /** Where the next thing begins. */
  int begin() {
    while (at < text.length() && isBlank(text.charAt(at))) {
      at++;
    }
    return position();
  }

  boolean isAtEnd() {
    begin();
    return at == text.length();
  }

  /** Whether another condition may follow without a word between. */
  boolean goesOn() {
    return !isAtEnd() && text.charAt(at) != ')' && !isAt("OR");
  }

  boolean isAtQuote() {
    return at < text.length() && text.charAt(at) == QUOTE;
  }

  /** Whether a field stands next, with its colon. */
  boolean isBeforeField() {
    begin();
    int from = at;
    boolean isField = !word().isEmpty() && at < text.length() && text.charAt(at) == ':';
    at = from;
    return isField;
  }

  /** Takes this word, if it is what comes next. */
  boolean takes(String word) {
    begin();
    boolean found = isAt(word);
    at += found ? word.length() : 0;
    return found;
  }

  /** Takes this character, if it is what comes next. */
  boolean takes(char character) {
    return !isAtEnd() && takesHere(character);
  }

  /** Takes a colon, if it stands just here. */
  boolean takesColon() {
    return takesHere(':');
  }

  /** Takes a comma, if it stands just here. */
  void takesComma() {
    takesHere(',');
  }

  private boolean takesHere(char character) {
    boolean found = at < text.length() && text.charAt(at) == character;
    at += found ? 1 : 0;
    return found;
  }

  private boolean isAt(String word) {
    int end = at + word.length();
    return text.startsWith(word, at) && (end == text.length() || isEnd(text.charAt(end)));
  }

  /** What stands just here; "" at the end. */
  String here() {
    return at < text.length() ? text.substring(at, text.offsetByCodePoints(at, 1)) : "";
  }

  /** What comes before a blank, a colon, a quote or a parenthesis. */
  String word() {
    return upTo(true);
  }

  /** The same with its colons. */
  String value() {
    return upTo(false);
  }

  /** Takes an argument as lists print it, if that is what stands here; of a quoted one its name. */
  Optional<GivenText> given() {
    int from = at;
    String word = value();
    Optional<GivenText> given = GivenText.of(word, isAtQuote());
    at = given.isPresent() ? at : from;
    return given;
  }

  private String upTo(boolean colon) {
    int from = at;
    while (at < text.length() && !isEnd(text.charAt(at)) && !(colon && text.charAt(at) == ':')) {
      at++;
    }
    return text.substring(from, at);
  }

  /** What stands between quotes, apart at its stars; a backslash makes the next character plain. */
  List<String> quoted() {
    int opened = position();
    List<String> parts = new ArrayList<>();
    StringBuilder part = new StringBuilder();
    for (at++; at < text.length() && text.charAt(at) != QUOTE; at++) {
      if (text.charAt(at) == STAR) {
        parts.add(part.toString());
        part.setLength(0);
      } else {
        at += text.charAt(at) == '\\' && at + 1 < text.length() ? 1 : 0;
        part.append(text.charAt(at));
      }
    }
    if (at == text.length()) {
      throw new BadSearchException(opened, "this quote is never closed");
    }
    at++;
    parts.add(part.toString());
    return parts;
  }

  BadSearchException wrong(String problem) {
    return new BadSearchException(begin(), problem);
  }

  /** A text without quotes, apart at its stars. */
  static List<String> parts(String word) {
    return List.of(word.split("\\*", -1));
  }

  static boolean isKeyword(String word) {
    return KEYWORDS.contains(word);
  }

  /** Whether it may have been meant as one. */
  static boolean isNearlyKeyword(String word) {
    return isKeyword(word.toUpperCase(Locale.ROOT));
  }

  static boolean isEnd(char character) {
    return isBlank(character) || character == '(' || character == ')' || character == QUOTE;
  }

  private static boolean isBlank(char character) {
    return Character.isWhitespace(character) || Character.isSpaceChar(character);
  }
}

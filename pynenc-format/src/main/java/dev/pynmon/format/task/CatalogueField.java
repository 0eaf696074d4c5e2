package dev.pynmon.format.task;

import com.fasterxml.jackson.databind.JsonNode;
import dev.pynmon.format.Unicode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * A part of a task catalogue, which knows where it stands, so that whoever wrote it finds what is
 * wrong.
 *
 * @param path for example {@code tasks[3].key}; "" for the whole
 * @param node what stands there, missing nodes included
 */
record CatalogueField(String path, JsonNode node) {
  private static final int MAX_TEXT = 1_000;
  private static final int MAX_NAME = 100;

  /** A field is not as it should be. */
  static final class Unfit extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private Unfit(String sentence) {
      super(sentence, null, false, false);
    }

    /** The second half of a sentence about the file. */
    String problem() {
      return String.valueOf(getMessage());
    }
  }

  /** A member; of what is no object all are missing. */
  CatalogueField at(String name) {
    String shown = Unicode.wellFormed(Unicode.start(name, MAX_NAME));
    return new CatalogueField(path.isEmpty() ? shown : path + "." + shown, node.path(name));
  }

  /** The objection that this field is something else than it should be. */
  Unfit unfit(String expected) {
    String found = node.isMissingNode() ? "is missing" : "is " + kind();
    return new Unfit("has a wrong form: " + path + " " + found + ", it should be " + expected);
  }

  private String kind() {
    return switch (node.getNodeType()) {
      case ARRAY -> "a list";
      case OBJECT -> "an object";
      case STRING -> "a text";
      case NULL -> "null";
      case BOOLEAN, NUMBER -> Unicode.start(node.asText(), 50);
      default -> "something else";
    };
  }

  /** A text that may be empty. */
  String text() {
    return text(node).orElseThrow(() -> unfit("a text of at most " + MAX_TEXT + " characters"));
  }

  private static Optional<String> text(JsonNode node) {
    return Optional.ofNullable(node.textValue())
        .filter(text -> text.length() <= MAX_TEXT)
        .filter(Unicode::isWellFormed);
  }

  /** A text; "" when it is missing or null. */
  String optionalText() {
    return isAbsent() ? "" : text();
  }

  /** A truth value; false when it is missing. */
  boolean flag() {
    if (!isAbsent() && !node.isBoolean()) {
      throw unfit("true or false");
    }
    return node.booleanValue();
  }

  /** The items of a list; none when it is missing. */
  <T> List<T> items(int most, Function<CatalogueField, T> read) {
    if (!isAbsent() && (!node.isArray() || node.size() > most)) {
      throw unfit("a list of at most " + most + " items");
    }
    List<T> items = new ArrayList<>();
    for (int i = 0; i < node.size(); i++) {
      items.add(read.apply(new CatalogueField(path + "[" + i + "]", node.path(i))));
    }
    return items;
  }

  /** The members of an object; none when it is missing. */
  <T> List<T> members(int most, BiFunction<String, CatalogueField, T> read) {
    if (!isAbsent() && (!node.isObject() || node.size() > most)) {
      throw unfit("an object of at most " + most + " members");
    }
    return node.properties().stream()
        .map(member -> read.apply(member.getKey(), at(member.getKey())))
        .toList();
  }

  /** A number, text or truth value as text. */
  String scalar() {
    if (node.isTextual()) {
      return text();
    }
    if (!node.isNumber() && !node.isBoolean()) {
      throw unfit("a text, a number, true or false");
    }
    return Unicode.start(node.asText(), MAX_TEXT);
  }

  private boolean isAbsent() {
    return node.isMissingNode() || node.isNull();
  }
}

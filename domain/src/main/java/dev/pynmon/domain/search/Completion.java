package dev.pynmon.domain.search;

import java.util.Optional;

/**
 * What a condition that is being written may become.
 *
 * @param text it, as it stands in a query; what is done with ends with a blank
 * @param name what it is called
 * @param begins the field whose value is written next; empty for a value, and for a part of one
 */
public record Completion(String text, String name, Optional<Field> begins) {
  static Completion ofField(Field field) {
    return new Completion(field.word() + ":", field.word(), Optional.of(field));
  }

  static Completion ofWord(String word) {
    return new Completion(word + " ", word, Optional.empty());
  }

  /** A part of a value; empty for a name that cannot stand in a query. */
  static Optional<Completion> ofPath(Field field, String name) {
    return name.matches("[\\p{L}\\p{N}_-]+")
        ? Optional.of(new Completion(field.word() + "." + name + ":", name, Optional.empty()))
        : Optional.empty();
  }

  static Completion ofValue(Field field, String value) {
    boolean isText = field.kind() == Field.Kind.TEXT;
    String condition = isText ? field.is(value) : field.word() + ":" + value;
    return new Completion(condition + " ", value, Optional.empty());
  }
}

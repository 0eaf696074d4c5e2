package dev.pynmon.domain.log;

import java.util.Comparator;

/**
 * Something that an entry names.
 *
 * @param kind how it is named
 * @param value its id as written, 1 to {@value #MAX_VALUE} characters; perhaps only the beginning
 */
public record LogReference(ReferenceKind kind, String value) implements Comparable<LogReference> {
  /** The longest id. */
  public static final int MAX_VALUE = 300;

  private static final Comparator<LogReference> ORDER =
      Comparator.comparing(LogReference::kind).thenComparing(LogReference::value);

  /** What it names. */
  public LogSubject subject() {
    return kind.subject();
  }

  /** True when it is the beginning of an id. */
  public boolean isPart() {
    return kind.subject().isPart(value);
  }

  @Override
  public int compareTo(LogReference other) {
    return ORDER.compare(this, other);
  }
}

package dev.pynmon.domain.search;

import dev.pynmon.domain.value.DecodedValue;
import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What must hold of an invocation. */
public sealed interface Condition {
  /** Whether it holds, as far as this is known: of what is not known only a negation does. */
  boolean holds(Facts facts);

  /** What has to be read of an invocation to tell. */
  Set<Reading> readings();

  /**
   * Each of them.
   *
   * @param parts two or more
   */
  record All(List<Condition> parts) implements Condition {
    public All {
      parts = List.copyOf(parts);
    }

    @Override
    public boolean holds(Facts facts) {
      return parts.stream().allMatch(part -> part.holds(facts));
    }

    @Override
    public Set<Reading> readings() {
      return of(parts);
    }
  }

  /**
   * One of them at least.
   *
   * @param parts two or more
   */
  record Any(List<Condition> parts) implements Condition {
    public Any {
      parts = List.copyOf(parts);
    }

    @Override
    public boolean holds(Facts facts) {
      return parts.stream().anyMatch(part -> part.holds(facts));
    }

    @Override
    public Set<Reading> readings() {
      return of(parts);
    }
  }

  /**
   * The contrary.
   *
   * @param part what must not hold
   */
  record Not(Condition part) implements Condition {
    @Override
    public boolean holds(Facts facts) {
      return !part.holds(facts);
    }

    @Override
    public Set<Reading> readings() {
      return part.readings();
    }
  }

  /**
   * Something about a field.
   *
   * @param field the field
   * @param path where in its value; empty for anywhere
   * @param wanted what it must be
   */
  record About(Field field, List<String> path, Wanted wanted) implements Condition {
    public About {
      path = List.copyOf(path);
    }

    @Override
    public boolean holds(Facts facts) {
      return switch (wanted) {
        case Wanted.Like like -> texts(facts).anyMatch(like.pattern()::matches);
        case Wanted.Amount amount -> numbers(facts).anyMatch(amount.bounds()::contain);
        case Wanted.At at -> facts.moment(field).filter(at.bounds()::contain).isPresent();
        case Wanted.Lasts lasts -> facts.span(field).filter(lasts.bounds()::contain).isPresent();
      };
    }

    private Stream<String> texts(Facts facts) {
      return field.kind() == Field.Kind.VALUE ? leaves(facts) : facts.texts(field).stream();
    }

    private Stream<BigDecimal> numbers(Facts facts) {
      return field.kind() == Field.Kind.VALUE
          ? leaves(facts).map(Digits::read).flatMap(Optional::stream)
          : facts.number(field).stream();
    }

    private Stream<String> leaves(Facts facts) {
      Optional<DecodedValue> value = facts.value(field);
      return value.stream().flatMap(root -> Leaves.of(root, path));
    }

    @Override
    public Set<Reading> readings() {
      return field.readings();
    }
  }

  /**
   * A text that stands anywhere: in a name, an id, an argument, a result or an exception.
   *
   * @param pattern the text with anything around it
   */
  record Says(Wildcard pattern) implements Condition {
    private static final Set<Field> NOWHERE =
        EnumSet.of(Field.STATUS, Field.QUEUE, Field.FINGERPRINT);
    private static final List<Field> TEXTS =
        Stream.of(Field.values())
            .filter(field -> field.kind() == Field.Kind.TEXT && !NOWHERE.contains(field))
            .toList();
    private static final List<Field> VALUES = List.of(Field.ARGS, Field.RESULT, Field.VALUE);

    @Override
    public boolean holds(Facts facts) {
      return TEXTS.stream().anyMatch(field -> facts.texts(field).stream().anyMatch(this::isIn))
          || facts.words().stream().anyMatch(this::isIn)
          || VALUES.stream()
              .flatMap(field -> facts.value(field).stream())
              .flatMap(root -> Leaves.of(root, List.of()))
              .anyMatch(this::isIn);
    }

    /** Whether it stands in this text. */
    public boolean isIn(String text) {
      return pattern.matches(text);
    }

    @Override
    public Set<Reading> readings() {
      return EnumSet.complementOf(EnumSet.of(Reading.QUEUE, Reading.SILENCE));
    }
  }

  private static Set<Reading> of(List<Condition> parts) {
    return parts.stream().flatMap(part -> part.readings().stream()).collect(Collectors.toSet());
  }
}

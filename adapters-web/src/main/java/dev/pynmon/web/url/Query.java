package dev.pynmon.web.url;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/**
 * The query part of an address, decoded, in its order.
 *
 * @param pairs names and values; a name without {@code =} has the value ""
 */
public record Query(List<Pair> pairs) {
  /** No parameter at all. */
  public static final Query NONE = new Query(List.of());

  /** The most parameters that are looked at; what follows is ignored. */
  static final int MAX_PAIRS = 500;

  private static final int BRIEF = 500;

  public Query {
    pairs = List.copyOf(pairs);
  }

  /**
   * The query of its raw text, without the question mark.
   *
   * @throws BadAddressException when an escape is broken
   */
  public static Query parse(String raw) {
    List<Pair> pairs = new ArrayList<>();
    for (String part : raw.split("&", MAX_PAIRS + 1)) {
      if (!part.isEmpty() && pairs.size() < MAX_PAIRS) {
        pairs.add(pair(part));
      }
    }
    return new Query(pairs);
  }

  /** All values of a name, in their order. */
  public List<String> all(String name) {
    return pairs.stream().filter(pair -> pair.name().equals(name)).map(Pair::value).toList();
  }

  /** The parameters of these names alone. */
  public Query only(Set<String> names) {
    return new Query(pairs.stream().filter(pair -> names.contains(pair.name())).toList());
  }

  /** The parameters but for these names. */
  public Query without(Collection<String> names) {
    return new Query(pairs.stream().filter(pair -> !names.contains(pair.name())).toList());
  }

  /** The parameters that say something: one without a value counts as not given. */
  public Query given() {
    return new Query(pairs.stream().filter(pair -> !pair.value().isBlank()).toList());
  }

  /**
   * The first parameters that have no more than 500 characters together: what links keep of an
   * address on pages of many links, which long ones would make large.
   */
  public Query brief() {
    List<Pair> kept = new ArrayList<>();
    int length = 0;
    for (Pair pair : pairs) {
      length += pair.name().length() + pair.value().length();
      if (length <= BRIEF) {
        kept.add(pair);
      }
    }
    return new Query(kept);
  }

  private static Pair pair(String part) {
    int equals = part.indexOf('=');
    String name = equals < 0 ? part : part.substring(0, equals);
    return new Pair(decode(name), equals < 0 ? "" : decode(part.substring(equals + 1)));
  }

  private static String decode(String part) {
    return Percent.decode(part.replace('+', ' '))
        .orElseThrow(() -> new BadAddressException("The query has a broken percent escape."));
  }

  /**
   * One parameter.
   *
   * @param name its name
   * @param value its value
   */
  public record Pair(String name, String value) {}
}

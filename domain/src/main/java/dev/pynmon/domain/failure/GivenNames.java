package dev.pynmon.domain.failure;

import dev.pynmon.domain.call.Arguments;
import dev.pynmon.domain.value.DecodedValue;
import dev.pynmon.domain.value.StoredText;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * The names that an invocation was given: short texts among its arguments. Where its exception
 * repeats one, that says what it was about, not what is the matter.
 *
 * @param names the {@value #MAX_NAMES} longest, the longest first, blanks as one
 */
public record GivenNames(List<String> names) {
  /** Without arguments, or when they are not known. */
  public static final GivenNames NONE = new GivenNames(List.of());

  private static final int MAX_NAMES = 20;
  private static final int MAX_DEPTH = 4;
  private static final int MAX_TEXTS = 1_000;

  /** Shorter ones are words of the language too often; an ideograph counts for two letters. */
  private static final int LEAST = 3;

  /** Longer ones are sentences, which may well say what is the matter. */
  static final int MOST = 40;

  private static final Pattern LETTER = Pattern.compile("\\p{L}");
  private static final Pattern BLANKS = Pattern.compile("\\s++");
  private static final Comparator<String> LONGEST_FIRST =
      Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder());

  public GivenNames {
    names = List.copyOf(names);
  }

  /**
   * Those among the arguments of a call, in mappings and objects, too. Lists are left out, which
   * hold many; what lies in the client data store is not looked up. Of very many texts the first
   * {@value #MAX_TEXTS} are looked at.
   *
   * @param values reads a serialized value
   */
  public static GivenNames in(Arguments arguments, Function<StoredText, DecodedValue> values) {
    Longest longest = new Longest();
    arguments.serialized().values().stream()
        .takeWhile(_ -> longest.left > 0)
        .forEach(text -> longest.add(values.apply(StoredText.whole(text)), 0));
    return longest.found.isEmpty() ? NONE : new GivenNames(List.copyOf(longest.found));
  }

  /** The longest so far. */
  private static final class Longest {
    private final NavigableSet<String> found = new TreeSet<>(LONGEST_FIRST);
    private int left = MAX_TEXTS;

    private void add(DecodedValue value, int depth) {
      if (depth > MAX_DEPTH || left == 0) {
        return;
      }
      switch (value) {
        case DecodedValue.Entries entries ->
            entries.entries().forEach(each -> add(each.value(), depth + 1));
        case DecodedValue.Instance instance -> add(instance.content(), depth + 1);
        case DecodedValue.Text text -> addName(text);
        default -> {}
      }
    }

    private void addName(DecodedValue.Text text) {
      left--;
      if (text.length() <= MOST) {
        String name = BLANKS.matcher(text.text()).replaceAll(" ").strip();
        if (letters(name) >= LEAST && LETTER.matcher(name).find()) {
          found.add(name);
        }
        if (found.size() > MAX_NAMES) {
          found.pollLast();
        }
      }
    }
  }

  private static int letters(String name) {
    return name.codePoints().map(sign -> Character.isIdeographic(sign) ? 2 : 1).sum();
  }

  /** Where they stand in a text. */
  Places in(String text) {
    return new Places(text, names);
  }

  /** Where names stand in a text, looked for from its beginning to its end. For one thread. */
  static final class Places {
    private final String text;
    private final List<String> names;

    /** Of each name the next place. */
    private final Place[] next;

    private Places(String text, List<String> names) {
      this.text = text;
      this.names = names;
      this.next = names.stream().map(name -> place(name, 0)).toArray(Place[]::new);
    }

    /**
     * The first of all, as a word of its own; of several that begin there the longest.
     *
     * @param from not before it, and not before that of an earlier call
     */
    Place first(int from) {
      Place first = Place.NONE;
      for (int i = 0; i < next.length; i++) {
        if (next[i].isThere() && next[i].start() < from) {
          next[i] = place(names.get(i), from);
        }
        if (next[i].isThere() && (!first.isThere() || next[i].start() < first.start())) {
          first = next[i];
        }
      }
      return first;
    }

    private Place place(String name, int from) {
      int start = text.indexOf(name, from);
      while (start >= 0 && !isWord(text, start, start + name.length())) {
        start = text.indexOf(name, start + 1);
      }
      return start < 0 ? Place.NONE : new Place(start, start + name.length());
    }
  }

  private static boolean isWord(String text, int start, int end) {
    return (start == 0 || !Character.isLetterOrDigit(text.charAt(start - 1)))
        && (end == text.length() || !Character.isLetterOrDigit(text.charAt(end)));
  }

  /** Where a name stands. */
  record Place(int start, int end) {
    static final Place NONE = new Place(-1, -1);

    /** False for none. */
    boolean isThere() {
      return start >= 0;
    }
  }
}

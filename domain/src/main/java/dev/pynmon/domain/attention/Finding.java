package dev.pynmon.domain.attention;

import dev.pynmon.domain.app.Absence;
import dev.pynmon.domain.app.Component;
import dev.pynmon.domain.why.Sentence;
import java.util.List;
import java.util.Map;

/** What became of the check of one rule. */
public sealed interface Finding {
  /**
   * What was looked at needs no attention.
   *
   * @param measured what was looked at, for example {@code 6 crons}; no sentence. Where there is
   *     more than that, and it is bounded how much is looked at, it says so
   */
  record Quiet(Sentence measured) implements Finding {
    static Quiet of(String words) {
      return new Quiet(Sentence.of(words));
    }
  }

  /**
   * Something needs attention.
   *
   * @param needs what does, at least one and {@value #MOST} at most
   * @param more how many more do
   */
  record Needed(List<Need> needs, long more) implements Finding {
    /** The most that one rule tells one by one. */
    public static final int MOST = 10;

    public Needed {
      if (needs.isEmpty()) {
        throw new IllegalArgumentException("what needs nothing is quiet");
      }
      needs = List.copyOf(needs);
    }

    /** All that needs attention, of which the worst are told one by one. */
    public Needed(List<Need> all) {
      this(
          all.stream().sorted(Need.WORST_FIRST).limit(MOST).toList(),
          Math.max(0, all.size() - MOST));
    }

    /** How many there are. */
    public long number() {
      return needs.size() + more;
    }
  }

  /**
   * Nobody can tell.
   *
   * @param why why not, a sentence
   */
  record NotKnown(Sentence why) implements Finding {
    static NotKnown of(String why) {
      return new NotKnown(Sentence.of(why));
    }
  }

  /**
   * What was found stays found; but that nothing was is not known where something was not read.
   *
   * @param rule whose finding this is
   * @param absences the components that cannot be read
   */
  default Finding lacking(Rule rule, Map<Component, Absence> absences) {
    return this instanceof Needed
        ? this
        : rule.needs().stream()
            .filter(absences::containsKey)
            .findFirst()
            .<Finding>map(one -> NotKnown.of("The " + one.label() + " cannot be read."))
            .orElse(this);
  }

  /** What needs attention, or else what was measured. */
  static Finding of(List<Need> needs, Sentence measured) {
    return needs.isEmpty() ? new Quiet(measured) : new Needed(needs);
  }

  /** The same. */
  static Finding of(List<Need> needs, String measured) {
    return of(needs, Sentence.of(measured));
  }
}

package dev.pynmon.web.attention;

import dev.pynmon.domain.attention.Checkup;
import dev.pynmon.domain.attention.Harm;
import dev.pynmon.domain.attention.Need;
import dev.pynmon.domain.id.RunnerId;
import dev.pynmon.domain.why.Sentence;
import dev.pynmon.pictures.text.CountText;
import java.util.List;
import java.util.Map;

/** What is said beside the number of what needs attention: its order, and with whom it began. */
final class CheckupHead {
  private static final List<String> NUMBERS =
      List.of("none", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine");

  private CheckupHead() {}

  /** Nothing where there is one need at most. */
  static Sentence of(Checkup checkup) {
    List<Need> needs = checkup.needs();
    if (needs.size() < 2) {
      return Sentence.of("");
    }
    boolean heals = needs.getLast().harm() == Harm.HEALS && needs.getFirst().harm() != Harm.HEALS;
    Sentence.Writer writer =
        Sentence.say("the most harmful first" + (heals ? ", what heals by itself last" : ""));
    checkup.causes().entrySet().stream().limit(1).forEach(cause -> began(cause, writer));
    return writer.end();
  }

  private static void began(Map.Entry<RunnerId, Long> cause, Sentence.Writer writer) {
    writer
        .words("; " + number(cause.getValue()) + " began when ")
        .runner(cause.getKey())
        .words(" fell silent");
  }

  private static String number(long number) {
    return number < NUMBERS.size() ? NUMBERS.get((int) number) : CountText.of(number);
  }
}

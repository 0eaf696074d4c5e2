package dev.pynmon.domain.runnerwork;

import dev.pynmon.domain.query.Count;
import dev.pynmon.domain.query.Counted;
import dev.pynmon.domain.why.Sentence;
import dev.pynmon.domain.why.Sentence.Writer;
import java.util.ArrayList;
import java.util.List;

/** What is to be said of runners that are gone: how many, what they held then, and what is left. */
public final class GoneSentence {
  private GoneSentence() {}

  /**
   * For example "3 runners are gone; 2 of them held 5 invocations then, 1 of which nobody moved on
   * so far."
   *
   * @param number how many
   * @param listed those of them that were looked into
   */
  public static Sentence of(Count number, List<RunnerSentence> listed) {
    if (listed.isEmpty()) {
      return Sentence.of(
          number instanceof Count.Exact
              ? "No runner is gone."
              : "No runner is gone, as far as was looked.");
    }
    Writer writer = number instanceof Count.Exact ? Sentence.say("") : Sentence.say("At least ");
    writer
        .number(number.value(), "runner")
        .words(number.value() == 1 ? " is gone; " : " are gone; ");
    held(writer, number.value() == 1, listed);
    writer.words(".");
    if (number.value() > 1) {
      ended(writer, number.equals(new Count.Exact(listed.size())), listed);
    }
    return writer.end();
  }

  /** What is lost is told before what was stopped. One that held nothing tells nothing of that. */
  private static void ended(Writer writer, boolean isAll, List<RunnerSentence> listed) {
    long died = count(listed, RunnerSentence.Ending.DIED);
    long stopped = count(listed, RunnerSentence.Ending.STOPPED);
    long unknown = listed.size() - died - stopped;
    if (died + stopped == 0) {
      return;
    }
    List<String> ways = new ArrayList<>();
    if (died > 0) {
      ways.add(Counted.of(died) + " died");
    } else if (isAll && unknown == 0 && isWhole(listed)) {
      ways.add("None died");
    }
    if (stopped > 0) {
      ways.add(Counted.of(stopped) + (stopped == 1 ? " was stopped" : " were stopped"));
    }
    writer
        .words(isAll ? " " : " Of those listed ")
        .words(String.join(", ", ways))
        .words(unknown == 0 ? "." : "; how " + Counted.of(unknown) + " more ended is not known.");
  }

  private static boolean isWhole(List<RunnerSentence> listed) {
    return listed.stream().allMatch(one -> one.read() == RunnerSentence.Read.WHOLE);
  }

  private static long count(List<RunnerSentence> listed, RunnerSentence.Ending ending) {
    return listed.stream().filter(one -> one.ending() == ending).count();
  }

  private static void held(Writer writer, boolean isOne, List<RunnerSentence> listed) {
    List<RunnerSentence> some = listed.stream().filter(one -> one.heldAtEnd() > 0).toList();
    boolean isWhole = isWhole(listed);
    if (some.isEmpty()) {
      String whom = isOne ? "it held nothing then" : "those listed held nothing then";
      writer.words(whom).words(isWhole ? "" : ", as far as is known");
      return;
    }
    long all = some.stream().mapToLong(RunnerSentence::heldAtEnd).sum();
    long still = some.stream().mapToLong(one -> one.held().size()).sum();
    String whom = isOne ? "it held " : Counted.of(some.size()) + " of those listed held ";
    writer.words(whom).words(isWhole ? "" : "at least ").number(all, "invocation").words(" then");
    if (still > 0) {
      writer.words(", " + Counted.of(still) + " of which nobody moved on so far");
    }
  }
}

package dev.pynmon.domain.runnerwork;

import dev.pynmon.domain.query.Count;
import dev.pynmon.domain.why.Sentence;
import dev.pynmon.domain.why.Sentence.Writer;
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
      ended(writer, listed);
    }
    return writer.end();
  }

  /** What is lost is told before what was stopped. */
  private static void ended(Writer writer, List<RunnerSentence> listed) {
    long died = count(listed, RunnerSentence.Ending.DIED);
    long stopped = count(listed, RunnerSentence.Ending.STOPPED);
    if (died + stopped > 0) {
      writer.words(died == 0 ? " None died" : " " + died + " died");
      writer.words(stopped == 0 ? "." : ", " + stopped + " stopped in good order.");
    }
  }

  private static long count(List<RunnerSentence> listed, RunnerSentence.Ending ending) {
    return listed.stream().filter(one -> one.ending() == ending).count();
  }

  private static void held(Writer writer, boolean isOne, List<RunnerSentence> listed) {
    List<RunnerSentence> some = listed.stream().filter(one -> one.heldAtEnd() > 0).toList();
    boolean isWhole = listed.stream().allMatch(one -> one.read() == RunnerSentence.Read.WHOLE);
    if (some.isEmpty()) {
      String whom = isOne ? "it held nothing then" : "those listed held nothing then";
      writer.words(whom).words(isWhole ? "" : ", as far as is known");
      return;
    }
    long all = some.stream().mapToLong(RunnerSentence::heldAtEnd).sum();
    long still = some.stream().mapToLong(one -> one.held().size()).sum();
    String whom = isOne ? "it held " : some.size() + " of those listed held ";
    writer.words(whom).words(isWhole ? "" : "at least ").number(all, "invocation").words(" then");
    if (still > 0) {
      writer.words(", " + still + " of which nobody moved on so far");
    }
  }
}

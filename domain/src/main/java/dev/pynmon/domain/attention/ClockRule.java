package dev.pynmon.domain.attention;

import dev.pynmon.domain.query.Counted;
import dev.pynmon.domain.why.Sentence;
import dev.pynmon.domain.why.Sentence.Writer;
import dev.pynmon.domain.why.Subject;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/** Clocks of hosts that differ: what is dated by them cannot be compared. */
public final class ClockRule {
  private ClockRule() {}

  /** Checks it. */
  public static Finding check(ClockReading read, Duration widest) {
    return Finding.of(needs(read, widest).toList(), measured(read));
  }

  /** What is to be said of clocks that differ by more than this. */
  public static List<Sentence> claims(ClockReading read, Duration widest) {
    return needs(read, widest).map(Need::claim).toList();
  }

  private static Stream<Need> needs(ClockReading read, Duration widest) {
    List<ClockReading.FastClock> ahead =
        read.ahead().stream().filter(host -> host.by().compareTo(widest) > 0).toList();
    boolean areAll = ahead.size() > 1 && ahead.size() == read.hosts();
    return Stream.concat(
        areAll ? Stream.of(own(ahead)) : ahead.stream().map(ClockRule::ahead),
        read.behind().stream()
            .filter(host -> host.by().compareTo(widest) > 0)
            .map(ClockRule::behind));
  }

  private static Sentence measured(ClockReading read) {
    if (read.hosts() == 0) {
      return Sentence.of("no host was heard of lately");
    }
    Writer writer = Sentence.say("").number(read.hosts(), "host").words(", ");
    return read.widest()
        .map(span -> writer.words("widest difference ").span(span))
        .orElseGet(() -> writer.words("no difference seen"))
        .end();
  }

  /** Where all are, it is more likely this one. */
  private static Need own(List<ClockReading.FastClock> all) {
    Sentence claim =
        Sentence.say(
                "All " + Counted.of(all.size()) + " hosts are ahead of this monitor's clock, by ")
            .span(all.getLast().by())
            .words(" at least.")
            .end();
    return need(claim, Sentence.of("The clock of this monitor is likely to be behind."));
  }

  private static Need ahead(ClockReading.FastClock host) {
    Sentence claim =
        Sentence.say("The clock of ")
            .stored(host.host())
            .words(" is ")
            .span(host.by())
            .words(" ahead of this monitor's.")
            .end();
    return need(claim, Sentence.of("A sign of life or a change from there is dated so."));
  }

  private static Need behind(ClockReading.SlowClock host) {
    Sentence claim =
        Sentence.say("The clock of ")
            .stored(host.host())
            .words(" is at least ")
            .span(host.by())
            .words(" behind that of ")
            .stored(host.other())
            .words(".")
            .end();
    return need(claim, Sentence.of("By their dates it took something before that was registered."));
  }

  private static Need need(Sentence claim, Sentence facts) {
    return Need.of(Rule.CLOCK, Harm.WARNING, 1, "off", claim, Subject.Whole.RUNNERS)
        .restingOn(facts);
  }
}

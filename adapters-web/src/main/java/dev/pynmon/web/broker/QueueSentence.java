package dev.pynmon.web.broker;

import dev.pynmon.application.port.in.broker.QueueFacts;
import dev.pynmon.application.port.in.broker.QueueReport;
import dev.pynmon.application.port.in.broker.QueueReport.Former;
import dev.pynmon.application.port.in.broker.QueueReport.Health;
import dev.pynmon.application.port.in.broker.QueueView;
import dev.pynmon.application.port.in.broker.WaitingMessage;
import dev.pynmon.domain.broker.QueueOrder;
import dev.pynmon.domain.query.Count;
import dev.pynmon.pictures.text.CountText;
import dev.pynmon.pictures.text.DurationText;
import dev.pynmon.pictures.text.SafeText;
import dev.pynmon.pictures.text.ShortId;
import dev.pynmon.web.text.TimeText;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What waits in a queue and who takes it, in a sentence.
 *
 * @param view the queue
 * @param facts what decides when its messages are taken
 * @param messages those that are shown
 * @param own what is known of it; empty where nothing speaks of it, or that cannot be asked
 */
record QueueSentence(
    QueueView view, QueueFacts facts, List<WaitingMessage> messages, Optional<QueueReport> own) {
  private static final String FEW = " None of the newest 1,000 runners did.";
  private static final int MOST_TAKERS = 100;
  private static final int NAME = 60;

  /** For example "8 wait in bulk, the oldest for 16 m." */
  String claim() {
    if (isEmpty()) {
      return "Nothing waits in " + name() + ".";
    }
    String number = own.map(report -> CountText.of(report.waiting())).orElse("Messages");
    String verb = number.equals("1") ? " waits in " : " wait in ";
    return capital(number) + verb + name() + age() + ".";
  }

  private boolean isEmpty() {
    return own.map(report -> report.waiting().equals(new Count.Exact(0)))
        .orElse(facts.oldest().isEmpty());
  }

  private String name() {
    String name = view.queue().value();
    if (name.isEmpty()) {
      return "a queue without a name";
    }
    String shown = SafeText.line(name, NAME);
    return view.queue().canBe() ? shown : "\"" + shown + "\"";
  }

  private String age() {
    Optional<Instant> since = facts.oldest().flatMap(WaitingMessage::since);
    boolean single = own.filter(report -> report.waiting().equals(new Count.Exact(1))).isPresent();
    String which =
        single ? ", for " : facts.isOldestCertain() ? ", the oldest for " : ", one of them for ";
    return since
        .map(at -> Duration.between(at, view.asOf()))
        .map(span -> which + DurationText.rough(span.isNegative() ? Duration.ZERO : span))
        .orElse("");
  }

  private static String capital(String text) {
    return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
  }

  /** Who takes from it. */
  String text() {
    if (facts.order() == QueueOrder.LEFT_BEHIND && !isEmpty()) {
      return " It is the list of an older plugin, and runners of the newer one do not read it: what"
          + " lies there stays.";
    }
    if (!view.queue().canBe()) {
      return " pynenc accepts no queue of this name: no runner can take from it.";
    }
    return " "
        + own.map(this::takers).orElse("Who takes from it is not known.")
        + own.map(report -> new ForecastText(report, view.asOf()).sentence()).orElse("")
        + some();
  }

  private String some() {
    return some(
            messages.stream().filter(WaitingMessage::isTakenFirst).count(),
            " awaited: runners take these before any queue.")
        + some(
            messages.stream()
                .filter(each -> new MessageNote(each, view.missing()).isUnknown())
                .count(),
            " of no invocation that is known: a runner that takes such a message ends.");
  }

  private String some(long number, String what) {
    return number == 0
        ? ""
        : " "
            + CountText.of(number)
            + " of the "
            + CountText.of(messages.size())
            + " shown "
            + (number == 1 ? "is" : "are")
            + what;
  }

  private String takers(QueueReport report) {
    return switch (report.health()) {
      case CONSUMED -> taken(report) + besideStale(report) + ".";
      case NOT_CONSUMED -> nobody(report) + ": what waits stays until one does." + after(report);
      case IDLE -> nobody(report) + "." + after(report);
      case NOT_CONFIGURED -> undeclared(report);
      case UNKNOWN -> unknown(report);
    };
  }

  private static String taken(QueueReport report) {
    int takers = report.consumers().size();
    return (takers < MOST_TAKERS ? "" : "At least ")
        + CountText.of(takers, "active runner")
        + (takers == 1 ? " takes" : ", workers counted, take")
        + " from it";
  }

  /** pynenc counts on these, too, though nobody heard of them for long. */
  private static String besideStale(QueueReport report) {
    int stale = report.stale();
    return stale == 0
        ? ""
        : "; " + CountText.of(stale) + " more " + (stale == 1 ? "is" : "are") + " stale";
  }

  /** Since when nobody takes from it. */
  private static String after(QueueReport report) {
    return report.stale() > 0 ? "" : report.former().map(QueueSentence::after).orElse("");
  }

  private static String after(Former former) {
    return former
        .runner()
        .map(
            last ->
                " The last that did, "
                    + ShortId.of(last)
                    + ", was heard of until "
                    + TimeText.date(former.heard())
                    + " "
                    + TimeText.clock(former.heard())
                    + TimeText.zone(former.heard())
                    + ".")
        .orElse(former.isOfAll() ? " No runner that is known ever did." : FEW);
  }

  private static String nobody(QueueReport report) {
    int stale = report.stale();
    return "No active runner takes from it"
        + switch (stale) {
          case 0 -> "";
          case 1 -> ", and the one that did is stale";
          default -> ", and the " + CountText.of(stale) + " that did are stale";
        };
  }

  /**
   * What a runner that names none takes from, its own configuration says; what environments of
   * workers declare no store tells.
   */
  private static String undeclared(QueueReport report) {
    if (!report.consumers().isEmpty()) {
      return taken(report)
          + besideStale(report)
          + ", though the broker does not declare it, as far as the stores show.";
    }
    String unnamed =
        report.unnamed() == 0
            ? "no active runner names it."
            : "none of the active runners names it; "
                + CountText.of(report.unnamed())
                + " of them take from what their own configuration declares.";
    String stale =
        report.stale() == 0
            ? ""
            : " "
                + CountText.of(report.stale(), "stale runner")
                + (report.stale() == 1 ? " does." : " do.");
    return "As far as the stores show, the broker does not declare it, so pynenc counts nothing here, and "
        + unnamed
        + stale;
  }

  private static String unknown(QueueReport report) {
    return report.unnamed() == 0
        ? "Who takes from it is not known."
        : "Whether one takes from it is not known: "
            + CountText.of(report.unnamed(), "active runner")
            + (report.unnamed() == 1 ? " names" : " name")
            + " no queue, and nothing tells what is configured.";
  }

  /** What stays, as far as anybody can tell, is coloured as what failed. */
  String tone() {
    boolean stays =
        facts.order() == QueueOrder.LEFT_BEHIND
            || !view.queue().canBe()
            || own.filter(QueueSentence::isLeftAlone).isPresent();
    return stays && !isEmpty() ? "st-failed" : "";
  }

  private static boolean isLeftAlone(QueueReport report) {
    return report.health() == Health.NOT_CONSUMED
        || (report.health() == Health.NOT_CONFIGURED && report.consumers().isEmpty());
  }
}

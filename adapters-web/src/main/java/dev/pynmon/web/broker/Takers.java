package dev.pynmon.web.broker;

import dev.pynmon.application.port.in.broker.QueueReport;
import dev.pynmon.application.port.in.broker.QueueReport.Former;
import dev.pynmon.pictures.text.CountText;
import dev.pynmon.pictures.text.ShortId;
import dev.pynmon.web.part.RunnerLink;
import dev.pynmon.web.text.TimeText;
import dev.pynmon.web.url.Links;
import java.util.List;

/**
 * The active runners that take from a queue.
 *
 * @param takersCount how many there are
 * @param takersNamed the first of them, {@value #NAMED} at most
 * @param takersMore how many more; "" for none
 * @param takersLast who did last, where nobody does; "" where that is not told
 * @param takersStale how many stale ones did when they were last heard of; "" for none
 */
public record Takers(
    String takersCount,
    List<RunnerLink> takersNamed,
    String takersMore,
    String takersLast,
    String takersStale) {
  private static final int NAMED = 3;

  static Takers of(QueueReport report, Links links) {
    int all = report.consumers().size();
    return new Takers(
        report.health() == QueueReport.Health.UNKNOWN ? "not known" : CountText.of(all),
        report.consumers().stream().limit(NAMED).map(id -> RunnerLink.of(id, links)).toList(),
        all > NAMED ? "and " + (all - NAMED) + " more" : "",
        report.stale() > 0 ? "" : report.former().map(Takers::last).orElse(""),
        report.stale() == 0 ? "" : CountText.of(report.stale()) + " stale");
  }

  private static String last(Former former) {
    return former
        .runner()
        .map(
            last ->
                "last by "
                    + ShortId.of(last)
                    + ", until "
                    + TimeText.date(former.heard())
                    + " "
                    + TimeText.clock(former.heard()))
        .orElse(
            former.isOfAll() ? "never by a runner that is known" : "by none of the newest 1,000");
  }
}

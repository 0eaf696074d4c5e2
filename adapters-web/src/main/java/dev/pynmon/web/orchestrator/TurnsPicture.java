package dev.pynmon.web.orchestrator;

import dev.pynmon.application.port.in.orchestrator.ServiceScheduleView;
import dev.pynmon.domain.id.RunnerId;
import dev.pynmon.domain.orchestrator.ServiceSchedule;
import dev.pynmon.domain.orchestrator.ServiceSlot;
import dev.pynmon.domain.query.TimeWindow;
import dev.pynmon.pictures.chart.LaneChart;
import dev.pynmon.pictures.text.CountText;
import dev.pynmon.pictures.text.ShortId;
import dev.pynmon.web.html.Markup;
import dev.pynmon.web.part.RunnerLink;
import dev.pynmon.web.text.RangeText;
import dev.pynmon.web.text.TimeText;
import dev.pynmon.web.url.Links;
import java.time.Instant;
import java.util.List;

/** Draws the turns of a cycle, and where it is now. */
final class TurnsPicture {
  private TurnsPicture() {}

  /** The picture; nothing where there are no turns. */
  static Markup of(ServiceScheduleView view, ServiceScheduleView.Turns turns, Links links) {
    return turns
        .schedule()
        .filter(schedule -> !schedule.slots().isEmpty())
        .map(schedule -> draw(schedule, view.asOf(), links))
        .orElse(Markup.EMPTY);
  }

  private static Markup draw(ServiceSchedule schedule, Instant now, Links links) {
    List<ServiceSlot> slots = ShownTurns.of(schedule.slots(), ShownTurns.MAX_DRAWN);
    TimeWindow cycle = new TimeWindow(schedule.cycleStart(), schedule.cycleEnd());
    LaneChart chart =
        new LaneChart(
            cycle, slots.size(), "Turns of this cycle: " + number(slots.size(), schedule));
    for (int lane = 0; lane < slots.size(); lane++) {
      RunnerId runner = slots.get(lane).runner();
      chart.lane(lane, ShortId.of(runner), RunnerLink.href(runner, links).hrefText());
    }
    chart.axis();
    for (int lane = 0; lane < slots.size(); lane++) {
      bar(chart, lane, slots.get(lane), now);
    }
    chart.moment(now, "now, " + TimeText.clock(now) + TimeText.zone(now));
    return Markup.of(chart.done());
  }

  private static String number(int drawn, ServiceSchedule schedule) {
    String all = CountText.of(schedule.slots().size(), "runner");
    return drawn < schedule.slots().size() ? CountText.of(drawn) + " of " + all : all;
  }

  private static void bar(LaneChart chart, int lane, ServiceSlot slot, Instant now) {
    if (slot.start().isPresent() && slot.end().isPresent()) {
      Instant from = slot.start().get();
      Instant to = slot.end().get();
      String title =
          "Turn of "
              + ShortId.of(slot.runner())
              + ", "
              + RangeText.of(from, to, " to ", TimeText::clock);
      chart.bar(
          lane,
          from,
          to,
          slot.isOn(now) ? "seg-run st-success" : "seg-run soft st-registered",
          title,
          "");
    }
  }
}

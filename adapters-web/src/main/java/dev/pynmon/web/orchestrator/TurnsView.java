package dev.pynmon.web.orchestrator;

import dev.pynmon.application.port.in.orchestrator.ServiceScheduleView;
import dev.pynmon.domain.id.RunnerId;
import dev.pynmon.domain.orchestrator.ServiceGeneration;
import dev.pynmon.domain.orchestrator.ServiceSchedule;
import dev.pynmon.domain.orchestrator.ServiceSlot;
import dev.pynmon.domain.runner.Heartbeat;
import dev.pynmon.pictures.text.CountText;
import dev.pynmon.pictures.text.ShortId;
import dev.pynmon.web.part.RunsRow;
import dev.pynmon.web.part.SettingView;
import dev.pynmon.web.part.TroubleNote;
import dev.pynmon.web.text.RangeText;
import dev.pynmon.web.text.TimeText;
import dev.pynmon.web.url.Href;
import dev.pynmon.web.url.Links;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The turns of the cycle that goes on, for the templates {@code orchestrator/turns-top} and {@code
 * orchestrator/turns}.
 *
 * @param turnsHref the whole page
 * @param turnsRefresh this part alone
 * @param turnsNow the moment for which this was worked out
 * @param troubles the service, when it is stuck
 * @param turnsCycle from when until when the cycle goes; "" when there is none
 * @param turnsOwner whose turn it is
 * @param turnsThere true when there are turns
 * @param turnsNone why there are none; "" when there are
 * @param turnsMore what is not looked at; "" when everything is
 * @param turnsRules by which rules they were worked out
 * @param skipTo what stands behind the picture; "" where there is none
 * @param slots the turns
 * @param members the runners that take them
 * @param refusedKept true where refused attempts are recorded
 * @param refusedThere true when there are any
 * @param runs the newest of them
 */
record TurnsView(
    Href turnsHref,
    Href turnsRefresh,
    String turnsNow,
    List<TroubleNote> troubles,
    String turnsCycle,
    String turnsOwner,
    boolean turnsThere,
    String turnsNone,
    String turnsMore,
    String turnsRules,
    String skipTo,
    List<SlotRow> slots,
    List<MemberRow> members,
    boolean refusedKept,
    boolean refusedThere,
    List<RunsRow> runs) {
  static TurnsView of(
      ServiceScheduleView view, ServiceScheduleView.Turns turns, Href free, Links links) {
    Optional<ServiceSchedule> schedule = turns.schedule();
    List<ServiceSlot> all = schedule.map(ServiceSchedule::slots).orElse(List.of());
    List<ServiceSlot> slots = ShownTurns.of(all, ShownTurns.MAX_LISTED);
    return new TurnsView(
        Href.to(links.to("runners", "atomic-service", "scheduling")),
        Href.to(links.to("runners", "atomic-service", "scheduling", "refresh")),
        TimeText.clock(view.asOf()),
        TroubleNote.of(
            view.trouble().available().flatMap(trouble -> trouble), free, view.asOf(), links),
        schedule.map(TurnsView::cycle).orElse(""),
        owner(schedule, view.asOf()),
        !slots.isEmpty(),
        none(schedule),
        more(all.size(), turns.complete()),
        rules(view),
        slots.isEmpty() ? "" : "turns-table",
        slots.stream().map(slot -> SlotRow.of(slot, view.asOf(), links)).toList(),
        members(turns, slots).map(member -> MemberRow.of(member, view, turns, links)).toList(),
        view.generation() == ServiceGeneration.RECORDS,
        !turns.blocked().isEmpty(),
        turns.blocked().stream()
            .map(run -> RunsRow.of(run, false, false, view.asOf(), links))
            .toList());
  }

  /** Those whose turns are listed. */
  private static Stream<Heartbeat> members(
      ServiceScheduleView.Turns turns, List<ServiceSlot> listed) {
    Set<RunnerId> runners = listed.stream().map(ServiceSlot::runner).collect(Collectors.toSet());
    return turns.members().stream().filter(member -> runners.contains(member.runner()));
  }

  private static String more(int number, boolean complete) {
    return Stream.of(
            first("drawn", ShownTurns.MAX_DRAWN, number),
            first("listed", ShownTurns.MAX_LISTED, number),
            complete ? "" : "Only the first 1,000 active runners are looked at.")
        .filter(sentence -> !sentence.isEmpty())
        .collect(Collectors.joining(" "));
  }

  private static String first(String done, int most, int number) {
    return number > most
        ? CountText.of(most)
            + " of "
            + CountText.of(number, "turn")
            + " are "
            + done
            + ": the first, and the present one."
        : "";
  }

  private static String cycle(ServiceSchedule schedule) {
    return "Cycle from "
        + RangeText.of(schedule.cycleStart(), schedule.cycleEnd(), " to ", TimeText::clock)
        + ", "
        + CountText.of(schedule.slots().size(), "turn");
  }

  private static String owner(Optional<ServiceSchedule> schedule, Instant now) {
    return schedule
        .flatMap(found -> found.on(now))
        .map(slot -> "It is the turn of " + ShortId.of(slot.runner()) + ".")
        .orElseGet(() -> nobody(schedule.flatMap(found -> found.next(now))));
  }

  private static String nobody(Optional<Instant> until) {
    return "It is nobody's turn" + until.map(at -> " until " + TimeText.clock(at)).orElse("") + ".";
  }

  private static String rules(ServiceScheduleView view) {
    return SettingView.areAssumed(view.settings())
        ? "Worked out as pynenc does it with its defaults, which are assumed: the configuration"
            + " could not be read. Nothing is claimed."
        : "Worked out as pynenc does it, without claiming anything.";
  }

  private static String none(Optional<ServiceSchedule> schedule) {
    return schedule
        .map(
            found ->
                found.slots().isEmpty()
                    ? "No active runner may run the atomic service, so nobody does."
                    : "")
        .orElse("The configured interval is none: pynenc refuses to start a runner with it.");
  }
}

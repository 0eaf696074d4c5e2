package dev.pynmon.web.attention;

import dev.pynmon.application.port.in.attention.Attention;
import dev.pynmon.domain.attention.Checkup;
import dev.pynmon.domain.attention.Need;
import dev.pynmon.domain.attention.Rule;
import dev.pynmon.domain.query.Snapshot;
import dev.pynmon.pictures.text.CountText;
import dev.pynmon.web.part.Refresh;
import dev.pynmon.web.part.Way;
import dev.pynmon.web.text.TimeText;
import dev.pynmon.web.url.Href;
import dev.pynmon.web.url.Links;
import dev.pynmon.web.why.SaidPart;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What needs attention, for the template {@code attention/card}.
 *
 * @param checkupBegun when the first check was begun, while it has not ended; none afterwards
 * @param checkupNone what is said where nothing needs attention; "" where something does
 * @param checkupCount how much needs attention; "" for nothing
 * @param checkupNote in which order, and with whom it began
 * @param checkupChecked that it was looked at, and whether a newer check goes on
 * @param checkupAt when that was
 * @param checkupNeeds what does
 * @param checkupMore of which rules there is more; "" for none
 * @param checkupQuietSaid what stands before that; "" where nothing is quiet
 * @param checkupQuiet what was checked and is quiet
 * @param checkupUnknown what could not be checked, by reason
 * @param checkupWay the page of all rules
 * @param checkupRefresh reads it again
 */
public record CheckupView(
    List<TimeText> checkupBegun,
    String checkupNone,
    String checkupCount,
    List<SaidPart> checkupNote,
    String checkupChecked,
    List<TimeText> checkupAt,
    List<NeedView> checkupNeeds,
    String checkupMore,
    String checkupQuietSaid,
    List<CheckedView> checkupQuiet,
    List<CheckedView> checkupUnknown,
    Way checkupWay,
    Refresh checkupRefresh) {
  /**
   * What the last check found, as seen now.
   *
   * @param mends what the visitor may do about it
   * @param refresh reads the part of the page again that shows it
   */
  public static CheckupView of(
      Attention attention, Mends mends, Refresh refresh, Instant now, Links links) {
    return switch (attention.last()) {
      case Snapshot.NotYet<Checkup> waiting ->
          notYet(TimeText.of(waiting.since(), now), refresh, links);
      case Snapshot.Taken<Checkup> taken ->
          of(taken.taken(), attention.goesOn(), mends, refresh, now, links);
    };
  }

  /** The same for a page that has every rule itself, with what was measured. */
  CheckupView withoutRules() {
    return new CheckupView(
        checkupBegun,
        checkupNone,
        checkupCount,
        checkupNote,
        checkupChecked,
        checkupAt,
        checkupNeeds,
        checkupMore,
        checkupQuietSaid,
        List.of(),
        checkupUnknown,
        Way.NONE,
        checkupRefresh);
  }

  private static CheckupView notYet(TimeText begun, Refresh refresh, Links links) {
    return new CheckupView(
        List.of(begun),
        "",
        "",
        List.of(),
        "",
        List.of(),
        List.of(),
        "",
        "",
        List.of(),
        List.of(),
        rules(links),
        refresh);
  }

  private static CheckupView of(
      Checkup checkup, boolean goesOn, Mends mends, Refresh refresh, Instant now, Links links) {
    List<Need> needs = checkup.needs();
    return new CheckupView(
        List.of(),
        needs.isEmpty() ? none(checkup) : "",
        needs.isEmpty() ? "" : CountText.of(checkup.number()),
        SaidPart.of(CheckupHead.of(checkup), checkup.asOf(), links),
        goesOn ? "being checked again, last checked" : "checked",
        List.of(TimeText.of(checkup.asOf(), latest(checkup.asOf(), now))),
        needs.stream().map(need -> NeedView.of(need, checkup.asOf(), mends, links)).toList(),
        more(checkup),
        quiet(checkup),
        CheckedView.of(checkup.quiet(), checkup.asOf(), links),
        CheckedView.byReason(checkup.notKnown(), checkup.asOf(), links),
        rules(links),
        refresh);
  }

  /** A check may be younger than the request that waited for it. */
  private static Instant latest(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }

  private static String none(Checkup checkup) {
    return checkup.notKnown().isEmpty()
        ? "Nothing needs attention"
        : "Nothing of what could be checked needs attention";
  }

  private static String quiet(Checkup checkup) {
    if (checkup.quiet().isEmpty()) {
      return "";
    }
    String others = checkup.needs().isEmpty() ? "" : " others";
    return CountText.of(checkup.quiet().size()) + others + " checked and quiet";
  }

  private static String more(Checkup checkup) {
    String more =
        checkup.more().entrySet().stream()
            .map(each -> CountText.of(each.getValue()) + " of " + each.getKey().title())
            .collect(Collectors.joining(", "));
    return more.isEmpty() ? "" : "More than is listed: " + more + ".";
  }

  private static Way rules(Links links) {
    return new Way(
        Href.to(links.to("attention")),
        CountText.of(Rule.values().length) + " rules and their thresholds");
  }
}

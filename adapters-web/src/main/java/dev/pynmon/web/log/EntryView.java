package dev.pynmon.web.log;

import dev.pynmon.domain.log.LogEntry;
import dev.pynmon.domain.log.LogLevel;
import dev.pynmon.pictures.text.SafeText;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;

/**
 * An entry, for the template {@code log/entry}.
 *
 * @param entryLine the number of its first line
 * @param entryTime when it was written, as it was written; "" when it does not say
 * @param entryMoment the same in UTC
 * @param entryPieces what it says
 * @param entryChips who wrote it
 * @param entryLevel how serious it is; "" when it does not say
 * @param entryInvocation the whole id of the invocation that wrote it; "" for none
 */
record EntryView(
    String entryLine,
    String entryTime,
    String entryMoment,
    List<PieceView> entryPieces,
    List<ChipView> entryChips,
    String entryLevel,
    String entryInvocation) {
  static EntryView of(LogEntry entry, ZoneId zone, LogLinks links) {
    return new EntryView(
        Integer.toString(entry.line()),
        time(entry),
        entry.at(zone).map(Object::toString).orElse(""),
        PieceView.of(entry, links),
        ChipView.of(entry.context(), links),
        entry.level().map(LogLevel::name).orElse(""),
        entry
            .context()
            .invocation()
            .map(reference -> SafeText.id(ChipView.id(links.log(), reference)))
            .orElse(""));
  }

  /** The time of day, as it was written; "" when it does not say. */
  static String time(LogEntry entry) {
    return entry.time().map(time -> seconds(time.local().toLocalTime())).orElse("");
  }

  /** A full minute has its seconds, too, which Java leaves out. */
  private static String seconds(LocalTime time) {
    return time.getSecond() == 0 && time.getNano() == 0 ? time + ":00" : time.toString();
  }
}

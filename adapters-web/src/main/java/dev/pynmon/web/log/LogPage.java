package dev.pynmon.web.log;

import dev.pynmon.application.port.in.log.ExplainedLog;
import dev.pynmon.domain.log.LogEntry;
import dev.pynmon.domain.log.ParsedLog;
import dev.pynmon.pictures.log.LogMarksSvg;
import dev.pynmon.pictures.svg.Svg;
import dev.pynmon.pictures.text.CountText;
import dev.pynmon.pictures.text.SafeText;
import dev.pynmon.web.page.Request;
import dev.pynmon.web.part.MissingNote;
import dev.pynmon.web.text.RangeText;
import dev.pynmon.web.text.TimeText;
import dev.pynmon.web.timeline.MiniTimeline;
import dev.pynmon.web.url.Href;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a log talks about, for the template {@code log/log}.
 *
 * @param logAgain where another one is pasted
 * @param logTimeline the timeline of what it names
 * @param logReach what of it is drawn, and what it leads to
 * @param logFacts how long it is, and of what time
 * @param logSay what it says in a sentence
 * @param logCounting true while nobody knows which failures its exceptions are like
 * @param logLevels how many entries there are of each level
 * @param logPasted the log itself; none of what was sent
 * @param logPictures the entries at their times, and what was done meanwhile; none without a time
 * @param logMissing what could not be asked
 * @param logEntries the first entries
 * @param logCut what is not shown; "" for nothing
 * @param logZone where times that do not say so were written, for another file
 * @param logNamed all that it names
 * @param logData all entries for a script; none where none asked for them
 */
record LogPage(
    Href logAgain,
    Href logTimeline,
    String logReach,
    String logFacts,
    String logSay,
    boolean logCounting,
    List<LevelView> logLevels,
    List<PastedView> logPasted,
    List<PictureView> logPictures,
    List<MissingNote> logMissing,
    List<EntryView> logEntries,
    String logCut,
    String logZone,
    List<NamedSection> logNamed,
    List<LogData> logData) {
  private static final int MAX_ENTRIES = 500;

  /** Characters of all entries together; a page of more would be long in coming. */
  private static final int MAX_TEXT = 200_000;

  /** Links of all entries together. */
  private static final int MAX_LINKS = 4_000;

  /**
   * What happened when.
   *
   * @param pictureMarks the entries
   * @param pictureLanes what was done
   * @param pictureOccupied what waited and ran at once
   */
  record PictureView(Svg pictureMarks, Svg pictureLanes, Svg pictureOccupied) {

    static Optional<PictureView> of(ExplainedLog log, ZoneId zone, MiniTimeline timeline) {
      return timeline
          .picture()
          .flatMap(
              lanes ->
                  timeline
                      .occupancy()
                      .map(occupied -> new PictureView(marks(log, zone), lanes, occupied)));
    }

    private static Svg marks(ExplainedLog log, ZoneId zone) {
      return LogMarksSvg.of(log.log().entries(), log.timeline().orElseThrow().window(), zone);
    }
  }

  /**
   * A level.
   *
   * @param levelName its name
   * @param levelCount how many entries there are of it
   */
  record LevelView(String levelName, String levelCount) {}

  static LogPage of(
      ExplainedLog log, Paste paste, Optional<MiniTimeline> timeline, Request request) {
    ZoneId zone = paste.zoneId();
    LogLinks links = new LogLinks(log, request.links());
    List<EntryView> shown = shown(log.log().entries(), zone, links);
    return new LogPage(
        Href.to(request.links().area("log-explorer")),
        timeline.map(mini -> Href.to(mini.url())).orElse(Href.NONE),
        timeline.map(mini -> reach(log, mini)).orElse(""),
        facts(log.log(), zone),
        LogSentence.of(log),
        !log.failures().exceptions().isEmpty() && !log.failures().isKnown(),
        log.tally().levels().entrySet().stream()
            .map(level -> new LevelView(level.getKey().name(), level.getValue().toString()))
            .toList(),
        PastedView.of(request, paste),
        timeline.flatMap(mini -> PictureView.of(log, zone, mini)).stream().toList(),
        MissingNote.of(log.missing()),
        shown,
        cut(log.log(), shown.size()),
        SafeText.name(paste.zone()),
        Stream.concat(
                LoggedRows.of(log, request.links()).stream(), NamedSections.of(links).stream())
            .toList(),
        paste.whole() ? List.of(LogData.of(links, zone)) : List.of());
  }

  private static List<EntryView> shown(List<LogEntry> entries, ZoneId zone, LogLinks links) {
    List<EntryView> shown = new ArrayList<>();
    int text = 0;
    int leading = 0;
    while (shown.size() < Math.min(MAX_ENTRIES, entries.size())
        && text < MAX_TEXT
        && leading < MAX_LINKS) {
      EntryView next = EntryView.of(entries.get(shown.size()), zone, links);
      text += next.entryPieces().stream().mapToInt(piece -> piece.pieceText().length()).sum();
      leading += (int) next.entryPieces().stream().filter(PieceView::leads).count();
      shown.add(next);
    }
    return shown;
  }

  private static String reach(ExplainedLog log, MiniTimeline timeline) {
    return timeline.exact()
        ? "every invocation it leads to"
        : "the newest %s of %s invocations; so many have no room in an address: the full timeline"
            .concat(" is all of their time")
            .formatted(
                CountText.of(MiniTimeline.MAX_IDS),
                CountText.of(log.timeline().orElseThrow().filter().scope().size()));
  }

  private static String facts(ParsedLog log, ZoneId zone) {
    String span =
        log.span(zone)
            .map(window -> ", " + RangeText.of(window.from(), window.to(), " to ", TimeText::full))
            .orElse("");
    return SafeText.name(
        "%s, %s%s"
            .formatted(
                CountText.of(log.lines(), "line"),
                log.entries().size() == 1
                    ? "1 entry"
                    : CountText.of(log.entries().size()) + " entries",
                span));
  }

  /** What is not told when so many entries are shown; "" for nothing. */
  static String cut(ParsedLog log, int shown) {
    int more = log.entries().size() - shown + log.leftOut().entries();
    String entries = more == 0 ? "" : CountText.of(more) + " more entries are not shown. ";
    String mentions =
        log.leftOut().mentions() == 0
            ? ""
            : CountText.of(log.leftOut().mentions())
                + " mentions of further things were left out. ";
    String characters =
        log.leftOut().characters() == 0
            ? ""
            : CountText.of(log.leftOut().characters())
                + " characters of very long entries were left out.";
    return List.of(entries, mentions, characters).stream().collect(Collectors.joining()).strip();
  }
}

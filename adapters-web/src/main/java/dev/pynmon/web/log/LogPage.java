package dev.pynmon.web.log;

import dev.pynmon.application.port.in.log.ExplainedLog;
import dev.pynmon.application.port.in.timeline.TimelineQuery;
import dev.pynmon.domain.log.LogEntry;
import dev.pynmon.domain.log.ParsedLog;
import dev.pynmon.pictures.text.SafeText;
import dev.pynmon.web.page.Request;
import dev.pynmon.web.part.MissingNote;
import dev.pynmon.web.url.Href;
import dev.pynmon.web.url.InvocationIds;
import dev.pynmon.web.url.Links;
import dev.pynmon.web.url.TimelineAddress;
import dev.pynmon.web.url.Url;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What a log talks about, for the template {@code log/log}.
 *
 * @param logAgain where another one is pasted
 * @param logTimeline the timeline of what it names
 * @param logFacts how long it is, and of what time
 * @param logSay what it says in a sentence
 * @param logLevels how many entries there are of each level
 * @param logMissing what could not be asked
 * @param logEntries the first entries
 * @param logCut what is not shown; "" for nothing
 * @param logNamed all that it names
 */
record LogPage(
    Href logAgain,
    Href logTimeline,
    String logFacts,
    String logSay,
    List<LevelView> logLevels,
    List<MissingNote> logMissing,
    List<EntryView> logEntries,
    String logCut,
    List<NamedSection> logNamed) {
  private static final int MAX_ENTRIES = 500;

  /** Of the texts of all entries together; a page of more would be long in coming. */
  private static final int MAX_TEXT = 150_000;

  /** As many ids as an address may have. */
  private static final int MAX_IDS = 300;

  /**
   * A level.
   *
   * @param levelName its name
   * @param levelCount how many entries there are of it
   */
  record LevelView(String levelName, String levelCount) {}

  static LogPage of(ExplainedLog log, ZoneId zone, Request request) {
    LogLinks links = new LogLinks(log, request.links());
    List<LogEntry> shown = shown(log.log().entries());
    return new LogPage(
        Href.to(request.links().area("log-explorer")),
        timeline(log, request.links()),
        facts(log.log(), zone),
        LogSentence.of(log),
        log.tally().levels().entrySet().stream()
            .map(level -> new LevelView(level.getKey().name(), level.getValue().toString()))
            .toList(),
        MissingNote.of(log.missing()),
        shown.stream().map(entry -> EntryView.of(entry, zone, links)).toList(),
        cut(log.log(), shown.size()),
        NamedSections.of(links));
  }

  private static List<LogEntry> shown(List<LogEntry> entries) {
    int length = 0;
    int many = 0;
    while (many < Math.min(MAX_ENTRIES, entries.size()) && length < MAX_TEXT) {
      length += Math.min(2_000, entries.get(many++).text().length());
    }
    return entries.subList(0, many);
  }

  private static Href timeline(ExplainedLog log, Links links) {
    return log.timeline().map(query -> Href.to(timeline(query, links))).orElse(Href.NONE);
  }

  private static Url timeline(TimelineQuery query, Links links) {
    return InvocationIds.in(
        TimelineAddress.of(query.window(), links),
        query.filter().scope().stream().limit(MAX_IDS).toList());
  }

  private static String facts(ParsedLog log, ZoneId zone) {
    String span =
        log.span(zone).map(window -> ", %s to %s".formatted(window.from(), window.to())).orElse("");
    return SafeText.name(
        "%,d lines, %,d entries%s".formatted(log.lines(), log.entries().size(), span));
  }

  private static String cut(ParsedLog log, int shown) {
    int more = log.entries().size() - shown + log.leftOut().entries();
    String entries = more == 0 ? "" : "%,d more entries are not shown. ".formatted(more);
    String mentions =
        log.leftOut().mentions() == 0
            ? ""
            : "%,d mentions of further things were left out. ".formatted(log.leftOut().mentions());
    String characters =
        log.leftOut().characters() == 0
            ? ""
            : "%,d characters of very long entries were left out."
                .formatted(log.leftOut().characters());
    return List.of(entries, mentions, characters).stream().collect(Collectors.joining()).strip();
  }
}

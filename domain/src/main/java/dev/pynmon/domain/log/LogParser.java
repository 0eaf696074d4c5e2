package dev.pynmon.domain.log;

import java.util.List;

/**
 * Reads log output of pynenc: plain, coloured or JSON lines, as a terminal shows them or as docker,
 * kubernetes, journald and syslog keep them. Takes time in proportion to the length of the text,
 * whatever it holds, and needs memory of some six times its size.
 */
public final class LogParser {
  /** The most entries that are told. */
  public static final int MAX_ENTRIES = 100_000;

  /** The most different references that are told. */
  public static final int MAX_REFERENCES = 20_000;

  /** The most characters that are told of an entry. */
  public static final int MAX_TEXT = 100_000;

  private LogParser() {}

  /** What the text says. Where no line begins an entry, each that is not blank is one. */
  public static ParsedLog parse(String text) {
    EntryGathering gathering = new EntryGathering();
    LineCursor.forEach(text, gathering::add);
    return gathering.all().isEmpty() ? singles(text) : told(gathering);
  }

  private static ParsedLog singles(String text) {
    EntryGathering gathering = new EntryGathering();
    LineCursor.forEach(text, gathering::addAlone);
    return told(gathering);
  }

  private static ParsedLog told(EntryGathering gathering) {
    Names names = new Names();
    EntryReader reader = new EntryReader(names);
    List<LogEntry> entries = gathering.all().stream().map(reader::read).toList();
    long cut = gathering.all().stream().mapToLong(GatheredEntry::cut).sum();
    return new ParsedLog(
        entries,
        names.all(),
        gathering.lines(),
        new ParsedLog.LeftOut(gathering.beyond(), names.beyond(), cut, gathering.noise()));
  }
}

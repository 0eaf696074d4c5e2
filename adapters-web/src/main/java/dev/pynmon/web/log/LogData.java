package dev.pynmon.web.log;

import dev.pynmon.domain.log.LogEntry;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/**
 * All entries as text for the script that shows those which are wanted, for the template {@code
 * log/data}. Lines end with a line feed, their fields are apart by tabs; a backslash, a line feed
 * and a tab in a text stand behind a backslash.
 *
 * @param dataLinks an address a line; other lines name them by their number, from 0
 * @param dataChips a chip a line: class, link, text, class and name of a status
 * @param dataParts the entries
 * @param dataCut what is left out here; "" for nothing
 */
record LogData(String dataLinks, String dataChips, List<Part> dataParts, String dataCut) {
  /**
   * Characters that this may take of a page, whatever the log holds and however little memory there
   * is: a page is copied some ten times as bytes on its way.
   */
  private static final int MAX_CHARACTERS =
      Math.clamp(Runtime.getRuntime().maxMemory() / 20, 1_000_000, 10_000_000);

  /** Few enough to be read between two frames. */
  private static final int OF_PART = 1_000;

  /**
   * Some entries.
   *
   * @param partText an entry a line: number, time, place on the scale of the timeline, level, links
   *     of all that it names, chips, text. In the text {@code \\L7;} begins the link of that number
   *     and {@code \\Sst-failed;} a status of that class; {@code \\E} ends either
   */
  record Part(String partText) {}

  static LogData of(LogLinks links, ZoneId zone) {
    EntryLines lines = new EntryLines(links, zone);
    List<LogEntry> entries = links.log().log().entries();
    List<Part> parts = new ArrayList<>();
    int next = 0;
    while (next < entries.size() && lines.characters() < MAX_CHARACTERS) {
      int end = Math.min(entries.size(), next + OF_PART);
      StringBuilder part = new StringBuilder();
      while (next < end && lines.characters() < MAX_CHARACTERS) {
        lines.append(part, entries.get(next++));
      }
      parts.add(new Part(part.toString()));
    }
    return new LogData(lines.links(), lines.chips(), parts, LogPage.cut(links.log().log(), next));
  }
}

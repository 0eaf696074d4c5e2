package dev.pynmon.domain.log;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Puts lines together to entries: one begins at a line with a time and a level, or at a JSON object
 * with a {@code text}, and goes on to the next such line of the same source. What stands before the
 * first is no entry.
 */
final class EntryGathering {
  private static final String TEXT = "text";
  private static final String EXCEPTION = "exception";

  /** Under which names docker and journald put a line into an object of their own. */
  private static final List<String> AROUND = List.of("log", "MESSAGE");

  private static final int MAX_SOURCES = 1_000;
  private static final String WRAPPED = "json";

  private final List<GatheredEntry> entries = new ArrayList<>();
  private final Map<String, GatheredEntry> open = new HashMap<>();
  private Optional<GatheredEntry> latest = Optional.empty();
  private int line;
  private int beyond;
  private int noise;

  /** Takes the next line. */
  void add(String raw) {
    line++;
    String text = Ansi.strip(raw);
    if (!begins(text, 0, "")) {
      add(text, Frame.of(text));
    }
  }

  /** Takes the next line as an entry of its own, unless it is blank. */
  void addAlone(String raw) {
    line++;
    String text = Ansi.strip(raw);
    if (!text.isBlank()) {
      begin(text, "", Map.of());
    }
  }

  private void add(String text, Optional<Frame> frame) {
    boolean begun = frame.filter(all -> begins(text, all.content(), all.source())).isPresent();
    if (!begun && !unwrapped(text, frame)) {
      Optional<GatheredEntry> own =
          frame.flatMap(all -> Optional.ofNullable(open.get(all.source())));
      goOn(own.or(() -> latest), own.isPresent() ? inner(text, frame) : text);
    }
  }

  private static String inner(String text, Optional<Frame> frame) {
    return frame.map(all -> text.substring(all.content())).orElse(text);
  }

  private boolean begins(String text, int start, String source) {
    if (EntryStart.at(text, start).isPresent()) {
      begin(text.substring(Letters.skipBlanks(text, start)), source, Map.of());
      return true;
    }
    Optional<Map<String, String>> fields = json(text, start).filter(all -> all.containsKey(TEXT));
    fields.ifPresent(all -> begin(withException(all), source, ids(all)));
    return fields.isPresent();
  }

  private static String withException(Map<String, String> fields) {
    String text = fields.getOrDefault(TEXT, "");
    String exception = fields.getOrDefault(EXCEPTION, "");
    return exception.isEmpty() || text.endsWith(exception) ? text : text + "\n" + exception;
  }

  private static Map<String, String> ids(Map<String, String> fields) {
    fields.keySet().retainAll(EntryReader.IDS);
    return fields;
  }

  private static Optional<Map<String, String>> json(String text, int start) {
    return Letters.isAt(text, start, '{') ? JsonLine.read(text, start) : Optional.empty();
  }

  /** A line in an object of docker or journald. */
  private boolean unwrapped(String text, Optional<Frame> frame) {
    Optional<String> inside =
        json(text, frame.map(Frame::content).orElse(0))
            .flatMap(
                fields -> AROUND.stream().filter(fields::containsKey).map(fields::get).findFirst());
    inside.map(String::stripTrailing).map(Ansi::strip).ifPresent(this::inside);
    return inside.isPresent();
  }

  private void inside(String text) {
    if (!begins(text, 0, WRAPPED)) {
      goOn(Optional.ofNullable(open.get(WRAPPED)).or(() -> latest), text);
    }
  }

  private void begin(String text, String source, Map<String, String> fields) {
    GatheredEntry entry = new GatheredEntry(line, fields);
    text.lines().forEach(entry::add);
    if (entries.size() < LogParser.MAX_ENTRIES) {
      entries.add(entry);
    } else {
      beyond++;
    }
    latest = Optional.of(entry);
    remember(source, entry);
  }

  private void remember(String source, GatheredEntry entry) {
    if (open.size() >= MAX_SOURCES) {
      open.clear();
    }
    open.put(source, entry);
  }

  private void goOn(Optional<GatheredEntry> begun, String text) {
    begun.ifPresentOrElse(entry -> entry.add(text), () -> noise++);
  }

  /** The entries so far. */
  List<GatheredEntry> all() {
    return entries;
  }

  /** How many entries there was no room for. */
  int beyond() {
    return beyond;
  }

  /** How many lines stand before the first entry. */
  int noise() {
    return noise;
  }

  int lines() {
    return line;
  }
}

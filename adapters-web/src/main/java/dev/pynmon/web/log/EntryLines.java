package dev.pynmon.web.log;

import dev.pynmon.application.port.in.timeline.TimelineQuery;
import dev.pynmon.domain.log.LogEntry;
import dev.pynmon.domain.log.LogLevel;
import dev.pynmon.domain.log.LogParser;
import dev.pynmon.pictures.log.LogMarksSvg;
import dev.pynmon.pictures.scale.TimeScale;
import dev.pynmon.web.text.StatusBadge;
import dev.pynmon.web.url.Href;
import java.time.ZoneId;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes entries as {@link LogData} has them, and what they have in common once. */
final class EntryLines {
  private static final String NONE = "";

  private static final String MARKUP = "<>&\"'=`";

  /** What a character takes more where it is escaped. */
  private static final int ESCAPED = 5;

  private final LogLinks named;
  private final ZoneId zone;
  private final Optional<TimeScale> scale;
  private final Numbered links = new Numbered();
  private final Numbered chips = new Numbered();
  private int characters;

  EntryLines(LogLinks named, ZoneId zone) {
    this.named = named;
    this.zone = zone;
    this.scale = named.log().timeline().map(TimelineQuery::window).map(TimeScale::new);
  }

  String links() {
    return links.lines();
  }

  String chips() {
    return chips.lines();
  }

  /** About how many characters of a page all this takes. */
  int characters() {
    return characters + links.characters() + chips.characters();
  }

  void append(StringBuilder out, LogEntry entry) {
    int from = out.length();
    out.append(entry.line()).append('\t').append(EntryView.time(entry)).append('\t');
    out.append(place(entry)).append('\t');
    out.append(entry.level().map(LogLevel::name).orElse(NONE)).append('\t');
    out.append(names(entry)).append('\t').append(chips(entry)).append('\t');
    PieceView.of(entry, named, LogParser.MAX_TEXT).forEach(piece -> append(out, piece));
    out.append('\n');
    characters += out.length() - from + ESCAPED * escaped(out, from);
  }

  private static int escaped(StringBuilder out, int from) {
    int many = 0;
    for (int at = from; at < out.length(); at++) {
      many += MARKUP.indexOf(out.charAt(at)) < 0 ? 0 : 1;
    }
    return many;
  }

  private String place(LogEntry entry) {
    return scale
        .flatMap(known -> LogMarksSvg.place(entry, known, zone))
        .map(String::valueOf)
        .orElse(NONE);
  }

  private String names(LogEntry entry) {
    return numbers(
        entry.references().stream()
            .map(named::of)
            .filter(Href::leads)
            .map(this::number)
            .distinct());
  }

  private String chips(LogEntry entry) {
    return numbers(ChipView.of(entry.context(), named).stream().map(this::number));
  }

  private static String numbers(Stream<Integer> numbers) {
    return numbers.map(String::valueOf).collect(Collectors.joining(","));
  }

  private int number(Href href) {
    return links.of(href.hrefText());
  }

  private int number(ChipView chip) {
    return chips.of(
        String.join(
            "\t",
            chip.chipClass(),
            chip.chipHref().leads() ? Integer.toString(number(chip.chipHref())) : NONE,
            escaped(chip.chipText()),
            badge(chip)));
  }

  private static String badge(ChipView chip) {
    return chip.chipBadge().stream().map(EntryLines::badge).collect(Collectors.joining());
  }

  private static String badge(StatusBadge badge) {
    return badge.badgeClass() + "\t" + badge.badgeName();
  }

  private void append(StringBuilder out, PieceView piece) {
    String text = escaped(piece.pieceText());
    if (piece.pieceHref().leads()) {
      out.append("\\L").append(number(piece.pieceHref())).append(';').append(text).append("\\E");
    } else if (piece.pieceClass().isEmpty()) {
      out.append(text);
    } else {
      out.append("\\S").append(piece.pieceClass()).append(';').append(text).append("\\E");
    }
  }

  private static String escaped(String text) {
    return text.replace("\\", "\\\\").replace("\n", "\\n").replace("\t", "\\t");
  }
}

package dev.pynmon.web.log;

import dev.pynmon.domain.log.LogEntry;
import dev.pynmon.domain.log.LogMark;
import dev.pynmon.pictures.text.CountText;
import dev.pynmon.pictures.text.SafeText;
import dev.pynmon.pictures.text.StatusText;
import dev.pynmon.web.url.Href;
import java.util.ArrayList;
import java.util.List;

/**
 * A piece of an entry's text, for the template {@code log/piece}.
 *
 * @param pieceText what is read
 * @param pieceHref the page of what it names
 * @param pieceClass the colour of a status; "" for other text
 */
record PieceView(String pieceText, Href pieceHref, String pieceClass) {
  /** What of an entry is shown. */
  private static final int MAX_TEXT = 2_000;

  /** The message; all of an entry that is no log line. Of a long one the beginning. */
  static List<PieceView> of(LogEntry entry, LogLinks links) {
    return of(entry, links, MAX_TEXT);
  }

  /** The same of so many characters at most. */
  static List<PieceView> of(LogEntry entry, LogLinks links, int most) {
    int from = entry.message() == entry.text().length() ? 0 : entry.message();
    int end = Math.min(entry.text().length(), from + most);
    List<PieceView> pieces = new ArrayList<>();
    int place = from;
    for (LogMark mark : entry.marks(end)) {
      if (mark.from() >= place && mark.to() <= end) {
        plain(pieces, entry.text().substring(place, mark.from()), most);
        pieces.add(marked(entry.text().substring(mark.from(), mark.to()), mark, links));
        place = mark.to();
      }
    }
    plain(pieces, entry.text().substring(place, end), most);
    if (end < entry.text().length()) {
      plain(pieces, "… " + CountText.of(entry.text().length() - end) + " more characters", most);
    }
    return pieces;
  }

  boolean leads() {
    return pieceHref.leads();
  }

  private static void plain(List<PieceView> pieces, String text, int most) {
    if (!text.isEmpty()) {
      pieces.add(new PieceView(SafeText.block(text, most), Href.NONE, ""));
    }
  }

  private static PieceView marked(String text, LogMark mark, LogLinks links) {
    return switch (mark) {
      case LogMark.Named named ->
          new PieceView(SafeText.whole(text), links.of(named.reference()), "");
      case LogMark.Status status ->
          new PieceView(text, Href.NONE, StatusText.cssClass(status.status()));
    };
  }
}

package dev.pynmon.web.clientdata;

import dev.pynmon.application.port.in.invocation.ShownValue;
import dev.pynmon.domain.id.DataReference;
import dev.pynmon.domain.value.StoredText;
import dev.pynmon.pictures.text.CountText;
import dev.pynmon.pictures.text.SafeText;
import dev.pynmon.web.invocation.DataLink;
import dev.pynmon.web.text.ValueLine;
import dev.pynmon.web.text.ValuePrinter;
import dev.pynmon.web.url.Href;
import dev.pynmon.web.url.Links;
import java.util.List;

/**
 * One entry, for the template {@code clientdata/entry}.
 *
 * @param entryTitle its key
 * @param entryLength how large it is, and how much of it was read
 * @param entryLines what it says
 * @param entryRaw its text as stored, or the beginning of it
 * @param entryRawNote how much of that is shown
 * @param entryWhole true when that is all of it
 * @param entryTextHref where all that was read lies as text; none when that is hidden
 */
record EntryPage(
    String entryTitle,
    String entryLength,
    List<ValueLine> entryLines,
    String entryRaw,
    String entryRawNote,
    boolean entryWhole,
    Href entryTextHref) {
  private static final int MAX_RAW = 60_000;

  static EntryPage of(DataReference reference, ShownValue value, Links links) {
    String text = value.text().text();
    boolean hidden = isHidden(value);
    return new EntryPage(
        SafeText.whole(reference.value()),
        hidden ? "" : length(value.text()),
        ValuePrinter.print(value.value()),
        SafeText.block(text, MAX_RAW),
        hidden ? "Not shown." : rawNote(text),
        !value.text().cut(),
        hidden ? Href.NONE : DataLink.text(reference, links));
  }

  /** What may be the value of a masked argument comes without its text. */
  static boolean isHidden(ShownValue value) {
    return value.text().text().isEmpty() && value.text().cut();
  }

  private static String length(StoredText text) {
    String read = text.cut() ? ", the first " + CountText.of(text.text().length()) + " read" : "";
    return CountText.of(text.length()) + " long" + read;
  }

  private static String rawNote(String text) {
    return text.length() > MAX_RAW ? "The first " + CountText.of(MAX_RAW) + " characters." : "";
  }
}

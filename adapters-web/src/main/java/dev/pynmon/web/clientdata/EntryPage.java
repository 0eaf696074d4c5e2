package dev.pynmon.web.clientdata;

import dev.pynmon.application.port.in.invocation.ShownValue;
import dev.pynmon.domain.id.DataReference;
import dev.pynmon.web.text.CountText;
import dev.pynmon.web.text.SafeText;
import dev.pynmon.web.text.ValueLine;
import dev.pynmon.web.text.ValuePrinter;
import java.util.List;

/**
 * One entry, for the template {@code clientdata/entry}.
 *
 * @param entryTitle its key
 * @param entryLength how large it is, and how much of it was read
 * @param entryLines what it says
 * @param entryRaw its text as stored, or the beginning of it
 * @param entryRawNote how much of that is shown
 */
record EntryPage(
    String entryTitle,
    String entryLength,
    List<ValueLine> entryLines,
    String entryRaw,
    String entryRawNote) {
  private static final int MAX_RAW = 60_000;

  static EntryPage of(DataReference reference, ShownValue value) {
    String text = value.text().text();
    String read = value.text().cut() ? ", the first " + CountText.of(text.length()) + " read" : "";
    return new EntryPage(
        SafeText.whole(reference.value()),
        CountText.of(value.text().length()) + " long" + read,
        ValuePrinter.print(value.value()),
        SafeText.block(text, MAX_RAW),
        text.length() > MAX_RAW ? "The first " + CountText.of(MAX_RAW) + " characters." : "");
  }
}

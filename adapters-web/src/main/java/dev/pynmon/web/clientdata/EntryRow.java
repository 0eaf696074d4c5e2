package dev.pynmon.web.clientdata;

import dev.pynmon.domain.clientdata.ClientDataEntry;
import dev.pynmon.domain.id.DataReference;
import dev.pynmon.domain.search.Field;
import dev.pynmon.pictures.text.SafeText;
import dev.pynmon.web.query.Narrowed;
import dev.pynmon.web.text.SizeText;
import dev.pynmon.web.text.TimeText;
import dev.pynmon.web.url.Href;
import dev.pynmon.web.url.Links;
import java.time.Instant;
import java.util.List;

/**
 * An entry as a row, for the template {@code clientdata/store}.
 *
 * @param entryHref its content
 * @param entryKey its key
 * @param entryShort what tells its key from others
 * @param entrySize how large it is
 * @param entryCreated when it was stored; at most one
 * @param entryOnlySize those of the list that are as large, or larger
 * @param entryOnlyAt those that were stored in the same minute
 */
record EntryRow(
    Href entryHref,
    String entryKey,
    String entryShort,
    String entrySize,
    List<TimeText> entryCreated,
    Href entryOnlySize,
    Href entryOnlyAt) {
  private static final int DIGITS = 16;

  static EntryRow of(ClientDataEntry entry, Narrowed list, Instant now, Links links) {
    String key = entry.reference().value();
    return new EntryRow(
        href(entry.reference(), links),
        SafeText.whole(key),
        SafeText.line(entry.reference().digits(), DIGITS),
        SizeText.of(entry.bytes()),
        entry.created().map(at -> TimeText.of(at, now)).stream().toList(),
        list.orMore(Field.SIZE, entry.bytes()),
        list.at(Field.CREATED, entry.created()));
  }

  static Href href(DataReference reference, Links links) {
    return Href.to(links.to("client-data-store", "entry").with("key", reference.value()));
  }
}

package dev.pynmon.domain.invocation;

import dev.pynmon.domain.query.Cursor;
import java.util.List;

/** What the change feed answers to a cursor. */
public sealed interface Feed {
  /** Where to ask next. */
  Cursor next();

  /**
   * The changes since the cursor.
   *
   * @param entries in the order written, without those already given; may be empty
   * @param next where to ask next
   */
  record Entries(List<HistoryEntry> entries, Cursor next) implements Feed {
    public Entries {
      entries = List.copyOf(entries);
    }
  }

  /**
   * More was written than the feed gives at once; what lies between is skipped.
   *
   * @param next the present end
   */
  record Gap(Cursor next) implements Feed {}

  /**
   * The histories were purged or replaced since the cursor was made.
   *
   * @param next the present end
   */
  record Reset(Cursor next) implements Feed {}
}

package dev.pynmon.application.port.in.access;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A page of what was done through this process.
 *
 * @param entries newest first, at most {@link #PAGE}
 * @param page which page this is, from 1; the nearest there is to the one asked for
 * @param pages how many there are, at least 1
 * @param total how many entries are kept
 * @param since from when on: what was done before is in the log alone
 * @param notice what is wrong with the accounts, in a sentence for admins
 */
public record AuditView(
    List<AuditEntry> entries,
    int page,
    int pages,
    int total,
    Instant since,
    Optional<String> notice) {
  /** How many entries a page has at most. */
  public static final int PAGE = 100;

  public AuditView {
    entries = List.copyOf(entries);
  }
}

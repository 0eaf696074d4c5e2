package dev.pynmon.application.service.access;

import dev.pynmon.application.port.in.access.AuditEntry;
import dev.pynmon.domain.access.Actor;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Who did what: each a line of the log {@code audit}, which is what lasts, and the newest in memory
 * for the page, where the end of something stands in place of its beginning. Safe for concurrent
 * use.
 */
public final class Audit {
  /** How many entries are kept in memory. */
  static final int KEPT = 1_000;

  private static final Logger LOG = LoggerFactory.getLogger("audit");

  private final Deque<AuditEntry> newest = new ArrayDeque<>();
  private final Instant since;

  /**
   * @param since when this process began
   */
  public Audit(Instant since) {
    this.since = since;
  }

  /** Writes down what was done. */
  public void record(AuditEntry entry) {
    log(entry);
    synchronized (newest) {
      newest.stream().filter(entry::goesOnWith).findFirst().ifPresent(newest::remove);
      newest.addFirst(entry);
      if (newest.size() > KEPT) {
        newest.removeLast();
      }
    }
  }

  /** Writes down what was done at once to several: each in the log, for the page all in one. */
  public void record(AuditEntry all, List<AuditEntry> each) {
    record(all);
    if (each.size() > 1) {
      each.forEach(Audit::log);
    }
  }

  /** All that is kept, newest first. */
  List<AuditEntry> newest() {
    synchronized (newest) {
      return List.copyOf(newest);
    }
  }

  Instant since() {
    return since;
  }

  private static void log(AuditEntry entry) {
    Actor actor = entry.actor();
    LOG.atInfo()
        .addKeyValue("who", Printable.of(actor.name()))
        .addKeyValue("role", actor.role().word())
        .addKeyValue("how", actor.how().word())
        .addKeyValue("deed", entry.deed().word())
        .addKeyValue("app", Printable.of(entry.app().value()))
        .addKeyValue("what", Printable.of(entry.what()))
        .addKeyValue("amount", entry.amount())
        .addKeyValue("outcome", Printable.of(entry.outcome()))
        .log(entry.deed().word());
  }
}

package dev.pynmon.domain.log;

import java.util.List;

/** Log lines to begin tests with. */
final class Logs {
  static final String ID = "7b0c7c0e-5b0a-4a53-9a86-1f1f0e5d2c11";
  static final String OTHER = "c9673cb4-9679-4997-bf8b-db2f5c9e9f45";
  static final String START = "2026-03-05 07:56:07.476+01:00 INFO     pynenc.shop ";
  static final String FULL =
      START + "[MTR(32002c1a).TR(1829f97b)" + ID + ":shop.tasks.charge] charging order 17";

  private Logs() {}

  /** The only entry of a log. */
  static LogEntry one(String text) {
    List<LogEntry> entries = LogParser.parse(text).entries();
    if (entries.size() != 1) {
      throw new AssertionError(entries.size() + " entries");
    }
    return entries.getFirst();
  }

  /** What the only entry of a log names, as {@code word:id}. */
  static List<String> names(String text) {
    return one(text).references().stream().map(Logs::name).toList();
  }

  static String name(LogReference reference) {
    return reference.kind().word() + ":" + reference.value();
  }
}

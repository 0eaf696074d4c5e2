package dev.pynmon.sqlite.db;

/** What a file is opened for. */
enum Access {
  /** Nothing of the file is ever changed. */
  READ("Reading", "read", "BEGIN", 4),
  /** One after another, each taking the lock of writers before it looks at anything. */
  WRITE("Writing", "written", "BEGIN IMMEDIATE", 1);

  private final String gerund;
  private final String participle;
  private final String beginning;
  private final int atOnce;

  Access(String gerund, String participle, String beginning, int atOnce) {
    this.gerund = gerund;
    this.participle = participle;
    this.beginning = beginning;
    this.atOnce = atOnce;
  }

  /** What one does, at the beginning of a sentence. */
  String gerund() {
    return gerund;
  }

  /** What happens to the file. */
  String participle() {
    return participle;
  }

  /** The statement that begins a transaction. */
  String beginning() {
    return beginning;
  }

  /** How many calls may run at the same time. */
  int atOnce() {
    return atOnce;
  }
}

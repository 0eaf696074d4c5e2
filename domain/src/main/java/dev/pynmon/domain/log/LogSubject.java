package dev.pynmon.domain.log;

/** What a reference is about. */
public enum LogSubject {
  INVOCATION,
  RUNNER,
  TASK,
  WORKFLOW,
  EVENT,
  TRIGGER,
  TRIGGER_RUN,
  CONDITION,
  VALID_CONDITION,
  SERVICE_RUN,
  CRON,
  CONTEXT;

  private static final int LEAST_OF_ID = 6;
  private static final int UUID_LENGTH = 36;
  private static final int DIGEST_LENGTH = 64;

  /**
   * True when this may be the beginning of an id, and cannot be a whole one as pynenc writes it.
   */
  public boolean isPart(String value) {
    return value.length() >= LEAST_OF_ID && value.length() < length() && Letters.isHexPart(value);
  }

  /** True for the beginning of an id that too many may begin with: nobody looks for it. */
  public boolean isTooShort(String value) {
    return value.length() < LEAST_OF_ID && length() > 0 && Letters.isHexPart(value);
  }

  private int length() {
    return switch (this) {
      case INVOCATION, RUNNER, WORKFLOW, EVENT, SERVICE_RUN -> UUID_LENGTH;
      case TRIGGER, TRIGGER_RUN -> DIGEST_LENGTH;
      case TASK, CONDITION, VALID_CONDITION, CRON, CONTEXT -> 0;
    };
  }

  /** True when an id may hold this character. */
  boolean holds(char unit) {
    return Letters.isWord(unit) || unit == '.' || unit == '-' || holdsToo(unit);
  }

  private boolean holdsToo(char unit) {
    return switch (this) {
      case RUNNER -> unit == '@';
      case INVOCATION, TASK, WORKFLOW -> false;
      default -> unit == ':' || unit == '+' || unit == '#';
    };
  }

  /** True when an id may be that of a cron expression, with blanks in it. */
  boolean isOfCron() {
    return this == CONDITION || this == VALID_CONDITION || this == CRON;
  }
}

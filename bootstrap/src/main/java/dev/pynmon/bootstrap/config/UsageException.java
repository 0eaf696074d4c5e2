package dev.pynmon.bootstrap.config;

/** The program was called wrongly. The message is one sentence for people. */
public final class UsageException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public UsageException(String sentence) {
    super(sentence);
  }
}

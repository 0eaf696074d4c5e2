package dev.pynmon.bootstrap.cli;

/** A command cannot do what it was asked to. The message is one sentence for people. */
final class FailureException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  FailureException(String sentence) {
    super(sentence);
  }

  FailureException(String sentence, Throwable cause) {
    super(sentence, cause);
  }
}

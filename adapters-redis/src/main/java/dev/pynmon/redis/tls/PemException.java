package dev.pynmon.redis.tls;

import org.jspecify.annotations.Nullable;

/** A file with certificates or a key cannot be used. */
public final class PemException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String problem;
  private final String advice;

  PemException(String problem, String advice, @Nullable Throwable cause) {
    super(problem, cause);
    this.problem = problem;
    this.advice = advice;
  }

  PemException(String problem, String advice) {
    this(problem, advice, null);
  }

  /** What is wrong, a sentence. */
  public String problem() {
    return problem;
  }

  /** What to do, a sentence. */
  public String advice() {
    return advice;
  }
}

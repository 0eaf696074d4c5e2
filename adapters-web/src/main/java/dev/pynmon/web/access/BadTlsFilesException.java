package dev.pynmon.web.access;

/** The files for HTTPS are not what is needed. The message is one sentence for people. */
public final class BadTlsFilesException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  BadTlsFilesException(String sentence) {
    super(sentence);
  }

  BadTlsFilesException(String sentence, Throwable cause) {
    super(sentence, cause);
  }
}

package dev.pynmon.web.url;

/** An address that is broken in itself: a bad escape, or text that is not UTF-8. */
public final class BadAddressException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** Says which part is broken, in words fit for visitors. */
  public BadAddressException(String part) {
    super(part);
  }
}

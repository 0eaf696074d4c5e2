package dev.pynmon.web;

/** The address to serve at cannot be listened on: it is in use, not permitted, or of elsewhere. */
public final class CannotListenException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  CannotListenException(String host, int port) {
    super("cannot listen on " + host + " port " + port);
  }
}

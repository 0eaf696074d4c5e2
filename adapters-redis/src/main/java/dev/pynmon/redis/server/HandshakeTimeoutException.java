package dev.pynmon.redis.server;

import javax.net.ssl.SSLException;

/** A secure connection took too long. */
final class HandshakeTimeoutException extends SSLException {
  private static final long serialVersionUID = 1L;

  HandshakeTimeoutException(Throwable cause) {
    super("no secure connection in time", cause);
  }
}

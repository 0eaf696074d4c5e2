package dev.pynmon.web.server;

import dev.pynmon.web.page.Body;

/**
 * A body that was read before its turn came. Who asks for it gets it, and nothing is kept here: its
 * megabytes are free as soon as they have been understood. For one thread.
 */
final class ReadBody implements Body {
  private static final byte[] GIVEN_AWAY = {};

  private byte[] bytes;

  private ReadBody(byte[] bytes) {
    this.bytes = bytes;
  }

  /** Reads so many bytes at most, and waits for them. */
  static Body of(Body sent, int most) {
    return new ReadBody(sent.read(most));
  }

  @Override
  public byte[] read(int most) {
    byte[] read = bytes;
    bytes = GIVEN_AWAY;
    return read;
  }
}

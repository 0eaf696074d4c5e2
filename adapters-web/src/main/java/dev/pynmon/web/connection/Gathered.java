package dev.pynmon.web.connection;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.Arrays;

/** Bytes that come in pieces, however small: each is copied a few times at most. */
final class Gathered {
  private byte[] bytes;
  private int size;

  Gathered(byte[] first) {
    this.bytes = first;
    this.size = first.length;
  }

  void add(byte[] next) {
    if (size + next.length > bytes.length) {
      bytes = Arrays.copyOf(bytes, Math.max(2 * size, size + next.length));
    }
    System.arraycopy(next, 0, bytes, size, next.length);
    size += next.length;
  }

  int size() {
    return size;
  }

  /** Where the wanted bytes begin, from this place on; below 0 when they have not come. */
  int indexOf(byte[] wanted, int from) {
    for (int place = Math.max(0, from); place + wanted.length <= size; place++) {
      if (isAt(wanted, place)) {
        return place;
      }
    }
    return -1;
  }

  /** True when the wanted bytes stand here. */
  boolean isAt(byte[] wanted, int place) {
    int end = place + wanted.length;
    return place >= 0 && end <= size && Arrays.equals(bytes, place, end, wanted, 0, wanted.length);
  }

  /** The characters from here to there, or as far as they have come. */
  String text(int from, int to) {
    return new String(bytes, from, Math.max(0, Math.min(to, size) - from), ISO_8859_1);
  }

  /** The bytes from here to there. */
  byte[] part(int from, int to) {
    return Arrays.copyOfRange(bytes, from, to);
  }

  byte[] all() {
    return size == bytes.length ? bytes : Arrays.copyOf(bytes, size);
  }
}

package dev.pynmon.testkit.tls;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.ByteArrayOutputStream;
import java.util.HexFormat;

/** What certificates are written in: a tag, a length, and what stands there. */
final class Der {
  static final int BOOLEAN = 0x01;
  static final int INTEGER = 0x02;
  static final int OCTETS = 0x04;
  static final int TEXT = 0x0c;
  static final int TIME = 0x17;
  static final int SEQUENCE = 0x30;
  static final int SET = 0x31;

  private Der() {}

  static byte[] of(int tag, byte[]... parts) {
    byte[] content = joined(parts);
    int length = content.length;
    byte[] head =
        length < 0x80
            ? new byte[] {(byte) tag, (byte) length}
            : new byte[] {(byte) tag, (byte) 0x82, (byte) (length >> 8), (byte) length};
    return joined(head, content);
  }

  static byte[] text(int tag, String text) {
    return of(tag, text.getBytes(US_ASCII));
  }

  /** A number that stands for a kind of thing, as it is written. */
  static byte[] kind(String hex) {
    return of(0x06, HexFormat.of().parseHex(hex));
  }

  /** As bits, of which none is left over. */
  static byte[] bits(byte[] bytes) {
    return of(0x03, new byte[1], bytes);
  }

  private static byte[] joined(byte[]... parts) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      all.writeBytes(part);
    }
    return all.toByteArray();
  }
}

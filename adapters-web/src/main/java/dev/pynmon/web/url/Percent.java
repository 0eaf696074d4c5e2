package dev.pynmon.web.url;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.Optional;

/** Percent-encoding (RFC 3986) of one path segment or one part of a query, always UTF-8. */
public final class Percent {
  private static final String UNRESERVED = "-._~";
  private static final String DIGITS = "0123456789ABCDEF";

  private Percent() {}

  /** The text with everything but letters, digits and {@code -._~} encoded. */
  public static String encode(String text) {
    if (isPlain(text)) {
      return text;
    }
    StringBuilder out = new StringBuilder(text.length());
    for (byte unit : text.getBytes(UTF_8)) {
      appendEncoded(out, unit & 0xFF);
    }
    return out.toString();
  }

  /** The text as it was before encoding; empty when an escape is broken or is not UTF-8. */
  public static Optional<String> decode(String encoded) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(encoded.length());
    byte[] source = encoded.getBytes(UTF_8);
    for (int i = 0; i < source.length; i++) {
      if (source[i] != '%') {
        bytes.write(source[i]);
        continue;
      }
      int value = i + 2 < source.length ? hex(source[i + 1]) * 16 + hex(source[i + 2]) : -1;
      if (value < 0) {
        return Optional.empty();
      }
      bytes.write(value);
      i += 2;
    }
    return utf8(bytes.toByteArray());
  }

  private static void appendEncoded(StringBuilder out, int unit) {
    if (isPlain(unit)) {
      out.append((char) unit);
    } else {
      out.append('%').append(DIGITS.charAt(unit >> 4)).append(DIGITS.charAt(unit & 0xF));
    }
  }

  /** As nearly every id and name is, of which a page has hundreds. */
  private static boolean isPlain(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (!isPlain(text.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  private static boolean isPlain(int unit) {
    return (unit >= 'a' && unit <= 'z')
        || (unit >= '0' && unit <= '9')
        || (unit >= 'A' && unit <= 'Z')
        || UNRESERVED.indexOf(unit) >= 0;
  }

  /**
   * The value of a hexadecimal digit; so negative otherwise that any sum with it stays negative.
   */
  private static int hex(byte digit) {
    int value = Character.digit(digit, 16);
    return value < 0 ? -1_000 : value;
  }

  private static Optional<String> utf8(byte[] bytes) {
    try {
      return Optional.of(UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
    } catch (CharacterCodingException _) {
      return Optional.empty();
    }
  }
}

package dev.pynmon.redis.value;

import dev.pynmon.domain.value.StoredText;
import dev.pynmon.domain.value.TextCut;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * The first bytes of a value, or all of it.
 *
 * @param bytes what was read
 * @param length how long the value is, in bytes
 */
public record Beginning(byte[] bytes, long length) {
  /** Whether the end is missing. */
  public boolean isCut() {
    return bytes.length < length;
  }

  /** No more of it than so many bytes. */
  Beginning first(long most) {
    return bytes.length <= most
        ? this
        : new Beginning(Arrays.copyOf(bytes, Math.toIntExact(most)), length);
  }

  /** As text; half a character at the end of what was cut is left out. */
  public String text() {
    return isCut() ? ofCut() : new String(bytes, StandardCharsets.UTF_8);
  }

  private String ofCut() {
    CharBuffer text = CharBuffer.allocate(bytes.length);
    StandardCharsets.UTF_8
        .newDecoder()
        .onMalformedInput(CodingErrorAction.REPLACE)
        .decode(ByteBuffer.wrap(bytes), text, false);
    return text.flip().toString();
  }

  /** The text with its length in bytes. */
  public StoredText inBytes() {
    return new StoredText(text(), length, isCut());
  }

  /** At most so many characters of the text; of what was cut nobody knows the length in those. */
  public StoredText inChars(int most) {
    String text = text();
    StoredText shown = TextCut.ofChars(text, most);
    return isCut() || shown.cut() ? new StoredText(shown.text(), length, true) : shown;
  }
}

package dev.pynmon.application.fake;

import dev.pynmon.application.port.out.value.PlainValue;
import dev.pynmon.application.port.out.value.ValueDecoder;
import dev.pynmon.domain.call.ArgumentMask;
import dev.pynmon.domain.id.DataReference;
import dev.pynmon.domain.value.DecodedException;
import dev.pynmon.domain.value.DecodedValue;
import dev.pynmon.domain.value.StoredText;
import java.util.Optional;

/**
 * Takes every text for a string; an exception is {@code Type:message} or {@code Type:reference}.
 */
public final class FakeDecoder implements ValueDecoder {
  @Override
  public DecodedValue decode(StoredText text) {
    return new DecodedValue.Text(text.text(), text.length());
  }

  @Override
  public DecodedException decodeException(StoredText text) {
    String[] parts = text.text().split(":", 2);
    return DataReference.in(parts[1])
        .map(
            reference ->
                new DecodedException(parts[0], "", false, new DecodedValue.Reference(reference)))
        .orElseGet(() -> readable(parts[0], parts[1]));
  }

  @Override
  public DecodedException decodeException(StoredText text, StoredText details) {
    return readable(text.text().split(":", 2)[0], details.text());
  }

  /** A text {@code name=value} is a mapping. */
  @Override
  public StoredText mask(StoredText text, ArgumentMask mask) {
    String[] parts = text.text().split("=", 2);
    return parts.length == 2 && mask.hides(parts[0])
        ? StoredText.whole(parts[0] + "=" + ArgumentMask.HIDDEN)
        : text;
  }

  @Override
  public String maskRecord(String json, ArgumentMask mask) {
    return mask(StoredText.whole(json), mask).text();
  }

  /**
   * What begins with {@code py/} is not plain; blanks at both ends are cut off; what begins with
   * {@code twice/} names that twice.
   */
  @Override
  public PlainValue plain(String text) {
    return text.startsWith("py/")
        ? new PlainValue.Not("It is no plain value.")
        : new PlainValue.Plain(
            text.strip(), Optional.of(text).filter(of -> of.startsWith("twice/")));
  }

  private static DecodedException readable(String type, String message) {
    return new DecodedException(
        type, message, false, new DecodedValue.Text(message, message.length()));
  }
}

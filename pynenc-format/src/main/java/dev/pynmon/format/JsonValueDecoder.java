package dev.pynmon.format;

import dev.pynmon.application.port.out.value.PlainValue;
import dev.pynmon.application.port.out.value.ValueDecoder;
import dev.pynmon.domain.call.ArgumentMask;
import dev.pynmon.domain.id.DataReference;
import dev.pynmon.domain.value.DecodedException;
import dev.pynmon.domain.value.DecodedValue;
import dev.pynmon.domain.value.StoredText;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads what any of pynenc's serializers wrote, telling them apart by the text alone. */
public final class JsonValueDecoder implements ValueDecoder {
  /** Base64 of a pickle's first two bytes: every protocol since 2 begins so. */
  private static final Pattern PICKLE = Pattern.compile("gA[A-Za-z0-9+/]{1,74}={0,2}(\\s|$)");

  private static final int MAX_EXCERPT = 200;

  @Override
  public StoredText mask(StoredText text, ArgumentMask mask) {
    return MaskedText.of(text, mask);
  }

  @Override
  public String maskRecord(String json, ArgumentMask mask) {
    return mask.isEmpty() ? json : MaskedText.ofRecord(json, mask);
  }

  @Override
  public DecodedValue decode(StoredText text) {
    if (text.text().equals(ArgumentMask.HIDDEN)) {
      return Parts.HIDDEN;
    }
    Optional<DataReference> reference =
        text.cut() ? Optional.empty() : DataReference.in(text.text());
    return reference
        .<DecodedValue>map(DecodedValue.Reference::new)
        .orElseGet(() -> isPickle(text) ? pickle(text) : json(text));
  }

  @Override
  public DecodedException decodeException(StoredText text) {
    return ExceptionRecord.of(text).decode(this);
  }

  @Override
  public DecodedException decodeException(StoredText text, StoredText details) {
    return ExceptionRecord.of(text).withDetails(details).decode(this);
  }

  @Override
  public PlainValue plain(String text) {
    return isPickle(StoredText.whole(text))
        ? new PlainValue.Not("It is pickled, which only Python can read.")
        : PlainJson.of(text);
  }

  static boolean isPickle(StoredText text) {
    return PICKLE.matcher(text.text()).lookingAt();
  }

  private static DecodedValue pickle(StoredText text) {
    String excerpt = Unicode.wellFormed(Unicode.start(text.text(), MAX_EXCERPT)).strip();
    return new DecodedValue.Opaque("pickle", excerpt, text.length());
  }

  private static DecodedValue json(StoredText text) {
    String whole = text.cut() ? CutJson.mend(text.text()) : text.text();
    return switch (ValueReader.read(whole, ValueLimits.SHOWN)) {
      case ValueReading.Whole(DecodedValue value) ->
          PythonTags.readable(text.cut() ? ofCutText(value, text) : value);
      case ValueReading.Start(DecodedValue value) ->
          text.cut() ? PythonTags.readable(value) : broken("ends too early", text);
      case ValueReading.Unreadable(String why) -> broken(why, text);
    };
  }

  /** A single text is read without complaint although its end is missing. */
  private static DecodedValue ofCutText(DecodedValue value, StoredText text) {
    return value instanceof DecodedValue.Text start
        ? new DecodedValue.Text(start.text(), Math.max(start.length() + 1, text.length()))
        : value;
  }

  private static DecodedValue broken(String why, StoredText text) {
    String cut = text.cut() ? " (only its beginning was read)" : "";
    return new DecodedValue.Broken(Json.damage("this text " + why + cut, text.text()));
  }
}

package dev.pynmon.format;

import dev.pynmon.domain.value.DecodedException;
import dev.pynmon.domain.value.DecodedValue;
import dev.pynmon.domain.value.StoredText;
import java.util.Optional;

/**
 * The record around a stored exception (wire format, section 4.4): always JSON, while its details
 * are text by whatever serializer.
 *
 * @param type the class name; empty when it is not readable
 * @param pynencError whether pynenc itself raised it
 * @param details the details: text to decode, or a value that stands for what is wrong
 */
record ExceptionRecord(Optional<String> type, boolean pynencError, Details details) {
  private static final String UNKNOWN_TYPE = "unknown exception";

  /** Where the details of an exception come from. */
  sealed interface Details {
    /**
     * Text of a serializer.
     *
     * @param text the text
     */
    record Serialized(StoredText text) implements Details {}

    /**
     * No text.
     *
     * @param value what is there instead
     */
    record Other(DecodedValue value) implements Details {}
  }

  /** The record in this text, however damaged. */
  static ExceptionRecord of(StoredText text) {
    String json = text.cut() ? CutJson.mend(text.text()) : text.text();
    return switch (ValueReader.read(json, ValueLimits.RECORD)) {
      case ValueReading.Whole(DecodedValue.Entries entries) -> of(entries, text, false);
      case ValueReading.Start(DecodedValue.Entries entries) -> of(entries, text, true);
      case ValueReading.Unreadable(String why) -> broken(why, text);
      case ValueReading.Whole _, ValueReading.Start _ -> broken("is no object", text);
    };
  }

  /** The same exception with details that lay elsewhere. */
  ExceptionRecord withDetails(StoredText other) {
    return new ExceptionRecord(type, pynencError, new Details.Serialized(other));
  }

  /** The exception with its details made readable. */
  DecodedException decode(JsonValueDecoder decoder) {
    DecodedValue value =
        switch (details) {
          case Details.Serialized(StoredText text) -> decoder.decode(text);
          case Details.Other(DecodedValue other) -> other;
        };
    String name = type.or(() -> className(value)).orElse(UNKNOWN_TYPE);
    return new DecodedException(name, ExceptionMessage.of(value), pynencError, value);
  }

  private static ExceptionRecord of(
      DecodedValue.Entries entries, StoredText text, boolean endsEarly) {
    boolean pynencError =
        Parts.find(entries, "pynenc_error").equals(Optional.of(new DecodedValue.Bool(true)));
    Optional<String> name = Parts.text(entries, "error_name").filter(n -> !n.isBlank());
    return new ExceptionRecord(name, pynencError, details(entries, text, endsEarly));
  }

  private static Details details(DecodedValue.Entries entries, StoredText text, boolean endsEarly) {
    Optional<DecodedValue> data = Parts.find(entries, "error_data");
    if (data.isEmpty()) {
      return other("names no details", text);
    }
    return data.get() instanceof DecodedValue.Text details
        ? new Details.Serialized(
            new StoredText(details.text(), details.length(), text.cut() && endsEarly))
        : new Details.Other(PythonTags.readable(data.get()));
  }

  private static ExceptionRecord broken(String why, StoredText text) {
    return new ExceptionRecord(Optional.empty(), false, other(why, text));
  }

  private static Details other(String why, StoredText text) {
    return new Details.Other(
        new DecodedValue.Broken(Json.damage("the text of the exception " + why, text.text())));
  }

  private static Optional<String> className(DecodedValue value) {
    return value instanceof DecodedValue.Instance instance
        ? Optional.of(ExceptionMessage.simpleName(instance.type()))
        : Optional.empty();
  }
}

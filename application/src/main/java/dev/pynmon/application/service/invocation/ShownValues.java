package dev.pynmon.application.service.invocation;

import dev.pynmon.application.port.in.invocation.ShownValue;
import dev.pynmon.application.port.out.value.ValueDecoder;
import dev.pynmon.domain.id.DataReference;
import dev.pynmon.domain.value.DecodedException;
import dev.pynmon.domain.value.DecodedValue;
import dev.pynmon.domain.value.StoredText;
import java.util.Map;
import java.util.Optional;

/** Makes stored values readable, those too that lie in the client data store. */
public final class ShownValues {
  private final ValueDecoder decoder;
  private final Map<DataReference, StoredText> texts;

  /**
   * A reader of values.
   *
   * @param texts what the client data store holds of the references among them
   */
  public ShownValues(ValueDecoder decoder, Map<DataReference, StoredText> texts) {
    this.decoder = decoder;
    this.texts = texts;
  }

  /** A value, or the one behind it where it is a reference. */
  public ShownValue of(StoredText text) {
    return DataReference.in(text.text())
        .map(this::behind)
        .orElseGet(() -> new ShownValue(text, decoder.decode(text), Optional.empty()));
  }

  private ShownValue behind(DataReference reference) {
    StoredText text = texts.get(reference);
    return text == null
        ? new ShownValue(
            StoredText.whole(reference.value()),
            new DecodedValue.Reference(reference),
            Optional.of(reference))
        : new ShownValue(text, decoder.decode(text), Optional.of(reference));
  }

  DecodedException exception(StoredText text) {
    DecodedException bare = decoder.decodeException(text);
    return reference(bare)
        .flatMap(reference -> Optional.ofNullable(texts.get(reference)))
        .map(details -> decoder.decodeException(text, details))
        .orElse(bare);
  }

  /** Where the details of an exception lie, when they do not lie in itself. */
  static Optional<DataReference> reference(DecodedException exception) {
    return exception.details() instanceof DecodedValue.Reference apart
        ? Optional.of(apart.reference())
        : Optional.empty();
  }
}

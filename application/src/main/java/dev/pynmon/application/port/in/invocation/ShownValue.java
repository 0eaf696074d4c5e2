package dev.pynmon.application.port.in.invocation;

import dev.pynmon.domain.id.DataReference;
import dev.pynmon.domain.value.DecodedValue;
import dev.pynmon.domain.value.StoredText;
import java.util.Optional;

/**
 * A serialized value with what it says.
 *
 * @param text the serialized text, or its beginning; the text behind the reference if it was found;
 *     without what is hidden, whose place {@link dev.pynmon.domain.call.ArgumentMask#HIDDEN} takes
 * @param value what it says; {@link DecodedValue.Reference} when the client data store no longer
 *     has it or could not be asked
 * @param reference where it lies in the client data store, if it does
 */
public record ShownValue(StoredText text, DecodedValue value, Optional<DataReference> reference) {}

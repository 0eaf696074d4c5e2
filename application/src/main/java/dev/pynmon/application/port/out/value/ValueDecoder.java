package dev.pynmon.application.port.out.value;

import dev.pynmon.domain.call.ArgumentMask;
import dev.pynmon.domain.value.DecodedException;
import dev.pynmon.domain.value.DecodedValue;
import dev.pynmon.domain.value.StoredText;

/**
 * Makes serialized Python values readable without ever running anything of them (wire format,
 * section 4). Found by {@code ServiceLoader}; there is exactly one.
 *
 * <p>Never throws for any text: damaged input gives a value that says what is damaged. Bounded in
 * depth, width and time. Safe for concurrent use.
 */
public interface ValueDecoder {
  /** What this text says, whatever serializer wrote it. */
  DecodedValue decode(StoredText text);

  /**
   * What this stored exception says. Its details may be a {@link DecodedValue.Reference} into the
   * client data store, with an empty message until that is read; see {@link #decodeException(
   * StoredText, StoredText)}.
   */
  DecodedException decodeException(StoredText text);

  /**
   * The same for an exception whose details lay in the client data store.
   *
   * @param text the stored exception
   * @param details the text behind its reference
   */
  DecodedException decodeException(StoredText text, StoredText details);

  /**
   * The same text without what stands under hidden names in it, at any depth, each replaced by
   * {@link ArgumentMask#HIDDEN}: members of mappings and objects, and all that follows such a name
   * at the beginning of a list or tuple. A text that cannot be looked into, such as a pickle or a
   * damaged one, becomes that mark altogether; a reference is left as it is.
   */
  StoredText mask(StoredText text, ArgumentMask mask);

  /**
   * The JSON of a record, as {@link #mask} leaves a value: without what stands under hidden names
   * in it, and in any text of it that is JSON or a serialized value itself.
   */
  String maskRecord(String json, ArgumentMask mask);

  /**
   * The same value as Python would write it, where the text is the JSON of a plain one, as Python
   * reads JSON: with {@code NaN}, with whole numbers of any length, and of two members of one name
   * with the last.
   */
  PlainValue plain(String text);
}

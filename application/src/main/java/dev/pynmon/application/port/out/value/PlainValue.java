package dev.pynmon.application.port.out.value;

/**
 * Whether a text is the JSON of a plain Python value: None, a truth value, a number, a text, and
 * lists and dictionaries of them, without anything that pynenc or jsonpickle would make an object
 * of.
 */
public sealed interface PlainValue {
  /**
   * It is.
   *
   * @param serialized the value exactly as pynenc's JSON serializers write it
   */
  record Plain(String serialized) implements PlainValue {}

  /**
   * It is not.
   *
   * @param reason why, a sentence
   */
  record Not(String reason) implements PlainValue {}
}

package dev.pynmon.format;

/** What a stored condition says to the registration of an invocation. */
public sealed interface ConditionVerdict {
  /**
   * It is met.
   *
   * @param id the id under which that is noted
   * @param json what is noted
   */
  record Met(String id, String json) implements ConditionVerdict {}

  /** It is not met, or speaks of something else. */
  record NotMet() implements ConditionVerdict {}

  /** It speaks of registrations, but only Python can tell whether this one meets it. */
  record Untold() implements ConditionVerdict {}
}

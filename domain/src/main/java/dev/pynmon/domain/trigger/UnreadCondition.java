package dev.pynmon.domain.trigger;

/**
 * A record that was not read: the store did not tell, or there are more than are looked at. Nothing
 * is known of it, not even whether it is kept, nor when it was found due.
 *
 * @param id the condition
 */
public record UnreadCondition(String id) implements StoredCondition {}

package dev.pynmon.domain.trigger;

/**
 * A condition that was met and that no trigger has used up yet. It is kept until the next run of
 * the atomic service that finds nothing waiting for it (wire format, section 9.5).
 *
 * @param id its id, as stored
 * @param condition the condition as it was then
 * @param context what met it
 */
public record ValidCondition(String id, StoredCondition condition, ConditionContext context)
    implements StoredValidCondition {}

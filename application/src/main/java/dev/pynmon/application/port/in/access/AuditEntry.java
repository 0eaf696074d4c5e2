package dev.pynmon.application.port.in.access;

import dev.pynmon.domain.access.Actor;
import dev.pynmon.domain.access.Deed;
import dev.pynmon.domain.app.AppKey;
import java.time.Instant;

/**
 * Something that was done to a store.
 *
 * @param at when it ended
 * @param actor who did it
 * @param deed what kind of deed it was
 * @param app to which application
 * @param what to what of it, in a few words; may hold what the store or the request says
 * @param amount to how much: how many of what was meant are changed or gone
 * @param outcome with which result, in a few words
 */
public record AuditEntry(
    Instant at, Actor actor, Deed deed, AppKey app, String what, long amount, String outcome) {}

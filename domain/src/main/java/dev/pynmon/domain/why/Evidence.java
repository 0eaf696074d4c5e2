package dev.pynmon.domain.why;

import java.time.Instant;
import java.util.Optional;

/**
 * A fact on which an answer rests.
 *
 * @param subject what it is about
 * @param fact what is known of that, a sentence without its subject
 * @param at when that began or was; empty where that is not known, or has no time
 */
public record Evidence(Subject subject, Sentence fact, Optional<Instant> at) {}

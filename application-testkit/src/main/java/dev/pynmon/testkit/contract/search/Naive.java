package dev.pynmon.testkit.contract.search;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/**
 * What there is to know of an invocation, in plain words.
 *
 * @param id its id
 * @param task its task
 * @param status its status
 * @param values what stands where in its arguments and its result; empty without a record
 * @param texts other texts by field; none of what is not known
 * @param times moments by field
 * @param spans spans by field
 * @param retries how often it was retried
 */
record Naive(
    String id,
    String task,
    String status,
    Map<String, String> values,
    Map<String, String> texts,
    Map<String, Instant> times,
    Map<String, Duration> spans,
    int retries) {}

package dev.pynmon.web.access;

import java.time.Instant;

/**
 * Somebody who has signed in, as their cookie tells it.
 *
 * @param name the user's name
 * @param epoch which of the user's sessions it is one of
 * @param id tells it from all others
 * @param began when they signed in
 * @param seen when the cookie was made, which is some minutes ago at most while they look at pages
 */
record Session(String name, long epoch, String id, Instant began, Instant seen) {
  /** The same, seen now. */
  Session at(Instant now) {
    return new Session(name, epoch, id, began, now);
  }
}

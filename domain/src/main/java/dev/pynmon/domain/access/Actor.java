package dev.pynmon.domain.access;

/**
 * Whoever asks for something.
 *
 * @param name the user's name, or the token's; hostile where a proxy tells it
 * @param role what they may do
 * @param how by what they are known
 */
public record Actor(String name, Role role, How how) {
  /** Whoever is at the machine itself, where nobody signs in. */
  public static final String LOCAL = "local";

  /** May this actor do that, as far as the role goes? */
  public boolean may(Deed deed) {
    return role.includes(deed.least());
  }
}

package dev.pynmon.domain.access;

/**
 * Whoever asks for something.
 *
 * @param name the user's name, or the token's; hostile where a proxy tells it
 * @param role what they may do
 * @param how by what they are known
 */
public record Actor(String name, Role role, How how) {
  /**
   * Whoever is at the machine itself, where nobody signs in: what was done by this name is told so,
   * and no user, token or visitor of a proxy may have it.
   */
  public static final String LOCAL = "local";

  /** May this actor do that, as far as the role goes? */
  public boolean may(Deed deed) {
    return role.includes(deed.least());
  }
}

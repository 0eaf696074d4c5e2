package dev.pynmon.web.page;

/**
 * The other end of the connection on which a request came.
 *
 * @param address its address, a literal; "" when it has none
 * @param local true when it is of this machine
 * @param secure true when the connection is encrypted
 */
public record Peer(String address, boolean local, boolean secure) {
  /** A visitor of this machine. */
  public static final Peer LOCAL = new Peer("127.0.0.1", true, false);
}

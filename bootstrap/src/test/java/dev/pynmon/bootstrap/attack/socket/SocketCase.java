package dev.pynmon.bootstrap.attack.socket;

import java.util.Arrays;
import java.util.List;

/**
 * What is sent over a connection of its own, and what has to come back.
 *
 * @param name what is tried
 * @param pieces what is sent, packet by packet
 * @param wantsBody false when HEAD is asked last: then nothing may follow the headers
 * @param statuses one of which each answer has
 * @param answers how many must come, neither more nor fewer
 * @param closes whether the connection must be closed behind the last one
 */
public record SocketCase(
    String name,
    List<String> pieces,
    boolean wantsBody,
    List<Integer> statuses,
    int answers,
    boolean closes) {
  public static final String HOST = "Host: localhost\r\n";

  /** One request that is answered and may be followed by others. */
  static SocketCase fine(String name, String request) {
    return new SocketCase(name, List.of(request), true, List.of(200), 1, false);
  }

  /** One request that is refused, and the connection with it. */
  static SocketCase refused(String name, String request, Integer... statuses) {
    return new SocketCase(name, List.of(request), true, Arrays.asList(statuses), 1, true);
  }

  /** The same, answered with headers alone. */
  SocketCase ofHead() {
    return new SocketCase(name, pieces, false, statuses, answers, closes);
  }

  /** The same, with so many answers. */
  SocketCase answers(int times) {
    return new SocketCase(name, pieces, wantsBody, statuses, times, closes);
  }

  /** The same, after which the connection must end. */
  SocketCase last() {
    return new SocketCase(name, pieces, wantsBody, statuses, answers, true);
  }

  /** The same, cut at these places. */
  SocketCase in(String how, List<String> parts) {
    return new SocketCase(name + ", " + how, parts, wantsBody, statuses, answers, closes);
  }

  String whole() {
    return String.join("", pieces);
  }
}

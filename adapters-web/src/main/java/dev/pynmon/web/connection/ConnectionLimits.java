package dev.pynmon.web.connection;

import java.time.Duration;

/**
 * What connections may take. Who exceeds a time is disconnected.
 *
 * @param header from the first byte of a request, or from connecting, to the end of its headers
 * @param idle between an answer and the next request
 * @param still from the first wait for a body to its end, and while an answer is sent and nothing
 *     moves
 * @param look how often it is looked
 * @param connections how many there are at once; beyond, one that does nothing goes
 * @param perAddress how many of them from one address, unless it is of this machine or of a proxy
 *     that is trusted
 * @param sending how many bytes of answers wait to be read; beyond, the one that stands still
 *     longest goes
 */
public record ConnectionLimits(
    Duration header,
    Duration idle,
    Duration still,
    Duration look,
    int connections,
    int perAddress,
    long sending) {
  /** What the monitor is served with. */
  public static final ConnectionLimits USUAL =
      new ConnectionLimits(
          Duration.ofSeconds(10),
          Duration.ofSeconds(60),
          Duration.ofSeconds(30),
          Duration.ofSeconds(1),
          1_024,
          128,
          32_000_000);
}

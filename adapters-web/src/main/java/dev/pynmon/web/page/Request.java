package dev.pynmon.web.page;

import dev.pynmon.application.port.in.app.AppSummary;
import dev.pynmon.web.param.Params;
import dev.pynmon.web.url.Links;
import dev.pynmon.web.url.Url;
import java.time.Instant;
import java.util.Map;

/**
 * One request with all that was made out about it. For one thread.
 *
 * @param incoming the request itself
 * @param now when it came
 * @param links makes links that keep its prefix
 * @param self its own address
 * @param current the application it is about
 * @param params its query parameters
 * @param captured the values of the route's {@code {name}} segments, decoded
 */
public record Request(
    Incoming incoming,
    Instant now,
    Links links,
    Url self,
    CurrentApp current,
    Params params,
    Map<String, String> captured) {
  public Request {
    captured = Map.copyOf(captured);
  }

  /**
   * The application it is about.
   *
   * @throws AppNotFoundException when the address names one that no store knows
   * @throws NoAppException when there is none at all
   */
  public AppSummary app() {
    return current.require();
  }

  /** The decoded text of the route's segment {@code {name}}. */
  public String segment(String name) {
    String value = captured.get(name);
    if (value == null) {
      throw new IllegalArgumentException("the route has no segment " + name);
    }
    return value;
  }
}

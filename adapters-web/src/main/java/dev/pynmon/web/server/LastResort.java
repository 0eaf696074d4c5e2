package dev.pynmon.web.server;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What is sent when even the error page cannot be made. Shares no code that could fail. */
final class LastResort {
  private static final Logger LOG = LoggerFactory.getLogger(LastResort.class);

  /** Made in time, for when there is no memory even to log. */
  private static final Response PREPARED = text(500, "Internal Server Error");

  private LastResort() {}

  static Response answer(int status, String title, Throwable thrown) {
    try {
      LOG.error("The error page cannot be made", thrown);
      return text(status, title);
    } catch (Throwable _) {
      return PREPARED;
    }
  }

  private static Response text(int status, String title) {
    byte[] text = (status + " " + title + "\n").getBytes(UTF_8);
    return Response.of(status, "text/plain; charset=UTF-8", text)
        .with(SecurityHeaders.withoutScripts());
  }
}

package dev.pynmon.web.server;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What is sent when even the error page cannot be made. Shares no code that could fail. */
final class LastResort {
  private static final Logger LOG = LoggerFactory.getLogger(LastResort.class);

  private LastResort() {}

  static Answer answer(int status, String title, Throwable thrown) {
    LOG.error("The error page cannot be made", thrown);
    byte[] text = (status + " " + title + "\n").getBytes(UTF_8);
    return Answer.of(status, "text/plain; charset=UTF-8", text)
        .with(SecurityHeaders.withoutScripts());
  }
}

package dev.pynmon.redis.server;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.util.List;
import org.slf4j.LoggerFactory;

/** The round trips that a read takes, caught where they are logged. */
public final class Trips {
  private Trips() {}

  /** The commands of each, one after another. */
  public static List<String> of(Runnable read) {
    Logger logger = (Logger) LoggerFactory.getLogger(Session.class);
    ListAppender<ILoggingEvent> appender = new ListAppender<>();
    Level before = logger.getLevel();
    logger.setLevel(Level.TRACE);
    logger.setAdditive(false);
    logger.addAppender(appender);
    appender.start();
    try {
      read.run();
    } finally {
      logger.detachAppender(appender);
      logger.setAdditive(true);
      logger.setLevel(before);
    }
    return appender.list.stream().map(ILoggingEvent::getFormattedMessage).toList();
  }
}

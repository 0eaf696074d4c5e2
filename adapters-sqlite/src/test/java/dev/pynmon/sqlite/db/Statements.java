package dev.pynmon.sqlite.db;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.util.List;
import org.slf4j.LoggerFactory;

/** The statements that a read runs, caught where they are logged. */
public final class Statements {
  private Statements() {}

  /** Each statement once, in the order in which they were first prepared. */
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
    return appender.list.stream().map(ILoggingEvent::getFormattedMessage).distinct().toList();
  }
}

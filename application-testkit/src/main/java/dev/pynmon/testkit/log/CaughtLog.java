package dev.pynmon.testkit.log;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.read.ListAppender;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;

/** All that a logger is told until this is closed, at every level, by whatever thread. */
public final class CaughtLog implements AutoCloseable {
  private final Logger logger;
  private final @Nullable Level level;
  private final boolean additive;
  private final ListAppender<ILoggingEvent> caught = new ListAppender<>();

  private CaughtLog(Logger logger) {
    this.logger = logger;
    level = logger.getLevel();
    additive = logger.isAdditive();
    caught.start();
    logger.addAppender(caught);
    logger.setAdditive(false);
    logger.setLevel(Level.TRACE);
  }

  /** From now on. Logback must be the binding. */
  public static CaughtLog of(String logger) {
    return new CaughtLog((Logger) LoggerFactory.getLogger(logger));
  }

  /** From now on, of every logger. */
  public static CaughtLog ofAll() {
    return of(org.slf4j.Logger.ROOT_LOGGER_NAME);
  }

  /** The messages while this runs. */
  public static List<String> during(String logger, Runnable action) {
    try (CaughtLog log = of(logger)) {
      action.run();
      return log.messages();
    }
  }

  /** The messages so far. */
  public List<String> messages() {
    return events().stream().map(ILoggingEvent::getFormattedMessage).toList();
  }

  /** The messages so far, each with its stack trace. */
  public List<String> messagesWithTraces() {
    return events().stream()
        .map(
            event ->
                event.getFormattedMessage()
                    + ThrowableProxyUtil.asString(event.getThrowableProxy()))
        .toList();
  }

  /** The appender adds under its own lock. */
  private List<ILoggingEvent> events() {
    synchronized (caught) {
      return List.copyOf(caught.list);
    }
  }

  @Override
  public void close() {
    logger.detachAppender(caught);
    logger.setAdditive(additive);
    logger.setLevel(level);
  }
}

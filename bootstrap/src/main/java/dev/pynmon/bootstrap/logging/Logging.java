package dev.pynmon.bootstrap.logging;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.JsonEncoder;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.jul.LevelChangePropagator;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.ConsoleAppender;
import ch.qos.logback.core.encoder.Encoder;
import dev.pynmon.bootstrap.config.LogConfig;
import java.util.List;
import org.slf4j.LoggerFactory;
import org.slf4j.bridge.SLF4JBridgeHandler;

/** Sends every log line, whoever writes it, to standard error in one format. */
public final class Logging {
  private static final String PATTERN =
      "%d{yyyy-MM-dd'T'HH:mm:ss.SSSXXX, UTC} %-5level %logger{20} - %msg%replace( %kvp){'^ $', ''}%n";
  private static final List<String> SAID_BY_US =
      List.of("org.redisson", "org.sqlite.SQLiteJDBCLoader", "io.helidon.webserver.LoomServer");

  private Logging() {}

  /** Sets up what is logged from now on; may be called again. */
  public static void configure(LogConfig config) {
    if (LoggerFactory.getILoggerFactory() instanceof LoggerContext context) {
      context.reset();
      bridgeJavaUtilLogging(context);
      configure(context, config);
    }
  }

  static void configure(LoggerContext context, LogConfig config) {
    Level level = Level.toLevel(config.level().name());
    Logger root = context.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    root.addAppender(standardError(context, config));
    root.setLevel(isDetailed(level) ? level : warningsOf(level));
    context.getLogger("dev.pynmon").setLevel(level);
    context.getLogger("audit").setLevel(config.audits() ? Level.INFO : level);
    SAID_BY_US.forEach(
        name -> context.getLogger(name).setLevel(isDetailed(level) ? level : Level.OFF));
  }

  /**
   * Libraries are heard in full only by those who ask for details. Some are not heard at all by
   * others, since we say what matters: Redisson logs as an error whatever a server does, SQLite's
   * driver three lines at each try that it cannot load its library, and Helidon with a stack trace
   * that it cannot listen.
   */
  private static boolean isDetailed(Level level) {
    return Level.DEBUG.isGreaterOrEqual(level);
  }

  private static Level warningsOf(Level level) {
    return level.isGreaterOrEqual(Level.WARN) ? level : Level.WARN;
  }

  private static void bridgeJavaUtilLogging(LoggerContext context) {
    SLF4JBridgeHandler.removeHandlersForRootLogger();
    SLF4JBridgeHandler.install();
    LevelChangePropagator propagator = new LevelChangePropagator();
    propagator.setContext(context);
    propagator.setResetJUL(true);
    propagator.start();
    context.addListener(propagator);
  }

  private static ConsoleAppender<ILoggingEvent> standardError(
      LoggerContext context, LogConfig config) {
    Encoder<ILoggingEvent> encoder =
        switch (config.format()) {
          case TEXT -> textLines(config.traces());
          case JSON -> jsonLines(config.traces());
        };
    encoder.setContext(context);
    encoder.start();
    ConsoleAppender<ILoggingEvent> appender = new ConsoleAppender<>();
    appender.setContext(context);
    appender.setTarget("System.err");
    appender.setEncoder(encoder);
    appender.start();
    return appender;
  }

  private static Encoder<ILoggingEvent> textLines(boolean traces) {
    PatternLayoutEncoder encoder = new PatternLayoutEncoder();
    encoder.setPattern(PATTERN + (traces ? "%rEx" : "%nopex"));
    return encoder;
  }

  private static Encoder<ILoggingEvent> jsonLines(boolean traces) {
    JsonEncoder encoder = new JsonEncoder();
    encoder.setWithSequenceNumber(false);
    encoder.setWithNanoseconds(false);
    encoder.setWithContext(false);
    encoder.setWithMDC(false);
    encoder.setWithArguments(false);
    encoder.setWithMessage(false);
    encoder.setWithFormattedMessage(true);
    encoder.setWithThrowable(traces);
    return encoder;
  }
}

package dev.pynmon.bootstrap.logging;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.Configurator;
import ch.qos.logback.core.spi.ContextAwareBase;
import dev.pynmon.bootstrap.config.LogConfig;

/**
 * What is logged until the command line was read: warnings. In code, because reading a file of XML
 * takes longer than all else that a start does for its log.
 */
public final class EarlyLogging extends ContextAwareBase implements Configurator {
  private static final LogConfig WARNINGS =
      new LogConfig(LogConfig.Level.WARN, LogConfig.Format.TEXT, true, false);

  @Override
  public ExecutionStatus configure(LoggerContext context) {
    Logging.configure(context, WARNINGS);
    return ExecutionStatus.DO_NOT_INVOKE_NEXT_IF_ANY;
  }
}

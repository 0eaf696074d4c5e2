package dev.pynmon.application.service.rerun;

import dev.pynmon.domain.id.RunnerId;
import dev.pynmon.domain.runner.RunnerContext;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;

/** This process as pynenc sees it: one that registers invocations and runs none. */
public final class ThisProcess {
  private static final String CLASS = "ExternalRunner";
  private static final String UNKNOWN_HOST = "localhost";

  private ThisProcess() {}

  /** Its context, named as pynenc names such processes (wire format, section 5.1). */
  public static RunnerContext registrar() {
    long process = ProcessHandle.current().pid();
    String host = host();
    return new RunnerContext(
        new RunnerId(CLASS + "@" + host + "-" + process),
        CLASS,
        process,
        host,
        Thread.currentThread().threadId(),
        Optional.empty(),
        Optional.empty());
  }

  private static String host() {
    try {
      return InetAddress.getLocalHost().getHostName();
    } catch (UnknownHostException _) {
      return UNKNOWN_HOST;
    }
  }
}

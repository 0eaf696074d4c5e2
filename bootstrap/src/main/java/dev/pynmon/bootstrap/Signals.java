package dev.pynmon.bootstrap;

import dev.pynmon.bootstrap.console.Stop;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Waits for the signals by which a process is told to end, so that it ends in order and with a code
 * of its own. A second signal ends it at once. The JDK's signal classes are reached by reflection:
 * the compiler warns of them and cannot be told not to.
 */
final class Signals implements Stop {
  private static final Logger LOG = LoggerFactory.getLogger(Signals.class);
  private static final List<String> NAMES = List.of("TERM", "INT", "HUP");

  @Override
  public void await(Runnable ready) {
    CountDownLatch asked = new CountDownLatch(1);
    NAMES.forEach(name -> handle(name, asked::countDown));
    try {
      ready.run();
      asked.await();
      LOG.info("Ending, as asked");
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    } finally {
      NAMES.forEach(Signals::restore);
    }
  }

  @Override
  public <T> T during(Supplier<T> work, Runnable wished) {
    Runnable first =
        () -> {
          NAMES.forEach(Signals::restore);
          wished.run();
        };
    NAMES.forEach(name -> handle(name, first));
    try {
      return work.get();
    } finally {
      NAMES.forEach(Signals::restore);
    }
  }

  private static void handle(String name, Runnable asked) {
    try {
      set(name, handler(asked));
    } catch (ReflectiveOperationException e) {
      LOG.debug("Signal {} cannot be waited for", name, e);
    }
  }

  private static void restore(String name) {
    try {
      set(name, Class.forName("sun.misc.SignalHandler").getField("SIG_DFL").get(null));
    } catch (ReflectiveOperationException e) {
      LOG.debug("Signal {} stays as it is", name, e);
    }
  }

  private static Object handler(Runnable asked) throws ReflectiveOperationException {
    return Proxy.newProxyInstance(
        Signals.class.getClassLoader(),
        new Class<?>[] {Class.forName("sun.misc.SignalHandler")},
        (_, _, _) -> {
          asked.run();
          return null;
        });
  }

  private static void set(String name, Object handler) throws ReflectiveOperationException {
    Class<?> signal = Class.forName("sun.misc.Signal");
    signal
        .getMethod("handle", signal, Class.forName("sun.misc.SignalHandler"))
        .invoke(null, signal.getConstructor(String.class).newInstance(name), handler);
  }
}

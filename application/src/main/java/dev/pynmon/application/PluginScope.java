package dev.pynmon.application;

import dev.pynmon.application.port.plugin.BackendContext;
import dev.pynmon.domain.app.Answer;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Arrays;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Calls everything of a plugin with the plugin's class loader as that of the thread, which many
 * libraries look at, and sets it back: for the plugin, for what it opens, and for the work it does
 * in the background. The one place that does so.
 *
 * @param loader the plugin's class loader
 */
record PluginScope(ClassLoader loader) {
  private static final String PORTS = "dev.pynmon.application.port.";

  /** Runs something with the loader. */
  <T> T call(Supplier<T> work) {
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    thread.setContextClassLoader(loader);
    try {
      return work.get();
    } finally {
      thread.setContextClassLoader(before);
    }
  }

  /** The same port, called with the loader, and all ports that it gives out. */
  <T> T around(Class<T> type, T port) {
    return type.cast(proxy(port, new Class<?>[] {type}));
  }

  private Object proxy(Object port, Class<?>[] types) {
    return Proxy.newProxyInstance(
        PluginScope.class.getClassLoader(),
        types,
        (_, method, arguments) -> invoke(port, method, arguments));
  }

  /** Closing answers nothing; every other method answers something. */
  private @Nullable Object invoke(Object port, Method method, Object @Nullable [] arguments)
      throws Throwable {
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    thread.setContextClassLoader(loader);
    try {
      Object answer = method.invoke(port, arguments == null ? new Object[0] : given(arguments));
      return answer == null ? null : wrapped(answer);
    } catch (InvocationTargetException e) {
      throw e.getTargetException();
    } finally {
      thread.setContextClassLoader(before);
    }
  }

  private Object[] given(Object[] arguments) {
    return Arrays.stream(arguments)
        .map(one -> one instanceof BackendContext context ? inScope(context) : one)
        .toArray();
  }

  private BackendContext inScope(BackendContext context) {
    return new BackendContext(
        context.alias(),
        context.clock(),
        context.nanos(),
        context.timeout(),
        context.readOnly(),
        context.settings(),
        task ->
            context
                .background()
                .execute(
                    () ->
                        call(
                            () -> {
                              task.run();
                              return true;
                            })),
        context.wanted(),
        context.rounds());
  }

  private Object wrapped(Object answer) {
    if (answer instanceof Answer.Available<?>(Object component)) {
      return new Answer.Available<>(wrapped(component));
    }
    Class<?>[] ports = ports(answer.getClass()).distinct().toArray(Class<?>[]::new);
    return ports.length == 0 ? answer : proxy(answer, ports);
  }

  /**
   * The ports that a class implements; sealed types are answers, and nobody can stand in for them.
   */
  private static Stream<Class<?>> ports(@Nullable Class<?> type) {
    return type == null
        ? Stream.empty()
        : Stream.concat(
            ports(type.getSuperclass()),
            Arrays.stream(type.getInterfaces())
                .flatMap(one -> Stream.concat(Stream.of(one), ports(one)))
                .filter(one -> one.getName().startsWith(PORTS) && !one.isSealed()));
  }
}

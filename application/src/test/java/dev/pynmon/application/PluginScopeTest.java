package dev.pynmon.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.pynmon.application.port.out.broker.Queues;
import dev.pynmon.application.port.plugin.BackendContext;
import dev.pynmon.application.port.plugin.BrokerStore;
import dev.pynmon.domain.app.Answer;
import dev.pynmon.domain.app.BackendException;
import dev.pynmon.domain.app.BackendFault;
import java.lang.reflect.Proxy;
import java.net.URL;
import java.net.URLClassLoader;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class PluginScopeTest {
  /** A port of a plugin with each kind of method there is. */
  private interface Part {
    BrokerStore broker();

    Answer<BrokerStore> state();

    boolean open(BackendContext context);
  }

  private final ClassLoader foreign = new URLClassLoader("foreign", new URL[0], null);
  private final ClassLoader own = Thread.currentThread().getContextClassLoader();
  private final List<ClassLoader> seen = new ArrayList<>();
  private final Queues queues = recording(Queues.class, _ -> List.of());
  private final BrokerStore broker = recording(BrokerStore.class, _ -> queues);

  @Test
  void call_hasTheLoader_andGivesItBack() {
    scoped(_ -> broker).broker();

    assertThat(seen).containsExactly(foreign);
    assertThat(Thread.currentThread().getContextClassLoader()).isSameAs(own);
  }

  @Test
  void portsGivenOut_areCalledWithTheLoaderToo() {
    scoped(_ -> broker).broker().queues().sizes(1);

    assertThat(seen).containsExactly(foreign, foreign, foreign);
  }

  @Test
  void portsInsideAState_areCalledWithTheLoaderToo() {
    Part part = scoped(_ -> new Answer.Available<>(broker));

    part.state().available().orElseThrow().queues();

    assertThat(seen).containsExactly(foreign, foreign);
  }

  @Test
  void workInTheBackground_hasTheLoader() {
    List<Runnable> later = new ArrayList<>();
    scoped(arguments -> lookLater((BackendContext) arguments[0])).open(context(later::add));
    seen.clear();

    later.getFirst().run();

    assertThat(seen).containsExactly(foreign);
    assertThat(Thread.currentThread().getContextClassLoader()).isSameAs(own);
  }

  @Test
  void fault_comesThroughAsItIs() {
    BackendFault fault = new BackendFault(BackendFault.Kind.TIMEOUT, "s", "late", "wait");
    BackendException thrown = new BackendException(fault, null);
    Part part =
        scoped(
            _ -> {
              throw thrown;
            });

    assertThatExceptionOfType(BackendException.class).isThrownBy(part::broker).isSameAs(thrown);
    assertThat(Thread.currentThread().getContextClassLoader()).isSameAs(own);
  }

  private boolean lookLater(BackendContext context) {
    context.background().execute(this::look);
    return true;
  }

  private void look() {
    seen.add(Thread.currentThread().getContextClassLoader());
  }

  private static BackendContext context(Executor background) {
    return new BackendContext(
        "s", Clock.systemUTC(), Duration.ofSeconds(1), true, Map.of(), background);
  }

  private Part scoped(Function<Object[], Object> answer) {
    return new PluginScope(foreign).around(Part.class, recording(Part.class, answer));
  }

  private <T> T recording(Class<T> type, Function<Object[], Object> answer) {
    return type.cast(
        Proxy.newProxyInstance(
            PluginScopeTest.class.getClassLoader(),
            new Class<?>[] {type},
            (_, _, arguments) -> {
              look();
              return answer.apply(arguments == null ? new Object[0] : arguments);
            }));
  }
}

package dev.pynmon.application.service.app;

import dev.pynmon.application.port.in.app.ComponentPlace;
import dev.pynmon.application.port.plugin.StoreApp;
import dev.pynmon.application.service.unmade.Unmade;
import dev.pynmon.domain.app.Absence;
import dev.pynmon.domain.app.Answer;
import dev.pynmon.domain.app.Component;
import java.util.Optional;
import java.util.function.Function;

/**
 * A component that was found, or the place at which pynenc has yet to make it.
 *
 * @param store the store that holds it
 * @param app the application's components there
 * @param className the pynenc class
 * @param unmade what stands for it until pynenc made it; empty where it was found
 */
record Located(OpenStore store, StoreApp app, String className, Optional<Unmade> unmade) {
  /**
   * It, or what stands for it. The store is asked each time, so what pynenc made a moment ago is
   * there at once.
   */
  <T> Answer<T> part(Function<StoreApp, Answer<T>> part, Function<Unmade, T> empty) {
    Answer<T> answer = part.apply(app);
    return answer.absence().filter(this::isUnmade).isPresent()
        ? new Answer.Available<>(empty.apply(unmade.orElseThrow()))
        : answer;
  }

  /** True where pynenc has yet to make it. */
  boolean isUnmade(Component component) {
    return unmade.isPresent()
        && Parts.of(component, app).absence().filter(this::isUnmade).isPresent();
  }

  /** Why nothing can be done to it, if nothing can. */
  Optional<Absence> absence(Component component) {
    return Parts.of(component, app)
        .absence()
        .map(why -> isUnmade(why) ? new Absence.NotMadeYet() : why);
  }

  private boolean isUnmade(Absence why) {
    return unmade.isPresent() && why instanceof Absence.NotFound;
  }

  ComponentPlace place() {
    return new ComponentPlace(store.alias(), store.plugin().name(), store.place(), className);
  }
}

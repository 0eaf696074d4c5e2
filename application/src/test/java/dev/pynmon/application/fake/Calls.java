package dev.pynmon.application.fake;

import dev.pynmon.domain.app.BackendException;
import dev.pynmon.domain.app.BackendFault;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Notes every question to a store, and fails them all while there is a fault. */
public final class Calls {
  private final List<String> names = new ArrayList<>();
  private Optional<BackendFault> fault = Optional.empty();
  private String failing = "";
  private Runnable each = () -> {};

  /** Does this at each call, for example lets time pass. */
  public synchronized void each(Runnable action) {
    each = action;
  }

  public synchronized void note(String name) {
    names.add(name);
    each.run();
    if (fault.isPresent() && name.startsWith(failing)) {
      throw new BackendException(fault.get(), null);
    }
  }

  public synchronized List<String> names() {
    return List.copyOf(names);
  }

  public synchronized int count() {
    return names.size();
  }

  public synchronized long count(String name) {
    return names.stream().filter(name::equals).count();
  }

  public synchronized void forget() {
    names.clear();
  }

  /** Every call fails from now on. */
  public void fail(BackendFault.Kind kind) {
    fail(kind, "");
  }

  /** Every call whose name begins so fails from now on. */
  public synchronized void fail(BackendFault.Kind kind, String name) {
    fault = Optional.of(new BackendFault(kind, "store", "It is broken.", "Mend it."));
    failing = name;
  }

  public synchronized void heal() {
    fault = Optional.empty();
  }

  public synchronized Optional<BackendFault> fault() {
    return fault;
  }

  synchronized Optional<BackendFault> wholeFault() {
    return fault.filter(_ -> failing.isEmpty());
  }
}
